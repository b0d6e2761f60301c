import { UTC } from "../../src/base/calendar.js";
import type { Bilingual, Language } from "../../src/base/language.js";
import { periodOf } from "../../src/base/period.js";
import { sourceFile } from "../../src/base/source.js";
import { CALENDAR_FUNCTIONS } from "../../src/language/calendars.js";
import { evaluate } from "../../src/language/evaluate.js";
import { SCALAR_FUNCTIONS } from "../../src/language/functions.js";
import { GATHER_FUNCTIONS, WINDOW_FUNCTIONS } from "../../src/language/gathers.js";
import { HISTORY_FUNCTIONS } from "../../src/language/history.js";
import { BOUND_WORDS, type BoundWord, RESERVED } from "../../src/language/syntax.js";
import type { Node } from "../../src/language/tree.js";
import {
  BOOLEAN,
  common,
  DATE,
  DATETIME,
  DURATION,
  type Kind,
  MONEY,
  NUMBER,
  PERCENT,
  productType,
  quotientType,
  RATIO,
  sumType,
  TEXT,
  type Type,
} from "../../src/language/types.js";
import { isMissing, missing, type Value } from "../../src/language/value.js";
import {
  CALENDARS,
  type Example,
  GATHERS,
  HISTORY,
  IF,
  LITERALS,
  MISSING,
  NAMES,
  OPERATORS,
  ROWS,
  WINDOWS,
} from "./formula-examples.js";
import { code, page, table } from "./markdown.js";

const KINDS: readonly (readonly [Type, Bilingual])[] = [
  [NUMBER, { en: "number", zh: "数值" }],
  [PERCENT, { en: "percent", zh: "百分比" }],
  [RATIO, { en: "ratio", zh: "比率" }],
  [MONEY, { en: "money", zh: "金额" }],
  [DURATION, { en: "duration", zh: "时长" }],
  [DATE, { en: "date", zh: "日期" }],
  [DATETIME, { en: "datetime", zh: "日期时间" }],
  [BOOLEAN, { en: "yes/no", zh: "是/否" }],
  [TEXT, { en: "text", zh: "文本" }],
];

const BOUNDS: Readonly<Record<BoundWord, Bilingual>> = {
  at_least: { en: "from here on, itself included", zh: "从此值起，含本值" },
  over: { en: "above, itself not included", zh: "大于此值，不含本值" },
  up_to: { en: "as far as here, itself included", zh: "到此值止，含本值" },
  under: { en: "below, itself not included", zh: "小于此值，不含本值" },
};

const CLAUSES: readonly (readonly [string, Bilingual])[] = [
  [
    "where",
    {
      en: "Which rows count: a condition on each of them, with the names of its table.",
      zh: "哪些行计入：对每行判断的条件，使用该行所在表的名称。",
    },
  ],
  [
    "via",
    {
      en: "Which way rows lead here, where there are several: a link, or a path of links.",
      zh: "有多条通路时走哪一条：一个关联，或由关联组成的路径。",
    },
  ],
  [
    "over",
    {
      en: "A named span of time, instead of the period. Without it, a table without `dated:` gathers the period's rows, a dated one all rows.",
      zh: "用指定的时间段代替周期。不写时，没有 `dated:` 的表汇总本周期的行，有 `dated:` 的表汇总全部行。",
    },
  ],
  [
    "per",
    {
      en: "Rows that agree in all of these belong together; a row where one is empty is alone.",
      zh: "这些值都相同的行为一组；其中有空值的行自成一组。",
    },
  ],
  ["after", { en: "Only values later (larger) than this.", zh: "只取比此值更晚（更大）的值。" }],
  ["by", { en: "The order of the rows; ties go by key.", zh: "各行的顺序；相同时按键排列。" }],
];

