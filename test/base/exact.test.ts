import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Exact,
  exactText,
  parseExact,
  ratio,
  roundTo,
  sumExact,
  terminatingDecimals,
  toFixed,
  ZERO,
} from "../../src/base/exact.js";

const read = (text: string): Exact => {
  const value = parseExact(text);
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
};

const anyBigInt = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });
const anyExact = fc.tuple(anyBigInt, positive).map(([n, d]) => ratio(n, d));

describe("parseExact", () => {
  it.each([
    ["12", "12"],
    ["-0.5", "-0.5"],
    ["+3", "3"],
    ["007.10", "7.1"],
    ["1/15", "1/15"],
    ["-4/6", "-2/3"],
    ["46/50", "0.92"],
    ["0.1", "0.1"],
    [
      "123456789012345678901234567890.000000000000000000001",
      "123456789012345678901234567890.000000000000000000001",
    ],
  ])("reads %s as %s", (text, canonical) => {
    expect(exactText(read(text))).toBe(canonical);
  });

  it.each(["", " 1", "1 ", "1.", ".5", "1e5", "1/0", "1/-2", "1.5/2", "0x10", "١٢", "1,000", "--1", "NaN"])(
    "takes %j for no number",
    (text) => {
      expect(parseExact(text)).toBeUndefined();
    },
  );

  it("reads back whatever exactText writes", () => {
    fc.assert(
      fc.property(anyExact, (value) => {
        expect(read(exactText(value)).equals(value)).toBe(true);
      }),
    );
  });
});

describe("roundTo", () => {
  const rounded = (value: string, step: string, how?: "half_up" | "up" | "down") =>
    exactText(roundTo(read(value), read(step), how));

  it("takes a half away from zero, on both sides", () => {
    expect(rounded("2.345", "0.01")).toBe("2.35");
    expect(rounded("-2.345", "0.01")).toBe("-2.35");
    expect(rounded("2.3449999999999999999999", "0.01")).toBe("2.34");
    expect(rounded("1/3", "0.01")).toBe("0.33");
    expect(rounded("2/3", "0.01")).toBe("0.67");
  });

  it("rounds up away from zero and down towards it", () => {
    expect(rounded("2.301", "0.1", "up")).toBe("2.4");
    expect(rounded("-2.301", "0.1", "up")).toBe("-2.4");
    expect(rounded("2.399", "0.1", "down")).toBe("2.3");
    expect(rounded("-2.399", "0.1", "down")).toBe("-2.3");
    expect(rounded("2.3", "0.1", "up")).toBe("2.3");
  });

  it("rounds to multiples of any step", () => {
    expect(rounded("7", "5")).toBe("5");
    expect(rounded("7.5", "5")).toBe("10");
    expect(rounded("1", "2/3")).toBe("4/3");
  });

  it("gives a multiple of the step that is no further than half a step away", () => {
    fc.assert(
      fc.property(anyExact, positive, positive, (value, n, d) => {
        const step = ratio(n, d);
        const result = roundTo(value, step);
        expect(result.div(step).d).toBe(1n);
        expect(result.sub(value).abs().mul(2).compare(step)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("toFixed", () => {
  it.each([
    ["2616.1725", 2, "2616.17"],
    ["2616.175", 2, "2616.18"],
    ["-0.005", 2, "-0.01"],
    ["-0.004", 2, "0.00"],
    ["0", 2, "0.00"],
    ["5", 0, "5"],
    ["-5.5", 0, "-6"],
    ["1/3", 4, "0.3333"],
    ["12345678901234567890.5", 1, "12345678901234567890.5"],
  ])("writes %s with %i decimals as %s", (value, decimals, text) => {
    expect(toFixed(read(value), decimals)).toBe(text);
  });
});

describe("terminatingDecimals", () => {
  it.each([
    ["7", 0],
    ["0.25", 2],
    ["1/8", 3],
    ["3/40", 3],
    ["1/3", undefined],
    ["1/30", undefined],
  ])("of %s is %s", (value, decimals) => {
    expect(terminatingDecimals(read(value))).toBe(decimals);
  });
});

describe("sumExact", () => {
  it("of nothing is zero", () => {
    expect(sumExact([]).equals(ZERO)).toBe(true);
  });

  it("gives the same in any order", () => {
    fc.assert(
      fc.property(fc.array(anyExact, { maxLength: 30 }), (values) => {
        const forwards = sumExact(values);
        const running = values.reduce((a, b) => a.add(b), ZERO);
        expect(forwards.equals(running)).toBe(true);
        expect(sumExact([...values].reverse()).equals(forwards)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("does not lose cents that binary floating point would lose", () => {
    expect(exactText(sumExact([read("0.1"), read("0.2")]))).toBe("0.3");
    expect(exactText(sumExact(Array.from({ length: 1000 }, () => read("0.1"))))).toBe("100");
  });
});
