import { expect, test } from "vitest";
import type { DataFolder } from "../../../src/engine/data/data.js";
import { loadData } from "../../../src/engine/data/load-data.js";
import { planReading } from "../../../src/engine/data/read-plan.js";
import { Memo } from "../../../src/engine/running/memo.js";
import { runRulebook } from "../../../src/engine/running/run-rulebook.js";
import { Findings } from "../../../src/findings/findings.js";
import { folderOf } from "../folders.js";
import { messagesOf, Ran, rulebookOf } from "../running.js";

const OLD = `
scored: people
params: { bonus: 10, limit: 2 }
tables:
  team:
  people: { file: people, key: id, columns: { id: {}, team: { to: team }, name: { empty: allowed } } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, day: { type: date }, points: { type: number, empty: allowed } }
rules:
  jobs:
    again: first(day per who after day)
    good: points > limit else no
  people:
    jobs: count(jobs)
    points: sum(jobs.points)
    good: share(jobs where good)
    x: points * bonus
  team:
    paid: sum(people.x)
`;
const FILES = {
  "people.csv": "id,team,name\na,t,Ann\nb,u,Bob\n",
  "jobs.csv": "job,who,day,points\n1,a,2026-10-01,1\n2,a,2026-10-02,3\n3,b,2026-10-03,\n4,b,2026-09-03,8\n",
};

/** Runs rulebooks one after another over one store; gives the paths each had to work out, and the runs. */
async function inTurn(
  rulebooks: readonly { yaml: string; period?: string }[],
  folder: DataFolder = folderOf(FILES),
) {
  const read = rulebooks.map(({ yaml }) => rulebookOf(yaml));
  const store = await loadData(planReading(read), folder, {}, new Findings());
  if (!store) throw new Error("the files cannot be read");
  const memo = new Memo();
  return read.map((rulebook, i) => {
    const findings = new Findings();
    const period = rulebooks[i].period ?? "2026-10";
    const evaluation = runRulebook(rulebook, store, { period, memo }, findings);
    if (!evaluation) throw new Error(messagesOf(findings).join("\n"));
    return new Ran(evaluation, findings);
  });
}

test("the same rulebook over the same store works nothing out again, and tells the same", async () => {
  const [first, second] = await inTurn([{ yaml: OLD }, { yaml: OLD }]);
  expect(first.evaluation.worked).toHaveLength(7);
  expect(second.evaluation.worked).toEqual([]);
  expect(second.messages).toEqual(first.messages);
  expect(second.value("team", "t", "paid")).toBe("40");
});

test("a changed rule is worked out with what reads it, and nothing else is", async () => {
  const changed = OLD.replace("x: points * bonus", "x: points * bonus + jobs");
  const [, second] = await inTurn([{ yaml: OLD }, { yaml: changed }]);
  expect([...second.evaluation.worked].sort()).toEqual(["people.x", "team.paid"]);
  expect(second.value("team", "t", "paid")).toBe("42");
});

test("a changed parameter is worked out anew where it is read, and only there", async () => {
  const [, second] = await inTurn([{ yaml: OLD }, { yaml: OLD.replace("bonus: 10", "bonus: 20") }]);
  expect([...second.evaluation.worked].sort()).toEqual(["people.x", "team.paid"]);
  expect(second.value("team", "t", "paid")).toBe("80");
});

test("comments, labels and order of rules change nothing", async () => {
  const moved = OLD.replace("    jobs: count(jobs)\n", "").replace(
    "    x: points * bonus\n",
    "    x: { label: Pay, is: points  *  bonus }   # as agreed\n    jobs: count(jobs)\n",
  );
  const [, second] = await inTurn([{ yaml: OLD }, { yaml: moved }]);
  expect(second.evaluation.worked).toEqual([]);
});

test("another period is another column", async () => {
  const [, second] = await inTurn([{ yaml: OLD }, { yaml: OLD, period: "2026-09" }]);
  expect(second.evaluation.worked).toHaveLength(7);
  expect(second.value("people", "b", "points")).toBe("8");
});

test("each file and column is read once, whichever rulebooks ask for it", async () => {
  const opened: string[] = [];
  const folder = folderOf(FILES);
  const counting: DataFolder = {
    names: folder.names,
    open: (name) => {
      opened.push(name);
      return folder.open(name);
    },
  };
  const typed = OLD.replace(
    "points: { type: number, empty: allowed }",
    "points: { type: money, empty: allowed }",
  );
  const [first, second] = await inTurn([{ yaml: OLD }, { yaml: typed }], counting);
  expect(opened.sort()).toEqual(["jobs.csv", "people.csv"]);
  expect([first, second].map((ran) => ran.value("people", "a", "points"))).toEqual(["4", "4"]);
});

test("what reads a part of a scorecard is worked out again where the whole has another meaning", async () => {
  const book = OLD.replace(
    "    x: points * bonus",
    "    score: { scorecard: { a: { points: 60, is: jobs }, b: { points: 40, is: jobs } } }\n    x: score.a * bonus",
  );
  const [first, second, third] = await inTurn([
    { yaml: book },
    { yaml: book.replace("jobs: count(jobs)", "jobs: { label: Jobs, is: count(jobs) }") },
    { yaml: book.replace("points: 60", "points: 1") },
  ]);
  expect(first.value("people", "a", "x")).toBe("20");
  expect(second.evaluation.worked).toEqual([]);
  const worked = [...third.evaluation.worked].sort();
  expect(worked).toEqual(["people.score", "people.score.a", "people.x", "team.paid"]);
  expect(third.value("people", "a", "x")).toBe("10");
});

test("a scorecard that is not worked out again has the labels of the rulebook at hand", async () => {
  const book = OLD.replace(
    "    x: points * bonus",
    "    score: { veto: { v: { when: jobs > 1, say: First } }, scorecard: { a: { label: Old, points: 60, is: jobs } } }\n    x: points * bonus",
  );
  const [, second] = await inTurn([
    { yaml: book },
    { yaml: book.replace("label: Old", "label: New").replace("say: First", "say: Second") },
  ]);
  expect(second.evaluation.worked).toEqual([]);
  const [row] = second.result.tables[0].rows;
  expect(row.scores.get("score")?.[0].label.en).toBe("New");
  expect(row.cards.get("score")?.vetoes[0].say.en).toBe("Second");
});
