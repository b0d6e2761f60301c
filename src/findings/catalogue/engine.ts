import { entries } from "../entry.js";

/** What shows when a rulebook meets its data. */
export const ENGINE = entries({
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
      en: "By the calendar {calendar}, {day} would open at {opens} and close at {closes}.",
      zh: "按日历 {calendar}，{day} 在 {opens} 开门、{closes} 关门。",
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
    severity: "warning",
    title: { en: "Keys that differ only in spelling", zh: "键只有写法不同" },
    message: {
      en: "{key} and {other} look the same, and are two rows of {table}.",
      zh: "{key} 与 {other} 看起来相同，却是 {table} 的两行。",
    },
    fix: {
      en: "If they mean the same, spell them alike in the files (case, full-width letters, blanks, invisible characters).",
      zh: "若指同一对象，请在文件中统一写法（大小写、全角、空格、不可见字符）。",
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
      en: "{found} is no {target} of table {to}.{nearest}",
      zh: "表 {to} 的 {target} 中没有 {found}。{nearest}",
    },
    fix: {
      en: "Correct the value, or add it to table {to}. Where such rows are to be left out, write “unknown: exclude” for the column.",
      zh: "请更正该值，或把它加入表 {to}；如此类行应当排除，请为该列写 “unknown: exclude”。",
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
  "step-none": {
    severity: "error",
    title: { en: "A value falls into no step", zh: "值不在任何档位内" },
    message: {
      en: "{quantity}: no step holds {value}, the value of {row}.",
      zh: "{quantity}：{row} 的值 {value} 不在任何档位内。",
    },
    fix: {
      en: "The steps leave a gap here; move one of their ends so that they cover it.",
      zh: "档位在此处有空隙，请移动其端点以覆盖该值。",
    },
  },
  "step-several": {
    severity: "error",
    title: { en: "A value falls into several steps", zh: "值落在多个档位内" },
    message: {
      en: "{quantity}: more than one step holds {value}, the value of {row}.",
      zh: "{quantity}：{row} 的值 {value} 同时落在多个档位内。",
    },
    fix: {
      en: "The steps overlap here; move one of their ends so that only one holds.",
      zh: "档位在此处重叠，请移动其端点使其只落在一个档位内。",
    },
  },
  "tiers-crossed": {
    severity: "error",
    title: { en: "Slices whose ends have changed places", zh: "分段的端点次序颠倒" },
    message: {
      en: "{quantity}: for {row} a slice ends before it begins.",
      zh: "{quantity}：对于 {row}，有一段的终点在起点之前。",
    },
    fix: {
      en: "Correct the columns or parameters that the ends read, so that they ascend.",
      zh: "请更正端点所读取的列或参数，使其递增。",
    },
  },
  "curve-crossed": {
    severity: "error",
    title: { en: "A curve whose points have changed places", zh: "折线的点次序颠倒" },
    message: {
      en: "{quantity}: for {row} a point of the curve does not lie after the one before it.",
      zh: "{quantity}：对于 {row}，折线上有一点不在前一点之后。",
    },
    fix: {
      en: "Correct the columns or parameters that the points read, so that they ascend.",
      zh: "请更正各点所读取的列或参数，使其递增。",
    },
  },
  "deduct-unit-here": {
    severity: "error",
    title: { en: "A unit of a row that is below zero", zh: "某行的扣减单位小于零" },
    message: {
      en: "{quantity}: for {row} the unit after `each:` is {found}, and must be above zero.",
      zh: "{quantity}：{row} 的 each: 单位为 {found}，应大于零。",
    },
    fix: {
      en: "Correct the column or formula that gives the unit.",
      zh: "请更正给出该单位的列或公式。",
    },
  },
  "points-negative-here": {
    severity: "error",
    title: { en: "Points of a row that are below zero", zh: "某行的分值小于零" },
    message: {
      en: "{item}: the points or weight for {row} come to {found}.",
      zh: "{item}：{row} 的分值或权重为 {found}。",
    },
    fix: {
      en: "Correct the column or formula that gives the points; what takes points away is a `penalty:`.",
      zh: "请更正给出分值的列或公式；扣分项请用 penalty:。",
    },
  },
  "weights-sum-here": {
    severity: "error",
    title: { en: "Weights of a row do not add up to 100 %", zh: "某行的权重之和不是 100 %" },
    message: {
      en: "{quantity}: the weights of {row} add up to {sum}.",
      zh: "{quantity}：{row} 的权重之和为 {sum}。",
    },
    fix: {
      en: "Correct the columns or parameters that hold the weights.",
      zh: "请更正存放权重的列或参数。",
    },
  },
  "points-not-full-here": {
    severity: "error",
    title: { en: "Points of a row do not add up to the full score", zh: "某行的分值之和不等于满分" },
    message: {
      en: "{quantity}: the points of all items add up to {sum} for {row}, and `full:` is {full}.",
      zh: "{quantity}：{row} 各评分项的分值之和为 {sum}，而 full: 为 {full}。",
    },
    fix: {
      en: "Correct the columns or parameters that hold the points.",
      zh: "请更正存放分值的列或参数。",
    },
  },
  "choose-several": {
    severity: "error",
    title: { en: "Several choices hold", zh: "多个选项同时成立" },
    message: {
      en: "{quantity}: for {row} both choice {first} and choice {second} hold, and only one may.",
      zh: "{quantity}：对于 {row}，第 {first} 项与第 {second} 项同时成立，而只能有一项成立。",
    },
    fix: {
      en: "Narrow the condition of one of them, or write “match: first” to take the first that holds.",
      zh: "请收窄其中一项的条件，或写 “match: first” 取最先成立的一项。",
    },
  },
  "item-missing": {
    severity: "error",
    title: {
      en: "A score item has no value, and the rulebook does not say what then",
      zh: "评分项缺失且规则未说明",
    },
    message: { en: "{item} has no value for {row}: {reason}.", zh: "{row} 的 {item} 没有值：{reason}。" },
    fix: {
      en: "Say “missing: zero”, “full”, “exclude” (the rest is scaled up) or “fail” at the item or the scorecard.",
      zh: "请在该项或评分表上写明 “missing: zero”、“full”、“exclude”（其余按比例放大）或 “fail”。",
    },
  },
  "item-must-not-miss": {
    severity: "error",
    title: { en: "A score item that must have a value has none", zh: "必须有值的评分项缺失" },
    message: { en: "{item} has no value for {row}: {reason}.", zh: "{row} 的 {item} 没有值：{reason}。" },
    fix: {
      en: "The rulebook says “missing: fail” here: supply what it is worked out from.",
      zh: "规则在此写明 “missing: fail”，请补齐计算所需的数据。",
    },
  },
  "line-missing": {
    severity: "error",
    title: {
      en: "A pay line has no value, and the rulebook does not say what then",
      zh: "计酬行缺失且规则未说明",
    },
    message: { en: "{line} has no value for {row}: {reason}.", zh: "{row} 的 {line} 没有值：{reason}。" },
    fix: {
      en: "Say “missing: zero” or “exclude” at the line, or by “for:” to whom it applies.",
      zh: "请在该项写明 “missing: zero” 或 “exclude”，或用 “for:” 说明适用对象。",
    },
  },
  "line-must-not-miss": {
    severity: "error",
    title: { en: "A pay line that must have a value has none", zh: "必须有值的计酬行缺失" },
    message: { en: "{line} has no value for {row}: {reason}.", zh: "{row} 的 {line} 没有值：{reason}。" },
    fix: {
      en: "The rulebook says “missing: fail” here: supply what it is worked out from.",
      zh: "规则在此写明 “missing: fail”，请补齐计算所需的数据。",
    },
  },
  "pay-limit-missing": {
    severity: "error",
    title: { en: "A limit of a pay has no value", zh: "计酬的限额没有值" },
    message: {
      en: "{limit} `{formula}` has no value for {row}: {reason}.",
      zh: "{row} 的 {limit} `{formula}` 没有值：{reason}。",
    },
    fix: {
      en: "Supply what it is worked out from, or say in the rule what holds then: `({formula}) else …`.",
      zh: "请补齐计算所需的数据，或在规则中写明：`({formula}) else …`。",
    },
  },
  "pay-limit-below-zero": {
    severity: "notice",
    title: { en: "A limit of a pay is below zero", zh: "计酬的限额小于零" },
    message: {
      en: "{limit} is {found} for {row} and counts as 0: the lines give way down to what each must keep.",
      zh: "{row} 的 {limit} 为 {found}，按 0 计：各行让减到必须保留的数额。",
    },
    fix: {
      en: "Nothing need be done where that is meant; else correct the amounts behind the limit.",
      zh: "若本意如此，无须处理；否则请更正限额所依据的金额。",
    },
  },
  "pay-limits-clash": {
    severity: "error",
    title: { en: "A limit of a pay cannot be kept", zh: "计酬的限额无法满足" },
    message: {
      en: "{row}: {limit} asks for {asked}, and {found} is left after all lines have given way.",
      zh: "{row}：{limit} 要求 {asked}，各行让减之后为 {found}。",
    },
    fix: {
      en: "Lower the `least:` of its lines, or change the limits that contradict each other.",
      zh: "请降低各行的 least:，或修改互相矛盾的限额。",
    },
  },
  "fund-adds": {
    severity: "error",
    title: { en: "A line that goes to a fund adds money", zh: "归入基金的行增加了金额" },
    message: {
      en: "{line} adds {amount} for {row}; a fund collects what a line takes away.",
      zh: "{row} 的 {line} 增加了 {amount}；基金只收取扣下的钱。",
    },
    fix: {
      en: "Write what is taken with a minus sign, or remove `fund:` from the line.",
      zh: "请把扣款写成负数，或去掉该行的 fund:。",
    },
  },
  "weight-missing": {
    severity: "error",
    title: { en: "A weight of a split is missing", zh: "分配权重缺失" },
    message: {
      en: "{quantity}: {row} shares by `{by}`, which is missing ({reason}).",
      zh: "{quantity}：{row} 按 `{by}` 分配，但该值缺失（{reason}）。",
    },
    fix: {
      en: "Supply the weight, or leave such rows out by “where:”, or write `{by} else 0`.",
      zh: "请补齐权重，或用 “where:” 排除此类行，或写 `{by} else 0`。",
    },
  },
  "weight-negative": {
    severity: "error",
    title: { en: "A weight of a split is negative", zh: "分配权重为负" },
    message: {
      en: "{quantity}: {row} shares by `{by}`, which is {found}.",
      zh: "{quantity}：{row} 按 `{by}` 分配，但其值为 {found}。",
    },
    fix: {
      en: "Correct the weight, or bound it in the rule, as in `max({by}, 0)`.",
      zh: "请更正权重，或在规则中限制，例如 `max({by}, 0)`。",
    },
  },
  "nobody-shares": {
    severity: "error",
    title: { en: "Nobody shares a pool", zh: "没有人参与分配" },
    message: {
      en: "{quantity}: nobody shares the {amount} of {row}, or all weights are zero.",
      zh: "{quantity}：{row} 的 {amount} 没有人参与分配，或权重全为零。",
    },
    fix: {
      en: "Say by “nobody:” what happens then: keep, or a fund; or correct the rows that should share.",
      zh: "请用 “nobody:” 说明此时如何处理：keep 或某个基金；或更正应参与分配的行。",
    },
  },
  "ledger-needed": {
    severity: "error",
    title: { en: "A rulebook that looks back, and no ledger", zh: "规则要读取历史，但未给出账本" },
    message: {
      en: "`{name}` reads closed periods, and no ledger was given.",
      zh: "`{name}` 要读取已结账的周期，但没有给出账本。",
    },
    fix: {
      en: "Add `--ledger FOLDER`, the folder into which `merit close` writes; before the first close it may be empty.",
      zh: "请加 `--ledger 文件夹`，即 `merit close` 写入的文件夹；首次结账前可以是空的。",
    },
  },
  "ledger-not-given": {
    severity: "warning",
    title: { en: "A rulebook with a history, and no ledger", zh: "规则有历史，但未给出账本" },
    message: {
      en: "History begins on {from}, and no ledger was given: closed periods are not corrected.",
      zh: "历史从 {from} 开始，但没有给出账本：已结账的周期不会得到更正。",
    },
    fix: {
      en: "Add `--ledger FOLDER`, the folder into which `merit close` writes.",
      zh: "请加 `--ledger 文件夹`，即 `merit close` 写入的文件夹。",
    },
  },
  "ledger-gap": {
    severity: "error",
    title: { en: "The ledger does not reach up to the period", zh: "账本未到达本周期" },
    message: {
      en: "The ledger has nothing closed from {from} to {to}, before {period}.",
      zh: "{period} 之前，账本中 {from} 至 {to} 没有结账。",
    },
    fix: {
      en: "Check the folder of `--ledger`; close those periods first, or say by `history: { from: … }` that history begins later.",
      zh: "请检查 `--ledger` 的文件夹；先为这些周期结账，或用 `history: { from: … }` 写明历史从更晚开始。",
    },
  },
  "history-hole": {
    severity: "error",
    title: { en: "A period is missing from the ledger", zh: "账本中缺少一个周期" },
    message: {
      en: "{rulebook} looks back at {period}, which is not closed in the ledger (it has {has}).",
      zh: "{rulebook} 要查看 {period}，但账本中没有该周期（现有 {has}）。",
    },
    fix: {
      en: "Close {period} with `merit close`, or say where history begins by `history: { from: … }` in the rulebook.",
      zh: "请用 `merit close` 为 {period} 结账，或在规则中用 `history: { from: … }` 写明历史从何时开始。",
    },
  },
  "history-lacks": {
    severity: "warning",
    title: { en: "A closed result lacks what is looked for", zh: "结账结果中没有该项" },
    message: {
      en: "The closed result of {period} has no {name}; it is missing there.",
      zh: "{period} 的结账结果中没有 {name}，按缺失处理。",
    },
    fix: {
      en: "If the quantity is new, say what holds before it by `else`; if it was renamed, give it its old name.",
      zh: "若该量是新加的，请用 else 写明此前如何；若只是改名，请用回原名。",
    },
  },
  "history-type": {
    severity: "error",
    title: { en: "A closed value of another type", zh: "结账值的类型不同" },
    message: {
      en: "{name} was a {found} when {period} was closed, and is a {expected} now.",
      zh: "{name} 在 {period} 结账时的类型是 {found}，现在是 {expected}。",
    },
    fix: {
      en: "Give the quantity of the new type a new name, and read the old one until then.",
      zh: "请给新类型的量另起名称，历史部分继续读取旧名称。",
    },
  },
  "history-other-rule": {
    severity: "notice",
    title: { en: "A closed value of another version of its rule", zh: "历史值来自另一版规则" },
    message: {
      en: "{name} of {period} was worked out by another version of its rule; the closed value is used.",
      zh: "{period} 的 {name} 是按另一版规则计算的；仍采用结账时的值。",
    },
    fix: {
      en: "Nothing, if the rule was meant to change from a period on.",
      zh: "若规则本来就是从某期起改变，则无需处理。",
    },
  },
  "history-passed-over": {
    severity: "notice",
    title: { en: "Missing values of closed periods were passed over", zh: "历史中有缺失值被略过" },
    message: {
      en: "`{name}` over closed periods passed over values that are missing: {count}.",
      zh: "`{name}` 在历史周期中略过了缺失值：{count} 个。",
    },
    fix: {
      en: "If they should count, say what they are by `else` in the formula.",
      zh: "若应计入，请在公式中用 else 写明其值。",
    },
  },
  "ledger-table-hole": {
    severity: "error",
    title: { en: "Closed results do not cover the period", zh: "结账结果未覆盖整个周期" },
    message: {
      en: "{table} needs the closed results of {rulebook} for all of {period}; those from {from} to {to} are not in the ledger.",
      zh: "{table} 需要 {rulebook} 在整个 {period} 的结账结果；账本中缺少 {from} 至 {to}。",
    },
    fix: {
      en: "Close these periods with `merit close`, or say where history begins by `history: { from: … }`.",
      zh: "请用 `merit close` 为这些周期结账，或用 `history: { from: … }` 写明历史从何时开始。",
    },
  },
  "ledger-table-unknown": {
    severity: "error",
    title: { en: "A closed result has no such table", zh: "结账结果中没有该表" },
    message: {
      en: "The closed result of {rulebook} for {period} has no table {found}, only {known}.{nearest}",
      zh: "{rulebook} 的 {period} 结账结果中没有表 {found}，只有 {known}。{nearest}",
    },
    fix: {
      en: "Write `ledger: {rulebook}` for its scored table, or name one of these.",
      zh: "取被评分的表请写 `ledger: {rulebook}`，否则写上述表之一。",
    },
  },
  "ledger-column-unknown": {
    severity: "error",
    title: { en: "A closed result has no such quantity", zh: "结账结果中没有该量" },
    message: {
      en: "{table}: the closed result of {rulebook} for {period} has no {found}.{nearest}",
      zh: "{table}：{rulebook} 的 {period} 结账结果中没有 {found}。{nearest}",
    },
    fix: {
      en: "Name by `header:` a column or quantity of that rulebook, or key, period, period.first, period.last or status.",
      zh: "请在 `header:` 中写该规则的列或量，或 key、period、period.first、period.last、status。",
    },
  },
  "ledger-value-missing": {
    severity: "error",
    title: { en: "A value is missing in a closed result", zh: "结账结果中的值缺失" },
    message: {
      en: "{row} has no {column} in the closed result of {period}: {reason}.",
      zh: "{period} 的结账结果中 {row} 没有 {column}：{reason}。",
    },
    fix: {
      en: "Write `empty: allowed` at the column, and say in formulas what a missing value means.",
      zh: "请在该列写 `empty: allowed`，并在公式中说明缺失时如何处理。",
    },
  },
  "correction-not-closed": {
    severity: "error",
    title: { en: "A period to correct that is not closed", zh: "要更正的周期尚未结账" },
    message: {
      en: "{period} cannot be corrected: it is not among the closed periods before this one ({known}).",
      zh: "不能更正 {period}：它不在本期之前的已结账周期中（{known}）。",
    },
    fix: {
      en: "Name a closed period after `--correct`; one that is not closed is simply run again.",
      zh: "请在 `--correct` 后写已结账的周期；未结账的周期直接重算即可。",
    },
  },
  "correction-thinner": {
    severity: "error",
    title: { en: "Data that hold less of a closed period than it was closed on", zh: "数据少于结账时" },
    message: {
      en: "{period} is still provisional, so it is worked out again; it was closed on {used} rows of {table}, and the present data hold {now}.",
      zh: "{period} 仍为暂定，需重新计算；结账时 {table} 采用 {used} 行，现有数据只有 {now} 行。",
    },
    fix: {
      en: "Give an export that reaches back over {period} and still lists all who are in it; if those rows were rightly withdrawn, add `--correct {period}`.",
      zh: "请提供涵盖 {period}、且仍列有其中所有人的导出数据；若这些行确实应当撤销，请加 `--correct {period}`。",
    },
  },
  "correction-fewer": {
    severity: "warning",
    title: { en: "A correction on fewer rows", zh: "更正所依据的行数减少" },
    message: {
      en: "{period} was closed on {used} rows of {table}, and is corrected on {now}.",
      zh: "{period} 结账时 {table} 采用 {used} 行，更正时为 {now} 行。",
    },
    fix: {
      en: "See that the missing rows were withdrawn and not only left out of the export.",
      zh: "请确认缺少的行确已撤销，而非导出时遗漏。",
    },
  },
  "correction-failed": {
    severity: "error",
    title: { en: "A provisional period cannot be worked out again", zh: "暂定周期无法重新计算" },
    message: {
      en: "{period} cannot be worked out again with the present data (errors: {count}). The first: {message}",
      zh: "按现有数据无法重新计算 {period}（错误 {count} 个）。第一个：{message}",
    },
    fix: {
      en: "Correct the data; `merit run --period {period}` shows all of them.",
      zh: "请更正数据；`merit run --period {period}` 会列出全部错误。",
    },
  },
  "correction-rules": {
    severity: "warning",
    title: { en: "A correction by another version of the rules", zh: "按另一版规则更正" },
    message: {
      en: "{period} was closed by another version of {name}; its correction follows the present one.",
      zh: "{period} 是按另一版 {name} 结账的；更正按现行规则计算。",
    },
    fix: {
      en: "If the rule changed from a period on, give its parameters by date, so that {period} keeps the old ones.",
      zh: "若规则是从某期起改变的，请按日期写参数，使 {period} 仍用旧值。",
    },
  },
  "correction-data": {
    severity: "warning",
    title: { en: "A correction on other data of the row", zh: "更正所依据的资料已变" },
    message: {
      en: "{row} is corrected for {period}, when its {column} was {was}; it is {now} now.",
      zh: "{row} 的 {period} 将被更正；当时 {column} 为 {was}，现为 {now}。",
    },
    fix: {
      en: "If {column} changed only after {period}, keep its values by date in a table of their own, and read the one that held.",
      zh: "若 {column} 是在 {period} 之后才改变的，请把它按日期放在单独的表中，并读取当时有效的值。",
    },
  },
  "correction-lost": {
    severity: "error",
    title: {
      en: "Somebody who was paid for a provisional period is gone",
      zh: "暂定周期中已付薪酬的人不在数据中",
    },
    message: {
      en: "{row} was paid {amount} for {period}, which is still provisional, and is not in {table} now.",
      zh: "{row} 的 {period}（仍为暂定）已付 {amount}，但现在不在 {table} 中。",
    },
    fix: {
      en: "Keep {row} in the file until {period} is final, so that a difference can be settled.",
      zh: "请在 {period} 成为正式之前把 {row} 保留在文件中，以便结清差额。",
    },
  },
  "correction-left": {
    severity: "error",
    title: { en: "A correction for somebody who is not paid now", zh: "需更正者本期没有薪酬" },
    message: {
      en: "{row} is due {amount} for {period}, and is not paid in this period ({table}).",
      zh: "{row} 的 {period} 应更正 {amount}，但本期（{table}）没有其薪酬。",
    },
    fix: {
      en: "Keep {row} among those who are paid until the amount is settled.",
      zh: "请在结清之前让 {row} 保留在计酬范围内。",
    },
  },
  "correction-held": {
    severity: "warning",
    title: { en: "A correction that a floor holds back", zh: "更正受保底限制" },
    message: {
      en: "{row}: of the correction for {period}, {amount} is taken now, and {rest} is left, as no total goes below its floor.",
      zh: "{row}：{period} 的更正本期扣回 {amount}，余 {rest}，因为总额不低于保底。",
    },
    fix: {
      en: "Nothing: the rest comes up in the next run.",
      zh: "无需处理：余额会在下一次计算中继续。",
    },
  },
  "guard-failed": {
    severity: "error",
    title: { en: "A guard of the rulebook does not hold", zh: "规则的约束不成立" },
    message: {
      en: "{row}: {say} ({guard}: `{formula}` does not hold{found}).",
      zh: "{row}：{say}（{guard}：`{formula}` 不成立{found}）。",
    },
    fix: {
      en: "Nobody is paid until `{formula}` holds: correct the data or the rule, or have the guard changed by whoever set it.",
      zh: "在 `{formula}` 成立之前不发放：请更正数据或规则，或由制定者修改该约束。",
    },
  },
  "guard-reported": {
    severity: "warning",
    title: { en: "A guard of the rulebook does not hold, which it only reports", zh: "约束不成立（仅报告）" },
    message: {
      en: "{row}: {say} ({guard}: `{formula}` does not hold{found}).",
      zh: "{row}：{say}（{guard}：`{formula}` 不成立{found}）。",
    },
    fix: {
      en: "See whether that is meant; all are paid as worked out.",
      zh: "请确认是否本意如此；金额按计算结果发放。",
    },
  },
  "check-error": {
    severity: "error",
    title: { en: "A check of the rulebook found an error", zh: "规则的检查发现错误" },
    message: { en: "{row}: {say} ({check}).", zh: "{row}：{say}（{check}）。" },
    fix: {
      en: "Correct the row; the rulebook lets nobody be paid while {check} holds.",
      zh: "请更正该行；只要 {check} 成立，规则就不允许发放。",
    },
  },
  "check-warning": {
    severity: "warning",
    title: { en: "A check of the rulebook found something", zh: "规则的检查有所提示" },
    message: { en: "{row}: {say} ({check}).", zh: "{row}：{say}（{check}）。" },
    fix: {
      en: "See whether the row is right; it counts as it stands.",
      zh: "请核对该行；目前按原样计入。",
    },
  },
  "check-notice": {
    severity: "notice",
    title: { en: "A row that the rulebook lists", zh: "规则要求列出的行" },
    message: { en: "{row}: {say} ({check}).", zh: "{row}：{say}（{check}）。" },
    fix: {
      en: "The row counts as it stands; it is listed for whoever follows it up.",
      zh: "该行按原样计入；列出以便跟进。",
    },
  },
});
