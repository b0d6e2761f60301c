import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilText, dateText } from "../../../src/base/calendar.js";
import { Memo } from "../../../src/engine/running/memo.js";
import { zoneOf } from "../../../src/engine/running/zone-of.js";
import { trace } from "../../../src/engine/trace/trace.js";
import { derive } from "../../../src/engine/trace/trace-inputs.js";
import { type Ran, rulebookOf, runFiles, runGiven, textOf } from "../running.js";

const RULES = `
timezone: Asia/Shanghai
scored: tickets
calendars:
  office: { weekend: [saturday, sunday], days: holidays, works: works }
  desk: { weekend: none, open: 08:00 to 24:00 }
tables:
  holidays: { file: holidays, key: date, columns: { date: { type: date }, works: { type: boolean } } }
  tickets:
    file: tickets
    key: id
    dated: reported
    columns:
      id: {}
      reported: { type: datetime }
      answered: { type: datetime, empty: allowed }
rules:
  tickets:
    on_site_by: open_after(reported, desk) + 8h
    answer_by: working_day(reported, 1, office)
    solve_by: end_of(working_day(reported, 3, office))
    answered_in_time: date(answered) <= answer_by
    worked: is_working_day(reported, office)
    waited: working_days(reported, answered, office)
`;
// The National Day of 2026: off from Thursday 1 to Wednesday 7 October, worked on Saturday 10 October.
const HOLIDAYS = `date,works\n${[1, 2, 3, 4, 5, 6, 7].map((d) => `2026-10-0${d},no`).join("\n")}\n2026-10-10,yes\n`;

function moment(ran: Ran, key: string, name: string): string {
  const value = Number(ran.value("tickets", key, name));
  return civilText(zoneOf(ran.evaluation.rulebook).toCivil(value));
}
const date = (ran: Ran, key: string, name: string) => dateText(Number(ran.value("tickets", key, name)));
const tickets = (...rows: string[]) => `id,reported,answered\n${rows.join("\n")}\n`;

describe("promises of a contract", () => {
  it("count from the opening of the desk: reported at 00:30, on site by 16:00 of that day", async () => {
    const ran = await runFiles(RULES, {
      "holidays.csv": HOLIDAYS,
      "tickets.csv": tickets(
        "night,2026-10-21 00:30,",
        "eight,2026-10-21 08:00,",
        "late,2026-10-21 23:59,",
        "midnight,2026-10-22 00:00,",
      ),
    });
    expect(["night", "eight", "late", "midnight"].map((key) => moment(ran, key, "on_site_by"))).toEqual([
      "2026-10-21 16:00",
      "2026-10-21 16:00",
      "2026-10-22 07:59",
      "2026-10-22 16:00",
    ]);
  });

  it("count working days: reported on a Friday, answered on Monday, solved on Wednesday", async () => {
    const ran = await runFiles(RULES, {
      "holidays.csv": HOLIDAYS,
      "tickets.csv": tickets(
        "in,2026-10-23 17:00,2026-10-26 23:59",
        "out,2026-10-23 17:00,2026-10-27 00:00",
        "open,2026-10-24 09:00,",
      ),
    });
    expect([date(ran, "in", "answer_by"), moment(ran, "in", "solve_by")]).toEqual([
      "2026-10-26",
      "2026-10-29 00:00",
    ]);
    expect(ran.lines("tickets", ["in", "out", "open"], ["answered_in_time", "waited", "worked"])).toEqual([
      "in | yes | 2 | yes",
      "out | no | 3 | yes",
      "open | missing: empty | missing: empty | no",
    ]);
  });

  it("are moved by holidays and by weekends that are worked", async () => {
    const files = {
      "holidays.csv": HOLIDAYS,
      "tickets.csv": tickets("a,2026-10-02 10:00,", "b,2026-10-09 10:00,"),
    };
    const ran = await runFiles(RULES, files);
    // After Friday the 2nd: Thursday 8, Friday 9, Saturday 10. After Friday the 9th: Saturday 10, Monday 12, Tuesday 13.
    expect([date(ran, "a", "answer_by"), moment(ran, "a", "solve_by")]).toEqual([
      "2026-10-08",
      "2026-10-11 00:00",
    ]);
    expect([date(ran, "b", "answer_by"), moment(ran, "b", "solve_by")]).toEqual([
      "2026-10-10",
      "2026-10-14 00:00",
    ]);
  });
});

