import { entries } from "../entry.js";

/** Files that `merit inspect` is asked about. */
export const INSPECT = entries({
  "inspect-no-files": {
    severity: "error",
    title: { en: "The folder has no spreadsheet", zh: "文件夹中没有表格文件" },
    message: {
      en: "{path} holds no file that ends in .csv, .tsv, .txt, .xlsx or .xlsm.",
      zh: "{path} 中没有以 .csv、.tsv、.txt、.xlsx 或 .xlsm 结尾的文件。",
    },
    fix: {
      en: "Name the folder with the exports, or the files themselves; an .xls must be saved as .xlsx first.",
      zh: "请写明导出文件所在的文件夹，或直接写文件；.xls 须先另存为 .xlsx。",
    },
  },
  "inspect-sheet-missing": {
    severity: "error",
    title: { en: "No file has a sheet of that name", zh: "没有文件含该名称的工作表" },
    message: {
      en: "None of the files has a sheet “{sheet}”; there are: {sheets}.{nearest}",
      zh: "所给文件中没有名为“{sheet}”的工作表；现有：{sheets}。{nearest}",
    },
    fix: {
      en: "Write one of these names behind --sheet, or leave --sheet out to see all sheets.",
      zh: "请在 --sheet 后写上述名称之一，或不写 --sheet 以查看全部工作表。",
    },
  },
});
