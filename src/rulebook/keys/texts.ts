import { key } from "./key.js";

/** Keys of a text in both languages. */
export const TEXT_KEYS = {
  bilingual: {
    en: key("text", "In English.", "英文。"),
    zh: key("text", "In Chinese.", "中文。"),
  },
} as const;
