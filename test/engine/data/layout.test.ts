import { expect, test } from "vitest";
import { messagesOf, runFiles, tryFiles } from "../running.js";

const RULES = `
scored: people
tables:
  people:
    file: people
    key: id
    skip_rows: { totals: { where: { id: 合计 }, say: Totals } }
    columns: { id: {}, base: { type: money, unit: 元 } }
  days:
    file: days
    key: [who, day]
    dated: day
    wide: { headers: 结果/*, days: title }
    skip_rows:
      totals: { where: { who: 合计 }, say: Totals }
      blank: { where: { late: "" }, say: Not employed }
    columns: { who: { header: id, to: people }, day: { from: day, type: date }, late: { from: cell, type: duration, unit: minutes } }
rules: { people: { late: sum(days.late), days: count(days) } }
`;
const FILES = {
  "people.csv": 'id,base\na,"8,000元"\nb,7000\n合计,x\n',
  "days.csv":
    "统计日期 2026-09-29 至 2026-10-02,,,,\nid,结果,,,\n,29,30,国庆,2\na,5,6,7,8\nb,,1,2,\n合计,5,7,9,8\n",
};

test("read = used + outside + excluded + rejected, with each row that a line was turned into", async () => {
  const { result } = await runFiles(RULES, FILES, { period: "2026-10" });
  expect(
    result.inputs.map(({ causes }) => causes.map(({ detail, count }) => `${detail.en} ${count}`)),
  ).toEqual([["Totals 1"], ["Not employed 2", "Totals 1"]]);
  expect(result.inputs.map(({ rows, unfolded }) => ({ ...rows, unfolded }))).toEqual([
    { read: 3, used: 2, outside: 0, excluded: 1, rejected: 0, consulted: 0, unfolded: undefined },
    { read: 9, used: 3, outside: 3, excluded: 3, rejected: 0, consulted: 0, unfolded: { lines: 3, each: 4 } },
  ]);
});

test("only days of the period count", async () => {
  const ran = await runFiles(RULES, FILES, { period: "2026-10" });
  expect([ran.value("people", "a", "late"), ran.value("people", "b", "days")]).toEqual(["900000", "1"]);
});

test("rows that are left out are listed with the heading of the cell", async () => {
  const { result } = await runFiles(RULES, FILES, { period: "2026-10" });
  const listed = [...result.leftOut].map(
    ({ file, row, key, detail }) => `${file} ${row} ${key}: ${detail.en}`,
  );
  expect(listed).toEqual([
    "people.csv 4 : Totals",
    "days.csv 4 a / 2026-09-29: 结果/29: it is in 2026-09",
    "days.csv 4 a / 2026-09-30: 结果/30: it is in 2026-09",
    "days.csv 5 : 结果/29: Not employed",
    "days.csv 5 b / 2026-09-30: 结果/30: it is in 2026-09",
    "days.csv 5 : 结果/2: Not employed",
    "days.csv 6 : Totals",
  ]);
});

test("a bad cell of a wide table rejects its own row only, and is told with its heading", async () => {
  const files = { ...FILES, "days.csv": FILES["days.csv"].replace("a,5,6,7,8", "a,5,6,x,8") };
  const { findings } = await tryFiles(RULES, files, { period: "2026-10" });
  const [bad] = findings.kept.filter(({ code }) => code === "cell-unreadable");
  expect(bad.place).toMatchObject({ data: { file: "days.csv", row: 4, column: "结果/国庆" } });
});

test("the place of a value of a wide table is its cell", async () => {
  const { evaluation } = await runFiles(RULES, FILES, { period: "2026-10" });
  const days = evaluation.table("days");
  expect(days.place(2, "late")).toMatchObject({ data: { file: "days.csv", row: 4, column: "结果/国庆" } });
  expect(days.place(2)).toMatchObject({ data: { file: "days.csv", row: 4, column: "结果/国庆" } });
  expect(days.place(2, "who")).toEqual({ data: { file: "days.csv", row: 4, column: "id" } });
});

test("two tables may arrange the same file in their own ways", async () => {
  const rules = RULES.replace(
    "rules:",
    "  sums: { file: days, key: who, header_rows: 2, skip_rows: { people: { where: { who: [a, b] }, say: People } }, columns: { who: { header: id }, first: { header: 结果/国庆, type: number } }, shown: yes }\nrules:",
  );
  const ran = await runFiles(rules, FILES, { period: "2026-10" });
  expect(ran.value("sums", "合计", "first")).toBe("9");
  expect(messagesOf(ran.findings)).toEqual([]);
});

test("a rulebook that reads otherwise means something else", async () => {
  const hash = async (rules: string) =>
    (await runFiles(rules, FILES, { period: "2026-10" })).evaluation.rulebook.quantities.find(
      ({ path }) => path === "people.late",
    )?.hash;
  const one = await hash(RULES);
  expect(await hash(RULES.replace("say: Totals", "say: Sums"))).toBe(one);
  expect(await hash(RULES.replace("unit: minutes", "unit: hours"))).not.toBe(one);
  expect(await hash(RULES.replace('where: { late: "" }', 'where: { late: ["", x] }'))).not.toBe(one);
});
