import { entries } from "../entry.js";

/** Files that cannot be read at all. */
export const FILE = entries({
  "file-missing": {
    severity: "error",
    title: { en: "A file or folder is missing", zh: "文件或文件夹不存在" },
    message: { en: "There is no file or folder {path}.", zh: "找不到文件或文件夹 {path}。" },
    fix: {
      en: "Check the path, or the folder given to the command.",
      zh: "请检查路径，或命令中给出的文件夹。",
    },
  },
});
