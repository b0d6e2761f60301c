import { entries } from "../entry.js";

/** Formulas as they are spelt. */
export const LANGUAGE_SPELLING = entries({
  "formula-character": {
    severity: "error",
    title: { en: "A character that no formula has", zh: "公式中有不能使用的字符" },
    message: { en: "A formula cannot hold {found}.", zh: "公式中不能出现 {found}。" },
    fix: { en: 'Remove it; texts stand in "double quotes".', zh: '请删除；文本须写在英文双引号 "" 中。' },
  },
  "formula-character-width": {
    severity: "error",
    title: { en: "Another spelling of a formula's character", zh: "公式中使用了全角或其他写法的字符" },
    message: {
      en: "A formula cannot hold `{found}`; `{meant}` is meant.",
      zh: "公式中不能出现「{found}」，应为「{meant}」。",
    },
    fix: { en: "Write `{meant}`.", zh: "请改为「{meant}」。" },
  },
  "formula-percent": {
    severity: "error",
    title: { en: "A percent sign that stands alone", zh: "百分号没有紧跟数字" },
    message: { en: "No number stands right before this %.", zh: "这个 % 前面没有紧跟数字。" },
    fix: {
      en: "Write 3% without a blank; a percent column needs no sign.",
      zh: "请写成 3%，中间不留空格；百分比列不需要写 %。",
    },
  },
  "formula-number-long": {
    severity: "error",
    title: { en: "A number with too many digits", zh: "数字位数过多" },
    message: {
      en: "This number has {found} digits; {most} are the most.",
      zh: "此数有 {found} 位，最多 {most} 位。",
    },
    fix: { en: "Write fewer decimals, or a quotient: 1 / 3.", zh: "请减少小数位，或写成除法，如 1 / 3。" },
  },
  "formula-text-open": {
    severity: "error",
    title: { en: "A text is not closed", zh: "文本缺少右引号" },
    message: { en: "This text has no closing quote.", zh: "此处的文本没有右引号。" },
    fix: { en: 'Write a " at its end.', zh: '请在文本末尾补上 "。' },
  },
  "formula-date": {
    severity: "error",
    title: { en: "No such date", zh: "日期不存在" },
    message: { en: "There is no {found} in the calendar.", zh: "日历中没有 {found}。" },
    fix: {
      en: "Write a real date as 2026-10-31, with a time as 2026-10-31 17:30.",
      zh: "请写真实存在的日期，如 2026-10-31 或 2026-10-31 17:30。",
    },
  },
  "formula-unit": {
    severity: "error",
    title: { en: "An unknown unit", zh: "未知的单位" },
    message: { en: "{unit} in {found} is not a unit.", zh: "{found} 中的 {unit} 不是单位。" },
    fix: {
      en: "Units are %, d (days), h (hours), min and s; a name may not begin with a digit.",
      zh: "可用单位：%、d（天）、h（小时）、min（分钟）、s（秒）；名称不能以数字开头。",
    },
  },
  "formula-syntax": {
    severity: "error",
    title: { en: "A formula that does not parse", zh: "公式语法错误" },
    message: { en: "Found {found}, expected {expected}.", zh: "此处是 {found}，应为{expected}。" },
    fix: { en: "Complete or correct the formula at this place.", zh: "请在此处补全或改正公式。" },
  },
  "formula-end": {
    severity: "error",
    title: { en: "An empty formula", zh: "公式为空" },
    message: { en: "There is no formula here.", zh: "此处没有公式。" },
    fix: { en: "Write one, or remove the key.", zh: "请写出公式，或删除该项。" },
  },
  "formula-depth": {
    severity: "error",
    title: { en: "A formula nested too deep", zh: "公式嵌套过深" },
    message: {
      en: "This formula is nested deeper than {deepest} levels.",
      zh: "公式嵌套超过 {deepest} 层。",
    },
    fix: { en: "Give its parts names of their own.", zh: "请把其中的部分拆成有名称的量。" },
  },
  "formula-long": {
    severity: "error",
    title: { en: "A formula too long", zh: "公式过长" },
    message: {
      en: "This formula has more than {most} operators and dots.",
      zh: "公式中的运算符和点号超过 {most} 个。",
    },
    fix: {
      en: "Give its parts names of their own; a long list of cases belongs into a table's `rows:`.",
      zh: "请把其中的部分拆成有名称的量；长串情形应写成表的 rows:。",
    },
  },
  "formula-comparison-chain": {
    severity: "error",
    title: { en: "Comparisons in a row", zh: "连续比较" },
    message: { en: "Comparisons cannot follow one another.", zh: "不能连续比较。" },
    fix: { en: "Write a <= b and b <= c.", zh: "请写成 a <= b and b <= c。" },
  },
  "formula-clause-twice": {
    severity: "error",
    title: { en: "A word that may stand once stands twice", zh: "子句重复" },
    message: { en: "{word} stands twice in one function.", zh: "同一函数中 {word} 出现了两次。" },
    fix: { en: "Join the two (conditions with `and`).", zh: "请合并为一个（条件用 and 连接）。" },
  },
  "formula-clock-gap": {
    severity: "error",
    title: { en: "A clock time that never was", zh: "不存在的钟点" },
    message: {
      en: "The clocks of {zone} skipped this time (daylight saving).",
      zh: "{zone} 的时钟跳过了这一时刻（夏令时）。",
    },
    fix: { en: "Write a time before or after the gap.", zh: "请写跳过之前或之后的时刻。" },
  },
});
