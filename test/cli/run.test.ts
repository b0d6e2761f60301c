import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileFailure } from "../../src/cli/host/failure.js";
import { finding } from "../../src/findings/finding.js";
import { JOBS, RULEBOOK, RUN, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

describe("merit run", () => {
  test("leaves out of the screen a table that has nothing beside its names", async () => {
    place.write({ "rules/shop.yaml": RULEBOOK.replace(/ {2}team:\n {4}paid:.*\n/, "") });
    const { code, stdout } = await place.merit(RUN);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/^team$/m);
    expect(stdout).toContain("1   王小明  甲");
  });

  // Points 7, 10, 0; each 10 ÷ 3: 23.333…, 33.333…, 0. Jobs 3, 2, 0 of 3: 100, 66.67, 0.
  test("prints who is paid what, and the accounting of rows", async () => {
    expect(await place.merit(RUN)).toEqual({
      code: 0,
      stderr: "",
      stdout: `Shop  2026-10, 2026-10-01 to 2026-10-31: final

Total   56.66 CNY
People      3 (with flags 1)

team
Team   Paid
乙     0.00
甲    56.66

People
ID  Name    Team   Score  Bonus  Flags
1   王小明  甲    100.00  23.33
2   李雷    甲     66.67  33.33
3   韩梅    乙      0.00   0.00  No job at all

Flags
No job at all (1): 3 韩梅

Input
Table   File        Read  Used  Outside  Consulted  Excluded  Rejected  How it was read
People  people.csv     3     3        0          0         0         0  CSV; UTF-8; header row 1
jobs    jobs.csv       6     5        1          0         0         0  CSV; UTF-8; header row 1
`,
    });
  });

  test("speaks the language of --lang, else of the environment", async () => {
    const chinese = await place.merit(`${RUN} --lang zh`);
    expect(chinese.stdout).toContain("小店  2026-10（2026-10-01 至 2026-10-31）：正式");
    expect(chinese.stdout).toContain("3     韩梅    乙      0.00   0.00  全月无单");
    expect(await place.merit(RUN, { environment: { LANG: "zh_CN.UTF-8" } })).toEqual(chinese);
  });

  test("writes all files of --out, and prints with --json what stands in result.json", async () => {
    const { code, stdout, stderr } = await place.merit(`${RUN} --out out/october --json`);
    expect([code, stderr]).toEqual([0, `Reports: out/october (${FILES.join(", ")})\n`]);
    expect(place.names("out")).toEqual(["october"]);
    expect(place.names("out/october")).toEqual([...FILES].sort());
    expect(place.read("out/october/result.json")).toBe(stdout);
    expect(place.read("out/october/people.csv")).toBe(
      "\ufeffID,Name,Team,Base,Jobs,Points,Score,Bonus,Flags\r\n1,王小明,甲,10.00,3,7,100,23.33,\r\n2,李雷,甲,10.00,2,10,66.666667,33.33,\r\n3,韩梅,乙,10.00,0,0,0,0.00,No job at all\r\n",
    );
    expect(place.read("out/october/rows-left-out.csv")).toBe(
      "\ufeffTable,File,Sheet,Row,Key,Reason,Explanation\r\njobs,jobs.csv,,6,e,other period,it is in 2026-09\r\n",
    );
    const [first] = JSON.parse(stdout).tables.people;
    expect(first.pay).toEqual([
      {
        quantity: "total",
        line: "share",
        groups: [],
        exact: "70/3",
        due: "23.33",
        amount: "23.33",
        rule: expect.stringMatching(/^shop\.yaml:\d+$/),
      },
    ]);
  });

  test("writes the same bytes each time, whatever the environment, place and order of rows", async () => {
    await place.merit(`${RUN} --out one`);
    place.write({ "elsewhere/shop.yaml": RULEBOOK });
    await place.merit("run elsewhere/shop.yaml --data data --period 2026-10 --out two", {
      environment: { LANG: "zh_CN.UTF-8", TZ: "America/New_York" },
      tick: 5000,
    });
    expect(place.bytes("two")).toEqual(place.bytes("one"));
    const [header, ...rows] = JOBS.trimEnd().split("\n");
    place.write({ "data/jobs.csv": `${[header, ...rows.reverse()].join("\n")}\n` });
    await place.merit(`${RUN} --out three`);
    expect(place.read("three/people.csv")).toBe(place.read("one/people.csv"));
    expect(place.read("three/team.csv")).toBe(place.read("one/team.csv"));
  });

  test("with --set is a trial, and says what was set", async () => {
    const { stdout } = await place.merit(`${RUN} --set parts=1`);
    expect(stdout).toContain("2026-10-31: trial\n  trial: parts is 1 instead of 3 (--set)\n");
    expect(stdout).toContain("70.00");
    const json = JSON.parse((await place.merit(`${RUN} --set parts=1 --json`)).stdout);
    expect([json.status, json.overrides]).toEqual(["trial", [{ name: "parts", from: "3", to: "1" }]]);
  });

  test("with --only shows one team, worked out with all", async () => {
    const { stdout } = await place.merit(`${RUN} --only team=乙 --out out`);
    expect(stdout).toContain("only team = 乙 is shown");
    expect(stdout).toContain("韩梅");
    for (const text of [stdout, place.read("out/result.json"), place.read("out/people.csv")]) {
      expect(text).not.toMatch(/王小明|李雷/);
    }
    expect(place.names("out")).toEqual([
      "people.csv",
      "report.html",
      "report.xlsx",
      "result.json",
      "rows-left-out.csv",
      "team.csv",
    ]);
  });

  test("with --mask names nobody", async () => {
    const { stdout, stderr } = await place.merit(`${RUN} --mask --out out`);
    expect(stdout).toContain("names and ids are replaced (--mask)");
    for (const text of [stdout, stderr, place.read("out/result.json"), place.read("out/people.csv")]) {
      expect(text).not.toMatch(/王小明|李雷|韩梅/);
    }
    expect(stdout).toMatch(/P-[0-9A-Z]{8}.*23\.33/);
  });

  test("finds the only period of the data, and names the periods where there are several", async () => {
    const several = await place.merit("run rules/shop.yaml --data data");
    expect(several.code).toBe(2);
    expect(several.stderr).toContain("2026-09 (1), 2026-10 (5)");
    place.write({ "data/jobs.csv": JOBS.replace(/e,2.*\n/, "") });
    expect((await place.merit("run rules/shop.yaml --data data")).stdout).toContain("2026-10, ");
  });
});

