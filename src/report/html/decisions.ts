import { messageOf } from "../../findings/finding.js";
import { moneyShown } from "../forms.js";
import { cutText, fundText } from "../outcome-grids.js";
import type { Report } from "../report.js";
import { nameOf } from "../statement.js";
import { html, type Markup } from "./markup.js";
import type { SayPage } from "./page-words.js";
import { hrefOf } from "./person.js";

/** Lines of a list; the files beside the page hold all. */
const LISTED = 40;

/** What somebody has to look at: notes on the result, flags, guards, corrections, limits, funds, warnings. */
export function decisionsMarkup(report: Report, say: SayPage): Markup {
  const lists = [
    ...flagLists(report),
    list(report.manner.say("guards"), guardTexts(report)),
    list(report.manner.say("corrections"), correctionTexts(report)),
    list(
      report.manner.say("cuts"),
      report.result.cuts.map((cut) => html`${cutText(cut, report.manner)}`),
    ),
    list(
      report.manner.say("funds"),
      report.result.funds.map((fund) => html`${fundText(fund, report.manner)}`),
    ),
    list(report.manner.say("findings"), findingTexts(report)),
  ].filter((one) => one !== undefined);
  return lists.length === 0 ? html`<p class="soft">${say("none")}</p>` : html`${lists}`;
}

function list(title: string, lines: readonly Markup[], form = ""): Markup | undefined {
  if (lines.length === 0) return undefined;
  const rest = lines.length - LISTED;
  return html`<h3>${title} (${lines.length})</h3><ul class="${form}">${lines.slice(0, LISTED).map((line) => html`<li>${line}</li>`)}${rest > 0 && html`<li>… + ${rest}</li>`}</ul>`;
}

function flagLists({ scored, manner }: Report): (Markup | undefined)[] {
  const { columns, rows } = scored.table;
  return columns
    .filter(({ role }) => role === "flag")
    .map((flag) => {
      const raised = rows.filter((row) => row.flags.includes(flag.name));
      const links = raised.map(
        (row) =>
          html`<a href="${hrefOf(row.key)}">${nameOf(scored.table, row, manner.language) ?? row.key}</a>`,
      );
      return list(`⚑ ${flag.label[manner.language]}`, links, "row");
    });
}

function guardTexts({ result, manner }: Report): Markup[] {
  const { say, language } = manner;
  return result.guards
    .filter(({ held }) => !held)
    .map(
      ({ table, key, name, say: says }) => html`${say("guard", { table, key, name, say: says[language] })}`,
    );
}

function correctionTexts({ result, manner: { say } }: Report): Markup[] {
  return result.corrections.flatMap(({ period, rows }) =>
    rows.map(({ key, paid, now, amount }) => {
      const figures = { paid: moneyShown(paid), now: moneyShown(now), amount: moneyShown(amount) };
      return html`${say("correctedRow", { period, key, ...figures })}`;
    }),
  );
}

function findingTexts({ result, manner }: Report): Markup[] {
  return result.findings.kept
    .filter(({ severity }) => severity !== "notice")
    .map((one) => html`${messageOf(one, manner.language)} <code>${one.code}</code>`);
}
