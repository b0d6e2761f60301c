import type { Input } from "../../engine/result/result.js";
import { LEFT_OUT_FILE } from "../files.js";
import type { Report } from "../report.js";
import { statementOf } from "../statement/statement.js";
import { VERSION } from "../version.js";
import { changesMarkup } from "./changes-html.js";
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
import { teamLinks, teamsMarkup } from "./teams.js";
import type { StatementManner } from "./told.js";

/** People whose statements stand on the page as they are; those of more are packed. */
const UNPACKED = 300;

/** Guards that are listed one by one, held or not; the workbook has all. */
const GUARDS = 40;

/** `report.html`: a result as one page that needs nothing else, for a screen, a phone or paper. */
export function reportHtml(report: Report): readonly string[] {
  const { manner, heading, scored, changes } = report;
  const { language } = manner;
  const say = pageWordsIn(language);
  const statements: StatementManner = {
    language,
    rules: report.rules,
    command: (key) => explainCommand(key, report, say),
    sayReport: manner.say,
  };
  const { rows } = scored.table;
  const people =
    rows.length > UNPACKED
      ? packedPeople(report, statements)
      : rows.map((row) => personMarkup(statementOf(report, row), statements));
  const body = html`<header><h1>${heading.title}</h1>${standing(report)}${heading.notes.map((note) => html`<p>${note}</p>`)}</header>
<nav aria-label="${say("overview")}"><a href="#overview">${say("overview")}</a>${changes !== undefined && html`<a href="#before">${say("before", { period: changes.period })}</a>`}<a href="#decide">${say("decide")}</a>${teamLinks(report)}<a href="#people">${scored.title}</a><a href="#rules">${say("rules")}</a><a href="#data">${say("data")}</a></nav>
<main>
<section><h2 id="overview">${say("overview")}</h2>${overviewMarkup(report, say)}</section>
${changes !== undefined && html`<section><h2 id="before">${say("before", { period: changes.period })}</h2>${changesMarkup(report, say)}</section>`}
<section><h2 id="decide">${say("decide")}</h2>${decisionsMarkup(report, say)}</section>
${teamsMarkup(report, say)}
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

function dataMarkup({ inputs, about, manner, heading, result, guards }: Report, say: SayPage): Markup {
  const { version, sha256 } = result.rulebook;
  const named = version === undefined ? "" : say("versionOf", { version });
  const total = (of: keyof Input["rows"]) => result.inputs.reduce((sum, { rows }) => sum + rows[of], 0);
  const counts = { read: total("read"), used: total("used"), outside: total("outside") };
  const refused = { excluded: total("excluded"), rejected: total("rejected"), file: LEFT_OUT_FILE };
  const hasGuards = result.guards.length > 0;
  return html`<p>${say("byRules", { name: heading.title, version: named, hash: sha256 })}</p><p>${say("accounted", { ...counts, ...refused })}</p>${gridTable(inputs, manner)}${hasGuards && html`<h3>${guards.title}</h3>${gridTable(guards, manner, GUARDS)}`}<details><summary>${about.title}</summary>${gridTable(about, manner)}</details><p class="soft">${say("printedBy", { version: VERSION })}</p>`;
}
