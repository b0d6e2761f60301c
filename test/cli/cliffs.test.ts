import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "./workplace.js";

const RULEBOOK = `merit: 1
name: { en: Desk, zh: 服务台 }
period: month
currency: CNY
scored: people
params: { goal: { value: 90%, label: { en: Goal, zh: 目标 } } }
tables:
  team: {}
  people:
    label: { en: People, zh: 人员 }
    file: staff
    key: id
    columns:
      id: { header: ID }
      name: { header: Name }
      team: { header: Team, to: team }
      base: { header: Base, type: money }
  calls:
    label: { en: Calls, zh: 通话 }
    file: calls
    key: call
    dated: day
    columns:
      call: { header: Call }
      who: { header: Who, to: people }
      day: { header: Day, type: date }
      solved: { header: Solved, type: boolean }
rules:
  people:
    rate: { label: { en: Solved, zh: 解决率 }, is: share(calls where solved) }
    total:
      label: { en: Bonus, zh: 奖金 }
      missing: zero
      pay:
        goal: { of: rate, bands: { under goal: 0, at_least goal: 120 } }
        senior: "if(base >= 5000, 80, 0)"
        never: "if(base >= 90000, 50, 0)"
`;

const STAFF = `ID,Name,Team,Base
1,Li Lei,A,4900
2,Han Mei,B,5000
3,Lin Tao,A,2000`;

/** 16 of 18, 18 of 20, 5 of 20. */
const CALLS = [
  "Call,Who,Day,Solved",
  ...[
    ["1", 16, 18],
    ["2", 18, 20],
    ["3", 5, 20],
  ].flatMap(([who, solved, all]) =>
    Array.from(
      { length: Number(all) },
      (_, i) => `${who}-${i},${who},2026-10-04,${i < Number(solved) ? "yes" : "no"}`,
    ),
  ),
].join("\n");

const place = new Workplace();
const CLIFFS = "cliffs desk.yaml --data data";

beforeAll(() => {
  place.write({ "desk.yaml": RULEBOOK, "data/staff.csv": STAFF, "data/calls.csv": CALLS });
});
afterAll(() => place.remove());

