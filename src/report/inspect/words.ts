import type { Bilingual } from "../../base/language.js";
import type { CellType } from "../../intake/declaration.js";
import type { CellForm } from "../../intake/inspect/cell-look.js";
import type { RemarkCode } from "../../study/inspect/remarks.js";

/** What the screen of `merit inspect` says. */
export const INSPECT_WORDS = {
  csv: { en: "CSV text", zh: "CSV 文本" },
  xlsx: { en: "XLSX workbook", zh: "XLSX 工作簿" },
  delimiter: { en: "parted by {delimiter}", zh: "分隔符 {delimiter}" },
  listComma: { en: ", ", zh: "，" },
  listSemicolon: { en: "; ", zh: "；" },
  comma: { en: "commas", zh: "逗号" },
  tab: { en: "tabs", zh: "制表符" },
  semicolon: { en: "semicolons", zh: "分号" },
  bar: { en: "bars", zh: "竖线" },
  sheet: { en: "sheet {sheet}", zh: "工作表 {sheet}" },
  hidden: { en: "hidden", zh: "隐藏" },
  date1904: { en: "days counted from 1904", zh: "日期从 1904 年起算" },
  merged: { en: "merged areas: {count}", zh: "合并区域 {count} 处" },
  header: { en: "header in row {row}", zh: "表头在第 {row} 行" },
  header2: { en: "header in rows {first} and {row}", zh: "表头在第 {first}、{row} 行" },
  header3: { en: "header in rows {first} to {row}", zh: "表头在第 {first} 至 {row} 行" },
  noHeader: { en: "no header found", zh: "未找到表头" },
  title: { en: "above it: {text}", zh: "其上：{text}" },
  rows: { en: "rows of data: {count}", zh: "数据 {count} 行" },
  noRows: { en: "no rows of data", zh: "没有数据行" },
  column: { en: "Column", zh: "列" },
  seems: { en: "Seems to be", zh: "似为" },
  fits: { en: "Fit", zh: "符合" },
  empty: { en: "Empty", zh: "空" },
  odd: { en: "Odd", zh: "异常" },
  distinct: { en: "Distinct", zh: "不同值" },
  examples: { en: "Examples", zh: "示例" },
  more: { en: "over {count}", zh: "{count} 以上" },
  moreColumns: { en: "and {count} more columns", zh: "另有 {count} 列" },
  wide: { en: "{first} … {last} ({count} columns)", zh: "{first} … {last}（{count} 列）" },
  look: { en: "Look at these:", zh: "请留意：" },
  key: { en: "key", zh: "键" },
  partOfKey: { en: "part of the key", zh: "键的一部分" },
  row: { en: "row {row}", zh: "第 {row} 行" },
  andMore: { en: "…", zh: "…" },
  sampled: {
    en: "Guessed from the first {count} rows: which columns tell rows apart together.",
    zh: "哪些列合起来能区分各行，按前 {count} 行推测。",
  },
  limited: {
    en: "Only the first {count} different values of a column were kept: {columns}.",
    zh: "每列只保留前 {count} 个不同值：{columns}。",
  },
  draft: {
    en: "# A draft, guessed from the files: check each line, and take out the columns that no rule needs.",
    zh: "# 草稿，由文件推测得出：请逐行核对，删去规则用不到的列。",
  },
  draftMasked: {
    en: "# Words and patterns of cells, ends of blocks and rows of remarks are left out, as they are of the data (--mask).\n# A run may refuse the draft until take, words, end and skip_rows are written.",
    zh: "# 因 --mask，未列出取自数据的 words、take、blocks 的 end 与附注行的 skip_rows。\n# 补写之前，run 可能拒绝此草稿。",
  },
  noDraft: { en: "Nothing to draft a table from.", zh: "没有可据以起草表格的内容。" },
  wordsOf: { en: "words", zh: "词语" },
  scaleOf: { en: "scale", zh: "等级" },
  listOf: { en: "list", zh: "多选" },
} as const satisfies Record<string, Bilingual>;

export const TYPE_WORDS: Readonly<Record<CellType, Bilingual>> = {
  text: { en: "text", zh: "文本" },
  number: { en: "number", zh: "数字" },
  percent: { en: "percent", zh: "百分比" },
  money: { en: "money", zh: "金额" },
  duration: { en: "duration", zh: "时长" },
  date: { en: "date", zh: "日期" },
  datetime: { en: "date and time", zh: "日期时间" },
  boolean: { en: "yes or no", zh: "是/否" },
};

export const FORM_WORDS: Readonly<Record<CellForm, Bilingual>> = {
  blank: { en: "blank", zh: "空白" },
  nothing: { en: "words for nothing", zh: "表示空的词" },
  number: { en: "numbers", zh: "数字" },
  exponent: { en: "numbers with exponent", zh: "科学计数" },
  percent: { en: "percents", zh: "百分比" },
  yen: { en: "amounts", zh: "带货币符号的金额" },
  measured: { en: "numbers with a unit", zh: "带单位的数字" },
  date: { en: "dates", zh: "日期" },
  datetime: { en: "dates with a time", zh: "日期时间" },
  dated: { en: "dates of another form", zh: "其他写法的日期" },
  clock: { en: "times of day", zh: "时刻" },
  duration: { en: "durations", zh: "时长" },
  "cut-time": { en: "cut times", zh: "被截断的时间" },
  truth: { en: "yes and no", zh: "是/否" },
  error: { en: "errors", zh: "错误值" },
  text: { en: "texts", zh: "文本" },
};

