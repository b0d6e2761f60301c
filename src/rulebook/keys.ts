/**
 * Every key a rulebook may have: what it is for and how it is written. Reading, the reference and the JSON Schema
 * all follow this catalogue.
 */
import type { Bilingual } from "../base/language.js";

/** A key of a section, as the reference tells of it. */
export interface Key {
  readonly doc: Bilingual;
  /** How its value is written, for the reference. */
  readonly form: Bilingual;
  readonly required?: true;
}

/** Forms in Chinese, where they hold words that are not written as they stand. */
const CHINESE_FORMS: ReadonlyMap<string, string> = new Map([
  ["text", "文本"],
  ["name", "名称"],
  ["number", "数字"],
  ["date", "日期"],
  ["amount", "金额"],
  ["number or amount", "数字或金额"],
  ["formula", "公式"],
  ["condition", "条件"],
  ["table", "表"],
  ["folder", "文件夹"],
  ["IANA name", "IANA 名称"],
  ["column or path", "列或路径"],
  ["path to money", "通往金额的路径"],
  ["text or a list", "文本或列表"],
  ["file, or a list", "文件或列表"],
  ["table or table.column", "表 或 表.列"],
  ["text or { en: …, zh: … }", "文本或 { en: …, zh: … }"],
  ["value, or { 2026-01: value }", "值，或 { 2026-01: 值 }"],
  ["name, or a list; * and ? as wildcards", "名称或列表，可用 * 和 ? 通配"],
  ["column, [columns] or none", "列、[多列] 或 none"],
  ["last by column | first by column", "last by 列 | first by 列"],
  ["started | full | proportional, then a unit", "started | full | proportional 加单位"],
  ["70%, or 70", "70% 或 70"],
  ["zero | full | exclude | fail; full not in pay", "zero | full | exclude | fail（计酬行不能用 full）"],
  ["0.01, or half_up | up | down 0.01", "0.01，或 half_up | up | down 0.01"],
  ["{ above: 3%, each: started 1%, take: 4 } or a list", "{ above: 3%, each: started 1%, take: 4 } 或其列表"],
  ["{ name: value }", "{ 名称: 值 }"],
  ["{ name: table }", "{ 名称: 表 }"],
  ["{ name: column }", "{ 名称: 列 }"],
  ["{ param: value }", "{ 参数: 值 }"],
  ["{ column: duration }", "{ 列: 时长 }"],
  ["{ table: [columns] }", "{ 表: [多列] }"],
  ["{ table: { name: quantity } }", "{ 表: { 名称: 量 } }"],
  ["{ table: { key: { name: value } } }", "{ 表: { 键: { 名称: 值 } } }"],
  ["{ 2026-09: { table: { key: { name: value } } } }", "{ 2026-09: { 表: { 键: { 名称: 值 } } } }"],
  ["id, or id.table", "id 或 id.表"],
  ["2026-01, 2026-Q1, 2026 or a date", "2026-01、2026-Q1、2026 或日期"],
  ["{ table: [{ column: value }] }", "{ 表: [{ 列: 值 }] }"],
  ["{ name: { from: date, to: date } }", "{ 名称: { from: 日期, to: 日期 } }"],
  ["{ name: { when: …, say: … } }", "{ 名称: { when: …, say: … } }"],
  ["{ word: [spellings] } or [words]", "{ 词: [写法] } 或 [词]"],
  ["{ name: { weekend: …, days: … } }", "{ 名称: { weekend: …, days: … } }"],
  ["column", "列"],
  ["[saturday, sunday] or none", "[saturday, sunday] 或 none"],
  ["{ item: … }", "{ 评分项: … }"],
  ["{ line: … }", "{ 计酬行: … }"],
  ["[{ column: value }]", "[{ 列: 值 }]"],
  ["[code]", "[代码]"],
  ["{ line: …, group: { lines: … } }", "{ 计酬行: …, 组: { lines: … } }"],
  ["{ name: { where: …, say: … } }", "{ 名称: { where: …, say: … } }"],
  ["{ column: [texts] } or header", "{ 列: [文本] } 或 header"],
  ["cell | cell 2 | heading | parent | day", "cell | cell 2 | heading | parent | day"],
  ["pattern, [patterns] or { sum: pattern }", "格式、[多个格式] 或 { sum: 格式 }"],
  ["pattern or a list", "格式或列表"],
  ["{ headers: …, days: … }", "{ headers: …, days: … }"],
  ["change, or a list", "改动或列表"],
  ["keys with dots", "以点相连的键"],
  ["keep | fail | { fund: name }", "keep | fail | { fund: 名称 }"],
]);

