import { entries } from "../entry.js";

/** Cells that are not as their column declares them. Entries that begin with `cell-` take `found` and `expected` only. */
export const INTAKE_CELLS = entries({
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
  "cell-part-no-time": {
    severity: "error",
    title: { en: "A part of a cell is no time of day", zh: "单元格中有不成立的时刻" },
    message: {
      en: "Found {found}, of which a part is written like a time of day and is none; expected {expected}.",
      zh: "读到 {found}，其中有一处写成时刻却不是有效的时刻；应为{expected}。",
    },
    fix: {
      en: "Correct the cell, or name that part as “except:” beside the pattern in “take:” where it is to be passed over.",
      zh: "请修改该单元格；若该处应跳过，请在 “take:” 中格式旁的 “except:” 写明。",
    },
  },
  "cell-too-long-to-take": {
    severity: "error",
    title: { en: "A cell too long to take a part of", zh: "单元格过长，无法取出其中一部分" },
    message: {
      en: "Found {found}; “take:” takes parts of cells of at most 20,000 characters. Expected {expected}.",
      zh: "读到 {found}；“take:” 只从不超过 20000 个字符的单元格中取出内容。应为{expected}。",
    },
    fix: {
      en: "Correct the cell; where it is right, split it in the export.",
      zh: "请修改该单元格；若内容无误，请在导出时拆分。",
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
});
