import type { Bilingual } from "../base/language.js";
import type { Severity } from "./entry.js";

/** The words by which findings are called what they are. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  notice: { en: "notice", zh: "提示" },
};
