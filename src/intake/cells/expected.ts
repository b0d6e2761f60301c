import { dateText } from "../../base/calendar.js";
import { type Bilingual, bilingual } from "../../base/language.js";
import { printable } from "../../base/printable.js";
import type { Years } from "../../base/stretch.js";
import type { ColumnDeclaration } from "../declaration.js";

/** Words that a message lists; the rulebook has the others. */
const LISTED = 12;

/** What a cell of a column is expected to be, with an example, for messages; `years`: where dates without one lie. */
export function expectedIn(column: ColumnDeclaration, years?: Years): Bilingual {
  const declared = expectedForm(column, years);
  if (declared) return declared;
  if (column.words) return oneOf([...column.words.keys()]);
  const most = column.decimals;
  switch (column.type) {
    case "text":
      return { en: "text such as A-1001", zh: "文本，例如 A-1001" };
    case "number":
      return most === 0
        ? { en: "a whole number such as 12", zh: "整数，例如 12" }
        : {
            en: `a number with at most ${most} decimals, such as 12.5`,
            zh: `至多 ${most} 位小数的数字，例如 12.5`,
          };
    case "money":
      return {
        en: `an amount with at most ${most} decimals, such as 1,234.50`,
        zh: `至多 ${most} 位小数的金额，例如 1,234.50`,
      };
    case "percent":
      return column.of100
        ? {
            en: `a percentage with at most ${most} decimals, such as 95 or 95%`,
            zh: `至多 ${most} 位小数的百分比，例如 95 或 95%`,
          }
        : {
            en: `a percentage with at most ${most} decimals, such as 95%`,
            zh: `至多 ${most} 位小数的百分比，例如 95%`,
          };
    case "duration":
      return { en: "a duration such as 1:30 or 90m", zh: "时长，例如 1:30 或 90m" };
    case "date":
      return { en: "a date such as 2026-10-01", zh: "日期，例如 2026-10-01" };
    case "datetime":
      return { en: "a date with time such as 2026-10-01 08:30", zh: "日期和时间，例如 2026-10-01 08:30" };
    case "boolean":
      return {
        en: "yes or no (also 是, 否, true, false, 1, 0, √, ×)",
        zh: "是或否（也可为 yes、no、true、false、1、0、√、×）",
      };
  }
}

/** What is expected where the column says how its cells are written. */
function expectedForm({ reading, type }: ColumnDeclaration, years: Years | undefined): Bilingual | undefined {
  const { take, forms = [], values } = reading ?? {};
  if (values) return oneOf(values.map(([word]) => word));
  if (take && "patterns" in take) {
    const listed = take.patterns.map(({ text }) => text).join(" | ");
    if (take.parted === undefined) return { en: `a cell like ${listed}`, zh: `形如 ${listed} 的单元格` };
    const mark = printable(take.parted);
    return {
      en: `a list parted by ${mark} of parts like ${listed}`,
      zh: `以 ${mark} 分隔、各项形如 ${listed} 的列表`,
    };
  }
  if (forms.length === 0) return undefined;
  const isDate = type === "date";
  const names = forms.map((form): Bilingual => {
    if (form.kind === "moment") return bilingual(form.format.text);
    if (form.kind === "clock")
      return { en: "a time of day such as 08:51 or 次日08:00", zh: "时刻，例如 08:51 或 次日08:00" };
    const midnight = isDate ? { en: " at midnight", zh: "（须为零点）" } : bilingual("");
    const unit = form.unit === "seconds" ? { en: "seconds", zh: "秒" } : { en: "milliseconds", zh: "毫秒" };
    return { en: `${unit.en} since 1970${midnight.en}`, zh: `1970 年起的${unit.zh}数${midnight.zh}` };
  });
  const kind =
    forms[0].kind === "clock"
      ? bilingual("")
      : { en: isDate ? "a date as " : "a date with time as ", zh: "日期，写作 " };
  const among = years?.must ? [dateText(years.first), dateText(years.last)] : undefined;
  return {
    en: `${kind.en}${names.map(({ en }) => en).join(" or ")}${among ? ` from ${among.join(" to ")}` : ""}`,
    zh: `${kind.zh}${names.map(({ zh }) => zh).join("或")}${among ? `，在 ${among.join(" 至 ")} 之内` : ""}`,
  };
}

function oneOf(words: readonly string[]): Bilingual {
  const listed = words.slice(0, LISTED);
  const rest = words.length > LISTED;
  return {
    en: `one of: ${listed.join(", ")}${rest ? ", …" : ""}`,
    zh: `以下之一：${listed.join("、")}${rest ? "、……" : ""}`,
  };
}

/** The expectation, with the declared word that was probably meant. */
export function withNearest(expected: Bilingual, nearest: string | undefined): Bilingual {
  if (nearest === undefined) return expected;
  return { en: `${expected.en} (nearest: ${nearest})`, zh: `${expected.zh}（最接近：${nearest}）` };
}
