/**
 * Random rulebooks over random rows, held to the plainest reading of the language that can be written down: row by row,
 * with fractions, and a filter for each gather and window. `npm run fuzz` gives it a minute.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bounds, LONGEST } from "../../fuzz/bounds.js";
import { runFiles } from "../running.js";
import { type Condition, figure, formulas, type Held, type Made, type Row } from "./formulas.js";
import { Ratio } from "./ratio.js";

const WORKERS = ["Ann", "Bob", "Cai"];
const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 6 });
const signed = (of: fc.Arbitrary<string>) =>
  fc.tuple(of, fc.boolean()).map(([text, minus]) => (minus ? `-${text}` : text));
const amount = fc.integer({ min: -(10 ** 6), max: 10 ** 9 }).map((cents) => new Ratio(BigInt(cents), 100n));

/** Rows of `jobs`; their numbers make their keys, and some lie outside the period, October. */
const jobs = fc.array(
  fc.record({
    who: fc.constantFrom(...WORKERS),
    asset: option(fc.constantFrom("a", "b", "c")),
    day: fc.integer({ min: 1, max: 61 }),
    n: option(signed(figure).map(Ratio.of)),
    m: option(amount),
    ok: fc.boolean(),
  }),
  { maxLength: 25 },
);
type Job = Row & { readonly id: string; readonly who: string; readonly day: Ratio };

const dayText = (day: Ratio) => (day.n <= 30n ? `2026-09-${two(day.n)}` : `2026-10-${two(day.n - 30n)}`);
const two = (n: bigint) => String(n).padStart(2, "0");
const cell = (held: Held) =>
  held === undefined ? "" : typeof held === "boolean" ? (held ? "yes" : "no") : String(held);

const RULES = `scored: people
currency: CNY
tables:
  people: { key: who }
  jobs:
    file: jobs
    key: id
    dated: day
    columns:
      id: {}
      who: { to: people }
      asset: { empty: allowed }
      day: { type: date }
      n: { type: number, empty: allowed }
      m: { type: money, empty: allowed }
      ok: { type: boolean }
rules:
`;

/** Runs the rules over the rows, and gives the text of each value of a quantity. */
async function worked(rows: readonly Job[], rules: string) {
  const lines = rows.map(({ id, who, asset, day, n, m, ok }) =>
    [id, who, cell(asset), dayText(day), cell(n), cell(m), cell(ok)].join(","),
  );
  const files = { "jobs.csv": ["id,who,asset,day,n,m,ok", ...lines].join("\n") };
  return runFiles(RULES + rules, files, { period: "2026-10" });
}

const jobsOf = (rows: Parameters<typeof jobs.map>[0] extends (rows: infer R) => unknown ? R : never): Job[] =>
  rows.map((row, i) => ({ ...row, id: `J${String(i).padStart(2, "0")}`, day: new Ratio(BigInt(row.day)) }));

/** A value as the run has it: its text without the reason for which it is missing. */
const shown = (text: string) => text.replace(/^missing: .*/, "missing");
const expected = (held: Held) =>
  held === undefined ? "missing" : typeof held === "boolean" ? (held ? "yes" : "no") : String(held);

const JOB_NAMES = { number: ["n"], money: ["m"], truth: ["ok"] };
const inJobs = formulas(JOB_NAMES, 4);
const anyFormula: fc.Arbitrary<Made<Ratio | boolean>> = fc.oneof(inJobs.number, inJobs.money, inJobs.truth);

test("formulas come to what they come to row by row, in fractions", { timeout: LONGEST }, async () => {
  await fc.assert(
    fc.asyncProperty(
      jobs.map(jobsOf),
      fc.array(anyFormula, { minLength: 1, maxLength: 3 }),
      async (rows, made) => {
        const rules = made.map(({ text }, i) => `    q${i}: '${text}'\n`).join("");
        const ran = await worked(rows, `  jobs:\n${rules}`);
        for (const row of rows)
          for (const [i, { text, of }] of made.entries())
            expect([row.id, text, shown(ran.value("jobs", row.id, `q${i}`))]).toEqual([
              row.id,
              text,
              expected(of(row)),
            ]);
      },
    ),
    bounds(40),
  );
});

const where = option(formulas(JOB_NAMES, 2).truth);
/** A condition in a gather or window must be yes or no. */
const said = (condition: Condition | undefined) => (condition ? ` where (${condition.text} else no)` : "");
const meets = (condition: Condition | undefined, row: Row) =>
  condition === undefined || condition.of(row) === true;

const earlier = (a: Job, b: Job) => a.day.compare(b.day) < 0 || (a.day.compare(b.day) === 0 && a.id < b.id);

/** The other rows of the same `per`; a row where it is blank is alone. */
const others = (rows: readonly Job[], row: Job, per: string) =>
  rows.filter((one) => one !== row && row[per] !== undefined && one[per] === row[per]);

