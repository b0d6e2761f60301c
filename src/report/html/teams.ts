import { type Exact, sumExact } from "../../base/exact.js";
import type { ResultRow } from "../../engine/result/result.js";
import { isMissing } from "../../language/value.js";
import { moneyShown } from "../forms.js";
import { totalColumn } from "../grids/table-grids.js";
import { type Group, type Grouping, groupingsOf } from "../groups.js";
import type { Report } from "../report.js";
import { nameOf } from "../statement/statement.js";
import { cellText, table } from "./grid-table.js";
import { html, type Markup } from "./markup.js";
import { type MemberColumn, memberColumns } from "./member-columns.js";
import type { SayPage } from "./page-words.js";
import { hrefOf } from "./person.js";

/** For each table that scored rows lead to, its rows with their members side by side: each item against its rule. */
export function teamsMarkup(report: Report, say: SayPage): Markup {
  return html`${groupingsOf(report).map(
    (grouping) =>
      html`<section><h2 id="${idOf(grouping)}">${grouping.to.title}</h2>${grouping.groups.map((group) => groupMarkup(group, grouping, report, say))}</section>`,
  )}`;
}

/** Links to them, for the head of the page. */
export function teamLinks(report: Report): Markup[] {
  return groupingsOf(report).map((grouping) => html`<a href="#${idOf(grouping)}">${grouping.to.title}</a>`);
}

const idOf = ({ link }: Grouping) => `t-${link}`;

function groupMarkup(group: Group, { to }: Grouping, report: Report, say: SayPage): Markup {
  const { name, members, cells } = group;
  const { manner, scored } = report;
  const facts = to.columns.flatMap((column, i) => {
    const text = cellText(cells[i], column, manner);
    return column.role === "key" || text === "" || text === "–"
      ? []
      : [html`<div><dt>${column.header}</dt><dd>${text}</dd></div>`];
  });
  const columns = memberColumns(members, report);
  const heads = [
    html`<th scope="col">${scored.title}</th>`,
    ...columns.map(({ label, below }) => html`<th scope="col" class="n">${label}${below}</th>`),
  ];
  const rows = members.map((row) => memberRow(row, columns, report));
  const together = paidTogether(members, report);
  const foot =
    together &&
    members.length > 1 &&
    html`<tr><th scope=row>${say("together", { count: members.length })}${columns.slice(1).map(() => html`<td>`)}<td class=n>${moneyShown(together)}`;
  const paid = together && html`<span class="n">${moneyShown(together)}</span>`;
  return html`<details class="team"><summary><b>${name}</b> <small>${say("members", { table: scored.title, count: members.length })}</small>${paid}</summary>${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}${table(`${to.title} ${name}`, heads, rows, foot || undefined)}</details>`;
}

function memberRow(row: ResultRow, columns: readonly MemberColumn[], { scored, manner }: Report): Markup {
  const name = nameOf(scored.table, row, manner.language) ?? row.key;
  return html`<tr><th scope=row><a href="${hrefOf(row.key)}">${name}</a>${columns.map(({ cell }) => html`<td class=n>${cell(row)}`)}`;
}

/** What the members are paid together; undefined where nobody is. It stands below the last column. */
function paidTogether(members: readonly ResultRow[], { scored }: Report): Exact | undefined {
  const at = totalColumn(scored.table);
  if (at === undefined) return undefined;
  const amounts = members.flatMap(({ values }) => {
    const value = values[at];
    return typeof value === "object" && !isMissing(value) ? [value] : [];
  });
  return sumExact(amounts);
}