const key = (form: string, en: string, zh: string): Key => ({
  form: { en: form, zh: CHINESE_FORMS.get(form) ?? form },
  doc: { en, zh },
});
const required = (form: string, en: string, zh: string) =>
  ({ ...key(form, en, zh), required: true }) as const;

const LABEL = key(
  "{ en: …, zh: … }",
  "What readers call it, in one or both languages.",
  "读者看到的名称，可写一种或两种语言。",
);
const FOR = key(
  "condition",
  "To which rows it applies; elsewhere it is absent.",
  "适用于哪些行；其余行没有此项。",
);
const IS = key("formula", "The formula.", "公式。");
const OF = key("formula", "What the shape looks at.", "所依据的量。");
const BANDS = key(
  "{ up_to 3%: 100%, over 3%: 90% }",
  "Steps: the whole at the rate of the step that `of` falls in.",
  "分档：整体按 of 所在档的值计算。",
);
const CURVE = key(
  "{ 70%: 0%, 90%: 100% }",
  "Straight lines between points, flat outside.",
  "折线：点之间线性，两端持平。",
);
const TIERS = key(
  "{ up_to 10000: 2%, over 10000: 3% }",
  "Slices: what lies in each at its own rate, beginning at 0.",
  "分段累进：每一段按各自的比率计算，从 0 起。",
);
const DEDUCT = key(
  "{ above: 3%, each: started 1%, take: 4 } or a list",
  "So much less for each unit beyond a limit.",
  "扣减：超出限度后每单位扣多少。",
);
const CHOOSE = key(
  "[{ when: …, give: … }, { give: … }]",
  "The value of the first row whose condition holds.",
  "取第一个条件成立的行的值。",
);
const MATCH = key(
  "first | unique | all",
  "Which row of `choose` counts: the first that holds, the only one that may, or all that hold, added up.",
  "choose 取第一个成立的行，或只允许一行成立，或把所有成立的行相加。",
);
const BLEND = key(
  "[{ a: 60%, b: 40% }, { a: 100% }]",
  "Sets of weights of columns or quantities: the first set whose parts all have a value.",
  "各列或量的权重组合：取第一组各部分都有值的权重。",
);
const MISSING = key(
  "zero | full | exclude | fail",
  "What happens where the value is missing.",
  "值缺失时如何处理。",
);

const PASS = key(
  "70%, or 70",
  "Pass mark: a share of the points, or a number of points.",
  "合格线：占总分的比例，或分数。",
);

