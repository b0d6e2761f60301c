import type { Bilingual } from "../../base/language.js";
import type { Reason } from "../../language/value.js";

/** Why a value is missing, in words. The order is that in which one of several reasons is told. */
export const REASON_TEXTS: Readonly<Record<Reason, Bilingual>> = {
  unreadable: { en: "the cell cannot be read", zh: "单元格无法读取" },
  empty: { en: "the cell is empty", zh: "单元格为空" },
  not_given: { en: "the test gives no value", zh: "测试未给出该值" },
  unknown_day: { en: "the calendar does not know the day", zh: "日历未涵盖该日期" },
  zero_divisor: { en: "a division by zero", zh: "除数为零" },
  no_row: { en: "there is no such row", zh: "没有对应的行" },
  too_few: { en: "there are too few rows or points", zh: "行数或可评分值不足" },
  not_there: { en: "it was not there in that closed period", zh: "在该已结账周期中不存在" },
  not_kept: { en: "the closed result does not hold it", zh: "已结账结果中没有该项" },
  no_period: { en: "history begins after that period", zh: "历史记录从该周期之后开始" },
  no_branch: { en: "no branch fits", zh: "没有符合的分支" },
  no_rows: { en: "there are no rows", zh: "没有行" },
  not_applicable: { en: "it does not apply", zh: "不适用" },
};

/** Is something, read from elsewhere, a reason? */
export function isReason(text: unknown): text is Reason {
  return typeof text === "string" && Object.hasOwn(REASON_TEXTS, text);
}

const ORDER = Object.keys(REASON_TEXTS) as Reason[];

/** The one of several reasons that is told; it does not depend on the order in which they come. */
export function firstReason(reasons: Iterable<Reason>): Reason | undefined {
  const found = new Set(reasons);
  return ORDER.find((reason) => found.has(reason));
}
