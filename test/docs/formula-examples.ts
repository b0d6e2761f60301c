/** The examples of the page on formulas: what each is worked out on, and what it gives. */
import type { Bilingual } from "../../src/base/language.js";

/** The row that an example stands on: a table, and one of its rows by key. */
type On = "people" | "people:B" | "people:C" | "jobs" | "team" | "all";

export interface Example {
  readonly on: On;
  readonly formula: string;
  /** The value as a rulebook's test writes it; `missing` where there is none. */
  readonly gives: string;
  readonly why?: Bilingual;
}

/** The rows of the examples; the period is October 2026. */
export const ROWS = {
  people: [
    { id: "A", name: "Ann", team: "East", base: "3000", joined: "2024-02-29", mark: "4" },
    { id: "B", name: "Bob", team: "East", base: "2400.50", joined: "2026-01-31", mark: "" },
    { id: "C", name: "Cai", team: "West", base: "2000", joined: "2026-10-08", mark: "5" },
  ],
  jobs: [
    {
      job: "j1",
      worker: "A",
      asset: "car1",
      day: "2026-10-02",
      kind: "body",
      points: "3",
      took: "26h",
      checked: "yes",
    },
    {
      job: "j2",
      worker: "A",
      asset: "car2",
      day: "2026-10-05",
      kind: "engine",
      points: "2",
      took: "90min",
      checked: "no",
    },
    {
      job: "j3",
      worker: "B",
      asset: "car1",
      day: "2026-10-20",
      kind: "body",
      points: "4",
      took: "8h",
      checked: "yes",
    },
    {
      job: "j4",
      worker: "A",
      asset: "car1",
      day: "2026-09-30",
      kind: "body",
      points: "5",
      took: "5h",
      checked: "yes",
    },
  ],
} as const;

/** The rulebook around the examples. */
export const RULEBOOK = `merit: 1
name: Examples
period: month
timezone: Asia/Shanghai
scored: people
params: { near: 100, limit: 3% }
spans: { autumn: { from: 2026-09-01, to: 2026-11-30 } }
calendars: { office: { weekend: [saturday, sunday], days: holidays, works: works, open: 08:00 to 17:30 } }
tables:
  team:
  people:
    file: people
    key: id
    columns: { id: {}, name: {}, team: { to: team }, base: { type: money }, joined: { type: date }, mark: { type: number, empty: allowed } }
  holidays:
    key: date
    columns: { date: { type: date }, works: { type: boolean } }
    rows: [${["01", "02", "03", "04", "05", "06", "07"].map((day) => `{ date: 2026-10-${day}, works: no }`).join(", ")}, { date: 2026-10-10, works: yes }]
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, worker: { to: people }, asset: {}, day: { type: date }, kind: { words: [body, engine] }, points: { type: number }, took: { type: duration }, checked: { type: boolean } }
`;

const on =
  (where: On) =>
  (formula: string, gives: string, en?: string, zh?: string): Example => ({
    on: where,
    formula,
    gives,
    ...(en === undefined || zh === undefined ? {} : { why: { en, zh } }),
  });
const ann = on("people");
const bob = on("people:B");
const cai = on("people:C");
const job = on("jobs");

