import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

const DIFF = "diff rules/shop.yaml rules/new.yaml --data data --period 2026-10";

/** Writes the new rulebook: the shop's with some texts replaced. */
function change(...replaced: readonly (readonly [string, string])[]): void {
  const text = replaced.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the shop has no ${from}`);
    return all.replaceAll(from, to);
  }, RULEBOOK);
  place.write({ "rules/new.yaml": text });
}

describe("merit diff", () => {
  // Points 7, 10, 0. Each times 10 ÷ 3: 23.33, 33.33, 0; with parts 4 each times 2.5: 17.50, 25.00, 0.
  // Then 9 more for each.
  test("shows totals, where the change comes from, the rules, the people, teams and flags", async () => {
    change(
      ["parts: 3", "parts: 4"],
      ["points * base / parts", "points * base / parts + 9"],
      ["when: done = 0", "when: done > 2"],
    );
    expect(await place.merit(DIFF)).toEqual({ code: 0, stderr: "", stdout: SCREEN });
  });

  test("speaks Chinese", async () => {
    change(["parts: 3", "parts: 4"]);
    const { stdout } = await place.merit(`${DIFF} --lang zh`);
    expect(stdout).toBe(CHINESE);
  });

  test("tells errors of the data once, though both sides meet them", async () => {
    const { "data/jobs.csv": jobs } = SHOP;
    place.write({ "data/jobs.csv": `${jobs}z,99,2026-10-05,1\n` });
    const { code, stderr } = await place.merit(
      "diff rules/shop.yaml --set parts=4 --data data --period 2026-10",
    );
    expect([code, stderr.match(/link-unknown/g)?.length]).toEqual([1, 1]);
    expect(stderr).toContain("Errors: 1, warnings: 0.");
  });

  test("says that there is no difference", async () => {
    const { code, stdout } = await place.merit(
      "diff rules/shop.yaml rules/shop.yaml --data data --period 2026-10",
    );
    expect([code, stdout]).toEqual([0, SAME]);
    const set = await place.merit("diff rules/shop.yaml --set parts=3 --data data --period 2026-10");
    expect(set.stdout).toContain("No difference");
  });

  test("compares one rulebook with other parameters", async () => {
    const { code, stdout } = await place.merit(
      "diff rules/shop.yaml --set parts=4 --data data --period 2026-10",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("rules/shop.yaml → rules/shop.yaml with parts=4");
    expect(stdout).toContain("-14.16  -24.99%");
  });

  test("shows only the rows of --only, whose totals are theirs", async () => {
    change(["parts: 3", "parts: 4"], ["base / parts", "base / parts + 1"]);
    const { stdout } = await place.merit(`${DIFF} --only team=乙`);
    expect(stdout).toContain("Bonus in all (CNY)    0.00   1.00   +1.00");
    expect(stdout).not.toContain("王小明");
  });

  test("masks whoever is named, alike in every run", async () => {
    change(["parts: 3", "parts: 4"]);
    for (const form of ["text", "json", "markdown"]) {
      const { stdout } = await place.merit(`${DIFF} --mask --format ${form} --limit person=1`);
      for (const name of ["王小明", "李雷", "韩梅"]) expect(stdout).not.toContain(name);
      expect(stdout).toMatch(/P-[0-9A-Z]{8}/);
    }
    const one = await place.merit(`${DIFF} --mask --limit person=1`);
    expect(await place.merit(`${DIFF} --mask --limit person=1`)).toEqual(one);
    expect(one.stderr).not.toContain("李雷");
    expect(one.stderr).toMatch(/^error: P-[0-9A-Z]{8} is paid /m);
  });
});

describe("limits", () => {
  beforeEach(() => change(["parts: 3", "parts: 4"]));

  test("that are kept leave the exit code 0, also where the change is exactly as large", async () => {
    for (const limit of ["total=25%", "total=14.16", "person=8.33", "person=25%"]) {
      expect((await place.merit(`${DIFF} --limit ${limit}`)).code).toBe(0);
    }
  });

  test("that are passed are told with who and how much, and give exit code 1", async () => {
    const { code, stderr, stdout } = await place.merit(`${DIFF} --limit total=2% --limit person=8`);
    expect(code).toBe(1);
    expect(stdout).toContain("Bonus in all");
    expect(
      stderr,
    ).toBe(`error: The total of Bonus changes by -14.16 (-24.99%), from 56.66 to 42.50; the limit is total=2%. [diff-limit-total]
  Change the rule, or raise \`--limit total=2%\` if the change is meant.
error: 2 李雷 is paid -8.33 (-24.99%) of Bonus, 25.00 after 33.33; the limit is person=8. [diff-limit-person]
  Change the rule, or raise \`--limit person=8\` if the change is meant.
`);
  });

  test("hold for each quantity that is paid", async () => {
    const extra = (amount: number) =>
      SHOP["rules/shop.yaml"].replace(
        "    flags:",
        `    extra: { label: Extra, pay: { x: { is: ${amount} } } }\n    flags:`,
      );
    place.write({ "rules/old.yaml": extra(1), "rules/new.yaml": extra(200) });
    const both = `diff rules/old.yaml rules/new.yaml --data data --period 2026-10`;
    expect((await place.merit(`${both} --limit total=700 --limit person=199`)).code).toBe(0);
    const { code, stderr } = await place.merit(`${both} --limit total=2% --limit person=198`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: The total of Extra changes by \+\d+\.00 .*diff-limit-total/);
    expect(stderr).toContain(
      "1 王小明 is paid +199.00 (+19900%) of Extra, 200.00 after 1.00; the limit is person=198.",
    );
    expect(stderr).not.toContain("Bonus");
  });

  test("that many pass are told with the three who pass them furthest, and how many more there are", async () => {
    const people = [1, 2, 3, 4, 5].map((id) => `${id},N${id},甲,${id}0`);
    const jobs = [1, 2, 3, 4, 5].map((id) => `j${id},${id},2026-10-02,3`);
    place.write({
      "data/people.csv": `工号,姓名,班组,基数\n${people.join("\n")}\n`,
      "data/jobs.csv": `单号,工号,日期,分值\n${jobs.join("\n")}\n`,
    });
    const { stderr } = await place.merit(`${DIFF} --limit person=1`);
    expect([...stderr.matchAll(/^error: (\d)/gm)].map(([, who]) => who)).toEqual(["5", "4", "3"]);
    expect(stderr).toMatch(/\n… and 2 more \[diff-limit-person\]\n$/);
  });

  test("are refused where they make no sense", async () => {
    for (const limit of ["total", "total=", "team=5", "person=-5", "person=5%%"]) {
      const { code, stderr } = await place.merit(`${DIFF} --limit ${limit}`);
      expect([code, stderr]).toEqual([2, expect.stringContaining("[usage-bad-value]")]);
    }
    const only = await place.merit(`${DIFF} --limit total=5 --only team=甲`);
    expect([only.code, only.stderr]).toEqual([2, expect.stringContaining("[usage-not-together]")]);
  });

  test("on pay are refused where nobody is paid", async () => {
    const without = RULEBOOK.replace(/ {4}total:[\s\S]*? {4}flags:/, "    flags:").replace(
      / {2}team:\n {4}paid:.*\n/,
      "",
    );
    place.write({ "rules/shop.yaml": without, "rules/new.yaml": without });
    const { code, stderr } = await place.merit(`${DIFF} --limit total=5`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("[diff-limit-without-pay]")]);
  });
});

