import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "./workplace.js";

/** 100 for each who reaches the goal, and 10 an hour up to the longest; a high goal must stay above the low one. */
const RULEBOOK = `merit: 1
name: { en: Desk, zh: 服务台 }
period: month
currency: CNY
scored: people
params:
  goal: { value: { 2026-01: 3, 2026-12: 9 }, label: { en: Goal, zh: 目标 } }
  high: 6
  longest: 2h
  kind: any
tables:
  people: { file: staff, key: id, columns: { id: { header: ID }, done: { header: Done, type: number }, time: { header: Time, type: duration } } }
rules:
  people:
    step: { of: done, bands: { under goal: 0, at_least goal under high: 100, at_least high: 150 } }
    total:
      label: { en: Bonus, zh: 奖金 }
      pay: { step: { is: step, missing: zero }, hours: "10 * hours(min(time, longest))" }
  all:
    guards: { budget: { must: sum(people.total) <= 300, say: { en: Too dear, zh: 太贵 }, else: report } }
`;

const place = new Workplace();
const SWEEP = "diff desk.yaml --data data --period 2026-10 --sweep";

beforeAll(() => {
  place.write({
    "desk.yaml": RULEBOOK,
    "unpaid.yaml": RULEBOOK.replace(/ {4}total:[\s\S]*/, ""),
    "data/staff.csv": "ID,Done,Time\na,2,1h\nb,3,2h\nc,4,3h\nd,7,30m",
  });
});
afterAll(() => place.remove());

describe("merit diff --sweep", () => {
  it("shows the cost of each value, who gets more or less, and guards that fail", async () => {
    // At 3: 0 + 100 + 100 + 150 and 10 + 20 + 20 + 5 are 405; at 2 one more gets 100.
    const { code, stdout, stderr } = await place.merit(`${SWEEP} goal=2..7:1`, { columns: 100 });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`Desk, 2026-10: Bonus by Goal
  as it is: Goal = 3, 405.00 CNY for 4 people

Goal    Cost   Change  Change in %  Up  Down  Guards failing               Less │ More
2     505.00  +100.00      +24.69%   1     0               1                    │█████████
3 *   405.00     0.00        0.00%   0     0               1                    │
4     305.00  -100.00      -24.69%   0     1               1           █████████│
5     205.00  -200.00      -49.38%   0     2               0  ██████████████████│
6          –
7          –

* the value as it is
6 is not tried: No value can fall in this step.
7 is not tried: No value can fall in this step.
`);
  });

  it("says the same in Chinese, without the bars where there is no room", async () => {
    const { stdout } = await place.merit(`${SWEEP} goal=4..3:1 --lang zh`, { columns: 60 });
    expect(stdout).toBe(`服务台，2026-10：目标取不同值时的奖金
  现状：目标 = 3，4 人共 405.00 CNY

目标  总成本     变动  变动幅度  增加人数  减少人数  护栏未守
4     305.00  -100.00   -24.69%         0         1         1
3 *   405.00     0.00     0.00%         0         0         1

* 现行值
`);
  });

  it("costs what a run with that value pays", async () => {
    const { stdout } = await place.merit(`${SWEEP} longest=30min..90min:30min --json`);
    const { steps, asItIs } = JSON.parse(stdout);
    expect(asItIs).toMatchObject({ value: "2h", cost: "405.00", people: 4, guardsFailing: 1 });
    const costs = [];
    for (const { text } of steps) {
      const ran = await place.merit(
        `run desk.yaml --data data --period 2026-10 --set longest=${text} --json`,
      );
      const total = JSON.parse(ran.stdout).tables.people.reduce(
        (sum: number, row: { total: string }) => sum + Number(row.total) * 100,
        0,
      );
      costs.push((total / 100).toFixed(2));
    }
    expect(steps.map(({ text }: { text: string }) => text)).toEqual(["0.5h", "1h", "1.5h"]);
    expect(steps.map(({ cost }: { cost: string }) => cost)).toEqual(costs);
    // 350 for the steps; of 30 minutes 5 each, of an hour 10, 10, 10 and 5, of 90 minutes 10, 15, 15 and 5.
    expect(costs).toEqual(["370.00", "385.00", "395.00"]);
  });

  it("takes other parameters as they are set, and the rulebook's own value of the period", async () => {
    const { stdout } = await place.merit(`${SWEEP} goal=2..3:1 --set high=4`);
    // c and d get 150 each.
    expect(stdout).toContain("as it is: Goal = 3, 455.00 CNY");
    const december = await place.merit(
      "diff desk.yaml --data data --period 2026-12 --set high=10 --sweep goal=8..9:1",
    );
    expect(december.stdout).toContain("as it is: Goal = 9, 55.00 CNY");
    expect(december.stdout).toContain("No value changes anybody's Bonus.");
  });

  it("prints Markdown that input cannot break", async () => {
    const evil = RULEBOOK.replace("{ en: Goal, zh: 目标 }", '{ en: "G|<b>@all", zh: 目标 }');
    place.write({ "evil.yaml": evil });
    const { stdout } = await place.merit(
      "diff evil.yaml --data data --period 2026-10 --sweep goal=3..4:1 --format markdown",
    );
    expect(stdout).not.toMatch(/<b>|G\||@all/);
    const rows = stdout.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.map((line) => line.split("|").length)).toEqual(rows.map(() => 10));
  });

  it.each([
    ["goal", "sweep-form"],
    ["goal=2..5", "sweep-form"],
    ["gaol=2..5:1", "sweep-unknown"],
    ["kind=a..c:1", "sweep-type"],
    ["goal=2%..5%:1%", "sweep-value"],
    ["goal=2..5:0", "sweep-step"],
    ["goal=2..2:1", "sweep-one-value"],
    ["goal=1..200:1", "sweep-too-many"],
    ["goal=2..5:1 --set goal=4", "usage-not-together"],
    ["goal=2..5:1 --only team=A", "usage-not-together"],
    ["goal=2..5:1 --limit total=2%", "usage-not-together"],
  ])("refuses --sweep %s: %s", async (range, finding) => {
    const { code, stdout, stderr } = await place.merit(`${SWEEP} ${range}`);
    expect(stderr).toContain(`[${finding}]`);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("refuses a second rulebook, one that pays nobody, and one that is not there", async () => {
    const two = await place.merit("diff desk.yaml unpaid.yaml --data data --sweep goal=2..5:1");
    expect([two.code, two.stderr]).toEqual([2, expect.stringContaining("[usage-not-together]")]);
    const unpaid = await place.merit("diff unpaid.yaml --data data --sweep goal=2..5:1");
    expect([unpaid.code, unpaid.stderr]).toEqual([2, expect.stringContaining("[sweep-no-pay]")]);
    const none = await place.merit("diff none.yaml --data data --sweep goal=2..5:1");
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("[file-missing]")]);
  });

  it("asks for the period where the data hold several", async () => {
    const dated = RULEBOOK.replace("people: { file: staff,", "people: { file: staff, dated: day,").replace(
      "id: { header: ID },",
      "id: { header: ID }, day: { header: Day, type: date },",
    );
    place.write({
      "dated.yaml": dated,
      "months/staff.csv": "ID,Done,Time,Day\na,2,1h,2026-10-01\nb,3,2h,2026-11-01",
    });
    const { code, stderr } = await place.merit("diff dated.yaml --data months --sweep goal=2..5:1");
    expect([code, stderr]).toEqual([2, expect.stringContaining("[period-several]")]);
  });
});
