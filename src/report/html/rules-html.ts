import type { RuleInWords } from "../rules/rules-in-words.js";
import { html, type Markup } from "./markup.js";

/** All rules in words, table by table. */
export function rulesMarkup(rules: Iterable<RuleInWords>): Markup {
  const tables = new Map<string, RuleInWords[]>();
  for (const rule of rules) {
    const known = tables.get(rule.tableLabel);
    if (known) known.push(rule);
    else tables.set(rule.tableLabel, [rule]);
  }
  return html`${[...tables].map(([label, own]) => html`<h3>${label}</h3><table><tbody>${own.map(ruleRow)}</tbody></table>`)}`;
}

function ruleRow({ path, label, worth, text, isPart }: RuleInWords): Markup {
  return html`<tr class="${isPart ? "within" : ""}" id="r-${path}"><th scope="row">${label}${worth !== undefined && html` <small>${worth}</small>`}</th><td>${text.map((line) => html`<div>${line}</div>`)}</td></tr>`;
}