/** Values written in a formula. */
export const LITERALS: readonly {
  readonly type: Bilingual;
  readonly written: string;
  readonly note: Bilingual;
  readonly example: Example;
}[] = [
  {
    type: { en: "number", zh: "数值" },
    written: "12, 0.25",
    note: {
      en: "Exact, up to 40 digits; no thousands separators.",
      zh: "精确，最多 40 位；不写千位分隔符。",
    },
    example: ann("0.1 + 0.2", "0.3"),
  },
  {
    type: { en: "percent", zh: "百分比" },
    written: "3%, 0.5%",
    note: { en: "Without a blank before the sign.", zh: "百分号前不留空格。" },
    example: ann("base * 3%", "90"),
  },
  {
    type: { en: "duration", zh: "时长" },
    written: "30d, 24h, 90min, 45s",
    note: {
      en: "A day is 24 hours; between dates, `30d` is 30 days.",
      zh: "一天为 24 小时；日期之间 `30d` 即 30 天。",
    },
    example: job("took <= 24h", "no"),
  },
  {
    type: { en: "date", zh: "日期" },
    written: "2026-10-31",
    note: { en: "Must exist.", zh: "必须真实存在。" },
    example: job("day < 2026-10-31", "yes"),
  },
  {
    type: { en: "datetime", zh: "日期时间" },
    written: "2026-10-31 17:30",
    note: {
      en: "By the clock of the rulebook's `timezone:`; also with seconds, or with T.",
      zh: "按规则 `timezone:` 的时钟；可写到秒，也可用 T 连接。",
    },
    example: job("2026-10-31 17:30 - 2026-10-30 17:00", "24.5h"),
  },
  {
    type: { en: "text", zh: "文本" },
    written: '"body"',
    note: {
      en: 'In double quotes; `\\"` and `\\\\` inside. Held against a column with `words:`, it must be one of them.',
      zh: '写在英文双引号内；引号写作 `\\"`，反斜杠写作 `\\\\`。与声明了 `words:` 的列比较时，必须是其中之一。',
    },
    example: job('kind = "body"', "yes"),
  },
  {
    type: { en: "yes or no", zh: "是/否" },
    written: "yes, no",
    note: { en: "Small letters.", zh: "小写。" },
    example: job("checked = yes", "yes"),
  },
];

/** What a name can mean. */
export const NAMES: readonly { readonly what: Bilingual; readonly example: Example }[] = [
  {
    what: { en: "a column or quantity of the row's own table", zh: "本行所在表的列或量" },
    example: ann("base", "3000"),
  },
  { what: { en: "a parameter", zh: "参数" }, example: ann("near", "100") },
  {
    what: {
      en: "a path along links: a column that links, a dot, a column there, and so on",
      zh: "沿关联的路径：带关联的列、点号、对方的列，可继续",
    },
    example: job("worker.base", "3000"),
  },
  {
    what: {
      en: "a path that begins with a table's name, where one way leads there",
      zh: "只有一条通路时，也可以表名开头",
    },
    example: job("people.name", "Ann"),
  },
  {
    what: { en: "the first and last day of the period", zh: "周期的第一天和最后一天" },
    example: ann("period.last", "2026-10-31"),
  },
];

export interface Operator {
  /** 1 binds tightest. */
  readonly level: number;
  readonly written: readonly string[];
  readonly what: Bilingual;
  readonly example: Example;
  /** Two spellings of one formula: how operators of this level bind. */
  readonly binds?: readonly [string, string];
}

/** Operators, tightest first. */
export const OPERATORS: readonly Operator[] = [
  {
    level: 1,
    written: ["-x"],
    what: { en: "the negative", zh: "取负" },
    example: ann("-mark", "-4"),
    binds: ["-a * b", "(-a) * b"],
  },
  {
    level: 2,
    written: ["*", "/"],
    what: { en: "product, quotient", zh: "乘、除" },
    example: ann("base / 30 * 2", "200"),
    binds: ["a / b * c", "(a / b) * c"],
  },
  {
    level: 3,
    written: ["+", "-"],
    what: { en: "sum, difference", zh: "加、减" },
    example: ann("10 - 3 - 2", "5"),
    binds: ["a - b * c", "a - (b * c)"],
  },
  {
    level: 4,
    written: ["=", "!=", "<", "<=", ">", ">="],
    what: { en: "comparison; comparisons do not follow one another", zh: "比较；不能连续比较" },
    example: job("points >= 3", "yes"),
    binds: ["a + b < c", "(a + b) < c"],
  },
  {
    level: 4,
    written: ["in […]", "not in […]"],
    what: { en: "is it one of these?", zh: "是否为其中之一" },
    example: job("points in [2, 3]", "yes"),
  },
  {
    level: 4,
    written: ["is missing", "is not missing"],
    what: { en: "is there no value? never missing itself", zh: "是否没有值；结果本身不会缺失" },
    example: ann("mark is missing", "no"),
  },
  {
    level: 5,
    written: ["not"],
    what: { en: "the contrary", zh: "非" },
    example: job('not kind = "body"', "no"),
    binds: ["not a = b", "not (a = b)"],
  },
  {
    level: 6,
    written: ["and"],
    what: { en: "both", zh: "并且" },
    example: job('checked and kind = "body"', "yes"),
    binds: ["not a and b", "(not a) and b"],
  },
  {
    level: 7,
    written: ["or"],
    what: { en: "one of them, or both", zh: "或者" },
    example: job("points > 5 or checked", "yes"),
    binds: ["a or b and c", "a or (b and c)"],
  },
  {
    level: 8,
    written: ["else"],
    what: { en: "the second where the first is missing", zh: "前者缺失时取后者" },
    example: job("worker.mark else 0", "4"),
    binds: ["a or b else c else d", "(a or b) else (c else d)"],
  },
];

