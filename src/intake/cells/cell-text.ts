import type { Bilingual } from "../../base/language.js";
import { bilingual } from "../../base/language.js";
import { shown } from "../../base/shown.js";
import {
  BLANK,
  BOOLEAN,
  type CellBatch,
  type CellKind,
  ELAPSED,
  ERROR,
  ISO_DATE,
  MARKUP,
  NUMBER,
  PERCENTAGE,
  QUOTED,
  SERIAL,
  SHARED,
  TEXT,
  UNFIT,
} from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";

/** Does a cell of this kind hold text that somebody wrote? */
export function isText(kind: CellKind): boolean {
  return kind === TEXT || kind === SHARED || kind === QUOTED || kind === MARKUP;
}

/** The kind of a value that stands in no cell of its row: a text has no form of its own, a truth value no bytes. */
export function heldKind(kind: CellKind): CellKind {
  return isText(kind) || kind === BOOLEAN ? TEXT : kind;
}

/** The ASCII bytes of a cell that holds a number, a date or an error. */
export function asciiOf(batch: CellBatch, at: number): string {
  return String.fromCharCode(...batch.bytes.subarray(batch.start[at], batch.end[at]));
}

/** What a cell says, whatever its kind: text decoded, values as the file writes them. */
export function cellText(sheet: Sheet, batch: CellBatch, at: number): string {
  const kind = batch.kind[at];
  if (isText(kind) || kind === UNFIT) return sheet.text(batch, at);
  if (kind === BLANK) return "";
  if (kind === BOOLEAN) return batch.start[at] === 1 ? "TRUE" : "FALSE";
  return asciiOf(batch, at);
}

const KINDS: ReadonlyMap<CellKind, Bilingual> = new Map([
  [NUMBER, { en: "the number", zh: "数值" }],
  [SERIAL, { en: "a date, as day number", zh: "日期，其天数为" }],
  [ELAPSED, { en: "a time of day or duration, in days", zh: "时间或时长，其天数为" }],
  [PERCENTAGE, { en: "a percentage, as the ratio", zh: "百分比，其比值为" }],
  [BOOLEAN, { en: "the truth value", zh: "逻辑值" }],
  [ERROR, { en: "the error", zh: "错误值" }],
  [ISO_DATE, { en: "the date", zh: "日期" }],
]);

/** A cell for messages: text in quotes, and for a spreadsheet's values what they are (`a date, as day number 46296`). */
export function describedCell(sheet: Sheet, batch: CellBatch, at: number): Bilingual {
  const said = shown(cellText(sheet, batch, at));
  const kind = KINDS.get(batch.kind[at]);
  return kind ? bilingual(`${kind.en} ${said}`, `${kind.zh} ${said}`) : bilingual(`“${said}”`);
}
