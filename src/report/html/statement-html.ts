import { toFixed } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import type { RuleInWords } from "../rules/rules-in-words.js";
import type {
  CardStatement,
  Fact,
  ItemStatement,
  LineStatement,
  PayStatement,
  Statement,
} from "../statement.js";
import { waterfallOf } from "../statement.js";
import { waterfall } from "./charts.js";
import { html, type Markup } from "./markup.js";
import { pageWordsIn, type SayPage } from "./page-words.js";

/** How statements are written. */
export interface StatementManner {
  readonly language: Language;
  /** By path. */
  readonly rules: ReadonlyMap<string, RuleInWords>;
  readonly sayReport: (word: "measured" | "amount" | "remark" | "flags" | "got") => string;
}

/** A statement: score by item, the way to the pay, flags, what was measured. */
export function statementMarkup(statement: Statement, manner: StatementManner): Markup {
  const say = pageWordsIn(manner.language);
  const { facts, flags, grades, cards, pays, measures, cuts } = statement;
  return html`${factList([...facts, ...grades])}${flags.map((flag) => html`<p class="flag">⚑ ${flag}</p>`)}${cards.map((card) => cardMarkup(card, manner, say))}${pays.map((pay) => payMarkup(pay, manner, say))}${cuts.length > 0 && html`<h3>${say("limits")}</h3><ul>${cuts.map((cut) => html`<li>${cut}</li>`)}</ul>`}${measures.length > 0 && html`<h3>${say("measures")}</h3>${measureTable(measures, manner)}`}`;
}

function factList(facts: readonly Fact[]): Markup {
  return html`<dl class="facts">${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function cardMarkup(card: CardStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, items, score, full, remarks } = card;
  const sum = full === undefined ? score : say("gotOf", { got: score, points: full.replace(/\.00$/, "") });
  const head = html`<th scope="col">${say("item")}</th><th scope="col" class="n">${manner.sayReport("measured")}</th><th scope="col" class="n">${manner.sayReport("got")}</th>`;
  return html`<h3>${label}: ${score}</h3><table><thead><tr>${head}</tr></thead><tbody>${items.map((item) => itemRow(item, manner, say))}</tbody><tfoot><tr><th scope="row">${label}</th><td></td><td class="n">${sum}</td></tr></tfoot></table>${remarks.map((remark) => html`<p class="flag">${remark}</p>`)}`;
}

function itemRow(item: ItemStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, rule, measured, got, points, part, remark, isModule, isWithin } = item;
  const shown = got === undefined ? "–" : say("gotOf", { got, points });
  const bar = part !== undefined && html`<span class="part"><i style="width:${toPercent(part)}%"></i></span>`;
  return html`<tr class="${isModule ? "sum" : isWithin ? "within" : ""}"><th scope="row">${label}${ruleMarkup(rule, manner)}${remark !== undefined && html`<small>${remark}</small>`}</th><td class="n">${measured ?? ""}</td><td class="n">${shown}${bar}</td></tr>`;
}

function payMarkup(pay: PayStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, lines, total } = pay;
  const steps = waterfallOf(pay).map(({ label: name, from, to, shown }) => {
    return { label: name, from: Number(toFixed(from, 2)), size: Number(toFixed(to.sub(from), 2)), shown };
  });
  const sum = steps.reduce((all, { size }) => all + size, 0);
  const chart =
    steps.length > 1 && waterfall(say("wayOf", { label }), steps, { label, size: sum, shown: total });
  return html`<h3>${label}: ${total}</h3>${chart}<table><tbody>${lines.map((line) => lineRow(line, manner))}</tbody><tfoot><tr><th scope="row">${label}</th><td class="n">${total}</td></tr></tfoot></table>`;
}

function lineRow({ label, rule, isGroup, shown, remark }: LineStatement, manner: StatementManner): Markup {
  return html`<tr class="${isGroup ? "sum" : ""}"><th scope="row">${label}${ruleMarkup(rule, manner)}${remark !== undefined && html`<small>${remark}</small>`}</th><td class="n">${shown}</td></tr>`;
}

function measureTable(measures: readonly Fact[], manner: StatementManner): Markup {
  const say = pageWordsIn(manner.language);
  const rows = measures.map(({ label, value, target, rule }) => {
    const held = target !== undefined && html`<small> ${say("heldAgainst", { target })}</small>`;
    return html`<tr><th scope="row">${label}${ruleMarkup(rule, manner)}</th><td class="n">${value}${held}</td></tr>`;
  });
  return html`<table><tbody>${rows}</tbody></table>`;
}

/** What a rule says, below what it gives. */
function ruleMarkup(path: string, { rules }: StatementManner): Markup | undefined {
  const rule = rules.get(path);
  if (!rule || rule.text.length === 0) return undefined;
  return html`<ul class="rule">${rule.text.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function toPercent(part: number): string {
  return String(Math.round(Math.min(1, part) * 1000) / 10);
}
