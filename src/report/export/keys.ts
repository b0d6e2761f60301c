import type { Key } from "../../rulebook/keys/key.js";

/** Every key of an export definition: what it is for and how it is written; reading and the documentation follow it. */
export const EXPORT_KEYS = {
  export: {
    export: key("1", "Version of this form.", "本格式的版本。", "required"),
    table: key(
      "table",
      "Whose rows are written; those who are scored unless said.",
      "写出哪个表的行；不写则为被考核者。",
    ),
    file: key(
      "payroll-{period}.csv",
      "Name of the file: .csv or .xlsx; {period} stands for the period.",
      "文件名，以 .csv 或 .xlsx 结尾；{period} 代表周期。",
      "required",
    ),
    encoding: key(
      "UTF-8 | UTF-8 with BOM | GB18030",
      "Of a CSV file; UTF-8 with BOM unless said.",
      "CSV 的编码；不写则为 UTF-8 with BOM。",
    ),
    delimiter: key(
      "comma | semicolon | tab | bar",
      "What parts the cells of a CSV file; comma unless said.",
      "CSV 的分隔符；不写则为逗号。",
    ),
    quotes: key(
      "needed | always",
      "Which cells of a CSV file stand in quotes; those that need them unless said.",
      "CSV 中哪些单元格加引号；不写则仅在必要时。",
    ),
    line_ends: key("crlf | lf", "Line ends of a CSV file; crlf unless said.", "CSV 的换行；不写则为 crlf。"),
    header: key(
      "yes | no",
      "Is the first line the headers? yes unless said.",
      "首行是否为表头；不写则为 yes。",
    ),
    columns: key(
      "{ header: name }",
      "The columns in their order: header and what it holds.",
      "各列按顺序：表头及其内容。",
      "required",
    ),
    leave_out_zero: key(
      "name",
      "Rows in which this is zero or missing are not written; they are counted.",
      "此值为零或缺失的行不写出，但会计数。",
    ),
    control_total: key("{ of: [headers] }", "Sums for whoever imports the file.", "供导入方核对的合计。"),
  },
  column: {
    value: key(
      "name",
      "A column or quantity; `total.line` for a pay line, group or score item, `team.name` over a link.",
      "列或量；total.行名 为计酬行、组或评分项，team.name 经由关联读取。",
    ),
    text: key(
      "text",
      "The same text in each row; {period}, {first}, {last} stand for the period and its days.",
      "每行相同的文本；{period}、{first}、{last} 代表周期及其首末日。",
    ),
    decimals: key(
      "number",
      "Decimals that are always written; money 2 unless said, others as many as they have, up to 6.",
      "固定小数位数；金额默认 2 位，其他按实际位数，最多 6 位。",
    ),
    decimal_mark: key("point | comma", "point unless said.", "小数点；不写则为 point。"),
    thousands: key("yes | no", "Are thousands parted? no unless said.", "是否加千分位；不写则为 no。"),
    unit: key(
      "cents | percent | points | fraction | hours | minutes | days",
      "Money in cents; a percent as 92.5%, 92.5 or 0.925; a duration in hours, minutes or days of 24 hours.",
      "金额以分为单位；百分比写作 92.5%、92.5 或 0.925；时长以小时、分钟或 24 小时的天为单位。",
    ),
    sign: key(
      "kept | reversed",
      "reversed writes a deduction as a positive number.",
      "reversed 将扣款写成正数。",
    ),
    format: key(
      "yyyyMMdd",
      "Of dates and times: yyyy, MM, dd, HH, mm and what parts them.",
      "日期和时间的格式：yyyy、MM、dd、HH、mm 及分隔符。",
    ),
    words: key("{ word: text }", "What is written for words, and for yes and no.", "各词及 yes、no 的写法。"),
    missing: key(
      "text",
      "What is written where there is no value; without it that is an error.",
      "缺失时写什么；不写则缺失即为错误。",
    ),
  },
  control_total: {
    of: key("[headers]", "The columns that are added up.", "要合计的列。", "required"),
    line: key(
      "text",
      "Adds a last line with this text in the first column and the sums below their columns.",
      "在末尾加一行：首列为此文本，合计写在各列之下。",
    ),
    file: key(
      "payroll-{period}-control.csv",
      "Writes a file with the name and SHA-256 of the export, its number of rows, and the sums.",
      "另写一个文件：导出文件名及其 SHA-256、行数与合计。",
    ),
  },
} as const satisfies Record<string, Record<string, Key>>;

function key(form: string, en: string, zh: string, required?: "required"): Key {
  return { doc: { en, zh }, form: { en: form, zh: form }, ...(required ? { required: true } : {}) };
}
