import type { Report } from "../report.js";
import { statementOf } from "../statement.js";
import { VERSION } from "../version.js";
import { decisionsMarkup } from "./decisions.js";
import { gridTable } from "./grid-table.js";
import { html, type Markup } from "./markup.js";
import { overviewMarkup } from "./overview.js";
import { packedPeople } from "./packs.js";
import { pageMarkup } from "./page.js";
import { pageWordsIn, type SayPage } from "./page-words.js";
import { personMarkup } from "./person.js";
import { rulesMarkup } from "./rules-html.js";
import { SCRIPT } from "./script.js";
import type { StatementManner } from "./statement-html.js";
import { teamsMarkup } from "./teams.js";

/** People whose statements stand on the page as they are; those of more are packed. */
const UNPACKED = 300;

/** `report.html`: a result as one page that needs nothing else, for a screen, a phone or paper. */
export function reportHtml(report: Report): string {
  const { manner, heading, scored } = report;
  const { language } = manner;
  const say = pageWordsIn(language);
  const statements: StatementManner = {
    language,
    rules: report.rules,
    command: (key) => explainCommand(key, report, say),
    sayReport: manner.say,
  };
  const all = scored.table.rows.map((row) => statementOf(report, row));
  const people =
    all.length > UNPACKED
      ? packedPeople(all, statements)
      : all.map((statement) => personMarkup(statement, statements));
  const body = html`<header><h1>${heading.title}</h1>${standing(report)}${heading.notes.map((note) => html`<p>${note}</p>`)}</header>
<nav aria-label="${say("overview")}"><a href="#overview">${say("overview")}</a><a href="#decide">${say("decide")}</a>${report.others.map(({ name, title }) => html`<a href="#t-${name}">${title}</a>`)}<a href="#people">${scored.title}</a><a href="#rules">${say("rules")}</a><a href="#data">${say("data")}</a></nav>
<main>
<section><h2 id="overview">${say("overview")}</h2>${overviewMarkup(report, say)}</section>
<section><h2 id="decide">${say("decide")}</h2>${decisionsMarkup(report, say)}</section>
${teamsMarkup(report)}
<section><h2 id="people">${scored.title}</h2>${finder(say)}${people}</section>
<section><h2 id="rules">${say("rules")}</h2>${rulesMarkup(report.rules.values())}</section>
<section><h2 id="data">${say("data")}</h2>${dataMarkup(report, say)}</section>
</main>`;
  return pageMarkup(`${heading.title} ${report.result.period.name}`, language, body, SCRIPT);
}

/** As somebody types it who has the rulebook and the data at hand. */
function explainCommand(key: string, { result }: Report, say: SayPage): string {
  const { files } = result.rulebook;
  return `merit explain ${quoted(files[0].file)} ${quoted(key)} ${say("explainName")} --data ${say("explainData")} --period ${result.period.name}`;
}

/** A word of a command line. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function standing({ result, heading }: Report): Markup {
  return html`<p><span class="${result.status === "final" ? "badge" : "badge open"}">${heading.standing}</span></p>`;
}

/** Hidden until the script is there that makes it work. */
function finder(say: SayPage): Markup {
  const label = say("findLabel");
  return html`<p class="find" hidden><input type="search" aria-label="${label}" placeholder="${label}" autocomplete="off"> <span id="found" role="status" data-text="${say("found")}"></span></p>`;
}

function dataMarkup({ inputs, about, manner }: Report, say: SayPage): Markup {
  return html`${gridTable(inputs, manner)}<details><summary>${about.title}</summary>${gridTable(about, manner)}</details><p class="soft">${say("printedBy", { version: VERSION })}</p>`;
}
