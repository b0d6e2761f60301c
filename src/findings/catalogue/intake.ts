import { entries } from "../entry.js";

/** Headers and cells that are not as the rulebook declares them. Cell entries take `found` and `expected` only. */
export const INTAKE = entries({
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
  "cell-empty": {
    severity: "error",
    title: { en: "A cell is empty that must not be", zh: "不允许为空的单元格为空" },
    message: { en: "The cell is {found}, expected {expected}.", zh: "单元格{found}，应为{expected}。" },
    fix: {
      en: "Fill it in (of merged cells only the first has the value), delete the row if it holds totals, or write “empty: allowed” for the column.",
      zh: "请补填（合并单元格中只有第一个有值）；若是合计行，请删除该行；或为该列写明 “empty: allowed”。",
    },
  },
  "cell-unreadable": {
    severity: "error",
    title: { en: "A cell is not of the declared type", zh: "单元格与声明的类型不符" },
    message: { en: "Found {found}, expected {expected}.", zh: "读到 {found}，应为{expected}。" },
    fix: {
      en: "Correct the cell, or the type of the column in the rulebook.",
      zh: "请修改该单元格，或规则中该列的类型。",
    },
  },
  "cell-format": {
    severity: "error",
    title: { en: "The spreadsheet holds another kind of value", zh: "表格中保存的是另一种值" },
    message: {
      en: "The spreadsheet holds {found} here, expected {expected}.",
      zh: "表格在此处保存的是{found}，应为{expected}。",
    },
    fix: {
      en: "Set the cells' number format to what they are (spreadsheet programs turn texts such as 3-1 into dates unasked), or correct the column's type in the rulebook.",
      zh: "请把单元格格式设为实际类型（表格软件会把 3-1 之类的文本自动变成日期），或修改规则中该列的类型。",
    },
  },
  "cell-error": {
    severity: "error",
    title: { en: "A cell holds an error", zh: "单元格为错误值" },
    message: {
      en: "The spreadsheet's formula failed: {found}, expected {expected}.",
      zh: "表格公式出错：{found}，应为{expected}。",
    },
    fix: {
      en: "Mend the formula in the spreadsheet and save it again.",
      zh: "请在表格中修正公式并重新保存。",
    },
  },
  "cell-decimals": {
    severity: "error",
    title: { en: "More decimals than declared", zh: "小数位数超出声明" },
    message: {
      en: "Found {found}, expected {expected}; nothing is rounded on reading.",
      zh: "读到 {found}，应为{expected}；读取时不做舍入。",
    },
    fix: {
      en: "Round the value in the file, or raise “decimals:” of the column.",
      zh: "请在文件中舍入，或调大该列的 “decimals:”。",
    },
  },
  "cell-too-large": {
    severity: "error",
    title: { en: "A number is too large", zh: "数值过大" },
    message: {
      en: "Found {found}, expected {expected}; with the decimals of this column it has more than 15 digits and cannot be kept exactly.",
      zh: "读到 {found}，应为{expected}；按该列的小数位数计算超过 15 位有效数字，无法精确保存。",
    },
    fix: {
      en: "Correct the cell, lower “decimals:” of the column, or read it as text if it is a number of a card or ticket.",
      zh: "请修改该单元格，或调小该列的 “decimals:”；若为卡号、单号，请声明为文本。",
    },
  },
  "cell-too-long": {
    severity: "error",
    title: { en: "A text longer than what is kept", zh: "文本过长" },
    message: {
      en: "The cell holds {found}, expected {expected}.",
      zh: "单元格内容为 {found}，应为{expected}。",
    },
    fix: {
      en: "See whether the column is the right one, and whether a quote is missing in the row: ids, names and remarks are short.",
      zh: "请核对该列是否正确、该行是否缺少引号：编号、姓名和备注通常很短。",
    },
  },
  "cell-long-number": {
    severity: "error",
    title: { en: "A number of more than 15 digits in a text column", zh: "文本列中超过 15 位的数字" },
    message: {
      en: "The spreadsheet holds {found} as a number, expected {expected}; of such a number it keeps 15 digits, the others are lost.",
      zh: "表格把 {found} 保存为数值，应为{expected}；数值只保留 15 位，其余数字已丢失。",
    },
    fix: {
      en: "Format the column as text in the spreadsheet and enter or import the values again.",
      zh: "请在表格中把该列设为文本格式，并重新录入或导入。",
    },
  },
  "cell-bare-percent": {
    severity: "error",
    title: { en: "A percentage without its sign", zh: "百分比缺少百分号" },
    message: {
      en: "Found {found}, expected {expected}: 0.95 and 95 without a sign can each be meant as 95% or not.",
      zh: "读到 {found}，应为{expected}：没有百分号时，无法判断 0.95 或 95 是否表示 95%。",
    },
    fix: {
      en: "Write it with %, or declare the column as “of_100” if 95 means 95%.",
      zh: "请加上 %；如果 95 表示 95%，请为该列声明 “of_100”。",
    },
  },
  "cell-unknown-word": {
    severity: "error",
    title: { en: "A word that the column does not declare", zh: "未声明的用词" },
    message: { en: "Found {found}, expected {expected}.", zh: "读到 {found}，应为{expected}。" },
    fix: {
      en: "Correct the cell, or add its text to the words of the column.",
      zh: "请修改该单元格，或把该写法加入该列的用词（words）。",
    },
  },
  "cell-ambiguous-date": {
    severity: "error",
    title: { en: "A date that can be read in two ways", zh: "日期有歧义" },
    message: {
      en: "Found {found}, expected {expected}: which number is the day, the month or the year cannot be known.",
      zh: "读到 {found}，应为{expected}：无法确定哪个数字是日、月或年。",
    },
    fix: {
      en: "Export dates with the year first (2026-10-01).",
      zh: "请以年在前的格式导出日期（2026-10-01）。",
    },
  },
  "cell-no-such-date": {
    severity: "error",
    title: { en: "A date that does not exist", zh: "不存在的日期" },
    message: {
      en: "Found {found}, which is no day of the calendar, expected {expected}.",
      zh: "读到 {found}，日历上没有这一天，应为{expected}。",
    },
    fix: { en: "Correct the cell.", zh: "请修改该单元格。" },
  },
  "cell-no-such-time": {
    severity: "error",
    title: { en: "A time of day that does not exist", zh: "不存在的时刻" },
    message: {
      en: "Found {found}, whose time of day does not exist, expected {expected}.",
      zh: "读到 {found}，没有这一时刻，应为{expected}。",
    },
    fix: {
      en: "Correct the cell; midnight is 00:00 of the day that it begins, not 24:00.",
      zh: "请修改该单元格；午夜应写为次日的 00:00，而不是 24:00。",
    },
  },
  "cell-skipped-time": {
    severity: "error",
    title: { en: "A time that the clock skipped", zh: "被夏令时跳过的时刻" },
    message: {
      en: "Found {found}, when clocks of the rulebook's time zone were put forward past it, expected {expected}.",
      zh: "读到 {found}，规则时区的时钟因夏令时跳过了这一时刻，应为{expected}。",
    },
    fix: {
      en: "Check the rulebook's “timezone:”, or export the times with their offset (+08:00).",
      zh: "请检查规则的 “timezone:”，或导出带时差的时间（+08:00）。",
    },
  },
  "cell-doubled-time": {
    severity: "error",
    title: { en: "A time that the clock showed twice", zh: "时钟显示过两次的时刻" },
    message: {
      en: "Found {found}, which clocks of the rulebook's time zone showed twice as they were put back: which is meant cannot be known. Expected {expected}.",
      zh: "读到 {found}，规则时区的时钟回拨时，这一时刻出现过两次，无法确定是哪一次；应为{expected}。",
    },
    fix: {
      en: "Check the rulebook's “timezone:”, or export the times with their offset (+01:00).",
      zh: "请检查规则的 “timezone:”，或导出带时差的时间（+01:00）。",
    },
  },
  "cell-time-in-date": {
    severity: "error",
    title: { en: "A date with a time of day", zh: "日期中带有时刻" },
    message: {
      en: "Found {found}, which has a time of day or an offset, expected {expected}.",
      zh: "读到 {found}，带有时刻或时差，应为{expected}。",
    },
    fix: {
      en: "Declare the column as “datetime”, or export the date only.",
      zh: "请把该列声明为 “datetime”，或只导出日期。",
    },
  },
  "cell-time-missing": {
    severity: "error",
    title: { en: "A datetime without a time of day", zh: "日期时间中缺少时刻" },
    message: {
      en: "Found {found}, which has no time of day, expected {expected}.",
      zh: "读到 {found}，没有时刻，应为{expected}。",
    },
    fix: {
      en: "Export the time as well (00:00 if midnight is meant), or declare the column as “date”.",
      zh: "请同时导出时刻（午夜写 00:00），或把该列声明为 “date”。",
    },
  },
  "cell-unfit": {
    severity: "error",
    title: { en: "A cell is not of the form that its column declares", zh: "单元格与该列声明的写法不符" },
    message: { en: "Found {found}, expected {expected}.", zh: "读到 {found}，应为{expected}。" },
    fix: {
      en: "Correct the cell, or add this way of writing it to the “format:” or “take:” of the column.",
      zh: "请修改该单元格，或把这种写法加入该列的 “format:” 或 “take:”。",
    },
  },
  "cell-not-found": {
    severity: "error",
    title: { en: "A cell does not hold what is looked for", zh: "单元格中没有要找的内容" },
    message: {
      en: "Found {found}, of which “take:” takes nothing; expected {expected}.",
      zh: "读到 {found}，“take:” 从中没有取到内容；应为{expected}。",
    },
    fix: {
      en: "Add this way of writing it to the “take:” of the column, or write “empty: allowed” if such a cell counts as empty.",
      zh: "请把这种写法加入该列的 “take:”；若这样的单元格应视为空，请写 “empty: allowed”。",
    },
  },
  "cell-outside-days": {
    severity: "error",
    title: {
      en: "A date without a year on none of the days it can be",
      zh: "没有年份的日期不在应有的日期范围内",
    },
    message: {
      en: "Found {found}, which is none of the days that its year is taken from; expected {expected}.",
      zh: "读到 {found}，不在确定年份的日期范围内；应为{expected}。",
    },
    fix: {
      en: "Correct the date, or the days that are named where “year:” of the column says.",
      zh: "请修改该日期，或修改该列 “year:” 所指之处写明的日期范围。",
    },
  },
  "cell-other-weekday": {
    severity: "error",
    title: { en: "A date with the wrong day of the week", zh: "日期与星期不一致" },
    message: {
      en: "Found {found}, whose date falls on another day of the week, expected {expected}.",
      zh: "读到 {found}，其日期与所写的星期不一致，应为{expected}。",
    },
    fix: {
      en: "Check the year, and which numbers the column's “format:” takes for day and month.",
      zh: "请检查年份，以及该列 “format:” 中日与月的位置。",
    },
  },
  "year-unknown": {
    severity: "error",
    title: { en: "The year of dates is not said", zh: "看不出日期的年份" },
    message: {
      en: "Dates of column {column} have no year of their own, and no date with a year stands {where}.",
      zh: "列 {column} 的日期没有年份，且{where}没有带年份的日期。",
    },
    fix: {
      en: "Write the days there (2026-05-01 ~ 2026-05-31), or say by “year:” of the column where they stand.",
      zh: "请在该处写明日期范围（2026-05-01 ~ 2026-05-31），或用该列的 “year:” 指明它在何处。",
    },
  },
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
