import { entries } from "../entry.js";

/** The shape of a rulebook: keys, names, links, steps. */
export const RULEBOOK = entries({
  "yaml-too-long": {
    severity: "error",
    title: { en: "A file too long for a rulebook", zh: "规则文件过长" },
    message: {
      en: "The file has {found} characters; {most} are the most.",
      zh: "文件有 {found} 个字符，最多 {most} 个。",
    },
    fix: {
      en: "Check that this is the rulebook; long lists belong into data files.",
      zh: "请确认这是规则文件；长列表应放在数据文件中。",
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
      en: "Behind the key stands {colon}, which is none to YAML.",
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
      en: "{found} is none of the keys that can stand here ({known}).{nearest}",
      zh: "{found} 不是此处可用的键（{known}）。{nearest}",
    },
    fix: { en: "Correct or remove it.", zh: "请改正或删除。" },
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
      zh: "{found} 不是通往本文件夹、其下级或旁边文件夹中 YAML 文件的路径。",
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
  "period-form": {
    severity: "error",
    title: { en: "A period that cannot be read", zh: "周期写法有误" },
    message: {
      en: "A period is month, quarter, year or { month: from 26 }.",
      zh: "周期应为 month、quarter、year 或 { month: from 26 }。",
    },
    fix: { en: "Write one of these; the day is 1 to 28.", zh: "请按上述写法；起始日为 1 到 28。" },
  },
  "ledger-undated": {
    severity: "error",
    title: { en: "A table of closed results without a time", zh: "账本表没有日期" },
    message: {
      en: "{table} has rows of all periods that were ever closed, and nothing says when each was.",
      zh: "{table} 含有历来各期的行，但没有写明各行的时间。",
    },
    fix: {
      en: "Add a column `ended: { header: period.last, type: date }`, and `dated: ended`.",
      zh: "请加一列 `ended: { header: period.last, type: date }`，并写 `dated: ended`。",
    },
  },
  "ledger-own": {
    severity: "error",
    title: { en: "A table of the rulebook's own results", zh: "表取自规则自身的结果" },
    message: {
      en: "{table} is made of results of {id}, which is this rulebook.",
      zh: "{table} 取自 {id} 的结果，而 {id} 就是本规则。",
    },
    fix: {
      en: "Read the past of a row by `last(…)`, `streak(…)` or `sum(… over year)`.",
      zh: "请用 `last(…)`、`streak(…)` 或 `sum(… over year)` 读取各行的历史。",
    },
  },
  "id-form": {
    severity: "error",
    title: { en: "An id that a ledger cannot use", zh: "id 的写法无效" },
    message: {
      en: "The id {found} cannot name a rulebook in a ledger: it begins with a small letter a to z, then letters, digits, - and _, 40 at most.",
      zh: "id {found} 不能在账本中作为规则的名称：须以小写字母 a–z 开头，后接小写字母、数字、- 或 _，最多 40 个字符。",
    },
    fix: { en: "Write, for example, `id: after-sales`.", zh: "例如写 `id: after-sales`。" },
  },
  "history-from": {
    severity: "error",
    title: { en: "A beginning of history that is no period", zh: "历史起点无法识别" },
    message: {
      en: "Found {found}, expected the first period that the ledger has, or a date.",
      zh: "此处是 {found}，应为账本中的第一个周期或一个日期。",
    },
    fix: {
      en: "Write, for example, `history: { from: 2026-01 }`.",
      zh: "例如写 `history: { from: 2026-01 }`。",
    },
  },
  "history-not-kept": {
    severity: "error",
    title: { en: "History of a table that closed results do not keep", zh: "结账结果中没有该表" },
    message: {
      en: "`{name}` reads rows of {table}, which closed results do not keep or cannot tell apart; they keep {kept}.",
      zh: "`{name}` 读取 {table} 的行，但结账结果不保留该表或无法区分其各行；保留的表有 {kept}。",
    },
    fix: {
      en: "Put the quantity on a table that is kept: the scored one, `all`, one that the scored rows link to, or one with `shown: yes`.",
      zh: "请把该量放在会保留的表上：被评分的表、all、被评分的行所链接的表，或写有 shown: yes 的表。",
    },
  },
  "timezone-unknown": {
    severity: "error",
    title: { en: "An unknown time zone", zh: "未知的时区" },
    message: { en: "There is no time zone {found}.", zh: "没有时区 {found}。" },
    fix: { en: "Write an IANA name such as Asia/Shanghai.", zh: "请写 IANA 名称，如 Asia/Shanghai。" },
  },
  "calendar-weekend": {
    severity: "error",
    title: { en: "A calendar without a working day", zh: "日历没有工作日" },
    message: { en: "All seven days are weekend.", zh: "七天全部是休息日。" },
    fix: { en: "Leave out the days that are worked.", zh: "请去掉上班的日子。" },
  },
  "calendar-days": {
    severity: "error",
    title: { en: "A table that cannot hold a calendar's days", zh: "不能用作日历的表" },
    message: {
      en: "{found} is no table whose key is one column of dates.{nearest}",
      zh: "{found} 不是以一个日期列为键的表。{nearest}",
    },
    fix: {
      en: "Name a table such as `holidays: { file: holidays, key: date, columns: { date: { type: date }, works: { type: boolean } } }`.",
      zh: "请写一张表的名称，例如 `holidays: { file: holidays, key: date, columns: { date: { type: date }, works: { type: boolean } } }`。",
    },
  },
  "calendar-column": {
    severity: "error",
    title: { en: "A column that a calendar cannot read", zh: "日历不能读取的列" },
    message: {
      en: "{found} is no column of {table} that holds {expected}.{nearest}",
      zh: "{found} 不是 {table} 中内容为{expected}的列。{nearest}",
    },
    fix: {
      en: "`works` names a boolean column, `opens` and `closes` duration columns.",
      zh: "works 应为 boolean 列，opens 和 closes 应为 duration 列。",
    },
  },
  "calendar-open": {
    severity: "error",
    title: { en: "Opening hours that cannot be read", zh: "营业时间无法识别" },
    message: { en: "{found} is no opening hours of one day.", zh: "{found} 不是一天之内的营业时间。" },
    fix: {
      en: "Write, for example, 08:00 to 17:30; the end is later than the beginning and at most 24:00.",
      zh: "例如写 08:00 to 17:30；结束晚于开始，最晚 24:00。",
    },
  },
  "param-types": {
    severity: "error",
    title: { en: "Values of one parameter that differ in type", zh: "参数各值类型不一致" },
    message: {
      en: "{found} is of another type than the other values of {name}.",
      zh: "{found} 与 {name} 的其他值类型不同。",
    },
    fix: { en: "Write all of them in one unit.", zh: "请统一单位和类型。" },
  },
  "param-date": {
    severity: "error",
    title: { en: "A date that cannot be read", zh: "日期无法识别" },
    message: { en: "Found {found}, expected a month or date.", zh: "此处是 {found}，应为月份或日期。" },
    fix: { en: "Write 2026-10 or 2026-10-01.", zh: "请写 2026-10 或 2026-10-01。" },
  },
  "table-all": {
    severity: "error",
    title: { en: "A table named all", zh: "表名不能是 all" },
    message: {
      en: "`all` is there already: it has one row, for the whole.",
      zh: "all 已内置：只有一行，代表整体。",
    },
    fix: {
      en: "Choose another name; quantities of the whole go under `rules: all:`.",
      zh: "请换一个名称；整体的量写在 rules: all: 下。",
    },
  },
  "table-key": {
    severity: "error",
    title: { en: "A table that does not say what tells its rows apart", zh: "表没有声明键" },
    message: { en: "{table} has no `key:`.", zh: "{table} 没有 key:。" },
    fix: {
      en: "Name its key columns, or write `key: none` where equal rows may stand.",
      zh: "请写出键列；若允许相同的行，请写 key: none。",
    },
  },
  "table-origin": {
    severity: "error",
    title: { en: "A table with two origins", zh: "表的来源重复" },
    message: { en: "{table} has both `file:` and `rows:`.", zh: "{table} 同时有 file: 和 rows:。" },
    fix: { en: "Remove one of the two.", zh: "请删除其中一个。" },
  },
  "table-columns": {
    severity: "error",
    title: { en: "A file table without columns", zh: "文件表没有列" },
    message: { en: "{table} reads files and declares no columns.", zh: "{table} 读取文件但没有声明列。" },
    fix: { en: "Declare the columns to read, with their headers.", zh: "请声明要读取的列及其表头。" },
  },
  "table-sheet": {
    severity: "error",
    title: { en: "A key of file tables without a file", zh: "没有文件却有文件表的键" },
    message: { en: "`{key}:` goes with `file:`.", zh: "{key}: 须与 file: 一起使用。" },
    fix: { en: "Add `file:`, or remove `{key}:`.", zh: "请补上 file:，或删除 {key}:。" },
  },
  "table-keep": {
    severity: "error",
    title: { en: "`keep:` that cannot be read", zh: "keep: 写法有误" },
    message: {
      en: "Found {found}, expected `last by column` or `first by column`.",
      zh: "此处是 {found}，应为 last by 列 或 first by 列。",
    },
    fix: { en: "Write one of the two.", zh: "请按上述写法。" },
  },
  "rows-types": {
    severity: "error",
    title: { en: "A row value of another type", zh: "行中的值类型不一致" },
    message: {
      en: "{found} in column {column} is not of the type {expected} that the rows before have.",
      zh: "{column} 列的 {found} 与前面各行的类型 {expected} 不一致。",
    },
    fix: { en: "Write all values of a column in one unit.", zh: "请统一该列的单位和类型。" },
  },
  "rows-empty": {
    severity: "error",
    title: { en: "A row that lacks a value", zh: "行中缺少值" },
    message: { en: "This row has no {column}.", zh: "该行没有 {column}。" },
    fix: {
      en: "Write it, or declare the column with `empty: allowed` (a part of the key cannot be empty).",
      zh: "请补上，或在该列声明 empty: allowed（键列不能为空）。",
    },
  },
  "rows-key-twice": {
    severity: "error",
    title: { en: "Two rows with one key", zh: "两行的键相同" },
    message: { en: "A row before has the same key: {key}.", zh: "前面已有键相同的行：{key}。" },
    fix: { en: "Remove or rename one of the two.", zh: "请删除其中一行，或改其键。" },
  },
  "words-type": {
    severity: "error",
    title: { en: "Words on a column that is no text", zh: "words 只能用于文本列" },
    message: {
      en: "{column} has `words:` and another type than text.",
      zh: "{column} 有 words: 但类型不是 text。",
    },
    fix: { en: "Remove `type:`.", zh: "请删除 type:。" },
  },
  "words-twice": {
    severity: "error",
    title: { en: "A spelling that stands for two words", zh: "同一写法对应两个词" },
    message: { en: "{found} is declared twice.", zh: "{found} 声明了两次。" },
    fix: { en: "Let each spelling stand for one word.", zh: "每种写法只能对应一个词。" },
  },
  "link-target": {
    severity: "error",
    title: { en: "A link that goes too far", zh: "链接目标有误" },
    message: {
      en: "Found {found}, expected `table` or `table.column`.",
      zh: "此处是 {found}，应为 表 或 表.列。",
    },
    fix: {
      en: "Name the table, and its column where it is not the key.",
      zh: "请写表名；若不是键列，再写列名。",
    },
  },
  "link-table": {
    severity: "error",
    title: { en: "A link to a table that is not there", zh: "链接的表不存在" },
    message: { en: "There is no table {found}.{nearest}", zh: "没有表 {found}。{nearest}" },
    fix: { en: "Correct the name, or declare the table.", zh: "请改正名称，或声明该表。" },
  },
  "link-key": {
    severity: "error",
    title: { en: "A link by columns that do not fit the key", zh: "链接列与键不符" },
    message: { en: "The key of {table} is {key}.", zh: "{table} 的键是 {key}。" },
    fix: { en: "Give as many columns as the key has, in its order.", zh: "请按键的列数和顺序给出列。" },
  },
  "link-needs-column": {
    severity: "error",
    title: { en: "A link to a table without a key of one column", zh: "链接的表没有单列键" },
    message: {
      en: "{table} has no key of one column, so a link must name its column.",
      zh: "{table} 没有单列键，链接须写明列。",
    },
    fix: {
      en: "Write `to: table.column`, or link by several columns under `links:`.",
      zh: "请写 to: 表.列，或在 links: 下用多列链接。",
    },
  },
  "link-types": {
    severity: "error",
    title: { en: "A link between columns of different types", zh: "链接两端的类型不同" },
    message: {
      en: "{column} is {found} and leads to {target}, which is {expected}, so nothing could ever match.",
      zh: "{column} 是{found}，链接到的 {target} 是{expected}，永远不会相等。",
    },
    fix: { en: "Declare the same `type:` on both.", zh: "请在两端声明相同的 type:。" },
  },
  "unknown-column": {
    severity: "error",
    title: { en: "An unknown column", zh: "未知的列" },
    message: { en: "{table} has no column {found}.{nearest}", zh: "{table} 没有列 {found}。{nearest}" },
    fix: { en: "Correct the name, or declare the column.", zh: "请改正名称，或声明该列。" },
  },
  "values-column": {
    severity: "error",
    title: { en: "A column that no value can fill", zh: "无来源的列" },
    message: {
      en: "{table} has no rows of its own, only the values that link to it, so it cannot have the column {column} (its key: {key}).",
      zh: "{table} 没有自己的行，只有链接到它的值，因此不能有 {column} 列（键：{key}）。",
    },
    fix: {
      en: "Give the table a `file:` or `rows:`, or remove the column.",
      zh: "请给表加上 file: 或 rows:，或删除该列。",
    },
  },
  "values-unlinked": {
    severity: "error",
    title: { en: "A table that can have no rows", zh: "不会有行的表" },
    message: {
      en: "{table} has neither `file:` nor `rows:`, and no column links to it, so it has no rows.",
      zh: "{table} 既没有 file: 和 rows:，也没有列链接到它，因此不会有行。",
    },
    fix: {
      en: "Add `to: {table}` to the column whose values are its rows, or give it a `file:` or `rows:`.",
      zh: "请在取值构成各行的列上写 to: {table}，或给它加上 file: 或 rows:。",
    },
  },
  "values-types": {
    severity: "error",
    title: { en: "Links of different types to one table", zh: "链接列类型不一致" },
    message: {
      en: "Columns that link to {table} give its {column} different types.",
      zh: "链接到 {table} 的列给 {column} 的类型不一致。",
    },
    fix: { en: "Declare the same type on all of them.", zh: "请在这些列上声明相同的类型。" },
  },
  "scored-unknown": {
    severity: "error",
    title: { en: "The scored table is not there", zh: "被评分的表不存在" },
    message: { en: "There is no table {found}.{nearest}", zh: "没有表 {found}。{nearest}" },
    fix: { en: "Name one of the tables: {known}.", zh: "请写已声明的表之一：{known}。" },
  },
  "rules-table": {
    severity: "error",
    title: { en: "Rules for a table that is not there", zh: "规则对应的表不存在" },
    message: { en: "There is no table {found}.{nearest}", zh: "没有表 {found}。{nearest}" },
    fix: { en: "Correct the name, or declare the table.", zh: "请改正名称，或声明该表。" },
  },
  cycle: {
    severity: "error",
    title: { en: "Quantities that read each other", zh: "量之间循环引用" },
    message: { en: "These read each other in a circle: {circle}", zh: "这些量互相引用成环：{circle}" },
    fix: { en: "Let one of them do without the next.", zh: "请让其中一个不再引用下一个。" },
  },
  "row-rule-gathers": {
    severity: "error",
    title: { en: "Rows that are chosen by other rows", zh: "由其他行决定某行是否计入" },
    message: {
      en: "Which rows count is decided before rows are gathered, so `dated:` and `exclude:` cannot read a gather or a window.",
      zh: "哪些行计入要在汇总之前确定，因此 dated: 和 exclude: 不能用到汇总或窗口函数。",
    },
    fix: {
      en: "Read columns of the row and of rows it links to; say by `for:` to whom a quantity applies.",
      zh: "请只读取本行和所链接的行的列；量适用于哪些行请用 for: 说明。",
    },
  },
  "not-constant": {
    severity: "error",
    title: { en: "A value that differs from row to row", zh: "此处的值不能随行变化" },
    message: {
      en: "This must be the same for all rows, so it cannot read columns.",
      zh: "此处的值对所有行都相同，因此不能读取列。",
    },
    fix: {
      en: "Write a literal, a parameter, or `period.first` and `period.last`.",
      zh: "请写固定值、参数，或 period.first、period.last。",
    },
  },
  "shape-none": {
    severity: "error",
    title: { en: "A quantity without a shape", zh: "没有写明如何计算" },
    message: { en: "There is nothing here that says how it is worked out.", zh: "此处没有说明如何计算。" },
    fix: {
      en: "Add `is:` with a formula, or a shape such as `bands:`.",
      zh: "请加 is: 公式，或 bands: 等形状。",
    },
  },
  "shape-several": {
    severity: "error",
    title: { en: "Two shapes in one place", zh: "同一处有两种形状" },
    message: { en: "{one} and {other} cannot stand together.", zh: "{one} 与 {other} 不能同时使用。" },
    fix: { en: "Give one of them a name of its own.", zh: "请把其中一个单独命名。" },
  },
  "shape-of": {
    severity: "error",
    title: { en: "`of:` where nothing looks at it", zh: "多余的 of:" },
    message: { en: "`of:` does not go with {shape}.", zh: "of: 不能与 {shape} 一起使用。" },
    fix: { en: "Remove it, or write the formula under `is:` only.", zh: "请删除，或把公式只写在 is: 下。" },
  },
  "shape-needs-of": {
    severity: "error",
    title: { en: "A shape that looks at nothing", zh: "缺少 of:" },
    message: { en: "This shape needs `of:`, the value it looks at.", zh: "该形状需要 of:，即所依据的量。" },
    fix: { en: "Add `of:` with a formula.", zh: "请加 of: 和公式。" },
  },
  "shape-type": {
    severity: "error",
    title: { en: "A value of a type that does not fit", zh: "类型不符" },
    message: { en: "Found {found}, expected {expected}.", zh: "此处是{found}，应为{expected}。" },
    fix: { en: "Bring it to that type. {how}", zh: "请改成该类型。{how}" },
  },
  "steps-none": {
    severity: "error",
    title: { en: "Nothing inside", zh: "内容为空" },
    message: { en: "There must be at least one entry here.", zh: "此处至少需要一项。" },
    fix: { en: "Add one, or remove the key.", zh: "请添加一项，或删除该键。" },
  },
  "step-empty": {
    severity: "error",
    title: { en: "A step that nothing falls in", zh: "空的档位" },
    message: { en: "No value can fall in this step.", zh: "没有值会落入该档。" },
    fix: { en: "Turn its ends round, or remove it.", zh: "请调换两端，或删除该档。" },
  },
  "step-ends": {
    severity: "error",
    title: { en: "Two ends of one kind", zh: "一档有两个同向的端点" },
    message: {
      en: "A step has one lower end (at_least, over) and one upper end (up_to, under).",
      zh: "一档只能有一个下端（at_least、over）和一个上端（up_to、under）。",
    },
    fix: { en: "Remove one of the two.", zh: "请删除其中一个。" },
  },
  "steps-gap": {
    severity: "error",
    title: { en: "A gap between steps", zh: "档位之间有空隙" },
    message: { en: "No step covers {where}.", zh: "没有档位覆盖 {where}。" },
    fix: {
      en: "Let one of the neighbours take it in: `over 3%` next to `up_to 3%`, `at_least 3%` next to `under 3%`.",
      zh: "请让相邻的一档包含它：up_to 3% 配 over 3%，under 3% 配 at_least 3%。",
    },
  },
  "steps-open": {
    severity: "error",
    title: { en: "Steps without a beginning", zh: "档位没有开头" },
    message: {
      en: "No step is open downwards, and the ends depend on rows.",
      zh: "没有向下开口的档位，而端点随行变化。",
    },
    fix: { en: "Let the lowest step have only an upper end.", zh: "请让最低一档只写上端。" },
  },
  "steps-overlap": {
    severity: "error",
    title: { en: "Steps that overlap", zh: "档位重叠" },
    message: { en: "Two steps cover {where}.", zh: "有两档同时覆盖 {where}。" },
    fix: { en: "Let each value fall in one step.", zh: "请使每个值只落入一档。" },
  },
  "curve-order": {
    severity: "error",
    title: { en: "Points that do not ascend", zh: "折线的点没有递增" },
    message: { en: "The points of a curve must ascend.", zh: "折线的点必须递增。" },
    fix: { en: "Order them by their place, each once.", zh: "请按位置从小到大排列，每个只写一次。" },
  },
  "deduct-form": {
    severity: "error",
    title: { en: "A deduction that lacks a part", zh: "扣减缺少部分" },
    message: {
      en: "A measured deduction has one of `above:` and `below:`, and `each:` and `take:`.",
      zh: "按量扣减需要 above: 或 below: 之一，以及 each: 和 take:。",
    },
    fix: {
      en: "Complete it, or write `take:` alone for a fixed amount.",
      zh: "请补全；固定扣减可只写 take:。",
    },
  },
  "deduct-of": {
    severity: "error",
    title: { en: "A measure that no deduction uses", zh: "of: 未被使用" },
    message: {
      en: "No deduction here measures anything, so `of:` is not used.",
      zh: "此处的扣减没有依据，of: 未被使用。",
    },
    fix: { en: "Remove `of:`, or add `above:` and `each:`.", zh: "请删除 of:，或加上 above: 和 each:。" },
  },
  "deduct-from": {
    severity: "error",
    title: { en: "A deduction from nothing", zh: "扣减没有起点" },
    message: { en: "Outside a scorecard a deduction needs `from:`.", zh: "在评分表之外，扣减需要 from:。" },
    fix: { en: "Add `from:` with the amount it begins with.", zh: "请加 from: 写明从多少开始扣。" },
  },
  "deduct-unit": {
    severity: "error",
    title: { en: "A unit that is not above zero", zh: "单位不大于零" },
    message: { en: "The unit after `each:` must be above zero.", zh: "each: 后的单位必须大于零。" },
    fix: { en: "Write a positive unit.", zh: "请写正数。" },
  },
  "points-zero": {
    severity: "error",
    title: { en: "Points that are not above zero", zh: "分值不大于零" },
    message: { en: "Points must be above zero.", zh: "分值必须大于零。" },
    fix: { en: "Write a positive number, or remove the item.", zh: "请写正数，或删除该项。" },
  },
  "points-not-full": {
    severity: "error",
    title: { en: "Points that do not add up to the full score", zh: "分值之和不等于满分" },
    message: {
      en: "The points of all items add up to {sum}, and `full:` says {full}.",
      zh: "各评分项的分值之和为 {sum}，而 full: 写的是 {full}。",
    },
    fix: { en: "Correct the points of an item, or `full:`.", zh: "请更正某一项的分值，或 full:。" },
  },
  "pass-unreachable": {
    severity: "error",
    title: { en: "A pass mark that nobody can reach", zh: "无法达到的合格线" },
    message: {
      en: "The pass mark is {mark}, and there is no more than {most} to get.",
      zh: "合格线为 {mark}，而最多只能得到 {most}。",
    },
    fix: {
      en: "Lower the mark; a share of the points is written as a percent, such as 70%.",
      zh: "请降低合格线；占总分的比例请写成百分比，如 70%。",
    },
  },
  "item-no-points": {
    severity: "error",
    title: { en: "A score item without points", zh: "评分项没有分值" },
    message: {
      en: "This item says neither `points:` nor `bonus:`, `penalty:` or `weight:`.",
      zh: "该项没有 points:、bonus:、penalty: 或 weight:。",
    },
    fix: {
      en: "Add `points:` with what it can give, or `items:` if it is a module.",
      zh: "请加 points: 写明满分；若为模块，请加 items:。",
    },
  },
  "item-several-points": {
    severity: "error",
    title: { en: "A score item that counts in two ways", zh: "评分项有两种计分方式" },
    message: { en: "{one} and {other} cannot stand together.", zh: "{one} 与 {other} 不能同时使用。" },
    fix: {
      en: "Keep one; what gives points and can also take some away is two items.",
      zh: "请只保留一种；既给分又扣分的请写成两项。",
    },
  },
  "scorecard-mixed": {
    severity: "error",
    title: { en: "Points beside weights", zh: "分值与权重混用" },
    message: {
      en: "Items before {name} count by the other of points and weights; points here may be those of a module.",
      zh: "{name} 之前的项用的是另一种计分方式（分值或权重）；模块不写时按分值计。",
    },
    fix: {
      en: "Give all items `points:`, or all `weight:`; a bonus or penalty goes with both.",
      zh: "请全部写 points: 或全部写 weight:；bonus 和 penalty 两者均可搭配。",
    },
  },
  "scorecard-no-points": {
    severity: "error",
    title: { en: "Nothing that a score is made of", zh: "没有构成得分的项" },
    message: {
      en: "All items are bonuses or penalties, so there is no score that they could change.",
      zh: "全部是加分项或扣分项，没有可以增减的得分。",
    },
    fix: { en: "Add an item with `points:` or `weight:`.", zh: "请增加有 points: 或 weight: 的项。" },
  },
  "part-taken": {
    severity: "error",
    title: { en: "Two parts of one name", zh: "两个部分同名" },
    message: {
      en: "{name} is the name of another item, module or veto of this scorecard; `passed` is that of its pass mark.",
      zh: "{name} 已是本评分表中其他项、模块或否决条件的名称；passed 表示是否合格。",
    },
    fix: {
      en: "Rename one of them; formulas read each by its name behind one dot.",
      zh: "请改名；公式用一个点号加名称读取各部分。",
    },
  },
  "pay-name-twice": {
    severity: "error",
    title: { en: "Two lines or groups of a pay with one name", zh: "计酬行或组重名" },
    message: {
      en: "{name} already names a line or group of this pay.",
      zh: "{name} 已经是此项计酬中某行或某组的名称。",
    },
    fix: {
      en: "Rename one of the two; names hold for the whole pay, also across its groups.",
      zh: "请改名；名称在整个计酬中（包括各组之间）只能用一次。",
    },
  },
  "least-unused": {
    severity: "error",
    title: { en: "`least:` where no line gives way", zh: "多余的 least:" },
    message: {
      en: "Nothing makes this line give way: neither a group around it nor the pay has `at_most:` or `leaves_at_least:`.",
      zh: "此行不会让减：外层的组和整个计酬都没有 at_most: 或 leaves_at_least:。",
    },
    fix: {
      en: "Remove it, or put the line into a group with a limit.",
      zh: "请删除，或把该行放入有限额的组。",
    },
  },
  "least-negative": {
    severity: "error",
    title: { en: "`least:` below zero", zh: "least: 小于零" },
    message: {
      en: "`least:` is {found}; it is the size that is left of a line, also of one that takes away.",
      zh: "least: 是 {found}；它是该行保留的数额大小，扣减行也写正数。",
    },
    fix: { en: "Write it without the minus sign.", zh: "请去掉负号。" },
  },
  "limit-may-miss": {
    severity: "warning",
    title: { en: "A limit or least of a pay that may be missing", zh: "计酬的限额可能缺失" },
    message: {
      en: "`{formula}` may be missing, and a pay is not worked out without it; a run that meets it stops.",
      zh: "`{formula}` 可能缺失，缺失时无法计酬，计算会中止。",
    },
    fix: {
      en: "Say what holds then: `({formula}) else …`, or fill in what it reads.",
      zh: "请写明缺失时的取值：`({formula}) else …`，或补齐它读取的数据。",
    },
  },
  "fine-share": {
    severity: "warning",
    title: { en: "Deductions may pass a fifth of pay", zh: "扣款可能超过工资的五分之一" },
    message: {
      en: "{group} only takes away, and may take {share} of an amount; deductions for losses that an employee causes may not pass 20 % of the month's wage (Provisional Regulations on the Payment of Wages, article 16).",
      zh: "{group} 只有扣款，限额为某金额的 {share}；因劳动者造成损失而扣除的部分不得超过当月工资的 20%（《工资支付暂行规定》第十六条）。",
    },
    fix: {
      en: "Write a share of 20 % at most, and keep the minimum wage by `leaves_at_least:`.",
      zh: "请把比例写为 20% 以内，并用 leaves_at_least: 保证最低工资。",
    },
  },
  "fine-unlimited": {
    severity: "warning",
    title: { en: "A fine without a limit", zh: "没有限额的罚款" },
    message: {
      en: "{line} takes money away for a fund, and no group around it limits how much; deductions for losses that an employee causes may not pass 20 % of the month's wage (Provisional Regulations on the Payment of Wages, article 16).",
      zh: "{line} 为基金扣款，但外层的组没有限额；因劳动者造成损失而扣除的部分不得超过当月工资的 20%（《工资支付暂行规定》第十六条）。",
    },
    fix: {
      en: "Put it under `lines:` of a group with `at_most:` or `leaves_at_least:`.",
      zh: "请放入有 at_most: 或 leaves_at_least: 的组的 lines: 下。",
    },
  },
  "deductions-unlimited": {
    severity: "warning",
    title: { en: "A pay that can fall below zero", zh: "金额可能小于零" },
    message: {
      en: "{line} only takes away, and nothing limits it: {quantity} can fall below 0.",
      zh: "{line} 只有扣减且没有限额：{quantity} 可能小于 0。",
    },
    fix: {
      en: "Add `at_least: 0` beside `pay:`, or put the line into a group with `at_most:` or `leaves_at_least:`.",
      zh: "请在 pay: 旁写 at_least: 0，或把该行放入有 at_most: 或 leaves_at_least: 的组。",
    },
  },
  "verdict-read": {
    severity: "error",
    title: { en: "A formula that reads a guard or a provisional condition", zh: "公式读取了约束或暂定条件" },
    message: {
      en: "{name} stands under `{section}:`, which changes no figure; no formula may read it.",
      zh: "{name} 写在 {section}: 下，不影响任何金额，公式不能读取它。",
    },
    fix: {
      en: "Give its condition a name of its own as a quantity, and read that in both places.",
      zh: "请把条件单独命名为量，再在两处读取该量。",
    },
  },
  "choose-form": {
    severity: "error",
    title: { en: "`choose:` that is no list", zh: "choose: 不是列表" },
    message: {
      en: "`choose:` is a list of rows with `when:` and `give:`.",
      zh: "choose: 是由 when: 和 give: 组成的列表。",
    },
    fix: { en: "Write each row with a dash.", zh: "请每行以短横线开头。" },
  },
  "choose-unreachable": {
    severity: "error",
    title: { en: "Rows that are never reached", zh: "后面的行不会被用到" },
    message: {
      en: "This row always holds, so none after it is reached.",
      zh: "该行总是成立，后面的行不会被用到。",
    },
    fix: { en: "Give it a `when:`, or move it to the end.", zh: "请加 when:，或移到最后。" },
  },
  "choose-sum": {
    severity: "error",
    title: { en: "Choices that cannot be added up", zh: "选项无法相加" },
    message: {
      en: "With `match: all` what the rows give is added up, and {found} cannot be.",
      zh: "match: all 会把各行给出的值相加，而{found}不能相加。",
    },
    fix: {
      en: "Give numbers, percents or money, or write `match: first`.",
      zh: "请给出数值、百分比或金额，或写 match: first。",
    },
  },
  "weights-sum": {
    severity: "error",
    title: { en: "Weights that do not add up to 100 %", zh: "权重之和不是 100 %" },
    message: { en: "These weights add up to {sum}.", zh: "这些权重之和为 {sum}。" },
    fix: { en: "Change one of them so that they add up to 100%.", zh: "请调整其中一项，使之和为 100%。" },
  },
  "blend-empty": {
    severity: "error",
    title: { en: "A set of weights without parts", zh: "权重组合为空" },
    message: { en: "This set of weights weighs nothing.", zh: "该权重组合没有任何部分。" },
    fix: {
      en: "Name at least one column or quantity with its weight, or remove the set.",
      zh: "请至少写一个列或量及其权重，或删除该组合。",
    },
  },
  "blend-part": {
    severity: "error",
    title: { en: "A weighed part that is no name", zh: "加权的部分不是名称" },
    message: {
      en: "Found {found}, expected the name or path of a column or quantity.",
      zh: "此处是 {found}，应为列或量的名称或路径。",
    },
    fix: {
      en: "Give the formula a name of its own under `rules:`, and weigh that.",
      zh: "请在 rules: 下把公式单独命名，再对它加权。",
    },
  },
  "blend-unreachable": {
    severity: "error",
    title: { en: "Weights that are never reached", zh: "不会被用到的权重组合" },
    message: {
      en: "Wherever this set has all its parts, an earlier set has all of its own and counts instead.",
      zh: "只要该组合各部分都有值，前面的某一组合也都有值，因此总是取前面的组合。",
    },
    fix: { en: "Put the sets with more parts first.", zh: "请把部分较多的组合写在前面。" },
  },
  "split-pool": {
    severity: "error",
    title: { en: "A split without a pool of another row", zh: "分配缺少奖金池" },
    message: {
      en: "The pool of a split is a column of a row that this one leads to, such as `team.bonus` or `all.pool`.",
      zh: "奖金池是所链接的行的列，如 team.bonus 或 all.pool。",
    },
    fix: { en: "Name it by its path.", zh: "请写出它的路径。" },
  },
  "split-key": {
    severity: "error",
    title: { en: "A split on rows without a key", zh: "参与分配的行没有键" },
    message: {
      en: "Cents left over go by key, and the rows of {table} have none.",
      zh: "尾差按键的顺序分配，而 {table} 的行没有键。",
    },
    fix: { en: "Name the table's key columns.", zh: "请声明该表的键列。" },
  },
  "split-nobody": {
    severity: "error",
    title: { en: "`nobody:` that cannot be read", zh: "nobody: 写法有误" },
    message: {
      en: "`nobody:` is keep, fail or { fund: name }.",
      zh: "nobody: 应为 keep、fail 或 { fund: 名称 }。",
    },
    fix: { en: "Write one of these.", zh: "请按上述写法。" },
  },
  "at-least-rows": {
    severity: "error",
    title: { en: "A fewest number of rows where no rows are gathered", zh: "at_least_rows 用处不对" },
    message: {
      en: "`at_least_rows:` goes with a formula that is one gather, such as mean(…).",
      zh: "at_least_rows: 只能用于单个汇总公式，如 mean(…)。",
    },
    fix: { en: "Give the gather a name of its own, and put it there.", zh: "请把汇总单独命名，并写在那里。" },
  },
  "round-form": {
    severity: "error",
    title: { en: "A rounding that cannot be read", zh: "舍入写法有误" },
    message: {
      en: "Found {found}, expected a step such as 0.01, with half_up, up or down before it.",
      zh: "此处是 {found}，应为步长如 0.01，前面可写 half_up、up 或 down。",
    },
    fix: { en: "Write `0.01` or `down 0.01`.", zh: "请写 0.01 或 down 0.01。" },
  },
  "round-cents": {
    severity: "error",
    title: { en: "A pay that is not rounded to whole cents", zh: "金额未舍入到分" },
    message: {
      en: "Found {found}, expected whole cents: what is paid would not be what reports show and add up.",
      zh: "此处是 {found}，应为 0.01 的整数倍，否则所付金额与报表所列及合计不符。",
    },
    fix: {
      en: "Write 0.01 or a multiple of it; a figure that is not paid yet is a quantity of its own, not a pay line.",
      zh: "请写 0.01 或其整数倍；尚不支付的数请写成单独的量，而不是计酬行。",
    },
  },
  "missing-unsaid": {
    severity: "warning",
    title: { en: "What happens where a value is missing is not said", zh: "未说明值缺失时如何处理" },
    message: {
      en: "The value of {name} may be missing, and nothing says what then; a run that meets it stops.",
      zh: "{name} 的值可能缺失，但没有说明如何处理；遇到时计算会中止。",
    },
    fix: {
      en: "Add `missing:` with one of {choices}.",
      zh: "请加 missing:，取 {choices} 之一。",
    },
  },
});