/** All keys, by section: what is read, and what the reference is made of. */
export const KEYS = {
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
  table: {
    label: LABEL,
    file: key(
      "name, or a list; * and ? as wildcards",
      "Files that hold the rows, named without ending.",
      "数据文件名（不含扩展名），可用 * 和 ?。",
    ),
    optional: key(
      "yes",
      "There may be no such file; the table then has no rows.",
      "可以没有该文件；此时表中没有行。",
    ),
    ledger: key(
      "id, or id.table",
      "Rows of the closed results of another rulebook, by its `id:`: its scored table, or the table named.",
      "另一规则（按其 id）各期结账结果中的行：其被评分的表，或指定的表。",
    ),
    sheet: key(
      "name",
      "Sheet of a workbook; else the only one that has the headers.",
      "工作表名；不写则取唯一具备表头的工作表。",
    ),
    csv: key(
      "lenient",
      "Its CSV files break the rules of quoting: quotes out of place are taken as text, each cell told.",
      "其 CSV 文件不守引号规则：位置不当的引号按文字读取，并逐一提示。",
    ),
    rows: key("[{ column: value }]", "Rows written here.", "直接写在规则中的行。"),
    key: key("column, [columns] or none", "Columns that tell rows apart.", "区分各行的列。"),
    alike_keys: key(
      "allowed",
      "Keys that differ only in letter case, width, blanks, leading zeros or invisible characters are different rows; else they are an error.",
      "只在大小写、全半角、空格、前导零或不可见字符上不同的键视为不同的行；不写则报错。",
    ),
    keep: key(
      "last by column | first by column",
      "Which of several rows with one key counts; else they are an error.",
      "键重复时保留哪一行；不写则报错。",
    ),
    dated: key(
      "column or path",
      "The time that says in which period a row is.",
      "决定某行属于哪个周期的日期。",
    ),
    needs: key(
      "{ column: duration }",
      "How far past the period a column must be known, else the result is provisional.",
      "某列须已知到周期结束后多久，否则结果为暂定。",
    ),
    exclude: key("{ name: { when: …, say: … } }", "Rows that are left out, and why.", "排除哪些行及其原因。"),
    columns: key("{ name: column }", "The columns.", "各列。"),
    header_row: key(
      "number",
      "The row that holds the header, as spreadsheets count; of two rows the lower one. Else it is looked for in the first 30 rows.",
      "表头所在的行号（两行表头取下面一行）；不写则在前 30 行中查找。",
    ),
    header_rows: key(
      "1 | 2",
      "How many rows the header has; of two, a parent goes for the blanks to its right (`上班/时间`). Else both are tried.",
      "表头有几行；两行时，上级表头覆盖其右侧的空白（如 上班/时间）。不写则两种都试。",
    ),
    skip_rows: key(
      "{ name: { where: …, say: … } }",
      "Rows that are left out before any of their cells is judged: totals, remarks, repeated headers.",
      "在判断单元格之前就排除的行：合计行、备注、重复的表头等。",
    ),
    wide: key(
      "{ headers: …, days: … }",
      "Columns that become rows: one row for each line and column, as for days.",
      "把多列转为多行：每一行的每一列成为一行，例如按日排列的列。",
    ),
    empty_words: key(
      "text or a list",
      "Texts that are read as an empty cell, in all columns that do not say their own.",
      "按空单元格读取的文本，适用于未单独说明的各列。",
    ),
    links: key(
      "{ table: [columns] }",
      "Links by several columns together, in the order of that table's key.",
      "由多列共同构成的链接，按目标表键列的顺序书写。",
    ),
    shown: key(
      "yes",
      "Results show its rows too, though no link of the scored table leads there; it needs a `key`.",
      "结果中也列出该表，即使被评分的表没有链接通到它；须有 key。",
    ),
  },
  exclusion: {
    when: required("condition", "Which rows.", "哪些行。"),
    say: required("text or { en: …, zh: … }", "Why.", "原因。"),
  },
  skip: {
    where: required(
      "{ column: [texts] } or header",
      'What cells say, as they stand, of the rows that are left out: `*` and `?` as wildcards, `""` for an empty cell; all columns must fit. `header`: the row repeats the header.',
      '被排除的行中各单元格的原文，可用 * 和 ?，"" 表示空单元格；各列须同时符合。header 表示重复的表头行。',
    ),
    below: key("yes", "All rows below such a row are left out too.", "此行以下的各行也一并排除。"),
    say: required("text or { en: …, zh: … }", "Why.", "原因。"),
  },
  wide: {
    headers: key(
      "text or a list",
      "The headers of these columns, with `*` and `?`; `parent/*` for all under one parent.",
      "这些列的表头，可用 * 和 ?；同一上级之下的各列写作 上级/*。",
    ),
    after: key(
      "text",
      "In place of `headers`: the header that they stand to the right of.",
      "代替 headers：这些列位于此表头右侧。",
    ),
    before: key(
      "text",
      "Beside `after`: the header that they stand to the left of.",
      "与 after 同用：这些列位于此表头左侧。",
    ),
    each: key(
      "number",
      "So many neighbouring columns make one row; 1 unless said.",
      "每几个相邻的列成为一行；默认 1。",
    ),
    days: key(
      "title | file",
      "The columns are days, one after the other; the first day is named above the header, or in the file's name. Headings such as 1 or 六 must agree.",
      "各列是依次相连的日期；首日写在表头上方（title）或文件名中（file）。1、六 之类的表头须与之一致。",
    ),
  },
  take: {
    first: key(
      "pattern or a list",
      "What stands in the hole where the pattern is first found.",
      "格式首次出现处空位中的内容。",
    ),
    last: key("pattern or a list", "The same where it is last found.", "格式末次出现处空位中的内容。"),
    whole: key(
      "pattern or a list",
      "One of the patterns must make up the whole cell; anything else is an error. One without a hole in braces takes the cell as it is.",
      "整个单元格须符合其中一种格式，否则报错。没有花括号空位的格式取整个单元格。",
    ),
    count: key("pattern or a list", "How often the pattern is found.", "格式出现的次数。"),
    sum: key("pattern or a list", "What the holes add up to, wherever it is found.", "各处空位中数值之和。"),
    has: key("text or a list", "Does the cell hold one of these texts?", "单元格是否含有其中之一。"),
    parted_by: key(
      "text",
      "Beside `has`: the cell is a list parted by this, and one of its parts must be the text.",
      "与 has 同用：单元格是以此分隔的列表，其中一项须等于该文本。",
    ),
    except: key(
      "pattern or a list",
      "Beside patterns: what fits one of these is passed over before, such as `无效<time>`.",
      "与格式同用：先跳过符合这些格式的内容，如 无效<time>。",
    ),
    without: key("text or a list", "The cell without these texts.", "去掉这些文本后的单元格。"),
  },
  column: {
    header: key(
      "text or a list",
      "Accepted headers; the column's name unless said. `parent/child` for two-row headers.",
      "可接受的表头；不写则为列名。两行表头写作 上级/下级。",
    ),
    label: LABEL,
    type: key(
      "text | number | percent | money | duration | date | datetime | boolean",
      "How cells are read; text unless said.",
      "单元格的类型，默认 text。",
    ),
    decimals: key(
      "number",
      "Most decimals that a cell may have: 2 for money, 6 for others unless said.",
      "允许的小数位数：金额默认 2，其他默认 6。",
    ),
    empty: key("allowed", "Cells may be empty.", "允许为空。"),
    optional: key("yes", "A file may lack the whole column.", "文件中可以没有该列。"),
    words: key("{ word: [spellings] } or [words]", "The texts that cells may hold.", "单元格可用的词。"),
    labels: key("{ word: { en: …, zh: … } }", "What readers call the words.", "各词的显示名称。"),
    of_100: key(
      "yes",
      "Bare numbers in a percent column count hundredths: 95 is 95 %.",
      "百分比列中的裸数字按百分数理解：95 即 95%。",
    ),
    from: key(
      "cell | cell 2 | heading | parent | day",
      "In a wide table: the cell that became the row (of several taken together, which), its heading, the heading above that, or its day.",
      "在 wide 表中：成为该行的单元格（按组取用时注明第几个）、其表头、上级表头或日期。",
    ),
    fill: key(
      "down",
      "A blank cell has the value of the one above it, as in merged cells.",
      "空单元格取其上方的值，例如合并单元格。",
    ),
    empty_words: key(
      "text or a list",
      "Texts that are read as an empty cell: `?`, `无`, or 0 where that means not rated.",
      "按空单元格读取的文本：?、无，或表示未评分的 0。",
    ),
    take: key(
      "pattern, [patterns] or { sum: pattern }",
      "The part of the cell that counts: `迟到{number}分钟`. Holes: {text}, {number}, {digits}, {time}, {duration}, {date}; `<time>` is passed over. Where it is not found the cell counts as empty.",
      "单元格中取用的部分，如 迟到{number}分钟。空位有 {text}、{number}、{digits}、{time}、{duration}、{date}；<time> 只跳过不取。找不到则按空单元格。",
    ),
    format: key(
      "text or a list",
      "How dates are written: `dd-MM-yyyy`, `yy-MM-dd EEEE`, `epoch_seconds`, `epoch_milliseconds`; `clock` for times of day in a duration column (`次日08:00` is 32 h).",
      "日期的写法：dd-MM-yyyy、yy-MM-dd EEEE、epoch_seconds、epoch_milliseconds；时长列的 clock 表示时刻（次日08:00 为 32 小时）。",
    ),
    unit: key(
      "text or a list",
      "Of a duration, what bare numbers count (days, hours, minutes, seconds); of a number or amount, what may stand behind it (`元`).",
      "时长列：裸数字的单位（days、hours、minutes、seconds）；数字和金额列：其后可带的单位（如 元）。",
    ),
    timezone: key(
      "IANA name",
      "The zone of its times, where that is not the rulebook's.",
      "该列时间的时区，与规则不同时写明。",
    ),
    to: key("table or table.column", "The table that the value leads to.", "链接到的表。"),
    unknown: key(
      "exclude",
      "Rows whose value leads nowhere are left out, with a count; else they are an error.",
      "链接值不存在的行被排除并计数；不写则报错。",
    ),
  },
  quantity: {
    label: LABEL,
    type: key(
      "percent | number | money | …",
      "How a ratio is shown, or what the formula must come to; with it a quantity may read its own `last(…)`.",
      "比率的显示方式，或公式应得的类型；写明后该量可以读取自身的 last(…)。",
    ),
    for: FOR,
    target: key(
      "formula",
      "What the figure is held against; reports show it beside, and nothing is worked out by it.",
      "对照的目标值；报表中并列显示，不参与计算。",
    ),
    is: IS,
    of: OF,
    bands: BANDS,
    grades: key("{ at_least 90: excellent, under 90: pass }", "Steps that give a word.", "分档给出等级。"),
    labels: key(
      "{ excellent: { en: …, zh: … } }",
      "What readers call the words of `grades`.",
      "等级的显示名称。",
    ),
    curve: CURVE,
    tiers: TIERS,
    deduct: DEDUCT,
    choose: CHOOSE,
    match: MATCH,
    blend: BLEND,
    split: key(
      "path to money",
      "A pool, shared to the last cent among the rows that lead to it.",
      "把奖金池按分分配到每一行。",
    ),
    by: key("formula", "Weights of a split; equal parts unless said.", "分配权重；不写则均分。"),
    where: key("condition", "Who shares in a split.", "参与分配的行。"),
    nobody: key(
      "keep | fail | { fund: name }",
      "What happens to a pool that nobody shares.",
      "无人分配时奖金池的去向。",
    ),
    scorecard: key("{ item: … }", "Items that give points.", "评分项。"),
    at_least_points: key(
      "number",
      "With fewer points left to score, the score is missing.",
      "可评分数不足时得分缺失。",
    ),
    full: key("number", "What the points of all items must add up to.", "各评分项的分值之和应为此数。"),
    pass: PASS,
    veto: key(
      "{ name: { when: …, say: … } }",
      "Where one of these holds the score is 0.",
      "任一条件成立时得分为 0（一票否决）。",
    ),
    pay: key(
      "{ line: …, group: { lines: … } }",
      "Named lines and groups of lines that add up, each line rounded once.",
      "按名目相加的计酬行和组，每行只舍入一次。",
    ),
    at_least: key(
      "amount",
      "Never below this; what was raised is reported.",
      "总额不低于此数；补足部分会列出。",
    ),
    at_most: key(
      "number or amount",
      "A score is not above this; of a pay the last lines give way, and what they lose is reported.",
      "得分不高于此数；计酬时从最后一行起调减，调减部分会列出。",
    ),
    at_least_rows: key("number", "A gather of fewer rows is missing.", "汇总的行数不足时为缺失。"),
    missing: key(
      "zero | full | exclude | fail; full not in pay",
      "For all items or lines that do not say their own.",
      "未单独说明的各项在值缺失时的处理。",
    ),
    round: key(
      "0.01, or half_up | up | down 0.01",
      "Rounding of all pay lines that do not say their own.",
      "未单独说明的计酬行的舍入方式。",
    ),
  },
  deduct: {
    of: OF,
    above: key("formula", "The limit, exceeded upwards.", "上限。"),
    below: key("formula", "The limit, exceeded downwards.", "下限。"),
    each: key(
      "started | full | proportional, then a unit",
      "How units beyond the limit are counted.",
      "超出部分如何计数：开始即计、满计或按比例。",
    ),
    take: required(
      "formula",
      "What each unit takes; alone, what is taken once.",
      "每单位扣多少；单独写时扣一次。",
    ),
    from: key("formula", "What is deducted from.", "从多少开始扣。"),
    floor: key("formula", "Never below this.", "不低于此数。"),
  },
  choice: {
    when: key(
      "condition",
      "When this row holds; the last row may do without.",
      "该行成立的条件；最后一行可省略。",
    ),
    give: required("formula", "What it gives.", "给出的值。"),
  },
  item: {
    label: LABEL,
    points: key("formula", "Points the item can give.", "该项满分。"),
    bonus: key(
      "formula",
      "Points the item can give on top of all points, in place of `points`.",
      "满分之外最多加多少分；代替 points。",
    ),
    penalty: key(
      "formula",
      "Points the item can take away, in place of `points`; `deduct` says how many.",
      "最多扣多少分；代替 points。扣多少可用 deduct 说明。",
    ),
    weight: key(
      "formula",
      "Weight of the item's score (a number out of 100, or a percent), in place of `points`; all weights add up to 100%.",
      "该项得分（百分制数值或百分比）的权重；代替 points。各权重之和为 100%。",
    ),
    items: key(
      "{ item: … }",
      "Makes the item a module: its points are those of these items, or theirs scaled to its own.",
      "使该项成为模块：分值为其中各项之和，或按本项分值折算。",
    ),
    pass: PASS,
    is: key("formula", "Points got, or a percent of the item's points.", "得分，或占满分的百分比。"),
    of: OF,
    bands: BANDS,
    curve: CURVE,
    tiers: TIERS,
    deduct: DEDUCT,
    choose: CHOOSE,
    match: MATCH,
    blend: BLEND,
    missing: MISSING,
  },
  veto: {
    when: required("condition", "When the score is 0.", "得分为 0 的条件。"),
    say: required("text or { en: …, zh: … }", "Why, for readers.", "给读者的原因。"),
  },
  line: {
    label: LABEL,
    for: FOR,
    is: key("formula", "The amount.", "金额。"),
    of: OF,
    bands: BANDS,
    curve: CURVE,
    tiers: TIERS,
    deduct: DEDUCT,
    choose: CHOOSE,
    match: MATCH,
    blend: BLEND,
    missing: key("zero | exclude | fail", "What happens where the value is missing.", "值缺失时如何处理。"),
    round: key(
      "0.01, or half_up | up | down 0.01",
      "To what the line is rounded; half-up to 0.01 unless said.",
      "该行的舍入方式；默认四舍五入到 0.01。",
    ),
    least: key(
      "amount",
      "What a limit leaves of the line's size when it gives way; nothing unless said.",
      "调减时该行至少保留的数额；不写则可减到零。",
    ),
    fund: key(
      "text or { en: …, zh: … }",
      "The fund to which the money goes that this line takes away.",
      "该行扣下的钱归入的基金。",
    ),
  },
  group: {
    label: LABEL,
    for: FOR,
    lines: required("{ line: …, group: { lines: … } }", "Its lines and groups.", "组内的行和组。"),
    times: key(
      "formula",
      "A factor that each of its lines takes before it is rounded.",
      "组内每行舍入前所乘的系数。",
    ),
    at_most: key(
      "amount",
      "The most that the group adds, or takes away; rounded down to the cent.",
      "组的合计（加或扣）不超过此数，向下取到分。",
    ),
    leaves_at_least: key(
      "amount",
      "What the group, where it takes away, leaves of the pay so far: all lines before it and its own.",
      "扣减后，到此为止的金额（之前各行与本组）至少剩下此数。",
    ),
    at_least: key(
      "amount",
      "The group's sum is never below this; what was raised is reported.",
      "组的合计不低于此数；补足部分会列出。",
    ),
    missing: key(
      "zero | exclude | fail",
      "For all of its lines that do not say their own.",
      "组内未单独说明的行在值缺失时的处理。",
    ),
    round: key(
      "0.01, or half_up | up | down 0.01",
      "Rounding of all of its lines that do not say their own.",
      "组内未单独说明的行的舍入方式。",
    ),
  },
  flag: {
    when: required("condition", "When the flag is raised.", "何时提示。"),
    say: required("text or { en: …, zh: … }", "What it says to the person who decides.", "提示内容。"),
    label: LABEL,
  },
  check: {
    when: required("condition", "Which rows are found fault with.", "何种行有问题。"),
    say: required("text or { en: …, zh: … }", "What is wrong.", "问题说明。"),
    level: key(
      "error | warning | notice",
      "An error stops the run; a notice lists rows that are right, such as what was not done. Error unless said.",
      "error 会中止计算；notice 只列出行，例如应做未做的事，行本身无误。默认 error。",
    ),
    label: LABEL,
  },
  guard: {
    must: required("condition", "What must hold.", "必须成立的条件。"),
    else: key(
      "fail | report",
      "Where it does not hold: nobody is paid, or it is said; `fail` unless said.",
      "不成立时：fail 不发放，report 只报告；默认 fail。",
    ),
    say: required("text or { en: …, zh: … }", "What it says then.", "此时的说明。"),
    label: LABEL,
  },
  provisional: {
    when: required("condition", "When the result is not final.", "何时结果为暂定。"),
    say: required("text or { en: …, zh: … }", "Why.", "原因。"),
    label: LABEL,
  },
  case: {
    case: required("text", "What the case shows.", "用例说明。"),
    draft: key(
      "yes",
      "To be confirmed: neither a pass nor a failure until this key is removed. `merit test --write-edges` writes it.",
      "待确认：删除此键之前既不算通过也不算失败。由 `merit test --write-edges` 写入。",
    ),
    period: key(
      "2026-10",
      "The period; the data's only one unless said.",
      "周期；不写则为数据中唯一的周期。",
    ),
    set: key("{ param: value }", "Other values of params.", "参数的其他取值。"),
    history: key(
      "{ 2026-09: { table: { key: { name: value } } } }",
      "What rows were in closed periods; history begins with the first that is given.",
      "各行在已结账周期中的值；历史从给出的第一个周期开始。",
    ),
    given: key(
      "{ table: [{ column: value }] }",
      "Rows, with any columns and quantities; what is given is not computed.",
      "给定的行，可含任意列和量；给定的不再计算。",
    ),
    data: key("folder", "A data folder, relative to the test file.", "数据文件夹，相对于测试文件。"),
    data_until: key("date", "How far the data reach.", "数据截至日期。"),
    expect: key(
      "{ table: { key: { name: value } } }",
      "Exact values; `missing` where there must be none; `total.line` for a pay line or score item.",
      "准确的期望值；missing 表示应缺失；total.行名 表示计酬行或评分项。",
    ),
    status: key("final | provisional", "Status the result must have.", "结果应有的状态。"),
    findings: key(
      "[code]",
      "Codes of all errors, warnings and notices of checks that must come.",
      "应出现的全部错误、警告代码，以及检查项的 notice。",
    ),
  },
  unnoticed: {
    unnoticed: required(
      "change, or a list",
      "Changes of the rulebook that no case need notice, as `merit test --mutate` writes them.",
      "无需用例察觉的规则改动，写法同 `merit test --mutate` 的输出。",
    ),
    at: required(
      "keys with dots",
      "Where they are: the keys from the top of the rulebook.",
      "改动的位置：从规则最外层起的各级键。",
    ),
    why: required("text", "Why none need notice them.", "无需察觉的理由。"),
  },
  bilingual: {
    en: key("text", "In English.", "英文。"),
    zh: key("text", "In Chinese.", "中文。"),
  },
} as const satisfies Record<string, Record<string, Key>>;

/** The name of a section of keys. */
export type Section = keyof typeof KEYS;
