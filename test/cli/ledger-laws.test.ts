import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GARAGE, PEOPLE } from "./garage.js";
import { Workplace } from "./workplace.js";

/** Months that are run and closed one after another, each with the data known by then. */
const MONTHS = ["2026-09", "2026-10", "2026-11", "2026-12"];

interface Job {
  readonly who: number;
  readonly car: number;
  readonly month: number;
  readonly day: number;
  /** In which month it came to be known: never before its own. */
  readonly late: number;
}

const job: fc.Arbitrary<Job> = fc.record({
  who: fc.integer({ min: 1, max: 3 }),
  car: fc.integer({ min: 1, max: 4 }),
  month: fc.integer({ min: 0, max: 3 }),
  day: fc.integer({ min: 1, max: 28 }),
  late: fc.integer({ min: 0, max: 2 }),
});

/** The export as it is in a month; one job of nobody's car says that data reach into the next months. */
function exportIn(jobs: readonly Job[], month: number): string {
  const rows = jobs.flatMap(({ who, car, day, ...one }, i) =>
    Math.min(3, one.month + one.late) <= month
      ? [`j${i},${who},c${car},${MONTHS[one.month]}-${String(day).padStart(2, "0")}`]
      : [],
  );
  const seen = MONTHS.slice(0, month + 1).map((name, i) => `s${i},3,own${i},${name}-15`);
  return `job,who,car,day\n${[...rows, ...seen].join("\n")}\n`;
}

interface Paid {
  readonly key: string;
  readonly values: { readonly done: string };
  readonly pay: readonly { readonly line: string; readonly amount: string }[];
}

async function paidIn(place: Workplace, month: string): Promise<readonly Paid[]> {
  return JSON.parse(place.read(`out/${month}/result.json`)).tables.people;
}

describe("whatever comes to be known when", () => {
  // Without a floor, so that all of a difference is paid at once.
  const rulebook = GARAGE.replace("      at_least: 0\n", "");

  it("runs give the same bytes again after closing, and what was paid for a month is what it came to last", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 12 }), async (jobs) => {
        const place = new Workplace();
        place.write({ "rules/garage.yaml": rulebook, "data/people.csv": PEOPLE });
        const run = (month: string) =>
          place.merit(
            `run rules/garage.yaml --data data --ledger books --period ${month} --out out/${month}`,
          );
        for (const [i, month] of MONTHS.entries()) {
          place.write({ "data/jobs.csv": exportIn(jobs, i) });
          expect((await run(month)).code).toBe(0);
          const before = place.bytes(`out/${month}`);
          expect((await place.merit(`close out/${month} --ledger books`)).code).toBe(0);
          await run(month);
          expect(place.bytes(`out/${month}`)).toEqual(before);
        }
        expect((await place.merit("verify --ledger books")).code).toBe(0);
        const results = await Promise.all(MONTHS.map((month) => paidIn(place, month)));
        for (const month of ["2026-10", "2026-11"]) {
          const { corrections } = JSON.parse(place.read("out/2026-12/result.json"));
          if (!corrections.some(({ period }: { period: string }) => period === month)) continue;
          // What the month comes to with December's data, worked out as if it had never been closed.
          const fresh = `run rules/garage.yaml --data data --ledger books --period ${month} --json`;
          const now: readonly Paid[] = JSON.parse((await place.merit(fresh)).stdout).tables.people;
          for (const { key, pay } of now) {
            const own = pay.filter(({ line }) => !line.startsWith("correction"));
            const paid = results.flatMap((rows, i) =>
              rows
                .filter((row) => row.key === key)
                .flatMap((row) => row.pay)
                .filter(({ line }) =>
                  MONTHS[i] === month ? !line.startsWith("correction") : line === `correction ${month}`,
                ),
            );
            const sum = (lines: readonly { readonly amount: string }[]) =>
              lines.reduce((cents, { amount }) => cents + Math.round(Number(amount) * 100), 0);
            expect(sum(paid)).toBe(sum(own));
          }
        }
        place.remove();
      }),
      { numRuns: 6 },
    );
  });
});