/** The page on formulas, from the tables of the code. */
export function formulasPage(language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  const said = (text: Bilingual) => text[language];
  return page(
    say("# Formulas", "# 公式"),
    say(
      "[中文](formulas.zh.md) · [Guide](guide.md) · [every key](rulebook-reference.md) · [every finding](findings.md)",
      "[English](formulas.md) · [指南](guide.zh.md) · [全部键](rulebook-reference.zh.md) · [全部检查结果](findings.zh.md)",
    ),
    say(
      "This page is made from the tables of the program; every example on it is worked out by a test.",
      "本页由程序中的表生成，页上每个例子都由测试算出。",
    ),
    say("## The rows of the examples", "## 例子所用的行"),
    rowsText(say),
    say("## Values", "## 值"),
    table(
      [say("Type", "类型"), say("Written", "写法"), say("Note", "说明"), say("Example", "例")],
      LITERALS.map(({ type, written, note, example }) => [
        said(type),
        written.split(", ").map(code).join(", "),
        said(note),
        exampleText(example, said),
      ]),
    ),
    say(
      "Money is the type of columns declared so; a bare number beside it is an amount. A ratio is like divided by like, and goes with numbers and with percents.",
      "金额是声明为 money 的列的类型，与之并列的数字视为金额。比率由同类相除得到，可与数值或百分比配合。",
    ),
    say("## Names", "## 名称"),
    table(
      [say("A name can be", "名称可以是"), say("Example", "例")],
      NAMES.map(({ what, example }) => [said(what), exampleText(example, said)]),
    ),
    say(
      `Names have letters of any script, digits and \`_\`, and do not begin with a digit. These words cannot be names: ${[...RESERVED].map(code).join(", ")}.`,
      `名称由任何文字的字母、数字和 \`_\` 组成，不以数字开头。以下词不能作名称：${[...RESERVED].map(code).join("、")}。`,
    ),
    say("## Operators, the tightest first", "## 运算符，从紧到松"),
    table(
      ["", say("Written", "写法"), say("Means", "含义"), say("Example", "例"), say("Reads as", "读作")],
      OPERATORS.map(({ level, written, what, example, binds }) => [
        String(level),
        written.map(code).join(" "),
        said(what),
        exampleText(example, said),
        binds ? `${code(binds[0])} → ${code(binds[1])}` : "",
      ]),
    ),
    say(
      `Operators of one level go from left to right, \`else\` from right to left; parentheses change that. A choice is written ${exampleText(IF, said)}.`,
      `同级运算符从左到右，\`else\` 从右到左；括号可改变次序。选择写作 ${exampleText(IF, said)}。`,
    ),
    say("## What goes with what", "## 类型的配合"),
    say(
      "Types are checked before any data is read. Where a table is empty, the two do not go together.",
      "读取数据之前先检查类型。表中空白处表示两者不能配合。",
    ),
    say(
      "Compared, or two branches of `if`, `else`, `choose`, steps:",
      "比较，或 `if`、`else`、`choose`、分档的两个分支：",
    ),
    matrix(common, said),
    `\`a + b\`${say(":", "：")}`,
    matrix((a, b) => sumType("+", a, b), said),
    `\`a - b\`${say(":", "：")}`,
    matrix((a, b) => sumType("-", a, b), said),
    `\`a * b\`${say(":", "：")}`,
    matrix(productType, said),
    `\`a / b\`${say(":", "：")}`,
    matrix(quotientType, said),
    say(
      "`<`, `<=`, `>`, `>=` need an order: numbers of any kind, dates, datetimes. Dates count days, datetimes are instants: a difference is elapsed time, also across a change of clocks.",
      "`<`、`<=`、`>`、`>=` 只用于可排序的类型：各种数、日期、日期时间。日期按天计，日期时间是确切时刻，其差为实际经过的时间，跨越时钟调整时也是如此。",
    ),
    say("## Missing", "## 缺失"),
    truthTable(),
    MISSING.map(({ rule, examples }) => {
      const list = examples.map((example) => exampleText(example, said)).join(say("; ", "；"));
      return `- ${said(rule)} ${list}`.trimEnd();
    }).join("\n"),
    say("## Parts of scorecards and pay", "## 评分表与计酬的各部分"),
    say(
      "A dot behind a scorecard or pay quantity reads one of its parts by its own name: `score.arrival` the points that an item or module got, `total.performance` the amount of a line, `score.passed` and `score.front_desk.passed` whether a pass mark is reached, and a veto whether it holds. They are read over links (`engineer.score.arrival`) and gathered (`sum(people.total.fines)`) like any quantity. A part that was left out does not apply. A link or table of the name before the dot comes first.",
      "在评分表或计酬量后加点号可读取其中一部分：`score.arrival` 是某评分项或模块的得分，`total.performance` 是某计酬行的金额，`score.passed` 和 `score.front_desk.passed` 是是否合格，否决条件则是其是否成立。与其他量一样，可跨关联读取（`engineer.score.arrival`）和汇总（`sum(people.total.fines)`）。不计的部分视为不适用。点号前的名称若是关联或表，则以关联或表为准。",
    ),
    say("## Functions of single values", "## 单值函数"),
    table(
      [say("Function", "函数"), say("Gives", "含义"), say("Takes", "参数"), say("Example", "例")],
      [...SCALAR_FUNCTIONS.values()].map(({ signature, doc, takes, examples }) => [
        code(signature),
        said(doc),
        said(takes),
        examples.map(({ formula, gives }) => `${code(formula)} = ${code(gives)}`).join("<br>"),
      ]),
    ),
    say("## Gathers", "## 汇总"),
    say(
      "A gather takes the rows of another table that lead here by links, directly or through others. It takes a path, not a formula: what is to be worked out for each row gets a name on its own table.",
      "汇总取另一张表中沿关联（直接或经过其他表）通往本行的各行。它接受路径而不接受公式：每行要计算的内容先在它自己的表上命名。",
    ),
    table(
      [say("Gather", "汇总"), say("Gives", "含义"), say("Of no rows", "没有行时")],
      [...GATHER_FUNCTIONS.values()].map(({ signature, doc, ofNoRows }) => [
        code(signature),
        said(doc),
        said(ofNoRows),
      ]),
    ),
    table(
      [say("On", "所在行"), say("Example", "例"), ""],
      GATHERS.map((one) => exampleRow(one, said)),
    ),
    say("## Windows", "## 窗口"),
    say(
      "A window looks at the other rows of the same table, of any period. Where it finds no row, it is missing.",
      "窗口函数查看同一张表的其他行，不限周期；找不到行时为缺失。",
    ),
    table(
      [say("Window", "窗口"), say("Gives", "含义")],
      [...WINDOW_FUNCTIONS.values()].map(({ signature, doc }) => [code(signature), said(doc)]),
    ),
    table(
      [say("On", "所在行"), say("Example", "例"), ""],
      WINDOWS.map((one) => exampleRow(one, said)),
    ),
    say("## Words in gathers and windows", "## 汇总与窗口中的词"),
    say("Each once, in any order, behind the path.", "各用一次，次序不限，写在路径之后。"),
    table(
      [say("Word", "词"), say("Says", "含义")],
      CLAUSES.map(([word, what]) => [code(word), said(what)]),
    ),
    say("## Closed periods", "## 已结账的周期"),
    say(
      "With `--ledger`, a formula reads what a row was in periods that are closed: its own columns and quantities, and those of rows that its links lead to. A row is known by its key. Parameters are those of that period. The row was not there, or the closed result did not have the quantity: missing. A period that the ledger lacks is an error, unless it is before `history: { from: … }`.",
      "给出 `--ledger` 后，公式可以读取各行在已结账周期中的值：本行的列和量，以及关联所指行的列和量。行按键识别，参数取当时的值。该行当时不存在，或结账结果中没有该量时为缺失。账本中缺少的周期报错，除非早于 `history: { from: … }`。",
    ),
    table(
      [say("Function", "函数"), say("Gives", "结果")],
      [...HISTORY_FUNCTIONS.values()].map(({ signature, doc }) => [code(signature), said(doc)]),
    ),
    say(
      "`over` takes `quarter`, `year` (the calendar ones of which the period bears the name), or a span of the rulebook: the periods that end in it. In these examples August was closed with the marks 2 for Ann and 3 for Bob, September with 3 for Ann and 1 for Cai; history begins there.",
      "`over` 可以是 `quarter`、`year`（周期名称所属的自然季度、年份），或规则中的时间段（取在其中结束的周期）。以下例子中，八月结账时 Ann 为 2、Bob 为 3，九月 Ann 为 3、Cai 为 1；历史从八月开始。",
    ),
    table(
      [say("On", "所在行"), say("Example", "例子"), ""],
      HISTORY.map((example) => exampleRow(example, said)),
    ),
    say("## Calendars", "## 日历"),
    say(
      "These read a calendar of the rulebook, which is named last; where there is only one, its name may be left out. A day is that of a date, or of a datetime by the rulebook's clock. A day that the calendar does not know is an error. A deadline at the end of a working day is `date(answered) <= working_day(reported, 1)`, or as a moment `end_of(working_day(reported, 1))`. In these examples `office` has Saturday and Sunday for its weekend, is open 08:00 to 17:30, and its table lists 1 to 7 October 2026 as not worked, Saturday 10 October as worked.",
      "这些函数读取规则中的日历，日历名写在最后；只有一个日历时可以省略。日期时间按规则的时钟取其日期。用到日历未涵盖的日期会报错。以工作日结束为期限，写作 `date(answered) <= working_day(reported, 1)`，作为时刻则写 `end_of(working_day(reported, 1))`。以下例子中，`office` 周六、周日休息，08:00 至 17:30 营业；其表列出 2026 年 10 月 1 日至 7 日不上班，10 月 10 日（星期六）上班。",
    ),
    table(
      [say("Function", "函数"), say("Gives", "含义"), say("Takes", "参数")],
      [...CALENDAR_FUNCTIONS.values()].map(({ signature, doc, takes }) => [
        code(signature),
        said(doc),
        said(takes),
      ]),
    ),
    table(
      [say("On", "所在行"), say("Example", "例"), ""],
      CALENDARS.map((one) => exampleRow(one, said)),
    ),
    say("## Ends of steps", "## 分档的端点"),
    say(
      "A step of `bands` or `grades` has one end or two, each a word and a formula: `over 3% up_to 5%`.",
      "`bands`、`grades` 的每一档有一个或两个端点，各由一个词和一个公式组成：`over 3% up_to 5%`。",
    ),
    table(
      [say("Word", "词"), say("Means", "含义")],
      BOUND_WORDS.map((word) => [code(word), said(BOUNDS[word])]),
    ),
    say("## Formulas in YAML", "## YAML 中的公式"),
    say(
      "A formula stands as it is, but for three cases in which YAML would end it: a comma within `{ … }`, a blank and `#`, a colon and a blank. There it stands in single quotes, `'if(a, b, c)'`, or below its key after `>-`. `merit check` finds a formula that YAML has cut short. Full-width signs such as `（` and `，` are found, with the sign that is meant.",
      "公式一般直接书写，但有三种情形会被 YAML 截断：`{ … }` 中的逗号、空格加 `#`、冒号加空格。此时请用单引号 `'if(a, b, c)'`，或在键后写 `>-` 另起一行。`merit check` 会指出被截断的公式，也会指出 `（`、`，` 等全角符号及其应有的写法。",
    ),
    say(
      "A formula has at most 500 operators and 100 levels of nesting. Longer ones are split into named quantities, or become the rows of a table.",
      "一个公式最多 500 个运算符、100 层嵌套。更长的请拆成有名称的量，或写成表的行。",
    ),
  );
}

