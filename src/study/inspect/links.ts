import { comparable } from "../../base/text.js";
import { type ColumnProfile, countOf } from "../../intake/inspect/column-profile.js";
import type { ColumnGuess } from "./column-guess.js";

/** A column whose values all differ, which others may lead to. */
export interface LinkTarget {
  readonly table: string;
  /** Undefined: the table's key. */
  readonly column: string | undefined;
  readonly guesses: readonly ColumnGuess[];
}

/** A link that seems to be there: so many of the different values are among the target's. */
export interface LinkGuess {
  readonly to: string;
  readonly found: number;
  readonly of: number;
  readonly unknown: string | undefined;
  /** The same in cells, as far as they were counted by their values. */
  readonly cells: number;
  readonly ofCells: number;
}

/** So many of the values, or of the cells, of a column must be among those that it seems to lead to. */
const ENOUGH = 0.9;
/** Short numbers are found in any list of numbers: there the headers must agree, too. */
const SHORT = 3;

/** Where the values of a column seem to lead. */
export function linkOf(from: readonly ColumnGuess[], targets: readonly LinkTarget[]): LinkGuess | undefined {
  if (from.some(({ isRunning }) => isRunning)) return undefined;
  let best: { link: LinkGuess; rank: number } | undefined;
  for (const target of targets) {
    if (target.guesses.some((guess) => from.includes(guess))) continue;
    const link = held(from, target);
    if (!link || (link.found < ENOUGH * link.of && link.cells < ENOUGH * link.ofCells) || link.found < 2)
      continue;
    const isSame = sameHeader(from[0], target.guesses[0]);
    const isShort = from.every(({ profile }) => profile.longest <= SHORT && countOf(profile, "text") === 0);
    if (isShort && !isSame && !(from[0].hints.has("id") && target.guesses[0].hints.has("id"))) continue;
    // Of lists that all have the values, the longest is the one that others are parts of.
    const size = target.guesses[0].profile.distinct.count;
    const rank =
      link.found / link.of +
      (isSame ? 1 : 0) +
      (target.column === undefined ? 0.1 : 0) +
      size / (1e3 + size) / 100;
    if (!best || rank > best.rank) best = { link, rank };
  }
  return best?.link;
}

function sameHeader(a: ColumnGuess, b: ColumnGuess): boolean {
  const leaf = (guess: ColumnGuess) => comparable(guess.profile.header.split("/").at(-1) ?? "");
  return leaf(a) === leaf(b);
}

/** How many of the values of some columns a target has. */
function held(from: readonly ColumnGuess[], { table, column, guesses }: LinkTarget): LinkGuess | undefined {
  let found = 0;
  let of = 0;
  let cells = 0;
  let ofCells = 0;
  let unknown: string | undefined;
  for (const { profile } of from) {
    if (countOf(profile, "text", "number", "exponent") === 0) return undefined;
    for (const hash of hashesOf(profile)) {
      const known = profile.texts.get(hash);
      if (known?.form === "nothing") continue;
      of += 1;
      ofCells += known?.count ?? 1;
      if (guesses.some((guess) => hasHash(guess.profile, hash))) {
        found += 1;
        cells += known?.count ?? 1;
      } else unknown ??= known?.text;
    }
  }
  return { to: column === undefined ? table : `${table}.${column}`, found, of, unknown, cells, ofCells };
}

function hashesOf({ hashes, texts }: ColumnProfile): Iterable<number> {
  return hashes ? hashes.values() : texts.keys();
}

function hasHash({ hashes, texts }: ColumnProfile, hash: number): boolean {
  return hashes ? hashes.has(hash) : texts.has(hash);
}
