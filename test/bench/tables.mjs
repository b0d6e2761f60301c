/** Results as Markdown: what the terminal shows and what `docs/performance.md` keeps is the same text. */
import { verdicts } from "./goals.mjs";

/**
 * @typedef {import("./rounds.mjs").JobResult} JobResult
 * @typedef {{ machine: string, versions: readonly string[], memory: string, commit: string, day: string }} Setting
 */

/** Above this share of other work the figures bear a note. */
const BUSY = 0.1;

/**
 * @param {readonly JobResult[]} results
 * @param {Setting} setting
 * @returns {string}
 */
export function report(results, setting) {
  const goals = verdicts(results).map(({ text, measured, met }) => [
    text,
    measured,
    met === undefined ? "–" : met ? "met" : "**not met**",
  ]);
  return [
    "### Goals",
    grid(["Goal", "Measured", ""], goals, [false, true, false]),
    ...results.flatMap((result) => [`### ${result.title}`, resultGrid(result), footnote(result)]),
    "### Measured with",
    [
      `- ${setting.day}, commit ${setting.commit}`,
      `- ${setting.machine}`,
      ...setting.versions.map((version) => `- ${version}`),
      `- Peak memory by ${setting.memory}`,
    ].join("\n"),
  ].join("\n\n");
}

function resultGrid({ rows, tools }) {
  const ours = tools[0].medians;
  const compares = rows > 0;
  const lines = tools.map(({ name, medians }) => [
    name,
    medians.seconds.toFixed(2),
    `${medians.fastest.toFixed(2)}–${medians.slowest.toFixed(2)}`,
    medians.cpu === undefined ? "–" : medians.cpu.toFixed(2),
    medians.peak === undefined ? "–" : Math.round(medians.peak / 1e6).toString(),
    ...(compares
      ? [(medians.seconds / ours.seconds).toFixed(2), Math.round(rows / medians.seconds).toLocaleString("en")]
      : []),
  ]);
  const head = [
    "",
    "Median, s",
    "Range, s",
    "CPU, s",
    "Peak, MB",
    ...(compares ? ["× merit", "Rows/s"] : []),
  ];
  return grid(head, lines, [false, ...head.slice(1).map(() => true)]);
}

function footnote({ rounds, others }) {
  const share = `${Math.round(others * 100)} %`;
  const note =
    others > BUSY
      ? ` **The machine was busy: other work took ${share} of its cores.**`
      : ` Other work took ${share} of the cores.`;
  return `${rounds} rounds.${note}`;
}

/** A Markdown table whose columns also line up as plain text. */
function grid(head, lines, right) {
  const widths = head.map((text, i) =>
    Math.max(3, ...[text, ...lines.map((line) => line[i])].map((cell) => cell.length)),
  );
  const row = (cells) =>
    `| ${cells.map((cell, i) => (right[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (right[i] ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  return [row(head), rule, ...lines.map(row)].join("\n");
}
