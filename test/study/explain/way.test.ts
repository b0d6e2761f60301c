import { describe, expect, test } from "vitest";
import { CENT, exactText, ONE, roundTo, ZERO } from "../../../src/base/exact.js";
import { usedRows } from "../../../src/engine/result/parts.js";
import { Explainer } from "../../../src/study/explain/explainer.js";
import type { Factor } from "../../../src/study/explain/product.js";
import { type WayStep, wayByLines, wayOf } from "../../../src/study/explain/way.js";
import { runFiles } from "../../engine/running.js";
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

const PEOPLE = `
scored: people
currency: CNY
params: { rate: 12.5, cap: 1500 }
tables:
  people:
    file: people
    key: id
    columns: { id: {}, base: { type: money }, n: { type: number }, q: { type: percent }, late: { type: number } }
`;

/** The way of one who has base 3,000.00, n 170.5, q 92 % and was late 4 times. */
async function wayThrough(rules: string) {
  const { evaluation } = await runFiles(
    `${PEOPLE}rules:\n  people:\n${rules.replace(/^/gm, "    ")}\n`,
    { "people.csv": "id,base,n,q,late\na,3000.00,170.5,92%,4\n" },
    { period: "2026-10" },
  );
  return told(wayOf(new Explainer(evaluation).step("people", 0, "total"), () => true));
}

describe("the way through a line", () => {
  test("starts a score times a rate with all its points", async () => {
    const rules =
      "score: { full: 100, scorecard: { q: { points: 100, is: q } } }\ntotal: { pay: { a: score * rate } }";
    // 100 × 12.5, of which 92 ÷ 100
    expect(await wayThrough(rules)).toEqual([
      ["start", "1250", "1250"],
      ["factor", "-100", "1150"],
    ]);
  });

  test("is one line where a sum of rows over a thousand is paid at a rate: it is no score", async () => {
    const rules = `scored: people
currency: CNY
tables:
  people: { file: people, key: id, columns: { id: {}, rate: { type: money } } }
  jobs: { file: jobs, key: job, columns: { job: {}, who: { to: people }, words: { type: number } } }
rules:
  people: { words: sum(jobs.words), total: { pay: { a: words / 1000 * rate } } }
`;
    const { evaluation } = await runFiles(
      rules,
      { "people.csv": "id,rate\na,28.50\n", "jobs.csv": "job,who,words\n1,a,1500\n2,a,2500\n" },
      { period: "2026-10" },
    );
    const way = wayOf(new Explainer(evaluation).step("people", 0, "total"), () => true);
    // 4,000 ÷ 1000 × 28.50
    expect(told(way)).toEqual([["line", "114", "114"]]);
  });

  test("shows what a bound of the formula cut off, and nothing where it cut nothing", async () => {
    // 170.5 × 11.11 = 1,894.255
    expect(await wayThrough("total: { pay: { a: 'min(n * 11.11, cap)' } }")).toEqual([
      ["start", "1894.255", "1894.255"],
      ["bound", "-394.255", "1500"],
    ]);
    expect(await wayThrough("total: { pay: { a: 'min(n * 5, cap)' } }")).toEqual([
      ["line", "852.5", "852.5"],
    ]);
  });

  test("shows what a bound adds to a product, before the factors behind it", async () => {
    // 3,000 × 92 % = 2,760, at least 2,800, × 92 % = 2,576
    expect(await wayThrough("total: { pay: { a: 'max(2800, base * q) * q' } }")).toEqual([
      ["start", "3000", "3000"],
      ["factor", "-240", "2760"],
      ["bound", "40", "2800"],
      ["factor", "-224", "2576"],
    ]);
  });

  test("adds up the parts of a sum of which one is a product, each with its own factors", async () => {
    // (3,000 × 92 % + 50 − 100) × 92 % = 2,493.20
    expect(await wayThrough("total: { pay: { a: (base * q + 50 - 25 * late) * q } }")).toEqual([
      ["start", "3000", "3000"],
      ["factor", "-240", "2760"],
      ["addend", "50", "2810"],
      ["addend", "-100", "2710"],
      ["factor", "-216.8", "2493.2"],
    ]);
  });

  test("scales what is taken away by its own factors", async () => {
    // 3,000 − 100 × 92 %
    expect(await wayThrough("total: { pay: { a: base - cap * q } }")).toEqual([
      ["start", "3000", "3000"],
      ["addend", "-1500", "1500"],
      ["factor", "120", "1620"],
    ]);
  });

  test("takes numbers that a condition or steps give as factors, and counts as none", async () => {
    const rules =
      "f: { of: late, bands: { under 3: 1, at_least 3: 0.5 } }\ntotal: { pay: { a: 'base * f * if(q >= 90%, 1.2, 1)', b: 5 * late } }";
    expect(await wayThrough(rules)).toEqual([
      ["start", "3000", "3000"],
      ["factor", "-1500", "1500"],
      ["factor", "300", "1800"],
      ["line", "20", "1820"],
    ]);
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
  const others = way.filter(({ kind }) => kind === "addend" || kind === "bound");
  return way.flatMap((step, i) => {
    if (step.kind !== "start" || others.some(({ part }) => part === step.part)) return [];
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