const WINDOWS: Readonly<
  Record<string, (rows: readonly Job[], row: Job, per: string, where?: Condition) => Held>
> = {
  first: (rows, row, per, where) =>
    row.n instanceof Ratio
      ? least(
          others(rows, row, per)
            .filter((one) => meets(where, one))
            .flatMap(({ n }) => (n instanceof Ratio && n.compare(row.n as Ratio) > 0 ? [n] : [])),
        )
      : undefined,
  next: (rows, row, per, where) =>
    others(rows, row, per)
      .filter((one) => earlier(row, one) && meets(where, one))
      .reduce<Job | undefined>((near, one) => (near && earlier(near, one) ? near : one), undefined)?.n,
  previous: (rows, row, per, where) =>
    others(rows, row, per)
      .filter((one) => earlier(one, row) && meets(where, one))
      .reduce<Job | undefined>((near, one) => (near && earlier(one, near) ? near : one), undefined)?.n,
  nth: (rows, row, per, where) =>
    meets(where, row)
      ? new Ratio(
          BigInt(1 + others(rows, row, per).filter((one) => earlier(one, row) && meets(where, one)).length),
        )
      : undefined,
};

const least = (values: readonly Ratio[]) =>
  values.length === 0 ? undefined : values.reduce((x, y) => (x.compare(y) <= 0 ? x : y));
const written = (name: string, per: string, condition: Condition | undefined) => {
  const what = name === "nth" ? "" : "n ";
  const order = name === "first" ? "after n" : "by day";
  return `${name}(${what}per ${per} ${order}${said(condition)})`;
};

test("windows find what a look at every other row finds", { timeout: LONGEST }, async () => {
  const window = fc.tuple(fc.constantFrom(...Object.keys(WINDOWS)), fc.constantFrom("asset", "who"), where);
  await fc.assert(
    fc.asyncProperty(
      jobs.map(jobsOf),
      fc.array(window, { minLength: 1, maxLength: 3 }),
      async (rows, made) => {
        const rules = made.map((one, i) => `    q${i}: '${written(...one)}'\n`).join("");
        const ran = await worked(rows, `  jobs:\n${rules}`);
        for (const row of rows)
          for (const [i, [name, per, condition]] of made.entries())
            expect([
              row.id,
              written(name, per, condition),
              shown(ran.value("jobs", row.id, `q${i}`)),
            ]).toEqual([
              row.id,
              written(name, per, condition),
              expected(WINDOWS[name](rows, row, per, condition)),
            ]);
      },
    ),
    bounds(60),
  );
});

const GATHERS: Readonly<Record<string, (values: readonly Ratio[], rows: number) => Held>> = {
  sum: (values, rows) => (values.length === 0 && rows > 0 ? undefined : added(values)),
  mean: (values) => (values.length === 0 ? undefined : added(values).over(counted(values))),
  min: (values) => least(values),
  max: (values) => least(values.map(negative)) && negative(least(values.map(negative)) as Ratio),
  median: (values) => middle([...values].sort((a, b) => a.compare(b))),
  distinct: (values) => new Ratio(BigInt(new Set(values.map(String)).size)),
};

const added = (values: readonly Ratio[]) => values.reduce((x, y) => x.plus(y), new Ratio(0n));
const counted = (values: readonly unknown[]) => new Ratio(BigInt(values.length));
const negative = (value: Ratio) => value.times(new Ratio(-1n));
const middle = (sorted: readonly Ratio[]) => {
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[half];
  return sorted.length === 0 ? undefined : sorted[half - 1].plus(sorted[half]).over(new Ratio(2n));
};

test("gathers come to what a filter of the period's rows comes to", { timeout: LONGEST }, async () => {
  const gathered = formulas(JOB_NAMES, 2);
  const gather = fc.tuple(fc.constantFrom(...Object.keys(GATHERS)), where);
  await fc.assert(
    fc.asyncProperty(
      jobs.map(jobsOf),
      fc.oneof(gathered.number, gathered.money),
      fc.array(gather, { minLength: 1, maxLength: 4 }),
      async (rows, quantity, made) => {
        const rules = made
          .map(([name, condition], i) => `    g${i}: '${name}(jobs.q${said(condition)})'\n`)
          .join("");
        const ran = await worked(rows, `  jobs:\n    q: '${quantity.text}'\n  people:\n${rules}`);
        for (const who of new Set(rows.map((row) => row.who)))
          for (const [i, [name, condition]] of made.entries()) {
            const taken = rows.filter((row) => row.who === who && row.day.n > 30n && meets(condition, row));
            const values = taken.flatMap((row) => quantity.of(row) ?? []);
            expect([who, name, shown(ran.value("people", who, `g${i}`))]).toEqual([
              who,
              name,
              expected(GATHERS[name](values, taken.length)),
            ]);
          }
      },
    ),
    bounds(60),
  );
});
