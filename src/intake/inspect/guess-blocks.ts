import { UTC } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { AS_IT_STANDS, type CellReading } from "../../base/layout.js";
import type { CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { type FirstBlock, firstBlock, heldCells } from "../blocks/block-head.js";
import { type UnblockedSheet, unblocked } from "../blocks/choose-block.js";
import type { ColumnDeclaration, TableDeclaration } from "../declaration.js";
import { headerColumns } from "../header/header.js";
import { isDayHeading, namesColumns } from "./guess-header.js";

/** Blocks that a sheet seems to be made of. */
export interface GuessedBlocks {
  /** What the first cell of each says. */
  readonly begin: string;
  /** The labels in their heads. */
  readonly labels: readonly string[];
  /** Has one of the first more than one line? */
  readonly severalLines: boolean;
}

/** A sheet of blocks as one with a row a line, and what was guessed. */
export interface UnblockedGuess extends UnblockedSheet {
  readonly blocks: GuessedBlocks;
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
  const header = first && headerOf(first);
  if (!first || header === undefined) return undefined;
  const isOnTop = header < first.row;
  const head = first.rows.slice(first.row, isOnTop ? first.row + 1 : header);
  const labels = [...new Set(head.flatMap((cells) => labelsIn(cells.map(({ text }) => text))))];
  const texts = first.rows.map((cells) => cells.map(({ text }) => text));
  const columns = headerColumns(texts[header]);
  const match = { row: header, rows: 1, columns, fits: new Map(), complete: true };
  const table: TableDeclaration = {
    name: "",
    files: [],
    sheet: undefined,
    columns: labels.map(headColumn),
    zone: UTC,
    layout: {
      headerRow: undefined,
      headerRows: undefined,
      skip: [],
      wide: undefined,
      blocks: { begin: [begin], join: false },
    },
  };
  const made = unblocked(sheet, batch, first, match, table, { file: sheet.source.name });
  // Rows of a block that are no lines, the one with which it begins apart.
  const others = isOnTop ? 0 : header - first.row;
  const severalLines = mostRows(rows, begin) - others > 1;
  return { ...made, blocks: { begin, labels, severalLines } };
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
  for (const row of rows) {
    const column = row.findIndex((text) => text.trim() !== "");
    const begin = column < 0 ? undefined : beginOf(row, column);
    if (begin === undefined) continue;
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
  const next = row.slice(column + 1).find((text) => text.trim() !== "");
  const isLabel = WHO.test(plain) && next !== undefined && !WHO.test(halfWidth(next).trim());
  // A value has a number, or the next block beside it the same label.
  const isOfBlock = row
    .slice(column + 1)
    .some((text) => /\d/.test(text) || text.trim() === row[column].trim());
  return isLabel && isOfBlock ? row[column].trim() : undefined;
}

/** The labels of a row: with a colon, or with a value in the next cell. */
function labelsIn(cells: readonly string[]): string[] {
  return cells.flatMap((text) => {
    const plain = halfWidth(text);
    if (WHO.test(plain.trim())) return [text.trim()];
    return [...plain.matchAll(LABEL)].map(([, label]) => label.trim()).filter((label) => WHO.test(label));
  });
}

/** The row that names the columns of a block: above all of them where it names days, else below its head. */
function headerOf({ rows, row }: FirstBlock): number | undefined {
  const texts = rows.map((cells) => cells.map(({ text }) => text));
  const isDays = (one: readonly string[]) => one.filter((text) => isDayHeading(text)).length >= FEWEST_DAYS;
  const below = texts.findIndex((one, i) => i > row && isDays(one));
  if (below >= 0) return below;
  const above = texts.findLastIndex((one, i) => i < row && isDays(one));
  if (above >= 0) return above;
  const named = texts.findIndex(
    (one, i) =>
      i > row &&
      one.filter((text) => text.trim() !== "").length >= 2 &&
      labelsIn(one).length === 0 &&
      namesColumns(one),
  );
  return named < 0 ? undefined : named;
}

/** The most rows that say something between two in which blocks begin. */
function mostRows(rows: readonly (readonly string[])[], begin: string): number {
  let most = 0;
  // What stands above the first block is none of it.
  let count = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const column = row.findIndex((text) => text.trim() !== "");
    if (column < 0) continue;
    count = beginOf(row, column) === begin ? 0 : count + 1;
    most = Math.max(most, count);
  }
  return most;
}
