import { dayOf } from "../../src/base/calendar.js";
import { type Exact, integer, parseExact } from "../../src/base/exact.js";
import { bilingual } from "../../src/base/language.js";
import type { Result, ResultColumn, ResultRow, ResultTable } from "../../src/engine/result/result.js";
import { finding, inData } from "../../src/findings/finding.js";
import {
  DATE,
  DATETIME,
  DURATION,
  MONEY,
  NUMBER,
  PERCENT,
  RATIO,
  TEXT,
  type Type,
} from "../../src/language/types.js";
import { missing, type Value } from "../../src/language/value.js";

/** An exact number as tests write it: `"46/50"`, `"2616.17"`. */
export function exact(text: string): Exact {
  const value = parseExact(text);
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
}

function column(name: string, zh: string, type: Type, role: ResultColumn["role"]): ResultColumn {
  return {
    name,
    label: bilingual(name, zh),
    type,
    role,
    card: undefined,
    rule: undefined,
    sums: undefined,
    wordLabels: undefined,
  };
}

const GRADES = new Map([
  ["excellent", bilingual("Excellent", "优秀")],
  ["poor", bilingual("Poor", "不合格")],
]);

const PEOPLE_COLUMNS: readonly ResultColumn[] = [
  column("id", "工号", TEXT, "key"),
  column("name", "姓名", TEXT, "column"),
  column("team", "班组", TEXT, "link"),
  column("joined", "入职日期", DATE, "column"),
  column("timely", "及时率", RATIO, "quantity"),
  column("limit", "限额", PERCENT, "quantity"),
  column("handling", "平均处理时长", DURATION, "quantity"),
  column("last", "最后完工", DATETIME, "quantity"),
  column("score", "得分", NUMBER, "score"),
  {
    ...column("grade", "等级", { kind: "text", words: ["excellent", "poor"] }, "grade"),
    wordLabels: GRADES,
  },
  column("total", "奖金", MONEY, "pay"),
  {
    ...column("extra_penalty", "", { kind: "boolean" }, "flag"),
    label: bilingual("Extra penalty, to be decided", "另行处罚，待定"),
  },
];

/** 2026-10-30 08:00 in Shanghai. */
const LAST_CLOSED = integer(Date.UTC(2026, 9, 30, 0, 0));
const JOINED = integer(dayOf(2019, 3, 4));

/** Name that a spreadsheet would run, and one that a terminal would obey. */
export const FORMULA_NAME = '=HYPERLINK("http://x","李")';
export const ESCAPE_NAME = "赵\u001b[31m\u202e六";

function person(
  key: string,
  name: string,
  team: string,
  values: readonly Value[],
  rest: Partial<ResultRow> = {},
): ResultRow {
  return {
    at: 0,
    key,
    links: new Map([["team", team]]),
    values: [key, name, team, ...values],
    scores: new Map(),
    cards: new Map(),
    pay: new Map(),
    payGroups: new Map(),
    flags: [],
    ...rest,
  };
}

/** The worked figure of the after-sales scheme (2616.17), one without tickets, two with hostile names. */
const PEOPLE: readonly ResultRow[] = [
  person(
    "E001",
    "王小明",
    "A",
    [
      JOINED,
      exact("46/50"),
      exact("3/100"),
      integer(26.5 * 3_600_000),
      LAST_CLOSED,
      exact("20195/220"),
      "excellent",
      exact("2616.17"),
      false,
    ],
    {
      scores: new Map([
        [
          "score",
          [
            {
              name: "arrival",
              label: bilingual("Arrival", "到达及时"),
              role: "points",
              module: undefined,
              isModule: false,
              passed: undefined,
              points: integer(30),
              measured: exact("46/50"),
              measuredType: RATIO,
              got: integer(30),
              missing: undefined,
            },
            {
              name: "satisfaction",
              label: bilingual("Satisfaction", "满意度"),
              role: "points",
              module: undefined,
              isModule: false,
              passed: undefined,
              points: integer(30),
              measured: missing("no_rows"),
              measuredType: RATIO,
              got: undefined,
              missing: { reason: "no_rows", policy: "exclude" },
            },
          ],
        ],
      ]),
      pay: new Map([
        [
          "total",
          [
            {
              name: "performance",
              label: bilingual("Performance", "绩效"),
              groups: [],
              exact: exact("5755575/2200"),
              due: exact("2616.17"),
              amount: exact("2616.17"),
              missing: undefined,
              rule: "after-sales.yaml:84",
            },
          ],
        ],
      ]),
    },
  ),
  person(
    "E002",
    FORMULA_NAME,
    "B",
    [
      JOINED,
      exact("2/3"),
      exact("1/15"),
      exact("10000000/3"),
      LAST_CLOSED,
      exact("59.9"),
      "poor",
      exact("838.6"),
      true,
    ],
    { flags: ["extra_penalty"] },
  ),
  person("E003", ESCAPE_NAME, "B", [
    missing("empty"),
    missing("no_rows"),
    integer(0),
    missing("no_rows"),
    missing("no_rows"),
    missing("not_applicable"),
    missing("not_applicable"),
    integer(0),
    false,
  ]),
];