/** What each remark says; the cells that show it are told behind it. */
export const REMARK_WORDS = {
  "same-file": {
    en: "the same bytes as {other}: given twice, a run refuses it",
    zh: "与 {other} 内容完全相同：重复提供时 run 会拒绝",
  },
  "no-header": {
    en: "no row names the columns: the first ones hold values. Put a header above them",
    zh: "没有命名各列的行，前几行就是数据。请在其上补一行表头",
  },
  "hidden-sheet": { en: "the sheet is hidden", zh: "该工作表被隐藏" },
  "hidden-rows": { en: "hidden rows: {count}; they count like others", zh: "隐藏行 {count} 行，照常计入" },
  "blank-lines": {
    en: "blank lines between the rows: {count}; they do not matter",
    zh: "行间空行 {count} 行，不影响读取",
  },
  totals: {
    en: "rows of totals: {count}; left out by skip_rows",
    zh: "合计行 {count} 行，由 skip_rows 排除",
  },
  "header-again": {
    en: "the header stands again: {count}; left out by skip_rows",
    zh: "表头重复出现 {count} 次，由 skip_rows 排除",
  },
  "notes-between": {
    en: "lines with one cell between the rows: {count}; headings of groups?",
    zh: "行间只有一格的行 {count} 行，是分组标题吗？",
  },
  "notes-below": { en: "notes below the rows: {count}", zh: "数据之后的附注 {count} 行" },
  uneven: {
    en: "rows with more or fewer cells than the header: {count}; a run refuses them",
    zh: "格数与表头不同的行 {count} 行，run 会拒绝",
  },
  unnamed: { en: "rows with cells under no header: {count}", zh: "有内容但没有表头的行 {count} 行" },
  "doubled-headers": {
    en: "headers that stand twice: {headers}; rename them, or no rule can read those columns",
    zh: "重复的表头：{headers}。不改名则规则无法读取这些列",
  },
  blocks: {
    en: "blocks, each with a head that says of whom it is ({begin}): blocks makes rows of them",
    zh: "由分块组成，每块开头写明是谁（{begin}）：可用 blocks 转成行",
  },
  "block-ends": {
    en: "lines that are none of a block, such as a page's title or foot: {count}; they end it, by end",
    zh: "不属于分块的行（如每页的标题、页脚）{count} 行：由 end 写明，分块到此结束",
  },
  "block-ends-masked": {
    en: "lines that are none of a block, such as a page's title or foot: {count}; what they say is hidden (--mask), so write end yourself: without it a run refuses them",
    zh: "不属于分块的行（如每页的标题、页脚）{count} 行：因 --mask 不列出其内容，请自行写明 end，否则 run 会拒绝",
  },
  "wide-days": {
    en: "{count} columns that are days: wide makes a row of each",
    zh: "{count} 列为日期：可用 wide 转成行",
  },
  "wide-questions": {
    en: "{count} columns with answers of one kind: wide makes a row of each",
    zh: "{count} 列答案同类：可用 wide 转成行",
  },
  options: {
    en: "{count} columns are options of one question: a table beside has a row for each that was picked",
    zh: "{count} 列为同一多选题的选项：另起一表，每个被选项一行",
  },
  matrix: {
    en: "{count} columns are one question: a table beside has a row for each mark",
    zh: "{count} 列为同一矩阵题：另起一表，每项评分一行",
  },
  lists: {
    en: "several answers in a cell, parted by {mark}: {count} cells",
    zh: "一格多选，以 {mark} 分隔，共 {count} 格",
  },
  "empty-column": { en: "all {count} cells are empty", zh: "{count} 格全部为空" },
  "cut-times": {
    en: "times without their day and hour: {count} of {of}. Excel showed mm:ss.0 and the export kept only that; export again with the full time",
    zh: "{of} 格中 {count} 格时间缺少日期和小时：Excel 以 mm:ss.0 显示后另存所致。请以完整时间重新导出",
  },
  odd: {
    en: "{form}: {count} of {of}, in a column that seems to be {type}",
    zh: "{of} 格中有 {count} 格为{form}，而此列似为{type}",
  },
  "numbers-as-text": {
    en: "numbers stored as text: {count} of {of}; they are read all the same",
    zh: "{of} 格中 {count} 格数字以文本存储，可照常读取",
  },
  "ids-as-numbers": {
    en: "ids stored as numbers: {count} of {of}; 007 would have become 7. Compare them with the source",
    zh: "{of} 格中 {count} 格编号以数字存储，007 会变成 7。请与来源核对",
  },
  "digits-lost": {
    en: "digits are lost: {count} of {of}. Export the column as text",
    zh: "{of} 格中 {count} 格丢失了位数。请将此列以文本导出",
  },
  "zeros-lost": {
    en: "{count} are shorter than those that begin with 0: have they lost their zeros?",
    zh: "{count} 个编号比以 0 开头的短，是否丢了前导零？",
  },
  "same-number": {
    en: "two spellings of one number: a run takes them for two",
    zh: "同一编号的两种写法，run 会视为两个",
  },
  errors: {
    en: "error values or no dates: {count} of {of}",
    zh: "{of} 格中 {count} 格为错误值或不存在的日期",
  },
  "ambiguous-dates": {
    en: "day and month cannot be told apart: {one} or {other}?",
    zh: "日与月无法区分：{one} 还是 {other}？",
  },
  padded: {
    en: "blanks at the ends: {count} of {of}; they do not matter",
    zh: "{of} 格中 {count} 格首尾有空格，不影响读取",
  },
  spellings: {
    en: "spellings that differ only by width, blanks or case: {count}",
    zh: "仅全半角、空格或大小写不同的写法 {count} 组",
  },
  "nothing-words": { en: "{words} stand for nothing: {count} cells", zh: "{words} 表示空，共 {count} 格" },
  "zero-ratings": {
    en: "0 stands in {count} of {of}: a rating, or not rated? If not rated, put 0 under empty_words",
    zh: "{of} 格中 {count} 格为 0：是评分还是未评？若为未评，请将 0 写入 empty_words",
  },
  "blank-key": {
    en: 'rows without it: {count}; otherwise it would tell rows apart, which no other column does. Are they sums? Then leave them out: skip_rows where it is ""',
    zh: '有 {count} 行没有此值；其余各行可由它区分，而别的列都不能。这些是合计行吗？若是，用 skip_rows 以 "" 排除',
  },
  "doubled-key": {
    en: "keys that stand above already: {count}. Say which row counts (keep: last by …), or take another key",
    zh: "{count} 行的键在上文已出现。请说明以哪一行为准（keep: last by …）或另选键",
  },
  order: {
    en: "{later} is before {earlier} in {count} of {of} rows",
    zh: "{of} 行中有 {count} 行的 {later} 早于 {earlier}",
  },
  "order-by-seconds": {
    en: "{later} is before {earlier} by less than a minute in {count} of {of} rows: seconds were cut; a check had better allow that",
    zh: "{of} 行中有 {count} 行的 {later} 早于 {earlier} 不到一分钟：秒被截去，检查时应容许",
  },
} as const satisfies Record<RemarkCode | "block-ends-masked", Bilingual>;

