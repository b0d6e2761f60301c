import { toFixed } from "../../base/exact.js";
import type { BeforeStatement, Statement } from "../statement/statement.js";
import type { CardStatement, ItemStatement } from "../statement/statement-card.js";
import type { Fact } from "../statement/statement-facts.js";
import { partBar } from "./charts.js";
import { html, type Markup } from "./markup.js";
import { pageWordsIn, type SayPage } from "./page-words.js";
import { payMarkup } from "./pay-html.js";
import { kindOf, type StatementManner, saysRow } from "./told.js";

/** Who it is about, what was paid before, and what somebody has to decide. */
export function whoMarkup({ facts, flags, before }: Statement, { language }: StatementManner): Markup {
  const then = before && beforeFact(before, pageWordsIn(language));
  return html`${factList([...facts, ...(then ? [then] : [])])}${flags.map((flag) => html`<p class="flag">⚑ ${flag}</p>`)}`;
}

/** The way to the pay, the score item by item, what was measured. */
export function howMarkup(statement: Statement, manner: StatementManner): Markup {
  const say = pageWordsIn(manner.language);
  const { cards, pays, cuts, measures, key } = statement;
  return html`${pays.map((pay) => payMarkup(pay, manner))}${cuts.length > 0 && html`<h3>${say("limits")}</h3><ul>${cuts.map((cut) => html`<li>${cut}</li>`)}</ul>`}${lostMarkup(cards, say)}${cards.map((card) => cardMarkup(card, manner, say))}${measuresMarkup(measures, manner, say)}${manner.command && html`<p class="soft">${say("explain")} <code>${manner.command(key)}</code></p>`}`;
}

function beforeFact({ period, paid, change }: BeforeStatement, say: SayPage): Shown {
  return { label: say("paidIn", { period }), value: say("paidChange", { paid, change }) };
}

type Shown = Pick<Fact, "label" | "value">;

function factList(facts: readonly Shown[]): Markup | false {
  return (
    facts.length > 0 &&
    html`<dl class=facts>${facts.map(({ label, value }) => html`<div><dt>${label}<dd>${value}</div>`)}</dl>`
  );
}

/** At a glance, which items did not give all they could, the largest loss of each score first. */
function lostMarkup(cards: readonly CardStatement[], say: SayPage): Markup | undefined {
  const lists = cards.flatMap((card) => {
    const lost = [
      ...card.items.flatMap(({ label, lost: points }) => (points ? [{ label, points }] : [])),
      ...card.changes.map(({ label, points }) => ({ label, points: points.neg() })),
    ];
    if (lost.length === 0) return [];
    const named = lost.sort((a, b) => b.points.compare(a.points));
    const items = named.map(
      ({ label, points }) => html`<li>${say("lostOf", { label, points: toFixed(points, 2) })}</li>`,
    );
    return html`${cards.length > 1 && html`<p>${card.label}</p>`}<ul>${items}</ul>`;
  });
  return lists.length === 0 ? undefined : html`<h3>${say("lost")}</h3>${lists}`;
}

function cardMarkup(card: CardStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, items, changes, score, full, remarks } = card;
  const sum = full === undefined ? score : say("gotOf", { got: score, points: full.replace(/\.00$/, "") });
  const head = html`<th scope=col>${say("item")}<th scope=col class=n>${manner.sayReport("measured")}<th scope=col class=n>${manner.sayReport("got")}`;
  const after = changes.map(
    (change) => html`<tr><th scope=row>${change.label}<td><td class=n>${toFixed(change.points, 2)}`,
  );
  return html`<h3>${say("headed", { label, value: score })}</h3><table><thead><tr>${head}</thead><tbody>${items.map((item) => itemRow(item, manner, say))}${after}</tbody><tfoot><tr><th scope=row>${label}<td><td class=n>${sum}</tfoot></table>${remarks.map((remark) => html`<p class="flag">${remark}</p>`)}`;
}

function itemRow(item: ItemStatement, manner: StatementManner, say: SayPage): Markup {
  const { label, measured, got, points, part, remark, isModule, isWithin } = item;
  const shown = got === undefined ? "–" : say("gotOf", { got, points });
  const small = remark !== undefined && html` <small>${remark}</small>`;
  return html`<tr${kindOf(isModule, isWithin)}><th scope=row>${label}${small}<td class=n>${measured}<td class=n>${shown}${partBar(part)}${saysRow({ ...item, remark: undefined }, 3, manner)}`;
}

/** What was measured, and at the end what has no value: for many of those, say of another post, that is as it should be. */
function measuresMarkup(
  measures: readonly Fact[],
  manner: StatementManner,
  say: SayPage,
): Markup | undefined {
  if (measures.length === 0) return undefined;
  const there = measures.filter(({ lack }) => lack === undefined);
  const lacks = new Set(measures.flatMap(({ lack }) => lack ?? []));
  const lists = [...lacks].map((lack) => {
    const labels = measures.filter((fact) => fact.lack === lack).map(({ label }) => label);
    return html`<li>${say("lacking", { lack, labels: labels.join(say("listed")) })}</li>`;
  });
  return html`${there.length > 0 && html`<h3>${say("measures")}</h3>${measureTable(there, manner, say)}`}${lists.length > 0 && html`<h3>${say("withoutValue")}</h3><ul>${lists}</ul>`}`;
}

function measureTable(measures: readonly Fact[], manner: StatementManner, say: SayPage): Markup {
  const lines = measures.map((fact) => {
    const { label, value, target } = fact;
    const held = target !== undefined && html`<small> ${say("heldAgainst", { target })}</small>`;
    return html`<tr><th scope=row>${label}<td class=n>${value}${held}${saysRow({ ...fact, remark: undefined }, 2, manner)}`;
  });
  return html`<table><tbody>${lines}</tbody></table>`;
}

/** What a statement comes to, in large: the pay, scores, grades. */
export function outcomeMarkup({ outcome }: Statement, paid: Shown | undefined): Markup | undefined {
  const facts = [...(paid ? [paid] : []), ...outcome];
  if (facts.length === 0) return undefined;
  return html`<dl class="facts">${facts.map(({ label, value }) => html`<div class="big"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
