import type { Statement } from "../statement.js";
import { html, type Markup } from "./markup.js";
import { type StatementManner, statementMarkup } from "./statement-html.js";

const idOf = (key: string) => `p-${key}`;

/** A link to somebody on the same page. */
export function hrefOf(key: string): string {
  return `#${encodeURIComponent(idOf(key))}`;
}

/** Somebody's line in the list of all, which opens to the statement. `about`: what else they are found by. */
export function personMarkup(statement: Statement, manner: StatementManner): Markup {
  const { key, name, total, facts, cards, flags } = statement;
  const find = [key, name ?? "", ...facts.map(({ value }) => value)].join(" ").toLowerCase();
  const score = cards[0]?.score;
  return html`<details class="person" id="${idOf(key)}" data-find="${find}"><summary><b>${name ?? key}</b> <small>${name === undefined ? "" : key}</small>${flags.length > 0 && html`<span class="flag">⚑</span>`}${score !== undefined && html`<span class="n soft">${score}</span>`}${total !== undefined && html`<span class="n">${total}</span>`}</summary><div>${statementMarkup(statement, manner)}</div></details>`;
}
