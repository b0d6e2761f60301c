import { withPeople, withRules } from "../reading.js";
import type { Sample } from "./sample.js";

const group = (keys: string) => withPeople(`a: { pay: { pay: base, g: { lines: { x: -base }, ${keys} } } }`);

/** Groups of pay lines, their limits, and what speaks about a result. */
export const PAY_SAMPLES: readonly Sample[] = [
  // Groups
  ["key-missing", withPeople("a: { pay: { g: ▸{ at_most: 5 } } }")],
  ["key-unknown", withPeople("a: { pay: { g: { lines: { x: base }, ▸is: base } } }")],
  ["steps-none", withPeople("a: { pay: { g: { lines: ▸{} } } }")],
  ["value-form", withPeople("a: { pay: { g: { lines: ▸[base] } } }")],
  ["pay-name-twice", withPeople("a: { pay: { x: base, g: { lines: { ▸x: base } } } }")],
  ["pay-name-twice", withPeople("a: { pay: { g: { lines: { x: base } }, h: { lines: { ▸g: base } } } }")],
  ["pay-name-twice", withPeople("a: { pay: { g: { lines: { ▸g: base } } } }")],
  ["key-misplaced", withPeople("a: { is: base, at_most: ▸5 }")],
  // Limits
  ["shape-type", group("at_most: ▸20%")],
  ["shape-type", group("leaves_at_least: ▸rate")],
  ["shape-type", group("at_most: 5, times: ▸base")],
  ["shape-type", withPeople("a: { pay: { x: base }, at_most: ▸team }")],
  ["least-unused", withPeople("a: { pay: { x: { is: base, least: ▸5 } } }")],
  ["least-unused", withPeople("a: { pay: { g: { lines: { x: { is: base, least: ▸5 } }, at_least: 5 } } }")],
  ["least-negative", withPeople("a: { pay: { x: { is: base, least: ▸-5 } }, at_most: 100 }")],
  ["limit-may-miss", group("at_most: ▸mark")],
  ["limit-may-miss", withPeople("a: { pay: { x: base }, at_least: ▸mark }")],
  ["missing-unsaid", withPeople("a: { pay: { g: { lines: { ▸x: base }, times: mark } } }")],
  // Deductions beyond what is lawful, or without a limit
  ["fine-share", group("at_most: ▸30% * base")],
  [
    "fine-share",
    group("at_most: '▸min(base * half, base - 2490)'").replace("tables:", "params: { half: 50% }\ntables:"),
  ],
  ["fine-unlimited", withPeople("a: { pay: { b: base, ▸x: { is: -100, fund: Meals } }, at_least: 0 }")],
  ["fine-unlimited", withPeople("a: { pay: { g: { lines: { ▸x: { is: -base, fund: Meals } } } } }")],
  ["deductions-unlimited", withPeople("a: { pay: { b: base, ▸x: -2 * base } }")],
  [
    "deductions-unlimited",
    withPeople("a: { pay: { ▸x: { of: rate, bands: { under 3%: 0, at_least 3%: -50 } } } }"),
  ],
  [
    "deductions-unlimited",
    withPeople("a: { pay: { ▸x: { of: rate, deduct: { from: 0, above: 3%, each: full 1%, take: 10 } } } }"),
  ],
  // What speaks about a result
  ["verdict-read", withPeople("a: if(▸ok, 1, 2)\nguards: { ok: { must: base > 5, say: x } }")],
  [
    "verdict-read",
    withRules(
      "people: { provisional: { open: { when: base > 5, say: x } } }\nteam: { n: count(people where ▸open) }",
    ),
  ],
  ["value-unknown", withPeople("guards: { ok: { must: base > 5, else: ▸warn, say: x } }")],
  ["key-missing", withPeople("guards: { ok: ▸{ say: x } }")],
  ["key-missing", withPeople("provisional: { open: ▸{ when: base > 5 } }")],
];
