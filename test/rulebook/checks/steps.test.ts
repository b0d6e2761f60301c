import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { read, rulebookOf, withPeople, withTables } from "../reading.js";

/** Findings of steps of `rate`, as `code: where`. */
function problems(steps: string, head = "", of = "rate"): string[] {
  const { findings } = read(withPeople(`a: { of: ${of}, bands: { ${steps} } }`, head));
  return findings.map(({ code, values }) => (values.where === undefined ? code : `${code}: ${values.where}`));
}

describe("steps that cover the line once", () => {
  it.each([
    "under 3%: 1, at_least 3%: 2",
    "up_to 3%: 1, over 3% up_to 5%: 2, over 5%: 3",
    "over 5%: 3, up_to 3%: 1, over 3% up_to 5%: 2",
    "under 3%: 1, at_least 3% up_to 3%: 2, over 3%: 3",
    "under -3%: 1, at_least -3% under 0%: 2, at_least 0%: 3",
    "up_to 3.50% over 3%: 2, over 3.5%: 3, up_to 3%: 1",
  ])("%s", (steps) => {
    expect(problems(steps)).toEqual([]);
  });

  it("may have params as ends", () => {
    const head = "params: { low: 3%, high: 5% }\n";
    expect(problems("under low: 1, at_least low under high: 2, at_least high: 3", head)).toEqual([]);
    expect(problems("under low: 1, at_least 3%: 2", "params: { low: 3% }\n")).toEqual([]);
  });

  it("may have ends that differ from row to row, joined by their formulas", () => {
    const text = withTables(
      "kinds: { key: kind, rows: [{ kind: a, low: 22%, high: 25% }] }\nt: { file: t, key: t, columns: { t:, kind: { to: kinds }, rate: { type: percent } } }",
      "t: { a: { of: rate, bands: { at_least kind.high: 3, under kind.low: 1, at_least kind.low under kind.high: 2 } } }",
    );
    expect(rulebookOf(text).quantities).toHaveLength(1);
  });

  it("may mix both, where the ends that meet are the same", () => {
    expect(problems("under 0: 0, at_least 0 under base: 1, at_least base: 2", "", "score * 1")).toEqual([]);
  });

  it("may have params of several dated values, joined by their name", () => {
    const head = "params: { low: { 2026-01: 3%, 2026-10: 4% } }\n";
    expect(problems("under low: 1, at_least low: 2", head)).toEqual([]);
    expect(problems("under low: 1, at_least 3%: 2", head)).toEqual(["steps-gap: at_least low"]);
  });
});

describe("steps that do not", () => {
  it.each([
    ["under 3%: 1, over 3%: 2", ["steps-gap: 3%"]],
    ["up_to 3%: 1, at_least 3%: 2", ["steps-overlap: 3%"]],
    ["under 3%: 1, at_least 4%: 2", ["steps-gap: at_least 3% under 4%"]],
    ["up_to 3%: 1, over 4%: 2", ["steps-gap: over 3% up_to 4%"]],
    ["at_least 3%: 1", ["steps-gap: under 3%"]],
    ["over 3%: 1", ["steps-gap: up_to 3%"]],
    ["up_to 3%: 1", ["steps-gap: over 3%"]],
    ["under 3%: 1", ["steps-gap: at_least 3%"]],
    ["at_least 3% under 5%: 1", ["steps-gap: under 3%", "steps-gap: at_least 5%"]],
    ["under 5%: 1, at_least 3%: 2", ["steps-overlap: at_least 3% under 5%"]],
    ["under 5%: 1, over 2% up_to 3%: 2, at_least 5%: 3", ["steps-overlap: over 2% up_to 3%"]],
    ["under 5%: 1, under 3%: 2, at_least 5%: 3", ["steps-overlap: under 3%"]],
    ["at_least 3%: 1, over 3%: 2, under 3%: 0", ["steps-overlap: over 3%"]],
    ["under 3%: 1, under 3%: 2, at_least 3%: 3", ["steps-overlap: under 3%"]],
    ["under 3%: 1, over 5% under 4%: 2, at_least 3%: 3", ["step-empty"]],
    ["under 3%: 1, at_least 3% under 3%: 2, at_least 3%: 3", ["step-empty"]],
    ["under 3%: 1, over 3% under 4%: 2, over 4%: 3", ["steps-gap: 3%", "steps-gap: 4%"]],
  ])("%s: %j", (steps, expected) => {
    expect(problems(steps)).toEqual(expected);
  });

  it("are named in the words of the rulebook, whatever is measured", () => {
    const took = "score * 1h";
    expect(problems("up_to 24h: 1, over 36h: 2", "", took)).toEqual(["steps-gap: over 24h up_to 36h"]);
    expect(problems("under 2026-01-01: 1, over 2026-01-01: 2", "", "joined")).toEqual([
      "steps-gap: 2026-01-01",
    ]);
    const head = "params: { low: 3%, high: 5% }\n";
    expect(problems("under low: 1, over high: 2", head)).toEqual(["steps-gap: at_least low up_to high"]);
  });

  it.each([
    ["under base: 1, over base: 2", "steps-gap: at_least base"],
    ["under base: 1, at_least base under mark: 2", "steps-gap: at_least mark"],
    ["under base: 1, at_least base: 2, at_least base: 3", "steps-overlap: at_least base"],
    ["under base: 1, under base: 2, at_least base: 3", "steps-overlap: under base"],
    ["under base: 1, at_least base: 2, over mark: 3", "steps-overlap: over mark"],
    ["at_least base: 1, over base: 2", "steps-open"],
    ["under base: 1, at_least base under mark: 2, at_least mark under base: 3", "steps-gap: at_least base"],
  ])("are found where ends differ from row to row: %s", (steps, expected) => {
    expect(problems(steps, "", "score * 1")).toEqual([expected]);
  });

  it("are the same in any order", () => {
    const steps = ["up_to 3%: 1", "over 3% under 5%: 2", "over 5%: 3"];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      expect(problems(order.map((index) => steps[index]).join(", "))).toEqual(["steps-gap: 5%"]);
    }
  });

  it("tell what to do", () => {
    const { findings } = read(withPeople("a: { of: rate, bands: { under 3%: 1, over 3%: 2 } }"));
    expect(messageOf(findings[0], "en")).toBe("No step covers 3%.");
    expect(messageOf(findings[0], "zh")).toBe("没有档位覆盖 3%。");
  });
});

