import { entries } from "../entry.js";

/** How a command was called, and what hindered it. */
export const COMMAND = entries({
  "usage-unknown-command": {
    severity: "error",
    title: { en: "There is no such command", zh: "没有这个命令" },
    message: { en: "There is no command {found}.{hint}", zh: "没有命令 {found}。{hint}" },
    fix: {
      en: "The commands are {known}. `merit --help` tells what each does.",
      zh: "可用的命令有 {known}。各自的用途见 `merit --help`。",
    },
  },
  "usage-unknown-option": {
    severity: "error",
    title: { en: "There is no such option", zh: "没有这个选项" },
    message: { en: "`{command}` has no option {found}.{hint}", zh: "`{command}` 没有选项 {found}。{hint}" },
    fix: { en: "`{command} --help` lists its options.", zh: "选项列表见 `{command} --help`。" },
  },
  "usage-argument-missing": {
    severity: "error",
    title: { en: "An argument is missing", zh: "缺少参数" },
    message: { en: "`{command}` needs {name}.", zh: "`{command}` 缺少 {name}。" },
    fix: { en: "Write `{usage}`.", zh: "请写成 `{usage}`。" },
  },
  "usage-too-many-arguments": {
    severity: "error",
    title: { en: "There are more arguments than the command takes", zh: "参数过多" },
    message: {
      en: "`{command}` takes fewer arguments than were given.",
      zh: "给 `{command}` 的参数过多。",
    },
    fix: {
      en: "Write `{usage}`, and put a path with blanks in it in quotes.",
      zh: "请写成 `{usage}`；路径中若有空格，请加引号。",
    },
  },
  "usage-option-value": {
    severity: "error",
    title: { en: "An option lacks its value", zh: "选项缺少取值" },
    message: { en: "{option} needs a value.", zh: "{option} 需要一个值。" },
    fix: {
      en: "Write it as `{usage}`.",
      zh: "请写成 `{usage}`。",
    },
  },
  "usage-bad-value": {
    severity: "error",
    title: { en: "An option has a value that it does not take", zh: "选项的取值无效" },
    message: {
      en: "{option} is {found}; expected is {expected}.",
      zh: "{option} 的值是 {found}，应为 {expected}。",
    },
    fix: { en: "For example `{option} {example}`.", zh: "例如 `{option} {example}`。" },
  },
  "usage-needs-option": {
    severity: "error",
    title: { en: "An option that needs another", zh: "选项需要与另一选项同用" },
    message: { en: "{option} needs {other}: {why}.", zh: "{option} 需要 {other}：{why}。" },
    fix: { en: "Add {other}.", zh: "请加 {other}。" },
  },
  "usage-not-together": {
    severity: "error",
    title: { en: "Two options contradict one another", zh: "两个选项互相矛盾" },
    message: {
      en: "{first} and {second} do not go together: {why}.",
      zh: "{first} 与 {second} 不能同时使用：{why}。",
    },
    fix: { en: "Leave one of them out.", zh: "请去掉其中一个。" },
  },
  "init-scheme": {
    severity: "error",
    title: { en: "There is no such scheme to begin with", zh: "没有这种初始方案" },
    message: {
      en: "There is no scheme {found} to begin with.{hint}",
      zh: "没有名为 {found} 的初始方案。{hint}",
    },
    fix: {
      en: "The schemes are {known}. `merit init` says what each is for.",
      zh: "可选方案有 {known}。各自的用途见 `merit init`。",
    },
  },
  "init-exists": {
    severity: "error",
    title: { en: "A new rulebook would overwrite a file", zh: "新规则会覆盖已有文件" },
    message: {
      en: "Nothing was written, because these files are there already: {files}.",
      zh: "没有写入任何文件，因为以下文件已经存在：{files}。",
    },
    fix: {
      en: "Name a new folder, as in `merit init bonus --scheme engineer`, or move these files elsewhere.",
      zh: "请指定新的文件夹，例如 `merit init bonus --scheme engineer`，或把这些文件移到别处。",
    },
  },
  "set-unknown": {
    severity: "error",
    title: { en: "--set names no parameter of the rulebook", zh: "--set 指定的参数在规则中不存在" },
    message: {
      en: "The rulebook has no parameter {found}.{hint}",
      zh: "规则中没有参数 {found}。{hint}",
    },
    fix: { en: "Its parameters are: {known}.", zh: "其参数有：{known}。" },
  },
  "only-unknown-link": {
    severity: "error",
    title: { en: "--only names no link of the scored table", zh: "--only 指定的关联不存在" },
    message: {
      en: "Rows of {table} have no link {found}.{hint}",
      zh: "{table} 的行没有关联 {found}。{hint}",
    },
    fix: { en: "Their links are: {known}.", zh: "其关联有：{known}。" },
  },
  "only-unknown-key": {
    severity: "error",
    title: { en: "--only names a row that is not there", zh: "--only 指定的行不存在" },
    message: {
      en: "No row of {table} has {link} = {found}.{hint}",
      zh: "{table} 中没有 {link} = {found} 的行。{hint}",
    },
    fix: { en: "There are: {known}.", zh: "现有：{known}。" },
  },
  "statement-unknown": {
    severity: "error",
    title: { en: "A statement for someone who is not there", zh: "要薪酬单的人不存在" },
    message: {
      en: "{table} has no row {found}, by key or by name.{hint}",
      zh: "{table} 中没有 {found}（按主键或姓名）。{hint}",
    },
    fix: {
      en: "`statements.json` of a whole run lists all keys.",
      zh: "全部主键见完整运行的 `statements.json`。",
    },
  },
  "statement-ambiguous": {
    severity: "error",
    title: { en: "A name that several have", zh: "姓名重复" },
    message: { en: "{found} is the name of several: {known}.", zh: "{found} 是多人的姓名：{known}。" },
    fix: { en: "Ask by key.", zh: "请用主键。" },
  },
  "rulebooks-none": {
    severity: "error",
    title: { en: "No rulebook was found", zh: "没有找到规则文件" },
    message: {
      en: "There is no rulebook (*.yaml) in {path}.",
      zh: "{path} 中没有规则文件（*.yaml）。",
    },
    fix: {
      en: "Name one, as in `merit check rules/after-sales.yaml`.",
      zh: "请指明一个，例如 `merit check rules/after-sales.yaml`。",
    },
  },
  "tests-none": {
    severity: "error",
    title: { en: "No test file was found", zh: "没有找到测试文件" },
    message: {
      en: "There is no test file (*.test.yaml) in {path}.",
      zh: "{path} 中没有测试文件（*.test.yaml）。",
    },
    fix: {
      en: "Name one, as in `merit test rules/after-sales.test.yaml`.",
      zh: "请指明一个，例如 `merit test rules/after-sales.test.yaml`。",
    },
  },
  "output-not-ours": {
    severity: "error",
    title: {
      en: "The output folder holds files that merit did not write",
      zh: "输出文件夹中有并非 merit 写入的文件",
    },
    message: {
      en: "{path} is not replaced: it holds {names}, which no run of merit wrote.",
      zh: "不会替换 {path}：其中的 {names} 并非 merit 所写。",
    },
    fix: {
      en: "Give --out a new or empty folder, or move these files elsewhere.",
      zh: "请给 --out 一个新的或空的文件夹，或把这些文件移到别处。",
    },
  },
  "output-locked": {
    severity: "error",
    title: { en: "Another run writes the same folder", zh: "另一个运行正在写入同一文件夹" },
    message: {
      en: "{path} is being written by another run (process {process} on {machine}).",
      zh: "另一个运行（{machine} 上的进程 {process}）正在写入 {path}。",
    },
    fix: {
      en: "Wait until it ends. If there is no such process any more, delete {lock}.",
      zh: "请等它结束。若该进程已不存在，请删除 {lock}。",
    },
  },
  "output-unwritable": {
    severity: "error",
    title: { en: "The results cannot be written", zh: "结果无法写入" },
    message: {
      en: "{path} cannot be written: {why}. What was there before is unchanged.",
      zh: "无法写入 {path}：{why}。原有内容未改动。",
    },
    fix: {
      en: "Close programs that have a file of it open, see that there is room and that you may write there, or give another folder.",
      zh: "请关闭打开其中文件的程序，确认磁盘有空间且有写入权限，或改用其他位置。",
    },
  },
  "output-lost": {
    severity: "error",
    title: { en: "What was to be printed got lost", zh: "应输出的内容未能输出" },
    message: {
      en: "What was to be printed could not be written in full: {why}.",
      zh: "应输出的内容未能完整写出：{why}。",
    },
    fix: {
      en: "Let the output go to a place that has room, and run the command again; what it had written to --out stands.",
      zh: "请将输出改到有空间的位置并重新运行；已写入 --out 的内容完整有效。",
    },
  },
  "output-inside-use": {
    severity: "error",
    title: { en: "The output folder cannot be replaced", zh: "输出文件夹不能被替换" },
    message: {
      en: "{path} is the current folder, or one that holds it; a run replaces its output folder as a whole.",
      zh: "{path} 是当前文件夹或其上级；运行会整体替换输出文件夹。",
    },
    fix: {
      en: "Give a folder of its own, for example --out out/2026-10.",
      zh: "请使用单独的文件夹，例如 --out out/2026-10。",
    },
  },
  "tool-bug": {
    severity: "error",
    title: { en: "A fault of Meritbook itself", zh: "Meritbook 自身的缺陷" },
    message: {
      en: "This is a fault of Meritbook, not of your files: {kind} in {where}.",
      zh: "这是 Meritbook 的缺陷，与您的文件无关：{kind}，位于 {where}。",
    },
    fix: {
      en: "Please report it with this line and what you did: Meritbook {version}, Node {node}, `{command}`. Nothing was written. With MERIT_DEBUG=1 the error's own words and the calls that led to it are shown too; they may quote your data.",
      zh: "请连同此行和操作经过一并报告：Meritbook {version}，Node {node}，`{command}`。没有写入任何结果。设置 MERIT_DEBUG=1 会同时显示错误原文和调用过程，其中可能含有您的数据。",
    },
  },
});
