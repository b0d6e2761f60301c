import type { Bilingual } from "../../base/language.js";
import { periodOf } from "../../base/period.js";
import type { ReadTable } from "../../intake/table.js";
import { walk } from "../../language/print-tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import { isUsed } from "../rows/active.js";
import type { Cause } from "../rows/left-out.js";
import type { TableRows } from "../rows/table-rows.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Input, LeftOutRow } from "./result.js";

/** What became of the rows of each input file: read = used + outside + excluded + rejected (design §3.6). */
export function inputsOf(evaluation: Evaluation): readonly Input[] {
  return fileTables(evaluation).flatMap((table) => {
    const { read, rows } = table.stored;
    if (!read) return [];
    const { counts, causes } = talliesOf(table, read, rows, consultedRows(evaluation, table));
    return read.files.map(
      (file, i): Input => ({
        table: table.name,
        label: table.table.label,
        file: file.name,
        sha256: file.sha256,
        facts: file.facts,
        headerRow: file.headerRow,
        rows: { read: file.rows, ...counts[i] },
        causes: [...causes[i]].map(([{ detail }, count]) => ({ detail, count })),
        ...(file.wide && { unfolded: { lines: file.wide.lines, each: file.wide.each } }),
      }),
    );
  });
}

type Counts = Input["rows"];

/** How many rows of each file are used, outside and so on; and why those that are left out are. */
function talliesOf(
  table: TableRows,
  { files, fileOf }: Pick<ReadTable, "files" | "fileOf">,
  rows: number,
  consulted: Uint8Array | "accepted" | undefined,
): { readonly counts: readonly Omit<Counts, "read">[]; readonly causes: readonly Map<Cause, number>[] } {
  const causes = files.map(() => new Map<Cause, number>());
  // Asked once: they are worked out when they are first asked for. There may be a million rows, so what is not found by a
  // number is looked at only for those that are left out.
  const { accepted, used, leftOut } = table;
  // The rows of one file, none of which is left out, need only be counted.
  if (files.length === 1 && accepted === undefined && !(consulted instanceof Uint8Array)) {
    const own = used === undefined ? rows : ones(used, rows);
    const outside = rows - own;
    const seen = consulted === "accepted" ? outside : 0;
    return { counts: [{ used: own, outside, excluded: 0, rejected: 0, consulted: seen }], causes };
  }
  const inUse = new Uint32Array(files.length);
  const outside = new Uint32Array(files.length);
  const seen = new Uint32Array(files.length);
  const excluded = new Uint32Array(files.length);
  const rejected = new Uint32Array(files.length);
  for (let row = 0; row < rows; row++) {
    const file = fileOf === undefined ? 0 : fileOf[row];
    if (accepted !== undefined && accepted[row] === 0) {
      const cause = leftOut.cause(row);
      if (cause?.reason === "rejected") rejected[file]++;
      else excluded[file]++;
      if (cause) causes[file].set(cause, (causes[file].get(cause) ?? 0) + 1);
    } else if (used === undefined || used[row] === 1) inUse[file]++;
    else {
      outside[file]++;
      if (consulted === "accepted" || (consulted !== undefined && consulted[row] === 1)) seen[file]++;
    }
  }
  const counts = files.map((_, i) => ({
    used: inUse[i],
    outside: outside[i],
    excluded: excluded[i],
    rejected: rejected[i],
    consulted: seen[i],
  }));
  return { counts, causes };
}

/** How many of the first `count` bytes, each 0 or 1, are 1. */
function ones(bytes: Uint8Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += bytes[i];
  return sum;
}

type Status = "used" | "outside" | "excluded" | "rejected";

function statusOf(table: TableRows, row: number): Status {
  const { leftOut } = table;
  if (leftOut.has(row)) return leftOut.cause(row)?.reason ?? "excluded";
  return isUsed(table, row) ? "used" : "outside";
}

function fileTables(evaluation: Evaluation): TableRows[] {
  return [...evaluation.rulebook.tables.values()]
    .filter(({ origin }) => origin.kind === "file")
    .map(({ name }) => evaluation.table(name));
}

/**
 * Which rows a window, or a gather over other time than the period, may look at: all accepted ones, or those in
 * spans of time, with 1 for each of their rows; undefined where there is none.
 */
function consultedRows({ rulebook }: Evaluation, table: TableRows): "accepted" | Uint8Array | undefined {
  let isAll = false;
  const spans = new Set<string>();
  for (const quantity of rulebook.quantities) {
    for (const formula of formulasOf(quantity)) {
      walk(formula, (node) => {
        if (node.op === "window") isAll ||= node.table === table.name;
        if (node.op !== "gather" || node.from !== table.name) return;
        if (node.time === "all") isAll = true;
        else if (node.time !== "period") spans.add(node.time.span);
      });
    }
  }
  if (isAll) return "accepted";
  const [first, ...others] = [...spans].map((span) => table.inSpan(span));
  return others.length === 0
    ? first
    : first.map((one, row) => one || Number(others.some((own) => own[row] === 1)));
}

function isSkipped({ stored: { read } }: TableRows, row: number): boolean {
  return read?.skippedBy !== undefined && read.skippedBy[row] > 0;
}

/** One line of a wide table makes many rows: which of them is meant is told by the column's header. */
function withHeading(table: TableRows, row: number, detail: Bilingual): Bilingual {
  const { read } = table.stored;
  const { wide } = read?.files[read.fileOf?.[row] ?? 0] ?? {};
  const header = read?.unitOf && wide?.headers[read.unitOf[row]];
  return header === undefined ? detail : { en: `${header}: ${detail.en}`, zh: `${header}：${detail.zh}` };
}

/** Rows that were read and not used, in the order of tables and files. They are made one by one: there may be many. */
export class LeftOutRows implements Iterable<LeftOutRow> {
  readonly length: number;
  readonly #evaluation: Evaluation;

  constructor(evaluation: Evaluation, inputs: readonly Input[]) {
    this.#evaluation = evaluation;
    this.length = inputs.reduce((sum, { rows }) => sum + rows.read - rows.used, 0);
  }

  *[Symbol.iterator](): Iterator<LeftOutRow> {
    for (const table of fileTables(this.#evaluation)) {
      for (let row = 0; row < table.rows; row++) {
        const reason = statusOf(table, row);
        if (reason !== "used") yield this.#row(table, row, reason);
      }
    }
  }

  #row(table: TableRows, row: number, reason: LeftOutRow["reason"]): LeftOutRow {
    const place = table.place(row);
    if (!("data" in place)) throw new Error(`${table.name} has rows of no file`);
    const { file, sheet, row: number } = place.data;
    return {
      table: table.name,
      label: table.table.label,
      file,
      sheet,
      row: number ?? 0,
      // The cells of a row that a layout leaves out are not read.
      key: table.table.key === "none" || isSkipped(table, row) ? "" : table.keyText(row),
      reason,
      detail: withHeading(table, row, table.leftOut.cause(row)?.detail ?? this.#otherPeriod(table, row)),
    };
  }

  #otherPeriod(table: TableRows, row: number): Bilingual {
    const day = table.dates?.day(row);
    if (day === undefined) return { en: "it has no date", zh: "没有日期" };
    const { name } = periodOf(this.#evaluation.rulebook.period, day);
    return { en: `it is in ${name}`, zh: `属于 ${name}` };
  }
}
