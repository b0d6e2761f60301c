import type { Statement } from "../statement/statement.js";
import { type Content, html, type Markup } from "./markup.js";
import { howMarkup, outcomeMarkup, whoMarkup } from "./statement-html.js";
import type { StatementManner } from "./told.js";

const idOf = (key: string) => `p-${key}`;

/** A link to somebody on the same page. */
export function hrefOf(key: string): string {
  return `#${encodeURIComponent(idOf(key))}`;
}

/** Somebody's line in the list of all, which opens to the statement. */
export function personMarkup(statement: Statement, manner: StatementManner): Markup {
  return html`<details class="person" ${attributesOf(statement)}>${lineOf(statement)}<div>${personPage(statement, manner)}</div></details>`;
}

/** The same with the statement in a pack: which one, and its place in it. */
export function packedPersonMarkup(statement: Statement, pack: string, place: number): Markup {
  return html`<details class="person" ${attributesOf(statement)} data-pack="${pack}" data-at="${place}">${lineOf(statement)}<div></div></details>`;
}

/** What opens below it; what is paid stands in the line. */
export function personPage(statement: Statement, manner: StatementManner): Markup {
  return html`${outcomeMarkup(statement, undefined)}${whoMarkup(statement, manner)}${howMarkup(statement, manner)}`;
}

/** The id by which links find it, and the text by which readers do. */
function attributesOf({ key, name, facts }: Statement): Markup {
  const find = [key, name ?? "", ...facts.map(({ value }) => value)].join(" ").toLowerCase();
  return html`id="${idOf(key)}" data-find="${find}"`;
}

/** The last of what it comes to (a score and its grade, as a rule), and what it is paid. */
function lineOf({ key, name, total, outcome, flags }: Statement): Content {
  const last = outcome.slice(-2).map(({ value }) => html`<span class="n soft">${value}</span>`);
  return html`<summary><b>${name ?? key}</b> <small>${name === undefined ? "" : key}</small>${flags.length > 0 && html`<span class="flag">⚑</span>`}${last}${total !== undefined && html`<span class="n">${total}</span>`}</summary>`;
}
