import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";
import type { ColumnGuess } from "./column-guess.js";
import type { SkipDraft } from "./draft.js";
import type { SheetGuess } from "./sheet-guess.js";

/** Lines that are left out, told by the column in which their word stands. */
export function skipsOf(
  { own, sheet, columns }: SheetGuess,
  names: ReadonlyMap<ColumnGuess, string>,
): SkipDraft[] {
  const skips: SkipDraft[] = [];
  const nameAt = (column: number) => {
    const guess = columns[sheet.columns.findIndex((one) => one.sheetColumn === column)];
    return guess && own.includes(guess) ? names.get(guess) : undefined;
  };
  const places = new Set(sheet.totals.first.map(({ column }) => column));
  for (const place of places) {
    const column = nameAt(place);
    const words = sheet.totals.first
      .filter((one) => one.column === place)
      .map(({ text }) => totalsPattern(text));
    const name = skips.length === 0 ? "totals" : `totals_${skips.length + 1}`;
    if (column) skips.push({ name, kind: "totals", column, patterns: [...new Set(words)], below: false });
  }
  if (sheet.headers.count > 0) {
    skips.push({ name: "again", kind: "again", column: undefined, patterns: [], below: false });
  }
  const [first] = sheet.trailing.first;
  const column = first && nameAt(first.column);
  if (first && column) {
    skips.push({ name: "notes", kind: "notes", column, patterns: [beginning(first.text)], below: true });
  }
  return skips;
}

/** The word of a line of totals, and anything before or behind it in its text (`一组小计`, `合计：8人`). */
function totalsPattern(text: string): string {
  const ending = /^.+?([合小总]计)[:：]?$/.exec(text);
  const beginning = /^([合小总共]计)\s*[:：(（]./.exec(text);
  if (beginning) return `${beginning[1]}*`;
  return ending ? `*${ending[1]}` : text.replace(/\s+/g, " ");
}

/** The text up to its first mark, and anything behind. */
function beginning(text: string): string {
  const [word] = text.trim().split(/[\s:：,，。(（*?]/);
  return `${[...word].slice(0, 8).join("")}*`;
}

/** What the lines that end blocks begin with. */
export function endsOf({ ends }: SheetProfile): readonly string[] {
  return [...new Set(ends.first.map(({ text }) => text))];
}
