import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedText, numberText, percentageText, serialText } from "../../../src/sheets/xlsx/cell-text.js";

describe("a number as text", () => {
  it.each([
    ["12", "12"],
    ["-0.5", "-0.5"],
    ["1.2E-3", "0.0012"],
    ["1.0", "1"],
    ["0.30000000000000004", "0.3"],
    ["41775.20292434028", "41775.2029243403"],
    ["123456789012345678", "123456789012346000"],
    ["1E+20", "100000000000000000000"],
    ["-1.5e-7", "-0.00000015"],
    ["-0", "0"],
    ["0.0", "0"],
    ["+5", "5"],
    ["99999999999999.99", "100000000000000"],
  ])("%s is %s", (raw, text) => expect(numberText(raw)).toBe(text));

  it.each(["", "1.2.3", "--1", "1e999", "E"])("what is none stays as it is: %j", (raw) =>
    expect(numberText(raw)).toBe(raw),
  );

  it("names the nearest number of 15 digits, and never an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(String(value));
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(Number(text)).toBe(Number(value.toPrecision(15)));
      }),
      { numRuns: 300 },
    );
  });
});

it("a percentage counts hundredths, without binary noise", () => {
  expect(percentageText("0.95")).toBe("95%");
  expect(percentageText("0.07")).toBe("7%");
  expect(percentageText("1.125")).toBe("112.5%");
  expect(percentageText("0.00005")).toBe("0.005%");
  expect(percentageText("0")).toBe("0%");
  expect(percentageText("-.-")).toBe("-.-");
});

it("a date shows its time only where it has one", () => {
  expect(serialText("46296", false)).toBe("2026-10-01");
  expect(serialText("46296.75", false)).toBe("2026-10-01 18:00");
  expect(serialText("44834", true)).toBe("2026-10-01");
});

it("a serial number that is no date shows what spreadsheet programs do", () => {
  expect(serialText("60", false)).toBe("1900-02-29");
  expect(serialText("0.5", false)).toBe("12:00");
  expect(serialText("-3", false)).toBe("-3");
  expect(serialText("9999999", false)).toBe("9999999");
  expect(serialText("1.2.3", false)).toBe("1.2.3");
});

it.each([
  ["0.3125", "07:30"],
  ["0", "00:00"],
  ["1.5", "36:00"],
  ["0.000011574074074074074", "00:00:01"],
  ["0.00001736111111111111", "00:00:01.500"],
  ["-0.25", "-06:00"],
  ["0.9999999999999", "24:00"],
  ["x", "x"],
])("a time of %s days is %s", (days, text) => expect(elapsedText(days)).toBe(text));
