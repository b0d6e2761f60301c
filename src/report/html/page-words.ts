import type { Bilingual, Language } from "../../base/language.js";
import { type Say as PhraseSay, sayer } from "../../base/phrases.js";

/** What pages say beside the words of all reports. */
export const PAGE_WORDS = {
  overview: { en: "Overview", zh: "概览" },
  decide: { en: "To decide", zh: "待处理" },
  people: { en: "Each one", zh: "逐人" },
  rules: { en: "The rules in words", zh: "规则说明" },
  data: { en: "Where it comes from", zh: "数据来源" },
  paidTogether: { en: "Paid together", zh: "合计发放" },
  scoredRows: { en: "Number of {table}", zh: "{table}数" },
  meanPaid: { en: "On average", zh: "人均" },
  withFlags: { en: "With flags", zh: "有标记" },
  findLabel: { en: "Find by name, id or team", zh: "按姓名、编号或班组查找" },
  found: { en: "# found", zh: "找到 # 个" },
  figures: { en: "The figures", zh: "数据" },
  byTable: { en: "Paid by {table}", zh: "各{table}发放" },
  byLine: { en: "Paid by line", zh: "各计酬行" },
  distribution: { en: "How {label} is spread", zh: "{label}分布" },
  gradesOf: { en: "{label}, how many of each", zh: "各{label}人数" },
  from: { en: "From", zh: "从" },
  to: { en: "To", zh: "到" },
  howMany: { en: "How many", zh: "个数" },
  item: { en: "Item", zh: "项目" },
  gotOf: { en: "{got} of {points}", zh: "{got} / {points}" },
  score: { en: "Score", zh: "得分" },
  headed: { en: "{label}: {value}", zh: "{label}：{value}" },
  lost: { en: "Points not got", zh: "未得的分" },
  lostOf: { en: "{label}: {points}", zh: "{label}：{points}" },
  measures: { en: "What was measured", zh: "各项数据" },
  together: { en: "Together ({count})", zh: "合计（{count}）" },
  members: { en: "{table}: {count}", zh: "{table}：{count}" },
  howCame: { en: "How it came about", zh: "计算过程" },
  withoutValue: { en: "Without a value", zh: "没有数值的项目" },
  lacking: { en: "{lack}: {labels}", zh: "{lack}：{labels}" },
  listed: { en: ", ", zh: "、" },
  heldAgainst: { en: "(target {target})", zh: "（目标 {target}）" },
  againstTarget: { en: "{table}: {label} against the target", zh: "{table}：{label}与目标" },
  rateOf: { en: "{table}: {label}", zh: "{table}：{label}" },
  targetOf: { en: "Target", zh: "目标" },
  limits: { en: "What limits did", zh: "限额生效" },
  none: { en: "Nothing needs a decision.", zh: "没有需要处理的事项。" },
  target: { en: "Rule", zh: "规则" },
  statementOf: { en: "Statement of {name}", zh: "{name} 的薪酬单" },
  statementOfScore: { en: "Result of {name}", zh: "{name} 的考核结果" },
  printedBy: {
    en: "Worked out by Meritbook {version}; the same files and rules give the same page.",
    zh: "由 Meritbook {version} 计算；相同的文件和规则得到相同页面。",
  },
  explain: {
    en: "The rows behind a figure (NAME: as it is called here):",
    zh: "查看某项数据背后的行（“名称”为此处所列的名称）：",
  },
  explainName: { en: "NAME", zh: "名称" },
  explainData: { en: "FOLDER", zh: "数据文件夹" },
  before: { en: "Since {period}", zh: "与 {period} 相比" },
  changedAll: {
    en: "Paid together: {before} in {period}, {now} now ({change}).",
    zh: "合计发放：{period} 为 {before}，本期 {now}（{change}）。",
  },
  changedHeads: { en: "{table}: {before} then, {now} now.", zh: "{table}：当时 {before}，本期 {now}。" },
  changedMoved: { en: "New: {came}; no longer there: {left}.", zh: "新增 {came}，减少 {left}。" },
  changedMost: { en: "Changed most", zh: "变动最大" },
  paidIn: { en: "Paid in {period}", zh: "{period} 发放" },
  paidChange: { en: "{paid}, now {change}", zh: "{paid}，本期 {change}" },
  accounted: {
    en: "Every row is accounted for: {read} read = {used} used + {outside} of other periods + {excluded} excluded + {rejected} rejected. Each row that does not count stands in {file}, with the reason.",
    zh: "每一行都有交代：读取 {read} = 采用 {used} + 非本期 {outside} + 排除 {excluded} + 拒收 {rejected}。未采用的行及原因见 {file}。",
  },
  byRules: {
    en: "By the rules of {name}{version}, SHA-256 {hash}.",
    zh: "所用规则：{name}{version}，SHA-256 {hash}。",
  },
  versionOf: { en: ", version {version}", zh: "，版本 {version}" },
  nowPaid: { en: "Now", zh: "本期" },
  change: { en: "Change", zh: "变动" },
} as const satisfies Record<string, Bilingual>;

/** Says the words of pages in one language. */
export type SayPage = PhraseSay<typeof PAGE_WORDS>;

/** The words of pages in one language. */
export function pageWordsIn(language: Language): SayPage {
  return sayer(PAGE_WORDS, language);
}
