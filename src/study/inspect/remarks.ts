import { comparable } from "../../base/text.js";
import { LEADING_ZERO, LONG_NUMBER, STORED } from "../../intake/inspect/cell-look.js";
import { countOf, marked, type SeenCell } from "../../intake/inspect/column-profile.js";
import type { MomentPair } from "../../intake/inspect/orders.js";
import type { Lines } from "../../intake/inspect/sheet-profile.js";
import type { ColumnGuess } from "./column-guess.js";
import type { SheetGuess } from "./sheet-guess.js";

export type RemarkCode =
  | "same-file"
  | "no-header"
  | "hidden-sheet"
  | "hidden-rows"
  | "blank-lines"
  | "totals"
  | "header-again"
  | "notes-between"
  | "notes-below"
  | "uneven"
  | "unnamed"
  | "doubled-headers"
  | "blocks"
  | "block-ends"
  | "wide-days"
  | "wide-questions"
  | "options"
  | "matrix"
  | "lists"
  | "empty-column"
  | "cut-times"
  | "odd"
  | "numbers-as-text"
  | "ids-as-numbers"
  | "digits-lost"
  | "zeros-lost"
  | "same-number"
  | "errors"
  | "ambiguous-dates"
  | "padded"
  | "spellings"
  | "nothing-words"
  | "zero-ratings"
  | "doubled-key"
  | "blank-key"
  | "order"
  | "order-by-seconds";

/** Something about a sheet or column that wants a look. */
export interface Remark {
  readonly code: RemarkCode;
  /** Header of the column it is about. */
  readonly column: string | undefined;
  readonly values: Readonly<Record<string, string | number>>;
  /** The first cells or lines that show it; their texts are of the data. */
  readonly cells: readonly SeenCell[];
}

/** All that wants a look in a sheet: first of its lines, then column by column, then of columns together. */
export function remarksOf(guess: SheetGuess, sameAs: string | undefined): readonly Remark[] {
  const { columns } = guess;
  const inside = new Set([guess.wide, ...guess.asides].flatMap((one) => one?.columns ?? []));
  return [
    ...(sameAs === undefined ? [] : [remark("same-file", undefined, { other: sameAs })]),
    ...ofLines(guess),
    ...columns.filter(({ profile }) => !inside.has(profile)).flatMap((one) => ofColumn(one, guess)),
    ...guess.sheet.orders.flatMap((pair) => ofOrder(pair, guess)),
  ];
}

function remark(
  code: RemarkCode,
  column: string | undefined,
  values: Remark["values"],
  cells: readonly SeenCell[] = [],
): Remark {
  return { code, column, values, cells };
}

function ofLines({ sheet, wide, asides, doubledHeaders }: SheetGuess): Remark[] {
  const found: Remark[] = [];
  const lines = (code: RemarkCode, { count, first }: Lines) => {
    if (count > 0) found.push(remark(code, undefined, { count }, first));
  };
  if (!sheet.header && sheet.rows > 0) found.push(remark("no-header", undefined, {}));
  if (sheet.facts.hidden) found.push(remark("hidden-sheet", undefined, {}));
  lines("hidden-rows", sheet.hidden);
  lines("blank-lines", sheet.blank);
  lines("totals", sheet.totals);
  lines("header-again", sheet.headers);
  lines("notes-between", sheet.notes);
  lines("notes-below", sheet.trailing);
  lines("uneven", sheet.uneven);
  lines("unnamed", sheet.unnamed);
  if (doubledHeaders.length > 0) {
    found.push(remark("doubled-headers", undefined, { headers: doubledHeaders.join(", ") }));
  }
  const { blocks } = sheet;
  if (blocks) found.push(remark("blocks", undefined, { begin: blocks.begin }));
  lines("block-ends", sheet.ends);
  if (wide) {
    const first = wide.columns[0].header;
    const last = wide.columns[wide.columns.length - 1].header;
    const code = wide.kind === "days" ? "wide-days" : "wide-questions";
    found.push(remark(code, undefined, { count: wide.columns.length, first, last }));
  }
  for (const { kind, columns } of asides) {
    found.push(remark(kind, undefined, { count: columns.length, first: columns[0].header }));
  }
  return found;
}

function ofColumn(guess: ColumnGuess, sheet: SheetGuess): Remark[] {
  const { profile, hints } = guess;
  const column = profile.header;
  const found: Remark[] = [];
  const add = (
    code: RemarkCode,
    count: number,
    cells: readonly SeenCell[] = [],
    values: Remark["values"] = {},
  ) => {
    if (count > 0) found.push(remark(code, column, { count, of: guess.filled, ...values }, cells));
  };
  const first = (form: string) => profile.forms.find((one) => one.form === form)?.first ?? [];
  if (guess.filled === 0 && profile.cells > 0)
    return [remark("empty-column", column, { count: profile.cells })];
  add("cut-times", countOf(profile, "cut-time"), first("cut-time"));
  add("digits-lost", countOf(profile, "exponent"), first("exponent"));
  add("errors", countOf(profile, "error"), first("error"));
  for (const { form, count, first: cells } of guess.odd) {
    if (form !== "cut-time" && form !== "exponent" && form !== "error")
      add("odd", count, cells, { type: guess.type, form });
  }
  if (guess.type === "text" && !sheet.wide?.columns.includes(profile)) found.push(...mixed(guess));
  const stored = marked(profile, STORED);
  if (guess.type !== "text" && stored > 0) add("numbers-as-text", profile.numbersAsText, first("number"));
  if (hints.has("id") && !guess.isRunning && countOf(profile, "number") > 0 && stored > 0) {
    add("ids-as-numbers", stored, first("number"));
    if (stored > 0) add("digits-lost", marked(profile, LONG_NUMBER), first("number"));
  }
  found.push(...zeros(guess));
  if (guess.formatOrElse)
    add("ambiguous-dates", countOf(profile, "dated"), first("dated"), {
      one: guess.formats[0],
      other: guess.formatOrElse,
    });
  if (guess.list) add("lists", guess.filled, [], { mark: guess.list.mark });
  add("padded", profile.padded.count, profile.padded.first ? [profile.padded.first] : []);
  found.push(...spellings(guess));
  const words = countOf(profile, "nothing");
  if (guess.emptyWords.length > 0) add("nothing-words", words, [], { words: guess.emptyWords.join(" ") });
  const isRating =
    hints.has("rating") && guess.type === "number" && profile.least === 0 && profile.most <= 10;
  if (isRating) add("zero-ratings", profile.zeros);
  if (sheet.key.columns.length === 1 && sheet.key.columns[0] === guess) {
    add("doubled-key", sheet.key.doubled, profile.doubled.first);
  }
  if (isKeyButForBlanks(guess, sheet)) add("blank-key", countOf(profile, "blank"), first("blank"));
  return found;
}

