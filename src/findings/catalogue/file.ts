import { entries } from "../entry.js";

/** Files that cannot be read at all. With one of these a command cannot do its work (exit 2). */
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
  "file-unreadable": {
    severity: "error",
    title: { en: "A file or folder cannot be read", zh: "文件或文件夹无法读取" },
    message: { en: "{path} cannot be read: {why}.", zh: "无法读取 {path}：{why}。" },
    fix: {
      en: "See that it can be opened by the user who runs this command, and that nothing else is writing it.",
      zh: "请确认运行本命令的用户有权打开它，且没有其他程序正在写入。",
    },
  },
  "file-changed": {
    severity: "error",
    title: { en: "A file changed while it was read", zh: "文件在读取过程中被改动" },
    message: {
      en: "{path} was written to while it was being read (it had {before} bytes when it was opened, now it has {after}), so what was read may be half old and half new.",
      zh: "{path} 在读取过程中被写入（打开时 {before} 字节，现为 {after} 字节），读到的内容可能新旧混杂。",
    },
    fix: {
      en: "Wait until the export is finished or the program that has it open has saved it, then run this again.",
      zh: "请等导出完成，或等打开它的程序保存完毕，再重新运行。",
    },
  },
  "file-is-folder": {
    severity: "error",
    title: { en: "A folder stands where a file is needed", zh: "应为文件，却是文件夹" },
    message: { en: "{path} is a folder; a file is needed here.", zh: "{path} 是文件夹，此处需要文件。" },
    fix: { en: "Name a file in it.", zh: "请指明其中的某个文件。" },
  },
  "folder-is-file": {
    severity: "error",
    title: { en: "A file stands where a folder is needed", zh: "应为文件夹，却是文件" },
    message: { en: "{path} is a file; a folder is needed here.", zh: "{path} 是文件，此处需要文件夹。" },
    fix: { en: "Name the folder that holds the file.", zh: "请给出该文件所在的文件夹。" },
  },
  "file-not-utf8": {
    severity: "error",
    title: { en: "A rulebook or test file is not UTF-8", zh: "规则或测试文件不是 UTF-8 编码" },
    message: {
      en: "{path} is not UTF-8 text: the byte at offset {offset} does not belong there.",
      zh: "{path} 不是 UTF-8 文本：偏移 {offset} 处的字节不合规。",
    },
    fix: {
      en: "Save it as UTF-8 in the editor (rulebooks are always UTF-8; data files need not be).",
      zh: "请在编辑器中另存为 UTF-8（规则文件必须是 UTF-8，数据文件则不必）。",
    },
  },
});