describe("threshold tables as real schemes have written them", () => {
  it("satisfaction over 96 % rewarded, under 96 % fined: 96 % itself is in neither", () => {
    expect(problems("over 96%: 300, under 96%: -200")).toEqual(["steps-gap: 96%"]);
  });

  it("98 % and more, 93 to 97 %, under 93 %: between 97 and 98 % there is nothing", () => {
    expect(problems("at_least 98%: 500, at_least 93% up_to 97%: 300, under 93%: -500")).toEqual([
      "steps-gap: over 97% under 98%",
    ]);
  });

  it("up to 3 %, 3 to 5 %, 5 to 10 %: each limit is in two", () => {
    expect(
      problems("up_to 3%: 100%, at_least 3% up_to 5%: 95%, at_least 5% up_to 10%: 90%, at_least 10%: 80%"),
    ).toEqual(["steps-overlap: 3%", "steps-overlap: 5%", "steps-overlap: 10%"]);
  });

  it("over 90 A, 75 to 90 B, under 75 C: 90 and 75 are in two", () => {
    const grades = "a: { of: score, grades: { at_least 90: A, at_least 75 up_to 90: B, up_to 75: C } }";
    const { findings } = read(withPeople(grades));
    expect(findings.map(({ code, values }) => `${code}: ${values.where}`)).toEqual([
      "steps-overlap: 75",
      "steps-overlap: 90",
    ]);
  });

  it("dearer by 1 to 2 %, 3 to 5 %, 6 % and more: between them there is nothing", () => {
    expect(
      problems("under 1%: 0, at_least 1% up_to 2%: 15, at_least 3% up_to 5%: 30, at_least 6%: 50"),
    ).toEqual(["steps-gap: over 2% under 3%", "steps-gap: over 5% under 6%"]);
  });
});

/** A step of `score`: its ends, each with whether the step holds it. */
interface Ends {
  readonly from?: readonly [number, boolean];
  readonly to?: readonly [number, boolean];
}

const end = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.boolean());
const anyStep = fc.oneof(fc.record({ from: end }), fc.record({ to: end }), fc.record({ from: end, to: end }));

/** Steps that join end to end, in any order. */
const joined = fc
  .uniqueArray(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((cuts) => fc.tuple(fc.constant(cuts.sort((a, b) => a - b)), fc.infiniteStream(fc.boolean())))
  .chain(([cuts, belows]) => {
    const sides = cuts.map((at) => [at, belows.next().value] as const);
    const steps = [...sides, undefined].map(
      (cut, i): Ends => ({
        ...(i > 0 && { from: [sides[i - 1][0], !sides[i - 1][1]] }),
        ...(cut && { to: cut }),
      }),
    );
    return fc.shuffledSubarray(steps, { minLength: steps.length });
  });

function written({ from, to }: Ends): string {
  const low = from && `${from[1] ? "at_least" : "over"} ${from[0]}`;
  const high = to && `${to[1] ? "up_to" : "under"} ${to[0]}`;
  return [low, high].filter((part) => part !== undefined).join(" ");
}

function holds({ from, to }: Ends, value: number): boolean {
  const above = !from || value > from[0] || (from[1] && value === from[0]);
  const below = !to || value < to[0] || (to[1] && value === to[0]);
  return above && below;
}

/** All ends, a value between each two, and one beyond each side. */
const PROBES = Array.from({ length: 17 }, (_, i) => (i - 8) / 2);

describe("steps, whatever their ends", () => {
  it.each([
    ["any steps", fc.array(anyStep, { minLength: 1, maxLength: 4 })],
    ["steps that join", joined],
    [
      "steps that join, one of them left out",
      joined.map(([, ...others]) => others).filter((one) => one.length > 0),
    ],
  ])("%s are taken where each value falls in one of them, and refused elsewhere", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (steps) => {
        const once = PROBES.every((value) => steps.filter((step) => holds(step, value)).length === 1);
        const useful = steps.every((step) => PROBES.some((value) => holds(step, value)));
        const text = steps.map((step, i) => `${written(step)}: ${i}`).join(", ");
        expect([text, problems(text, "", "score").length === 0]).toEqual([text, once && useful]);
      }),
      { numRuns: 150 },
    );
  });
});
