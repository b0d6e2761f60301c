/** The one model of what is shown: every renderer is given this, and computes nothing of its own. */
import { dateText } from "../base/calendar.js";
import { type Exact, sumExact } from "../base/exact.js";
import type { Language } from "../base/language.js";
import { isShort } from "../engine/reach.js";
import type { Doubtful, Reach, Result } from "../engine/result.js";
import { isMissing } from "../language/value.js";
import { aboutGrid, type Heading } from "./about-grid.js";
import { detailGrid } from "./detail-grid.js";
import { findingsGrid } from "./findings-grid.js";
import { type Manner, mannerOf } from "./forms.js";
import type { Grid } from "./grid.js";
import { inputGrid } from "./input-grid.js";
import { leftOutGrid } from "./left-out-grid.js";
import { cutsGrid, fundsGrid, guardsGrid } from "./outcome-grids.js";
import type { RuleInWords } from "./rules/rules-in-words.js";
import { type TableGrid, tableGrid, totalColumn } from "./table-grids.js";
import type { View } from "./view.js";
import type { Say } from "./words.js";

/** A result as grids, before any form is chosen. */
export interface Report {
  readonly result: Result;
  readonly view: View;
  readonly manner: Manner;
  readonly heading: Heading;
  readonly scored: TableGrid;
  /** `all` (one row for everything) where there is something in it. */
  readonly all: TableGrid | undefined;
  /** The tables that the scored rows lead to. */
  readonly others: readonly TableGrid[];
  /** What the shown scored rows are paid together; undefined where nobody is paid. */
  readonly paid: Exact | undefined;
  /** The rules in words, by path. */
  readonly rules: ReadonlyMap<string, RuleInWords>;
  readonly inputs: Grid;
  /** Every score item and pay line of every row of every table shown. */
  readonly detail: Grid;
  /** What limits of pay did, what funds have, and guards. */
  readonly cuts: Grid;
  readonly funds: Grid;
  readonly guards: Grid;
  readonly leftOut: Grid;
  readonly findings: Grid;
  readonly about: Grid;
}

/** The report of a result that is already limited and masked as `view` says; `rules` are shown in words. */
export function reportOf(
  result: Result,
  view: View,
  language: Language,
  rules: ReadonlyMap<string, RuleInWords> = new Map(),
): Report {
  const manner = mannerOf(result, language);
  const { say } = manner;
  const tables = result.tables.map((table) => tableGrid(table, manner));
  const standing = say("statusLine", {
    period: result.period.name,
    from: dateText(result.period.first),
    to: dateText(result.period.last),
    status: say(result.status),
  });
  const title = result.rulebook.name[language];
  const heading = { title, standing, notes: notesOf(result, view, manner) };
  return {
    result,
    view,
    manner,
    heading,
    scored: tables[0],
    all: tables.find(({ table }) => table.name === "all" && table.columns.length > 0),
    others: tables.filter(({ table }, i) => i > 0 && table.name !== "all"),
    paid: paidTogether(result),
    rules,
    inputs: inputGrid(result, manner),
    detail: detailGrid(tables, manner),
    cuts: cutsGrid(result, manner),
    funds: fundsGrid(result, manner),
    guards: guardsGrid(result, manner),
    leftOut: leftOutGrid(result, manner),
    findings: findingsGrid(result, manner),
    about: aboutGrid(result, heading, manner),
  };
}

function notesOf(result: Result, { only, masked }: View, manner: Manner): string[] {
  const { say } = manner;
  const { dataUntil } = result;
  return [
    ...result.overrides.map(({ name, from, to }) => say("override", { name, from, to })),
    ...result.reach.filter(isShort).map((reach) => reachNote(reach, say)),
    ...result.provisional.map((doubt) => doubtNote(doubt, manner)),
    ...(dataUntil === undefined ? [] : [say("dataUntil", { day: dateText(dataUntil) })]),
    ...ledgerNotes(result, say),
    ...(only ? [say("onlyShown", { link: only.link, key: only.key })] : []),
    ...(masked ? [say("masked")] : []),
  ];
}

function reachNote({ table, column, until, needed }: Reach, say: Say): string {
  const name = `${table}.${column}`;
  return until === undefined
    ? say("reachNone", { column: name, needed: dateText(needed) })
    : say("reachShort", { column: name, needed: dateText(needed), until: dateText(until) });
}

/** What of the past stands behind the figures. */
function ledgerNotes({ ledger, corrections }: Result, say: Say): string[] {
  const last = ledger?.at(-1);
  return [
    ...(ledger && last ? [say("ledgerRead", { count: ledger.length, period: last.period })] : []),
    ...corrections.map(({ period, status, rows }) =>
      say("corrected", { period, status: say(status), count: rows.length }),
    ),
  ];
}

/** Rows named in the reason why a result is not final; `result.json` has them all. */
const NAMED_ROWS = 5;

function doubtNote({ say: why, tableLabel, keys }: Doubtful, { language, say }: Manner): string {
  if (keys.length === 0) return say("doubt", { why: why[language] });
  const rest = keys.length - NAMED_ROWS;
  const named = keys.slice(0, NAMED_ROWS).join(say("listed"));
  const rows = rest > 0 ? say("andMore", { named, rest }) : named;
  return say("doubtOf", { why: why[language], table: tableLabel[language], rows });
}

function paidTogether({ tables: [scored] }: Result): Exact | undefined {
  const at = totalColumn(scored);
  if (at === undefined) return undefined;
  const amounts: Exact[] = [];
  for (const row of scored.rows) {
    const value = row.values[at];
    if (typeof value !== "string" && typeof value !== "boolean" && !isMissing(value)) amounts.push(value);
  }
  return sumExact(amounts);
}
