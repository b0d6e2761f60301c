import { integer } from "../base/exact.js";
import type { Input, Result } from "../engine/result.js";
import type { Manner } from "./forms.js";
import { type Grid, numberColumn, textColumn } from "./grid.js";
import type { Say } from "./words.js";

/** For each input file: how it was read and what became of its rows (read = used + outside + excluded + rejected). */
export function inputGrid(result: Result, { language, say }: Manner): Grid {
  const texts = (["table", "file"] as const).map((word) => textColumn(word, say(word)));
  const counts = ["read", "used", "outside", "consulted", "excluded", "rejected"] as const;
  const numbers = counts.map((word) => numberColumn(word, say(word)));
  return {
    name: "inputs",
    title: say("inputs"),
    columns: [...texts, ...numbers, textColumn("how-read", say("howRead"))],
    rows: result.inputs.map(({ label, file, facts, headerRow, rows, unfolded }) => [
      label[language],
      file,
      ...counts.map((count) => integer(rows[count])),
      howRead(facts, headerRow, say, unfolded),
    ]),
  };
}

const DELIMITERS: Readonly<Record<string, "comma" | "semicolon" | "tab">> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
};

/** What was detected about a file, in words: nothing is guessed silently. */
export function howRead(
  facts: Input["facts"],
  headerRow: number,
  say: Say,
  unfolded?: Input["unfolded"],
): string {
  const { format, encoding, delimiter, sheet, hidden, date1904 } = facts;
  const parted = delimiter === undefined ? undefined : DELIMITERS[delimiter];
  const parts = [format.toUpperCase()];
  if (unfolded) parts.push(say("unfolded", unfolded));
  if (format === "csv") parts.push(encoding);
  if (delimiter !== undefined && delimiter !== ",") {
    parts.push(say("delimiter", { name: parted ? say(parted) : delimiter }));
  }
  if (sheet !== undefined) parts.push(say(hidden ? "hiddenSheet" : "sheet", { name: sheet }));
  if (date1904) parts.push(say("days1904"));
  parts.push(say("headerRow", { row: headerRow }));
  return parts.join(say("listed"));
}
