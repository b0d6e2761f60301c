import { CENT, type Exact, roundTo, toFixed } from "../../base/exact.js";
import { moneyShown } from "../forms.js";
import type { LineStatement, PayStatement } from "../statement/statement-pay.js";
import { fallBars } from "./charts.js";
import { html, type Markup } from "./markup.js";
import { pageWordsIn } from "./page-words.js";
import { kindOf, type StatementManner, saysRow } from "./told.js";

/** A pay: the way to it step by step, with what is to be said of each line below its steps. */
export function payMarkup(pay: PayStatement, manner: StatementManner): Markup {
  const { label, total, way } = pay;
  const head = pageWordsIn(manner.language)("headed", { label, value: total });
  return html`<h3>${head}</h3>${way.length > 0 ? wayMarkup(pay, manner) : linesMarkup(pay, manner)}`;
}

/** Of a pay of one step there is no way, but what there is to say of its line. */
function linesMarkup({ label, total, lines }: PayStatement, manner: StatementManner): Markup {
  const rows = lines.map((line) => html`${sumRow(line, false)}${saysOf(line, manner)}`);
  return html`<table><tbody>${rows}</tbody><tfoot><tr><th scope="row">${label}</th><td class="n">${total}</td></tr></tfoot></table>`;
}

/**
 * The way to the pay: what each step adds or takes, to the cent, above its bar. Each effect is the difference of the
 * amounts before and after as they are shown, so that the column adds up; sums of lines and groups stand apart from it.
 */
function wayMarkup({ label, total, way, lines }: PayStatement, manner: StatementManner): Markup {
  const falls = way.map(({ from, to }) => ({ from: cents(from), to: cents(to) }));
  const end = falls.at(-1)?.to;
  const bars = fallBars(
    falls.map(({ from, to }) => ({ from: size(from), to: size(to) })),
    end ? size(end) : 0,
  );
  const ends = lastSteps(way, lines);
  const steps = way.map(({ text, part }, i) => {
    const by = moneyShown(falls[i].to.sub(falls[i].from));
    const ended = ends.get(i) ?? [];
    const isWhole = way.filter((step) => step.part === part).length === 1;
    const after = ended.map((line) => {
      // A line of one step has its sum there already.
      const isSum = line.isGroup || (!isWhole && lines.length > 1);
      return html`${isSum && sumRow(line, true)}${saysOf(line, manner)}`;
    });
    return html`<tr><th scope=row><div><span>${text}</span>${bars[i]}</div><td class=n>${by}${after}`;
  });
  return html`<table class=way><tbody>${steps}</tbody><tfoot><tr><th scope=row><div><span>${label}</span>${bars.at(-1)}</div><td class=n>${total}</tfoot></table>`;
}

/** By step: the lines and groups that end with it, the innermost first. */
function lastSteps(
  way: PayStatement["way"],
  lines: readonly LineStatement[],
): ReadonlyMap<number, readonly LineStatement[]> {
  const around = new Map(lines.map(({ rule, within }) => [rule, within]));
  const ends = new Map<number, LineStatement[]>();
  for (const line of lines) {
    const last = way.findLastIndex(({ part }) => {
      return part !== undefined && (part === line.rule || around.get(part)?.includes(line.rule));
    });
    ends.set(last, [...(ends.get(last) ?? []), line]);
  }
  for (const ended of ends.values()) ended.sort((a, b) => b.within.length - a.within.length);
  return ends;
}

function sumRow({ label, shown, isGroup }: LineStatement, isSum: boolean): Markup {
  return html`<tr${kindOf(isSum || isGroup)}><th scope=row>${label}<td class=s>${shown}`;
}

function saysOf(line: LineStatement, manner: StatementManner): Markup | undefined {
  return saysRow(line, 2, manner);
}

const cents = (amount: Exact) => roundTo(amount, CENT);

const size = (amount: Exact) => Number(toFixed(amount, 2));
