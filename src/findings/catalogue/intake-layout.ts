import { entries } from "../entry.js";

/** Blocks and wide tables that are not as the layout of their table says. */
export const INTAKE_LAYOUT = entries({
  "blocks-none": {
    severity: "error",
    title: { en: "No block begins", zh: "没有找到分块的开头" },
    message: {
      en: "Table {table} is made of blocks, and in the first {rows} rows no cell says {begin}.",
      zh: "表 {table} 由分块组成，但前 {rows} 行中没有写着 {begin} 的单元格。",
    },
    fix: {
      en: "Write what the first cell of a block says as “begin:” of “blocks:”, with * for what changes.",
      zh: "请在 “blocks:” 的 “begin:” 中写明每块第一个单元格的内容，变化的部分用 *。",
    },
  },
  "block-narrow": {
    severity: "error",
    title: { en: "A block has no room for its columns", zh: "分块的列数不足" },
    message: {
      en: "A block begins in column {column} and the next in column {next}; the header has {width} columns. It is not read.",
      zh: "一块从 {column} 列开始，下一块从 {next} 列开始，而表头有 {width} 列。该块未读取。",
    },
    fix: {
      en: "Make “begin:” fit the first cell of a block only, or put the blocks of this row in their places.",
      zh: "请让 “begin:” 只符合每块的第一个单元格，或把这一行的各块移到应在的位置。",
    },
  },
  "block-header-missing": {
    severity: "error",
    title: { en: "A block without its header", zh: "分块缺少表头" },
    message: {
      en: "The block that begins here has no header like that of the first block ({headers}). None of its lines is read.",
      zh: "从此处开始的分块没有与第一块相同的表头（{headers}），其各行均未读取。",
    },
    fix: {
      en: "Put the header back as the first block has it, or export the file again.",
      zh: "请按第一块恢复表头，或重新导出文件。",
    },
  },
  "block-label-missing": {
    severity: "error",
    title: { en: "The head of a block lacks a label", zh: "分块开头缺少标签" },
    message: {
      en: "The block that begins here does not say {labels}, so its lines have no {column}.",
      zh: "从此处开始的分块没有写明 {labels}，其各行没有 {column}。",
    },
    fix: {
      en: "Add the label and its value above the lines of the block, or the label as it is written there to “header:” of the column.",
      zh: "请在该块各行上方补上标签和内容，或把实际的标签写法加入该列的 “header:”。",
    },
  },
  "block-label-twice": {
    severity: "error",
    title: { en: "The head of a block says two things", zh: "分块开头前后不一" },
    message: {
      en: "The block that begins here says {labels} several times: {found}.",
      zh: "从此处开始的分块多次写明 {labels}：{found}。",
    },
    fix: {
      en: "Clear the value that is wrong, or write the label of the right one as “header:” of the column.",
      zh: "请清除错误的一项，或在该列的 “header:” 中写正确一项的标签。",
    },
  },
  "block-other-days": {
    severity: "error",
    title: { en: "A block of other days", zh: "分块的日期不同" },
    message: {
      en: "The block that begins here names other days than the one in row {row}.",
      zh: "从此处开始的分块所写的日期与第 {row} 行的分块不同。",
    },
    fix: {
      en: "Put the blocks of other days into a file of their own.",
      zh: "请把其他日期的分块放入单独的文件。",
    },
  },
  "block-cell-beside": {
    severity: "error",
    title: { en: "A cell beside the columns of its block", zh: "分块的列之外有内容" },
    message: {
      en: "Found “{found}” beside the block, whose header goes from column {first} to {last}.",
      zh: "分块的表头为 {first} 至 {last} 列，在其之外读到“{found}”。",
    },
    fix: {
      en: "Move the cell below the heading where it belongs, or give its column a heading.",
      zh: "请把该单元格移到所属的表头之下，或为该列补上表头。",
    },
  },
  "block-text-unread": {
    severity: "error",
    title: { en: "A text in a block that no column reads", zh: "分块中有未被任何列读取的内容" },
    message: {
      en: "Found “{found}” in a line of the block that begins in row {begins}, and no column reads “{unread}”. If it is the foot of a page, a time in it would count for that block.",
      zh: "在第 {begins} 行开始的分块中读到“{found}”，没有任何列读取其中的“{unread}”。若这是页脚，其中的时间会被算作该块的内容。",
    },
    fix: {
      en: "Name the line as “end:” of “blocks:” if it is none of the block; else declare a column that reads these cells, or name the text in “take:” of the one that does, or as “except:” beside it.",
      zh: "若该行不属于分块，请在 “blocks:” 的 “end:” 中写明；否则请声明读取这些单元格的列，或在已读取它们的列的 “take:” 中写明该内容，或写在其旁的 “except:” 中。",
    },
  },
  "block-line-behind-end": {
    severity: "error",
    title: {
      en: "A line between two blocks looks like one of a block",
      zh: "两个分块之间有疑似分块内容的行",
    },
    message: {
      en: "Found “{found}” behind a line that “end:” names and before the next block begins. It would be read for nobody.",
      zh: "在 “end:” 所写的行之后、下一块开始之前读到“{found}”，该行不会计入任何人。",
    },
    fix: {
      en: "If the block goes on here, repeat its head and header above this line; if the line is none of a block, name it as “end:” too.",
      zh: "若分块在此继续，请在该行上方重复其开头和表头；若该行不属于分块，请把它也写入 “end:”。",
    },
  },
  "block-foot-likely": {
    severity: "warning",
    title: { en: "A line of a block that looks like a foot", zh: "分块中疑似页脚的行" },
    message: {
      en: "Found “{found}” in a line of the block that begins in row {begins}; it looks like the foot of a page, and was read as a cell of the block.",
      zh: "在第 {begins} 行开始的分块中读到“{found}”，疑似页脚，但已作为该块的单元格读取。",
    },
    fix: {
      en: "Name the line as “end:” of “blocks:”, or declare the texts that cells may hold as “words:” of their column.",
      zh: "请在 “blocks:” 的 “end:” 中写明该行，或在该列的 “words:” 中声明单元格可有的内容。",
    },
  },
  "wide-none": {
    severity: "error",
    title: { en: "No columns to be turned into rows", zh: "没有可转为行的列" },
    message: {
      en: "No header in row {row} is one of those that table {table} turns into rows ({expected}). It has: {headers}.",
      zh: "第 {row} 行没有表 {table} 要转为行的表头（{expected}）。该行的表头：{headers}。",
    },
    fix: {
      en: "Correct “wide:” of the table; under a parent header write parent/*.",
      zh: "请修改该表的 “wide:”；在上级表头之下写作 上级/*。",
    },
  },
  "wide-uneven": {
    severity: "error",
    title: { en: "Columns that cannot be taken together", zh: "列数不能按组取用" },
    message: {
      en: "{count} columns are to be turned into rows, {each} at a time; the last row would lack some.",
      zh: "共 {count} 列要转为行，每 {each} 列一行，最后一行列数不足。",
    },
    fix: {
      en: "Correct “each:” of the table, or the headers that it names in “wide:”.",
      zh: "请修改该表的 “each:”，或 “wide:” 中的表头。",
    },
  },
  "wide-day-unknown": {
    severity: "error",
    title: { en: "The day of the first column is not said", zh: "看不出首列是哪一天" },
    message: {
      en: "The columns of table {table} are days, and no date stands {where}.",
      zh: "表 {table} 的列是日期，但{where}没有日期。",
    },
    fix: {
      en: "Write the first day there (2026-10-01), or say by “days:” where it stands.",
      zh: "请在该处写明首日（2026-10-01），或用 “days:” 指明它在何处。",
    },
  },
  "wide-days-surplus": {
    severity: "notice",
    title: { en: "Empty columns after the last day", zh: "末日之后的空列" },
    message: {
      en: "{count} columns stand after the last day, {last}, and are empty in all rows: {columns}. They are left out.",
      zh: "末日 {last} 之后还有 {count} 列，各行均为空：{columns}。这些列不读取。",
    },
    fix: {
      en: "If the sheet covers more days, correct the dates that it names.",
      zh: "如果该表包含更多天，请修改其写明的日期。",
    },
  },
  "wide-day-surplus": {
    severity: "error",
    title: { en: "A cell after the last day", zh: "末日之后的单元格有内容" },
    message: {
      en: "Found {found} in a column after the last day, {last}.",
      zh: "末日 {last} 之后的列中读到 {found}。",
    },
    fix: {
      en: "If it is a day, correct the dates that the sheet names; if not, say by “before:” or “headers:” of “wide:” which columns are days.",
      zh: "若该列是日期，请修改表中写明的日期；若不是，请用 “wide:” 的 “before:” 或 “headers:” 指明哪些列是日期。",
    },
  },
  "wide-day-differs": {
    severity: "error",
    title: { en: "A heading is another day than its place says", zh: "表头与所在位置的日期不一致" },
    message: {
      en: "The heading is “{found}”, and by its place it is {expected}.",
      zh: "表头为“{found}”，按位置应为 {expected}。",
    },
    fix: {
      en: "Look for a day that is missing or doubled, and check the first day (“days:” of the table).",
      zh: "请检查是否缺少或重复了某天，并核对首日（该表的 “days:”）。",
    },
  },
});
