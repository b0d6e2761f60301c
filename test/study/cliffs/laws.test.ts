import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exact, exactText, toFixed, ZERO } from "../../../src/base/exact.js";
import { valueAt } from "../../../src/engine/columns/series.js";
import { paidQuantity } from "../../../src/engine/history/paid-quantity.js";
import { isMissing } from "../../../src/language/value.js";
import { withEdges } from "../../../src/study/cliffs/cliffs.js";
import { runFiles } from "../../engine/running.js";
import { run } from "../../engine/schemes/fixture-run.js";
import { SCHEMES } from "../../fixtures/schemes.js";
import { cliffs } from "./asking.js";

const RULES = `
scored: people
params: { first: 3%, second: 5%, wanted: 4 }
tables:
  people: { file: staff, key: id, columns: { id: { header: ID }, base: { header: Base, type: money }, rate: { header: Rate, type: percent } } }
  jobs: { file: jobs, key: job, dated: day, columns: { job: { header: Job }, who: { header: Who, to: people }, day: { header: Day, type: date } } }
rules:
  people:
    done: count(jobs)
    factor: { of: rate, bands: { up_to first: 100%, over first up_to second: 95%, over second: 90% } }
    total:
      pay:
        bonus: base * factor
        busy: { of: done, bands: { under wanted: 0, at_least wanted: base * 10% } }
        each: 7 * done
`;

const person = fc.record({
  base: fc.integer({ min: 0, max: 500_000 }),
  rate: fc.integer({ min: 0, max: 1000 }),
  done: fc.integer({ min: 0, max: 8 }),
});
type Person = { base: number; rate: number; done: number };

function files(people: readonly Person[]): Record<string, string> {
  const staff = people.map(
    ({ base, rate }, i) => `p${i},${(base / 100).toFixed(2)},${(rate / 100).toFixed(2)}%`,
  );
  const jobs = people.flatMap(({ done }, i) =>
    Array.from({ length: done }, (_, j) => `j${i}-${j},p${i},2026-10-02`),
  );
  return {
    "staff.csv": ["ID,Base,Rate", ...staff].join("\n"),
    "jobs.csv": ["Job,Who,Day", ...jobs].join("\n"),
  };
}

async function paid(people: readonly Person[]): Promise<Exact[]> {
  const { evaluation } = await runFiles(RULES, files(people), { period: "2026-10" });
  return people.map(
    (_, i) => evaluation.value("people", evaluation.rowOf("people", `p${i}`) ?? -1, "total") as Exact,
  );
}

/** Everybody's pay with one value just below the limit, and just above. */
async function bySides(
  people: readonly Person[],
  below: Partial<Person>,
  above: Partial<Person>,
): Promise<string[]> {
  const low = await paid(people.map((one) => ({ ...one, ...below })));
  const high = await paid(people.map((one) => ({ ...one, ...above })));
  return low.map((amount, i) => toFixed(high[i].sub(amount), 2)).filter((amount) => amount !== "0.00");
}

describe("a jump", () => {
  it("is the difference of two runs on data changed to both sides of the limit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 4 }), async (people) => {
        const { evaluation } = await runFiles(RULES, files(people), { period: "2026-10" });
        const found = cliffs(evaluation, { rows: 20, share: ZERO.add(1000) });
        const jumps = (limit: string) =>
          (found.thresholds.find(({ at }) => at && exactText(at) === limit)?.standing ?? [])
            .map(({ change, crossing, paid: row }) => ({
              key: evaluation.table("people").keyText(row),
              amount: toFixed(crossing.side === "low" ? change : change.neg(), 2),
            }))
            .sort((a, b) => (a.key < b.key ? -1 : 1))
            .map(({ amount }) => amount);
        expect(jumps("0.03")).toEqual(await bySides(people, { rate: 300 }, { rate: 301 }));
        expect(jumps("0.05")).toEqual(await bySides(people, { rate: 500 }, { rate: 501 }));
        expect(jumps("4")).toEqual(await bySides(people, { done: 3 }, { done: 4 }));
      }),
      { numRuns: 12 },
    );
  });
});

const FOLDERS = [
  { rules: "after-sales.yaml", folder: "after-sales", period: "2026-10", before: [] },
  ...SCHEMES.map(({ before = [], ...one }) => ({ ...one, before })),
];

describe("a rulebook whose values at limits are quantities of their own", () => {
  it.each(FOLDERS)("pays the same: $rules, $folder, $period", async ({ rules, folder, period, before }) => {
    const { evaluation } = await run(rules, folder, period, before);
    const scored = evaluation.rulebook.quantities.filter(
      ({ table, type, role }) =>
        table === evaluation.rulebook.scored && type.kind !== "text" && role === "quantity",
    );
    const figure = paidQuantity(evaluation.rulebook) ?? scored.at(-1);
    if (!figure) throw new Error(`${rules} has no figure`);
    const lifted = withEdges(evaluation, figure);
    const texts = (of: typeof evaluation) =>
      Array.from({ length: of.table(figure.table).rows }, (_, row) => {
        const value = valueAt(of.series(figure.table, figure.name), row);
        if (value === undefined || typeof value !== "object") return value;
        return isMissing(value) ? value.missing : exactText(value);
      });
    expect(texts(lifted.evaluation)).toEqual(texts(evaluation));
    if (paidQuantity(evaluation.rulebook)) {
      expect(cliffs(evaluation).thresholds.every(({ sizes }) => !sizes.smallest.isZero)).toBe(true);
    }
  });
});
