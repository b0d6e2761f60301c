import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaledDecimal } from "../../../src/intake/parse/bytes-number.js";
import { parseNumber, scaledBy } from "../../../src/intake/parse/parse-number.js";

const encoder = new TextEncoder();

function scaled(text: string, decimals: number): number {
  // Digits around the cell must not be taken for part of it.
  const bytes = encoder.encode(`9${text}9`);
  return scaledDecimal(bytes, 1, bytes.length - 1, decimals);
}

describe("scaledDecimal", () => {
  it.each([
    ["12", 0, 12],
    ["12", 2, 1200],
    ["-12.5", 2, -1250],
    ["0.05", 2, 5],
    ["1.0", 0, 1],
    ["1.50", 1, 15],
    ["007", 0, 7],
    ["-0", 2, 0],
    ["999999999999999", 0, 999_999_999_999_999],
    ["9999999999999.99", 2, 999_999_999_999_999],
  ])("reads %s with %i decimals", (text, decimals, expected) => {
    expect(scaled(text, decimals)).toBe(expected);
  });

  it.each([
    ["1.25", 1],
    ["1000000000000000", 0],
    ["10000000000000", 2],
    ["", 0],
    ["-", 0],
    [".5", 1],
    ["5.", 1],
    ["+5", 0],
    ["1,234", 0],
    ["1e3", 0],
    ["５", 0],
    [" 5", 0],
    ["1.2.3", 6],
  ])("leaves %j with %i decimals to the slow way", (text, decimals) => {
    expect(scaled(text, decimals)).toBeNaN();
  });

  it("never gives -0", () => {
    expect(Object.is(scaled("-0.00", 2), 0)).toBe(true);
  });

  it("agrees with the slow way wherever it answers", () => {
    const text = fc.stringMatching(/^-?[0-9]{0,17}(\.[0-9]{0,8})?$/);
    fc.assert(
      fc.property(text, fc.nat({ max: 8 }), (written, decimals) => {
        const fast = scaled(written, decimals);
        if (Number.isNaN(fast)) return;
        const value = parseNumber(written);
        expect(value && scaledBy(value, decimals)).toBe(BigInt(fast));
      }),
    );
  });
});
