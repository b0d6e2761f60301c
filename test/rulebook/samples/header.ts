import { withHead, withPeople } from "../reading.js";
import type { Sample } from "./sample.js";

const head = (lines: string) => withHead(lines);
const params = (lines: string) => withPeople("a: 1", `params:\n  ${lines}\n`);

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
  ["not-constant", withPeople("a: 1", "spans: { y: { from: ▸one(jobs.day), to: period.last } }\n")],
  ["shape-type", withPeople("a: 1", "spans: { y: { from: ▸3, to: period.last } }\n")],
  ["key-missing", withPeople("a: 1", "spans: { y: ▸{ from: period.first } }\n")],
  ["name-form", withPeople("a: 1", "spans: { ▸2026: { from: 2026-01-01, to: period.last } }\n")],
];