describe("a day that the calendar does not know", () => {
  const rows = tickets("a,2026-12-31 10:00,", "b,2026-12-30 10:00,", "old,2025-12-31 10:00,");
  const files = { "holidays.csv": HOLIDAYS, "tickets.csv": rows };

  it("is an error where a row of the period asks for it, and no holiday is guessed", async () => {
    const ran = await runFiles(RULES, files, { period: "2026-12" });
    expect(ran.messages).toEqual([
      "The calendar office does not know 2027-01-01, which working_day asks about for 1 row(s); it knows 2026.",
      "The calendar office does not know 2027-01-01, which working_day asks about for 2 row(s); it knows 2026.",
    ]);
    expect(ran.value("tickets", "a", "answer_by")).toBe("missing: unknown_day");
    expect(date(ran, "b", "answer_by")).toBe("2026-12-31");
  });

  it("is an error also where another value takes its place", async () => {
    const ran = await runFiles(
      RULES.replace(
        "answer_by: working_day(reported, 1, office)",
        "answer_by: working_day(reported, 1, office) else date(reported) + 1d",
      ),
      files,
      { period: "2026-12" },
    );
    expect(ran.codes).toEqual({ "calendar-day-unknown": 2 });
  });

  it("does not matter to rows of other periods", async () => {
    const ran = await runFiles(
      RULES,
      { ...files, "tickets.csv": tickets("now,2026-10-20 10:00,", "old,2019-01-01 10:00,") },
      { period: "2026-10" },
    );
    expect(ran.codes).toEqual({});
    expect(ran.value("tickets", "old", "answer_by")).toBe("missing: unknown_day");
  });

  it("is known where the calendar says from when until when", async () => {
    const known = RULES.replace("works: works }", "works: works, from: 2026-01-01, until: 2027-01-31 }");
    const ran = await runFiles(known, files, { period: "2026-12" });
    expect(ran.codes).toEqual({});
    expect(date(ran, "a", "answer_by")).toBe("2027-01-01");
  });

  it("is not told in a test that gives no day at all", () => {
    const ran = runGiven(RULES, "tickets: [{ id: a, reported: 2026-10-20 10:00 }]");
    expect(ran.codes).toEqual({});
    expect(ran.value("tickets", "a", "answer_by")).toBe("missing: not_given");
    expect(moment(ran, "a", "on_site_by")).toBe("2026-10-20 18:00");
  });
});

