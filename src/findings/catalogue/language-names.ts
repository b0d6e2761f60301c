import { entries } from "../entry.js";

/** What stands in formulas: types that go together, names, links from table to table. */
export const LANGUAGE_NAMES = entries({
  "type-condition": {
    severity: "error",
    title: { en: "A condition that is not yes or no", zh: "条件不是“是/否”" },
    message: { en: "Found {found} where a condition must stand.", zh: "此处应为条件，实际是{found}。" },
    fix: {
      en: "Compare it with something: `x > 0`, `x is missing`.",
      zh: "请写成比较，如 x > 0 或 x is missing。",
    },
  },
  "type-negative": {
    severity: "error",
    title: { en: "A sign before something that is no number", zh: "负号用在非数值上" },
    message: { en: "{found} cannot be negated.", zh: "{found}不能取负。" },
    fix: { en: "Remove the minus sign.", zh: "请去掉负号。" },
  },
  "type-operator": {
    severity: "error",
    title: { en: "Two types that do not go together", zh: "类型不匹配" },
    message: { en: "{operator} cannot join {left} and {right}.", zh: "{operator} 不能用于{left}与{right}。" },
    fix: {
      en: "Bring both to one type: 3 % with a percent, a date with a date, money with money.",
      zh: "请使两边类型一致：百分比配百分比（如 3%），日期配日期，金额配金额。",
    },
  },
  "type-branches": {
    severity: "error",
    title: { en: "Branches of different types", zh: "分支类型不一致" },
    message: { en: "One branch is {left}, the other {right}.", zh: "一个分支是{left}，另一个是{right}。" },
    fix: { en: "Let both give the same type.", zh: "请让各分支的类型相同。" },
  },
  "unknown-word": {
    severity: "error",
    title: { en: "A word that the column does not know", zh: "未声明的词" },
    message: {
      en: '"{found}" is none of the declared words ({words}).{nearest}',
      zh: "“{found}”不在声明的词（{words}）之中。{nearest}",
    },
    fix: {
      en: "Write one of them, or declare the word under `words:`.",
      zh: "请改用已声明的词，或在 words: 中声明。",
    },
  },
  "unknown-name": {
    severity: "error",
    title: { en: "A name that means nothing here", zh: "未知的名称" },
    message: {
      en: "{table} has no column or quantity {found}, and there is no parameter of that name.{nearest}",
      zh: "{table} 没有名为 {found} 的列或量，也没有这个参数。{nearest}",
    },
    fix: {
      en: "Correct the name, or declare it; columns of other tables are reached by a link and a dot.",
      zh: "请改正名称或先声明；其他表的列须通过关联加点号读取。",
    },
  },
  "name-is-table": {
    severity: "error",
    title: { en: "A table where a value must stand", zh: "此处应为值而非表" },
    message: { en: "{name} is a table.", zh: "{name} 是一张表。" },
    fix: {
      en: "Gather its rows (`count({name})`) or name a column of it (`{name}.column`).",
      zh: "请汇总它的行（如 count({name})），或写出它的列（{name}.列名）。",
    },
  },
  "not-a-link": {
    severity: "error",
    title: { en: "A dot behind a column that links nowhere", zh: "列没有关联" },
    message: {
      en: "{name} is a column without a link, so nothing can follow its dot.",
      zh: "{name} 列没有关联到其他表，点号后面无法读取。",
    },
    fix: {
      en: "Declare `to:` on the column, or read the column alone.",
      zh: "请在该列声明 to:，或只读取该列。",
    },
  },
  "unknown-part": {
    severity: "error",
    title: { en: "An unknown part of a quantity", zh: "量中没有该部分" },
    message: {
      en: "{name} has no item, pay line or other part {found}.{nearest}",
      zh: "{name} 没有名为 {found} 的评分项、计酬行或其他部分。{nearest}",
    },
    fix: {
      en: "Correct the name; `passed` is there where the scorecard or module says `pass:`.",
      zh: "请改正名称；评分表或模块写有 pass: 时才能读取 passed。",
    },
  },
  "param-behind-link": {
    severity: "error",
    title: { en: "A parameter behind a dot", zh: "参数不属于表" },
    message: {
      en: "{name} is a parameter, not a column of that table.",
      zh: "{name} 是参数，不是那张表的列。",
    },
    fix: { en: "Write {name} alone.", zh: "请直接写 {name}。" },
  },
  "period-edge": {
    severity: "error",
    title: { en: "An unknown part of the period", zh: "周期的写法有误" },
    message: {
      en: "Of the period there are `period.first` and `period.last`.",
      zh: "周期只有 period.first 和 period.last。",
    },
    fix: { en: "Write one of the two.", zh: "请写其中之一。" },
  },
  "no-way": {
    severity: "error",
    title: { en: "No links lead there", zh: "没有通路" },
    message: { en: "No links lead from {from} to {to}.", zh: "从 {from} 没有关联通往 {to}。" },
    fix: {
      en: "Give a column of {from} a `to:` that leads there.",
      zh: "请给 {from} 的某列加上通往 {to} 的 to:。",
    },
  },
  "several-ways": {
    severity: "error",
    title: { en: "Several ways lead there", zh: "有多条通路" },
    message: {
      en: "Several ways lead from {from} to {to}: {ways}.",
      zh: "从 {from} 到 {to} 有多条通路：{ways}。",
    },
    fix: {
      en: "Choose one: in a gather after the table, as in `count({from} via {first})`; a path starts with the column. Or take the `to:` off a link that is not needed.",
      zh: "请选择一条：汇总时写在表名之后，如 `count({from} via {first})`；路径则以关联所在的列开头。也可去掉不需要的关联的 to:。",
    },
  },
  "via-not-link": {
    severity: "error",
    title: { en: "`via` names no link", zh: "via 不是关联" },
    message: { en: "{table} has no link {found}.", zh: "{table} 没有名为 {found} 的关联。" },
    fix: {
      en: "Name a column with `to:`, or a name under `links:`.",
      zh: "请写带有 to: 的列名，或 links: 下的名称。",
    },
  },
});
