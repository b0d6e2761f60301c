import { expect, test } from "vitest";
import { runFiles, runGiven, textOf } from "../running.js";

const RULES = `
version: "3"
currency: CNY
scored: people
tables:
  city: { key: city, rows: [{ city: Y, far: yes }, { city: X, far: no }] }
  team: { file: team, key: team, columns: { team: {}, city: { to: city } } }
  kinds: { key: kind, rows: [{ kind: oil }] }
  people:
    label: { en: People, zh: 人员 }
    file: people
    key: id
    columns: { name: { label: Name }, id: {}, team: { to: team, empty: allowed } }
  jobs: { file: jobs, key: none, columns: { who: { to: people }, kind: { to: kinds }, points: { type: number } } }
rules:
  people:
    total: { pay: { jobs: { is: points * 2, label: Jobs } } }
    points: sum(jobs.points)
    mark: { of: points, grades: { at_least 2: high, under 2: low }, labels: { high: { en: High, zh: 高 } } }
    score: { scorecard: { a: { points: 10, is: points } } }
    flags: { idle: { when: points = 0, say: { en: Idle, zh: 无工单 } } }
    checks: { odd: { level: warning, when: points = 3, say: Odd } }
  all: { points: sum(people.points) }
`;
const FILES = {
  "team.csv": "team,city\nt,X\n",
  "people.csv": "id,name,team\nb,Bob,t\na,Ann,\n",
  "jobs.csv": "who,kind,points\nb,oil,3\n",
};

test("a result has the scored table first, then all, then what links from it reach, each with all its columns", async () => {
  const { result } = await runFiles(RULES, FILES, { period: "2026-10" });
  expect(result.tables.map(({ name }) => name)).toEqual(["people", "all", "team", "city"]);
  const [people] = result.tables;
  expect(people.columns.map(({ name, role, label }) => [name, role, label.en])).toEqual([
    ["name", "column", "Name"],
    ["id", "key", "id"],
    ["team", "link", "team"],
    ["total", "pay", "total"],
    ["points", "score", "points"],
    ["mark", "grade", "mark"],
    ["score", "score", "score"],
    ["idle", "flag", "Idle"],
    ["odd", "check", "Odd"],
  ]);
  expect(people.columns[5].wordLabels?.get("high")).toEqual({ en: "High", zh: "高" });
});

test("a number that grades are given for is a score, a rate is not; what is shared out is a pool", async () => {
  const rules = RULES.replace(
    "    score: {",
    "    part: { split: team.bonus }\n    rate: share(jobs where points > 1)\n    likes: { of: rate, grades: { at_least 50%: high, under 50%: low } }\n    score: {",
  );
  const { result } = await runFiles(`${rules}  team: { bonus: 10.00, other: 5.00 }\n`, FILES, {
    period: "2026-10",
  });
  const roles = result.tables.flatMap(({ columns }) => columns.map(({ name, role }) => [name, role]));
  const asked = ["points", "rate", "part", "bonus", "other"];
  expect(roles.filter(([name]) => asked.includes(name))).toEqual([
    ["points", "score"],
    ["part", "quantity"],
    ["rate", "quantity"],
    ["points", "quantity"],
    ["bonus", "pool"],
    ["other", "quantity"],
  ]);
});

test("a table that is shown stands in the result, also where no link of the scored one leads there", async () => {
  const rules = RULES.replace("kinds: { key: kind,", "kinds: { shown: yes, key: kind,");
  const { result } = await runFiles(`${rules}  kinds: { points: sum(jobs.points) }\n`, FILES, {
    period: "2026-10",
  });
  expect(result.tables.map(({ name }) => name)).toEqual(["people", "all", "team", "city", "kinds"]);
  expect(result.tables[4].rows.map((row) => [row.key, row.values.map(textOf)])).toEqual([
    ["oil", ["oil", "3"]],
  ]);
});

test("rows come in the order of their keys, with links, parts and flags", async () => {
  const { result } = await runFiles(RULES, FILES, { period: "2026-10" });
  const [people] = result.tables;
  expect(people.rows.map((row) => [row.key, [...row.links], row.values.map(textOf), row.flags])).toEqual([
    ["a", [], ["Ann", "a", "missing: empty", "0", "0", "low", "0", "yes", "no"], ["idle"]],
    ["b", [["team", "t"]], ["Bob", "b", "t", "6", "3", "high", "3", "no", "yes"], []],
  ]);
  const [, bob] = people.rows;
  expect(
    bob.pay.get("total")?.map(({ name, label, amount, rule }) => [name, label.en, textOf(amount), rule]),
  ).toEqual([["jobs", "Jobs", "6", "rules.yaml:20"]]);
  expect(
    bob.scores
      .get("score")
      ?.map(({ name, points, got, measured }) => [name, textOf(points), textOf(got), textOf(measured)]),
  ).toEqual([["a", "10", "3", "3"]]);
  expect(result.tables[3].rows.map((row) => row.key)).toEqual(["X", "Y"]);
});

test("a result says what it is a result of", async () => {
  const { result } = await runFiles(RULES, FILES, { period: "2026-10" });
  expect(result.rulebook).toMatchObject({
    name: { en: "Test" },
    version: "3",
    currency: "CNY",
    language: "en",
  });
  expect(result.rulebook.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect([result.status, result.period.name, result.scored]).toEqual(["final", "2026-10", "people"]);
  expect(result.findings.counts.map(({ code }) => code)).toEqual(["check-warning"]);
  expect(result.inputs.map(({ table, headerRow, rows }) => [table, headerRow, rows.read])).toEqual([
    ["team", 1, 1],
    ["people", 1, 2],
    ["jobs", 1, 1],
  ]);
});

test("words of columns bear their labels, also in the table that they lead to", () => {
  const ran = runGiven(
    `
scored: people
tables:
  people: { file: staff, key: id, columns: { id:, kind: { words: { body: [钣喷] }, labels: { body: { en: Body, zh: 钣喷 } }, to: kinds } } }
  kinds: { key: kind, rows: [{ kind: body, factor: 2 }] }
rules:
  people: { one: 1 }
`,
    "people: [{ id: a, kind: body }]",
  );
  const labelOf = (table: string) =>
    ran.result.tables
      .find(({ name }) => name === table)
      ?.columns.find(({ name }) => name === "kind")
      ?.wordLabels?.get("body");
  expect([labelOf("people"), labelOf("kinds")]).toEqual([
    { en: "Body", zh: "钣喷" },
    { en: "Body", zh: "钣喷" },
  ]);
});