describe("a rulebook with limits and guards", () => {
  const limited = RULEBOOK.replace(
    "share: { label: { en: Share, zh: 提成 }, is: points * base / parts }",
    `share: { label: { en: Share, zh: 提成 }, is: points * base / parts }
        fines:
          label: { en: Fines, zh: 罚款 }
          at_most: 20% * points * base / parts
          lines: { late: { label: { en: Late, zh: 迟到 }, is: -5, fund: { en: Meals, zh: 伙食 } } }`,
  );

  // 20 % of 23.333…, 33.333… and 0, rounded down: 4.66, 6.66, 0. Fines of 5 each.
  test("says what was not deducted, everywhere, and ends well", async () => {
    place.write({ "rules/shop.yaml": limited });
    const { code, stdout } = await place.merit(`${RUN} --out out`);
    expect(code).toBe(0);
    expect(stdout).toContain(`Limits that acted
1 王小明, Late: 0.34 of 5.00 not deducted (Fines: at most 4.66)
3 韩梅, Late: 5.00 not deducted (Fines: at most 0.00)

Unshared, or kept for a fund
Bonus (Late): 9.66, goes to Meals
`);
    expect(place.read("out/pay-cuts.csv").split("\r\n")[1]).toBe(
      "People,1,Bonus,Late,-5.00,-4.66,0.34,Fines,at most,4.66,20% * points * base / parts,shop.yaml:45",
    );
    const { cuts, funds, tables } = JSON.parse(place.read("out/result.json"));
    expect(cuts[0]).toEqual({
      table: "people",
      key: "1",
      quantity: "total",
      part: "late",
      before: "-5.00",
      after: "-4.66",
      by: {
        rule: "at_most",
        group: "fines",
        limit: "4.66",
        formula: "20% * points * base / parts",
        place: "shop.yaml:45",
      },
    });
    expect(funds).toEqual([
      {
        quantity: "people.total",
        key: null,
        lines: ["late"],
        fund: { en: "Meals", zh: "伙食" },
        amount: "9.66",
      },
    ]);
    expect(tables.people[0].payGroups).toEqual([
      { quantity: "total", group: "fines", groups: [], amount: "-4.66", rule: "shop.yaml:43" },
    ]);
  });

  test("does the same in Chinese", async () => {
    place.write({ "rules/shop.yaml": limited });
    const { stdout } = await place.merit(`${RUN} --lang zh`);
    expect(stdout).toContain("1 王小明，迟到：应扣 5.00，其中 0.34 未扣（罚款：至多 4.66）");
    expect(stdout).toContain("奖金（迟到）：9.66，归入伙食");
  });

  const guarded = (otherwise: string) =>
    `${RULEBOOK}    guards: { budget: { must: paid <= 50, else: ${otherwise}, say: { en: Over budget, zh: 超出预算 } } }\n`;

  test("pays nobody where a guard fails", async () => {
    place.write({ "rules/shop.yaml": guarded("fail") });
    const { code, stdout, stderr } = await place.merit(`${RUN} --out out`);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(
      "team 甲: Over budget (team.budget: `paid <= 50` does not hold; paid = 56.66). [guard-failed]",
    );
    expect(place.names()).not.toContain("out");
  });

  test("pays and says so where a guard only reports; --strict does not pay", async () => {
    place.write({ "rules/shop.yaml": guarded("report") });
    const { code, stdout } = await place.merit(`${RUN} --out out`);
    expect(code).toBe(0);
    expect(stdout).toContain("Guards that do not hold\nteam 甲: Over budget (reported only)\n");
    const { guards } = JSON.parse(place.read("out/result.json"));
    const say = { en: "Over budget", zh: "超出预算" };
    expect(guards).toEqual([
      { name: "budget", table: "team", key: "乙", held: true, else: "report", say },
      { name: "budget", table: "team", key: "甲", held: false, else: "report", say },
    ]);
    expect((await place.merit(`${RUN} --strict`)).code).toBe(1);
  });

  test("is provisional while a condition under provisional: holds, and says for whom", async () => {
    const open =
      "    provisional: { appeal: { when: done = 0, say: { en: An appeal is open, zh: 有未决申诉 } } }\n  team:\n";
    place.write({ "rules/shop.yaml": RULEBOOK.replace("  team:\n    paid", `${open}    paid`) });
    const { stdout } = await place.merit(`${RUN} --out out`);
    expect(stdout).toContain("2026-10-31: provisional\n  provisional: An appeal is open (People: 3)\n");
    const { status, provisional } = JSON.parse(place.read("out/result.json"));
    expect([status, provisional]).toEqual([
      "provisional",
      [{ name: "appeal", say: { en: "An appeal is open", zh: "有未决申诉" }, table: "people", keys: ["3"] }],
    ]);
    const masked = await place.merit(`${RUN} --mask`);
    expect(masked.stdout).toMatch(/An appeal is open \(People: P-[0-9A-Z]{8}\)/);
    const other = await place.merit(`${RUN} --only team=甲`);
    expect(other.stdout).toContain("  provisional: An appeal is open\n");
  });
});

