import type { Bilingual, Language } from "../../base/language.js";
import { comparable } from "../../base/text.js";
import { isUsed } from "../../engine/rows/active.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { type Finding, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { nameColumn } from "./rows.js";

/** A row that is to be explained. */
export interface Subject {
  readonly table: string;
  readonly row: number;
}

/** Names that a finding lists. */
const MOST_NAMED = 20;

/**
 * The row that somebody asks about: a key or name of one of the tables that may be meant, the likeliest first; or of any
 * table as `team:A`, where `tickets:12` is the row of that number in the file of a table without a key.
 * `masked`: the nearest name is not told.
 */
export function subjectOf(
  evaluation: Evaluation,
  text: string,
  tables: readonly string[],
  masked: boolean,
): Subject | Finding {
  for (const table of tables) {
    const found = rowsCalled(evaluation, table, text);
    if (found.length > 0) return single(evaluation, table, text, found);
  }
  const parted = /^([^:：]+)[:：](.*)$/s.exec(text);
  if (!parted) return unknown(evaluation, tables[0], text, masked);
  const [, called, key] = parted;
  const table = tableCalled(evaluation, called.trim());
  if (table === undefined) return unknownTable(evaluation, called.trim());
  const found = rowsCalled(evaluation, table, key.trim());
  if (found.length === 0) return unknown(evaluation, table, key.trim(), masked);
  return single(evaluation, table, key, found);
}

/** A key of several parts as it may be written: `002/2026-10-09`, `002, 2026-10-09` and `002 2026-10-09` are one. */
const partsJoined = (text: string) => comparable(text).replace(/[\s/／,，、]+/gu, " ");

/** Why a row does not count in the period, where it does not. */
export function whyUnused(evaluation: Evaluation, { table, row }: Subject): Bilingual | undefined {
  const rows = evaluation.table(table);
  const cause = rows.leftOut.cause(row);
  if (cause) return cause.detail;
  if (isUsed(rows, row)) return undefined;
  return { en: "it is not of this period", zh: "不属于本期" };
}

function single(
  evaluation: Evaluation,
  table: string,
  text: string,
  rows: readonly number[],
): Subject | Finding {
  const used = rows.filter((row) => isUsed(evaluation.table(table), row));
  const meant = used.length > 0 ? used : rows;
  if (meant.length === 1) return { table, row: meant[0] };
  const keys = meant.map((row) => nameOfRow(evaluation, table, row));
  return finding("explain-several-rows", undefined, {
    table,
    found: text,
    count: keys.length,
    known: shortList(keys),
  });
}

/** By key, else by the column that names people, else (of a table without key) by the number of a row of its file. */
function rowsCalled(evaluation: Evaluation, name: string, text: string): number[] {
  const rows = evaluation.table(name);
  const { key } = rows.table;
  if (name === "all") return text === "" || text === "all" ? [0] : [];
  const texts = key === "none" ? undefined : (row: number) => rows.keyText(row);
  const naming = nameColumn(rows);
  const reads = [texts, naming === undefined ? undefined : (row: number) => rows.columnText(naming, row)];
  for (const read of reads) {
    const found = read ? rowsWhere(rows.rows, read, text) : [];
    if (found.length > 0) return found;
  }
  if (texts && key.length > 1) {
    const wanted = partsJoined(text);
    const found = rowNumbers(rows.rows).filter((row) => partsJoined(texts(row)) === wanted);
    if (found.length > 0) return found;
  }
  return key === "none" && /^\d+$/.test(text)
    ? rowsWhere(rows.rows, (row) => String(numberInFile(evaluation, name, row)), text)
    : [];
}

/** Rows whose text is exactly so; else those that differ only by case or width. */
function rowsWhere(count: number, read: (row: number) => string, text: string): number[] {
  const wanted = comparable(text);
  const exact: number[] = [];
  const alike: number[] = [];
  for (let row = 0; row < count; row++) {
    const own = read(row);
    if (own === text) exact.push(row);
    else if (comparable(own) === wanted) alike.push(row);
  }
  return exact.length > 0 ? exact : alike;
}

function numberInFile(evaluation: Evaluation, name: string, row: number): number | undefined {
  const place = evaluation.table(name).place(row);
  return "data" in place ? place.data.row : row + 1;
}

/** The key; of a table without one, file and row. */
function nameOfRow(evaluation: Evaluation, name: string, row: number): string {
  const rows = evaluation.table(name);
  if (rows.table.key !== "none") return rows.keyText(row);
  const place = rows.place(row);
  return "data" in place ? `${place.data.file}:${place.data.row}` : String(row + 1);
}

/** By its name, or its label in either language. */
function tableCalled({ rulebook }: Evaluation, text: string): string | undefined {
  if (rulebook.tables.has(text)) return text;
  const wanted = comparable(text);
  for (const { name, label } of rulebook.tables.values()) {
    if ([name, label.en, label.zh].some((one) => comparable(one) === wanted)) return name;
  }
  return undefined;
}

function unknownTable({ rulebook }: Evaluation, found: string): Finding {
  const known = [...rulebook.tables.keys()];
  return finding("explain-unknown-table", undefined, { found, known, hint: didYouMean(found, known) });
}

function unknown(evaluation: Evaluation, table: string, found: string, masked: boolean): Finding {
  const rows = evaluation.table(table);
  const naming = nameColumn(rows);
  const all = rowNumbers(rows.rows).filter((row) => isUsed(rows, row));
  const keys = all.map((row) => nameOfRow(evaluation, table, row));
  const names = naming === undefined ? [] : all.map((row) => rows.columnText(naming, row));
  const { key, columns } = rows.table;
  const parts = key === "none" ? [] : key.flatMap((name) => columns.get(name)?.label ?? []);
  const hint =
    parts.length > 1 ? keyOfParts(parts) : didYouMean(found, masked ? [] : interleaved(keys, names));
  const known = alike(found, keys, names);
  return finding("explain-unknown-row", undefined, { table, found, known, hint });
}

/** What a key of several parts is made of. */
function keyOfParts(parts: readonly Bilingual[]): Bilingual {
  const said = (language: Language) => parts.map((label) => label[language]).join(" / ");
  return {
    en: ` Its key has ${parts.length} parts: ${said("en")}.`,
    zh: `它的键由 ${parts.length} 部分组成：${said("zh")}。`,
  };
}

const rowNumbers = (count: number) => Array.from({ length: count }, (_, row) => row);

/** Keys and names that hold what was asked for, as a first name does; where none does, the keys. */
function alike(found: string, keys: readonly string[], names: readonly string[]): readonly string[] {
  const wanted = comparable(found);
  const holding = [...keys, ...names].filter((one) => wanted !== "" && comparable(one).includes(wanted));
  return holding.length === 0 ? shortList(keys) : [...holding.slice(0, MOST_NAMED), "…"];
}

/** Keys and names in turn: nearest names are looked for among the first of a long list. */
function interleaved(keys: readonly string[], names: readonly string[]): string[] {
  return keys.flatMap((key, i) => (names[i] === undefined ? [key] : [key, names[i]]));
}

function shortList(names: readonly string[]): readonly string[] {
  return names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"] : names;
}
