import type { Bilingual, Language } from "../../base/language.js";
import { type Say, sayer } from "../../base/phrases.js";

/** What the report of thresholds says. */
const CLIFF_WORDS = {
  title: { en: "{name}, {period}: where {figure} jumps", zh: "{name}，{period}：{figure}突变的界限" },
  near: {
    en: "near: {rows} rows more or fewer would carry it over; where no rows are counted, within {share} of the limit",
    zh: "临近：增减 {rows} 行以内即越过界限；不计行数的值，距界限 {share} 以内",
  },
  changeMeans: {
    en: "change: of this one limit; a row that carries somebody over it may pass others too",
    zh: "变动：仅越过这一界限带来的变动；实际增减一行，可能同时越过别的界限",
  },
  onlyShown: { en: "only {link} = {key} is shown", zh: "仅显示 {link} = {key}" },
  masked: { en: "names and ids are replaced (--mask)", zh: "姓名和编号已替换（--mask）" },
  upTo: { en: "up to {limit}", zh: "{limit} 及以下" },
  over: { en: "over {limit}", zh: "超过 {limit}" },
  under: { en: "under {limit}", zh: "低于 {limit}" },
  atLeast: { en: "at least {limit}", zh: "{limit} 及以上" },
  upToDay: { en: "until {limit}", zh: "{limit} 及以前" },
  after: { en: "after {limit}", zh: "晚于 {limit}" },
  before: { en: "before {limit}", zh: "早于 {limit}" },
  from: { en: "from {limit}", zh: "{limit} 及以后" },
  exactly: { en: "exactly {limit}", zh: "正好 {limit}" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  unitsOver: { en: "each {each} over {limit}", zh: "超过 {limit} 后每 {each}" },
  unitsUnder: { en: "each {each} under {limit}", zh: "低于 {limit} 后每 {each}" },
  wholeUnits: { en: "whole {each}", zh: "按 {each} 取整" },
  nextUnit: { en: "one more", zh: "多一档" },
  valueOf: { en: "{limit} ({value})", zh: "{limit}（{value}）" },
  sides: { en: "{value}: {low} | {high}", zh: "{value}：{low} | {high}" },
  onTable: { en: "{text} of {table}", zh: "{table}的{text}" },
  ofRule: { en: "{rule} ({text})", zh: "{rule}（{text}）" },
  byRow: { en: "{row}: {text}", zh: "{row}：{text}" },
  more: { en: "{side} pays more: ", zh: "{side}：多得 " },
  less: { en: "{side} pays less: ", zh: "{side}：少得 " },
  either: { en: "{side} pays more to some, less to others: ", zh: "{side}：有人多得、有人少得 " },
  sizes: {
    en: "{smallest} to {largest}, typical {typical} ({people} worked out)",
    zh: "{smallest} 至 {largest}，常见 {typical}（已算 {people} 人）",
  },
  size: { en: "{typical} ({people} worked out)", zh: "{typical}（已算 {people} 人）" },
  gains: {
    en: "just short of it: {count}, who could gain {amount}",
    zh: "差一点：{count} 人，可多得 {amount}",
  },
  losses: { en: "just past it: {count}, who could lose {amount}", zh: "险过：{count} 人，可少得 {amount}" },
  notWorkedOut: {
    en: "rows farther from it, which share in the same money and were not worked out: {count}",
    zh: "较远、分享同一笔钱而未逐一计算的行：{count}",
  },
  who: { en: "Who", zh: "人员" },
  now: { en: "Now", zh: "现值" },
  change: { en: "Change", zh: "变动" },
  carry: { en: "What would carry it over", zh: "如何越过" },
  carryMore: { en: "{what}: {rows} more ({now})", zh: "{what}：再多 {rows} 行（{now}）" },
  carryFewer: { en: "{what}: {rows} fewer ({now})", zh: "{what}：减少 {rows} 行（{now}）" },
  whereHolds: { en: "{table} where {where}", zh: "{table}（{where}）" },
  nowOf: { en: "now {now} of {of}", zh: "现为 {of} 中的 {now}" },
  nowIs: { en: "now {now}", zh: "现为 {now}" },
  sized: { en: "{now}, each like the middle one, {size}", zh: "{now}，每行按中位数 {size} 计" },
  atLimit: { en: "exactly at {limit}", zh: "正好是 {limit}" },
  distance: { en: "{distance} away from {limit}", zh: "距 {limit} 还差 {distance}" },
  moreStanding: { en: "… and {count} more; --json lists all", zh: "……另有 {count} 人，--json 列出全部" },
  nobodyNear: { en: "Nobody is near", zh: "无人临近" },
  idle: {
    en: "Thresholds that would move nobody's {figure}: {count}",
    zh: "不影响任何人{figure}的界限：{count}",
  },
  undecided: {
    en: "Thresholds that would move nobody's {figure}, as far as rows were worked out: {count}",
    zh: "在已计算的行中不影响任何人{figure}的界限：{count}",
  },
  unlooked: {
    en: "Not looked into, as these limits decide which rows count: {rules}",
    zh: "未分析以下规则中的界限（它们决定哪些行计入）：{rules}",
  },
  none: { en: "No threshold moves anybody's {figure}.", zh: "没有会使{figure}突变的界限。" },
} as const satisfies Record<string, Bilingual>;

/** Says the words of that report in one language. */
export type CliffSay = Say<typeof CLIFF_WORDS>;

/** The words of that report in one language. */
export function cliffSay(language: Language): CliffSay {
  return sayer(CLIFF_WORDS, language);
}