const FILES = ["result.json", "people.csv", "team.csv", "rows-left-out.csv", "report.xlsx", "report.html"];

describe("data with errors", () => {
  beforeEach(async () => {
    await place.merit(`${RUN} --out out`);
    place.write({ "data/jobs.csv": `${JOBS}g,9,2026-10-05,1\nh,1,2026-10-05,=1+1\n` });
  });

  test("pay nobody: every finding with its place, exit 1, and what was there stays", async () => {
    const before = place.bytes("out");
    const { code, stdout, stderr } = await place.merit(`${RUN} --out out`);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^jobs\.csv row 9, column 分值: error: .*=1\+1/m);
    expect(stderr).toMatch(/^jobs\.csv row 8, column 工号: error: .*9/m);
    expect(stderr).toMatch(/Nothing was paid or written. Errors: 2, warnings: 0\.\n$/);
    expect(place.bytes("out")).toEqual(before);
    expect(place.names()).toEqual(["data", "out", "rules"]);
  });

  test.each(["csv", "json", "xlsx"])("are all in the file of --findings, as %s", async (ending) => {
    const { code, stderr } = await place.merit(`${RUN} --findings found.${ending}`);
    expect(code).toBe(1);
    expect(stderr).toContain(`All findings: found.${ending}\n`);
    if (ending === "csv") expect(place.read("found.csv")).toMatch(/jobs\.csv,,9,分值,,,,[^\r]*'?=1\+1/);
    if (ending === "json") {
      expect(JSON.parse(place.read("found.json"))).toEqual(
        expect.arrayContaining([expect.objectContaining({ file: "jobs.csv", row: 9, column: "分值" })]),
      );
    }
    if (ending === "xlsx") expect(place.read("found.xlsx").startsWith("PK")).toBe(true);
  });

  test("are all in that file, however many there are, and the first twenty on the screen", async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `x${i},1,2026-10-05,?\n`);
    place.write({ "data/jobs.csv": JOBS + rows.join("") });
    const { stderr } = await place.merit(`${RUN} --findings found.csv`);
    expect(place.read("found.csv").split("\r\n")).toHaveLength(1202);
    expect(stderr.match(/^jobs\.csv row/gm)).toHaveLength(20);
    expect(stderr).toMatch(/^… and 1180 more \[[a-z-]+\]; --findings FILE writes them all$/m);
  });

  test("are told in Chinese", async () => {
    const { stderr } = await place.merit(`${RUN} --lang zh`);
    expect(stderr).toMatch(/^jobs\.csv 第 9 行，“分值”列: 错误: /m);
    expect(stderr).toMatch(/未计算薪酬，也未写入结果：错误 2，警告 0。\n$/);
  });
});

