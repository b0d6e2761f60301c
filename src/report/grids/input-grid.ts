import { integer } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import type { Input, Result } from "../../engine/result/result.js";
import type { Manner } from "../forms.js";
import { type Grid, numberColumn, textColumn } from "../grid.js";
import { summaryWordsIn } from "../summary/summary-words.js";
import type { Say } from "../words.js";

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
  const { format, encoding, delimiter, lenient, sheet, hidden, date1904 } = facts;
  const parted = delimiter === undefined ? undefined : DELIMITERS[delimiter];
  const parts = [format.toUpperCase()];
  if (unfolded) parts.push(say("unfolded", unfolded));
  if (format === "csv") parts.push(encoding === "UTF-8 with BOM" ? say("utf8Marked") : encoding);
  if (delimiter !== undefined && delimiter !== ",") {
    parts.push(say("delimiter", { name: parted ? say(parted) : delimiter }));
  }
  if (lenient) parts.push(say("lenient"));
  if (sheet !== undefined) parts.push(say(hidden ? "hiddenSheet" : "sheet", { name: sheet }));
  if (date1904) parts.push(say("days1904"));
  parts.push(say("headerRow", { row: headerRow }));
  return parts.join(say("listed"));
}

/**
 * What became of the rows of all files together, in a line; below it, for each file, or for those of which some rows do
 * not count, what became of its own.
 */
export function rowsLines(inputs: readonly Input[], { language, say }: Manner, each: boolean): string[] {
  const words = summaryWordsIn(language);
  const files = new Map<string, number>();
  for (const { file } of inputs) files.set(file, (files.get(file) ?? 0) + 1);
  // What several tables read has counts of each.
  const nameOf = ({ file, label }: Input) =>
    files.get(file) === 1 ? file : words("fileOfTable", { file, table: label[language] });
  const sum = (count: "read" | "used" | "outside" | "excluded" | "rejected") =>
    inputs.reduce((total, { rows }) => total + rows[count], 0);
  const [read, used, outside] = [sum("read"), sum("used"), sum("outside")];
  const [excluded, rejected] = [sum("excluded"), sum("rejected")];
  const all = say("rowCounts", { read, used, outside, excluded, rejected });
  if (!each) {
    const left = inputs.filter(({ rows }) => rows.excluded + rows.rejected > 0);
    return [
      words("rowsLine", { all, files: files.size }),
      ...left.map((input) => {
        const { excluded: out, rejected: refused } = input.rows;
        const counts = { file: nameOf(input), excluded: out, rejected: refused };
        return `${words("notUsed", counts)}${causesText(input, language)}`;
      }),
    ];
  }
  return inputs.map((input) =>
    words("rowsOfFile", {
      file: nameOf(input),
      counts: say("rowCounts", { ...input.rows }),
      how: howRead(input.facts, input.headerRow, say, input.unfolded),
    }),
  );
}

/** How many rows do not count for each reason, the most frequent first. */
function causesText({ causes }: Input, language: Language): string {
  const words = summaryWordsIn(language);
  const listed = [...causes]
    .sort((a, b) => b.count - a.count || (a.detail.en < b.detail.en ? -1 : 1))
    .map(({ detail, count }) => words("cause", { why: detail[language], count }));
  return listed.length === 0 ? "" : words("causes", { listed: listed.join(words("who")) });
}
