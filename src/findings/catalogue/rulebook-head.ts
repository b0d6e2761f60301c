import { entries } from "../entry.js";

/** What a rulebook can say wrong of its period, ledger, calendars and parameters. */
export const RULEBOOK_HEAD = entries({
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
      zh: "请把该量放在会保留的表上：被评分的表、all、被评分的行所关联的表，或写有 shown: yes 的表。",
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
  "param-unread": {
    severity: "warning",
    title: { en: "A parameter that nothing reads", zh: "无处使用的参数" },
    message: {
      en: "No formula reads the parameter {name}, so another value of it changes nothing.",
      zh: "没有公式使用参数 {name}，改变其值不会有任何影响。",
    },
    fix: {
      en: "Use it where its value stands written out, or take it out.",
      zh: "请在直接写出该值的地方改用此参数，或将其删除。",
    },
  },
  "param-date": {
    severity: "error",
    title: { en: "A date that cannot be read", zh: "日期无法识别" },
    message: { en: "Found {found}, expected a month or date.", zh: "此处是 {found}，应为月份或日期。" },
    fix: { en: "Write 2026-10 or 2026-10-01.", zh: "请写 2026-10 或 2026-10-01。" },
  },
});
