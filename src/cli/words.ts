/** What commands say of their own: progress, last lines. What help says stands with each command in `commands/`. */
import type { Bilingual, Language } from "../base/language.js";
import { type Say as PhraseSay, sayer } from "../base/phrases.js";

/** What commands say beside findings and reports. */
export const WORDS = {
  reading: {
    en: "reading: {percent}%, {rows} rows, {rate} rows/s",
    zh: "正在读取：{percent}%，{rows} 行，每秒 {rate} 行",
  },
  moreFindings: { en: "… and {count} more [{code}]", zh: "……另有 {count} 条 [{code}]" },
  moreFindingsFile: {
    en: "… and {count} more [{code}]; --findings FILE writes them all",
    zh: "……另有 {count} 条 [{code}]；用 --findings FILE 可写出全部",
  },
  valuesHidden: {
    en: "With --mask it is not shown what cells hold; without it, whoever may see names is told.",
    zh: "使用 --mask 时不显示单元格内容；可查看姓名的人请不带 --mask 运行。",
  },
  countedErrors: {
    en: "Nothing was paid or written. Errors: {errors}, warnings: {warnings}.",
    zh: "未计算薪酬，也未写入结果：错误 {errors}，警告 {warnings}。",
  },
  countedStrict: {
    en: "Nothing was paid or written. Warnings: {warnings}, and --strict counts them as errors.",
    zh: "未计算薪酬，也未写入结果：警告 {warnings}，--strict 将警告视为错误。",
  },
  notCompared: {
    en: "Nothing was compared. Errors: {errors}, warnings: {warnings}.",
    zh: "未作比较：错误 {errors}，警告 {warnings}。",
  },
  written: { en: "Reports: {path} ({files})", zh: "报表：{path}（{files}）" },
  statements: { en: "Statements: {path} ({count})", zh: "薪酬单：{path}（{count} 份）" },
  rowsWritten: { en: "Rows: {path}", zh: "行清单：{path}" },
  allFindings: { en: "All findings: {path}", zh: "全部检查结果：{path}" },
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
  casesCountedDrafts: {
    en: "{file}: cases passed {passed}, failed {failed}, to be confirmed {drafts}",
    zh: "{file}：通过 {passed} 个用例，失败 {failed} 个，待确认 {drafts} 个",
  },
  caseDraft: {
    en: "{file}: to be confirmed: {name}",
    zh: "{file}：待确认：{name}",
  },
  caseDraftStale: {
    en: "{file}: to be confirmed, and no longer what the rules give: {name}",
    zh: "{file}：待确认，且与现行规则的结果不符：{name}",
  },
  casesInAll: {
    en: "Files: {files}. Cases passed: {passed}, failed: {failed}, to be confirmed: {drafts}.",
    zh: "共 {files} 个文件：通过 {passed} 个用例，失败 {failed} 个，待确认 {drafts} 个。",
  },
  ofCase: { en: "Case: {name}", zh: "用例：{name}" },
} as const satisfies Record<string, Bilingual>;

/** Says the words of commands in one language. */
export type Say = PhraseSay<typeof WORDS>;

/** The words of commands in one language. */
export function sayIn(language: Language): Say {
  return sayer(WORDS, language);
}
