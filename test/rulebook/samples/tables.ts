import { withTables } from "../reading.js";
import type { Sample } from "./sample.js";

const column = (text: string) => withTables(`t:\n  file: t\n  key: none\n  columns:\n    ${text}`);
const rows = (text: string) => withTables(`t:\n  key: k\n  ${text}`);

/** Tables, their columns and the rows written in the rulebook. */
export const TABLE_SAMPLES: readonly Sample[] = [
  [
    "ledger-undated",
    withTables(
      "▸months: { ledger: monthly, key: [who, month], columns: { who: { header: key, to: people }, month: { header: period } } }",
    ),
  ],
  [
    "id-form",
    withTables(
      "months: { ledger: ▸Monthly Pay, key: who, dated: ended, columns: { who: { header: key }, ended: { header: period.last, type: date } } }",
    ),
  ],
  [
    "ledger-own",
    `id: monthly\n${withTables("▸months: { ledger: monthly, key: who, dated: ended, columns: { who: { header: key }, ended: { header: period.last, type: date } } }")}`,
  ],
  [
    "table-origin",
    withTables(
      "months: { file: x, ledger: ▸monthly, key: who, dated: ended, columns: { who: {}, ended: { type: date } } }",
    ),
  ],
  ["table-all", withTables("▸all: { file: x, key: none, columns: { a: } }")],
  ["name-form", withTables("▸my-table: { file: x, key: none, columns: { a: } }")],
  ["table-key", withTables("▸t: { file: x, columns: { a: } }")],
  ["table-key", withTables("▸t: { rows: [{ a: 1 }] }")],
  ["table-origin", withTables("t: { file: x, key: none, columns: { a: }, rows: ▸[] }")],
  ["table-columns", withTables("▸t: { file: x, key: none }")],
  ["table-sheet", withTables("t: { key: a, rows: [{ a: 1 }], sheet: ▸May }")],
  ["table-sheet", withTables("t: { key: a, rows: [{ a: 1 }], optional: ▸yes }")],
  ["table-keep", withTables("t: { file: x, key: a, columns: { a:, d: { type: date } }, keep: ▸newest }")],
  ["table-keep", withTables("t: { file: x, key: a, columns: { a:, d: { type: date } }, keep: ▸last d }")],
  ["unknown-column", withTables("t: { file: x, key: a, columns: { a:, b: }, keep: ▸last by c }")],
  ["unknown-column", withTables("t: { file: x, key: [a, ▸c], columns: { a:, b: } }")],
  ["unknown-column", withTables("t: { file: x, key: a, columns: { a: }, needs: { ▸b: 3d } }")],
  [
    "key-misplaced",
    withTables("t: { file: x, key: none, columns: { a: { type: date } }, keep: ▸last by a }"),
  ],
  ["key-misplaced", withTables("t: { file: x, key: none, shown: ▸yes, columns: { a: {} } }")],
  ["key-misplaced", withTables("t: { key: ▸none }\nu: { file: x, key: none, columns: { a: { to: t } } }")],
  ["key-twice", withTables("t: { file: x, key: [a, ▸a], columns: { a: } }")],
  ["steps-none", withTables("t: { file: x, key: ▸[], columns: { a: } }")],
  ["steps-none", withTables("t: { file: ▸[], key: none, columns: { a: } }")],
  ["value-form", withTables("t: { file: ▸{ name: x }, key: none, columns: { a: } }")],
  ["value-form", withTables("t: ▸x")],
  ["value-form", withTables("t: { file: x, key: none, columns: ▸[a, b] }")],
  ["shape-type", withTables("t: { file: x, key: none, columns: { a: }, dated: ▸a }")],
  ["shape-type", withTables("t: { file: x, key: none, columns: { a: { type: date } }, needs: { a: ▸3 } }")],
  ["shape-type", withTables("t: { file: x, key: none, columns: { a: }, needs: { ▸a: 3d } }")],
  [
    "not-constant",
    withTables(
      "t: { file: x, key: none, columns: { a: { type: date }, b: { type: duration } }, needs: { ▸a: b } }",
    ),
  ],
  [
    "row-rule-gathers",
    withTables("t:\n  file: x\n  key: a\n  columns: { a: { type: date } }\n  dated: ▸first(a per a after a)"),
  ],
  [
    "row-rule-gathers",
    withTables(
      "t: { file: x, key: a, columns: { a: { to: people } }, exclude: { idle: { when: ▸people.idle, say: Idle } } }",
      "people: { idle: count(jobs) = 0 }",
    ),
  ],
  [
    "key-missing",
    withTables("t: { file: x, key: none, columns: { a: }, exclude: { blank: ▸{ when: a is missing } } }"),
  ],
  // Columns
  ["value-unknown", column("a: { type: ▸nubmer }")],
  ["value-unknown", column("a: { empty: ▸yes }")],
  ["value-unknown", column("a: { optional: ▸maybe }")],
  ["value-not-whole", column("a: { type: money, decimals: ▸two }")],
  ["key-misplaced", column("a: { decimals: ▸2 }")],
  ["key-misplaced", column("a: { type: date, decimals: ▸2 }")],
  ["key-misplaced", column("a: { type: number, of_100: ▸yes }")],
  ["key-misplaced", column("▸a: { unknown: exclude }")],
  ["key-misplaced", rows("columns: { k: { header: ▸Kind } }\n  rows: [{ k: a }]")],
  ["steps-none", column("a: { header: ▸[] }")],
  ["value-form", column("a: { header: ▸{ en: A } }")],
  ["name-form", column("▸a b: {}")],
  ["name-reserved", column("▸where: {}")],
  ["name-reserved", withTables("t: { file: x, key: ▸no, columns: { a: } }")],
  ["name-taken", `${withTables("t: { file: x, key: none, columns: { ▸near: } }")}params: { near: 3 }\n`],
  ["words-type", column("▸a: { type: date, words: [x] }")],
  ["value-type", column("a: { type: number, words: [1, ▸x] }")],
  ["value-type", column("a: { type: number, words: { 5: [x], ▸46/50: [y] } }")],
  ["value-type", column("a: { type: boolean, words: { yes: [x], ▸是: [y] } }")],
  ["words-twice", column("a: { type: number, words: { 5: [x], 4: [▸x] } }")],
  ["key-misplaced", column("a: { type: number, words: { 5: [x] }, labels: ▸{ 5: x } }")],
  ["key-misplaced", rows("columns: { v: { type: number, words: ▸{ 5: [x] } } }\n  rows: [{ k: a, v: 5 }]")],
  ["key-misplaced", column("a: { take: { first: '{text}', parted_by: ▸┋ } }")],
  ["value-form", column("a: { type: boolean, take: { has: x, parted_by: ▸'' } }")],
  ["words-twice", column("a: { words: [x, ▸X] }")],
  ["words-twice", column("a: { words: { b: [x], c: [y, ▸x] } }")],
  ["words-twice", column("a: { words: { b: [c], ▸c: [y] } }")],
  ["words-twice", column("a: { words: { ▸c: [y], b: [c] } }")],
  ["steps-none", column("a: { words: ▸{} }")],
  ["steps-none", column("a: { words: { b: ▸[] } }")],
  // Rows
  ["value-form", rows("rows: ▸{ k: a }")],
  ["value-form", rows("rows: [▸a]")],
  ["value-form", rows("rows: [{ k: a, v: ▸[1] }]")],
  ["rows-types", rows("rows: [{ k: a, v: 3 }, { k: b, v: ▸3% }]")],
  ["rows-types", rows("rows: [{ k: a, v: 3 }, { k: b, v: ▸many }]")],
  ["value-type", rows("columns: { v: { type: money } }\n  rows: [{ k: a, v: ▸3% }]")],
  ["value-type", rows("columns: { v: { type: date } }\n  rows: [{ k: a, v: ▸2026-02-30 }]")],
  ["value-unknown", rows("columns: { v: { words: { b: [x] } } }\n  rows: [{ k: a, v: X }, { k: b, v: ▸y }]")],
  ["rows-empty", rows("columns: { v: { type: money } }\n  rows: [{ k: a, v: 3 }, ▸{ k: b }]")],
  ["rows-empty", rows("rows: [{ k: a, v: 3 }, ▸{ v: 4 }]")],
  ["rows-key-twice", rows("rows: [{ k: a }, { k: b }, ▸{ k: a }]")],
  ["name-form", rows("rows: [{ k: a, ▸v w: 3 }]")],
  ["key-twice", rows("rows: [{ k: a, v: 3, ▸v: 4 }]")],
];
