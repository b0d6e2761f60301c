import { type Bilingual, bilingual } from "../../base/language.js";

/** What a reader of Chinese puts in the place of a word in help: of the command line's own words, those that are values. */
const IN_CHINESE: Readonly<Record<string, string>> = {
  command: "命令",
  count: "行数",
  date: "日期",
  figure: "数值",
  file: "文件",
  files: "文件",
  folder: "文件夹",
  format: "格式",
  key: "主键",
  language: "语言",
  levels: "层数",
  link: "关联",
  most: "上限",
  name: "名称",
  new: "新规则",
  old: "原规则",
  options: "选项",
  percent: "百分比",
  period: "周期",
  quantity: "项目",
  range: "范围",
  result: "结果",
  rulebook: "规则文件",
  share: "比例",
  subject: "对象",
  value: "值",
  what: "项目",
};

/** A word for a value, as readers of Chinese know it. */
function said(word: string): string {
  return IN_CHINESE[word.toLowerCase()] ?? word;
}

/** How a command is called, as `RULEBOOK --data FOLDER [options]`, in both languages. */
export function usageWords(usage: string): Bilingual {
  return bilingual(
    usage,
    usage.replace(/(?<![a-zA-Z-])([A-Z]+)(?![a-zA-Z])|(?<=[<[])[a-z]+(?=[\]>])/g, said),
  );
}

/** An option with its value, as `--set <name=value>`, in both languages. */
export function flagWords(flags: string): Bilingual {
  return bilingual(
    flags,
    flags.replace(/<[^>]*>/g, (value) => value.replace(/[a-z]+/g, said)),
  );
}

/** An argument's name, in both languages. */
export function argumentWords(name: string): Bilingual {
  return bilingual(name, said(name));
}