describe("merit cliffs", () => {
  it("shows each threshold, who is near and what would carry them over", async () => {
    const { code, stdout, stderr } = await place.merit(CLIFFS, { columns: 100 });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`Desk, 2026-10: where Bonus jumps
  near: 2 rows more or fewer would carry it over; where no rows are counted, within 5% of the limit
  change: of this one limit; a row that carries somebody over it may pass others too

1  Solved: under Goal (90.00%) | at least Goal (90.00%)
   desk.yaml:35  people.total
   at least Goal (90.00%) pays more: 120.00 (3 worked out)
   just short of it: 1, who could gain 120.00
   just past it: 1, who could lose 120.00
   Who           Now   Change  What would carry it over
   1 Li Lei   88.89%  +120.00  Calls where solved: 1 more (now 16 of 18)
   2 Han Mei  90.00%  -120.00  Calls where solved: 1 fewer (now 18 of 20)

2  base: under 5000 | at least 5000
   desk.yaml:36  people.total
   at least 5000 pays more: 80.00 (3 worked out)
   just short of it: 1, who could gain 80.00
   just past it: 1, who could lose 80.00
   Who             Now  Change  What would carry it over
   1 Li Lei   4,900.00  +80.00  100.00 away from 5,000.00
   2 Han Mei  5,000.00  -80.00  exactly at 5,000.00

Nobody is near
  base: under 90000 | at least 90000  desk.yaml:37  50.00
`);
  });

  it("says the same in Chinese, and keeps within a narrow screen", async () => {
    const { stdout } = await place.merit(`${CLIFFS} --lang zh`, { columns: 60 });
    expect(stdout.split("\n").slice(0, 18).join("\n")).toBe(`服务台，2026-10：奖金突变的界限
  临近：增减 2 行以内即越过界限；不计行数的值，距界限 5% 以
  内
  变动：仅越过这一界限带来的变动；实际增减一行，可能同时越过
  别的界限

1  解决率：低于 目标（90.00%） | 目标（90.00%）及以上
   desk.yaml:35  people.total
   目标（90.00%）及以上：多得 120.00（已算 3 人）
   差一点：1 人，可多得 120.00
   险过：1 人，可少得 120.00
   人员         现值     变动
     如何越过
   1 Li Lei   88.89%  +120.00
     通话（solved）：再多 1 行（现为 18 中的 16）
   2 Han Mei  90.00%  -120.00
     通话（solved）：减少 1 行（现为 20 中的 18）
`);
  });

  it("names nobody under --mask, and only those asked for under --only", async () => {
    const masked = await place.merit(`${CLIFFS} --mask`);
    expect(masked.stdout).not.toMatch(/Li Lei|Han Mei/);
    expect(masked.stdout).toMatch(/P-[0-9A-Z]{8} +88\.89%/);
    const only = await place.merit(`${CLIFFS} --only team=B`);
    expect(only.stdout).toContain("Han Mei");
    expect(only.stdout).not.toContain("Li Lei");
    expect(only.stdout).toContain("only team = B is shown");
  });

  it("masks people in the keys of other tables' rows", async () => {
    const days = RULEBOOK.replace("    key: call\n", "    key: [who, call]\n")
      .replace(
        "  people:\n    rate:",
        "  calls:\n    early: day <= 2026-10-04\n  people:\n    early: count(calls where early)\n    rate:",
      )
      .replace('senior: "if(base >= 5000, 80, 0)"', "early: 5 * early");
    place.write({ "days.yaml": days });
    const { stdout } = await place.merit("cliffs days.yaml --data data --json --mask");
    const rows = JSON.parse(stdout).thresholds.flatMap(
      ({ near }: { near: { key: string; row: string | null }[] }) => near,
    );
    const others = rows.filter(({ row }: { row: string | null }) => row !== null);
    expect(others.length).toBeGreaterThan(0);
    for (const { key, row } of others) expect(row.split(" / ")[0]).toBe(key);
  });

  it("prints everything exactly as JSON", async () => {
    const { stdout } = await place.merit(`${CLIFFS} --json`);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ schema: "meritbook-cliffs/1", period: "2026-10", figure: "total" });
    expect(told.thresholds[0]).toMatchObject({
      value: "rate",
      limit: "goal",
      at: "0.9",
      rules: [{ quantity: "people.total", place: "desk.yaml:35" }],
      jump: { moreIs: "high", smallest: "120.00", typical: "120.00", largest: "120.00", people: 3 },
      atStake: "240.00",
    });
    expect(told.thresholds[0].near[0]).toEqual({
      key: "1",
      row: null,
      value: "8/9",
      limit: "0.9",
      side: "low",
      would: "gain",
      change: "120.00",
      carry: {
        rows: 1,
        way: "more",
        table: "calls",
        gather: "share(calls where solved)",
        now: "16",
        of: "18",
        size: null,
      },
    });
  });

  it("looks as far as it is told", async () => {
    const { stdout } = await place.merit(`${CLIFFS} --rows 13 --within 0%`);
    expect(stdout).toContain("3 Lin Tao  25.00%  +120.00  Calls where solved: 13 more (now 5 of 20)");
    expect(stdout).not.toContain("1 Li Lei   4,900.00");
  });

  it("says of days that they are before or after one", async () => {
    const early = '"if(max(calls.day) < 2026-10-05, 10, 0)"';
    const late = '"if(max(calls.day) > 2026-10-05, 10, 0)"';
    place.write({
      "days.yaml": `${RULEBOOK}        early: ${early}\n        late: ${late}\n`,
    });
    const { stdout } = await place.merit("cliffs days.yaml --data data");
    expect(stdout).toContain("before 2026-10-05 | from 2026-10-05");
    expect(stdout).toContain("until 2026-10-05 | after 2026-10-05");
    const chinese = await place.merit("cliffs days.yaml --data data --lang zh");
    expect(chinese.stdout).toContain("早于 2026-10-05 | 2026-10-05 及以后");
  });

  it("looks at another figure with --of", async () => {
    const { stdout } = await place.merit(`${CLIFFS} --of rate`);
    expect(stdout).toContain("No threshold moves anybody's Solved.");
  });

  it.each([
    [`${CLIFFS} --of ratee`, "figure-unknown", 2],
    [`${CLIFFS} --rows 0`, "usage-bad-value", 2],
    [`${CLIFFS} --within 5`, "usage-bad-value", 2],
    [`${CLIFFS} --only group=x`, "only-unknown-link", 2],
    [`${CLIFFS} --only team=C`, "only-unknown-key", 2],
    ["cliffs desk.yaml --data months", "period-several", 2],
    ["cliffs desk.yaml", "usage-argument-missing", 2],
    ["cliffs unpaid.yaml --data data", "figure-none", 2],
    ["cliffs none.yaml --data data", "file-missing", 2],
  ])("refuses %s: %s", async (line, finding, exit) => {
    place.write({ "months/staff.csv": STAFF, "months/calls.csv": `${CALLS}\n9,1,2026-11-02,yes` });
    place.write({ "unpaid.yaml": RULEBOOK.replace(/ {4}total:[\s\S]*/, "") });
    const { code, stdout, stderr } = await place.merit(line);
    expect(stderr).toContain(`[${finding}]`);
    expect([code, stdout]).toEqual([exit, ""]);
  });
});
