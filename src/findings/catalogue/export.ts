import { entries } from "../entry.js";

/** Files for payroll systems, by a definition of `--export`. */
export const EXPORT = entries({
  "export-value": {
    severity: "error",
    title: { en: "An export asks for what the table has not", zh: "导出的列在表中不存在" },
    message: { en: "The table has no {found}.{nearest}", zh: "表中没有 {found}。{nearest}" },
    fix: {
      en: "It has {known}; a pay line or score item is written `total.line`, a column over a link `team.name`.",
      zh: "可用的有 {known}；计酬行或评分项写作 total.行名，经由关联的列写作 team.name。",
    },
  },
  "export-header": {
    severity: "error",
    title: { en: "A control total of a column that is not there", zh: "合计的列不存在" },
    message: { en: "The export has no column {found}.{nearest}", zh: "导出中没有列 {found}。{nearest}" },
    fix: { en: "Name headers of its `columns:`: {known}.", zh: "请写 columns: 中的表头：{known}。" },
  },
  "export-not-number": {
    severity: "error",
    title: { en: "An export reckons with what is no number", zh: "导出要计算的不是数字" },
    message: { en: "{name} is no number.", zh: "{name} 不是数字。" },
    fix: { en: "Name a column of numbers or money.", zh: "请写数字或金额的列。" },
  },
  "export-file-name": {
    severity: "error",
    title: { en: "A name that an exported file cannot have", zh: "导出文件名不可用" },
    message: {
      en: "{found} cannot be the name: expected is a plain file name that ends in {endings} and is none of the run's own files.",
      zh: "{found} 不能用作文件名：应为以 {endings} 结尾的文件名，不含路径，且不与运行结果的文件重名。",
    },
    fix: { en: "For example `file: payroll.csv`.", zh: "例如 `file: payroll.csv`。" },
  },
  "export-csv-only": {
    severity: "error",
    title: { en: "A workbook with a key of CSV files", zh: "工作簿不能有 CSV 的设置" },
    message: {
      en: "`{key}:` is for CSV files; this export is a workbook.",
      zh: "{key}: 只用于 CSV；此导出是工作簿。",
    },
    fix: {
      en: "Remove it, or let the file's name end in .csv.",
      zh: "请删去该项，或让文件名以 .csv 结尾。",
    },
  },
  "export-key-misplaced": {
    severity: "error",
    title: { en: "A column of an export with a key that its kind has not", zh: "导出列的设置与类型不符" },
    message: { en: "`{key}:` says nothing of a {kind}.", zh: "{key}: 对 {kind} 类型不起作用。" },
    fix: {
      en: "Remove it; `decimals`, `decimal_mark`, `thousands`, `sign` are for numbers, `unit` for money, percents and durations, `format` for dates, `words` for words.",
      zh: "请删去；decimals、decimal_mark、thousands、sign 用于数字，unit 用于金额、百分比和时长，format 用于日期，words 用于词。",
    },
  },
  "export-format": {
    severity: "error",
    title: { en: "A date format that is not known", zh: "日期格式无法识别" },
    message: {
      en: "{name} has the format {found}; expected are yyyy, MM, dd, HH, mm and what parts them.",
      zh: "{name} 的格式是 {found}，应由 yyyy、MM、dd、HH、mm 及分隔符组成。",
    },
    fix: { en: "For example `format: yyyyMMdd`.", zh: "例如 `format: yyyyMMdd`。" },
  },
  "export-decimals": {
    severity: "error",
    title: { en: "More decimals than an export writes", zh: "导出的小数位数过多" },
    message: {
      en: "Found {found} decimals, at most {most} are written.",
      zh: "写了 {found} 位小数，最多 {most} 位。",
    },
    fix: { en: "Give fewer decimals.", zh: "请减少小数位数。" },
  },
  "export-control": {
    severity: "error",
    title: { en: "A control total that is written nowhere", zh: "合计没有写出之处" },
    message: {
      en: "`control_total:` says neither `line:` nor `file:`, so the sums would stand nowhere.",
      zh: "control_total: 既没有 line: 也没有 file:，合计无处可写。",
    },
    fix: {
      en: "Add `line: Total`, or `file: control.csv`.",
      zh: "请加 `line: 合计` 或 `file: control.csv`。",
    },
  },
  "export-control-first": {
    severity: "error",
    title: { en: "A line of sums without room for its name", zh: "合计行没有位置写名称" },
    message: {
      en: "{header} is the first column, where the text of `line:` goes; its sum has no place.",
      zh: "{header} 是首列，line: 的文本写在该处，其合计没有位置。",
    },
    fix: { en: "Begin the columns with a text, such as the id.", zh: "请让首列为文本，例如工号。" },
  },
  "export-missing": {
    severity: "error",
    title: { en: "An exported value is missing", zh: "导出的值缺失" },
    message: { en: "{key} has no {column}: {reason}.", zh: "{key} 没有 {column}：{reason}。" },
    fix: {
      en: 'Say what is written then: `missing: "0.00"` or `missing: ""`.',
      zh: '请写明缺失时的内容：`missing: "0.00"` 或 `missing: ""`。',
    },
  },
  "export-alike": {
    severity: "error",
    title: { en: "Two people whom an export does not tell apart", zh: "导出中有两人无法区分" },
    message: {
      en: "{first} and {second} have the same texts in this file, so nobody can know which amount is whose.",
      zh: "{first} 与 {second} 在此文件中的文字完全相同，无法得知哪笔金额属于谁。",
    },
    fix: {
      en: "Add a column that tells them apart, such as the id.",
      zh: "请加上能区分二人的列，例如工号。",
    },
  },
  "export-loses-cents": {
    severity: "error",
    title: { en: "An export would round money", zh: "导出会舍入金额" },
    message: {
      en: "{column} of {key} is {amount}, which does not fit in its decimals.",
      zh: "{key} 的 {column} 是 {amount}，超出其小数位数。",
    },
    fix: {
      en: "Give more `decimals:`, or export the pay line that the rulebook rounds.",
      zh: "请增加 decimals:，或导出规则中已舍入的计酬行。",
    },
  },
  "export-character": {
    severity: "error",
    title: { en: "A character that the encoding has not", zh: "编码无法表示的字符" },
    message: {
      en: "The text holds {character}, which {encoding} cannot hold.",
      zh: "文本含 {character}，{encoding} 无法表示。",
    },
    fix: { en: "Correct the text in the data.", zh: "请改正数据中的文本。" },
  },
});
