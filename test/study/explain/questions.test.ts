import { expect, test } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { explain } from "../../../src/study/explain/explain.js";
import { type Ran, runFiles, textOf } from "../../engine/running.js";

const RULES = `
scored: people
tables:
  team: { label: { en: Teams, zh: 班组 } }
  people:
    file: people
    key: id
    columns:
      id: {}
      name: {}
      team: { to: team }
      base: { type: money, label: { en: Base, zh: 基数 } }
  notes: { file: notes, key: none, columns: { who: { to: people }, fee: { type: money } } }
rules:
  people:
    twice: { label: { en: Pay, zh: 双倍 }, is: base * 2 }
    again: { label: { en: Pay, zh: 再次 }, is: base * 3 }
    total:
      label: { en: Total, zh: 合计 }
      pay: { wage: { label: { en: Wage, zh: 工资 }, is: base }, fine: { is: -sum(notes.fee), fund: { en: Meals, zh: 聚餐 } } }
      at_least: 95
    share: { split: team.pot, label: { en: Share, zh: 份额 }, where: base > 50, nobody: { fund: { en: Meals, zh: 聚餐 } } }
    flags: { rich: { when: base > 150, say: Rich } }
  team:
    pot: { label: { en: Pot, zh: 奖池 }, is: count(people) * 10 }
`;
const FILES = {
  "people.csv": "id,name,team,base\n1,Ann,x,100\n2,Bob,x,200\n3,Bob,y,40\n",
  "notes.csv": "who,fee\n1,3\n1,4.5\n3,1\n",
};

const world = await runFiles(RULES, FILES, { period: "2026-10" });

function ask(subject: string | undefined, quantity?: string, pool?: string, { evaluation }: Ran = world) {
  return explain(evaluation, { subject, quantity, pool, set: [], masked: false });
}

/** What a question comes to: the figures with their values, or the code and message of a finding. */
function answer(...question: Parameters<typeof ask>): string[] {
  const told = ask(...question);
  if ("code" in told) return [told.code, messageOf(told, "en")];
  return [...told.figures, ...told.flags].map(
    ({ path, row, value }) => `${path} of ${row?.key}: ${textOf(value)}`,
  );
}

test("a person is found by key, by a name that is only theirs, and whatever the width of its letters", () => {
  expect(answer("1")).toEqual(["people.total of 1: 95"]);
  expect(answer("Ann")).toEqual(["people.total of 1: 95"]);
  expect(answer("ａnn")).toEqual(["people.total of 1: 95"]);
});

test("a name that several bear is refused with their keys", () => {
  const told = ask("Bob");
  expect(answer("Bob")).toEqual(["explain-several-rows", "2 rows of people are called Bob."]);
  expect("code" in told && told.values.known).toEqual(["2", "3"]);
});

test("an unknown person, table or quantity is refused with the nearest name", () => {
  expect(answer("Anna")).toEqual([
    "explain-unknown-row",
    "No row of people has the key or name Anna. Did you mean Ann?",
  ]);
  expect(answer("teem:x")).toEqual([
    "explain-unknown-table",
    "The rulebook has no table teem. Did you mean team?",
  ]);
  expect(answer("1", "totl")).toEqual([
    "explain-unknown-quantity",
    "people has no quantity, column or part totl. Did you mean total?",
  ]);
});

test("rows of other tables are named with their table, those without key by their place in the file", () => {
  expect(answer("team:x")).toEqual(["team.pot of x: 20"]);
  expect(answer("班组：y")).toEqual(["team.pot of y: 10"]);
  expect(answer("notes:3", "fee")).toEqual(["notes.fee of undefined: 4.5"]);
  expect(answer("notes:9")[0]).toBe("explain-unknown-row");
});

test("a quantity is found by name, path, part and label of either language", () => {
  expect(answer("2", "people.twice")).toEqual(["people.twice of 2: 400"]);
  expect(answer("2", "total.wage")).toEqual(["people.total.wage of 2: 200"]);
  expect(answer("2", "工资")).toEqual(["people.total.wage of 2: 200"]);
  expect(answer("2", "base")).toEqual(["people.base of 2: 200"]);
});

test("a label that several quantities bear is refused with their names", () => {
  const told = ask("1", "Pay");
  expect(answer("1", "Pay")).toEqual([
    "explain-several-quantities",
    "people has several figures called Pay.",
  ]);
  expect("code" in told && told.values.known).toEqual(["twice", "again"]);
});

test("without a quantity, what is paid and the flags that are raised are explained", () => {
  expect(answer("2")).toEqual(["people.total of 2: 200", "people.rich of 2: yes"]);
});

test("a pool is found by what shares it, by its own name and by their labels", () => {
  for (const name of ["share", "people.share", "份额", "pot", "team.pot", "奖池"]) {
    const told = ask(undefined, undefined, name);
    const pools = "code" in told ? [] : told.pools;
    expect([name, pools.map(({ row, cents }) => [row.key, textOf(cents)])]).toEqual([
      name,
      [
        ["x", "20"],
        ["y", "10"],
      ],
    ]);
  }
});

