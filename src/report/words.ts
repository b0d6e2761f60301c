/** Every word that reports say of their own, in both languages. */
import type { Bilingual, Language } from "../base/language.js";
import { type Say as PhraseSay, sayer } from "../base/phrases.js";

/** All of them; exported for the test that both languages say the same things. */
export const WORDS = {
  final: { en: "final", zh: "正式" },
  provisional: { en: "provisional", zh: "暂定" },
  trial: { en: "trial", zh: "试算" },
  statusLine: { en: "{period}, {from} to {to}: {status}", zh: "{period}（{from} 至 {to}）：{status}" },
  reachShort: {
    en: "provisional: {column} must be known up to {needed}; the data reach {until}",
    zh: "暂定原因：{column} 的数据须到 {needed}，目前只到 {until}",
  },
  reachNone: {
    en: "provisional: {column} must be known up to {needed}; the data hold no value of it",
    zh: "暂定原因：{column} 的数据须到 {needed}，目前没有任何值",
  },
  dataUntil: {
    en: "data taken as complete up to {day} (--data-until)",
    zh: "数据视为完整至 {day}（--data-until）",
  },
  override: {
    en: "trial: {name} is {to} instead of {from} (--set)",
    zh: "试算：{name} 由 {from} 改为 {to}（--set）",
  },
  onlyShown: { en: "only {link} = {key} is shown", zh: "仅显示 {link} = {key}" },
  masked: { en: "names and ids are replaced (--mask)", zh: "姓名和编号已替换（--mask）" },

  inputs: { en: "Input", zh: "输入" },
  table: { en: "Table", zh: "表" },
  file: { en: "File", zh: "文件" },
  read: { en: "Read", zh: "读取" },
  used: { en: "Used", zh: "采用" },
  outside: { en: "Outside", zh: "非本期" },
  consulted: { en: "Consulted", zh: "其中参考" },
  excluded: { en: "Excluded", zh: "排除" },
  rejected: { en: "Rejected", zh: "拒收" },
  howRead: { en: "How it was read", zh: "读取方式" },
  headerRow: { en: "header row {row}", zh: "表头第 {row} 行" },
  sheet: { en: "sheet {name}", zh: "工作表 {name}" },
  hiddenSheet: { en: "hidden sheet {name}", zh: "隐藏工作表 {name}" },
  delimiter: { en: "cells parted by {name}", zh: "以{name}分隔" },
  comma: { en: "comma", zh: "逗号" },
  semicolon: { en: "semicolon", zh: "分号" },
  tab: { en: "tab", zh: "制表符" },
  days1904: { en: "days from 1904", zh: "1904 日期系统" },

  flags: { en: "Flags", zh: "标记" },
  total: { en: "Total", zh: "合计" },
  more: {
    en: "… and {count} more (in {file} of --out, and with --json)",
    zh: "……另有 {count} 行（见 --out 的 {file} 或 --json）",
  },
  columnsMore: { en: "not shown here: {columns}", zh: "此处未列出：{columns}" },
  cuts: { en: "Floors that acted", zh: "保底生效" },
  cut: {
    en: "{table} {key}, {quantity}: {before} became {after}",
    zh: "{table} {key}，{quantity}：{before} 调整为 {after}",
  },
  funds: { en: "Shared by nobody", zh: "无人分配" },
  fund: { en: "{quantity} of {key}: {amount}, {where}", zh: "{key} 的 {quantity}：{amount}，{where}" },
  fundKept: { en: "stays where it was", zh: "留在原处" },
  fundGoes: { en: "goes to {fund}", zh: "归入{fund}" },
  written: { en: "Written to {path}: {files}", zh: "已写入 {path}：{files}" },
  counts: {
    en: "Findings: errors {errors}, warnings {warnings}, notices {notices}",
    zh: "发现：错误 {errors}，警告 {warnings}，提示 {notices}",
  },

  detail: { en: "Detail", zh: "明细" },
  part: { en: "Part", zh: "类别" },
  score: { en: "score", zh: "评分" },
  pay: { en: "pay", zh: "薪酬" },
  quantity: { en: "Quantity", zh: "项目" },
  line: { en: "Item or line", zh: "分项" },
  measured: { en: "Measured", zh: "实际值" },
  points: { en: "Points possible", zh: "满分" },
  got: { en: "Points got", zh: "得分" },
  exact: { en: "Before rounding", zh: "取整前" },
  amount: { en: "Amount", zh: "金额" },
  remark: { en: "Remark", zh: "备注" },
  rule: { en: "Rule", zh: "规则位置" },
  itemMissing: { en: "{reason}: {policy}", zh: "{reason}：{policy}" },
  policyZero: { en: "counted as zero", zh: "按零计" },
  policyFull: { en: "counted in full", zh: "按满分计" },
  policyExclude: { en: "left out, the rest scaled up", zh: "不计，其余折算" },

  leftOut: { en: "Rows left out", zh: "未采用的行" },
  row: { en: "Row", zh: "行号" },
  sheetName: { en: "Sheet", zh: "工作表" },
  key: { en: "Key", zh: "主键" },
  reason: { en: "Reason", zh: "原因" },
  why: { en: "Explanation", zh: "说明" },
  leftOutside: { en: "other period", zh: "非本期" },
  leftExcluded: { en: "excluded by the rulebook", zh: "按规则排除" },
  leftRejected: { en: "rejected", zh: "拒收" },

  findings: { en: "Findings", zh: "发现" },
  severity: { en: "Severity", zh: "级别" },
  code: { en: "Code", zh: "代码" },
  place: { en: "Place", zh: "位置" },
  message: { en: "What was found", zh: "发现内容" },
  fix: { en: "What to do", zh: "处理办法" },
  findingsKept: {
    en: "{count} findings of code {code}, {kept} of them above",
    zh: "代码 {code} 共 {count} 条，以上列出 {kept} 条",
  },

  sheetFull: {
    en: "{count} more rows are not in this sheet; the CSV or JSON file holds them all",
    zh: "另有 {count} 行未列入本工作表；CSV 或 JSON 文件包含全部",
  },
  column: { en: "Column", zh: "列" },
  byte: { en: "Byte", zh: "字节" },
  lineNumber: { en: "Line", zh: "行（规则文件）" },
  character: { en: "Character", zh: "字符（规则文件）" },

  about: { en: "About", zh: "关于" },
  subject: { en: "Subject", zh: "事项" },
  content: { en: "Content", zh: "内容" },
  rulebook: { en: "Rulebook", zh: "规则" },
  version: { en: "Version", zh: "版本" },
  hash: { en: "SHA-256", zh: "SHA-256" },
  period: { en: "Period", zh: "周期" },
  status: { en: "Status", zh: "状态" },
  note: { en: "Note", zh: "说明" },
  currency: { en: "Currency", zh: "币种" },
  timezone: { en: "Time zone", zh: "时区" },
  writtenBy: { en: "Written by", zh: "生成工具" },
  inputOf: { en: "Input of {table}", zh: "{table} 的输入" },
  rowCounts: {
    en: "{read} read = {used} used + {outside} of other periods + {excluded} excluded + {rejected} rejected",
    zh: "读取 {read} = 采用 {used} + 非本期 {outside} + 排除 {excluded} + 拒收 {rejected}",
  },

  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  hours: { en: "h", zh: "小时" },
  inUnit: { en: "{label} ({unit})", zh: "{label}（{unit}）" },
  listed: { en: "; ", zh: "；" },

  empty: { en: "the cell is empty", zh: "单元格为空" },
  not_given: { en: "not given", zh: "未给出" },
  no_row: { en: "no such row", zh: "没有对应的行" },
  no_rows: { en: "no rows", zh: "没有数据" },
  zero_divisor: { en: "divided by zero", zh: "除数为零" },
  not_applicable: { en: "does not apply", zh: "不适用" },
  too_few: { en: "too few rows", zh: "样本过少" },
  not_there: { en: "was not there in that closed period", zh: "在该已结账周期中不存在" },
  not_kept: { en: "not in the closed result", zh: "结账结果中没有该项" },
  no_period: { en: "history begins later", zh: "历史记录尚未开始" },
  no_branch: { en: "no case fits", zh: "没有符合的情形" },
  unreadable: { en: "could not be read", zh: "无法读取" },
} as const satisfies Record<string, Bilingual>;

/** Says the words of reports in one language. */
export type Say = PhraseSay<typeof WORDS>;

export function sayIn(language: Language): Say {
  return sayer(WORDS, language);
}
