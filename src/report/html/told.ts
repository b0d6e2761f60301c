import type { Language } from "../../base/language.js";
import type { HowTold } from "../insight/insight.js";
import { ruleWordsIn } from "../rules/rule-words.js";
import type { RuleInWords } from "../rules/rules-in-words.js";
import { html, type Markup } from "./markup.js";

/** How statements are written. */
export interface StatementManner {
  readonly language: Language;
  /** By path. */
  readonly rules: ReadonlyMap<string, RuleInWords>;
  /** The command that lists the rows behind a row's figures; undefined where nobody could call it. */
  readonly command: ((key: string) => string) | undefined;
  readonly sayReport: (word: "measured" | "amount" | "remark" | "flags" | "got") => string;
}

/** What there is to say of a figure. */
export interface Says {
  readonly rule: string;
  /** The rule of what it looks at, told before its own. */
  readonly measure?: string | undefined;
  readonly how: HowTold | undefined;
  readonly rows: string | undefined;
  readonly remark: string | undefined;
}

/**
 * What is said of a figure, in a row below it, as wide as the table: on a phone a column would be too narrow. How it came
 * about first, then by which rule.
 */
export function saysRow(
  says: Says,
  columns: number,
  { rules, language }: StatementManner,
): Markup | undefined {
  const { rule, measure, how, rows, remark } = says;
  const own = rules.get(rule);
  const looksAt = measure === undefined ? undefined : rules.get(measure);
  const told = [remark, rows, how?.text].filter((text) => text !== undefined);
  const texts = [
    ...(looksAt ? [ruleText(unsaid(looksAt, undefined, how, language), language)] : []),
    ...(own ? [ruleText(unsaid(own, looksAt, how, language), language)] : []),
  ].filter((text) => text !== "");
  if (told.length === 0 && texts.length === 0) return undefined;
  return html`<tr class=says><td colspan="${columns}">${told.map((text) => html`<p>${text}`)}${texts.map((text) => html`<p class=rule>${text}`)}`;
}

/** What of a rule is not said already, and does not go without saying. */
function unsaid(
  { path, text, label }: RuleInWords,
  looksAt: RuleInWords | undefined,
  how: HowTold | undefined,
  language: Language,
): readonly string[] {
  const cents = ruleWordsIn(language)("round_half_up", { to: "0.01" });
  const said = new Set(how?.text.split(/; |；/));
  return text.filter((line, i) => {
    const isFormula = i === 0 && how?.tells === path;
    // A rule that is nothing but what it looks at says no more than its name.
    return !isFormula && !said.has(line) && line !== cents && line !== label && line !== looksAt?.label;
  });
}

/** The sentences of a rule as a paragraph: `by Score: under 60: 70%; at least 60: 100%`. */
function ruleText(lines: readonly string[], language: Language): string {
  return lines.reduce((text, line) => {
    if (text === "") return line;
    const joint = language === "zh" ? (/：$/.test(text) ? "" : "；") : /:$/.test(text) ? " " : "; ";
    return `${text}${joint}${line}`;
  }, "");
}

/** How a row stands among the others: as the sum of those around it, or within one. */
export function kindOf(isSum: boolean, isWithin = false): Markup | false {
  if (isSum) return html` class=sum`;
  return isWithin && html` class=within`;
}
