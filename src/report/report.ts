/** The one model of what is shown: every renderer is given this, and computes nothing of its own. */
import { type Exact, sumExact } from "../base/exact.js";
import type { Language } from "../base/language.js";
import type { Result } from "../engine/result/result.js";
import { isMissing } from "../language/value.js";
import { type Changes, changesOf } from "./changes.js";
import { type Manner, mannerOf } from "./forms.js";
import type { Grid } from "./grid.js";
import { aboutGrid } from "./grids/about-grid.js";
import { payGrid, scoreGrid } from "./grids/detail-grid.js";
import { findingsGrid } from "./grids/findings-grid.js";
import { inputGrid } from "./grids/input-grid.js";
import { leftOutGrid } from "./grids/left-out-grid.js";
import { cutsGrid, fundsGrid, guardsGrid } from "./grids/outcome-grids.js";
import { rulesGrid } from "./grids/rules-grid.js";
import { type TableGrid, tableGrid, totalColumn } from "./grids/table-grids.js";
import { type Heading, headingOf } from "./heading.js";
import type { Insight } from "./insight/insight.js";
import type { RuleInWords } from "./rules/rules-in-words.js";
import { type SummaryLine, summaryLines } from "./summary/summary.js";
import type { View } from "./view.js";

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
  /** What is different from the last closed period; undefined where there is none. */
  readonly changes: Changes | undefined;
  /** How figures came about; undefined where only figures are shown. */
  readonly insight: Insight | undefined;
  readonly inputs: Grid;
  /** What it comes to in a few lines. */
  readonly summary: readonly SummaryLine[];
  /** Every score item of every row of every table shown, and every pay line. */
  readonly scoreDetail: Grid;
  readonly payDetail: Grid;
  readonly rulebook: Grid;
  /** What limits of pay did, what funds have, and guards. */
  readonly cuts: Grid;
  readonly funds: Grid;
  readonly guards: Grid;
  readonly leftOut: Grid;
  readonly findings: Grid;
  readonly about: Grid;
}

/**
 * The report of a result that is already limited and masked as `view` says; `rules` are shown in words, `insight` tells
 * how figures came about.
 */
export function reportOf(
  result: Result,
  view: View,
  language: Language,
  rules: ReadonlyMap<string, RuleInWords> = new Map(),
  insight?: Insight,
): Report {
  const manner = mannerOf(result, language);
  const tables = result.tables.map((table) => tableGrid(table, manner));
  const others = tables.filter(({ table }, i) => i > 0 && table.name !== "all");
  const heading = headingOf(result, view, manner);
  return {
    result,
    view,
    manner,
    heading,
    scored: tables[0],
    all: tables.find(({ table, columns }) => table.name === "all" && columns.length > 0),
    others,
    paid: paidTogether(result),
    rules,
    changes: changesOf(result),
    insight,
    inputs: inputGrid(result, manner),
    summary: summaryLines({ scored: tables[0], others }, result, heading, manner),
    // Longer than all the rest, and only asked for by a workbook.
    get scoreDetail() {
      return scoreGrid(tables, manner, rules);
    },
    get payDetail() {
      return payGrid(tables, manner, rules);
    },
    rulebook: rulesGrid(rules, manner),
    cuts: cutsGrid(result, manner),
    funds: fundsGrid(result, manner),
    guards: guardsGrid(result, manner),
    leftOut: leftOutGrid(result, manner),
    findings: findingsGrid(result, manner),
    about: aboutGrid(result, heading, manner),
  };
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