describe("a guard that fails only by the new rulebook", () => {
  test("is told, and gives exit code 1", async () => {
    const guard =
      "  all:\n    sum: sum(people.total)\n    guards: { budget: { must: sum <= 50, say: Budget } }\n";
    place.write({
      "rules/shop.yaml": RULEBOOK.replace("parts: 3", "parts: 4") + guard,
      "rules/new.yaml": RULEBOOK + guard,
    });
    const { code, stdout, stderr } = await place.merit(DIFF);
    expect(code).toBe(1);
    expect(stderr).toContain("[guard-failed]");
    expect(stdout).toContain("Budget (budget): holds → does not hold, so nobody would be paid");
  });
});

describe("what cannot be compared is one clear finding", () => {
  async function told(line: string): Promise<readonly [number, readonly string[]]> {
    const { code, stderr, stdout } = await place.merit(line);
    expect(stdout).toBe("");
    return [code, [...stderr.matchAll(/\[([a-z-]+)\]$/gm)].map(([, found]) => found)];
  }

  test("one rulebook alone", async () => {
    expect(await told("diff rules/shop.yaml --data data")).toEqual([2, ["diff-one-rulebook"]]);
  });

  test("different scored tables, currencies and kinds of periods", async () => {
    change(["scored: people", "scored: team"]);
    expect(await told(DIFF)).toEqual([2, ["diff-scored-differs"]]);
    change(["currency: CNY", "currency: EUR"]);
    expect(await told(DIFF)).toEqual([2, ["diff-currency-differs"]]);
    change(["period: month", "period: quarter"]);
    expect(await told(DIFF)).toEqual([2, ["diff-period-differs"]]);
  });

  test("a rulebook that does not fit the data", async () => {
    change(["file: jobs", "file: orders"]);
    expect(await told(DIFF)).toEqual([2, ["file-none-fits"]]);
    change(["{ header: 分值, type: number }", "{ header: 分数, type: number }"]);
    expect(await told(DIFF)).toEqual([1, ["header-missing"]]);
  });

  test("a file that is not there, a broken rulebook, a parameter that does not exist", async () => {
    expect(await told(DIFF)).toEqual([2, ["file-missing"]]);
    change(["points * base", "points * bases"]);
    expect(await told(DIFF)).toEqual([2, ["unknown-name"]]);
    expect(await told("diff rules/shop.yaml --set part=4 --data data")).toEqual([2, ["set-unknown"]]);
  });

  test("a period that is not said, and one that cannot be read", async () => {
    change(["parts: 3", "parts: 4"]);
    expect(await told("diff rules/shop.yaml rules/new.yaml --data data")).toEqual([2, ["period-several"]]);
    expect(await told("diff rules/shop.yaml rules/new.yaml --data data --period x")).toEqual([
      2,
      ["period-unreadable"],
    ]);
  });

  test("a link or row of --only that is not there", async () => {
    change(["parts: 3", "parts: 4"]);
    expect(await told(`${DIFF} --only group=甲`)).toEqual([2, ["only-unknown-link"]]);
    expect(await told(`${DIFF} --only team=丙`)).toEqual([2, ["only-unknown-key"]]);
  });

  test("two forms at once, or an unknown one", async () => {
    expect(await told(`${DIFF} --json --format markdown`)).toEqual([2, ["usage-not-together"]]);
    expect(await told(`${DIFF} --format html`)).toEqual([2, ["usage-bad-value"]]);
  });
});

