/** The two languages in which everything a user reads exists. */
export type Language = "en" | "zh";

/** A text in both languages. A label written once serves for both. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** A text in both languages; written once, it serves for both. */
export function bilingual(en: string, zh: string = en): Bilingual {
  return { en, zh };
}

/** What stands where a list has nothing. */
export const NONE: Bilingual = { en: "none", zh: "无" };