test("a pool tells who shares it; one that nobody shares tells where it goes", () => {
  const told = ask(undefined, undefined, "share");
  const pools = "code" in told ? [] : told.pools;
  expect(pools.map(({ sharers }) => sharers.map(({ row, amount }) => [row.key, textOf(amount)]))).toEqual([
    [
      ["1", "10"],
      ["2", "10"],
    ],
    [],
  ]);
  expect(pools.map(({ kept }) => kept?.fund?.en)).toEqual([undefined, "Meals"]);
});

test("with a subject only its pool is told: its own, or the one that it shares in", () => {
  for (const subject of ["team:y", "y", "2", "Ann"]) {
    const told = ask(subject, undefined, "share");
    const keys = "code" in told ? [] : told.pools.map(({ row }) => row.key);
    expect([subject, keys]).toEqual([subject, [subject.endsWith("y") ? "y" : "x"]]);
  }
});

// Fines 7.50, 0 and 1.00; the floor of 95 gives person 1 2.50 back, person 3 all of it. The pot of y is 10.00.
test("a fund tells what each line took, what a floor gave back, and the pools that nobody shared", () => {
  const told = ask(undefined, undefined, "聚餐");
  const funds = "code" in told ? [] : told.funds;
  expect(funds.map(({ total }) => textOf(total))).toEqual(["15"]);
  expect(funds[0]?.lines.map(({ row, took, back }) => [row.key, textOf(took), textOf(back)])).toEqual([
    ["1", "7.5", "2.5"],
    ["3", "1", "1"],
  ]);
  expect(funds[0]?.pools.map(({ row, amount }) => [row.key, textOf(amount)])).toEqual([["y", "10"]]);
});

test("an unknown pool is refused with those that there are", async () => {
  const told = ask(undefined, undefined, "meal");
  expect(answer(undefined, undefined, "meal")).toEqual([
    "explain-unknown-pool",
    "The rulebook shares no pool and fills no fund called meal. Did you mean Meals?",
  ]);
  expect("code" in told && told.values.known).toEqual(["people.share", "Meals"]);
  const none = await runFiles(
    "scored: p\ntables: { p: { file: p, key: id, columns: { id: {} } } }\nrules: { p: { x: 1 } }\n",
    { "p.csv": "id\n1\n" },
    { period: "2026-10" },
  );
  expect(answer(undefined, undefined, "pot", none)[0]).toBe("explain-no-pool");
});

test("rows whose naming column nothing reads are told by their key", async () => {
  const visits =
    "visits: { file: visits, key: visit, columns: { visit: {}, name: {}, who: { to: people } } }";
  const rules = `scored: people
tables:
  people: { file: people, key: id, columns: { id: {} } }
  ${visits}
rules: { people: { seen: count(visits), total: { pay: { each: 2 * seen } } } }`;
  const files = { "people.csv": "id\n1\n", "visits.csv": "visit,name,who\nv1,Ann,1\nv2,Ann,1\n" };
  const ran = await runFiles(rules, files, { period: "2026-10" });

  expect(answer("1", "seen", undefined, ran)).toEqual(["people.seen of 1: 2"]);
  expect(answer("visits:v2", "who", undefined, ran)).toEqual(["visits.who of v2: 1"]);
  expect(answer("visits:Ann", "who", undefined, ran)[0]).toBe("explain-unknown-row");
  expect(answer("visits:v2", "name", undefined, ran)).toEqual([
    "explain-unread-column",
    "No rule uses the column name of visits, so it is not read and bears on no figure.",
  ]);
});

test("a key of several parts is found however they are parted, and one that is not there says what its parts are", async () => {
  const rules = `scored: people
tables:
  people: { file: people, key: id, columns: { id: {} } }
  days:
    file: days
    key: [who, day]
    dated: day
    columns: { who: { to: people, label: { en: Who, zh: 谁 } }, day: { type: date }, late: { type: number } }
rules: { people: { late: sum(days.late) }, days: { twice: late * 2 } }`;
  const files = { "people.csv": "id\n1\n", "days.csv": "who,day,late\n1,2026-10-01,3\n1,2026-10-02,4\n" };
  const ran = await runFiles(rules, files, { period: "2026-10" });
  for (const key of ["1 / 2026-10-02", "1/2026-10-02", "1 2026-10-02", "1, 2026-10-02"]) {
    expect(answer(`days:${key}`, "twice", undefined, ran)).toEqual(["days.twice of 1 / 2026-10-02: 8"]);
  }
  expect(answer("days:1", "twice", undefined, ran)).toEqual([
    "explain-unknown-row",
    "No row of days has the key or name 1. Its key has 2 parts: Who / day.",
  ]);
});
