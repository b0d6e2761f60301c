import { entries } from "../entry.js";

/** What the bytes of a CSV file can have wrong with them. */
export const CSV = entries({
  "csv-quote-unclosed": {
    severity: "error",
    title: { en: "A quoted cell is never closed", zh: "带引号的单元格没有结束引号" },
    message: {
      en: "A quote opens a cell here (line {line} of the file) and is not closed up to the end of the file. Nothing from this row on was read.",
      zh: "此处（文件第 {line} 行）的引号开始了一个单元格，但直到文件末尾都没有结束引号。从这一行起的内容都没有读取。",
    },
    fix: {
      en: 'Close the quote where the cell ends. A quote that belongs to the text is written twice, in a quoted cell: "5"" pipe".',
      zh: '请在单元格末尾补上结束引号。属于文字内容的引号要写两个，并给整个单元格加引号："5"" 管"。',
    },
  },
  "csv-quote-stray": {
    severity: "error",
    title: { en: "A quote stands inside an unquoted cell", zh: "未加引号的单元格中出现引号" },
    message: {
      en: "A quote stands in the middle of this cell (line {line} of the file); only a cell that begins with a quote may hold quotes.",
      zh: "此单元格（文件第 {line} 行）中间出现引号；只有以引号开头的单元格才能包含引号。",
    },
    fix: {
      en: 'Put the whole cell in quotes, without blanks around them, and write the quote in it twice: "5"" pipe". Or export the table as XLSX.',
      zh: '请给整个单元格加引号（引号外不留空格），并把其中的引号写成两个："5"" 管"；或将表格导出为 XLSX。',
    },
  },
  "csv-text-after-quote": {
    severity: "error",
    title: { en: "Text follows the closing quote of a cell", zh: "单元格的结束引号之后还有文字" },
    message: {
      en: "More text follows the closing quote of this cell (line {line} of the file); the delimiter {delimiter} or the end of the row was expected.",
      zh: "此单元格（文件第 {line} 行）的结束引号之后还有文字；此处应为分隔符 {delimiter} 或行尾。",
    },
    fix: {
      en: 'If the quote belongs to the text, write it twice: "the ""new"" part". Else delete what stands between the quote and the delimiter.',
      zh: '如果该引号属于文字内容，请写成两个："所谓""新""件"；否则请删除引号与分隔符之间的内容。',
    },
  },
  "csv-quote-taken": {
    severity: "warning",
    title: { en: "A quote out of place was taken as text", zh: "位置不当的引号按文字读取" },
    message: {
      en: "Quotes stand out of place in this cell; as the table says `csv: lenient`, they were taken as part of its text.",
      zh: "此单元格中的引号位置不当；由于该表写明 `csv: lenient`，引号按文字内容读取。",
    },
    fix: {
      en: "See that the row was parted as it is meant. Where the source system can write quotes twice within quotes, let it.",
      zh: "请核对该行的分列是否正确；如来源系统能把文字中的引号写成两个并加引号，请改用那种导出。",
    },
  },
  "csv-cell-too-long": {
    severity: "error",
    title: { en: "A cell of a CSV file is too long", zh: "CSV 单元格过长" },
    message: {
      en: "The cell that begins here (line {line} of the file) is longer than {most}. Nothing from this row on was read.",
      zh: "从此处（文件第 {line} 行）开始的单元格超过 {most}。从这一行起的内容都没有读取。",
    },
    fix: {
      en: "If the cell begins with a quote, its closing quote is most likely missing. Else see whether the file is a table at all; if it is, {option} reads longer ones.",
      zh: "如果该单元格以引号开头，多半是缺少结束引号；否则请确认该文件确实是表格；如确是，可用 {option} 提高上限。",
    },
  },
  "csv-row-too-long": {
    severity: "error",
    title: { en: "A row of a CSV file is too long", zh: "CSV 行过长" },
    message: {
      en: "The row that begins here is longer than {most}. Nothing from this row on was read.",
      zh: "从此处开始的行超过 {most}。从这一行起的内容都没有读取。",
    },
    fix: {
      en: "See whether the file has line ends; one row of it is meant to be one record. If it is right, {option} reads longer ones.",
      zh: "请检查文件是否有换行；一行应为一条记录。如文件无误，可用 {option} 提高上限。",
    },
  },
  "csv-too-many-columns": {
    severity: "error",
    title: { en: "A row of a CSV file has too many cells", zh: "CSV 行的单元格过多" },
    message: {
      en: "The row has more than {most} cells, parted by {delimiter}; those beyond were not read.",
      zh: "该行以 {delimiter} 分隔的单元格超过 {most} 个；超出部分没有读取。",
    },
    fix: {
      en: "See whether a line end is missing in this row. If {delimiter} does not part the cells, name the right delimiter in a first line such as sep=; If all are meant, {option} reads more.",
      zh: "请检查该行是否缺少换行。如果 {delimiter} 不是分隔符，请在第一行写明，例如 sep=; 如确需这么多，可用 {option} 提高上限。",
    },
  },
  "csv-null-byte": {
    severity: "error",
    title: { en: "A CSV file has a zero byte", zh: "CSV 文件含有零字节" },
    message: {
      en: "The cell has a zero byte (U+0000), which no text has.",
      zh: "该单元格含有零字节（U+0000），文本中不应出现。",
    },
    fix: {
      en: "The file was probably damaged on its way, or is no text: export or copy it again.",
      zh: "文件可能在传输中损坏，或并非文本：请重新导出或复制。",
    },
  },
  "csv-control-character": {
    severity: "warning",
    title: { en: "A cell has a control character", zh: "单元格含有控制字符" },
    message: {
      en: "The cell has the invisible control character {character}; it was kept as part of the text.",
      zh: "该单元格含有不可见的控制字符 {character}；已作为文本的一部分保留。",
    },
    fix: {
      en: "If the cell names a person or is compared with words, delete the character in the system that exported it.",
      zh: "如果该单元格用于匹配人员或与词语比较，请在导出的系统中删除该字符。",
    },
  },
  "csv-delimiter-in-gb18030": {
    severity: "error",
    title: { en: "A delimiter that GB18030 does not allow", zh: "GB18030 编码下无法使用的分隔符" },
    message: {
      en: "The cells are parted by {delimiter} and the text is GB18030, in which {delimiter} may also be half of a Chinese character. The file was not read.",
      zh: "单元格以 {delimiter} 分隔，而文本为 GB18030 编码，其中 {delimiter} 也可能是汉字的后半个字节。文件没有读取。",
    },
    fix: {
      en: "Export it as UTF-8, or with commas, semicolons or tabs.",
      zh: "请导出为 UTF-8 编码，或改用逗号、分号、制表符分隔。",
    },
  },
  "text-undecodable": {
    severity: "error",
    title: { en: "A byte does not belong to the file's encoding", zh: "字节不符合文件的编码" },
    message: {
      en: "The cell cannot be decoded: the byte at offset {offset} of the file is part of no {encoding} character.",
      zh: "该单元格无法解码：文件偏移 {offset} 处的字节不属于任何 {encoding} 字符。",
    },
    fix: {
      en: "The text was cut in the middle of a character, or comes from another encoding: correct it in the system it comes from and export again, best as UTF-8.",
      zh: "文字可能在某个字符中间被截断，或来自另一种编码：请在来源系统中更正后重新导出，最好用 UTF-8。",
    },
  },
  "text-undecodable-unread": {
    severity: "warning",
    title: {
      en: "A byte outside the columns that are read does not belong to the encoding",
      zh: "未读取的列中有字节不符合文件的编码",
    },
    message: {
      en: "The byte at offset {offset} of the file is part of no {encoding} character. The rulebook does not read this column.",
      zh: "文件偏移 {offset} 处的字节不属于任何 {encoding} 字符。规则不读取该列。",
    },
    fix: {
      en: "No figure depends on it. If many rows have such bytes, see that the names in the report are spelt rightly.",
      zh: "不影响任何计算结果。如果许多行都有这种字节，请核对报告中的姓名是否正确。",
    },
  },
  "text-encoding-doubtful": {
    severity: "warning",
    title: { en: "The encoding of a file is in doubt", zh: "文件的编码存疑" },
    message: {
      en: "The file was read as GB18030, as it is no UTF-8; but from offset {offset} on hardly any of its characters are common Chinese ones.",
      zh: "文件不是 UTF-8，因此按 GB18030 读取；但从偏移 {offset} 起几乎没有常用汉字。",
    },
    fix: {
      en: "If it is Western (Windows-1252), Big5 or the like, its names are read wrongly: export it as UTF-8.",
      zh: "如果它是西文（Windows-1252）、Big5 等编码，其中的姓名会读错：请以 UTF-8 导出。",
    },
  },
});
