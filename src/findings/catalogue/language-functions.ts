import { entries } from "../entry.js";

/** Functions: gathers, calendars, closed periods, windows. */
export const LANGUAGE_FUNCTIONS = entries({
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
