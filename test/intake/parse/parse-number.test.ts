import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalText,
  parseMoney,
  parseNumber,
  parsePercent,
  parseSpreadsheetNumber,
  scaledBy,
} from "../../../src/intake/parse/parse-number.js";

/** What a parser reads, as the shortest decimal text; undefined where it refuses. */
const said = (parse: typeof parseNumber) => (text: string) => {
  const value = parse(text);
  return value && decimalText(value);
};

describe("parseNumber", () => {
  it.each([
    ["12", "12"],
    ["-0.5", "-0.5"],
    ["+7", "7"],
    [".5", "0.5"],
    ["007", "7"],
    ["0.00", "0"],
    ["-0", "0"],
    ["1.2500", "1.25"],
    ["1,234.50", "1234.5"],
    ["12,345,678", "12345678"],
    [" 12\u00a0", "12"],
    ["１２．５", "12.5"],
    ["1，234", "1234"],
    ["\u22123", "-3"],
    ["123456789012345678901234567890.1", "123456789012345678901234567890.1"],
  ])("reads %j as %s", (text, expected) => {
    expect(said(parseNumber)(text)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "-",
    ".",
    "5.",
    "1e3",
    "1.2E+17",
    "12,5",
    "1,23",
    "1,2345",
    ",123",
    "1.234.567",
    "12 34",
    "0x10",
    "¥5",
    "5%",
    "5元",
    "5²",
    "½",
    "N/A",
    "Infinity",
    "NaN",
    "--5",
    "9".repeat(401),
  ])("refuses %j", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe("parseMoney", () => {
  it.each([
    ["¥1,234.50", "1234.5"],
    ["￥12", "12"],
    ["-¥5", "-5"],
    ["¥-5", "-5"],
    ["¥ 5.10", "5.1"],
    ["1234.50", "1234.5"],
  ])("reads %j as %s", (text, expected) => {
    expect(said(parseMoney)(text)).toBe(expected);
  });

  it.each(["-¥-5", "¥", "CNY 12", "$5", "12元", "5¥", "(5.00)"])("refuses %j", (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });
});

describe("parsePercent", () => {
  it.each([
    ["95%", "95"],
    ["95.5 %", "95.5"],
    ["-3%", "-3"],
    ["９５％", "95"],
    ["1,234%", "1234"],
  ])("reads %j as %s hundredths", (text, expected) => {
    expect(said(parsePercent)(text)).toBe(expected);
  });

  it.each(["95", "0.95", "%", "95%%", "95‰"])("refuses %j", (text) => {
    expect(parsePercent(text)).toBeUndefined();
  });
});

describe("parseSpreadsheetNumber", () => {
  it.each([
    ["12", "12"],
    ["-0.5", "-0.5"],
    ["1.2E-3", "0.0012"],
    ["1.5E3", "1500"],
    ["1e20", "100000000000000000000"],
    ["0.30000000000000004", "0.3"],
    ["33.333333333333336", "33.3333333333333"],
    ["1234.5600000000001", "1234.56"],
    ["123456789012345678", "123456789012346000"],
    ["0", "0"],
    ["-0", "0"],
  ])("reads %j at 15 digits as %s", (text, expected) => {
    expect(said(parseSpreadsheetNumber)(text)).toBe(expected);
  });

  it.each(["", " ", "1,5", "abc", "1e999", "Infinity", "0x10", "1 "])("refuses %j", (text) => {
    expect(parseSpreadsheetNumber(text)).toBeUndefined();
  });

  it("gives back every decimal of at most 15 digits that a program stored as a double", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.nat({ max: 6 }),
        (digits, places) => {
          const decimal = decimalText({ digits: BigInt(digits), decimals: places });
          const value = parseSpreadsheetNumber(String(Number(decimal)));
          expect(value && scaledBy(value, places)).toBe(BigInt(digits));
        },
      ),
    );
  });
});

describe("scaledBy", () => {
  it("scales to more decimals and never to fewer", () => {
    expect(scaledBy({ digits: 125n, decimals: 2 }, 4)).toBe(12500n);
    expect(scaledBy({ digits: 125n, decimals: 2 }, 2)).toBe(125n);
    expect(scaledBy({ digits: 125n, decimals: 2 }, 1)).toBeUndefined();
  });
});

it("reads back what decimalText writes", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.nat({ max: 8 }),
      (digits, decimals) => {
        const value = parseNumber(decimalText({ digits, decimals }));
        expect(value && scaledBy(value, decimals)).toBe(digits);
      },
    ),
  );
});
