import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import type { Standing } from "../../engine/result/result-of.js";
import type { Explanation } from "../../study/explain/explain.js";
import { headingOf } from "../heading.js";
import { poolsText } from "./pools.js";
import { rowCalled, type Telling } from "./telling.js";
import { figuresText, type TextStyle } from "./text.js";
import { wrapped } from "./wrap.js";

/** An explanation for a screen: by which rules and for when, of whom, and how each figure came about. */
export function explanationText(
  explanation: Explanation,
  standing: Standing,
  telling: Telling,
  style: TextStyle,
): string {
  const { subject, unused, figures, isOfPools, pools, funds } = explanation;
  const { manner, tell, language } = telling;
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const view = { only: undefined, masked: telling.masker !== undefined };
  const { title, standing: stands, notes } = headingOf(standing, view, manner);
  const status = standing.status === "final" ? stands : colours.yellow(stands);
  const lines = [`${colours.bold(printable(title))}  ${status}`];
  for (const note of notes) lines.push(...wrapped(`  ${printable(note)}`, style.columns, 4));
  if (subject && subject.table !== "all") {
    lines.push(printable(`${subject.tableLabel[language]} ${rowCalled(subject, telling)}`));
  }
  if (unused) lines.push(printable(tell("unused", { why: unused[language] })));
  if (!isOfPools && figures.length === 0) return `${[...lines, "", tell("noFigures")].join("\n")}\n`;
  const body = isOfPools
    ? poolsText({ ...explanation, pools, funds }, telling, style)
    : figuresText(explanation, telling, style);
  return `${lines.join("\n")}\n\n${body}`;
}
