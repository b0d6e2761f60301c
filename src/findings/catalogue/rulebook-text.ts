import { entries } from "../entry.js";

/** What the text of a rulebook can have wrong with it: YAML, keys, names, values, and files that it uses. */
export const RULEBOOK_TEXT = entries({
  "yaml-too-long": {
    severity: "error",
    title: { en: "A file too long for a rulebook", zh: "规则文件过长" },
    message: {
      en: "The file has {found} characters; {most} are the most.",
      zh: "文件有 {found} 个字符，最多 {most} 个。",
    },
    fix: {
      en: "Check that this is the rulebook; long lists belong into data files. If all of it is meant, {option} reads it.",
      zh: "请确认这是规则文件；长列表应放在数据文件中。如确需这么长，可用 {option} 提高上限。",
    },
  },
  "yaml-too-deep": {
    severity: "error",
    title: { en: "YAML nested too deep", zh: "YAML 嵌套过深" },
    message: {
      en: "Maps and lists are nested deeper than {most} levels.",
      zh: "键值表与列表嵌套超过 {most} 层。",
    },
    fix: { en: "Flatten it; no rulebook needs such depth.", zh: "请减少嵌套；规则不需要这么深。" },
  },
  "yaml-empty": {
    severity: "error",
    title: { en: "An empty file", zh: "文件为空" },
    message: { en: "There is nothing in this file.", zh: "文件中没有内容。" },
    fix: {
      en: "Begin with `merit: 1`; the guide shows a first rulebook.",
      zh: "请以 merit: 1 开头；指南中有示例。",
    },
  },
  "yaml-several-documents": {
    severity: "error",
    title: { en: "Several documents in one file", zh: "一个文件中有多个文档" },
    message: { en: "A second document begins here.", zh: "此处开始了第二个文档。" },
    fix: {
      en: "Remove the --- line, or put it into a file of its own.",
      zh: "请删除 --- 行，或拆成单独的文件。",
    },
  },
  "yaml-syntax": {
    severity: "error",
    title: { en: "YAML that does not parse", zh: "YAML 语法错误" },
    message: { en: "YAML cannot be read here: {problem}", zh: "此处 YAML 无法读取：{problem}" },
    fix: {
      en: "Correct the indentation, quotes or brackets around this place; tabs cannot indent.",
      zh: "请检查此处附近的缩进、引号或括号；缩进不能用制表符。",
    },
  },
  "yaml-key": {
    severity: "error",
    title: { en: "A key that is no text", zh: "键不是文本" },
    message: { en: "A key must be a plain text.", zh: "键必须是普通文本。" },
    fix: { en: "Write a name before the colon.", zh: "请在冒号前写名称。" },
  },
  "yaml-alias": {
    severity: "error",
    title: { en: "A YAML alias", zh: "YAML 别名" },
    message: { en: "Aliases (*name) cannot be used here.", zh: "此处不能使用别名（*名称）。" },
    fix: {
      en: "Write the value out; shared values belong under `params:` or into a table.",
      zh: "请直接写出值；共用的值放在 params: 或表中。",
    },
  },
  "yaml-hidden-character": {
    severity: "error",
    title: { en: "A character that nobody sees", zh: "看不见的字符" },
    message: {
      en: "Here stands {character}, which no editor shows: a control character, or a mark that turns the direction of text. A line with it may read other than it looks.",
      zh: "此处有 {character}，编辑器不会显示：它是控制字符，或改变文字方向的标记。含有它的行，读起来可能与看上去不同。",
    },
    fix: {
      en: "Delete it, best by typing this part of the line anew.",
      zh: "请删除它，最好重新输入这一段。",
    },
  },
  "yaml-tag": {
    severity: "error",
    title: { en: "A YAML tag", zh: "YAML 标签" },
    message: { en: "A YAML tag (!name) cannot be used here.", zh: "此处不能使用 YAML 标签（!名称）。" },
    fix: {
      en: "Remove it: every value is read as it is written. A text that begins with ! stands in quotes.",
      zh: "请删除：所有值都按原样读取。以 ! 开头的文本请加引号。",
    },
  },
  "yaml-cut-short": {
    severity: "error",
    title: { en: "A text that YAML cut short", zh: "文本被 YAML 截断" },
    message: {
      en: "YAML ended this text at `{by}`, so only `{found}` is left of it.",
      zh: "YAML 在「{by}」处截断了文本，只剩下「{found}」。",
    },
    fix: {
      en: "Put the whole text into single quotes: 'if(a, b, c)'. Numbers have no thousands separators.",
      zh: "请用单引号括住整段文本，如 'if(a, b, c)'。数字不写千位分隔符。",
    },
  },
  "yaml-comment": {
    severity: "warning",
    title: { en: "A part of a text that YAML takes for a comment", zh: "可能被 YAML 当作注释的文本" },
    message: {
      en: "Only `{found}` is read here; YAML takes `{comment}` for a comment.",
      zh: "此处只读到「{found}」，YAML 把「{comment}」当作注释。",
    },
    fix: {
      en: "If it belongs to the text, put the whole into single quotes; if it is a comment, write a blank behind #.",
      zh: "若属于文本，请用单引号括住全部；若确为注释，请在 # 后加空格。",
    },
  },
  "yaml-colon": {
    severity: "error",
    title: { en: "A colon that YAML does not take for one", zh: "YAML 不认的冒号" },
    message: {
      en: "Behind the key stands {colon}, which YAML does not take for a colon.",
      zh: "键的后面是{colon}，YAML 不把它当作冒号。",
    },
    fix: {
      en: "Write `{example}`, with a colon and a blank.",
      zh: "请写成「{example}」，用半角冒号加空格。",
    },
  },
  "key-unknown": {
    severity: "error",
    title: { en: "An unknown key", zh: "未知的键" },
    message: {
      en: "{found} is none of the keys that can stand here ({known}).{hint}",
      zh: "{found} 不是此处可用的键（{known}）。{hint}",
    },
    fix: {
      en: "Correct it, remove it, or move it to where it can stand.",
      zh: "请改正、删除，或移到可用的位置。",
    },
  },
  "key-of-other-file": {
    severity: "error",
    title: { en: "What stands in a file of its own", zh: "应写在单独文件中的内容" },
    message: {
      en: "{key} does not stand in a rulebook: there is a file of its own for {what}.",
      zh: "{key} 不写在规则文件中：{what}有单独的文件。",
    },
    fix: { en: "Write it into {place}.", zh: "请写入{place}。" },
  },
  "key-missing": {
    severity: "error",
    title: { en: "A key is missing", zh: "缺少键" },
    message: { en: "The key {key} is missing.", zh: "缺少 {key}。" },
    fix: { en: "Add it; the reference shows how it is written.", zh: "请补上；写法见参考手册。" },
  },
  "key-twice": {
    severity: "error",
    title: { en: "A key stands twice", zh: "键重复" },
    message: { en: "{key} stands twice in one map.", zh: "{key} 在同一处出现了两次。" },
    fix: { en: "Remove or rename one of the two.", zh: "请删除或改名其中一个。" },
  },
  "key-misplaced": {
    severity: "error",
    title: { en: "A key that does not go with what stands beside it", zh: "键与旁边的内容不符" },
    message: {
      en: "{key} goes with {shapes}, not with {shape}.",
      zh: "{key} 只能与 {shapes} 一起使用，不能与 {shape} 一起。",
    },
    fix: { en: "Remove it, or write what it goes with.", zh: "请删除，或改成与之对应的写法。" },
  },
  "value-form": {
    severity: "error",
    title: { en: "A value of the wrong form", zh: "值的形式不对" },
    message: { en: "Found {found}, expected {expected}.", zh: "此处是 {found}，应为{expected}。" },
    fix: { en: "Write it as the reference shows.", zh: "请按参考手册的写法填写。" },
  },
  "value-unknown": {
    severity: "error",
    title: { en: "A value that is not among the known ones", zh: "值不在可选范围" },
    message: {
      en: "Found {found}, expected one of {expected}.{nearest}",
      zh: "此处是 {found}，应为 {expected} 之一。{nearest}",
    },
    fix: { en: "Write one of them.", zh: "请改为其中之一。" },
  },
  "value-not-whole": {
    severity: "error",
    title: { en: "Not a whole number", zh: "不是整数" },
    message: {
      en: "Found {found}, expected a whole number from 0 on.",
      zh: "此处是 {found}，应为非负整数。",
    },
    fix: { en: "Write digits only.", zh: "请只写数字。" },
  },
  "value-type": {
    severity: "error",
    title: { en: "A value of another type", zh: "值的类型不对" },
    message: { en: "Found {found}, expected {expected}.", zh: "此处是 {found}，应为{expected}。" },
    fix: {
      en: "Write 3% for a percent, 46/50 for a share, 30d for a duration, 2026-10-31 for a date, yes or no.",
      zh: "百分比写 3%，比例写 46/50，时长写 30d，日期写 2026-10-31，是否写 yes 或 no。",
    },
  },
  "label-one-language": {
    severity: "warning",
    title: { en: "A text in one language only", zh: "只有一种语言的文字" },
    message: {
      en: "There is no {lacks}: here, and other texts of this rulebook are in both languages.",
      zh: "此处没有 {lacks}:，而本规则中其他文字两种语言都有。",
    },
    fix: {
      en: "Add {lacks}:; until then reports in that language show the other one. A text that serves both is written without en: and zh:.",
      zh: "请补上 {lacks}:；在此之前，该语言的报告显示另一种语言的文字。两种语言通用的文字不必写 en: 和 zh:。",
    },
  },
  "label-empty": {
    severity: "error",
    title: { en: "A label without text", zh: "标签没有文字" },
    message: { en: "A label needs a text in English or Chinese.", zh: "标签需要英文或中文。" },
    fix: { en: "Write `{ en: …, zh: … }`.", zh: "请写成 { en: …, zh: … }。" },
  },
  "label-unknown": {
    severity: "error",
    title: { en: "A label for a word that is not given", zh: "标签对应的等级不存在" },
    message: {
      en: "{found} is none of the words given ({words}).",
      zh: "{found} 不在所给的词（{words}）中。",
    },
    fix: { en: "Correct the word, or remove the label.", zh: "请改正或删除该标签。" },
  },
  "name-form": {
    severity: "error",
    title: { en: "A name that formulas cannot use", zh: "名称格式不对" },
    message: { en: "{found} cannot be a name.", zh: "{found} 不能作名称。" },
    fix: {
      en: "Use letters (also Chinese), digits and _, not beginning with a digit.",
      zh: "请用字母（含汉字）、数字和 _，不能以数字开头。",
    },
  },
  "name-reserved": {
    severity: "error",
    title: { en: "A word of the formula language as a name", zh: "名称与公式用词冲突" },
    message: { en: "{found} is a word of the formula language.", zh: "{found} 是公式语言的用词。" },
    fix: { en: "Choose another name.", zh: "请换一个名称。" },
  },
  "name-taken": {
    severity: "error",
    title: { en: "A name given twice", zh: "名称重复" },
    message: {
      en: "{name} is already a column, quantity or parameter here.",
      zh: "{name} 已经是此处的列、量或参数。",
    },
    fix: { en: "Rename one of the two; a name means one thing.", zh: "请改名；一个名称只能有一个含义。" },
  },
  "merit-version": {
    severity: "error",
    title: { en: "Another version of the language", zh: "语言版本不符" },
    message: { en: "Found version {found}, expected {expected}.", zh: "版本是 {found}，应为 {expected}。" },
    fix: {
      en: "Write `merit: 1`, or use the program that knows this version.",
      zh: "请写 merit: 1，或使用支持该版本的程序。",
    },
  },
  "use-path": {
    severity: "error",
    title: { en: "A used file that may not be meant", zh: "use 的路径不允许" },
    message: {
      en: "{found} is no path to a YAML file in this folder, below it, or in one beside it.",
      zh: "{found} 不能引用：只能引用本文件夹、其下级文件夹或相邻文件夹中的 YAML 文件。",
    },
    fix: {
      en: "Write it relative to this file, with / between folders: common.yaml, parts/rates.yaml, ../shared/rates.yaml.",
      zh: "请相对于本文件书写，用 / 分隔文件夹：common.yaml、parts/rates.yaml、../shared/rates.yaml。",
    },
  },
  "use-missing": {
    severity: "error",
    title: { en: "A used file that is not there", zh: "引用的文件不存在" },
    message: { en: "There is no file {found}.{nearest}", zh: "没有文件 {found}。{nearest}" },
    fix: {
      en: "Put the file there, or correct the path; it is relative to the file in which it stands.",
      zh: "请放入该文件，或改正路径；路径相对于它所在的文件。",
    },
  },
  "use-cycle": {
    severity: "error",
    title: { en: "Files that use each other in a circle", zh: "文件互相引用" },
    message: { en: "These files use each other: {circle}.", zh: "这些文件互相引用：{circle}。" },
    fix: {
      en: "Take one of the uses out; what both need goes into a file of its own.",
      zh: "请去掉其中一处引用；双方都需要的内容放进单独的文件。",
    },
  },
  "use-limit": {
    severity: "error",
    title: { en: "Too many used files", zh: "引用的文件过多" },
    message: {
      en: "With {file} the rulebook would take in more than {most} files, or files in a chain of more than {deepest}.",
      zh: "加上 {file}，规则引用的文件将超过 {most} 个，或引用链超过 {deepest} 层。",
    },
    fix: { en: "Put several of them into one file.", zh: "请把其中几个合并成一个文件。" },
  },
  "use-header": {
    severity: "error",
    title: { en: "A key of a whole rulebook in a used file", zh: "被引用的文件中有整份规则的键" },
    message: {
      en: "{key} says something of a whole rulebook; this file is only a part of one.",
      zh: "{key} 说明的是整份规则，而此文件只是其中一部分。",
    },
    fix: {
      en: "Move it to the rulebook that uses this file, or take the line out if it stands there already.",
      zh: "请移到引用此文件的规则中；若那里已有，请删除这一行。",
    },
  },
  "use-name-twice": {
    severity: "error",
    title: { en: "A name that two files give", zh: "两个文件给出同一名称" },
    message: { en: "{name} stands here and at {first}.", zh: "{name} 在此处和 {first} 各写了一次。" },
    fix: {
      en: "Keep one of them, or give this one another name.",
      zh: "请只保留一处，或给此处换个名称。",
    },
  },
  "use-part": {
    severity: "error",
    title: { en: "A part of a rulebook by itself", zh: "单独的规则片段" },
    message: {
      en: "Without name, period and scored this file is no rulebook but a part that rulebooks take in by `use:`.",
      zh: "此文件没有 name、period 和 scored，不是完整的规则，而是供规则用 use: 引用的部分。",
    },
    fix: {
      en: "Check the rulebook that uses it; for a rulebook of its own, add name, period and scored.",
      zh: "请检查引用它的规则；若它本身应是规则，请补上 name、period 和 scored。",
    },
  },
});
