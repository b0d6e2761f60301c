import { withTables } from "../reading.js";
import type { Sample } from "./sample.js";

const table = (text: string) => withTables(`t:\n  file: t\n  key: none\n  ${text}\n  columns: { a: {} }`);
const column = (text: string) => withTables(`t:\n  file: t\n  key: none\n  columns:\n    a: { ${text} }`);
const wide = (text: string, body = "headers: x*") =>
  withTables(`t:\n  file: t\n  key: none\n  wide: { ${body} }\n  columns:\n    a: {}\n    ${text}`);

/** How sheets and cells are to be read. */
export const INPUT_SAMPLES: readonly Sample[] = [
  ["header-row-range", table("header_row: ▸0")],
  ["header-row-range", table("header_row: ▸31")],
  ["value-unknown", table("header_rows: ▸4")],
  ["wide-columns", table("wide: ▸{ days: title }")],
  ["wide-columns", table("wide: ▸{ headers: x*, after: a }")],
  ["wide-columns", table("wide: ▸{ headers: x*, before: a }")],
  ["value-not-whole", table("wide: { headers: x*, each: ▸0 }")],
  ["value-unknown", table("wide: { headers: x*, days: ▸name }")],
  ["unknown-column", table("skip_rows: { s: { where: { ▸b: x }, say: x } }")],
  ["steps-none", table("skip_rows: { s: { where: ▸{}, say: x } }")],
  ["key-missing", table("skip_rows: { s: ▸{ where: { a: x } } }")],
  ["table-sheet", withTables("t: { key: a, rows: [{ a: 1 }], header_row: ▸2 }")],
  ["table-sheet", withTables("t: { key: a, rows: [{ a: 1 }], empty_words: ▸无 }")],
  ["key-misplaced", withTables("t: { key: a, columns: { a: { fill: ▸down } }, rows: [{ a: 1 }] }")],
  ["key-misplaced", withTables("t:\n  file: t\n  key: none\n  columns:\n    ▸a: { from: cell }")],
  ["key-misplaced", wide("▸d: { from: day, type: date }")],
  ["key-misplaced", wide("d: { from: ▸day }", "headers: x*, days: title")],
  ["key-misplaced", wide("▸b: { from: cell 2 }")],
  ["key-misplaced", wide("b: { from: cell, header: ▸b }")],
  ["value-unknown", wide("b: { from: ▸cells }")],
  ["empty-words-refused", column("empty_words: ▸无")],
  ["format-unreadable", column("type: date, format: ▸DD-MM-YYYY")],
  ["key-misplaced", withTables("t:\n  file: t\n  key: none\n  columns:\n    ▸a: { from: block }")],
  ["key-misplaced", column("type: date, format: yyyy-MM-dd, year: ▸title")],
  ["format-year", column("type: date, format: ▸MM-dd")],
  ["format-type", column("type: date, format: ▸'dd-MM-yyyy HH:mm'")],
  ["format-type", column("type: datetime, format: ▸dd-MM-yyyy")],
  ["key-misplaced", column("type: number, format: ▸dd-MM-yyyy")],
  ["key-misplaced", column("type: date, format: ▸clock")],
  ["value-unknown", column("type: duration, unit: ▸fortnights")],
  ["key-misplaced", column("type: percent, unit: ▸元")],
  ["key-misplaced", column("timezone: ▸UTC")],
  ["timezone-unknown", column("type: datetime, timezone: ▸Mars/Olympus")],
  ["pattern-unreadable", column("take: ▸迟到")],
  ["pattern-unreadable", column("take: ▸'迟到{minutes}'")],
  ["pattern-unreadable", column("take: ▸'{number}/{number}'")],
  ["pattern-unreadable", column("take: ▸'{number'")],
  ["pattern-unreadable", column("take: ▸'<text>{text}'")],
  ["take-how", column("take: ▸{ parted_by: x }")],
  ["take-how", column("take: ▸{ has: x, without: y }")],
  ["key-misplaced", column("take: { without: x, parted_by: ▸y }")],
  ["key-misplaced", column("take: { without: x, except: ▸y }")],
  ["pattern-unreadable", column("take: { last: '{time}', except: ▸'{x}' }")],
  ["key-misplaced", column("take: ▸{ count: '{time}' }")],
  ["key-misplaced", column("take: ▸{ has: x }")],
];
