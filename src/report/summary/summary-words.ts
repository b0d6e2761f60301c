import type { Bilingual, Language } from "../../base/language.js";
import { type Say as PhraseSay, sayer } from "../../base/phrases.js";

/** What summaries (the terminal's, and pages in Markdown) say beside the words of all reports. */
const SUMMARY_WORDS = {
  withFlags: { en: " (with flags {flagged})", zh: "（有标记 {flagged}）" },
  extremes: {
    en: "{table}: the {count} highest and the {count} lowest of {ranked} by {column}",
    zh: "{table}：{ranked} 个按“{column}”排列，最高 {count} 个和最低 {count} 个",
  },
  unranked: { en: "without {column}: {count}", zh: "无“{column}”：{count} 个" },
  allListed: { en: "--all lists all {count}", zh: "--all 列出全部 {count} 个" },
  moreAll: { en: "… and {count} more (--all)", zh: "……另有 {count} 项（--all）" },
  rowsLine: {
    en: "Rows: {all}; files: {files}, listed with --all",
    zh: "行数：{all}；文件 {files} 个，--all 逐个列出",
  },
  rowsOfFile: { en: "{file}: {counts}; {how}", zh: "{file}：{counts}；{how}" },
  fileOfTable: { en: "{file} ({table})", zh: "{file}（{table}）" },
  notUsed: {
    en: "{file}: {excluded} excluded, {rejected} rejected",
    zh: "{file}：排除 {excluded}，拒收 {rejected}",
  },
  cause: { en: "{why}: {count}", zh: "{why} {count}" },
  causes: { en: " ({listed})", zh: "（{listed}）" },
  flagged: { en: "{flag} ({count}): {who}", zh: "{flag}（{count}）：{who}" },
  whoMore: { en: "{who} and {rest} more", zh: "{who} 等，另有 {rest} 项" },
  who: { en: ", ", zh: "、" },
  warnings: { en: "Warnings", zh: "警告" },
  warning: { en: "{title}: {count} [{code}]", zh: "{title}：{count} 条 [{code}]" },

  figures: { en: "Figure", zh: "项目" },
  value: { en: "Value", zh: "数值" },
  everyone: { en: "{table}: all {count}", zh: "{table}：全部 {count} 个" },
  source: { en: "Where it comes from", zh: "数据来源" },
  rowsMore: {
    en: "{count} rows are left out, as GitHub takes no longer text; --out writes them all.",
    zh: "另有 {count} 行因 GitHub 篇幅所限未列出；--out 写出全部。",
  },
} as const satisfies Record<string, Bilingual>;

/** Says the words of summaries in one language. */
export type SaySummary = PhraseSay<typeof SUMMARY_WORDS>;

/** The words of summaries in one language. */
export function summaryWordsIn(language: Language): SaySummary {
  return sayer(SUMMARY_WORDS, language);
}
