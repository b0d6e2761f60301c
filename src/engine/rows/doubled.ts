import { finding, type Place } from "../../findings/finding.js";
import { isMissing } from "../../language/value.js";
import { NumberMap } from "../columns/number-map.js";
import { isBlank, type Series } from "../columns/series.js";
import type { Run, RunTable } from "../running/run.js";
import type { Cause, LeftOut } from "./left-out.js";

/** A cell of the row could not be read; intake told which. */
export const UNREADABLE: Cause = {
  reason: "rejected",
  detail: { en: "a cell cannot be read", zh: "有单元格无法读取" },
};
const DOUBLED: Cause = {
  reason: "rejected",
  detail: { en: "another row has the same key", zh: "与另一行的键相同" },
};
const REPEATED: Cause = {
  reason: "rejected",
  detail: { en: "the same row stands in another file", zh: "另一文件中有相同的行" },
};
const SUPERSEDED: Cause = {
  reason: "excluded",
  detail: { en: "another row of the same key is kept (keep:)", zh: "按 keep: 保留了同一键的另一行" },
};

/** Leaves out rows that stand twice: with the same key, or, where the table has none, equal in all cells. */
export function leaveOutDoubled(run: Run, table: RunTable, leftOut: LeftOut): void {
  const { key } = table.table;
  if (key === "none") leaveOutRepeated(run, table, leftOut);
  else if (key.length > 0) leaveOutSameKey(run, table, leftOut, key);
}

function leaveOutSameKey(run: Run, table: RunTable, leftOut: LeftOut, key: readonly string[]): void {
  const columns = key.map((name) => run.series(table.name, name));
  const { ids, count } = run.store.grouping(columns, table.rows);
  const isTold = ofRepeatedFile(table);
  if (ascends(ids)) return;
  for (const rows of sameGroup(ids, count, leftOut)) {
    const { keep } = table.table;
    const kept = keep ? keptRow(run, table, rows, keep) : rows[0];
    for (const row of rows) {
      if (row === kept) continue;
      leftOut.add(row, keep && kept !== undefined ? SUPERSEDED : DOUBLED);
      if ((keep && kept !== undefined) || isTold(row)) continue;
      const values = { table: table.name, key: table.keyText(row) };
      if (!keep) {
        run.tell(
          finding("key-doubled", table.place(row), { ...values, other: placeText(table.place(rows[0])) }),
        );
      } else if (row !== rows[0]) {
        const other = placeText(table.place(rows[0]));
        run.tell(finding("key-kept-tie", table.place(row), { ...values, by: keep.by, other }));
      }
    }
  }
}

/** Is each number greater than the one before? Those of texts are, as long as each row has another text. */
function ascends(ids: Int32Array): boolean {
  let before = -1;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    if (id <= before) return false;
    before = id;
  }
  return true;
}

/** The rows of each group that has more than one. */
function sameGroup(ids: Int32Array, count: number, leftOut: LeftOut): Iterable<number[]> {
  const groups = new Map<number, number[]>();
  const seen = new Uint8Array(count);
  let isDoubled = false;
  for (let row = 0; row < ids.length; row++) {
    const group = ids[row];
    if (group < 0) continue;
    if (seen[group] === 1) {
      groups.set(group, []);
      isDoubled = true;
    }
    seen[group] = 1;
  }
  for (let row = 0; isDoubled && row < ids.length; row++) {
    if (!leftOut.has(row)) groups.get(ids[row])?.push(row);
  }
  return [...groups.values()].filter((rows) => rows.length > 1);
}

/** The row that `keep: last by COLUMN` keeps; undefined where several have the largest (or no) value. */
function keptRow(
  run: Run,
  table: RunTable,
  rows: readonly number[],
  keep: { readonly which: "first" | "last"; readonly by: string },
): number | undefined {
  const by = run.series(table.name, keep.by);
  const sign = keep.which === "last" ? 1 : -1;
  let best: number | undefined;
  let tied = false;
  for (const row of rows) {
    if (isBlank(by, row)) continue;
    const order = best === undefined ? 1 : sign * compareIn(by, row, best);
    if (order > 0) best = row;
    tied = order === 0 || (order < 0 && tied);
  }
  return tied ? undefined : best;
}

function compareIn(series: Series, a: number, b: number): number {
  if (series.kind === "scaled" || series.kind === "truth") return series.values[a] - series.values[b];
  if (series.kind === "text") throw new Error("rows are kept by a value that has an order");
  const left = series.values[a];
  const right = series.values[b];
  return isMissing(left) || isMissing(right) ? 0 : left.compare(right);
}

/** Rows whose cells are all the same: from another file they were exported twice; in one file they may be meant. */
function leaveOutRepeated(run: Run, table: RunTable, leftOut: LeftOut): void {
  const read = table.stored.read;
  if (!read?.rowHash) return;
  const map = new NumberMap();
  const first: number[] = [];
  const columns = [...table.stored.columns.values()];
  const isTold = ofRepeatedFile(table);
  for (let row = 0; row < table.rows; row++) {
    if (leftOut.has(row)) continue;
    const index = map.add(read.rowHash[row]);
    if (index === first.length) {
      first.push(row);
      continue;
    }
    const before = first[index];
    // The hash covers all cells; what is kept of them must agree as well, should two hashes ever meet.
    if (!columns.every((column) => sameIn(column, before, row))) continue;
    const other = placeText(table.place(before));
    const elsewhere = read.fileOf !== undefined && read.fileOf[before] !== read.fileOf[row];
    if (elsewhere) {
      leftOut.add(row, REPEATED);
      if (!isTold(row)) run.tell(finding("row-in-two-files", table.place(row), { table: table.name, other }));
    } else {
      run.tell(finding("row-repeated", table.place(row), { table: table.name, other }));
    }
  }
}

/** Is a row of a file that has the bytes of another one? That was told of the file; of each row it is no news. */
function ofRepeatedFile({ stored: { read } }: RunTable): (row: number) => boolean {
  const files = read?.files ?? [];
  const repeated = files.map(({ name, sha256 }, i) =>
    files.slice(0, i).some((other) => other.sha256 === sha256 && other.name !== name),
  );
  return repeated.includes(true) ? (row) => repeated[read?.fileOf?.[row] ?? 0] : () => false;
}

function sameIn(series: Series, a: number, b: number): boolean {
  if (series.kind === "text") return series.codes[a] === series.codes[b];
  return Object.is(series.values[a], series.values[b]);
}

/** A row of a file in few words, to name it beside another: `tickets.csv, row 17`. */
function placeText(place: Place): { en: string; zh: string } {
  if (!("data" in place)) return { en: "another row", zh: "另一行" };
  const { file, sheet, row } = place.data;
  const name = sheet === undefined ? file : `${file} [${sheet}]`;
  return { en: `row ${row} of ${name}`, zh: `${name} 第 ${row} 行` };
}
