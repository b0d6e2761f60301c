/** How values, rows and places are called in an explanation. */

import { HOUR_MS } from "../../base/calendar.js";
import {
  type Exact,
  HUNDRED,
  integer,
  ONE,
  roundTo,
  terminatingDecimals,
  toFixed,
} from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { RowRef, RulePlace, Step, Where } from "../../study/explain/tree.js";
import { durationShown } from "../durations.js";
import { type Manner, shownForm } from "../forms.js";
import type { Masker } from "../mask/masker.js";
import { chineseSpellings, wordSaid } from "../word-said.js";
import { type ExplainSay, explainSay } from "./words.js";

/** What the sentences of an explanation depend on. */
export interface Telling {
  readonly manner: Manner;
  readonly language: Language;
  readonly tell: ExplainSay;
  readonly rulebook: Rulebook;
  /** Replaces names and ids, where that is asked for. */
  readonly masker: Masker | undefined;
  /** What cells say for a word of the rulebook, where they say it in the language of the explanation. */
  readonly words: ReadonlyMap<string, string>;
}

/** How to tell of the figures of a rulebook. */
export function tellingOf(rulebook: Rulebook, manner: Manner, masker: Masker | undefined): Telling {
  return {
    manner,
    language: manner.language,
    tell: explainSay(manner.language),
    rulebook,
    masker,
    words: wordsSaid(rulebook, manner.language),
  };
}

/**
 * What readers call a word, wherever it stands: its label, else in Chinese its spellings, as words are written in English in
 * most rulebooks. None where columns differ.
 */
function wordsSaid({ tables, quantities }: Rulebook, language: Language): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const add = (word: string, text: string) => {
    const other = said.get(word);
    said.set(word, other === undefined || other === text ? text : word);
  };
  for (const { shape } of quantities) {
    if (shape.kind === "grades") for (const [word, label] of shape.labels) add(word, label[language]);
  }
  for (const { columns } of tables.values()) {
    for (const { words, wordLabels } of columns.values()) {
      for (const [word, label] of wordLabels ?? []) if (label[language] !== word) add(word, label[language]);
      if (language !== "zh") continue;
      for (const [word, text] of chineseSpellings(words)) {
        const label = wordLabels?.get(word)?.zh;
        if (label === undefined || label === word) add(word, text);
      }
    }
  }
  return said;
}

/** Decimals of a figure in a formula; what goes on is cut there and marked. */
const DECIMALS = 6;
const HOUR_DECIMALS = 2;
const HOUR = integer(HOUR_MS);

/**
 * A value as it stands in a formula: in full where it ends soon, else cut and marked by `…`, so that nobody takes a
 * rounded figure for the one that was reckoned with.
 */
export function inFormula(
  value: Value,
  type: Type,
  { manner, tell, masker, words }: Telling,
  { wordLabels, isScore, path }: Partial<Pick<Step, "wordLabels" | "isScore" | "path">> = {},
): string {
  if (typeof value === "string") {
    const label = wordLabels?.get(value)?.[manner.language];
    const own = label !== undefined && label !== value ? value : (words.get(value) ?? value);
    return tell("quoted", { text: shownForm(maskedText(own, path, masker), { type, wordLabels }, manner) });
  }
  if (typeof value === "boolean" || isMissing(value)) return shownForm(value, { type }, manner);
  switch (type.kind) {
    case "money":
      return grouped(digits(value, 2));
    case "percent":
    case "ratio":
      return `${digits(value.mul(HUNDRED), 0)}%`;
    case "number":
      return digits(value, isScore ? 2 : 0);
    case "duration":
      return (
        durationShown(value, manner.language) ??
        `${digits(value.div(HOUR), 0, HOUR_DECIMALS)} ${manner.say("hours")}`
      );
    default:
      return shownForm(value, { type }, manner);
  }
}

/** A word that a column is compared with, as readers call it; undefined where it is called as it is written. */
export function wordOf(
  word: string,
  table: string,
  name: string,
  { rulebook, language, tell }: Telling,
): string | undefined {
  const text = wordSaid(rulebook, table, name, word, language);
  return text === undefined ? undefined : tell("quoted", { text });
}

/** A text without what names a scored row; `path`: the column or quantity in which it stands. */
export function maskedText(text: string, path: string | undefined, masker: Masker | undefined): string {
  if (!masker) return text;
  const [table, column] = path?.split(".") ?? [];
  return column === undefined ? masker.text(text) : masker.cell(text, table, column);
}

/** At least so many decimals, in full up to `most`; cut where there are more. */
export function digits(value: Exact, least: number, most = DECIMALS): string {
  const ends = terminatingDecimals(value);
  if (ends !== undefined && ends <= most) return toFixed(value, Math.max(ends, least));
  const step = ONE.div(integer(10 ** most));
  return `${toFixed(roundTo(value, step, "down"), most)}…`;
}

/** Thousands parted. */
export function grouped(text: string): string {
  return text.replace(/\d(?=(\d{3})+(?!\d))(?<!\.\d*)/g, "$&,");
}

/** Money in full. */
export function money(value: Exact): string {
  return grouped(digits(value, 2));
}

/** A row as people call it: its key and name; of a table without key, where it stands. */
export function rowCalled({ key, name, where, table, tableLabel }: RowRef, telling: Telling): string {
  const { language, masker } = telling;
  if (table === "all") return tableLabel[language];
  if (key === undefined) return placeText(where, telling);
  const own = masker ? masker.key(key, table) : key;
  const called = name === undefined || !masker ? name : masker.text(name);
  return called === undefined || called === own ? own : `${own} ${called}`;
}

/** `tickets.csv row 12`, or the rulebook's line. */
export function placeText(where: Where, telling: Telling): string {
  const { tell, masker } = telling;
  if ("rule" in where) return tell("inRulebook", { place: ruleText(where.rule, telling) });
  const { file, sheet, row = 0 } = masker ? masker.place(where.data) : where.data;
  return sheet === undefined ? tell("rowIn", { file, row }) : tell("rowInSheet", { file, sheet, row });
}

/** The line of a rule; with its file where that is not the rulebook itself. */
export function ruleText({ file, line }: RulePlace, { tell, rulebook }: Telling): string {
  return file === rulebook.source.name ? tell("ruleLine", { line }) : tell("ruleFile", { file, line });
}