/** How a choice is written. */
export const IF = ann("if(mark >= 4, 100%, 90%)", "100%");

/** Rules of missing. */
export const MISSING: readonly { readonly rule: Bilingual; readonly examples: readonly Example[] }[] = [
  {
    rule: {
      en: "An empty cell is missing, not zero and not no. Missing spreads, and keeps its first reason.",
      zh: "空单元格是缺失，不是零，也不是“否”。缺失会传递，并保留最先的原因。",
    },
    examples: [bob("mark + 1", "missing"), bob("mark = 0", "missing")],
  },
  {
    rule: {
      en: "A quotient with a zero divisor is missing, also 0 ÷ 0.",
      zh: "除数为零时结果缺失，0 ÷ 0 也是。",
    },
    examples: [ann("base / (mark - 4)", "missing")],
  },
  {
    rule: {
      en: "`and` is no where one side is no, `or` is yes where one side is yes, whatever the other side.",
      zh: "一侧为否则 `and` 为否，一侧为是则 `or` 为是，与另一侧是否缺失无关。",
    },
    examples: [
      cai("mean(jobs.points) > 3 and base > 5000", "no"),
      cai("mean(jobs.points) > 3 and base > 1000", "missing"),
      cai("mean(jobs.points) > 3 or base > 1000", "yes"),
    ],
  },
  {
    rule: {
      en: "`in` is yes where the value is in the list, also beside missing ones; else a missing one makes it missing.",
      zh: "值在列表中则 `in` 为是，即使列表中另有缺失；否则只要有缺失，结果就缺失。",
    },
    examples: [
      cai("mark in [5, mean(jobs.points)]", "yes"),
      cai("mark in [4, mean(jobs.points)]", "missing"),
    ],
  },
  {
    rule: { en: "`else` puts another value in its place.", zh: "`else` 用另一个值代替缺失。" },
    examples: [cai("mean(jobs.points) else 0", "0")],
  },
  {
    rule: {
      en: "`if` with a missing condition is missing; the branch not taken may be missing.",
      zh: "条件缺失则 `if` 缺失；未选中的分支可以缺失。",
    },
    examples: [
      cai("if(mean(jobs.points) > 3, 1, 2)", "missing"),
      cai("if(base > 1000, 1, mean(jobs.points))", "1"),
    ],
  },
  {
    rule: {
      en: "`sum`, `mean`, `median`, `min`, `max`, `distinct` pass over missing values, and the result says how many; a sum of nothing but missing ones is missing. `at_least_rows:` makes a gather of fewer rows missing.",
      zh: "`sum`、`mean`、`median`、`min`、`max`、`distinct` 略过缺失值，结果会注明略过多少；全部缺失时合计也缺失。`at_least_rows:` 使行数不足的汇总缺失。",
    },
    examples: [
      on("all")("mean(people.mark)", "4.5", "Bob is passed over", "略过 Bob"),
      on("all")('sum(people.mark where id = "B")', "missing"),
    ],
  },
  {
    rule: {
      en: "What does not apply (`for:`) is absent: sums leave it out, and a pay line on it is not there. A score item on it says what then.",
      zh: "不适用（`for:`）的量没有值：合计不计入，依据它的计酬行不出现；依据它的评分项须说明如何处理。",
    },
    examples: [],
  },
  {
    rule: {
      en: "A condition that is counted (`where`), shared, flagged or gated (`for:`) must be yes or no: missing there is an error.",
      zh: "用于计数（`where`）、占比、提示或 `for:` 的条件必须是“是”或“否”，缺失即报错。",
    },
    examples: [on("all")("share(people where (mark >= 4) else no)", "2/3")],
  },
];

