import { entries } from "../entry.js";

/** What the bytes of a workbook (XLSX: XML parts in a ZIP archive) can have wrong with them. */
export const XLSX = entries({
  "not-a-workbook": {
    severity: "error",
    title: { en: "A file is no workbook", zh: "文件不是工作簿" },
    message: {
      en: "The file is {found}; an Excel workbook (.xlsx) was expected.",
      zh: "该文件是{found}，应为 Excel 工作簿（.xlsx）。",
    },
    fix: {
      en: "Export the table again as .xlsx or .csv; changing the ending of a file's name does not convert it.",
      zh: "请重新导出为 .xlsx 或 .csv；只改文件扩展名并不会转换格式。",
    },
  },
  "workbook-binary": {
    severity: "error",
    title: { en: "A workbook is in the binary format (.xlsb)", zh: "工作簿为二进制格式（.xlsb）" },
    message: {
      en: "The file is a binary workbook (.xlsb), which is not read; .xlsx was expected.",
      zh: "该文件是二进制工作簿（.xlsb），无法读取；应为 .xlsx。",
    },
    fix: {
      en: "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
      zh: "请用 Excel 打开，并另存为“Excel 工作簿（.xlsx）”。",
    },
  },
  "workbook-old": {
    severity: "error",
    title: {
      en: "A workbook is in the format of before 2007 (.xls)",
      zh: "工作簿为 2007 之前的格式（.xls）",
    },
    message: {
      en: "The file is {what}, whatever its name says; .xlsx was expected.",
      zh: "无论文件名如何，该文件是{what}；应为 .xlsx。",
    },
    fix: {
      en: "Open it in Excel, WPS or LibreOffice and save it as .xlsx.",
      zh: "请用 Excel、WPS 或 LibreOffice 打开，并另存为 .xlsx。",
    },
  },
  "workbook-encrypted": {
    severity: "error",
    title: { en: "A workbook is encrypted", zh: "工作簿已加密" },
    message: {
      en: "The workbook is protected by a password for opening; nothing in it can be read.",
      zh: "该工作簿设有打开密码，无法读取任何内容。",
    },
    fix: {
      en: "Open it with its password, remove it (File › Info › Protect Workbook › Encrypt), and save.",
      zh: "请用密码打开，在“文件 › 信息 › 保护工作簿 › 用密码进行加密”中清除密码后保存。",
    },
  },
  "workbook-part-missing": {
    severity: "error",
    title: { en: "A part of a workbook is missing", zh: "工作簿缺少部件" },
    message: {
      en: "The workbook lacks {part}, which {namedBy} needs.",
      zh: "工作簿缺少 {part}，而 {namedBy} 需要它。",
    },
    fix: {
      en: "The program that wrote it left it incomplete: open it in Excel or WPS, let it be repaired, save it again.",
      zh: "生成该文件的程序未写完整：请用 Excel 或 WPS 打开并修复，然后重新保存。",
    },
  },
  "workbook-without-sheets": {
    severity: "error",
    title: { en: "A workbook has no sheet of cells", zh: "工作簿没有单元格工作表" },
    message: {
      en: "The workbook has no sheet of cells, only charts or dialogs if anything.",
      zh: "该工作簿没有含单元格的工作表，至多只有图表或对话框。",
    },
    fix: {
      en: "Export the sheet that holds the data, not its chart.",
      zh: "请导出数据所在的工作表，而不是图表。",
    },
  },
  "zip-truncated": {
    severity: "error",
    title: { en: "A workbook is cut short", zh: "工作簿不完整" },
    message: {
      en: "The file ends early: it begins as a workbook, but the directory that stands at the end is missing.",
      zh: "文件提前结束：开头是工作簿，但缺少位于末尾的目录。",
    },
    fix: {
      en: "Copy, download or export it again, and wait until that is done; the file here is {size} bytes long.",
      zh: "请重新复制、下载或导出，并等待完成；当前文件长度为 {size} 字节。",
    },
  },
  "zip-damaged": {
    severity: "error",
    title: { en: "The archive of a workbook is damaged", zh: "工作簿的归档已损坏" },
    message: {
      en: "The directory of the archive that the workbook is cannot be trusted: {problem}.",
      zh: "工作簿归档的目录不可信：{problem}。",
    },
    fix: {
      en: "Copy or export the file again; if that does not help, open it in Excel or WPS and save it anew.",
      zh: "请重新复制或导出；若仍有问题，请用 Excel 或 WPS 打开后重新保存。",
    },
  },
  "zip-part-damaged": {
    severity: "error",
    title: { en: "A part of a workbook is damaged", zh: "工作簿的部件已损坏" },
    message: {
      en: "Part {part} of the workbook cannot be read as it should: {problem}.",
      zh: "工作簿的部件 {part} 无法正常读取：{problem}。",
    },
    fix: {
      en: "Copy or export the file again; if that does not help, open it in Excel or WPS and save it anew.",
      zh: "请重新复制或导出；若仍有问题，请用 Excel 或 WPS 打开后重新保存。",
    },
  },
  "zip-encrypted": {
    severity: "error",
    title: { en: "A part of a workbook is encrypted", zh: "工作簿的部件已加密" },
    message: {
      en: "Part {part} of the archive is encrypted; spreadsheet programs do not write such workbooks.",
      zh: "归档中的部件 {part} 已加密；电子表格程序不会写出这样的工作簿。",
    },
    fix: {
      en: "Unpack the archive with its password; the workbook may be a file in it.",
      zh: "请用密码解压该归档，工作簿可能是其中的文件。",
    },
  },
  "zip-method": {
    severity: "error",
    title: {
      en: "A part of a workbook is packed in a way that is not read",
      zh: "工作簿部件的压缩方式不受支持",
    },
    message: {
      en: "Part {part} is packed by method {method}; workbooks use 0 (stored) or 8 (deflate).",
      zh: "部件 {part} 使用压缩方式 {method}；工作簿应使用 0（存储）或 8（deflate）。",
    },
    fix: {
      en: "Open it in Excel, WPS or LibreOffice and save it anew.",
      zh: "请用 Excel、WPS 或 LibreOffice 打开后重新保存。",
    },
  },
  "zip-too-many-parts": {
    severity: "error",
    title: { en: "An archive has too many parts", zh: "归档的部件过多" },
    message: {
      en: "The archive has {count} parts; no workbook has more than {limit}.",
      zh: "该归档有 {count} 个部件；工作簿不会超过 {limit} 个。",
    },
    fix: {
      en: "Copy the sheet that holds the data into a new workbook and use that. If you trust the file, {option} reads it.",
      zh: "请把数据所在的工作表复制到新的工作簿中再使用。若信任该文件，可用 {option} 读取。",
    },
  },
  "zip-part-too-large": {
    severity: "error",
    title: { en: "A part of a workbook is too large", zh: "工作簿的部件过大" },
    message: {
      en: "Part {part} unpacks to {size} bytes; at most {limit} is read.",
      zh: "部件 {part} 解压后为 {size} 字节；最多读取 {limit}。",
    },
    fix: {
      en: "Export the table as CSV, or in several files. If you trust the file, {option} reads it.",
      zh: "请导出为 CSV，或分成多个文件导出。若信任该文件，可用 {option} 读取。",
    },
  },
  "zip-bomb": {
    severity: "error",
    title: {
      en: "A part of a workbook unpacks to far more than it should",
      zh: "工作簿的部件解压后异常膨胀",
    },
    message: {
      en: "Part {part} unpacks to {ratio} times its size; sheets stay far below {limit} times.",
      zh: "部件 {part} 解压后是原大小的 {ratio} 倍；正常工作表远低于 {limit} 倍。",
    },
    fix: {
      en: "Do not trust this file. If it is yours, open it in Excel, delete empty rows and columns, and save it anew. Only if you are sure of it, {option} reads it.",
      zh: "请勿信任该文件。若确是您的文件，请用 Excel 打开，删除空行空列后重新保存。只有确信无误时，才用 {option} 读取。",
    },
  },
  "zip-path": {
    severity: "error",
    title: { en: "A part's name leads out of the workbook", zh: "部件名称指向工作簿之外" },
    message: {
      en: "The archive has a part named {part}, which leads out of it; programs never write such names.",
      zh: "归档中有名为 {part} 的部件，指向归档之外；正常程序不会写出这样的名称。",
    },
    fix: {
      en: "Do not trust this file; ask the one who sent it for an export made by the source system.",
      zh: "请勿信任该文件；请向发送者索取由源系统直接导出的文件。",
    },
  },
  "zip-doubled": {
    severity: "error",
    title: { en: "A part stands in a workbook twice", zh: "工作簿中有重复的部件" },
    message: {
      en: "The archive has part {part} twice; programs would differ in which one they show.",
      zh: "归档中有两个部件 {part}；不同程序会显示不同的那一个。",
    },
    fix: {
      en: "Open it in Excel or WPS, see that the figures are right, and save it anew.",
      zh: "请用 Excel 或 WPS 打开，核对数据无误后重新保存。",
    },
  },
  "xml-doctype": {
    severity: "error",
    title: { en: "A part of a workbook has a document type declaration", zh: "工作簿部件含有文档类型声明" },
    message: {
      en: "Part {part} has a DOCTYPE, which workbooks must not have and which can be used to attack programs.",
      zh: "部件 {part} 含有 DOCTYPE；工作簿不允许出现，且可能被用于攻击程序。",
    },
    fix: {
      en: "Do not trust this file; ask the one who sent it for an export made by the source system.",
      zh: "请勿信任该文件；请向发送者索取由源系统直接导出的文件。",
    },
  },
  "xml-entity": {
    severity: "error",
    title: { en: "A part of a workbook uses an unknown entity", zh: "工作簿部件使用了未知实体" },
    message: {
      en: "Part {part} has {entity}; only &amp;, &lt;, &gt;, &quot;, &apos; and character numbers mean something.",
      zh: "部件 {part} 含有 {entity}；只有 &amp;、&lt;、&gt;、&quot;、&apos; 和字符编号有意义。",
    },
    fix: {
      en: "The program that wrote it is at fault: open it in Excel or WPS, let it be repaired, save it again.",
      zh: "生成该文件的程序有误：请用 Excel 或 WPS 打开并修复，然后重新保存。",
    },
  },
  "xml-encoding": {
    severity: "error",
    title: {
      en: "A part of a workbook is in an encoding that is not allowed",
      zh: "工作簿部件的编码不被允许",
    },
    message: {
      en: "Part {part} says that it is in {encoding}; workbooks use UTF-8 or UTF-16.",
      zh: "部件 {part} 声明编码为 {encoding}；工作簿应使用 UTF-8 或 UTF-16。",
    },
    fix: {
      en: "The program that wrote it is at fault: open it in Excel or WPS and save it again, or export CSV.",
      zh: "生成该文件的程序有误：请用 Excel 或 WPS 打开后重新保存，或导出 CSV。",
    },
  },
  "row-number": {
    severity: "error",
    title: { en: "A row of a sheet has no possible number", zh: "工作表的行号无效" },
    message: {
      en: "A row here says a number that no row can have; rows are numbered 1 to {limit}.",
      zh: "此处的行号无效；行号应为 1 至 {limit}。",
    },
    fix: {
      en: "The program that wrote it is at fault: open it in Excel or WPS, let it be repaired, save it again.",
      zh: "生成该文件的程序有误：请用 Excel 或 WPS 打开并修复，然后重新保存。",
    },
  },
  "row-order": {
    severity: "error",
    title: { en: "A row of a sheet stands twice or out of order", zh: "工作表的行重复或顺序错误" },
    message: {
      en: "Row {row} comes after row {before} in the file; rows must come once, in ascending order.",
      zh: "文件中第 {row} 行出现在第 {before} 行之后；每行只应出现一次，并按升序排列。",
    },
    fix: {
      en: "Open the file in Excel or WPS, let it be repaired, compare it with its source, and save it again.",
      zh: "请用 Excel 或 WPS 打开并修复，与源数据核对后重新保存。",
    },
  },
  "cell-address": {
    severity: "error",
    title: { en: "A cell's address contradicts its place", zh: "单元格地址与其位置矛盾" },
    message: {
      en: "A cell in this row says that its address is “{address}”, which is no address in this row.",
      zh: "该行中的一个单元格声称地址为“{address}”，这不是该行的地址。",
    },
    fix: {
      en: "Open the file in Excel or WPS, let it be repaired, compare it with its source, and save it again.",
      zh: "请用 Excel 或 WPS 打开并修复，与源数据核对后重新保存。",
    },
  },
  "cell-order": {
    severity: "error",
    title: { en: "A cell stands twice or out of order", zh: "单元格重复或顺序错误" },
    message: {
      en: "This cell comes after the one of column {before} of its row; cells must come once, from left to right.",
      zh: "该单元格出现在本行 {before} 列之后；每个单元格只应出现一次，并从左到右排列。",
    },
    fix: {
      en: "Open the file in Excel or WPS, let it be repaired, compare it with its source, and save it again.",
      zh: "请用 Excel 或 WPS 打开并修复，与源数据核对后重新保存。",
    },
  },
  "cell-entity": {
    severity: "error",
    title: { en: "A cell's text uses an unknown entity", zh: "单元格文本使用了未知实体" },
    message: {
      en: "The text of this cell has {entity}, which stands for no character.",
      zh: "该单元格文本含有 {entity}，不代表任何字符。",
    },
    fix: {
      en: "The program that wrote it is at fault: correct the cell in Excel or WPS and save the file again.",
      zh: "生成该文件的程序有误：请用 Excel 或 WPS 修正该单元格后重新保存。",
    },
  },
  "cell-not-utf8": {
    severity: "error",
    title: { en: "A cell's text cannot be decoded", zh: "单元格文本无法解码" },
    message: {
      en: "The text of this cell holds bytes that are no UTF-8, so some of its characters are unknown.",
      zh: "该单元格文本含有非 UTF-8 字节，部分字符无法识别。",
    },
    fix: {
      en: "Type the text anew in Excel or WPS and save the file, or export it again from its source.",
      zh: "请在 Excel 或 WPS 中重新输入该文本并保存，或从源系统重新导出。",
    },
  },
  "shared-string-missing": {
    severity: "error",
    title: { en: "A cell refers to a text that the workbook does not have", zh: "单元格引用的文本不存在" },
    message: {
      en: "This cell refers to a shared text that is not there; the workbook has {count} of them.",
      zh: "该单元格引用了不存在的共享文本；工作簿共有 {count} 个。",
    },
    fix: {
      en: "Open the file in Excel or WPS, let it be repaired, compare it with its source, and save it again.",
      zh: "请用 Excel 或 WPS 打开并修复，与源数据核对后重新保存。",
    },
  },
  "formula-without-value": {
    severity: "error",
    title: { en: "A formula was never calculated", zh: "公式从未计算过" },
    message: {
      en: "This cell has a formula, but the file does not say what it comes to; formulas are not calculated here.",
      zh: "该单元格有公式，但文件中没有其计算结果；本工具不计算公式。",
    },
    fix: {
      en: "Open the file in Excel, WPS or LibreOffice and save it: that calculates it and keeps the values.",
      zh: "请用 Excel、WPS 或 LibreOffice 打开并保存，即可计算并保留结果。",
    },
  },
});
