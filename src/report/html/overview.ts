import { type Exact, integer, sumExact, toFixed, ZERO } from "../../base/exact.js";
import type { ResultRow } from "../../engine/result/result.js";
import { isMissing, type Value } from "../../language/value.js";
import { isTarget, targetName } from "../../rulebook/names.js";
import { moneyShown, shownForm } from "../forms.js";
import { type TableGrid, totalColumn } from "../grids/table-grids.js";
import { groupingsOf } from "../groups.js";
import type { Report } from "../report.js";
import { nameOf } from "../statement/statement.js";
import { factsOfAll } from "../summary/facts.js";
import { type Bar, barChart, binsOf, histogram } from "./charts.js";
import { figure } from "./figure.js";
import { html, type Markup } from "./markup.js";
import type { SayPage } from "./page-words.js";

/** Bars of a chart; more of them nobody compares. */
const MOST_BARS = 24;

/** The key figures of a result, and its charts. */
export function overviewMarkup(report: Report, say: SayPage): Markup {
  return html`${keyFigures(report, say)}<div class="charts">${chartsOf(report, say)}</div>`;
}

/** How many are paid what; then what the rulebook works out for all together. */
function keyFigures(report: Report, say: SayPage): Markup {
  const { scored, paid, result, manner } = report;
  const { rows } = scored.table;
  const { currency } = result.rulebook;
  const flagged = rows.filter((row) => row.flags.length > 0).length;
  const unit = currency === undefined ? "" : ` ${currency}`;
  const facts: (readonly [string, string])[] = [
    ...(paid ? [[say("paidTogether"), `${moneyShown(paid)}${unit}`] as const] : []),
    [say("scoredRows", { table: scored.title }), String(rows.length)],
    ...(paid && rows.length > 0
      ? [[say("meanPaid"), moneyShown(paid.div(integer(rows.length)))] as const]
      : []),
    [say("withFlags"), String(flagged)],
    [manner.say("status"), manner.say(result.status)],
  ];
  const others = factsOfAll(report);
  const ofAll =
    others.length > 0 &&
    html`<dl class="facts">${others.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
  return html`<dl class="facts">${facts.map(([label, value]) => html`<div class="big"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>${ofAll}`;
}

function chartsOf(report: Report, say: SayPage): Markup[] {
  const { table } = report.scored;
  return [
    ...byLinkedTable(report, say),
    ...byLine(report, say),
    ...[report.scored, ...report.others].flatMap((grid) => targetFigures(grid, report, say)),
    ...rateFigures(report, say),
    ...table.columns.flatMap((column, at) => {
      if (column.role === "grade") return gradeFigure(report, at, say);
      const isTotal = at === totalColumn(table);
      return isTotal || column.role === "score" ? spreadFigure(report, at, say) : [];
    }),
  ];
}

/** What is paid in each row of the tables that scored rows belong to: teams, posts. */
function byLinkedTable(report: Report, say: SayPage): Markup[] {
  const { scored, manner } = report;
  const total = totalColumn(scored.table);
  if (total === undefined) return [];
  return groupingsOf(report).flatMap(({ to, groups }) => {
    if (groups.length < 2 || groups.length > MOST_BARS) return [];
    const bars = groups.map(({ name, members }) => {
      return moneyBar(name, sumExact(members.map((row) => amountOf(row, total))));
    });
    const title = say("byTable", { table: to.title });
    return [figure(title, barChart(title, bars), [to.title, manner.say("amount")], rowsOf(bars), say)];
  });
}

/** What each pay line comes to for all rows together. */
function byLine({ scored, manner }: Report, say: SayPage): Markup[] {
  const sums = new Map<string, { label: string; amounts: Exact[] }>();
  for (const row of scored.table.rows) {
    for (const [quantity, lines] of row.pay) {
      for (const { name, label, amount } of lines) {
        const path = `${quantity}.${name}`;
        const sum = sums.get(path) ?? { label: label[manner.language], amounts: [] };
        sum.amounts.push(amount);
        sums.set(path, sum);
      }
    }
  }
  if (sums.size < 2) return [];
  const bars = [...sums.values()].map(({ label, amounts }) => moneyBar(label, sumExact(amounts)));
  const title = say("byLine");
  return [
    figure(
      title,
      barChart(title, bars.slice(0, MOST_BARS)),
      [manner.say("line"), manner.say("amount")],
      rowsOf(bars),
      say,
    ),
  ];
}

/** Each figure of a table that has a target: the rows against it. */
function targetFigures({ table, title: named }: TableGrid, { manner }: Report, say: SayPage): Markup[] {
  const { columns, rows } = table;
  const words = columns.find(({ role }) => role === "key")?.wordLabels;
  if (rows.length === 0 || rows.length > MOST_BARS) return [];
  return columns.flatMap((column, at) => {
    const targetAt = columns.findIndex(({ name }) => name === targetName(column.name));
    if (targetAt < 0) return [];
    const bars = rows.flatMap(({ key, values }): (Bar & { readonly target: string })[] => {
      const [value, target] = [values[at], values[targetAt]];
      if (typeof value !== "object" || isMissing(value)) return [];
      const mark = typeof target === "object" && !isMissing(target) ? sizeOf(target) : undefined;
      const shown = (one: Value) => shownForm(one, column, manner);
      const label = words?.get(key)?.[manner.language] ?? key;
      return [{ label, size: sizeOf(value), shown: shown(value), mark, target: shown(target) }];
    });
    const label = column.label[manner.language];
    const title = say("againstTarget", { table: named, label });
    const told = bars.map((bar) => [bar.label, bar.shown, bar.target] as const);
    return [figure(title, barChart(title, bars), [named, label, say("targetOf")], told, say)];
  });
}

/** Shares of rows that are neither scored nor paid; more of them nobody compares. */
const MOST_RATES = 6;

/** Of rows that are neither scored nor paid: each of their shares, row by row. */
function rateFigures({ scored, manner }: Report, say: SayPage): Markup[] {
  const { columns, rows } = scored.table;
  const counts = new Set(["score", "grade", "pay"]);
  if (rows.length < 2 || rows.length > MOST_BARS || columns.some(({ role }) => counts.has(role))) return [];
  const names = new Set(columns.map(({ name }) => name));
  const rates = columns.filter(({ name, role, type }) => {
    return role === "quantity" && type.kind === "percent" && !isTarget(name) && !names.has(targetName(name));
  });
  return rates.slice(0, MOST_RATES).flatMap((column) => {
    const at = columns.indexOf(column);
    const bars = rows.flatMap((row): Bar[] => {
      const value = row.values[at];
      if (typeof value !== "object" || isMissing(value)) return [];
      const label = nameOf(scored.table, row, manner.language) ?? row.key;
      return [{ label, size: sizeOf(value), shown: shownForm(value, column, manner) }];
    });
    if (bars.length === 0) return [];
    const label = column.label[manner.language];
    const title = say("rateOf", { table: scored.title, label });
    return [figure(title, barChart(title, bars), [scored.title, label], rowsOf(bars), say)];
  });
}

/** A figure as the length of a bar. */
const sizeOf = (value: Exact) => Number(toFixed(value, 6));

/** How many have each grade; nothing where nobody has one. */
function gradeFigure({ scored, manner }: Report, at: number, say: SayPage): Markup[] {
  const column = scored.table.columns[at];
  const counts = new Map((column.type.words ?? []).map((word) => [word, 0]));
  for (const { values } of scored.table.rows) {
    const word = values[at];
    if (typeof word === "string") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if ([...counts.values()].every((count) => count === 0)) return [];
  const bars = [...counts].map(([word, size]): Bar => {
    return { label: shownForm(word, column, manner), size, shown: String(size) };
  });
  const label = column.label[manner.language];
  const title = say("gradesOf", { label });
  return [figure(title, barChart(title, bars), [label, say("howMany")], rowsOf(bars), say)];
}

/** How the values of a column are spread; nothing where fewer than three differ. */
function spreadFigure({ scored, manner }: Report, at: number, say: SayPage): Markup[] {
  const column = scored.table.columns[at];
  const sizes = scored.table.rows.flatMap(({ values }) => {
    const value = values[at];
    return typeof value === "object" && !isMissing(value) ? [Number(toFixed(value, 2))] : [];
  });
  if (new Set(sizes).size < 3) return [];
  const shown = (size: number) => size.toLocaleString("en-US");
  const title = say("distribution", { label: column.label[manner.language] });
  const rows = binsOf(sizes).map((one): [string, string, string] => {
    return [shown(one.x0 ?? 0), shown(one.x1 ?? 0), String(one.length)];
  });
  return [figure(title, histogram(title, sizes, shown), [say("from"), say("to"), say("howMany")], rows, say)];
}

function amountOf(row: ResultRow, at: number): Exact {
  const value = row.values[at];
  return typeof value === "object" && !isMissing(value) ? value : ZERO;
}

const moneyBar = (label: string, amount: Exact): Bar => {
  return { label, size: Number(toFixed(amount, 2)), shown: moneyShown(amount) };
};

const rowsOf = (bars: readonly Bar[]) => bars.map(({ label, shown }) => [label, shown] as const);