/** Gathers; those that the table of functions lists need at least one. */
export const GATHERS: readonly Example[] = [
  ann("count(jobs)", "2", "September's job is outside the period", "九月的工单在周期之外"),
  ann("sum(jobs.points)", "5"),
  cai("sum(jobs.points)", "0", "no rows", "没有行"),
  ann("mean(jobs.points)", "2.5"),
  cai("mean(jobs.points)", "missing", "no rows", "没有行"),
  ann("min(jobs.took)", "90min"),
  ann("max(jobs.day)", "2026-10-05"),
  ann("median(jobs.points)", "2.5"),
  ann("distinct(jobs.kind)", "2"),
  ann("share(jobs where checked)", "50%"),
  ann('any(jobs where kind = "engine")', "yes"),
  ann("every(jobs where checked)", "no"),
  cai("every(jobs where checked)", "yes", "no rows", "没有行"),
  ann('one(jobs.points where kind = "body")', "3"),
  on("team")("count(jobs)", "3", "jobs lead to people, people to teams", "工单通往人员，人员通往班组"),
  on("team")("count(jobs via worker)", "3", "the same, with the way said", "同上，写明通路"),
  on("team")("max(people.base)", "3000"),
  ann("sum(jobs.points over autumn)", "10", "the rows of a named span of time", "指定时间段内的行"),
  on("all")("sum(people.base)", "7400.50", "every row leads to `all`", "每一行都通往 all"),
];

/** What `people` were in closed periods. */
export const PAST =
  "{ 2026-08: { people: { A: { mark: 2 }, B: { mark: 3 } } }, 2026-09: { people: { A: { mark: 3 }, C: { mark: 1 } } } }";

/** Closed periods. */
export const HISTORY: readonly Example[] = [
  ann("last(mark)", "3", "September", "九月"),
  ann("last(mark, 2)", "2", "August", "八月"),
  bob("last(mark)", "missing", "he was not there in September", "九月不存在"),
  ann("last(mark, 3)", "missing", "history begins in August", "历史从八月开始"),
  ann("streak(mark >= 3)", "2", "October and September", "十月和九月"),
  cai("streak(mark >= 3)", "1", "October", "十月"),
  ann("sum(mark over year)", "9"),
  ann("mean(mark over year)", "3"),
  ann("mean(mark over quarter)", "4", "October is the first month of its quarter", "十月是该季度的第一个月"),
  bob(
    "mean(mark over year)",
    "3",
    "October's mark is missing, September's was not there",
    "十月缺失，九月不存在",
  ),
  ann("min(mark over year)", "2"),
  ann("max(mark over autumn)", "4", "September and October", "九月和十月"),
  ann("count(mark >= 3 over year)", "2"),
];

/** Windows. */
export const WINDOWS: readonly Example[] = [
  job("first(day per asset after day)", "2026-10-20", "the next job on car1", "car1 的下一张工单"),
  job(
    'first(points per worker after points where kind = "body")',
    "5",
    "also of other periods",
    "也包括其他周期的行",
  ),
  job("next(points per worker by day)", "2"),
  job("previous(points per worker by day)", "5"),
  job("nth(per worker by day)", "2"),
  job("nth(per worker by day where in_period(day))", "1"),
];

/** Calendars. */
export const CALENDARS: readonly Example[] = [
  job("is_working_day(day, office)", "no", "Friday 2 October is a holiday", "10 月 2 日（星期五）放假"),
  job("is_working_day(2026-10-10, office)", "yes", "a Saturday that is worked", "上班的星期六"),
  job("working_day(day, 1, office)", "2026-10-08", "the first day that is worked again", "假后第一个工作日"),
  job("working_day(2026-10-09, 3, office)", "2026-10-13"),
  job("working_day(2026-10-08, -1, office)", "2026-09-30"),
  job("end_of(working_day(day, 1, office))", "2026-10-09 00:00"),
  ann(
    "working_days(period.first, period.last, office)",
    "18",
    "22 weekdays, less 5, and one Saturday",
    "22 个平日，减 5 天，加 1 个星期六",
  ),
  job("open_after(2026-10-09 20:00, office)", "2026-10-10 08:00"),
  job("open_after(2026-10-10 12:00, office)", "2026-10-10 12:00"),
];
