import type { Bilingual, Language } from "../../base/language.js";
import { type Say as PhraseSay, sayer } from "../../base/phrases.js";

/** What is said of how figures came about, where they are shown. */
const INSIGHT_WORDS = {
  rowsHolding: { en: "{table}: {holding} of {rows}", zh: "{table}：{rows} 行中 {holding} 行" },
  rowsBehind: { en: "rows of {table}: {rows}", zh: "{table}：{rows} 行" },
  rowsListed: { en: "; ", zh: "；" },
  startOf: { en: "{line}: {text}", zh: "{line}：{text}" },
  groupTimes: { en: "× {label} {times}", zh: "× {label} {times}" },
  at_most: { en: "at most {limit}", zh: "至多 {limit}" },
  at_least: { en: "at least {limit}", zh: "至少 {limit}" },
  rounding: { en: "Rounding", zh: "舍入" },
} as const satisfies Record<string, Bilingual>;

/** Says what is said of how figures came about in one language. */
export function insightWordsIn(language: Language): PhraseSay<typeof INSIGHT_WORDS> {
  return sayer(INSIGHT_WORDS, language);
}
