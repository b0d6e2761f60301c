import { UTC } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { AS_IT_STANDS, type CellReading } from "../../base/layout.js";
import type { CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { type FirstBlock, firstBlock, heldCells } from "../blocks/block-head.js";
import { type UnblockedSheet, unblocked } from "../blocks/choose-block.js";
import type { ColumnDeclaration, TableDeclaration } from "../declaration.js";
import { headerColumns } from "../header/header.js";
import { BlockEnds } from "./block-ends.js";
import { isDayHeading, isPair, namesColumns } from "./guess-header.js";

/** Blocks that a sheet seems to be made of. */
export interface GuessedBlocks {
  /** What the first cell of each says. */
  readonly begin: string;
  /** The labels in their heads. */
  readonly labels: readonly string[];
  /** Has one of the first more than one line? */
  readonly severalLines: boolean;
  readonly headerRows: 1 | 2;
}

/** A sheet of blocks as one with a row a line, and what was guessed. */
export interface UnblockedGuess extends UnblockedSheet {
  readonly blocks: GuessedBlocks;
  /** Tells the lines that seem to end blocks. */
  readonly ends: BlockEnds;
}

/** Labels that say of whom a block is. */
const WHO =
  /^(?:工号|员工编号|人员编号|考勤号码?|登记号|卡号|编号|姓名|员工姓名|员工|人员|部门|班组|(?:employee |staff |user )?(?:id|no\.?|name|number)|employee|department|dept\.?)$/i;
/** `工号：001 姓名：张三` */
const LABEL = /(?:^|\s)([^\s\d:][^:]{0,20}?)\s*:/g;
const FEWEST_DAYS = 5;

/** Sees blocks by a label that begins row after row at the same places; undefined where there are none. */
export function guessBlocks(sheet: Sheet, batch: CellBatch): UnblockedGuess | undefined {
  const rows = Array.from({ length: batch.rows }, (_, row) =>
    heldCells(sheet, batch, row, 0, batch.width).map(({ text }) => text),
  );
  const begin = beginningOf(rows);
  if (begin === undefined) return undefined;
  const first = firstBlock(sheet, batch, { begin: [begin], join: false });
  const found = first && headerOf(first);
  if (!first || !found) return undefined;
  const { row: header, rows: count, ofDays } = found;
  const isOnTop = header < first.row;
  const head = first.rows.slice(first.row, isOnTop ? first.row + 1 : header - count + 1);
  const labels = [...new Set(head.flatMap((cells) => labelsIn(cells.map(({ text }) => text))))];
  const texts = first.rows.map((cells) => cells.map(({ text }) => text));
  const columns = headerColumns(texts[header], ...texts.slice(header - count + 1, header));
  const match = { row: header, rows: count, columns, fits: new Map(), complete: true };
  const table: TableDeclaration = {
    name: "",
    files: [],
    sheet: undefined,
    columns: labels.map(headColumn),
    zone: UTC,
    layout: {
      headerRow: undefined,
      headerRows: count,
      skip: [],
      wide: undefined,
      blocks: { begin: [begin], join: false },
    },
  };
  const made = unblocked(sheet, batch, first, match, table, { file: sheet.source.name });
  // Rows of a block that are no lines, the one with which it begins apart.
  const others = isOnTop ? 0 : header - first.row;
  const ends = new BlockEnds(rows.slice(0, isOnTop ? header - count + 1 : first.row), ofDays);
  const severalLines = mostRows(rows, begin, ends) - others > 1;
  return { ...made, blocks: { begin, labels, severalLines, headerRows: count }, ends };
}

const OF_A_BLOCK: CellReading = { ...AS_IT_STANDS, from: "block" };

function headColumn(label: string): ColumnDeclaration {
  return {
    name: label,
    headers: [label],
    type: "text",
    decimals: 0,
    emptyAllowed: true,
    optional: true,
    words: undefined,
    of100: false,
    reading: OF_A_BLOCK,
  };
}

/** The label with which two rows or more begin at the same place, as `begin:` names it. */
function beginningOf(rows: readonly (readonly string[])[]): string | undefined {
  const seen = new Map<string, number>();
  const known = new Set<string>();
  for (const row of rows) {
    const column = row.findIndex((text) => text.trim() !== "");
    const begin = column < 0 ? undefined : beginOf(row, column);
    if (begin === undefined) continue;
    // A header that comes again says the same; the heads of blocks name different people.
    const said = JSON.stringify(row);
    if (!begin.endsWith("*") && known.has(said)) continue;
    known.add(said);
    const key = `${column} ${begin}`;
    const isBeside = row.some(
      (text, i) => i > column && (text.trim() === row[column].trim() || beginOf(row, i) === begin),
    );
    const count = (seen.get(key) ?? 0) + (isBeside ? 2 : 1);
    if (count >= 2) return begin;
    seen.set(key, count);
  }
  return undefined;
}

function beginOf(row: readonly string[], column: number): string | undefined {
  const plain = halfWidth(row[column]).trim();
  const colon = /^([^:]+?)\s*:/.exec(plain);
  if (colon)
    return WHO.test(colon[1].trim()) ? `${row[column].trim().slice(0, colon[0].length)}*` : undefined;
  // Beside a name of a column stands another one, beside a label its value.
  const isLabel = isLabelled(row, column);
  // A value has a number, or another label follows: in the next block beside it the same one.
  const isOfBlock = row
    .slice(column + 1)
    .some((text, i) => /\d/.test(text) || isLabelled(row, column + 1 + i));
  return isLabel && isOfBlock ? row[column].trim() : undefined;
}

/** Does a cell hold a label, and one behind it the value? */
function isLabelled(row: readonly string[], column: number): boolean {
  const next = row.slice(column + 1).find((text) => text.trim() !== "");
  return WHO.test(halfWidth(row[column]).trim()) && next !== undefined && !WHO.test(halfWidth(next).trim());
}

/** The labels of a row: with a colon, or with a value in the next cell. */
function labelsIn(cells: readonly string[]): string[] {
  return cells.flatMap((text) => {
    const plain = halfWidth(text);
    if (WHO.test(plain.trim())) return [text.trim()];
    return [...plain.matchAll(LABEL)].map(([, label]) => label.trim()).filter((label) => WHO.test(label));
  });
}

/** The rows that name the columns of a block: above all of them where they name days, else below its head. */
function headerOf({
  rows,
  row,
}: FirstBlock): { readonly row: number; readonly rows: 1 | 2; readonly ofDays: boolean } | undefined {
  const texts = rows.map((cells) => cells.map(({ text }) => text));
  const isDays = (one: readonly string[]) => one.filter((text) => isDayHeading(text)).length >= FEWEST_DAYS;
  const below = texts.findIndex((one, i) => i > row && isDays(one));
  const above = texts.findLastIndex((one, i) => i < row && isDays(one));
  if (below >= 0 || above >= 0) return { row: below >= 0 ? below : above, rows: 1, ofDays: true };
  const named = texts.findIndex(
    (one, i) =>
      i > row &&
      one.filter((text) => text.trim() !== "").length >= 2 &&
      labelsIn(one).length === 0 &&
      namesColumns(one),
  );
  if (named < 0) return undefined;
  const rest = texts.slice(named + 2);
  const usual = Math.max(0, ...rest.map((one) => one.filter((text) => text.trim() !== "").length));
  const isTwo = named + 1 < texts.length && isPair(texts[named], texts[named + 1], rest, usual);
  return { row: isTwo ? named + 1 : named, rows: isTwo ? 2 : 1, ofDays: false };
}

/** The most rows that say something between two in which blocks begin. */
function mostRows(rows: readonly (readonly string[])[], begin: string, ends: BlockEnds): number {
  let most = 0;
  // What stands above the first block is none of it.
  let count = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const column = row.findIndex((text) => text.trim() !== "");
    if (column < 0) continue;
    if (beginOf(row, column) === begin) count = 0;
    else count = ends.in(row) ? Number.NEGATIVE_INFINITY : count + 1;
    most = Math.max(most, count);
  }
  return most;
}
