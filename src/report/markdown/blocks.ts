/** What pages in Markdown are made of. They fit a comment of GitHub, and say what found no room. */
import { isMeasured } from "../../language/types.js";
import { type Manner, shownForm } from "../forms.js";
import { firstRows, type Grid } from "../grid.js";
import { inline } from "./markup.js";

/** GitHub refuses a comment with more characters; some are left for what a workflow adds. */
export const MOST_CHARACTERS = 65_536 - 1_000;

/** Lines of which some may have found no room. */
export interface Fitted {
  readonly kept: readonly string[];
  readonly left: number;
}

/** The first lines that stay below a number of characters, and how many do not. */
export function within(lines: readonly string[], most: number): Fitted {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += line.length + 1;
    return used > most;
  });
  return end < 0 ? { kept: lines, left: 0 } : { kept: lines.slice(0, end), left: lines.length - end };
}

/** A grid as the lines of a table: two of heads, then its rows, or so many of the first. */
export function tableLines(
  { columns, rows }: Pick<Grid, "columns" | "rows">,
  manner: Manner,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ header }) => inline(header))),
    line(columns.map(({ type }) => (isMeasured(type) ? "--:" : ":--"))),
    ...firstRows(rows, most).map((row) =>
      line(row.map((cell, i) => (cell === undefined ? "" : inline(shownForm(cell, columns[i], manner))))),
    ),
  ];
}

/** Lines that are folded up under a title. */
export function details(title: string, lines: readonly string[]): string[] {
  const end = lines.findLastIndex((line) => line !== "") + 1;
  return [
    "<details>",
    `<summary>${inline(title)}</summary>`,
    "",
    ...lines.slice(0, end),
    "",
    "</details>",
    "",
  ];
}