describe("a calendar's table", () => {
  const HOURS = `
timezone: Asia/Shanghai
scored: tickets
calendars: { desk: { weekend: [sunday], days: special, works: works, open: 08:30 to 17:30, opens: from, closes: to } }
tables:
  special:
    key: date
    columns: { date: { type: date }, works: { type: boolean, empty: allowed }, from: { type: duration, empty: allowed }, to: { type: duration, empty: allowed } }
    rows: [{ date: 2026-10-03, to: 12h }, { date: 2026-10-04, works: yes, from: 10h, to: 15.5h }, { date: 2026-10-05, works: no }]
  tickets: { file: tickets, key: id, dated: at, columns: { id: {}, at: { type: datetime } } }
rules: { tickets: { opens: open_after(at) } }
`;

  it("has hours of its own for some days", async () => {
    // Saturday 3 October closes at noon, Sunday 4 is worked from 10:00 to 15:30, Monday 5 is not.
    const asked = [
      "2026-10-02 08:00",
      "2026-10-02 17:30",
      "2026-10-03 11:59",
      "2026-10-03 12:00",
      "2026-10-04 15:30",
      "2026-10-05 09:00",
    ];
    const ran = await runFiles(HOURS, {
      "tickets.csv": `id,at\n${asked.map((at, i) => `t${i},${at}`).join("\n")}\n`,
    });
    expect(asked.map((_, i) => moment(ran, `t${i}`, "opens"))).toEqual([
      "2026-10-02 08:30",
      "2026-10-03 08:30",
      "2026-10-03 11:59",
      "2026-10-04 10:00",
      "2026-10-06 08:30",
      "2026-10-06 08:30",
    ]);
  });

  it("is at fault where a day closes before it opens", async () => {
    const ran = await runFiles(HOURS.replace("date: 2026-10-03, to: 12h", "date: 2026-10-03, to: 8h"), {
      "tickets.csv": "id,at\na,2026-10-02 08:00\n",
    });
    expect(ran.messages).toEqual([
      "By the calendar desk, 2026-10-03 would open at 08:30 and close at 08:00; it must open first.",
    ]);
  });

  it("without a column that says so, lists days that are not worked", async () => {
    const rules = RULES.replace(", works: works }", " }").replace(", works: { type: boolean }", "");
    const ran = await runFiles(rules, {
      "holidays.csv": "date\n2026-10-26\n",
      "tickets.csv": tickets("a,2026-10-23 17:00,"),
    });
    expect(date(ran, "a", "answer_by")).toBe("2026-10-27");
  });

  it("may count the days that are due in a month", async () => {
    const rules = `${RULES}    due: working_days(period.first, period.last, office)\n`;
    const ran = await runFiles(rules, {
      "holidays.csv": HOLIDAYS,
      "tickets.csv": tickets("a,2026-10-23 17:00,"),
    });
    // 22 days from Monday to Friday, less five holidays on these, and one Saturday that is worked
    expect(ran.value("tickets", "a", "due")).toBe("18");
  });

  it("decides over which columns are worked out anew", async () => {
    const data = { "holidays.csv": HOLIDAYS, "tickets.csv": tickets("a,2026-10-02 10:00,") };
    const worked = async (rules: string, memo: Memo) =>
      (await runFiles(rules, data, { memo })).evaluation.worked.sort();
    const hash = (rules: string) => rulebookOf(rules).quantities.map((one) => `${one.path} ${one.hash}`);
    const changed = (rules: string) =>
      hash(rules)
        .filter((line) => !hash(RULES).includes(line))
        .map((line) => line.split(" ")[0]);
    expect(changed(RULES.replace("08:00 to 24:00", "09:00 to 24:00"))).toEqual(["tickets.on_site_by"]);
    expect(changed(RULES.replace("[saturday, sunday]", "[sunday]")).sort()).toEqual([
      "tickets.answer_by",
      "tickets.answered_in_time",
      "tickets.solve_by",
      "tickets.waited",
      "tickets.worked",
    ]);
    expect(await worked(RULES, new Memo())).toHaveLength(6);
  });

  it("is shown in a trace with the days that were looked at", async () => {
    const ran = await runFiles(RULES, {
      "holidays.csv": HOLIDAYS,
      "tickets.csv": tickets("a,2026-10-06 10:00,"),
    });
    const how = trace(ran.evaluation, "tickets", 0, "answer_by").how;
    const inputs = how.kind === "shape" ? how.inputs : [];
    // The 6th and 7th of October are its sixth and seventh rows.
    expect(inputs.filter((one) => one.kind === "calendar")).toMatchObject([
      {
        kind: "calendar",
        days: [
          { table: "holidays", row: 5 },
          { table: "holidays", row: 6 },
        ],
      },
    ]);
  });
});

describe("a calendar asked for all rows at once", () => {
  it("answers as it does for each row by itself", async () => {
    const start = Date.UTC(2026, 8, 28);
    const moments = fc.array(fc.integer({ min: 0, max: 30 * 24 * 60 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(moments, async (minutes) => {
        const rows = minutes.map((minute, i) => {
          const [reported, answered] = [minute, minute + i * 700].map((at) =>
            new Date(start + at * 60_000).toISOString().slice(0, 16).replace("T", " "),
          );
          return `t${i},${reported},${i % 3 === 0 ? "" : answered}`;
        });
        const files = { "holidays.csv": HOLIDAYS, "tickets.csv": tickets(...rows) };
        const { evaluation } = await runFiles(RULES, files, { period: "2026-10" });
        const scope = evaluation.scopeOn("tickets");
        for (const quantity of evaluation.rulebook.quantities) {
          const { shape } = quantity;
          if (shape.kind !== "formula") throw new Error("these are formulas");
          for (let row = 0; row < rows.length; row++) {
            const alone = derive(evaluation, shape.is, row, scope).value;
            expect(textOf(alone)).toBe(textOf(evaluation.value("tickets", row, quantity.name)));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
