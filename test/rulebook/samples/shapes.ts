import { withPeople } from "../reading.js";
import type { Sample } from "./sample.js";

const card = (items: string, beside = "") => withPeople(`a: { ${beside}scorecard: ${items} }`);

/** Slices, weights, choices that add up, and what scorecards are made of. */
export const SHAPE_SAMPLES: readonly Sample[] = [
  // Slices
  ["step-empty", withPeople("a: { of: base, tiers: { up_to 5: 1%, ▸over 9 up_to 7: 2%, over 5: 3% } }")],
  ["steps-gap", withPeople("a: { of: base, tiers: { up_to 5: 1%, ▸over 7: 2% } }")],
  ["steps-overlap", withPeople("a: { of: base, tiers: { up_to 5: 1%, ▸over 4: 2% } }")],
  ["shape-type", withPeople("a: { of: base, tiers: { up_to 5: ▸team, over 5: 2% } }")],
  ["shape-type", withPeople("a: { of: base, tiers: { up_to 5: ▸base, over 5: base } }")],
  ["shape-type", withPeople("a: { of: joined, tiers: { up_to 2026-01-01: ▸1%, over 2026-01-01: 2% } }")],
  ["shape-needs-of", withPeople("▸a: { tiers: { up_to 5: 1%, over 5: 2% } }")],
  // Choices that add up
  ["choose-sum", withPeople('a: { match: ▸all, choose: [{ when: base > 5, give: "team" }] }')],
  ["choose-sum", withPeople("a: { match: ▸all, choose: [{ when: base > 5, give: joined }] }")],
  // Weights
  ["weights-sum", withPeople("a: { blend: [▸{ score: 60%, mark: 39% }] }")],
  ["weights-sum", withPeople("a: { blend: [▸{ score: near, mark: 50% }] }", "params: { near: 40% }\n")],
  ["points-zero", withPeople("a: { blend: [{ score: 110%, mark: ▸-10% }] }")],
  ["shape-type", withPeople("a: { blend: [{ score: ▸60, mark: 40% }] }")],
  ["shape-type", withPeople("a: { blend: [{ ▸team: 100% }] }")],
  ["shape-type", withPeople("a: { blend: [{ score: 50%, ▸rate: 50% }] }")],
  ["shape-of", withPeople("a: { pay: { b: { of: ▸score, blend: [{ base: 100% }] } } }")],
  ["steps-none", withPeople("a: { blend: ▸[] }")],
  ["blend-empty", withPeople("a: { blend: [▸{}] }")],
  ["blend-part", withPeople("a: { blend: [{ ▸score + 1: 100% }] }")],
  ["blend-unreachable", withPeople("a: { blend: [{ score: 100% }, ▸{ score: 60%, mark: 40% }] }")],
  ["weights-sum", card("▸{ b: { weight: 60%, is: score }, c: { weight: 39%, is: rate } }")],
  [
    "weights-sum",
    card("{ m: { points: 50, items: ▸{ b: { weight: 60%, is: score }, c: { weight: 39%, is: rate } } } }"),
  ],
  ["shape-type", card("{ b: { weight: ▸60, is: score } }")],
  ["points-zero", card("{ b: { weight: ▸0%, is: score } }")],
  // What an item counts
  ["item-no-points", card("{ b: ▸{ is: score } }")],
  ["item-several-points", card("{ b: { points: 5, bonus: ▸3, is: score } }")],
  ["item-several-points", card("{ b: { penalty: 5, weight: ▸100%, is: score } }")],
  ["scorecard-mixed", card("{ b: { points: 50, is: score }, ▸c: { weight: 50%, is: score } }")],
  [
    "scorecard-mixed",
    card("{ b: { weight: 100%, is: score }, ▸m: { items: { c: { points: 5, is: score } } } }"),
  ],
  ["scorecard-no-points", card("▸{ b: { bonus: 5, is: score }, c: { penalty: 5, is: score } }")],
  ["scorecard-no-points", card("{ m: { points: 5, items: ▸{ b: { bonus: 5, is: score } } } }")],
  // All points, pass marks, vetoes
  ["points-not-full", card("{ b: { points: 50, is: score }, c: { points: 49, is: score } }", "full: ▸100, ")],
  [
    "points-not-full",
    card(
      "{ b: { points: 50, is: score }, m: { items: { c: { points: 60, is: score } } }, d: { bonus: 5, is: score } }",
      "full: ▸100, ",
    ),
  ],
  ["pass-unreachable", card("{ b: { points: 50, is: score } }", "pass: ▸51, ")],
  ["pass-unreachable", card("{ b: { points: 50, is: score } }", "pass: ▸101%, ")],
  ["pass-unreachable", card("{ m: { points: 9, items: { b: { points: 50, is: score } }, pass: ▸10 } }")],
  ["key-misplaced", card("{ b: { weight: 100%, is: score } }", "full: ▸100, ")],
  ["key-misplaced", card("{ b: { points: 5, is: score, pass: ▸70% } }")],
  ["key-misplaced", withPeople("a: { is: base, pass: ▸70% }")],
  ["shape-type", card("{ b: { points: 5, is: score } }", "pass: ▸base, ")],
  ["shape-type", card("{ b: { points: 5, is: score } }", "at_most: ▸90%, ")],
  ["shape-several", card("{ m: { items: { b: { points: 5, is: score } }, is: ▸score } }")],
  ["steps-none", card("{ m: { items: ▸{} } }")],
  ["steps-none", card("{ b: { points: 5, is: score } }", "veto: ▸{}, ")],
  // Names of parts
  ["part-taken", card("{ m: { items: { b: { points: 5, is: score } } }, ▸b: { points: 5, is: score } }")],
  ["part-taken", card("{ ▸passed: { points: 5, is: score } }", "pass: 70%, ")],
  ["part-taken", card("{ b: { points: 5, is: score } }", "veto: { ▸b: { when: base > 5, say: x } }, ")],
  ["cycle", withPeople("▸a: { scorecard: { b: { points: 5, is: score }, c: { points: 5, is: a.b } } }")],
];