type Say = (en: string, zh: string) => string;
type Said = (text: Bilingual) => string;

function rowsText(say: Say): string {
  const { people, jobs } = ROWS;
  const rows = (list: readonly Readonly<Record<string, string>>[]) => {
    const head = Object.keys(list[0] ?? {});
    return table(
      head.map(code),
      list.map((row) => head.map((name) => row[name] ?? "")),
    );
  };
  return [
    say(
      "`people`, keyed by `id`, whose `team` links to the table `team`:",
      "`people`，键为 `id`，`team` 列关联到表 `team`：",
    ),
    rows(people),
    say(
      "`jobs`, keyed by `job`, dated by `day`, whose `worker` links to `people`:",
      "`jobs`，键为 `job`，日期为 `day`，`worker` 列关联到 `people`：",
    ),
    rows(jobs),
    say(
      "The period is October 2026; `near` is 100, `limit` 3%, the span `autumn` September to November. Unless said, an example on `people` is worked out for Ann (A), on `jobs` for j1, on `team` for East.",
      "周期为 2026 年 10 月；参数 `near` 为 100，`limit` 为 3%，时间段 `autumn` 为 9 月到 11 月。未注明时，`people` 上的例子按 Ann（A）计算，`jobs` 上的按 j1，`team` 上的按 East。",
    ),
  ].join("\n\n");
}

