import { entries } from "../entry.js";

/** What a rulebook can say wrong of periods, calendars, parameters, tables and links. */
export const RULEBOOK_TABLES = entries({
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
    title: { en: "Words on a column whose values are never words", zh: "该类型的列不能用 words" },
    message: {
      en: "{column} has `words:`, and a type that is neither text, number nor boolean.",
      zh: "{column} 有 words:，但类型不是 text、number 或 boolean。",
    },
    fix: { en: "Remove `type:` or `words:`.", zh: "请删除 type: 或 words:。" },
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
});
