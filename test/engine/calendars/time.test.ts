import { expect, test } from "vitest";
import { runFiles } from "../running.js";

const CALLS = `
timezone: Asia/Shanghai
scored: clerks
tables:
  clerks:
    key: clerk
  deliveries:
    file: deliveries
    key: id
    dated: delivered
    columns:
      id: {}
      clerk: { to: clerks }
      delivered: { type: date }
      first: { type: datetime, empty: allowed }
      second: { type: datetime, empty: allowed }
rules:
  deliveries:
    first_kept: (date(first) >= delivered + 3d and date(first) <= delivered + 7d) else no
    second_due: first is not missing
    second_kept: (date(second) - date(first) >= 7d and date(second) - date(first) <= 13d) else no
    at: time_of(first)
    day_over: end_of(first) - first
    warranty_ends: plus_months(delivered, 24)
  clerks:
    due: count(deliveries) + count(deliveries where second_due)
    kept: count(deliveries where first_kept) + count(deliveries where second_due and second_kept)
    compliance: kept / due
`;

// Delivered on 1 October: the first call is due from the 4th to the 8th, a second 7 to 13 days after it.
test("calls are due on calendar days, both ends included, and a second one only after a first", async () => {
  const ran = await runFiles(CALLS, {
    "deliveries.csv": `id,clerk,delivered,first,second
early,A,2026-10-01,2026-10-03 23:59,2026-10-10 00:00
open,A,2026-10-01,2026-10-04 00:00,2026-10-11 00:00
close,A,2026-10-01,2026-10-08 23:59,2026-10-21 23:59
late,A,2026-10-01,2026-10-09 00:00,2026-10-23 00:00
none,A,2026-10-01,,
`,
  });
  expect(
    ran.lines(
      "deliveries",
      ["early", "open", "close", "late", "none"],
      ["first_kept", "second_due", "second_kept"],
    ),
  ).toEqual([
    "early | no | yes | yes",
    "open | yes | yes | yes",
    "close | yes | yes | yes",
    "late | no | yes | no",
    "none | no | no | no",
  ]);
  // kept: two first and three second calls, of five and four that were due
  expect(ran.value("clerks", "A", "compliance")).toBe("5/9");
  expect(ran.lines("deliveries", ["close", "none"], ["at", "day_over"])).toEqual([
    `close | ${(23 * 60 + 59) * 60_000} | 60000`,
    "none | missing: empty | missing: empty",
  ]);
});

const STAFF = `
scored: staff
calendars: { office: { weekend: [saturday, sunday], days: holidays } }
tables:
  holidays:
    key: date
    columns: { date: { type: date } }
    rows: [{ date: 2026-10-01 }, { date: 2026-10-02 }]
  staff:
    file: staff
    key: id
    columns: { id: {}, joined: { type: date }, left: { type: date, empty: allowed }, wage: { type: money } }
rules:
  staff:
    from: max(joined, period.first)
    to: min(left else period.last, period.last)
    by_days: calendar_days(from, to) / calendar_days(period.first, period.last)
    by_working_days: working_days(from, to) / working_days(period.first, period.last)
    served: full_months(joined, to)
    total: { pay: { wage: { is: wage * by_working_days, missing: fail } } }
`;

// October 2026 has 31 days, of which 22 are weekdays and 20 are worked; from Monday the 19th on 13 days, 10 of them worked.
test("who joins or leaves within the month is paid by calendar days or by working days", async () => {
  const ran = await runFiles(
    STAFF,
    {
      "staff.csv":
        "id,joined,left,wage\nall,2025-10-01,,3100\nnew,2026-10-19,,3100\ngone,2026-01-01,2026-10-18,3100\nbefore,2020-01-01,2026-09-30,3100\n",
    },
    { period: "2026-10" },
  );
  expect(
    ran.lines("staff", ["all", "new", "gone", "before"], ["by_days", "by_working_days", "served", "total"]),
  ).toEqual([
    "all | 1 | 1 | 13 | 3100",
    "new | 13/31 | 0.5 | 0 | 1550",
    "gone | 18/31 | 0.5 | 9 | 1550",
    "before | 0 | 0 | 81 | 0",
  ]);
});
