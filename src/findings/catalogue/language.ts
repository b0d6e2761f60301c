import { entries } from "../entry.js";

/** Formulas: their spelling and their types. */
export const LANGUAGE = entries({
  "formula-character": {
    severity: "error",
    title: { en: "A character that no formula has", zh: "公式中有不能使用的字符" },
    message: { en: "A formula cannot hold {found}.", zh: "公式中不能出现 {found}。" },
    fix: { en: 'Remove it; texts stand in "double quotes".', zh: '请删除；文本须写在英文双引号 "" 中。' },
  },
  "formula-character-width": {
    severity: "error",
    title: { en: "Another spelling of a formula's character", zh: "公式中使用了全角或其他写法的字符" },
    message: {
      en: "A formula cannot hold `{found}`; `{meant}` is meant.",
      zh: "公式中不能出现「{found}」，应为「{meant}」。",
    },
    fix: { en: "Write `{meant}`.", zh: "请改为「{meant}」。" },
  },
  "formula-percent": {
    severity: "error",
    title: { en: "A percent sign that stands alone", zh: "百分号没有紧跟数字" },
    message: { en: "No number stands right before this %.", zh: "这个 % 前面没有紧跟数字。" },
    fix: {
      en: "Write 3% without a blank; a percent column needs no sign.",
      zh: "请写成 3%，中间不留空格；百分比列不需要写 %。",
    },
  },
  "formula-number-long": {
    severity: "error",
    title: { en: "A number with too many digits", zh: "数字位数过多" },
    message: {
      en: "This number has {found} digits; {most} are the most.",
      zh: "此数有 {found} 位，最多 {most} 位。",
    },
    fix: { en: "Write fewer decimals, or a quotient: 1 / 3.", zh: "请减少小数位，或写成除法，如 1 / 3。" },
  },
  "formula-text-open": {
    severity: "error",
    title: { en: "A text is not closed", zh: "文本缺少右引号" },
    message: { en: "This text has no closing quote.", zh: "此处的文本没有右引号。" },
    fix: { en: 'Write a " at its end.', zh: '请在文本末尾补上 "。' },
  },
  "formula-date": {
    severity: "error",
    title: { en: "No such date", zh: "日期不存在" },
    message: { en: "There is no {found} in the calendar.", zh: "日历中没有 {found}。" },
    fix: {
      en: "Write a real date as 2026-10-31, with a time as 2026-10-31 17:30.",
      zh: "请写真实存在的日期，如 2026-10-31 或 2026-10-31 17:30。",
    },
  },
  "formula-unit": {
    severity: "error",
    title: { en: "An unknown unit", zh: "未知的单位" },
    message: { en: "{unit} in {found} is not a unit.", zh: "{found} 中的 {unit} 不是单位。" },
    fix: {
      en: "Units are %, d (days), h (hours), min and s; a name may not begin with a digit.",
      zh: "可用单位：%、d（天）、h（小时）、min（分钟）、s（秒）；名称不能以数字开头。",
    },
  },
  "formula-syntax": {
    severity: "error",
    title: { en: "A formula that does not parse", zh: "公式语法错误" },
    message: { en: "Found {found}, expected {expected}.", zh: "此处是 {found}，应为{expected}。" },
    fix: { en: "Complete or correct the formula at this place.", zh: "请在此处补全或改正公式。" },
  },
  "formula-end": {
    severity: "error",
    title: { en: "An empty formula", zh: "公式为空" },
    message: { en: "There is no formula here.", zh: "此处没有公式。" },
    fix: { en: "Write one, or remove the key.", zh: "请写出公式，或删除该项。" },
  },
  "formula-depth": {
    severity: "error",
    title: { en: "A formula nested too deep", zh: "公式嵌套过深" },
    message: {
      en: "This formula is nested deeper than {deepest} levels.",
      zh: "公式嵌套超过 {deepest} 层。",
    },
    fix: { en: "Give its parts names of their own.", zh: "请把其中的部分拆成有名称的量。" },
  },
  "formula-long": {
    severity: "error",
    title: { en: "A formula too long", zh: "公式过长" },
    message: {
      en: "This formula has more than {most} operators and dots.",
      zh: "公式中的运算符和点号超过 {most} 个。",
    },
    fix: {
      en: "Give its parts names of their own; a long list of cases belongs into a table's `rows:`.",
      zh: "请把其中的部分拆成有名称的量；长串情形应写成表的 rows:。",
    },
  },
  "formula-comparison-chain": {
    severity: "error",
    title: { en: "Comparisons in a row", zh: "连续比较" },
    message: { en: "Comparisons cannot follow one another.", zh: "不能连续比较。" },
    fix: { en: "Write a <= b and b <= c.", zh: "请写成 a <= b and b <= c。" },
  },
  "formula-clause-twice": {
    severity: "error",
    title: { en: "A word that may stand once stands twice", zh: "子句重复" },
    message: { en: "{word} stands twice in one function.", zh: "同一函数中 {word} 出现了两次。" },
    fix: { en: "Join the two (conditions with `and`).", zh: "请合并为一个（条件用 and 连接）。" },
  },
  "formula-clock-gap": {
    severity: "error",
    title: { en: "A clock time that never was", zh: "不存在的钟点" },
    message: {
      en: "The clocks of {zone} skipped this time (daylight saving).",
      zh: "{zone} 的时钟跳过了这一时刻（夏令时）。",
    },
    fix: { en: "Write a time before or after the gap.", zh: "请写跳过之前或之后的时刻。" },
  },
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
      zh: "请改正名称或先声明；其他表的列须通过链接加点号读取。",
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
    title: { en: "A dot behind a column that links nowhere", zh: "列没有链接" },
    message: {
      en: "{name} is a column without a link, so nothing can follow its dot.",
      zh: "{name} 列没有链接到其他表，点号后面无法读取。",
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
    message: { en: "No links lead from {from} to {to}.", zh: "从 {from} 没有链接通往 {to}。" },
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
      zh: "请选择一条：汇总时写在表名之后，如 `count({from} via {first})`；路径则以链接所在的列开头。也可去掉不需要的链接的 to:。",
    },
  },
  "via-not-link": {
    severity: "error",
    title: { en: "`via` names no link", zh: "via 不是链接" },
    message: { en: "{table} has no link {found}.", zh: "{table} 没有名为 {found} 的链接。" },
    fix: {
      en: "Name a column with `to:`, or a name under `links:`.",
      zh: "请写带有 to: 的列名，或 links: 下的名称。",
    },
  },
  "unknown-function": {
    severity: "error",
    title: { en: "An unknown function", zh: "未知的函数" },
    message: { en: "There is no function {found}.{nearest}", zh: "没有函数 {found}。{nearest}" },
    fix: { en: "See the table of functions in the reference.", zh: "请查阅参考手册中的函数表。" },
  },
  "function-clause": {
    severity: "error",
    title: { en: "A word that the function does not take", zh: "函数不接受该子句" },
    message: { en: "{name} does not take `{clause}`.", zh: "{name} 不接受 {clause}。" },
    fix: {
      en: "Remove it; the reference shows what each function takes.",
      zh: "请删除；参考手册列出了各函数可用的子句。",
    },
  },
  "function-arguments": {
    severity: "error",
    title: { en: "Arguments that the function does not take", zh: "函数参数有误" },
    message: { en: "{signature} takes {takes}.", zh: "{signature} 需要{takes}。" },
    fix: { en: "Give it those.", zh: "请按要求给出参数。" },
  },
  "gather-path": {
    severity: "error",
    title: { en: "A gather without a table", zh: "汇总缺少表" },
    message: {
      en: "{signature} takes one path that begins with a table's name.",
      zh: "{signature} 需要一个以表名开头的路径。",
    },
    fix: {
      en: "Give what is to be worked out for each row a name on its own table, and gather that name.",
      zh: "请把每行要计算的内容在它自己的表上命名，再汇总该名称。",
    },
  },
  "gather-not-table": {
    severity: "error",
    title: { en: "A gather from something that is no table", zh: "汇总的不是表" },
    message: { en: "There is no table {found}.{nearest}", zh: "没有名为 {found} 的表。{nearest}" },
    fix: { en: "Begin with a table's name.", zh: "请以表名开头。" },
  },
  "gather-column": {
    severity: "error",
    title: { en: "A gather that lacks its column", zh: "汇总缺少列" },
    message: {
      en: "{signature} needs a column after the table's name.",
      zh: "{signature} 在表名后需要列名。",
    },
    fix: { en: "Write `table.column`.", zh: "请写成 表.列。" },
  },
  "gather-table": {
    severity: "error",
    title: { en: "A gather that takes whole rows", zh: "汇总的是整行" },
    message: { en: "{signature} takes a table alone.", zh: "{signature} 只需要表名。" },
    fix: { en: "Remove the column; put a condition after `where`.", zh: "请去掉列名；条件写在 where 之后。" },
  },
  "gather-where": {
    severity: "error",
    title: { en: "A gather without its condition", zh: "汇总缺少条件" },
    message: {
      en: "{name} asks a condition of each row, and there is none.",
      zh: "{name} 需要对每行判断条件，但没有给出。",
    },
    fix: { en: "Write {signature}.", zh: "请写成 {signature}。" },
  },
  "gather-type": {
    severity: "error",
    title: { en: "Values that cannot be gathered so", zh: "该类型不能这样汇总" },
    message: { en: "{name} cannot take {found}.", zh: "{name} 不能用于{found}。" },
    fix: {
      en: "Use `count` or `distinct`, or gather another column.",
      zh: "请改用 count 或 distinct，或汇总其他列。",
    },
  },
  "calendar-none": {
    severity: "error",
    title: { en: "A calendar is needed and there is none", zh: "需要日历而规则中没有" },
    message: { en: "{name} reads a calendar; the rulebook has none.", zh: "{name} 需要日历，规则中没有。" },
    fix: {
      en: "Add one, for example `calendars: { office: { weekend: [saturday, sunday], days: holidays } }`.",
      zh: "请添加，例如 `calendars: { office: { weekend: [saturday, sunday], days: holidays } }`。",
    },
  },
  "calendar-unnamed": {
    severity: "error",
    title: { en: "Which calendar is not said", zh: "未写明用哪个日历" },
    message: {
      en: "{name} could read several calendars: {known}.",
      zh: "{name} 可以使用的日历不止一个：{known}。",
    },
    fix: { en: "Name one of them as the last argument.", zh: "请在最后一个参数写明其一。" },
  },
  "calendar-unknown": {
    severity: "error",
    title: { en: "A calendar that does not exist", zh: "日历不存在" },
    message: { en: "There is no calendar {found}.{nearest}", zh: "没有日历 {found}。{nearest}" },
    fix: {
      en: "Declare it under `calendars:`, or correct the name.",
      zh: "请在 calendars: 下声明，或改正名称。",
    },
  },
  "calendar-hours-unsaid": {
    severity: "error",
    title: { en: "A calendar that does not say when it is open", zh: "日历未写营业时间" },
    message: { en: "The calendar {name} does not say when it is open.", zh: "日历 {name} 没有写营业时间。" },
    fix: { en: "Add `open:` to it, for example 08:00 to 17:30.", zh: "请加上 open:，例如 08:00 to 17:30。" },
  },
  "unknown-span": {
    severity: "error",
    title: { en: "An unknown span of time", zh: "未知的时间段" },
    message: { en: "There is no span {found}.", zh: "没有名为 {found} 的时间段。" },
    fix: { en: "Declare it under `spans:`.", zh: "请在 spans: 中声明。" },
  },
  "span-undated": {
    severity: "error",
    title: { en: "A span over rows without a time", zh: "该表没有日期" },
    message: {
      en: "Rows of {table} have no time, so `over` cannot choose among them.",
      zh: "{table} 的行没有日期，不能用 over 选择。",
    },
    fix: { en: "Declare `dated:` on the table, or remove `over`.", zh: "请在该表声明 dated:，或去掉 over。" },
  },
  "history-form": {
    severity: "error",
    title: { en: "A reading of closed periods that lacks a part", zh: "历史函数的写法不完整" },
    message: { en: "This must be written {signature}.", zh: "此处应写成 {signature}。" },
    fix: {
      en: "Name a quantity of the same row, or write a condition on its quantities.",
      zh: "请写同一行的量，或针对其量的条件。",
    },
  },
  "history-back": {
    severity: "error",
    title: { en: "A number of periods that cannot be looked back", zh: "往前的周期数无效" },
    message: {
      en: "How many periods back is a whole number from 1 to {most}, written out.",
      zh: "往前的周期数须直接写成 1 到 {most} 的整数。",
    },
    fix: { en: "Write, for example, `last(score, 3)`.", zh: "例如写 `last(score, 3)`。" },
  },
  "history-gathers": {
    severity: "error",
    title: { en: "History of what is not in a closed result", zh: "结账结果中没有的内容" },
    message: {
      en: "{name} reads the quantities of closed results; rows that are gathered, other rows, other closed periods and parts of a score or pay are none.",
      zh: "{name} 读取结账结果中的量；汇总的行、其他行、再往前的周期，以及评分或计酬的分项都不是。",
    },
    fix: {
      en: "Make it a quantity of its own, and name that quantity here.",
      zh: "请把它写成单独的量，再在此引用。",
    },
  },
  "history-stretch": {
    severity: "error",
    title: { en: "An unknown stretch of closed periods", zh: "未知的历史时间段" },
    message: {
      en: "There is no stretch of time {found}; `quarter` and `year` are always there, and the spans of the rulebook.{nearest}",
      zh: "没有时间段 {found}；quarter 和 year 随时可用，也可用规则中的 spans。{nearest}",
    },
    fix: {
      en: "Write `over year`, or declare the stretch under `spans:`.",
      zh: "请写 over year，或在 spans: 中声明。",
    },
  },
  "window-form": {
    severity: "error",
    title: { en: "A window that lacks a part", zh: "窗口函数缺少部分" },
    message: { en: "This must be written {signature}.", zh: "此处应写成 {signature}。" },
    fix: {
      en: "Complete it; the value is a column or quantity of the same table.",
      zh: "请补全；取值须是同一张表的列或量。",
    },
  },
  "window-order": {
    severity: "error",
    title: { en: "An order by something that has none", zh: "不能排序的类型" },
    message: { en: "{found} has no order.", zh: "{found}没有先后顺序。" },
    fix: { en: "Use a date, datetime or number.", zh: "请使用日期、日期时间或数值。" },
  },
});