describe("a run that cannot be", () => {
  test.each([
    ["run rules/none.yaml --data data", "file-missing"],
    ["run rules --data data", "file-is-folder"],
    ["run rules/shop.yaml --data none", "file-missing"],
    ["run rules/shop.yaml --data data/jobs.csv", "folder-is-file"],
    [`${RUN} --set part=3`, "set-unknown"],
    [`${RUN} --only group=x`, "only-unknown-link"],
    [`${RUN} --only team=丙`, "only-unknown-key"],
    [`${RUN} --out .`, "output-inside-use"],
    [`${RUN} --out data`, "output-not-ours"],
    [`${RUN} --findings none/f.csv`, "output-unwritable"],
    [`${RUN} --out out --findings out/f.csv`, "usage-bad-value"],
    [`${RUN} --findings data/jobs.csv`, "usage-bad-value"],
    ["run rules/shop.yaml", "usage-argument-missing"],
    ["", "Usage: merit"],
  ])("%s: exit 2", async (line, said) => {
    const before = place.names();
    const { code, stdout, stderr } = await place.merit(line);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(place.names()).toEqual(before);
  });

  test("for want of a data file exits with 2", async () => {
    place.write({ "other/people.csv": "工号,姓名,班组\n" });
    const { code, stderr } = await place.merit("run rules/shop.yaml --data other");
    expect(code).toBe(2);
    expect(stderr).toContain("jobs");
  });

  test("for the errors of its rulebook exits with 2, and shows them under the path that was given", async () => {
    place.write({ "rules/shop.yaml": RULEBOOK.replace("count(jobs)", "count(job)") });
    const { code, stderr } = await place.merit(`${RUN} --out out`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^rules\/shop\.yaml:\d+:\d+: error: /);
    expect(place.names()).toEqual(["data", "rules"]);
  });

  test("for a file that fails while it is read is told as that", async () => {
    const broken = finding("file-unreadable", undefined, { path: "jobs.csv", why: { en: "x", zh: "x" } });
    const { code, stderr } = await place.merit(`${RUN} --out out`, {
      change: (host) => ({
        ...host,
        openFolder: async (path) => {
          const opened = await host.openFolder(path);
          if (!opened.ok) return opened;
          const open = async () => {
            throw new FileFailure(broken);
          };
          return { ok: true, value: { ...opened.value, data: { ...opened.value.data, open } } };
        },
      }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("jobs.csv cannot be read: x.");
    expect(place.names()).toEqual(["data", "rules"]);
  });
});

describe("warnings", () => {
  beforeEach(() => {
    // Equal whole rows in one file of a table without a key are a warning.
    const rulebook = RULEBOOK.replace("key: job\n", "key: none\n").replace(
      "      job: { header: 单号 }\n",
      "",
    );
    place.write({ "rules/shop.yaml": rulebook, "data/jobs.csv": `${JOBS}f,2,2026-10-15,5\n` });
  });

  test("are shown, and do not hinder", async () => {
    const { code, stdout, stderr } = await place.merit(RUN);
    expect(code).toBe(0);
    expect(stderr).toMatch(/jobs\.csv.*: warning: /);
    expect(stdout).toContain("Findings: errors 0, warnings 1, notices 0");
  });

  test("with --strict are errors", async () => {
    const { code, stdout, stderr } = await place.merit(`${RUN} --strict`);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Nothing was paid or written. Warnings: 1, and --strict counts them as errors.");
  });
});

describe("a fault of ours", () => {
  const change = (host: ReturnType<Workplace["host"]>) => ({
    ...host,
    claimFolder: () => {
      throw new Error("the cat\u001b[2J sat on it\n    at 王小明");
    },
  });

  test("is called one, with what a report needs, and without what the error says or options were given", async () => {
    const { code, stderr } = await place.merit(`${RUN} --out=out`, { change });
    expect(code).toBe(2);
    expect(stderr.replace(/(Error in ).*?( \[tool)/, "$1HERE$2")).toBe(
      `error: This is a fault of Meritbook, not of your files: Error in HERE [tool-bug]
  Please report it with this line and what you did: Meritbook 0.1.0, Node v20.0.0, \`merit run … --data … --period … --out\`. Nothing was written. With MERIT_DEBUG=1 the error's own words and the calls that led to it are shown too; they may quote your data.
`,
    );
    expect(stderr).toMatch(/Error in .*claimFolder.*run\.test\.ts:\d+:\d+/);
  });

  test("shows what the error says and the calls that led to it when asked to", async () => {
    const { stderr } = await place.merit(`${RUN} --out out`, { change, environment: { MERIT_DEBUG: "1" } });
    expect(stderr).toContain("\nError: the cat\\u001b[2J sat on it\\n    at 王小明\n    at ");
    expect(stderr).toMatch(/\n {4}at .*claimFolder/);
  });
});

describe("on a terminal", () => {
  test("a progress line comes when reading takes over a second, and goes", async () => {
    const more = Array.from({ length: 500 }, (_, i) => `x${i},1,2026-10-05,0\n`).join("");
    place.write({ "data/jobs.csv": JOBS + more });
    // Each time the clock is asked, more than a second has gone.
    const slow = await place.merit(RUN, { terminal: true, tick: 1100 });
    expect(slow.stderr.replaceAll("\u001b", "␛")).toMatch(
      /^(\r␛\[Kreading: \d+%, \d+ rows, \d+ rows\/s)+\r␛\[K$/,
    );
    const quick = await place.merit(RUN, { terminal: true, tick: 1 });
    expect(quick.stderr).toBe("");
    const piped = await place.merit(RUN, { tick: 1100 });
    expect(piped.stderr).toBe("");
  });

  test("colours are used, unless NO_COLOR is set", async () => {
    expect((await place.merit(RUN, { terminal: true })).stdout).toContain("\u001b[");
    expect((await place.merit(RUN, { terminal: true, environment: { NO_COLOR: "1" } })).stdout).not.toContain(
      "\u001b[",
    );
  });
});

test("what a command began is undone when a signal ends it", () => {
  const host = place.host({ stdout: "", stderr: "" }, {});
  const folder = host.claimFolder("out");
  const file = host.beginFile("found.csv");
  expect([folder.ok, file.ok]).toEqual([true, true]);
  expect(place.names()).toHaveLength(5);
  host.undo();
  expect(place.names()).toEqual(["data", "rules"]);
});
