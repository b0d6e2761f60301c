import { expect, test } from "vitest";
import { dayOf } from "../../../src/base/calendar.js";
import { bilingual } from "../../../src/base/language.js";
import { resultOf } from "../../../src/engine/result/result-of.js";
import { type Ran, runFiles } from "../running.js";

const RULES = (type: string, beyond: string) => `
timezone: Asia/Shanghai
scored: jobs
params: { window: ${beyond} }
tables:
  jobs:
    file: jobs
    key: job
    dated: done
    needs: { seen: window }
    columns: { job: {}, done: { type: date }, seen: { type: ${type}, empty: allowed } }
rules: { jobs: { x: job } }
`;

async function statusAt(type: string, beyond: string, seen: string): Promise<string> {
  const ran = await runFiles(RULES(type, beyond), {
    "jobs.csv": `job,done,seen\n1,2026-10-05,${seen}\n2,2026-10-06,\n`,
  });
  return ran.result.status;
}

test("of dates, the day that is needed must come", async () => {
  expect(await statusAt("date", "30d", "2026-11-29")).toBe("provisional");
  expect(await statusAt("date", "30d", "2026-11-30")).toBe("final");
});

test("of datetimes, what is needed must be known to its end", async () => {
  expect(await statusAt("datetime", "30d", "2026-11-30 23:59:59")).toBe("provisional");
  expect(await statusAt("datetime", "30d", "2026-12-01 00:00")).toBe("final");
  expect(await statusAt("datetime", "12h", "2026-11-01 11:59")).toBe("provisional");
  expect(await statusAt("datetime", "12h", "2026-11-01 12:00")).toBe("final");
});

test("no value at all reaches nowhere", async () => {
  expect(await statusAt("datetime", "0d", "")).toBe("provisional");
});

const until = (ran: Ran, day: number) =>
  resultOf(ran.evaluation, { overrides: [], dataUntil: day, findings: ran.findings });

test("a day that is given stands for the data, whatever they hold", async () => {
  const ran = await runFiles(RULES("datetime", "30d"), {
    "jobs.csv": "job,done,seen\n1,2026-10-05,2026-11-05 10:00\n",
  });
  const result = until(ran, dayOf(2026, 11, 30));
  expect([result.status, result.dataUntil, result.reach]).toEqual([
    "final",
    dayOf(2026, 11, 30),
    [
      {
        table: "jobs",
        tableLabel: bilingual("jobs"),
        column: "seen",
        label: bilingual("seen"),
        until: dayOf(2026, 11, 30),
        needed: dayOf(2026, 11, 30),
      },
    ],
  ]);
  expect(until(ran, dayOf(2026, 11, 29)).status).toBe("provisional");
});

test("overridden parameters make a trial", async () => {
  const ran = await runFiles(RULES("date", "30d"), {
    "jobs.csv": "job,done,seen\n1,2026-10-05,2027-01-01\n",
  });
  const overrides = [{ name: "window", from: "30d", to: "10d" }];
  const result = resultOf(ran.evaluation, { overrides, dataUntil: undefined, findings: ran.findings });
  expect([result.status, result.overrides]).toEqual(["trial", overrides]);
});

test("a period whose midnight the clock skips ends at the first moment of the next day", async () => {
  const rules = RULES("datetime", "0h").replace("Asia/Shanghai", "Asia/Amman");
  const request = { period: "2011-03" };
  const seen = (at: string) => ({ "jobs.csv": `job,done,seen\n1,2011-03-05,${at}\n` });
  expect((await runFiles(rules, seen("2011-03-31 23:59"), request)).result.status).toBe("provisional");
  expect((await runFiles(rules, seen("2011-04-01 01:00"), request)).result.status).toBe("final");
});
