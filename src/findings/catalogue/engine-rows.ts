import { entries } from "../entry.js";

/** What shows when tables, links and the period meet the data. */
export const ENGINE_ROWS = entries({
  "file-none-fits": {
    severity: "error",
    title: { en: "A table has no file", zh: "数据表没有对应的文件" },
    message: {
      en: "No file is named {glob} (and .csv, .tsv, .txt, .xlsx or .xlsm) for table {table}.{nearest}{other} The folder has: {names}.",
      zh: "没有名为 {glob} 的文件（.csv、.tsv、.txt、.xlsx 或 .xlsm）对应表 {table}。{nearest}{other}文件夹中有：{names}。",
    },
    fix: {
      en: "Put the file into the data folder, or write its name under “file:” of table {table}; `*` stands for any characters.",
      zh: "请把文件放入数据文件夹，或在表 {table} 的 “file:” 中写明其名称；`*` 代表任意字符。",
    },
  },
  "data-misfit": {
    severity: "error",
    title: { en: "The data folder does not fit the rulebook", zh: "数据文件夹与规则文件不符" },
    message: {
      en: "Of {needed} tables that need a file, {count} have none in the data folder: {wanted}.{nearest}{other} The folder has: {names}.",
      zh: "需要文件的表有 {needed} 个，其中 {count} 个在数据文件夹中没有文件：{wanted}。{nearest}{other}文件夹中有：{names}。",
    },
    fix: {
      en: "If the folder belongs to another rulebook, name the right one of the two. If the files have other names, write these under “file:”; `merit inspect FILE` shows what a file holds and drafts its table.",
      zh: "若该文件夹属于另一份规则文件，请改用对应的文件夹或规则文件。若只是文件名不同，请写入 “file:”；`merit inspect 文件` 会列出文件内容并起草其表。",
    },
  },
  "calendar-day-unknown": {
    severity: "error",
    title: { en: "A day that the calendar does not know", zh: "日历未涵盖的日期" },
    message: {
      en: "The calendar {calendar} does not know {day}, which {name} asks about for {rows} row(s); it knows {known}.",
      zh: "日历 {calendar} 未涵盖 {day}，{name} 对 {rows} 行用到该日期；它涵盖 {known}。",
    },
    fix: {
      en: "Add the days of that year to its table (one is enough to make the year known), or say `from:` and `until:` in the calendar.",
      zh: "请在其表中补上该年的日子（有一天即视为涵盖该年），或在日历中写 from: 和 until:。",
    },
  },
  "calendar-hours": {
    severity: "error",
    title: { en: "A day that closes before it opens", zh: "关门早于开门" },
    message: {
      en: "By the calendar {calendar}, {day} would open at {opens} and close at {closes}; it must open first.",
      zh: "按日历 {calendar}，{day} 在 {opens} 开门、{closes} 关门；应先开门后关门。",
    },
    fix: {
      en: "Correct the row; a day that is not open at all is one that is not worked.",
      zh: "请改正该行；全天不营业的日子应写为不上班。",
    },
  },
  "file-optional": {
    severity: "notice",
    title: { en: "An optional file is not there", zh: "可选文件不存在" },
    message: {
      en: "The data folder has no file {glob}, so {table} has no rows.",
      zh: "数据文件夹中没有文件 {glob}，{table} 没有行。",
    },
    fix: {
      en: "Nothing, if there is none this time; else put it into the folder.",
      zh: "若本次确实没有，则无需处理；否则请放入该文件夹。",
    },
  },
  "file-several-fit": {
    severity: "error",
    title: { en: "Several files have the name of one", zh: "多个文件同名" },
    message: {
      en: "Table {table} has one file named {glob}, but the folder has {names}.",
      zh: "表 {table} 只应有一个名为 {glob} 的文件，但文件夹中有 {names}。",
    },
    fix: {
      en: "Take out of the folder those that are not meant; where all are, write {glob}* instead.",
      zh: "请移走不需要的文件；如全部需要，请写 {glob}*。",
    },
  },
  "file-not-read": {
    severity: "notice",
    title: { en: "Files that no table reads", zh: "有文件未被任何表读取" },
    message: {
      en: "No table of the rulebook reads {names}.",
      zh: "规则中没有表读取 {names}。",
    },
    fix: {
      en: "If rows of them should count, compare their names with those under “file:”.",
      zh: "如果其中的数据应当计入，请核对其名称与 “file:” 中的写法。",
    },
  },
  "scored-empty": {
    severity: "error",
    title: { en: "Nobody is there to be scored", zh: "没有可评分的对象" },
    message: {
      en: "Table {table}, whose rows are scored, has no row that counts in {period}.",
      zh: "被评分的表 {table} 在 {period} 没有任何计入的行。",
    },
    fix: {
      en: "Export the files again from which rows of {table} come; if they have rows, see which were left out, and why.",
      zh: "请重新导出 {table} 的数据来源文件；如果文件中有数据行，请查看哪些行被排除及其原因。",
    },
  },
  "keys-alike": {
    severity: "error",
    title: { en: "Keys that differ only in spelling", zh: "键只有写法不同" },
    message: {
      en: "{key} and {other} are two rows of {table} and differ only {how}: what belongs to one may be shared between two.",
      zh: "{key} 与 {other} 是 {table} 的两行，却只有{how}不同：同一对象的数据可能被分成两份。",
    },
    fix: {
      en: "If they mean the same, spell them alike in the files; if they do not, write `alike_keys: allowed` in table {table}.",
      zh: "若指同一对象，请在文件中统一写法；若确为不同对象，请在表 {table} 中写明 `alike_keys: allowed`。",
    },
  },
  "key-doubled": {
    severity: "error",
    title: { en: "A key stands twice", zh: "键重复" },
    message: {
      en: "The key {key} of table {table} is that of {other}, too.",
      zh: "表 {table} 的键 {key} 与{other}相同。",
    },
    fix: {
      en: "Delete one of the two rows. If the later one replaces the other, write “keep: last by COLUMN” in table {table}.",
      zh: "请删除其中一行；如果后者取代前者，请在表 {table} 中写 “keep: last by 列名”。",
    },
  },
  "key-kept-tie": {
    severity: "error",
    title: { en: "Which of two rows with one key is kept cannot be told", zh: "无法判断保留哪一行" },
    message: {
      en: "Rows of table {table} with the key {key} have the same {by}, or none ({other} is another), so “keep:” cannot choose.",
      zh: "表 {table} 中键为 {key} 的行 {by} 相同或为空（另见{other}），“keep:” 无法取舍。",
    },
    fix: { en: "Correct {by} in one of the rows, or delete one.", zh: "请更正其中一行的 {by}，或删除一行。" },
  },
  "row-in-two-files": {
    severity: "error",
    title: { en: "The same row stands in two files", zh: "同一行出现在两个文件中" },
    message: {
      en: "All cells are those of {other}; in table {table} it would count twice.",
      zh: "所有单元格与{other}相同；在表 {table} 中会重复计算。",
    },
    fix: {
      en: "Delete it from one of the files. Exports that overlap need a key in table {table}.",
      zh: "请从其中一个文件删除该行；导出范围有重叠时，表 {table} 需要声明键。",
    },
  },
  "row-repeated": {
    severity: "warning",
    title: { en: "A row stands twice in a file", zh: "文件中有重复的行" },
    message: {
      en: "All cells are those of {other}; both rows count in table {table}.",
      zh: "所有单元格与{other}相同；两行都计入表 {table}。",
    },
    fix: {
      en: "If it was entered twice by mistake, delete one of the rows.",
      zh: "如果是误录，请删除其中一行。",
    },
  },
  "link-unknown": {
    severity: "error",
    title: { en: "A value names no row of the other table", zh: "关联的值不存在" },
    message: {
      en: "{found} is no {target} of table {to}.{nearest}{rows}",
      zh: "表 {to} 的 {target} 中没有 {found}。{nearest}{rows}",
    },
    fix: {
      en: "Correct the value, or add it to table {to}. Where such rows are to be left out, write “unknown: exclude” for the column.",
      zh: "请更正该值，或把它加入表 {to}；如此类行应当排除，请为该列写 “unknown: exclude”。",
    },
  },
  "link-alike": {
    severity: "warning",
    title: {
      en: "A row is left out whose value looks like a known one",
      zh: "被排除的行，其关联的值与已有的值相似",
    },
    message: {
      en: "{found} leads to no row of table {to}, so the row is left out (unknown: exclude). But {alike} is there, and differs only {how}.",
      zh: "表 {to} 中没有 {found}，因此该行被排除（unknown: exclude）。但表中有 {alike}，两者只有{how}不同。",
    },
    fix: {
      en: "Where {alike} is meant, correct the value; else the row is rightly left out.",
      zh: "如果所指是 {alike}，请更正该值；否则排除无误。",
    },
  },
  "link-unknown-unread": {
    severity: "notice",
    title: { en: "Values may lead to rows that could not be read", zh: "关联的值可能属于未能读取的行" },
    message: {
      en: "{count} rows of table {table} lead to {names}, which no readable row of {to} has. This may be the row, or one of them: {unread} rows of {to} could not be read.{sure}",
      zh: "表 {table} 有 {count} 行指向 {names}，而 {to} 的可读行中没有。可能就是此行或其中之一：{to} 共有 {unread} 行未能读取。{sure}",
    },
    fix: {
      en: "Correct the rows of {to} that could not be read. What is unknown after that is told row by row.",
      zh: "请先更正 {to} 中未能读取的行；之后仍不存在的值会逐行列出。",
    },
  },
  "link-table-empty": {
    severity: "error",
    title: { en: "Values lead to a table without rows", zh: "关联的表没有数据行" },
    message: {
      en: "{count} rows of table {table} lead to table {to}, which has no rows; this is the first of them.",
      zh: "表 {table} 有 {count} 行指向表 {to}，而该表没有数据行；此为首行。",
    },
    fix: {
      en: "Export the file of {to} again, with its rows.",
      zh: "请重新导出 {to} 的文件，并确认其中有数据行。",
    },
  },
  "link-target-doubled": {
    severity: "error",
    title: { en: "A value leads to two rows", zh: "关联的值对应多行" },
    message: {
      en: "Rows {key} and {other} of table {table} both have {columns} = {found}, by which other tables lead to them.",
      zh: "表 {table} 的行 {key} 与 {other} 的 {columns} 都是 {found}，而其他表按此关联。",
    },
    fix: {
      en: "Make the two differ in {columns}, or link to the key of table {table} instead.",
      zh: "请使两者的 {columns} 不同，或改为关联表 {table} 的键。",
    },
  },
  "period-unreadable": {
    severity: "error",
    title: { en: "The period is no period of the rulebook", zh: "周期写法无效" },
    message: { en: "{found} is no period of this rulebook.", zh: "{found} 不是该规则的周期。" },
    fix: { en: "Write it like {example}.", zh: "请写成 {example} 的形式。" },
  },
  "period-none": {
    severity: "error",
    title: { en: "The data do not tell the period", zh: "数据中看不出周期" },
    message: {
      en: "No row of the data has a date from which the period could be taken.",
      zh: "数据中没有任何行的日期可用来确定周期。",
    },
    fix: { en: "Name it, as in --period {example}.", zh: "请指明周期，例如 --period {example}。" },
  },
  "period-several": {
    severity: "error",
    title: { en: "The data hold several periods", zh: "数据包含多个周期" },
    message: {
      en: "The data hold rows of {periods}; which period is to be computed was not said.",
      zh: "数据中有 {periods} 的行，未说明计算哪个周期。",
    },
    fix: { en: "Name it, as in --period {example}.", zh: "请指明周期，例如 --period {example}。" },
  },
  "period-without-rows": {
    severity: "warning",
    title: { en: "No row of the data is in the period", zh: "数据中没有本周期的行" },
    message: {
      en: "No row of the data is in {period}; there are rows of {periods}.",
      zh: "数据中没有 {period} 的行；现有 {periods} 的行。",
    },
    fix: {
      en: "Give the period that was meant as --period, or the folder with its exports as --data.",
      zh: "请用 --period 指明所要的周期，或用 --data 指明其导出文件所在的文件夹。",
    },
  },
  "param-without-value": {
    severity: "error",
    title: { en: "A parameter has no value yet", zh: "参数尚无取值" },
    message: {
      en: "The parameter {name} has no value that holds in {period}.",
      zh: "参数 {name} 在 {period} 没有有效的取值。",
    },
    fix: {
      en: "Add the value that held then, with its first month.",
      zh: "请补上当时的取值及其起始月份。",
    },
  },
  "condition-missing": {
    severity: "error",
    title: { en: "A condition is neither yes nor no", zh: "条件既非“是”也非“否”" },
    message: {
      en: "`{formula}` is neither yes nor no for {row}: `{part}` is missing ({reason}).",
      zh: "对于 {row}，`{formula}` 无法判断：`{part}` 缺失（{reason}）。",
    },
    fix: {
      en: "Fill in what is missing, or say in the rule what holds then: `({formula}) else no`.",
      zh: "请补填缺失的值，或在规则中说明此时如何：`({formula}) else no`。",
    },
  },
  "one-of-several": {
    severity: "error",
    title: { en: "There are several rows where one is asked for", zh: "应为一行，却有多行" },
    message: {
      en: "`{formula}` asks for the only row, but {count} rows of {from} lead to {row}; this is one of them.",
      zh: "`{formula}` 要求只有一行，但 {from} 有 {count} 行对应 {row}；此为其中之一。",
    },
    fix: {
      en: "Delete the rows that are not meant, or choose among them by `where`, or take their sum, mean or largest.",
      zh: "请删除多余的行，或用 `where` 选定其一，或改取合计、平均或最大值。",
    },
  },
  "values-passed-over": {
    severity: "notice",
    title: { en: "Missing values were passed over", zh: "有缺失值被略过" },
    message: {
      en: "`{formula}` passed over rows of {from} that have no value: {count}.",
      zh: "`{formula}` 略过了 {from} 中 {count} 行没有值的数据。",
    },
    fix: {
      en: "If they should count as something, say so in a quantity: `x else 0`.",
      zh: "如果应按某个值计算，请在规则中写明：`x else 0`。",
    },
  },
  "order-tied": {
    severity: "error",
    title: { en: "Two rows stand at the same place of an order", zh: "排序位置相同" },
    message: {
      en: "`{formula}`: {row} has the same `{by}` as another row, and the table has no key to tell which comes first.",
      zh: "`{formula}`：{row} 的 `{by}` 与另一行相同，而该表没有键来决定先后。",
    },
    fix: {
      en: "Order by something finer than `{by}`, such as a time, or give the table a key.",
      zh: "请按比 `{by}` 更细的值（如时间）排序，或为该表声明键。",
    },
  },
});