const SCREEN = `Shop, 2026-10 (2026-10-01 to 2026-10-31)
  rules/shop.yaml → rules/new.yaml

What                Before  After  Change     In %
Bonus in all (CNY)   56.66  69.50  +12.84  +22.66%
People: 3 more, 0 less, 0 unchanged

Where the change comes from
   Changed               Change  People
1  parts                 -14.16       2
2  people.total (Bonus)  +27.00       3
   All                   +12.84
Made one after another in this order; another order can share it out differently.
No effect on pay: people.idle (No job at all)

Rules that changed
  parts  parameter, rules/shop.yaml:8 → rules/new.yaml:8
    - parts: 3
    + parts: 4
  people.total (Bonus)  rule, rules/shop.yaml:39 → rules/new.yaml:39
      …
        pay:
    -     share: { label: { en: Share, zh: 提成 }, is: points * base / parts }
    +     share: { label: { en: Share, zh: 提成 }, is: points * base / parts + 9 }
  people.idle (No job at all)  flag, rules/shop.yaml:44 → rules/new.yaml:44
    - idle: { when: done = 0, say: { en: No job at all, zh: 全月无单 } }
    + idle: { when: done > 2, say: { en: No job at all, zh: 全月无单 } }

People
ID  Name    Team  Before  After  Change     In %  First difference
3   韩梅    乙      0.00   9.00   +9.00           parts, people.total (Bonus)
1   王小明  甲     23.33  26.50   +3.17  +13.59%  parts, people.total (Bonus)
2   李雷    甲     33.33  34.00   +0.67   +2.01%  parts, people.total (Bonus)

By team
team  Before  After  Change    In %  People
乙      0.00   9.00   +9.00               1
甲     56.66  60.50   +3.84  +6.78%       2

Flags
  - No job at all: 1: 韩梅
  + No job at all: 1: 王小明
`;
const CHINESE = `小店，2026-10（2026-10-01 至 2026-10-31）
  rules/shop.yaml → rules/new.yaml

项目              原来   改后    变化   变化率
奖金总额（CNY）  56.66  42.50  -14.16  -24.99%
人员：0 人增加，2 人减少，1 人不变

变化的来源
   改变     变化  人数
1  parts  -14.16     2

改变的规则
  parts  参数，rules/shop.yaml:8 → rules/new.yaml:8
    - parts: 3
    + parts: 4

人员
工号  姓名    班组   原来   改后   变化   变化率  最先的差异
2     李雷    甲    33.33  25.00  -8.33  -24.99%  parts
1     王小明  甲    23.33  17.50  -5.83  -24.99%  parts

按team
team   原来   改后    变化   变化率  人数
甲    56.66  42.50  -14.16  -24.99%     2
不变：1
`;
const SAME = `Shop, 2026-10 (2026-10-01 to 2026-10-31)
  rules/shop.yaml → rules/shop.yaml

No difference: both rulebooks mean the same, and every figure is the same.
56.66 CNY paid to 3 on both sides.
`;

test("where several quantities are paid, the comparison says which one it follows up", async () => {
  const bonus = `    extra:
      label: { en: Extra, zh: 另奖 }
      pay: { fixed: 5 }
    total:`;
  place.write({ "rules/shop.yaml": RULEBOOK.replace("    total:", bonus) });
  const { stdout } = await place.merit(
    "diff rules/shop.yaml --set parts=4 --data data --period 2026-10 --lang en",
  );
  expect(stdout).toMatch(/comes to is of (Bonus|Extra); (Extra|Bonus), paid as well, is in the totals only/);
});
