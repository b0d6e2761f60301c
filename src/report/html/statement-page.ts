import type { ResultRow } from "../../engine/result/result.js";
import { totalColumn } from "../grids/table-grids.js";
import type { Report } from "../report.js";
import { statementOf } from "../statement/statement.js";
import { VERSION } from "../version.js";
import { html } from "./markup.js";
import { pageMarkup } from "./page.js";
import { pageWordsIn } from "./page-words.js";
import { howMarkup, outcomeMarkup, whoMarkup } from "./statement-html.js";

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
    total === undefined || paidAt === undefined
      ? undefined
      : { label: scored.table.columns[paidAt].label[language], value: `${total} ${currency}`.trim() };
  const told = { language, rules, command: undefined, sayReport: manner.say };
  const body = html`<header><p class="soft">${heading.title}</p><h1>${name} <small>${name === statement.key ? "" : statement.key}</small></h1><p><span class="${result.status === "final" ? "badge" : "badge open"}">${heading.standing}</span></p></header>
<main>${outcomeMarkup(statement, paid)}${whoMarkup(statement, told)}<h2>${say("howCame")}</h2>${howMarkup(statement, told)}</main>
<footer><p class="soft">${say("printedBy", { version: VERSION })}</p></footer>`;
  const title = say(paidAt === undefined ? "statementOfScore" : "statementOf", { name });
  return pageMarkup(`${title} ${result.period.name}`, language, body).join("");
}
