import { CENT, type Exact, roundTo, toFixed } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import { moneyShown } from "../forms.js";
import type { RuleInWords } from "../rules/rules-in-words.js";
import type {
  BeforeStatement,
  CardStatement,
  Fact,
  ItemStatement,
  LineStatement,
  PayStatement,
  Statement,
} from "../statement.js";
import { fallBars, partBar } from "./charts.js";
import { html, type Markup } from "./markup.js";
import { pageWordsIn, type SayPage } from "./page-words.js";

/** How statements are written. */
export interface StatementManner {
  readonly language: Language;
  /** By path. */
  readonly rules: ReadonlyMap<string, RuleInWords>;
  /** The command that lists the rows behind a row's figures; undefined where nobody could call it. */
  readonly command: ((key: string) => string) | undefined;
  readonly sayReport: (word: "measured" | "amount" | "remark" | "flags" | "got") => string;
}

/** A statement: score by item, the way to the pay, flags, what was measured. */
export function statementMarkup(statement: Statement, manner: StatementManner): Markup {
  const say = pageWordsIn(manner.language);
  const { facts, flags, grades, cards, pays, cuts, before } = statement;
  // Measures of another post, say, are not theirs.
  const measures = statement.measures.filter(({ isAbsent }) => !isAbsent);
  const then = before && beforeFact(before, say);
  return html`${factList([...facts, ...grades, ...(then ? [then] : [])])}${flags.map((flag) => html`<p class="flag">⚑ ${flag}</p>`)}${cards.map((card) => cardMarkup(card, manner, say))}${pays.map((pay) => payMarkup(pay, manner))}${cuts.length > 0 && html`<h3>${say("limits")}</h3><ul>${cuts.map((cut) => html`<li>${cut}</li>`)}</ul>`}${measures.length > 0 && html`<h3>${say("measures")}</h3>${measureTable(measures, manner)}`}${manner.command && html`<p class="soft">${say("explain")} <code>${manner.command(statement.key)}</code></p>`}`;
}

function beforeFact({ period, paid, change }: BeforeStatement, say: SayPage): Shown {
  return { label: say("paidIn", { period }), value: say("paidChange", { paid, change }) };
}

type Shown = Pick<Fact, "label" | "value">;

function factList(facts: readonly Shown[]): Markup {
  return html`<dl class=facts>${facts.map(({ label, value }) => html`<div><dt>${label}<dd>${value}</div>`)}</dl>`;
}

function cardMarkup(card: CardStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, items, score, full, remarks } = card;
  const sum = full === undefined ? score : say("gotOf", { got: score, points: full.replace(/\.00$/, "") });
  const head = html`<th scope=col>${say("item")}<th scope=col class=n>${manner.sayReport("measured")}<th scope=col class=n>${manner.sayReport("got")}`;
  return html`<h3>${label}: ${score}</h3><table><thead><tr>${head}</thead><tbody>${items.map((item) => itemRow(item, manner, say))}</tbody><tfoot><tr><th scope=row>${label}<td><td class=n>${sum}</tfoot></table>${remarks.map((remark) => html`<p class="flag">${remark}</p>`)}`;
}

function itemRow(item: ItemStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, rule, measured, rows, got, points, part, remark, isModule, isWithin } = item;
  const shown = got === undefined ? "–" : say("gotOf", { got, points });
  const small = remark !== undefined && html`<small>${remark}</small>`;
  return html`<tr${kindOf(isModule, isWithin)}><th scope=row>${label}${rowsMarkup(rows, rule, manner)}${small}<td class=n>${measured}<td class=n>${shown}${partBar(part)}${ruleRow(rule, rows, 3, manner)}`;
}

/** How a row stands among the others: as the sum of those around it, or within one. */
function kindOf(isSum: boolean, isWithin = false): Markup | false {
  if (isSum) return html` class=sum`;
  return isWithin && html` class=within`;
}

function payMarkup(pay: PayStatement, manner: StatementManner): Markup {
  const { label, lines, total, way } = pay;
  // Where the way has all lines, and there is nothing more to say of them, they need not stand there again.
  const isTold =
    way.length > 0 &&
    lines.every(({ rule, isGroup, remark }) => !isGroup && !remark && !manner.rules.has(rule));
  const table =
    !isTold &&
    html`<table><tbody>${lines.map((line) => lineRow(line, manner))}</tbody><tfoot><tr><th scope="row">${label}</th><td class="n">${total}</td></tr></tfoot></table>`;
  return html`<h3>${label}: ${total}</h3>${way.length > 0 && wayMarkup(pay)}${table}`;
}

/**
 * The way to the pay: what each step adds or takes, to the cent, beside its bar. Each effect is the difference of the
 * amounts before and after as they are shown, so that the column adds up.
 */
function wayMarkup({ label, total, way }: PayStatement): Markup {
  const falls = way.map(({ text, from, to }) => ({ text, from: cents(from), to: cents(to) }));
  const end = falls.at(-1)?.to;
  const bars = fallBars(
    falls.map(({ from, to }) => ({ from: size(from), to: size(to) })),
    end ? size(end) : 0,
  );
  const rows = falls.map(({ text, from, to }, i) => {
    return html`<tr><th scope=row>${text}<td class=n>${moneyShown(to.sub(from))}<td>${bars[i]}`;
  });
  return html`<table class=way><tbody>${rows}</tbody><tfoot><tr><th scope=row>${label}<td class=n>${total}<td>${bars.at(-1)}</tfoot></table>`;
}

const cents = (amount: Exact) => roundTo(amount, CENT);

const size = (amount: Exact) => Number(toFixed(amount, 2));

function lineRow({ label, rule, isGroup, shown, remark }: LineStatement, manner: StatementManner): Markup {
  const small = remark !== undefined && html`<small>${remark}</small>`;
  return html`<tr${kindOf(isGroup)}><th scope=row>${label}${small}<td class=n>${shown}${ruleRow(rule, undefined, 2, manner)}`;
}

function measureTable(measures: readonly Fact[], manner: StatementManner): Markup {
  const say = pageWordsIn(manner.language);
  const lines = measures.map(({ label, value, target, rule, rows }) => {
    const held = target !== undefined && html`<small> ${say("heldAgainst", { target })}</small>`;
    return html`<tr><th scope=row>${label}${rowsMarkup(rows, rule, manner)}<td class=n>${value}${held}${ruleRow(rule, rows, 2, manner)}`;
  });
  return html`<table><tbody>${lines}</tbody></table>`;
}

/** The rows that a figure rests on, below what it is called; where its rule is told they stand before that. */
function rowsMarkup(rows: string | undefined, rule: string, { rules }: StatementManner): Markup | undefined {
  return rows === undefined || rules.has(rule) ? undefined : html`<small class=rows>${rows}</small>`;
}

/** What a rule says, in a row below what it gives, as wide as the table: on a phone a column would be too narrow. */
function ruleRow(
  path: string,
  rows: string | undefined,
  columns: number,
  { rules }: StatementManner,
): Markup | undefined {
  const rule = rules.get(path);
  if (!rule) return undefined;
  const lines = [...(rows === undefined ? [] : [rows]), ...rule.text];
  return lines.length === 0
    ? undefined
    : html`<tr class=says><td colspan="${columns}"><ul class=rule>${lines.map((line) => html`<li>${line}`)}</ul>`;
}
