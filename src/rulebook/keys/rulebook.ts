import { key, required } from "./key.js";
import { LABEL } from "./shared.js";

/** Keys of the rulebook as a whole: its head, params, stretches of time and calendars. */
export const RULEBOOK_KEYS = {
  rulebook: {
    merit: required("1", "Version of the rulebook language.", "规则语言的版本。"),
    use: key(
      "file, or a list",
      "Other files whose params, calendars, spans, tables and rules count as if they stood here.",
      "引用其他文件：其中的参数、日历、时间段、表和规则视同写在这里。",
    ),
    name: required("{ en: …, zh: … }", "Name of the rulebook.", "规则的名称。"),
    version: key(
      "text",
      "Your own version of the rules, shown with results.",
      "规则自身的版本，随结果显示。",
    ),
    language: key(
      "en | zh",
      "Language of written files when `--lang` does not say; `en` unless said.",
      "未用 --lang 指定时文件使用的语言，默认 en。",
    ),
    period: required(
      "month | { month: from 26 } | quarter | year",
      "What is paid for at a time.",
      "计算周期。",
    ),
    timezone: key("IANA name", "Zone of clock times in the data.", "数据中钟点所属的时区。"),
    id: key(
      "after-sales",
      "What the rulebook is called in a ledger: small letters, digits, `-` and `_`. It stays when the file is renamed.",
      "规则在账本中的名称：小写字母、数字、- 和 _。改文件名时不变。",
    ),
    history: key(
      "{ from: 2026-01 }",
      "How far back closed periods are looked for.",
      "已结账周期最早查到何时。",
    ),
    currency: key("CNY", "Currency of money, for display.", "金额的币种，用于显示。"),
    scored: required("table", "The table whose rows are scored and paid.", "被评分和计酬的表。"),
    params: key(
      "{ name: value }",
      "Named values that may change from time to time; a map as below says more of one.",
      "可调整的参数；需要说明时写成下文的形式。",
    ),
    spans: key(
      "{ name: { from: date, to: date } }",
      "Stretches of time other than the period.",
      "周期以外的时间段。",
    ),
    calendars: key(
      "{ name: { weekend: …, days: … } }",
      "Which days are worked, and when a desk is open; functions such as `working_day` read them.",
      "哪些天上班、何时营业；供 working_day 等函数使用。",
    ),
    tables: required("{ name: table }", "The tables.", "各表。"),
    rules: required("{ table: { name: quantity } }", "The quantities of each table.", "各表的量。"),
  },
  param: {
    value: required(
      "value, or { 2026-01: value }",
      "The value, or values by the date from which each holds.",
      "参数值，或按生效日期列出的多个值。",
    ),
    label: LABEL,
    source: key(
      "text or { en: …, zh: … }",
      "Where the value comes from: a law, a decision.",
      "参数值的出处。",
    ),
  },
  span: {
    label: LABEL,
    from: required("date", "First day.", "第一天。"),
    to: required("date", "Last day.", "最后一天。"),
  },
  history: {
    from: required(
      "2026-01, 2026-Q1, 2026 or a date",
      "The first period that a ledger has; before it there is no history, and a period missing after it is an error.",
      "账本中的第一个周期；此前没有历史，此后缺少周期则报错。",
    ),
  },
  calendar: {
    label: LABEL,
    weekend: required(
      "[saturday, sunday] or none",
      "Days of the week that are not worked.",
      "每周不上班的日子。",
    ),
    days: key(
      "table",
      "A table keyed by a date: the days that are not as their day of the week.",
      "以日期为键的表：与平常不同的日子。",
    ),
    works: key(
      "column",
      "A yes/no column of that table: is the day worked? Without it none of its days is.",
      "该表中的是/否列：当天是否上班；不写则表中各天都不上班。",
    ),
    open: key(
      "08:00 to 17:30",
      "When a worked day opens and closes; at most until 24:00.",
      "工作日的营业时间，最晚到 24:00。",
    ),
    opens: key(
      "column",
      "A duration column of that table: when the day opens; where it is empty, as `open` says.",
      "该表中的时长列：当天开门时间；为空则按 open。",
    ),
    closes: key(
      "column",
      "A duration column of that table: when the day closes; where it is empty, as `open` says.",
      "该表中的时长列：当天关门时间；为空则按 open。",
    ),
    from: key(
      "date",
      "First day that it knows. With neither `from` nor `until` it knows the years that its table names, or every day where it has none.",
      "日历涵盖的第一天。from 和 until 都不写时，涵盖表中出现的年份；没有表则涵盖每一天。",
    ),
    until: key("date", "Last day that it knows.", "日历涵盖的最后一天。"),
  },
} as const;
