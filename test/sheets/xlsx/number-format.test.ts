import { describe, expect, it } from "vitest";
import { ELAPSED, NUMBER, PERCENTAGE, SERIAL } from "../../../src/sheets/cells.js";
import { builtInKind, formatKind } from "../../../src/sheets/xlsx/number-format.js";

describe("a number format", () => {
  it.each([
    "yyyy-mm-dd",
    "yyyy/m/d;@",
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"',
    "[$-F800]dddd, mmmm dd, yyyy",
    'm"月"d"日"',
    "mmm",
    'm"月"',
    "[Red]d.m.",
    "yyyy\\-mm\\-dd\\ hh:mm:ss",
    "m/d/yy h:mm",
    '[$-404]e"年"m"月"',
    "aaaa",
    "[$-804]aaa",
    '"";yyyy/m/d',
    "[$-411]ggge",
    "[=0]0;yyyy",
  ])("shows a date: %s", (code) => expect(formatKind(code)).toBe(SERIAL));

  it.each([
    "h:mm",
    "hh:mm:ss",
    "[h]:mm",
    "[hh]:mm:ss",
    "[mm]:ss",
    "[ss].00",
    "mm:ss.0",
    '上午/下午h"时"mm"分"',
    "[$-F400]h:mm:ss AM/PM",
    "h:mm A/P",
    'h"小时"',
    "[H]:MM",
  ])("shows a time: %s", (code) => expect(formatKind(code)).toBe(ELAPSED));

  it.each(["0%", "0.00%", "[Red]0.0%;-0.0%", '0"分"%', "#,##0%"])("shows a percentage: %s", (code) =>
    expect(formatKind(code)).toBe(PERCENTAGE),
  );

  it.each([
    "General",
    "GENERAL",
    'General"天"',
    "G/通用格式",
    "0.00",
    "#,##0.00_);[Red](#,##0.00)",
    '0.0"d"',
    "0\\h",
    "_d0",
    "*y0",
    "0.00E+00",
    "##0.0e-0",
    "@",
    '"yyyy-mm-dd"',
    '"%"0',
    "0\\%",
    "[$¥-804]#,##0.00",
    "[Yellow]0;[Red]-0",
    "# ?/?",
    '_-* #,##0.00\\ "€"_-',
    "",
    '"unclosed',
  ])("shows a plain number: %s", (code) => expect(formatKind(code)).toBe(NUMBER));
});

// ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 as listed there for zh-cn.
describe("a format known by its number", () => {
  it.each([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])("%i is a date", (id) =>
    expect(builtInKind(id)).toBe(SERIAL),
  );
  it.each([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56])("%i is a time", (id) =>
    expect(builtInKind(id)).toBe(ELAPSED),
  );
  it.each([9, 10])("%i is a percentage", (id) => expect(builtInKind(id)).toBe(PERCENTAGE));
  it.each([0, 1, 2, 3, 4, 5, 11, 12, 13, 23, 26, 37, 44, 48, 49, 59, 163])("%i is a plain number", (id) =>
    expect(builtInKind(id)).toBe(NUMBER),
  );
});
