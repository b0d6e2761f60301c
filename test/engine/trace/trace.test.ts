import { expect, test } from "vitest";
import { type Derived, type ShapeTrace, trace } from "../../../src/engine/trace/trace.js";
import type { Input } from "../../../src/engine/trace/trace-inputs.js";
import { type Ran, runFiles, textOf } from "../running.js";

const RULES = `
scored: people
params: { near: 10 }
tables:
  team: { file: team, key: team, columns: { team: {}, pot: { type: money } } }
  people: { file: people, key: id, columns: { id: {}, team: { to: team }, base: { type: money } } }
  jobs:
    file: jobs
    key: job
    dated: day
    exclude: { trial: { when: 'kind = "trial"', say: a trial } }
    columns:
      job: {}
      who: { to: people }
      day: { type: date }
      points: { type: number, empty: allowed }
      kind: {}
rules:
  jobs:
    good: points > near else no
    again: first(day per who after day)
    base: who.team.pot
  people:
    points: sum(jobs.points where kind = "oil")
    share: share(jobs where good)
    step: { of: points, bands: { up_to 5: 1%, over 5: 2% } }
    score:
      scorecard:
        a: { points: 60, of: share, curve: { 0%: 0%, 100%: 100% }, missing: zero }
        b: { points: 40, of: points, deduct: { above: 4, each: started 1, take: 4 } }
    bonus: { for: points > 0, split: team.pot, by: points, nobody: keep }
    total:
      pay: { base: base * step, bonus: { for: points > 5, is: bonus } }
      at_least: 10
`;

const FILES = {
  "team.csv": "team,pot\nt,100.00\n",
  "people.csv": "id,team,base\na,t,1000.00\nb,t,100.00\n",
  "jobs.csv": `job,who,day,points,kind
1,a,2026-10-01,4,oil
2,a,2026-10-02,20,wash
3,a,2026-09-02,7,oil
4,a,2026-10-03,,oil
5,a,2026-10-04,9,trial
6,a,2026-10-05,2,oil
7,b,2026-10-01,3,oil
`,
};

async function run(): Promise<Ran> {
  return runFiles(RULES, FILES, { period: "2026-10" });
}

function rowsOf(ran: Ran, input: Input | undefined): string[] {
  if (input?.kind !== "gather") return [];
  return Array.from(input.rows, ({ table, row, fate, value }) => {
    const key = ran.evaluation.table(table).keyText(row);
    return `${key} ${fate}${value === undefined ? "" : ` ${textOf(value)}`}`;
  });
}

const shape = (how: { readonly kind: string }) => how as ShapeTrace;

test("a gather tells the rows it took and those it left out, each with why", async () => {
  const ran = await run();
  const { value, how } = trace(ran.evaluation, "people", 0, "points");
  expect(textOf(value)).toBe("6");
  expect(rowsOf(ran, shape(how).inputs[0])).toEqual([
    "1 taken 4",
    "2 not_meant 20",
    "3 outside 7",
    "4 no_value missing: empty",
    "5 left_out 9",
    "6 taken 2",
  ]);
});

test("a share tells of each row whether the condition holds", async () => {
  const ran = await run();
  const { how } = trace(ran.evaluation, "people", 0, "share");
  expect(rowsOf(ran, shape(how).inputs[0])).toEqual([
    "1 does_not_hold",
    "2 holds",
    "3 outside",
    "4 does_not_hold",
    "5 left_out",
    "6 does_not_hold",
  ]);
});

test("a formula tells the columns and parameters it read; a window the row it found; a path where it leads", async () => {
  const ran = await run();
  const good = shape(trace(ran.evaluation, "jobs", 1, "good").how);
  expect(good.inputs.map((input) => [input.kind, textOf(input.value)])).toEqual([
    ["column", "20"],
    ["param", "10"],
  ]);
  const [again] = shape(trace(ran.evaluation, "jobs", 0, "again").how).inputs;
  expect(again).toMatchObject({ kind: "window", found: { table: "jobs", row: 1 } });
  const [base] = shape(trace(ran.evaluation, "jobs", 0, "base").how).inputs;
  expect(base).toMatchObject({ kind: "follow", at: { table: "team", row: 0 } });
});

test("shapes tell the step they took, score items and pay lines theirs", async () => {
  const ran = await run();
  expect(shape(trace(ran.evaluation, "people", 0, "step").how).note).toMatchObject({ kind: "step", step: 1 });
  const { how } = trace(ran.evaluation, "people", 0, "score");
  if (how.kind !== "scorecard") throw new Error("no scorecard");
  expect(how.items.map(({ item, score }) => [item.name, textOf(score?.got)])).toEqual([
    ["a", "15"],
    ["b", "32"],
  ]);
  expect(how.items[0].how?.note).toMatchObject({ kind: "curve", low: 0, high: 1 });
  expect(how.items[1].how?.note).toMatchObject({ kind: "deduct", floored: false });
});

test("pay tells its lines, which of them apply, and the sum before the floor", async () => {
  const ran = await run();
  const { how, value } = trace(ran.evaluation, "people", 1, "total");
  if (how.kind !== "pay") throw new Error("no pay");
  expect(textOf(value)).toBe("10");
  expect(textOf(how.before)).toBe("1");
  expect(
    how.lines.map(({ line, paid, applies }) => [line.name, textOf(paid?.amount), textOf(applies?.value)]),
  ).toEqual([
    ["base", "1", "none"],
    ["bonus", "none", "no"],
  ]);
});

test("a split tells its pool, the weight, and who else shares", async () => {
  const ran = await run();
  const { how, applies } = trace(ran.evaluation, "people", 0, "bonus");
  if (how.kind !== "split") throw new Error("no split");
  expect([textOf((applies as Derived).value), textOf(how.amount), textOf(how.weight)]).toEqual([
    "yes",
    "100",
    "6",
  ]);
  expect(how.sharers.map(({ row, weight }) => [row, textOf(weight)])).toEqual([[1, "3"]]);
});

test("asking afterwards tells nothing again", async () => {
  const ran = await run();
  const before = ran.codes;
  trace(ran.evaluation, "people", 0, "points");
  ran.result;
  expect(ran.codes).toEqual(before);
});