/** What stands as a comment behind a line of the draft. */
export const NOTE_WORDS = {
  fits: { en: "guess: {fitting} of {of} cells fit", zh: "推测：{of} 格中 {fitting} 格符合" },
  ambiguous: { en: "guess: or is it {format}?", zh: "推测：或为 {format}？" },
  link: { en: "guess: {found} of {of} values are there", zh: "推测：{of} 个值中 {found} 个在其中" },
  zero: {
    en: "0 in {count} cells: not rated? then empty_words: [0]",
    zh: "{count} 格为 0：若为未评，写 empty_words: [0]",
  },
  doubled: {
    en: "guess: {count} rows have a key that stands above already",
    zh: "推测：{count} 行的键在上文已出现",
  },
  "no-key": { en: "nothing found that tells rows apart", zh: "未找到能区分各行的列" },
  few: { en: "guess from {rows} rows only", zh: "仅按 {rows} 行推测" },
  among: { en: "guess from the first {rows} rows", zh: "按前 {rows} 行推测" },
  dated: { en: "guess: by what a row belongs to a period", zh: "推测：按此列归入周期" },
  undated: {
    en: "rows without it, which belong to no period: {count}",
    zh: "其中 {count} 行没有日期，不属于任何周期",
  },
  "first-day": {
    en: "no date of the first day found: name it in a title or the file's name, then from: day",
    zh: "未找到首日日期：在标题或文件名中写明后可用 from: day",
  },
  take: {
    en: "guess: all texts are of these forms; take parts with {…}",
    zh: "推测：所有文本均为这些形式；用 {…} 取出部分",
  },
  blocks: {
    en: "guess: each cell like this begins a block",
    zh: "推测：每个这样的单元格是一块的开头",
  },
  year: { en: "guess: dates whose year stands there", zh: "推测：日期，年份见所写之处" },
  punches: {
    en: "guess: cells are punches; the first, the last, and how many",
    zh: "推测：单元格为打卡时间，取首次、末次和次数",
  },
  options: {
    en: "guess: all answers there can be; add those that nobody gave",
    zh: "推测：全部选项；请补上无人选择的选项",
  },
  scale: { en: "guess: a scale of words", zh: "推测：文字等级" },
  zone: {
    en: "guess: days, if the rulebook's timezone is that of the export",
    zh: "推测：规则的 timezone 与导出系统一致时为日期",
  },
} as const satisfies Record<string, Bilingual>;
