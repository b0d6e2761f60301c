import { entries } from "../entry.js";

/** Sheets, headers and rows that are not as the rulebook declares them, or too large. */
export const INTAKE_SHEETS = entries({
  "file-repeated": {
    severity: "error",
    title: { en: "The same file is given twice", zh: "同一文件出现两次" },
    message: {
      en: "This file has the same bytes as {other}; every row of it would count twice.",
      zh: "该文件与 {other} 内容完全相同，每一行都会被重复计算。",
    },
    fix: {
      en: "Take one of the two out of the data folder, or narrow the file pattern of table {table}.",
      zh: "请从数据文件夹中移走其中一个，或缩小表 {table} 的文件名匹配范围。",
    },
  },
  "sheet-missing": {
    severity: "error",
    title: { en: "The workbook has no sheet of that name", zh: "工作簿中没有该名称的工作表" },
    message: {
      en: "There is no sheet “{sheet}”; the workbook has: {sheets}.{nearest}",
      zh: "没有名为“{sheet}”的工作表；工作簿中有：{sheets}。{nearest}",
    },
    fix: {
      en: "Write one of these names as the sheet of table {table}, or rename the sheet.",
      zh: "请在表 {table} 中改写为上述名称之一，或重命名工作表。",
    },
  },
  "sheet-none-fits": {
    severity: "error",
    title: { en: "No sheet has the headers", zh: "没有工作表具备所需的表头" },
    message: {
      en: "No sheet of the workbook has all headers of table {table}. {lacks}.",
      zh: "工作簿中没有一个工作表具备表 {table} 的全部表头。{lacks}。",
    },
    fix: {
      en: "Correct the headers in the sheet that is meant, or add its headers to the columns of table {table}.",
      zh: "请修改相应工作表的表头，或在表 {table} 的列中补充其表头写法。",
    },
  },
  "sheet-unclear": {
    severity: "error",
    title: { en: "Several sheets have the headers", zh: "多个工作表都具备所需的表头" },
    message: {
      en: "Several sheets have all headers of table {table}: {sheets}.",
      zh: "多个工作表都具备表 {table} 的全部表头：{sheets}。",
    },
    fix: {
      en: "Say which one is meant by “sheet:” in table {table}.",
      zh: "请在表 {table} 中用 “sheet:” 指明所用的工作表。",
    },
  },
  "sheet-hidden": {
    severity: "notice",
    title: { en: "A hidden sheet is read", zh: "读取了隐藏的工作表" },
    message: {
      en: "The sheet is hidden in the workbook; it is read for table {table}.",
      zh: "该工作表在工作簿中是隐藏的，仍作为表 {table} 读取。",
    },
    fix: {
      en: "If another sheet is meant, name it by “sheet:” in table {table}.",
      zh: "如应读取其他工作表，请在表 {table} 中用 “sheet:” 指明。",
    },
  },
  "rows-hidden": {
    severity: "notice",
    title: { en: "Hidden rows are read", zh: "读取了隐藏的行" },
    message: {
      en: "The sheet hides {count} rows (the first is row {row}); they are read like the others.",
      zh: "工作表中有 {count} 行被隐藏（首个为第 {row} 行），与其他行一样读取。",
    },
    fix: {
      en: "Delete from the sheet those that are not to count: a filter only hides them.",
      zh: "筛选只是隐藏行；不应计入的行请从工作表中删除。",
    },
  },
  "header-missing": {
    severity: "error",
    title: { en: "A column is missing", zh: "缺少列" },
    message: {
      en: "No header fits column {column} of table {table} (accepted: {accepted}).{nearest} Row {row} has: {headers}.",
      zh: "没有表头对应表 {table} 的列 {column}（可接受：{accepted}）。{nearest}第 {row} 行的表头：{headers}。",
    },
    fix: {
      en: "Correct the header in the file, or add its spelling to the headers of column {column}.",
      zh: "请修改文件中的表头，或把文件中的写法加入列 {column} 的表头。",
    },
  },
  "header-none": {
    severity: "error",
    title: { en: "No header row", zh: "找不到表头行" },
    message: {
      en: "None of the first {rows} rows has any of the headers of table {table} ({accepted}). The first row with cells has: {headers}.",
      zh: "前 {rows} 行中没有表 {table} 的任何表头（{accepted}）。首个非空行为：{headers}。",
    },
    fix: {
      en: "Check that this is the right file, and that its header stands above the data.",
      zh: "请检查文件是否正确，以及表头是否位于数据之上。",
    },
  },
  "header-misfit": {
    severity: "error",
    title: { en: "A file has other columns", zh: "文件的列不符" },
    message: {
      en: "Of the {needed} columns that table {table} needs, the header in row {row} lacks {count}: {missing}. It has: {headers}.",
      zh: "表 {table} 需要 {needed} 列，第 {row} 行的表头缺少其中 {count} 列：{missing}。该行的表头：{headers}。",
    },
    fix: {
      en: "Check that this is the right file. If it is one of another system, `merit inspect FILE` drafts the columns that it has.",
      zh: "请检查文件是否正确。若是另一系统导出的文件，`merit inspect 文件` 会起草其中的列。",
    },
  },
  "header-row-other": {
    severity: "error",
    title: { en: "The stated row is no header", zh: "写明的行不是表头" },
    message: {
      en: "Row {row} is said to be the header of table {table}, and has none of its headers ({accepted}). It has: {headers}.",
      zh: "写明第 {row} 行是表 {table} 的表头，但该行没有其中任何表头（{accepted}）。该行为：{headers}。",
    },
    fix: {
      en: "Correct “header_row:” of table {table}; without it the header is looked for.",
      zh: "请修改表 {table} 的 “header_row:”；不写则自动查找表头。",
    },
  },
  "header-repeated": {
    severity: "error",
    title: { en: "Two headers fit one column", zh: "两个表头对应同一列" },
    message: {
      en: "Column {column} of table {table} must be one column of the sheet, but in row {row} these fit: {headers}.",
      zh: "表 {table} 的列 {column} 只能对应一列，但第 {row} 行有多个表头符合：{headers}。",
    },
    fix: {
      en: "Rename or delete one of them in the file, or accept only one in column {column} (under a parent header: parent/child).",
      zh: "请在文件中改名或删除其一，或在列 {column} 中只接受其中一个（双行表头可写为 上级/下级）。",
    },
  },
  "no-rows": {
    severity: "warning",
    title: { en: "A table without rows", zh: "没有数据行" },
    message: {
      en: "There is a header in row {row} for table {table}, and no rows below it.",
      zh: "表 {table} 的表头在第 {row} 行，其下没有数据行。",
    },
    fix: {
      en: "If there should be rows, export the file again.",
      zh: "如果应有数据，请重新导出该文件。",
    },
  },
  "row-cell-count": {
    severity: "error",
    title: { en: "A row has more or fewer cells than the header", zh: "行的单元格数与表头不一致" },
    message: {
      en: "The row has {found} cells, the header has {expected}; no cell of the row can be trusted.",
      zh: "该行有 {found} 个单元格，表头有 {expected} 个；该行的单元格均不可信。",
    },
    fix: {
      en: "Look for a delimiter or line break in a text without quotes around it, or export the file again.",
      zh: "请检查文本中是否有未加引号的分隔符或换行，或重新导出该文件。",
    },
  },
  "table-too-large": {
    severity: "error",
    title: { en: "A table holds more cells than are kept", zh: "表的单元格超过保留上限" },
    message: {
      en: "With this file table {table} has more than {most} cells (rows times the {columns} columns that rules read). It was read up to row {row}.",
      zh: "读入此文件后，表 {table} 的单元格（行数乘以规则所读的 {columns} 列）超过 {most} 个；读到第 {row} 行为止。",
    },
    fix: {
      en: "See whether the file is the right one, and holds the periods you need and no more. If all of it is meant, {option} reads more; about 10 bytes of memory a cell.",
      zh: "请核对文件是否正确、是否只含所需周期。如确需全部读取，可用 {option} 提高上限；每个单元格约占 10 字节内存。",
    },
  },
  "texts-too-large": {
    severity: "error",
    title: { en: "A column holds more text than is kept", zh: "一列的文本超过保留上限" },
    message: {
      en: "The different texts of column {column} of table {table} take more than {most}. The file was read up to row {row}.",
      zh: "表 {table} 的列 {column} 中不同文本合计超过 {most}；读到第 {row} 行为止。",
    },
    fix: {
      en: "See whether the column is the right one: ids and names are short. If all of it is meant, {option} reads more.",
      zh: "请核对该列是否正确：编号和姓名通常很短。如确需全部读取，可用 {option} 提高上限。",
    },
  },
  "row-beyond-header": {
    severity: "warning",
    title: { en: "Cells to the right of the header", zh: "表头右侧还有单元格" },
    message: {
      en: "The row has cells up to column {found}, the header ends at column {expected}; what is beyond is not read.",
      zh: "该行的单元格到 {found} 列，表头只到 {expected} 列；超出部分不读取。",
    },
    fix: {
      en: "Give the column a header if it matters, or clear the cells.",
      zh: "如该列有用，请补上表头，否则清除这些单元格。",
    },
  },
});
