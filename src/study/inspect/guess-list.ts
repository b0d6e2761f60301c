import { comparable } from "../../base/text.js";
import { parsePattern } from "../../base/text-pattern.js";
import { type ColumnProfile, countOf, type DistinctText } from "../../intake/inspect/column-profile.js";
import { patternOf } from "./cell-patterns.js";

/** A column whose cells are lists: several answers in one cell. */
export interface ListGuess {
  /** What parts them. */
  readonly mark: string;
  /** The parts as they stand, the most frequent first. */
  readonly options: readonly string[];
  /** Parts with a text of the customer's own, or a time, as patterns: `其他〖<text>〗`, `迟到<duration>`. */
  readonly open: readonly string[];
}

/** Marks that part answers and hardly ever stand in one; then those that sentences have, too. */
const MARKS = ["┋", "\n", ";", "|", "、", ","] as const;
const SURE: readonly string[] = ["┋"];
const MOST_OPTIONS = 12;
const LONGEST_OPTION = 24;
/** Where the mark may stand in sentences, an option is picked so often on the average. */
const CELLS_AN_OPTION = 2;
const FEWEST_LISTS = 2;
/** An answer with a text behind it: `其他〖停车难〗`. */
const OPEN = /^(.{1,12})〖.*〗$/s;

/** The list that the cells of a column seem to be; undefined where they are none. */
export function guessList(profile: ColumnProfile): ListGuess | undefined {
  const isTexts = countOf(profile, "text", "nothing", "blank", "truth") === profile.cells;
  if (!isTexts || !profile.distinct.exact || profile.texts.size !== profile.distinct.count) return undefined;
  for (const mark of MARKS) {
    const found = listBy(profile, mark);
    if (found) return found;
  }
  return undefined;
}

function listBy({ texts }: ColumnProfile, mark: string): ListGuess | undefined {
  const options = new Map<string, { text: string; count: number }>();
  const open = new Set<string>();
  const measured = measuredParts(texts.values(), mark);
  let lists = 0;
  let picked = 0;
  for (const { text, form, count } of texts.values()) {
    if (form === "nothing" || form === "blank") continue;
    const parts = partsOf(text, mark);
    if (parts.length > 1) lists += count;
    for (const part of parts) {
      const [, named] = OPEN.exec(part) ?? [];
      if (named !== undefined) {
        open.add(`${named}〖<text>〗`);
        continue;
      }
      picked += count;
      const pattern = measured.get(part);
      if (pattern !== undefined) {
        open.add(pattern);
        continue;
      }
      const known = options.get(comparable(part));
      if (known) known.count += count;
      else options.set(comparable(part), { text: part, count });
    }
    if (options.size > MOST_OPTIONS) return undefined;
  }
  const all = [...options.values()].sort((a, b) => b.count - a.count).map((one) => one.text);
  const isFrequent = SURE.includes(mark) || picked >= CELLS_AN_OPTION * (all.length + open.size);
  if (lists < FEWEST_LISTS || all.length + open.size < 2 || !isFrequent) return undefined;
  if (![...all, ...open].every(isOption)) return undefined;
  return { mark, options: all, open: [...open] };
}

/** Parts that differ in a time only, `迟到3分钟` and `迟到15分钟`, each with its pattern. */
function measuredParts(texts: Iterable<DistinctText>, mark: string): ReadonlyMap<string, string> {
  const patterns = new Map<string, string>();
  for (const { text, form } of texts) {
    if (form === "nothing" || form === "blank") continue;
    for (const part of partsOf(text, mark)) {
      const pattern = patternOf(part);
      if (/<(?:time|duration)>/.test(pattern)) patterns.set(part, pattern);
    }
  }
  const isTelling = new Set(patterns.values()).size < patterns.size;
  return isTelling ? patterns : new Map();
}

function partsOf(text: string, mark: string): string[] {
  const plain = mark === ";" || mark === "," ? text.replaceAll(mark === ";" ? "；" : "，", mark) : text;
  return plain
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Short, and not taken for a pattern with a hole. */
function isOption(text: string): boolean {
  return text.length <= LONGEST_OPTION && !("problem" in parsePattern(text, false));
}
