import type { Bilingual } from "../base/language.js";
import type { Kind, Type } from "./types.js";

const NAMES: Readonly<Record<Kind, Bilingual>> = {
  number: { en: "a number", zh: "数值" },
  percent: { en: "a percent", zh: "百分比" },
  ratio: { en: "a ratio", zh: "比率" },
  money: { en: "money", zh: "金额" },
  duration: { en: "a duration", zh: "时长" },
  date: { en: "a date", zh: "日期" },
  datetime: { en: "a datetime", zh: "日期时间" },
  boolean: { en: "yes or no", zh: "是/否" },
  text: { en: "text", zh: "文本" },
};

/** A type's name in a sentence. */
export function typeName(type: Type): Bilingual {
  return NAMES[type.kind];
}
