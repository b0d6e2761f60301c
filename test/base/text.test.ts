import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodePoint, comparable } from "../../src/base/text.js";

describe("byCodePoint", () => {
  it("puts characters beyond the first plane after all others", () => {
    // By UTF-16 units, 😀 (D83D DE00) would come before ｱ (FF71).
    expect(["😀", "ｱ", "中", "a", "Z", "10", "9", ""].sort(byCodePoint)).toEqual([
      "",
      "10",
      "9",
      "Z",
      "a",
      "中",
      "ｱ",
      "😀",
    ]);
  });

  it("puts a text before what it begins", () => {
    expect(byCodePoint("王", "王伟")).toBeLessThan(0);
    expect(byCodePoint("王伟", "王")).toBeGreaterThan(0);
    expect(byCodePoint("王", "王")).toBe(0);
  });

  it("orders as the lists of code points do", () => {
    const characters = fc.string({ unit: "binary", maxLength: 4 });
    const points = (text: string) => [...text].map((c) => c.codePointAt(0) ?? 0);
    fc.assert(
      fc.property(characters, characters, (a, b) => {
        const x = points(a);
        const y = points(b);
        const at = x.findIndex((point, index) => point !== y[index]);
        const expected = at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
      }),
      { numRuns: 500 },
    );
  });
});

describe("comparable", () => {
  it.each([
    ["工单号 ", "工单号"],
    ["\u3000工单号\u00a0", "工单号"],
    ["Ticket\n  ID", "ticket id"],
    ["ＴＩＣＫＥＴ（ＩＤ）", "ticket(id)"],
    ["\ufeff工\u200b单\u00ad号", "工单号"],
    // An invisible character between a letter and its accent must not keep them apart.
    ["re\u0301sume\u200b\u0301", "résumé"],
    ["距离(㎞)", "距离(km)"],
  ])("makes %j into %j", (text, expected) => {
    expect(comparable(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text));
      }),
    );
  });

  it("leaves every Chinese character of the first plane as it is, as normalizing does", () => {
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const character = String.fromCharCode(code);
      expect(character.normalize("NFKC").toLowerCase()).toBe(character);
    }
    expect(comparable("一鿿A")).toBe("一鿿a");
  });
});
