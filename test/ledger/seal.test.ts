import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealed, sealFits } from "../../src/ledger/seal.js";
import { textOf } from "../report/json/text-of.js";

const jsonOf = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

describe("a sealed result", () => {
  it("is still JSON, with its hash last", () => {
    const text = textOf(sealed([jsonOf({ a: 1, b: [2] })]));
    expect(Object.keys(JSON.parse(text))).toEqual(["a", "b", "sha256"]);
    expect(sealFits(text)).toBe(true);
  });

  it("does not fit once any character of it is another", () => {
    const text = textOf(sealed([jsonOf({ total: "100.00", key: "王" })]));
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom("0", "1", "x", " "), (at, put) => {
        fc.pre(text[at] !== put);
        expect(sealFits(text.slice(0, at) + put + text.slice(at + 1))).toBe(false);
      }),
    );
  });

  it("is the same in whatever pieces it comes", () => {
    const text = jsonOf({ total: "100.00", key: "王", rows: [1, 2, 3] });
    const whole = textOf(sealed([text]));
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), text.length];
        const pieces = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
        expect(textOf(sealed(pieces))).toBe(whole);
      }),
    );
  });

  it("does not fit without its hash", () => {
    expect(sealFits(jsonOf({ a: 1 }))).toBe(false);
    expect(sealFits("")).toBe(false);
  });
});
