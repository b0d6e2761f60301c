import type { Bilingual } from "../../base/language.js";
import type { Kind, Type } from "../../language/types.js";

const HINTS: Partial<Record<Kind, Bilingual>> = {
  number: { en: "Write a number, such as 3.", zh: "请写数值，如 3。" },
  percent: { en: "Write a percent, such as 3%.", zh: "请写百分比，如 3%。" },
  money: {
    en: "Give an amount: money, or a number such as 300.",
    zh: "请给出金额：money，或 300 这样的数值。",
  },
  duration: { en: "Write a duration, such as 3d or 24h.", zh: "请写时长，如 3d 或 24h。" },
  date: { en: "Write a date, such as 2026-10-31.", zh: "请写日期，如 2026-10-31。" },
};

const OTHER: Bilingual = {
  en: "The page of formulas shows how each type is written.",
  zh: "各类型的写法见公式页。",
};

/** A bonus of 1000 × score ÷ 100 is written so that a number multiplies a ratio. */
const RATIO: Bilingual = {
  en: "A ratio is like divided by like. Put the quotient into brackets, so that an amount multiplies it: `1000 * (score / 100)`.",
  zh: "比率是同类值相除的结果。请把除法放进括号，由金额去乘：`1000 * (score / 100)`。",
};

/** What to do where a value of one type stands and another is expected. */
export function typeHint(expected: Type, found: Type): Bilingual {
  if (expected.kind === "money" && found.kind === "ratio") return RATIO;
  return HINTS[expected.kind] ?? OTHER;
}
