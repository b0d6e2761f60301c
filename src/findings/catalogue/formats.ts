import { entries } from "../entry.js";

/** Files that hold no table we read, or another format than their name says. */
export const FORMATS = entries({
  "file-empty": {
    severity: "error",
    title: { en: "A data file is empty", zh: "数据文件为空" },
    message: {
      en: "The file is empty; a table with a header row was expected.",
      zh: "文件为空；应为带标题行的表格。",
    },
    fix: {
      en: "Export it again; a table without records still has its header row.",
      zh: "请重新导出；即使没有记录，表格也应有标题行。",
    },
  },
  "file-saved-as-page": {
    severity: "error",
    title: { en: "A table is saved as a web page or XML", zh: "表格保存成了网页或 XML" },
    message: {
      en: "The file is {found}, whatever its name says; CSV or XLSX was expected.",
      zh: "无论文件名如何，该文件是{found}；应为 CSV 或 XLSX。",
    },
    fix: {
      en: "Open it in Excel, WPS or LibreOffice and save it as “Excel Workbook (.xlsx)”; some systems can also export XLSX or CSV.",
      zh: "请用 Excel、WPS 或 LibreOffice 打开，并另存为“Excel 工作簿（.xlsx）”；有些系统也能直接导出 XLSX 或 CSV。",
    },
  },
  "file-no-table": {
    severity: "error",
    title: { en: "A file is neither CSV nor XLSX", zh: "文件既不是 CSV 也不是 XLSX" },
    message: {
      en: "The file is {found}; a table as CSV or XLSX was expected.",
      zh: "该文件是{found}；应为 CSV 或 XLSX 表格。",
    },
    fix: {
      en: "Export the table itself as XLSX or CSV from the system it comes from, and put that file in this one's place.",
      zh: "请从来源系统将表格本身导出为 XLSX 或 CSV，并替换此文件。",
    },
  },
  "file-name-differs": {
    severity: "notice",
    title: { en: "A file's name and contents differ", zh: "文件名与内容不符" },
    message: {
      en: "The name ends in .{ending}, but the file is {found}; it was read as what it is.",
      zh: "文件名以 .{ending} 结尾，但内容是{found}；已按实际内容读取。",
    },
    fix: {
      en: "Rename it to .{right}, so that other programs read it alike.",
      zh: "请将扩展名改为 .{right}，以免其他程序误读。",
    },
  },
});
