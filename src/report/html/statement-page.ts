import { toFixed } from "../../base/exact.js";
import type { ResultRow } from "../../engine/result.js";
import type { Report } from "../report.js";
import { type Statement, statementOf } from "../statement.js";
import { totalColumn } from "../table-grids.js";
import { VERSION } from "../version.js";
import { html, type Markup } from "./markup.js";
import { pageMarkup } from "./page.js";
import { pageWordsIn, type SayPage } from "./page-words.js";
import { statementMarkup } from "./statement-html.js";

/** At a glance, which items did not give all they could, the largest loss first. */
function lostMarkup({ cards }: Statement, say: SayPage): Markup | undefined {
  const lost = cards
    .flatMap(({ items }) => items)
    .flatMap(({ label, lost: points }) => (points ? [{ label, points }] : []));
  if (lost.length === 0) return undefined;
  const named = lost.sort((a, b) => b.points.compare(a.points));
  return html`<h2>${say("lost")}</h2><ul>${named.map(({ label, points }) => html`<li>${say("lostOf", { label, points: toFixed(points, 2) })}</li>`)}</ul>`;
}

/** The statement of one row as a page of its own: what concerns this row, and nothing of anybody else. */
export function statementPage(report: Report, row: ResultRow): string {
  const { result, manner, heading, rules, scored } = report;
  const { language } = manner;
  const say = pageWordsIn(language);
  const statement = statementOf(report, row);
  const { name = statement.key, total } = statement;
  const { currency = "" } = result.rulebook;
  const paidAt = totalColumn(scored.table);
  const paid =
    total !== undefined &&
    paidAt !== undefined &&
    html`<dl class="facts"><div class="big"><dt>${scored.table.columns[paidAt].label[language]}</dt><dd>${total} ${currency}</dd></div></dl>`;
  const body = html`<header><p class="soft">${heading.title}</p><h1>${name} <small>${name === statement.key ? "" : statement.key}</small></h1><p><span class="${result.status === "final" ? "badge" : "badge open"}">${heading.standing}</span></p></header>
<main>${paid}${lostMarkup(statement, say)}${statementMarkup(statement, { language, rules, command: undefined, sayReport: manner.say })}</main>
<footer><p class="soft">${say("printedBy", { version: VERSION })}</p></footer>`;
  return pageMarkup(`${say("statementOf", { name })} ${result.period.name}`, language, body);
}