/** An id that would tell rows apart, which nothing does, if a few did not lack it, as a line of sums does. */
function isKeyButForBlanks({ profile, hints }: ColumnGuess, { key, sheet }: SheetGuess): boolean {
  if (key.columns.length > 0 || !hints.has("id")) return false;
  const isTold = profile.distinct.exact && profile.doubled.count === 0;
  return isTold && countOf(profile, "blank") <= Math.max(1, FEW_BLANKS * sheet.rows);
}

const FEW_BLANKS = 0.1;

/** Cells that look like values of another type, among texts. */
function mixed({ profile, filled, hints }: ColumnGuess): Remark[] {
  if (hints.has("id") || hints.has("free")) return [];
  const others = profile.forms.filter(({ form }) => VALUES.has(form));
  const count = others.reduce((sum, one) => sum + one.count, 0);
  if (count === 0 || count === filled) return [];
  return others.map(({ form, count, first }) =>
    remark("odd", profile.header, { count, of: filled, type: "text", form }, first),
  );
}

const VALUES: ReadonlySet<string> = new Set([
  "date",
  "datetime",
  "dated",
  "percent",
  "yen",
  "duration",
  "clock",
]);

/** Numbers of ids that may have lost their zeros: of different lengths, where others begin with zeros. */
function zeros({ profile, hints, filled }: ColumnGuess): Remark[] {
  if (!hints.has("id") || marked(profile, LEADING_ZERO) === 0) return [];
  const numbers = [...profile.texts.values()].filter(({ form }) => form === "number");
  const plain = new Map<string, SeenCell>();
  for (const { text, row } of numbers) if (!text.startsWith("0")) plain.set(text, { text, row });
  for (const { text, row } of numbers) {
    const other = plain.get(text.replace(/^0+/, ""));
    if (text.startsWith("0") && other) {
      return [remark("same-number", profile.header, { count: 1, of: filled }, [{ text, row }, other])];
    }
  }
  const usual = Math.max(
    ...numbers.filter(({ text }) => text.startsWith("0")).map(({ text }) => text.length),
  );
  const short = [...plain.values()].filter(({ text }) => text.length < usual);
  return short.length === 0
    ? []
    : [remark("zeros-lost", profile.header, { count: short.length, of: filled }, short.slice(0, 3))];
}

const MOST_PAIRS = 3;

/** Texts that differ only by width, blanks or case. */
function spellings({ profile, type, hints, filled }: ColumnGuess): Remark[] {
  if (type !== "text" || hints.has("free")) return [];
  const seen = new Map<string, SeenCell>();
  const pairs: SeenCell[] = [];
  let count = 0;
  for (const { text, row, form } of profile.texts.values()) {
    if (form !== "text" || text.length > 60) continue;
    const plain = comparable(text).replace(/\s/g, "");
    const other = seen.get(plain);
    if (!other) seen.set(plain, { text, row });
    else if (other.text.trim() !== text.trim()) {
      count += 1;
      if (pairs.length < 2 * MOST_PAIRS) pairs.push(other, { text, row });
    }
  }
  return count === 0 ? [] : [remark("spellings", profile.header, { count, of: filled }, pairs)];
}

/** What was promised may well be before or after what was done. */
const DUE =
  /预计|预约|计划|承诺|约定|应|期限|截止|到期|expected|due|planned|promised|deadline|target|scheduled/i;
/** So seldom the other way round, it is a mistake rather than another meaning. */
const SELDOM = 0.2;

function ofOrder(
  { left, right, both, leftFirst, rightFirst, rows, withinMinute }: MomentPair,
  { columns }: SheetGuess,
): Remark[] {
  const rare = Math.min(leftFirst, rightFirst);
  if (rare === 0 || rare > SELDOM * both) return [];
  const isUsual = leftFirst >= rightFirst;
  const earlier = columns[isUsual ? left : right]?.profile.header ?? "";
  const later = columns[isUsual ? right : left]?.profile.header ?? "";
  const cells = rows.map((row) => ({ text: "", row }));
  if (DUE.test(earlier) || DUE.test(later)) return [];
  const values = { count: rare, of: both, earlier, later };
  const isCut = withinMinute === rare;
  return [remark(isCut ? "order-by-seconds" : "order", later, { ...values, close: withinMinute }, cells)];
}
