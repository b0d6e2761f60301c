import { inline } from "../markdown/markup.js";
import type { SweepReport } from "./sweep-report.js";

const CHART_WIDTH = 21;
/** A blank that Markdown keeps. */
const KEPT_BLANK = "\u2007";

/** A sweep for a comment on a pull request: a heading, a table with a bar in each row, remarks. Ends with a line end. */
export function sweepMarkdown({ title, notes, head, rows, bars, chartHead, remarks }: SweepReport): string {
  const drawn = bars(CHART_WIDTH);
  const line = (cells: readonly string[], last: string) => `| ${[...cells.map(inline), last].join(" | ")} |`;
  const chart = (text: string) => (text === "" ? "" : `<code>${text.replaceAll(" ", KEPT_BLANK)}</code>`);
  return `${[
    `### ${inline(title)}`,
    "",
    ...notes.flatMap((note) => [inline(note), ""]),
    line(head, inline(chartHead)),
    `| ${[...head.map((_, i) => (i === 0 ? ":--" : "--:")), ":--"].join(" | ")} |`,
    ...rows.map((row, i) => line(row, chart(drawn[i]))),
    ...(remarks.length > 0 ? ["", ...remarks.map((remark) => `${inline(remark)}  `)] : []),
  ].join("\n")}\n`;
}
