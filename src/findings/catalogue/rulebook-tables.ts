import { entries } from "../entry.js";

/** What a rulebook can say wrong of its tables, their columns and links. */
export const RULEBOOK_TABLES = entries({
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
    title: { en: "A link that goes too far", zh: "关联目标有误" },
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
    title: { en: "A link to a table that is not there", zh: "关联的表不存在" },
    message: { en: "There is no table {found}.{nearest}", zh: "没有表 {found}。{nearest}" },
    fix: { en: "Correct the name, or declare the table.", zh: "请改正名称，或声明该表。" },
  },
  "link-key": {
    severity: "error",
    title: { en: "A link by columns that do not fit the key", zh: "关联列与键不符" },
    message: { en: "The key of {table} is {key}.", zh: "{table} 的键是 {key}。" },
    fix: { en: "Give as many columns as the key has, in its order.", zh: "请按键的列数和顺序给出列。" },
  },
  "link-needs-column": {
    severity: "error",
    title: { en: "A link to a table without a key of one column", zh: "关联的表没有单列键" },
    message: {
      en: "{table} has no key of one column, so a link must name its column.",
      zh: "{table} 没有单列键，关联须写明列。",
    },
    fix: {
      en: "Write `to: table.column`, or link by several columns under `links:`.",
      zh: "请写 to: 表.列，或在 links: 下用多列关联。",
    },
  },
  "link-types": {
    severity: "error",
    title: { en: "A link between columns of different types", zh: "关联两端的类型不同" },
    message: {
      en: "{column} is {found} and leads to {target}, which is {expected}, so nothing could ever match.",
      zh: "{column} 是{found}，关联到的 {target} 是{expected}，永远不会相等。",
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
      zh: "{table} 没有自己的行，只有关联到它的值，因此不能有 {column} 列（键：{key}）。",
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
      zh: "{table} 既没有 file: 和 rows:，也没有列关联到它，因此不会有行。",
    },
    fix: {
      en: "Add `to: {table}` to the column whose values are its rows, or give it a `file:` or `rows:`.",
      zh: "请在取值构成各行的列上写 to: {table}，或给它加上 file: 或 rows:。",
    },
  },
  "values-types": {
    severity: "error",
    title: { en: "Links of different types to one table", zh: "关联列类型不一致" },
    message: {
      en: "Columns that link to {table} give its {column} different types.",
      zh: "关联到 {table} 的列给 {column} 的类型不一致。",
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
      zh: "请只读取本行和所关联的行的列；量适用于哪些行请用 for: 说明。",
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
