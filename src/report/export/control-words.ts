import type { Bilingual } from "../../base/language.js";

/** The headers of a file of control totals, before those of its sums. */
export const CONTROL_WORDS = {
  file: { en: "file", zh: "文件" },
  sha256: { en: "sha256", zh: "SHA-256" },
  rows: { en: "rows", zh: "行数" },
  rowsLeftOut: { en: "rows_left_out", zh: "未列入行数" },
} as const satisfies Record<string, Bilingual>;
