import type { Bilingual } from "../../base/language.js";

/** What help says of options and arguments that several commands have. */
export const OPTION_WORDS = {
  rulebook: { en: "the rulebook (YAML)", zh: "规则文件（YAML）" },
  data: { en: "folder with the spreadsheets", zh: "表格所在的文件夹" },
  period: {
    en: "which period, as 2026-10, 2026-Q4 or 2026; may be left out where the data hold only one",
    zh: "周期，如 2026-10、2026-Q4 或 2026；数据只含一个周期时可不写",
  },
  set: {
    en: "another value for a parameter; makes the result a trial (may be repeated)",
    zh: "为参数设定另一个值，结果成为试算（可重复）",
  },
  only: {
    en: "show only rows with that link, as team=A; everything is computed all the same",
    zh: "只显示该关联的行，如 team=A；计算仍包含全部数据",
  },
  dataUntil: {
    en: "take the data as complete up to this day (2026-11-30); recorded in the result",
    zh: "视数据完整至该日（2026-11-30），并记录在结果中",
  },
  ledger: {
    en: "folder of closed periods, which formulas look back at and corrections are reckoned against",
    zh: "已结账周期的文件夹，供公式查看历史、计算更正",
  },
  correct: {
    en: "also correct this closed period, though it was final (may be repeated)",
    zh: "即使该已结账周期为正式，也予更正（可重复）",
  },
  mask: {
    en: "replace names and ids of those scored by pseudonyms in all that a result shows",
    zh: "在结果的所有输出中以代号替换被考核者的姓名和编号",
  },
  lang: {
    en: "language, en or zh; else files follow the rulebook and the terminal follows LANG",
    zh: "语言，en 或 zh；不写则文件随规则、终端随 LANG",
  },
  answerFormat: { en: "text or json", zh: "text 或 json" },
  json: { en: "the same as --format json", zh: "同 --format json" },
  format: {
    en: "how findings are printed: text, json, github (annotations of a workflow) or sarif (for code scanning)",
    zh: "检查结果的输出形式：text、json、github（工作流注释）或 sarif（供代码扫描）",
  },
  help: { en: "show this help", zh: "显示帮助" },
} as const satisfies Record<string, Bilingual>;