const TEAM: ResultTable = {
  name: "team",
  label: bilingual("Teams", "班组"),
  leads: new Map(),
  columns: [column("team", "班组", TEXT, "key"), column("paid", "发放合计", MONEY, "quantity")],
  rows: [teamRow("A", "2616.17"), teamRow("B", "838.60")],
};

function teamRow(key: string, paid: string): ResultRow {
  return {
    at: 0,
    key,
    links: new Map(),
    values: [key, exact(paid)],
    scores: new Map(),
    cards: new Map(),
    pay: new Map(),
    payGroups: new Map(),
    flags: [],
  };
}

const ALL: ResultTable = {
  name: "all",
  label: bilingual("Everything", "全部"),
  leads: new Map(),
  columns: [column("payroll", "发放总额", MONEY, "quantity")],
  rows: [
    {
      at: 0,
      key: "",
      links: new Map(),
      values: [exact("3454.77")],
      scores: new Map(),
      cards: new Map(),
      pay: new Map(),
      payGroups: new Map(),
      flags: [],
    },
  ],
};

/** A small result with every kind of value, a person without score, hostile names, one finding, rows left out. */
export function sampleResult(): Result {
  return {
    rulebook: {
      files: [{ file: "after-sales.yaml", sha256: "1".repeat(64) }],
      name: bilingual("After-sales engineer", "售后工程师月度绩效"),
      id: "after-sales",
      version: "2026-10",
      sha256: "1".repeat(64),
      language: "en",
      currency: "CNY",
      timezone: "Asia/Shanghai",
    },
    period: { name: "2026-10", first: dayOf(2026, 10, 1), last: dayOf(2026, 10, 31) },
    status: "provisional",
    reach: [
      {
        table: "tickets",
        tableLabel: bilingual("Tickets", "工单"),
        column: "reported",
        label: bilingual("reported", "报修时间"),
        until: dayOf(2026, 11, 12),
        needed: dayOf(2026, 11, 30),
      },
    ],
    provisional: [],
    dataUntil: undefined,
    overrides: [],
    inputs: [
      {
        table: "tickets",
        label: bilingual("Tickets", "工单"),
        file: "tickets.csv",
        sha256: "2".repeat(64),
        facts: { format: "csv", encoding: "GB18030", delimiter: "," },
        headerRow: 1,
        rows: { read: 1500, used: 510, outside: 980, excluded: 7, rejected: 3, consulted: 420 },
        causes: [
          { detail: bilingual("a cell cannot be read", "有单元格无法读取"), count: 3 },
          { detail: bilingual("Test ticket", "测试工单"), count: 7 },
        ],
      },
      {
        table: "people",
        label: bilingual("People", "人员"),
        file: "staff.xlsx",
        sha256: "3".repeat(64),
        facts: { format: "xlsx", encoding: "UTF-8", sheet: "花名册", hidden: false },
        headerRow: 3,
        rows: { read: 3, used: 3, outside: 0, excluded: 0, rejected: 0, consulted: 0 },
        causes: [],
      },
    ],
    ledger: undefined,
    before: undefined,
    corrections: [],
    scored: "people",
    tables: [
      {
        name: "people",
        label: bilingual("People", "人员"),
        leads: new Map([["team", "team"]]),
        columns: PEOPLE_COLUMNS,
        rows: PEOPLE,
      },
      ALL,
      TEAM,
    ],
    cuts: [
      {
        table: "people",
        tableLabel: bilingual("People", "人员"),
        key: "E003",
        quantity: "total",
        quantityLabel: bilingual("Bonus", "奖金"),
        part: undefined,
        label: bilingual("Bonus", "奖金"),
        before: exact("-120.5"),
        after: integer(0),
        by: {
          rule: "at_least",
          group: undefined,
          label: bilingual("Bonus", "奖金"),
          limit: integer(0),
          formula: "0",
          place: "after-sales.yaml:90",
        },
      },
    ],
    funds: [
      {
        quantity: "tickets.share",
        tableLabel: bilingual("Tickets", "工单"),
        quantityLabel: bilingual("Share", "份额"),
        fund: bilingual("the meal fund", "伙食基金"),
        key: "A",
        lines: [],
        amount: exact("1234.5"),
      },
    ],
    guards: [],
    leftOut: [
      {
        table: "tickets",
        label: bilingual("Tickets", "工单"),
        file: "tickets.csv",
        sheet: undefined,
        row: 17,
        key: "+8613800000000",
        reason: "outside",
        detail: bilingual("2026-09"),
      },
    ],
    findings: {
      kept: [
        finding("file-missing", inData({ file: "staff.xlsx", sheet: "花名册", row: 7, column: "姓名" }), {
          path: "E002",
        }),
      ],
      counts: [{ code: "file-missing", severity: "error", count: 23 }],
    },
  };
}
