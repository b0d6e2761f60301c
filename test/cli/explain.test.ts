import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GARAGE, NOVEMBER_JOBS, OCTOBER_JOBS, YARD } from "./garage.js";
import { PEOPLE, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

const DATA = "--data data --period 2026-10";
const ask = (words: string, options = "") =>
  place.merit(`explain rules/shop.yaml ${words} ${DATA} ${options}`);

describe("merit explain", () => {
  // 7 points × 10 ÷ 3 = 23.333…
  test("tells in the rule's own words what was paid, down to the rows that count", async () => {
    expect(await ask("1")).toEqual({
      code: 0,
      stderr: "",
      stdout: `Shop  2026-10, 2026-10-01 to 2026-10-31: final
People 1 王小明

Bonus 23.33 CNY: its only line  [line 39]
  Share 23.33 = Points 7 × Base 10.00 ÷ parts 3; 23.333333… rounded to 23.33 (half up to 0.01)  [line 42]
    Read from people.csv row 2: Base 10.00 (基数)
    Points 7: sum of points over jobs, 3 rows  [line 34]
      counted 3: jobs.csv row 2 (1), row 3 (2), row 4 (4)
`,
    });
  });

  test("tells it in Chinese, and of one quantity where that is asked for", async () => {
    const { stdout } = await ask("李雷 得分", "--lang zh");
    expect(stdout).toBe(`小店  2026-10（2026-10-01 至 2026-10-31）：正式
人员 2 李雷

得分 66.67：66.666666…，各项之和  [第 35 行]
  单数 66.67 / 100：单数 2 ÷ goal 3 = 66.666666…% 在 0%（0%）与 100%（100%）之间，按直线得 100 分的 66.666666…%
      [第 38 行]
    单数 2：jobs行数，2 行  [第 33 行]
      计入 2 行：jobs.csv 第 5、7 行
      其他时间 1 行（属于 2026-09）：jobs.csv 第 6 行
`);
  });

  test("tells the flags that are raised, and why", async () => {
    const { stdout } = await ask("3");
    expect(stdout).toContain("\nFlag: No job at all: Jobs 0  [line 44]\n  Jobs 0: number of jobs, no rows");
  });

  test("--depth shows so many levels", async () => {
    const { stdout } = await ask("1", "--depth 1");
    expect(stdout.split("\n").slice(3)).toEqual([
      "Bonus 23.33 CNY: its only line  [line 39]",
      "  Share 23.33 = Points 7 × Base 10.00 ÷ parts 3; 23.333333… rounded to 23.33 (half up to 0.01)  [line 42]",
      "    … and what it rests on (--depth 1)",
      "",
    ]);
  });

  test("--set says so at the parameter and in the heading", async () => {
    const { stdout } = await ask("1", "--set parts=2");
    expect(stdout).toContain("2026-10-31: trial\n  trial: parts is 2 instead of 3 (--set)\n");
    expect(stdout).toContain("parts 2: parameter, set by --set");
  });

  test("--rows writes every row that counted or was left out", async () => {
    const { stderr } = await ask("李雷", "--rows out.csv");
    expect(stderr).toBe("Rows: out.csv\n");
    expect(place.read("out.csv")).toBe(
      [
        "\ufeffFigure,Of row,What became of it,Table,File,Sheet,Row,Key,Value,Explanation",
        "Base,2 李雷,read,People,people.csv,,3,2,10.00,",
        "sum of points over jobs,2 李雷,counted,jobs,jobs.csv,,5,d,5,",
        "sum of points over jobs,2 李雷,other period,jobs,jobs.csv,,6,e,9,it is in 2026-09",
        "sum of points over jobs,2 李雷,counted,jobs,jobs.csv,,7,f,5,",
        "",
      ].join("\r\n"),
    );
  });

  test("--json refers from step to step, with exact figures and all rows", async () => {
    const { stdout } = await ask("1", "--json");
    const told = JSON.parse(stdout);
    expect([told.schema, told.status, told.subject.key, told.figures]).toEqual([
      "meritbook-explanation/1",
      "final",
      "1",
      [1],
    ]);
    const byPath = new Map<string, { value: string; how: Record<string, unknown> }>(
      told.steps.map((step: { path: string }) => [step.path, step]),
    );
    expect(byPath.get("people.total.share")?.how).toMatchObject({
      kind: "line",
      exact: "70/3",
      due: "23.33",
      round: { to: "0.01", how: "half_up" },
    });
    expect(byPath.get("sum(jobs.points)")?.how.rows).toEqual([
      { table: "jobs", key: "a", file: "jobs.csv", row: 2, fate: "taken", value: "1" },
      { table: "jobs", key: "b", file: "jobs.csv", row: 3, fate: "taken", value: "2" },
      { table: "jobs", key: "c", file: "jobs.csv", row: 4, fate: "taken", value: "4" },
    ]);
  });

  test("--mask shows no name or id, on the screen, as JSON, in the rows and in findings; pseudonyms can be asked for", async () => {
    const shown = [
      await ask("1", "--mask --rows out.csv"),
      await ask("1", "--mask --json"),
      await ask("x", "--mask"),
      await ask("王小名", "--mask"),
    ];
    const all = [...shown.flatMap(({ stdout, stderr }) => [stdout, stderr]), place.read("out.csv")].join(
      "\n",
    );
    for (const name of ["王小明", "李雷", "韩梅"]) expect(all).not.toContain(name);
    const pseudonym = /People (P-\w+)/.exec(shown[0].stdout)?.[1] ?? "";
    expect(all.match(/"key": "1"/)).toBe(null);
    expect(await ask(pseudonym, "--mask")).toEqual(await ask("1", "--mask"));
  });

  test("names all who bear the part of a name that was given", async () => {
    const data = "data/people.csv";
    place.write({ [data]: "工号,姓名,班组,基数\n1,王小明,甲,10\n2,李雷,甲,10\n3,王小红,乙,10\n" });
    const { code, stderr } = await ask("小", "--lang zh");
    expect(code).toBe(2);
    expect(stderr).toContain("现有：王小明、王小红、…");
  });

  test("of a line that is a fixed amount says why it is given, and what that rests on", async () => {
    place.write({
      "rules/shop.yaml": SHOP["rules/shop.yaml"].replace(
        "is: points * base / parts }",
        "is: points * base / parts }\n        busy: { label: Busy, for: count(jobs) >= 3, is: 50 }",
      ),
    });
    expect((await ask("1 total.busy")).stdout).toContain(
      "Busy 50.00 CNY: as the rule states, as number of jobs 3 ≥ 3  [line 43]\n  number of jobs 3: 3 rows\n",
    );
    const told = JSON.parse((await ask("1 total.busy", "--json")).stdout);
    expect(JSON.stringify(told)).toContain('"applies":');
  });

  test("says that there is nothing to explain where a row has no figures", async () => {
    const { code, stdout } = await ask("all");
    expect(code).toBe(0);
    expect(stdout).toContain("The rulebook works nothing out for it.\n");
  });

  test("says what hinders it, and ends with 2", async () => {
    const said = async (words: string, options = "") => {
      const { code, stdout, stderr } = await ask(words, options);
      expect(stdout).toBe("");
      return [code, /\[([\w-]+)\]/.exec(stderr)?.[1]];
    };
    expect(await said("王小")).toEqual([2, "explain-unknown-row"]);
    expect(await said("1 totel")).toEqual([2, "explain-unknown-quantity"]);
    expect(await said("")).toEqual([2, "usage-argument-missing"]);
    expect(await said("1", "--depth x")).toEqual([2, "usage-bad-value"]);
    expect(await said("1", "--rows out.txt")).toEqual([2, "usage-bad-value"]);
    expect(await said("1", "--rows data/out.csv")).toEqual([2, "usage-bad-value"]);
    expect(await said("1 total", "--pool x")).toEqual([2, "usage-not-together"]);
    expect(await said("1", "--json --depth 2")).toEqual([2, "usage-not-together"]);
    expect(await said("", "--pool x")).toEqual([2, "explain-no-pool"]);
    expect(await said("1", "--correct 2026-09")).toEqual([2, "usage-needs-option"]);
  });

  test("ends with 2 also where the rulebook is broken, or a value of --set does not fit it", async () => {
    expect((await ask("1", "--set parts=abc")).code).toBe(2);
    place.write({ "rules/broken.yaml": "merit: 1\n" });
    const { code, stdout } = await place.merit(`explain rules/broken.yaml 1 ${DATA}`);
    expect([code, stdout]).toEqual([2, ""]);
  });

  test("explains nothing of data with errors", async () => {
    place.write({ "data/people.csv": PEOPLE.replace("韩梅,乙,10", "韩梅,乙,ten") });
    const { code, stdout } = await ask("1");
    expect([code, stdout]).toEqual([1, ""]);
  });
});

test("closed periods and corrections are told with what they said", async () => {
  const yard = new Workplace();
  try {
    yard.write(YARD);
    const run = (period: string) => `run rules/garage.yaml --data data --period ${period} --ledger books`;
    for (const [period, jobs] of [
      ["2026-09", OCTOBER_JOBS],
      ["2026-10", OCTOBER_JOBS],
    ] as const) {
      yard.write({ "data/jobs.csv": jobs, "rules/garage.yaml": GARAGE });
      expect((await yard.merit(`${run(period)} --out out/${period}`)).code).toBe(0);
      expect((await yard.merit(`close out/${period} --ledger books`)).code).toBe(0);
    }
    yard.write({ "data/jobs.csv": NOVEMBER_JOBS });
    const line = "explain rules/garage.yaml 1 --data data --period 2026-11 --ledger books";
    const { stdout } = await yard.merit(line);
    expect(stdout).toContain("  2026-10 was worked out again: ");
    expect(stdout).toMatch(/Correction 2026-10 .*: 2026-10: .* was paid, .* with the present data/);
    const before = await yard.merit(
      "explain rules/garage.yaml 1 before --data data --period 2026-11 --ledger books",
    );
    expect(before.stdout).toContain("2026-10 (closed) ");
  } finally {
    yard.remove();
  }
});
