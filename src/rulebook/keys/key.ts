import type { Bilingual } from "../../base/language.js";
import { CHINESE_FORMS } from "./chinese-forms.js";

/** A key of a section, as the reference tells of it. */
export interface Key {
  readonly doc: Bilingual;
  /** How its value is written, for the reference. */
  readonly form: Bilingual;
  readonly required?: true;
}

/** A key that may be left out: how its value is written, and what it is for, in English and Chinese. */
export const key = (form: string, en: string, zh: string): Key => ({
  form: { en: form, zh: CHINESE_FORMS.get(form) ?? form },
  doc: { en, zh },
});

/** A key that must be there. */
export const required = (form: string, en: string, zh: string) =>
  ({ ...key(form, en, zh), required: true }) as const;
