import type { Bilingual, Language } from "../../base/language.js";
import type { Who } from "../../study/diff/figures.js";
import type { DiffSay } from "./diff-words.js";

/** Rows named one by one; the rest is counted. */
const NAMED = 8;

/** How a row is called among words: by its name, else by its key. */
export function nameOf({ key, name }: Who): string {
  return name ?? key;
}

/** Rows by name, the first ones; the rest counted. */
export function namesOf(rows: readonly Who[], say: DiffSay): string {
  const named = rows.slice(0, NAMED).map(nameOf).join(say("listed"));
  return rows.length > NAMED ? say("andMore", { named, rest: rows.length - NAMED }) : named;
}

/** `people.score (Score)`; the path alone where the label says no more. */
export function labelled(
  path: string,
  label: Bilingual,
  name: string,
  say: DiffSay,
  language: Language,
): string {
  return label[language] === name ? path : say("ruleLabelled", { name: path, label: label[language] });
}
