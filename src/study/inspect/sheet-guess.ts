import { comparable } from "../../base/text.js";
import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";
import { type ColumnGuess, guessColumn } from "./column-guess.js";
import { type Aside, guessAsides } from "./guess-asides.js";
import { guessKey, type KeyGuess } from "./guess-key.js";
import { guessWide, type WideGuess } from "./guess-wide.js";

/** What a sheet seems to be. */
export interface SheetGuess {
  readonly sheet: SheetProfile;
  readonly columns: readonly ColumnGuess[];
  readonly wide: WideGuess | undefined;
  /** Questions of several columns that become rows of tables beside it. */
  readonly asides: readonly Aside[];
  /** Columns that do not become rows, here or beside. */
  readonly own: readonly ColumnGuess[];
  readonly key: KeyGuess;
  /** Headers that stand more than once outside of those. */
  readonly doubledHeaders: readonly string[];
}

/** Guesses what a sheet's columns are, and how its rows are told apart. */
export function guessSheet(sheet: SheetProfile): SheetGuess {
  const columns = sheet.columns.map(guessColumn);
  const found = guessWide(sheet);
  const asides = found?.kind === "days" ? [] : guessAsides(sheet);
  const wide = asides.length > 0 ? undefined : found;
  const inside = new Set([wide, ...asides].flatMap((one) => one?.columns ?? []));
  const own = columns.filter(({ profile }) => !inside.has(profile));
  const counts = new Map<string, number>();
  for (const { profile } of own) {
    const name = comparable(profile.header);
    if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const doubled = new Map<string, string>();
  for (const { profile } of own) {
    const name = comparable(profile.header);
    if ((counts.get(name) ?? 0) > 1 && !doubled.has(name)) doubled.set(name, profile.header);
  }
  const told = own.filter(({ profile }) => counts.get(comparable(profile.header)) === 1);
  return {
    sheet,
    columns,
    wide,
    asides,
    own: told,
    key: guessKey(sheet, told),
    doubledHeaders: [...doubled.values()],
  };
}
