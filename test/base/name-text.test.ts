import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isName, nameEnd } from "../../src/base/name-text.js";

describe("a name within a text", () => {
  test.each([
    ["paid + 1", 0, 4],
    ["2 * base_2)", 4, 10],
    ["7天", 0, 0],
    ["7天", 1, 2],
    ["绩效2*3", 0, 3],
    ["a绩×2", 0, 2],
    ["été", 0, 3],
    ["_", 0, 1],
    ["-x", 0, 0],
    ["x", 1, 1],
    ["", 0, 0],
  ])("of %j, at %i, ends at %i", (text, start, end) => {
    expect(nameEnd(text, start)).toBe(end);
  });

  test("ends where the definition of names says, in any text", () => {
    const pieces = fc.constantFrom(
      "a",
      "Z",
      "_",
      "0",
      "9",
      " ",
      "-",
      "绩",
      "é",
      "²",
      "٣",
      "×",
      "𠮷",
      "\ud842",
      "@",
      "[",
      "`",
      "{",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), fc.nat(6), (parts, start) => {
        const text = parts.join("");
        const definition = /[\p{L}_][\p{L}\p{N}_]*/uy;
        definition.lastIndex = start;
        expect(nameEnd(text, start)).toBe(definition.test(text) ? definition.lastIndex : start);
      }),
    );
  });
});

test("a text is a name where nothing else is in it", () => {
  expect(["base", "绩效", "a1"].map(isName)).toEqual([true, true, true]);
  expect(["", "1a", "a b", "绩效 ", "a-b"].map(isName)).toEqual([false, false, false, false, false]);
});
