import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, RUN, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

const CHINESE = RULEBOOK.replace("period: month", "period: month\nlanguage: zh").replace(
  "period: month",
  "id: shop\nhistory: { from: 2026-10 }\nperiod: month",
);
const EXPORT = `export: 1
file: pay.csv
columns: { id: id, pay: total }
control_total: { of: pay, file: control.csv }
`;
const CASES =
  "- case: two of three jobs\n  given: { people: [{ id: 1, done: 2 }] }\n  expect: { people: { 1: { score: 200/3 } } }\n";
const TERMINALS = [{ LANG: "zh_CN.UTF-8" }, { LANG: "en_US.UTF-8" }, {}] as const;

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write({ ...SHOP, "rules/shop.yaml": CHINESE, "pay.yaml": EXPORT, "cases.test.yaml": CASES });
});

afterEach(() => {
  place.remove();
});

/** Each command that writes files, the folder or file that it writes, and a word of it in either language. */
const WRITING = [
  {
    what: "merit run --out",
    line: `${RUN} --out out`,
    folder: "out",
    file: "people.csv",
    zh: "姓名",
    en: "Name",
  },
  {
    what: "merit run --out, the page",
    line: `${RUN} --out out`,
    folder: "out",
    file: "report.html",
    zh: "全月无单",
    en: "No job at all",
  },
  {
    what: "merit run --export",
    line: `${RUN} --out out --export pay.yaml`,
    folder: "out",
    file: "control.csv",
    zh: "未列入行数",
    en: "rows_left_out",
  },
  {
    what: "merit run --findings",
    line: `${RUN} --findings found/f.csv`,
    folder: "found",
    file: "f.csv",
    zh: "级别",
    en: "Severity",
  },
  {
    what: "merit statements",
    line: `${RUN.replace("run", "statements")} --out out`,
    folder: "out",
    file: "1.html",
    zh: "得分",
    en: "Score",
  },
  {
    what: "merit explain --rows",
    line: `${RUN.replace("run rules/shop.yaml", "explain rules/shop.yaml 1")} --rows found/rows.csv`,
    folder: "found",
    file: "rows.csv",
    zh: "行号",
    en: "Row",
  },
] as const;

describe.each(WRITING)("a file of $what", ({ line, folder, file, zh, en }) => {
  test("speaks the rulebook's language, whatever the terminal speaks", async () => {
    const written: unknown[] = [];
    for (const environment of TERMINALS) {
      place.write({ "found/.keep": "" });
      const { code, stderr } = await place.merit(line, { environment });
      expect(code, stderr).toBe(0);
      expect(place.read(`${folder}/${file}`)).toContain(zh);
      written.push(place.bytes(folder));
    }
    expect(written[1]).toEqual(written[0]);
    expect(written[2]).toEqual(written[0]);
  });

  test("speaks that of --lang, if it is given", async () => {
    place.write({ "found/.keep": "" });
    expect((await place.merit(`${line} --lang en`, { environment: TERMINALS[0] })).code).toBe(0);
    const text = place.read(`${folder}/${file}`);
    expect(text).toContain(en);
    expect(text).not.toContain(zh);
  });
});

describe.each([
  { what: "merit run --format markdown", line: `${RUN} --format markdown`, zh: "合计", en: "Total" },
  {
    what: "merit diff --format markdown",
    line: `${RUN.replace("run", "diff")} --set parts=1 --format markdown`,
    zh: "奖金总额",
    en: "Bonus",
  },
])("what $what prints becomes a file, so it", ({ line, zh, en }) => {
  test("speaks the rulebook's language, or that of --lang", async () => {
    const said = await Promise.all(TERMINALS.map((environment) => place.merit(line, { environment })));
    expect(said[0].stdout).toContain(zh);
    expect(said.map(({ stdout }) => stdout)).toEqual(said.map(() => said[0].stdout));
    const { stdout } = await place.merit(`${line} --lang en`);
    expect(stdout).toContain(en);
    expect(stdout).not.toContain(zh);
  });
});

test("the terminal speaks LANG beside all that", async () => {
  const { stdout } = await place.merit(`${RUN} --out out`, { environment: { LANG: "en_US.UTF-8" } });
  expect(stdout).toContain("No job at all");
  expect(stdout).toContain("Reports: out");
});

test("what the ledger keeps and what tests are given to draft is the same in any terminal", async () => {
  const kept: unknown[] = [];
  for (const environment of TERMINALS) {
    const own = new Workplace();
    own.write({
      ...SHOP,
      "rules/shop.yaml": CHINESE,
      "rules/shop.test.yaml": CASES,
    });
    const run = await own.merit(`${RUN} --ledger ledger --out out`, { environment });
    expect(run.code, run.stderr).toBe(0);
    expect((await own.merit("close out --ledger ledger", { environment })).code).toBe(0);
    await own.merit("test rules/shop.test.yaml --write-edges", { environment });
    kept.push([own.bytes("ledger"), own.read("rules/shop.test.yaml")]);
    own.remove();
  }
  expect(kept[1]).toEqual(kept[0]);
  expect(kept[2]).toEqual(kept[0]);
});
