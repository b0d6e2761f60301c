import { halfWidth } from "../../base/half-width.js";
import { comparable } from "../../base/text.js";
import { BLANK, type CellKind, TEXT } from "../../sheets/cells.js";

/** What a cell of a block holds, kept beyond its batch. */
export interface HeldCell {
  readonly kind: CellKind;
  readonly text: string;
}

export const NO_CELL: HeldCell = { kind: BLANK, text: "" };

/** The value beside a label, and the row of the block in which it stands. */
export interface LabelValue extends HeldCell {
  readonly label: string;
  readonly row: number;
}

/** A label that a later part of a cell begins with: `姓名：`, no time of day. */
const NEXT_LABEL = /\s[^\s\d:][^\s:]{0,20}(?: [^\s\d:][^\s:]{0,20})?\s*:/;

/**
 * The values that stand beside a label in the head of a block: behind its colon (`工号：001 姓名：张三`), or in the next
 * cell of the row that says something. `others`: the labels at which a value ends, too.
 */
export function labelValues(
  rows: readonly (readonly HeldCell[])[],
  labels: readonly string[],
  others: readonly string[],
): readonly LabelValue[] {
  const wanted = labels.map(comparable).filter(isSaid);
  const ends = others.filter(isSaid);
  const found: LabelValue[] = [];
  rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      const value = valueIn(cells, column, wanted, ends);
      if (value) found.push({ ...value, row });
    }
  });
  return found;
}

/** An empty header may name a column of lines; beside it stands nothing. */
function isSaid(label: string): boolean {
  return label.trim() !== "";
}

function valueIn(
  cells: readonly HeldCell[],
  column: number,
  wanted: readonly string[],
  others: readonly string[],
): Omit<LabelValue, "row"> | undefined {
  const raw = cells[column].text;
  const plain = halfWidth(raw);
  if (wanted.includes(comparable(plain))) return { label: raw.trim(), ...nextCell(cells, column, others) };
  for (let colon = plain.indexOf(":"); colon >= 0; colon = plain.indexOf(":", colon + 1)) {
    const before = comparable(plain.slice(0, colon));
    // A column may have labels of which one ends with another: `员工姓名`, `姓名`.
    const label = wanted.find((one) => standsAtEnd(before, one));
    if (label === undefined) continue;
    const rest = raw.slice(colon + 1);
    const text = rest.slice(0, endOfValue(halfWidth(rest), others)).trim();
    const shown = plain.slice(0, colon).trim().split(/\s/).at(-1) ?? label;
    if (text !== "") return { label: shown, kind: TEXT, text };
    return rest.trim() === ""
      ? { label: shown, ...nextCell(cells, column, others) }
      : { label: shown, ...NO_CELL };
  }
  return undefined;
}

/** `工号` stands by itself at the end of `姓名:张三 工号`, and not of `卡工号`. */
function standsAtEnd(before: string, label: string): boolean {
  if (!before.endsWith(label)) return false;
  const rest = before.slice(0, before.length - label.length);
  return rest === "" || /[\s\d:,;，；、)）]$/.test(rest);
}

function endOfValue(rest: string, others: readonly string[]): number {
  const next = NEXT_LABEL.exec(rest);
  const ends = others.flatMap((other) => {
    const at = rest.indexOf(`${halfWidth(other)}:`);
    return at < 0 ? [] : [at];
  });
  return Math.min(rest.length, next ? next.index : rest.length, ...ends);
}

/** The next cell that says something, unless it is a label itself. */
function nextCell(cells: readonly HeldCell[], column: number, others: readonly string[]): HeldCell {
  const next = cells.slice(column + 1).find(({ text }) => text.trim() !== "");
  if (!next || isLabel(next.text, others)) return NO_CELL;
  return next;
}

function isLabel(text: string, others: readonly string[]): boolean {
  const plain = halfWidth(text).trim();
  return /^[^\s\d:]+:/.test(plain) || others.some((other) => comparable(other) === comparable(plain));
}
