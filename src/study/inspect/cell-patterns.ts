import { halfWidth } from "../../base/half-width.js";
import { parsePattern } from "../../base/text-pattern.js";
import type { DistinctText } from "../../intake/inspect/column-profile.js";

/** Patterns that together fit all texts of a column, most frequent first. */
export interface CellPatterns {
  readonly patterns: readonly { readonly text: string; readonly count: number }[];
  /** Texts that fit one of them. */
  readonly texts: number;
}

const PARTS =
  /(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})|(?<time>(?:次日|第二天|翌日|当日|前日)?(?:2[0-4]|[01]?\d):[0-5]\d(?::[0-5]\d)?)|(?<duration>(?:\d+(?:\.\d+)?(?:小时|分钟|[时分秒]))+)|(?<number>\d+(?:\.\d+)?)/g;
const MOST_PATTERNS = 20;
/** A pattern is worth saying where it stands for so many texts. */
const TEXTS_A_PATTERN = 2;

/** A text with holes where numbers, times and the like stand. */
export function patternOf(text: string): string {
  return halfWidth(text.trim()).replace(PARTS, (...match) => {
    const groups: Readonly<Record<string, string | undefined>> = match.at(-1);
    return `<${Object.keys(groups).find((name) => groups[name] !== undefined)}>`;
  });
}

/** The patterns of texts, where few patterns stand for many texts; undefined where patterns tell nothing. */
export function patternsOf(texts: Iterable<DistinctText>): CellPatterns | undefined {
  const counts = new Map<string, { count: number; texts: number }>();
  let all = 0;
  for (const { text, count, form } of texts) {
    if (form === "nothing") continue;
    const pattern = patternOf(text);
    const known = counts.get(pattern) ?? { count: 0, texts: 0 };
    known.count += count;
    known.texts += 1;
    counts.set(pattern, known);
    all += 1;
    if (counts.size > MOST_PATTERNS) return undefined;
  }
  const isTelling = [...counts].some(
    ([pattern, one]) =>
      /<(?:time|duration)>/.test(pattern) || (pattern.includes("<number>") && one.texts >= TEXTS_A_PATTERN),
  );
  if (!isTelling) return undefined;
  const patterns = [...counts].map(([text, { count }]) => ({ text, count }));
  if (patterns.some(({ text }) => "problem" in parsePattern(text, false))) return undefined;
  return { patterns: patterns.sort((a, b) => b.count - a.count), texts: all };
}
