/** What commands say of their own: help, progress, last lines. */
import type { Bilingual, Language } from "../base/language.js";
import { type Say as PhraseSay, sayer } from "../base/phrases.js";

/** What commands say beside findings and reports. */
export const WORDS = {
  usage: { en: "Usage:", zh: "用法：" },
  commands: { en: "Commands:", zh: "命令：" },
  arguments: { en: "Arguments:", zh: "参数：" },
  options: { en: "Options:", zh: "选项：" },
  about: {
    en: "Computes pay from spreadsheets by a rulebook in YAML: exactly, and so that every figure can be explained.",
    zh: "按 YAML 规则文件，从表格数据精确计算奖金，每个数字都可追溯。",
  },
  exitCodes: {
    en: "Exit: 0 done, 1 the command says no (errors in data or rulebook, failed tests), 2 it could not run, 130/143 stopped by a signal.",
    zh: "退出码：0 完成；1 结论为否（数据或规则有错误、测试失败）；2 无法运行；130/143 被信号中止。",
  },
  aboutRun: { en: "compute a period and write its reports", zh: "计算一个周期并写出报表" },
  aboutCheck: { en: "find what is wrong with rulebooks, without data", zh: "检查规则文件（不需要数据）" },
  aboutTest: { en: "run the test cases of rulebooks", zh: "运行规则的测试用例" },
  aboutClose: { en: "put a result into a ledger, once", zh: "为一个周期结账，写入账本" },
  aboutVerify: {
    en: "find whether a ledger is as it was closed",
    zh: "核对账本是否与结账时一致",
  },
  result: {
    en: "the folder that `merit run --out` wrote, or its result.json",
    zh: "`merit run --out` 写入的文件夹，或其中的 result.json",
  },
  ledger: {
    en: "folder of closed periods, which formulas look back at and corrections are reckoned against",
    zh: "已结账周期的文件夹，供公式查看历史、计算更正",
  },
  correct: {
    en: "also correct this closed period, though it was final (may be repeated)",
    zh: "即使该已结账周期为正式，也予更正（可重复）",
  },
  ledgerToClose: {
    en: "folder of closed periods; made with the first",
    zh: "已结账周期的文件夹；首次结账时建立",
  },
  ledgerToVerify: { en: "folder of closed periods", zh: "已结账周期的文件夹" },
  rulebook: { en: "the rulebook (YAML)", zh: "规则文件（YAML）" },
  rulebooks: {
    en: "rulebooks; without any, those under rules/, or in the current folder",
    zh: "规则文件；不写则检查 rules/ 下的，或当前文件夹中的",
  },
  testFiles: {
    en: "test files (*.test.yaml); without any, those under rules/, or in the current folder",
    zh: "测试文件（*.test.yaml）；不写则运行 rules/ 下的，或当前文件夹中的",
  },
  data: { en: "folder with the spreadsheets", zh: "表格所在的文件夹" },
  period: {
    en: "which period, as 2026-10, 2026-Q4 or 2026; may be left out where the data hold only one",
    zh: "周期，如 2026-10、2026-Q4 或 2026；数据只含一个周期时可不写",
  },
  out: {
    en: "write result.json, a CSV a table, rows-left-out.csv, report.xlsx and pay-cuts.csv (where a limit acted) there; replaces the folder as a whole",
    zh: "写入 result.json、各表 CSV、rows-left-out.csv、report.xlsx，以及 pay-cuts.csv（限额生效时）；整体替换该文件夹",
  },
  set: {
    en: "another value for a parameter; makes the result a trial (may be repeated)",
    zh: "为参数设定另一个值，结果成为试算（可重复）",
  },
  only: {
    en: "show only rows with that link, as team=A; everything is computed all the same",
    zh: "只显示该关联的行，如 team=A；计算仍包含全部数据",
  },
  findings: {
    en: "write every finding to this file: .csv, .xlsx or .json",
    zh: "把全部发现写入该文件：.csv、.xlsx 或 .json",
  },
  dataUntil: {
    en: "take the data as complete up to this day (2026-11-30); recorded in the result",
    zh: "视数据完整至该日（2026-11-30），并记录在结果中",
  },
  strict: { en: "count warnings as errors", zh: "将警告视为错误" },
  json: { en: "print result.json instead of the summary", zh: "输出 result.json，而非摘要" },
  mask: {
    en: "replace names and ids of those scored by pseudonyms in all that a result shows",
    zh: "在结果的所有输出中以代号替换被考核者的姓名和编号",
  },
  lang: {
    en: "language, en or zh; else files follow the rulebook and the terminal follows LANG",
    zh: "语言，en 或 zh；不写则文件随规则、终端随 LANG",
  },
  format: { en: "how findings are printed: text or json", zh: "发现的输出形式：text 或 json" },
  help: { en: "show this help", zh: "显示帮助" },
  version: { en: "show the version", zh: "显示版本" },

  reading: { en: "reading: {percent}%, {rows} rows", zh: "正在读取：{percent}%，{rows} 行" },
  moreFindings: {
    en: "… and {count} more [{code}]; --findings FILE writes them all",
    zh: "……另有 {count} 条 [{code}]；用 --findings FILE 可写出全部",
  },
  countedErrors: {
    en: "Nothing was paid or written. Errors: {errors}, warnings: {warnings}.",
    zh: "未计算薪酬，也未写入结果：错误 {errors}，警告 {warnings}。",
  },
  countedStrict: {
    en: "Nothing was paid or written. Warnings: {warnings}, and --strict counts them as errors.",
    zh: "未计算薪酬，也未写入结果：警告 {warnings}，--strict 将警告视为错误。",
  },
  written: { en: "Reports: {path} ({files})", zh: "报表：{path}（{files}）" },
  allFindings: { en: "All findings: {path}", zh: "全部发现：{path}" },
  final: { en: "final", zh: "正式" },
  provisional: { en: "provisional", zh: "暂定" },
  closed: {
    en: "Closed {period} of {rulebook} ({status}) into {ledger}.",
    zh: "已为 {rulebook} 的 {period} 结账（{status}），写入 {ledger}。",
  },
  verified: {
    en: "{ledger} is as it was closed. Entries: {count}.",
    zh: "{ledger} 与结账时一致：共 {count} 项。",
  },
  chainHead: {
    en: "Chain: {chain}. Whoever keeps this number elsewhere can tell whether the ledger was written anew.",
    zh: "链值：{chain}。另处保存此值，即可识别账本是否被整体重写。",
  },
  stopped: { en: "Stopped. No half-written results are left.", zh: "已中止，未留下不完整的结果。" },
  caseFailed: { en: "{file}: case failed: {name}", zh: "{file}：用例失败：{name}" },
  casesCounted: {
    en: "{file}: cases passed {passed}, failed {failed}",
    zh: "{file}：通过 {passed} 个用例，失败 {failed} 个",
  },
} as const satisfies Record<string, Bilingual>;

/** Says the words of commands in one language. */
export type Say = PhraseSay<typeof WORDS>;

/** The words of commands in one language. */
export function sayIn(language: Language): Say {
  return sayer(WORDS, language);
}