const OTHERS: Readonly<Record<string, string>> = { "people:B": "Bob", "people:C": "Cai" };

function exampleText(example: Example, said: Said): string {
  const { formula, gives, why } = example;
  const who = OTHERS[example.on];
  const notes = [who, why && said(why)].filter((note) => note !== undefined);
  return `${code(formula)} = ${valueText(gives)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

function exampleRow({ on, formula, gives, why }: Example, said: Said): string[] {
  const who = OTHERS[on] ?? on;
  return [who, `${code(formula)} = ${valueText(gives)}`, why ? said(why) : ""];
}

const valueText = (gives: string) => (gives === "missing" ? "*missing*" : code(gives));

function matrix(operation: (a: Type, b: Type) => Type | undefined, said: Said): string {
  const name = (kind: Kind) => KINDS.find(([type]) => type.kind === kind)?.[1];
  const rows = KINDS.map(([a, label]) => {
    const cells = KINDS.map(([b]) => operation(a, b)).map((type) => {
      const text = type && name(type.kind);
      return text ? said(text) : "";
    });
    return { label: said(label), cells };
  });
  // Types that go with nothing are left out.
  const used = KINDS.map(
    (_, i) => rows.some(({ cells }) => cells[i] !== "") || rows[i]?.cells.some((c) => c !== ""),
  );
  const shown = <T>(list: readonly T[]) => list.filter((_, i) => used[i]);
  return table(
    ["", ...shown(KINDS).map(([, label]) => said(label))],
    shown(rows).map(({ label, cells }) => [`**${label}**`, ...shown(cells)]),
  );
}

/** Worked out as the program does. */
function truthTable(): string {
  const values: readonly Value[] = [true, false, missing("empty")];
  const word = (value: Value) => (isMissing(value) ? "*missing*" : value ? "yes" : "no");
  const rows = values.flatMap((a) =>
    values.map((b) => [word(a), word(b), word(joined("and", a, b)), word(joined("or", a, b))]),
  );
  return table(["a", "b", "`a and b`", "`a or b`"], rows);
}

function joined(operator: "and" | "or", a: Value, b: Value): Value {
  const span = { file: sourceFile("truth", ""), start: 0, end: 0 };
  const side = (name: string): Node => ({ op: "column", table: "", name, type: BOOLEAN, span });
  const node: Node = { op: "binary", operator, left: side("a"), right: side("b"), type: BOOLEAN, span };
  const none = () => missing("empty");
  const rule = { unit: "month", from: 1 } as const;
  return evaluate(node, {
    time: { zone: UTC, rule, period: periodOf(rule, 0) },
    column: ({ name }) => (name === "a" ? a : b),
    param: none,
    follow: none,
    gather: none,
    window: none,
    history: none,
    calendar: none,
  });
}
