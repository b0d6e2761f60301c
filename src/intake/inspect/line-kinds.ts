import { comparable } from "../../base/text.js";
import { beginsFoot, numbersPage } from "../rows/foot.js";
import { hashOfText } from "./cell-hash.js";

/** What a line below the header seems to be, if it is no row of data. */
export type LineKind = "totals" | "header" | "note";

const TOTALS = [
  "合计",
  "小计",
  "总计",
  "共计",
  "汇总",
  "累计",
  "总和",
  "平均",
  "平均值",
  "合 计",
  "小 计",
  "总 计",
  "total",
  "totals",
  "subtotal",
  "sub total",
  "grand total",
  "sum",
  "average",
];
const TOTALS_WORDS: ReadonlySet<string> = new Set(TOTALS.map(comparable));
/** Cells at the beginning of a line in which they may stand. */
const LEADING = 4;
/** `合计：8人` */
const TOTALS_BEGINNING = /^[合小总共]计\s*[:(]/;
const TOTALS_ENDING = /(?:合计|小计|总计)[:：]?$/;
const NUMBERED = /\d/;
const VALUE = /^[-+¥]?\d[\d.,:/% -]*$/;
/** So much of a table's width a note may fill. */
const MOST_CELLS = 3;

const TOTALS_HASHES: ReadonlySet<number> = new Set(
  TOTALS.flatMap((word) => [word, word.toUpperCase(), word.replace(/^./, (c) => c.toUpperCase())]).map(
    hashOfText,
  ),
);

/** Is it the hash of a word that heads a line of totals? */
export function isTotalsHash(hash: number): boolean {
  return TOTALS_HASHES.has(hash);
}

/** What a line seems to be, and the cell that tells it. */
export interface TellingCell {
  readonly kind: LineKind;
  readonly column: number;
}

/** What a line seems to be, by its leading cells (all of them, where it has few); `filled`: how many say something. */
export function lineKind(cells: readonly string[], filled: number, width: number): TellingCell | undefined {
  const leading = cells.slice(0, LEADING).map((text) => comparable(text));
  const totals = leading.findIndex(
    (text) => TOTALS_WORDS.has(text) || TOTALS_BEGINNING.test(text) || isEndingInTotals(text),
  );
  if (totals >= 0) return { kind: "totals", column: totals };
  const column = cells.findIndex((text) => comparable(text) !== "");
  if (column < 0 || filled > MOST_CELLS) return undefined;
  if (numbersPage(cells[column])) return { kind: "note", column };
  if (width < 3) return undefined;
  const isNote = beginsFoot(cells[column]) && filled < width / 2;
  // A value alone in its line is a row that lacks the others; words are a heading or a remark.
  const isWords = filled === 1 && !VALUE.test(cells[column].trim());
  return isWords || isNote ? { kind: "note", column } : undefined;
}

function isEndingInTotals(text: string): boolean {
  return text.length <= 12 && !NUMBERED.test(text) && TOTALS_ENDING.test(text);
}
