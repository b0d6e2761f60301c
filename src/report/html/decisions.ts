import { messageOf } from "../../findings/finding.js";
import { fundText } from "../grids/outcome-grids.js";
import type { Report } from "../report.js";
import { nameOf } from "../statement/statement.js";
import { correctionTexts, cutTexts, guardTexts } from "../summary/decisions.js";
import { html, type Markup } from "./markup.js";
import type { SayPage } from "./page-words.js";
import { hrefOf } from "./person.js";

/** Lines of a list; the files beside the page hold all. */
const LISTED = 40;

/** What somebody has to look at: notes on the result, flags, guards, corrections, limits, funds, warnings. */
export function decisionsMarkup(report: Report, say: SayPage): Markup {
  const lists = [
    ...flagLists(report),
    list(report.manner.say("guards"), plain(guardTexts(report))),
    list(report.manner.say("corrections"), plain(correctionTexts(report))),
    list(report.manner.say("cuts"), plain(cutTexts(report))),
    list(report.manner.say("funds"), plain(report.result.funds.map((fund) => fundText(fund, report.manner)))),
    list(report.manner.say("findings"), findingTexts(report)),
  ].filter((one) => one !== undefined);
  return lists.length === 0 ? html`<p class="soft">${say("none")}</p>` : html`${lists}`;
}

function list(title: string, lines: readonly Markup[], form = ""): Markup | undefined {
  if (lines.length === 0) return undefined;
  const rest = lines.length - LISTED;
  return html`<h3>${title} (${lines.length})</h3><ul class="${form}">${lines.slice(0, LISTED).map((line) => html`<li>${line}</li>`)}${rest > 0 && html`<li>… + ${rest}</li>`}</ul>`;
}

/** Who has each flag; those who are scored have a place on this page. */
function flagLists({ result, scored, manner }: Report): (Markup | undefined)[] {
  return result.tables.flatMap((table) =>
    table.columns
      .filter(({ role }) => role === "flag")
      .map((flag) => {
        const raised = table.rows.filter((row) => row.flags.includes(flag.name));
        const who = raised.map((row) => {
          const name = nameOf(table, row, manner.language) ?? row.key;
          return table.name === scored.table.name
            ? html`<a href="${hrefOf(row.key)}">${name}</a>`
            : html`${name}`;
        });
        return list(`⚑ ${flag.label[manner.language]}`, who, "row");
      }),
  );
}

/** Sentences as they stand. */
const plain = (texts: readonly string[]): Markup[] => texts.map((text) => html`${text}`);

function findingTexts({ result, manner }: Report): Markup[] {
  return result.findings.kept
    .filter(({ severity }) => severity !== "notice")
    .map((one) => html`${messageOf(one, manner.language)} <code>${one.code}</code>`);
}
