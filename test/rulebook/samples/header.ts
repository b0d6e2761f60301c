import { withHead, withPeople, withTables } from "../reading.js";
import type { Sample } from "./sample.js";

const head = (lines: string) => withHead(lines);
const params = (lines: string) => withPeople("a: 1", `params:\n  ${lines}\n`);

const FREE = `free:
  file: free
  key: date
  columns: { date: { type: date }, works: { type: boolean }, note: {}, to: { type: duration } }`;
const calendar = (yaml: string) => withTables(FREE).concat(`calendars: { office: ${yaml} }\n`);

/** What stands above the tables: version, period, zone, params, spans. */
export const HEADER_SAMPLES: readonly Sample[] = [
  ["use-part", "▸merit: 1\nparams: { limit: 3% }\n"],
  ["merit-version", head("merit: ▸2\nname: x\nperiod: month\nscored: people")],
  ["period-form", head("merit: 1\nname: x\nperiod: ▸{ month: from 29 }\nscored: people")],
  ["period-form", head("merit: 1\nname: x\nperiod: ▸{ month: 26 }\nscored: people")],
  ["period-form", head("merit: 1\nname: x\nperiod: ▸{ quarter: from 2 }\nscored: people")],
  ["period-form", head("merit: 1\nname: x\nperiod: ▸{ month: from 0 }\nscored: people")],
  ["value-unknown", head("merit: 1\nname: x\nperiod: ▸week\nscored: people")],
  ["id-form", head("merit: 1\nname: x\nid: ▸After Sales\nperiod: month\nscored: people")],
  ["history-from", head("merit: 1\nname: x\nhistory: { from: ▸October }\nperiod: month\nscored: people")],
  ["history-from", head("merit: 1\nname: x\nhistory: { from: ▸2026-13 }\nperiod: month\nscored: people")],
  ["timezone-unknown", head("merit: 1\nname: x\nperiod: month\ntimezone: ▸Asia/Shangai\nscored: people")],
  ["value-unknown", head("merit: 1\nname: x\nlanguage: ▸de\nperiod: month\nscored: people")],
  ["scored-unknown", head("merit: 1\nname: x\nperiod: month\nscored: ▸peple")],
  ["scored-unknown", head("merit: 1\nname: x\nperiod: month\nscored: ▸constructor")],
  ["param-unread", params("▸limit: 3%")],
  ["param-types", params("limit: { 2026-01: 3%, 2026-10: ▸5 }")],
  ["param-date", params("limit: { 2026-01: 3%, ▸2026-13: 5% }")],
  ["param-date", params("limit: { ▸soon: 5% }")],
  ["key-twice", params("limit: { 2026-01: 3%, ▸2026-01-01: 5% }")],
  ["steps-none", params("limit: ▸{}")],
  ["value-form", params("limit: ▸[3%]")],
  ["value-form", params("limit: { value: ▸[3%] }")],
  ["key-unknown", params("limit: { value: 3%, ▸2026-01: 3% }")],
  ["name-form", params("▸3days: 3d")],
  ["name-form", params('▸"near km": 3')],
  ["name-form", params("▸near-by: 3")],
  ["name-reserved", params("▸over: 3")],
  ["name-reserved", params("▸period: 3")],
  ["name-taken", withPeople("▸near: 1", "params: { near: 3 }\n")],
  ["key-missing", calendar("▸{ days: free }")],
  ["value-unknown", calendar("{ weekend: ▸Sunday }")],
  [
    "calendar-weekend",
    calendar("{ weekend: ▸[monday, tuesday, wednesday, thursday, friday, saturday, sunday] }"),
  ],
  ["steps-none", calendar("{ weekend: ▸[] }")],
  ["calendar-days", calendar("{ weekend: none, days: ▸fre }")],
  ["calendar-days", calendar("{ weekend: none, days: ▸jobs }")],
  ["calendar-days", calendar("{ weekend: none, days: ▸team }")],
  ["calendar-column", calendar("{ weekend: none, days: free, works: ▸note }")],
  ["calendar-column", calendar("{ weekend: none, days: free, works: ▸work }")],
  ["calendar-column", calendar("{ weekend: none, days: free, open: 08:00 to 12:00, opens: ▸works }")],
  ["key-misplaced", calendar("{ weekend: none, works: ▸works }")],
  ["key-misplaced", calendar("{ weekend: none, days: free, closes: ▸to }")],
  ["calendar-open", calendar("{ weekend: none, open: ▸8 to 12 }")],
  ["calendar-open", calendar("{ weekend: none, open: ▸22:00 to 06:00 }")],
  ["calendar-open", calendar("{ weekend: none, open: ▸08:00 to 24:01 }")],
  ["shape-type", calendar("{ weekend: none, from: ▸2026 }")],
  ["not-constant", calendar("{ weekend: none, until: ▸one(jobs.day) }")],
  ["name-form", withPeople("a: 1", "calendars: { ▸2026: { weekend: none } }\n")],
  [
    "row-rule-gathers",
    withTables(
      "t: { file: t, key: k, columns: { k:, on: { type: date } }, exclude: { x: { when: ▸is_working_day(on), say: y } } }",
    ).concat("calendars: { c: { weekend: none } }\n"),
  ],
  ["not-constant", withPeople("a: 1", "spans: { y: { from: ▸one(jobs.day), to: period.last } }\n")],
  ["shape-type", withPeople("a: 1", "spans: { y: { from: ▸3, to: period.last } }\n")],
  ["key-missing", withPeople("a: 1", "spans: { y: ▸{ from: period.first } }\n")],
  ["name-form", withPeople("a: 1", "spans: { ▸2026: { from: 2026-01-01, to: period.last } }\n")],
];
