import { describe, expect, test } from "vitest";
import { CENT, exactText, ONE, roundTo, ZERO } from "../../../src/base/exact.js";
import { usedRows } from "../../../src/engine/result/parts.js";
import { Explainer } from "../../../src/study/explain/explainer.js";
import type { Factor } from "../../../src/study/explain/product.js";
import { type WayStep, wayByLines, wayOf } from "../../../src/study/explain/way.js";
import { run } from "../../engine/schemes/fixture-run.js";
import { SCHEMES } from "../../fixtures/schemes.js";

const AFTER_SALES = {
  rules: "after-sales.yaml",
  folder: "after-sales",
  period: "2026-10",
  before: undefined,
};

const told = (way: readonly WayStep[]) =>
  way.map((step) => [step.kind, exactText(step.to.sub(step.from)), exactText(step.to)]);

describe("the way from base to pay", () => {
  test("tells what each factor of a product adds or takes, in the order in which it is written", async () => {
    const { evaluation } = await run(AFTER_SALES.rules, AFTER_SALES.folder, AFTER_SALES.period);
    const row = evaluation.rowOf("people", "1003") ?? -1;
    // 2,400 × 80 ÷ 100 × 90 % × 100 %, from the case of the scheme
    const way = wayOf(new Explainer(evaluation).step("people", row, "total"), () => true);
    expect(told(way)).toEqual([
      ["start", "2400", "2400"],
      ["factor", "-480", "1920"],
      ["factor", "-192", "1728"],
      ["factor", "0", "1728"],
    ]);
  });

  test("goes through the amount that a named quantity starts with", async () => {
    const { evaluation } = await run("dealer.yaml", "dealer", "2026-10");
    const row = evaluation.rowOf("people", "D01") ?? -1;
    const pay = new Explainer(evaluation).step("people", row, "total");
    // 468,000 ÷ 1.17 × 0.8 % = 3,200; × 105 %; × 92 ÷ 100; and three other lines
    expect(told(wayOf(pay, () => true))).toEqual([
      ["start", "3200", "3200"],
      ["factor", "160", "3360"],
      ["factor", "-268.8", "3091.2"],
      ["line", "260", "3351.2"],
      ["line", "100", "3451.2"],
      ["line", "-200", "3251.2"],
    ]);
    expect(told(wayOf(pay, () => false)).map(([kind]) => kind)).toEqual(["line", "line", "line", "line"]);
    expect(told(wayByLines(pay)).at(0)).toEqual(["line", "3091.2", "3091.2"]);
  });
});

describe.each([AFTER_SALES, ...SCHEMES])(
  "the ways of $rules in $period",
  ({ rules, folder, period, before }) => {
    test("begin at nothing, have no gap, and end at what is paid", async () => {
      const { evaluation, result } = await run(rules, folder, period, before);
      const { rulebook } = evaluation;
      const formulas = new Set(
        rulebook.quantities.filter(({ shape }) => shape.kind === "formula").map(({ path }) => path),
      );
      const { scored } = result;
      for (const { name, table, shape } of rulebook.quantities) {
        if (table !== scored || shape.kind !== "pay") continue;
        for (const row of usedRows(evaluation.table(scored))) {
          const pay = new Explainer(evaluation).step(scored, row, name);
          for (const way of [wayOf(pay, (path) => formulas.has(path)), wayByLines(pay)]) {
            let at = ZERO;
            for (const step of way) {
              expect(step.from.equals(at)).toBe(true);
              at = step.to;
            }
            if (pay.how.kind === "pay") expect(pay.value).toEqual(at);
            for (const line of linesOf(way)) expect(exactText(line.end)).toBe(exactText(line.product));
          }
        }
      }
    });
  },
);

/** The lines that are products and end at the cent: where they end, and the product of what they name. */
function linesOf(way: readonly WayStep[]) {
  return way.flatMap((step, i) => {
    if (step.kind !== "start") return [];
    const length = way.slice(i + 1).findIndex(({ kind }) => kind !== "factor");
    const own = length < 0 ? way.slice(i) : way.slice(i, i + 1 + length);
    const next = way[i + own.length]?.kind;
    if (next === "group" || next === "rounding") return [];
    const factors = own.flatMap((one) => ("factor" in one ? [one.factor] : []));
    const product = factors.reduce((all, factor) => all.mul(factorValue(factor)), ONE);
    return [{ end: (own.at(-1)?.to ?? ZERO).sub(step.from), product: roundTo(product, CENT) }];
  });
}

function factorValue({ parts }: Factor) {
  return parts.reduce((all, { operator, of }) => {
    if (typeof of.value !== "object" || "missing" in of.value) throw new Error("no number");
    return operator === "/" ? all.div(of.value) : all.mul(of.value);
  }, ONE);
}
