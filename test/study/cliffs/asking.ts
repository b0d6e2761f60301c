import { exactText, ratio, toFixed } from "../../../src/base/exact.js";
import { paidQuantity } from "../../../src/engine/history/paid-quantity.js";
import type { Evaluation } from "../../../src/engine/running/evaluation.js";
import { written } from "../../../src/engine/words/written.js";
import { type Cliffs, cliffsOf, type Near, type Threshold } from "../../../src/study/cliffs/cliffs.js";

export const NEAR: Near = { rows: 2, share: ratio(5, 100) };

/** The thresholds of what is paid. */
export function cliffs(evaluation: Evaluation, near: Near = NEAR): Cliffs {
  const figure = paidQuantity(evaluation.rulebook);
  if (!figure) throw new Error("the rulebook pays nobody");
  return cliffsOf(evaluation, figure, near);
}

/** A threshold as a text: what meets which limit on which side, and the sizes of the jump. */
export function told({ edge, at, sizes, better }: Threshold): string {
  const value = edge.of.op === "column" ? edge.of.name : written(edge.of);
  const limit = at ? ` ${edge.owner === "low" ? "<=" : "<"} ${exactText(at)}` : "";
  const sides = { high: "more above", low: "less above", both: "either" };
  const [smallest, typical, largest] = [sizes.smallest, sizes.typical, sizes.largest].map((size) =>
    toFixed(size, 2),
  );
  return `${value}${limit}: ${smallest} ${typical} ${largest} ${sides[better]}`;
}

/** Who is near a threshold, as texts: `ann gain 120.00 (2 more of 20, now 16)`. */
export function near(evaluation: Evaluation, { standing, edge }: Threshold): string[] {
  const people = evaluation.table(evaluation.rulebook.scored);
  return standing.map(({ paid, would, change, carry, crossing }) => {
    const who = `${people.keyText(paid)} ${would} ${toFixed(change, 2)}`;
    const row = edge.table === people.name ? "" : ` by ${evaluation.table(edge.table).keyText(crossing.row)}`;
    if (!carry) return `${who}${row} (${exactText(crossing.distance)} away)`;
    const of = carry.of ? ` of ${exactText(carry.of)}` : "";
    return `${who}${row} (${carry.rows} ${carry.way}${of}, now ${exactText(carry.now)})`;
  });
}
