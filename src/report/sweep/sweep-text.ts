import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import type { TerminalStyle } from "../terminal/terminal.js";
import type { SweepReport } from "./sweep-report.js";

const GAP = 2;
const NARROWEST_CHART = 11;
const WIDEST_CHART = 41;

/** A sweep on a terminal: a line for each value, with a bar where there is room. Ends with a line end. */
export function sweepText(report: SweepReport, style: TerminalStyle): string {
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const { title, notes, head, rows, remarks } = report;
  const cells = [head, ...rows].map((row) => row.map(printable));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => textWidth(row[i]))));
  const used = widths.reduce((sum, width) => sum + width + GAP, 0);
  const room = Math.min(WIDEST_CHART, style.columns - used);
  const width = room % 2 === 0 ? room - 1 : room;
  const isCharted = width >= NARROWEST_CHART;
  const bars = isCharted ? ["", ...report.bars(width)] : [];
  const lines = cells.map((row, at) => {
    const parts = row.map((cell, i) => {
      const fill = " ".repeat(widths[i] - textWidth(cell));
      return i === 0 ? cell + fill : fill + cell;
    });
    return [...parts, ...(isCharted ? [bars[at]] : [])].join(" ".repeat(GAP)).trimEnd();
  });
  const [first, ...rest] = lines;
  const blocks = [
    [colours.bold(printable(title)), ...notes.map((note) => `  ${printable(note)}`)],
    [colours.dim(isCharted ? withChartHead(first, used, width, report.chartHead) : first), ...rest],
    remarks.map(printable),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

/** The heading of the chart, its middle line over that of the bars. */
function withChartHead(head: string, used: number, width: number, text: string): string {
  const [less] = text.split("│");
  const left = " ".repeat(used - textWidth(head) + ((width - 1) >> 1) - textWidth(less));
  return head + left + text;
}
