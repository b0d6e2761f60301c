/** What comparisons say of their own. */
import type { Bilingual, Language } from "../../base/language.js";
import { type Say, sayer } from "../../base/phrases.js";

export const DIFF_WORDS = {
  title: { en: "{old} → {new}", zh: "{old} → {new}" },
  heading: { en: "{name}, {period} ({from} to {to})", zh: "{name}，{period}（{from} 至 {to}）" },
  setTo: { en: "{file} with {set}", zh: "{file}，{set}" },
  masked: { en: "names and ids are replaced by pseudonyms", zh: "姓名和编号已替换为代号" },
  onlyOne: {
    en: "what each change and each person comes to is of {pay}; {others}, paid as well, is in the totals only",
    zh: "每项改变和每个人的金额只指{pay}；同时计酬的{others}只列入合计",
  },
  only: { en: "only rows with {link} = {key} are shown", zh: "只显示 {link} = {key} 的行" },
  noDifference: {
    en: "No difference: both rulebooks mean the same, and every figure is the same.",
    zh: "没有差异：两个规则含义相同，每个数字也相同。",
  },
  noDifferenceShown: {
    en: "No difference in what is shown: both rulebooks mean the same, and so do all figures here.",
    zh: "所示范围没有差异：两个规则含义相同，所示数字也相同。",
  },
  sameTotal: { en: "{total} paid to {count} on both sides.", zh: "两边均向 {count} 人发放 {total}。" },
  rulesSame: { en: "No rule means anything else.", zh: "没有规则的含义改变。" },
  figuresSame: { en: "No figure differs.", zh: "没有数字不同。" },

  totals: { en: "Totals", zh: "合计" },
  before: { en: "Before", zh: "原来" },
  after: { en: "After", zh: "改后" },
  change: { en: "Change", zh: "变化" },
  share: { en: "In %", zh: "变化率" },
  what: { en: "What", zh: "项目" },
  paidInAll: { en: "{pay} in all", zh: "{pay}总额" },
  paidInAllOf: { en: "{pay} in all ({currency})", zh: "{pay}总额（{currency}）" },
  people: { en: "People", zh: "人数" },
  fare: {
    en: "{table}: {up} more, {down} less, {same} unchanged",
    zh: "{table}：{up} 人增加，{down} 人减少，{same} 人不变",
  },
  added: { en: ", {count} new", zh: "，{count} 人新增" },
  gone: { en: ", {count} gone", zh: "，{count} 人不再出现" },
  statusChange: { en: "Status: {before} → {after}", zh: "状态：{before} → {after}" },

  rules: { en: "Rules that changed", zh: "改变的规则" },
  kind_setting: { en: "setting", zh: "设置" },
  kind_param: { en: "parameter", zh: "参数" },
  kind_span: { en: "span of time", zh: "时间段" },
  kind_table: { en: "table", zh: "表" },
  kind_calendar: { en: "calendar", zh: "日历" },
  kind_quantity: { en: "rule", zh: "规则" },
  kind_flag: { en: "flag", zh: "标记" },
  kind_check: { en: "check", zh: "检查" },
  kind_guard: { en: "guard", zh: "约束" },
  kind_provisional: { en: "reason to be provisional", zh: "暂定条件" },
  ruleLine: { en: "{name}  {kind}, {place}", zh: "{name}  {kind}，{place}" },
  ruleLabelled: { en: "{name} ({label})", zh: "{name}（{label}）" },
  ruleMoved: { en: "{old} → {new}", zh: "{old} → {new}" },
  ruleNew: { en: "new, {place}", zh: "新增，{place}" },
  ruleGone: { en: "gone, was at {place}", zh: "删除，原在 {place}" },
  lineOf: { en: "{file}:{line}", zh: "{file}:{line}" },
  linesMore: { en: "… {count} more lines", zh: "……另有 {count} 行" },
  rulesMore: { en: "… {count} more rules", zh: "……另有 {count} 条规则" },
  writtenSame: {
    en: "written as before; what it reads is used otherwise",
    zh: "写法未变，含义因所引用的内容而改变",
  },

  attribution: { en: "Where the change comes from", zh: "变化的来源" },
  attributionOrder: {
    en: "Made one after another in this order; another order can share it out differently.",
    zh: "按此顺序逐项改变；顺序不同，分摊可能不同。",
  },
  together: {
    en: "Changes in one line make a rulebook only together.",
    zh: "同一行中的改变须一起作出，才成为可用的规则。",
  },
  noEffect: { en: "No effect on pay: {changes}", zh: "不影响薪酬：{changes}" },
  changes: { en: "Changed", zh: "改变" },
  rows: { en: "Rows", zh: "行数" },
  sum: { en: "All", zh: "合计" },

  name: { en: "Name", zh: "姓名" },
  cause: { en: "First difference", zh: "最先的差异" },
  causeText: { en: "{figure}: {before} → {after}", zh: "{figure}：{before} → {after}" },
  causeOf: { en: "{figure} of {whose}", zh: "{whose}的{figure}" },
  isNew: { en: "new", zh: "新增" },
  isGone: { en: "gone", zh: "不再出现" },
  moreRows: {
    en: "… {count} more; --json prints them all",
    zh: "……另有 {count} 行，--json 输出全部",
  },
  columnsMore: { en: "Not shown for want of width: {columns}", zh: "因宽度未显示：{columns}" },
  unchangedRows: { en: "Unchanged: {count}", zh: "不变：{count}" },
  nobody: { en: "(none)", zh: "（无）" },
  byTable: { en: "By {table}", zh: "按{table}" },
  byWay: { en: "By {table} ({way})", zh: "按{table}（{way}）" },

  grades: { en: "Grades", zh: "等级变动" },
  gradeMove: { en: "{label}: {from} → {to}: {count}: {who}", zh: "{label}：{from} → {to}：{count}：{who}" },
  flags: { en: "Flags", zh: "标记" },
  flagNew: { en: "+ {label}: {count}: {who}", zh: "+ {label}：{count}：{who}" },
  flagGone: { en: "- {label}: {count}: {who}", zh: "- {label}：{count}：{who}" },
  guards: { en: "Guards", zh: "约束" },
  guardChange: {
    en: "{table} {key}: {say} ({name}): {before} → {after}",
    zh: "{table} {key}：{say}（{name}）：{before} → {after}",
  },
  guardHolds: { en: "holds", zh: "成立" },
  guardFails: { en: "does not hold, so nobody would be paid", zh: "不成立，将不发放" },
  guardReports: { en: "does not hold", zh: "不成立" },
  guardNone: { en: "not there", zh: "没有" },
  findings: { en: "Findings", zh: "检查结果" },
  findingChange: {
    en: "{severity} [{code}] {title}: {before} → {after}",
    zh: "{severity} [{code}] {title}：{before} → {after}",
  },
  figures: { en: "Figures that differ", zh: "不同的数字" },
  figure: { en: "Figure", zh: "数字" },
  figureRows: { en: "{differ} of {rows}", zh: "{differ}/{rows}" },
  andMore: { en: "{named} and {rest} more", zh: "{named}等，另有 {rest} 个" },
  listed: { en: ", ", zh: "、" },
  details: { en: "{title} ({count})", zh: "{title}（{count}）" },
  cutAtLimit: {
    en: "{count} of {all} rows are left out, as a comment holds 65,536 characters; `merit diff --json` prints them all.",
    zh: "评论最多 65,536 个字符，{all} 行中有 {count} 行未列出；`merit diff --json` 输出全部。",
  },
} as const satisfies Record<string, Bilingual>;

/** Says the words of comparisons in one language. */
export type DiffSay = Say<typeof DIFF_WORDS>;

/** The words of comparisons in one language. */
export function diffWords(language: Language): DiffSay {
  return sayer(DIFF_WORDS, language);
}
