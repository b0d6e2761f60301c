import { entries } from "../entry.js";

/** What a rulebook can say wrong of how sheets and cells are to be read. */
export const RULEBOOK_INPUT = entries({
  "header-row-range": {
    severity: "error",
    title: { en: "A header row out of reach", zh: "表头行超出范围" },
    message: {
      en: "The header is said to be in row {found}; rows 1 to {last} are looked at.",
      zh: "写明的表头在第 {found} 行；只查看第 1 到 {last} 行。",
    },
    fix: {
      en: "Write the row's number as a spreadsheet program shows it.",
      zh: "请写电子表格程序中显示的行号。",
    },
  },
  "wide-columns": {
    severity: "error",
    title: { en: "It is not clear which columns become rows", zh: "未说明哪些列转为行" },
    message: {
      en: "`wide:` names its columns either by `headers:` or by `after:` (and `before:`).",
      zh: "`wide:` 的列由 `headers:` 指明，或由 `after:`（可加 `before:`）指明，二者取一。",
    },
    fix: {
      en: "Write, for example, `wide: { headers: results/* }` or `wide: { after: id, before: total }`.",
      zh: "例如写 `wide: { headers: 考勤结果/* }` 或 `wide: { after: 工号, before: 合计 }`。",
    },
  },
  "empty-words-refused": {
    severity: "error",
    title: { en: "Words for an empty cell where none may be empty", zh: "不允许为空的列声明了空值用词" },
    message: {
      en: "`empty_words:` reads cells as empty, and cells of this column must not be empty.",
      zh: "`empty_words:` 把单元格读作空，而该列不允许为空。",
    },
    fix: { en: "Add `empty: allowed` to the column.", zh: "请为该列加上 `empty: allowed`。" },
  },
  "format-unreadable": {
    severity: "error",
    title: { en: "A date format that cannot be read", zh: "日期格式无法识别" },
    message: {
      en: "{found} is no format. It is made of yyyy or yy, MM or M, dd or d, perhaps HH or H (or hh or h, and a for AM or PM), mm, ss, SSS and EEEE (day of the week), each once.",
      zh: "{found} 不是日期格式。格式由 yyyy 或 yy、MM 或 M、dd 或 d，以及可选的 HH 或 H（或 hh、h，以及表示上午、下午的 a）、mm、ss、SSS、EEEE（星期）组成，每种一次。",
    },
    fix: {
      en: "Write it like `dd-MM-yyyy` or `yyyy/M/d H:mm`, or a month like `yyyy-MM`; letters that stand in the cells go in single quotes.",
      zh: "请写成 `dd-MM-yyyy` 或 `yyyy/M/d H:mm` 的形式，月份写成 `yyyy-MM`；单元格中的字母放在单引号内。",
    },
  },
  "format-type": {
    severity: "error",
    title: { en: "A format that does not go with the type", zh: "格式与类型不符" },
    message: {
      en: "The column is a {type}; a date's format has no time of day, and a datetime's has one. Found {found}.",
      zh: "该列类型为 {type}；date 的格式不含时刻，datetime 的格式须含时刻。此处为 {found}。",
    },
    fix: { en: "Change the format or the type.", zh: "请修改格式或类型。" },
  },
  "format-year": {
    severity: "error",
    title: {
      en: "A format without a year, and no word where it stands",
      zh: "格式中没有年份，也未说明年份何来",
    },
    message: {
      en: "Dates like {found} say no year, and the column does not say where it stands.",
      zh: "形如 {found} 的日期没有年份，该列也没有说明年份写在何处。",
    },
    fix: {
      en: "Add “year:” to the column, with one of: {known}.",
      zh: "请在该列加上 “year:”，可用：{known}。",
    },
  },
  "pattern-unreadable": {
    severity: "error",
    title: { en: "A pattern that cannot be read", zh: "取值格式无法识别" },
    message: {
      en: "{found} is no pattern: {why}. Its holes are {holes}.",
      zh: "{found} 不是有效的取值格式：{why}。可用的空位：{holes}。",
    },
    fix: {
      en: "Write the cell's text with one hole in braces for the part that is taken, as in `{example}`.",
      zh: "请照单元格的文本书写，取用的部分写成花括号空位，如 `{example}`。",
    },
  },
  "take-how": {
    severity: "error",
    title: { en: "It is not clear how to take from the cell", zh: "未说明如何取值" },
    message: {
      en: "`take:` says one of {known}; here: {found}.",
      zh: "`take:` 须写 {known} 之一；此处为：{found}。",
    },
    fix: {
      en: "Keep one of them; another column can take another part of the same cell.",
      zh: "请只保留一种；同一单元格的其他部分可由另一列取用。",
    },
  },
});
