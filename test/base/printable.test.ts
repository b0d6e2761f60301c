import fc from "fast-check";
import { expect, test } from "vitest";
import { printable } from "../../src/base/printable.js";

test.each([
  ["plain text and blanks of any width", "王 小　明 é", "王 小　明 é"],
  ["an escape sequence", "\u001b[31mred", "\\u001b[31mred"],
  ["line ends and tabs", "a\r\nb\tc", "a\\r\\nb\\tc"],
  ["a control of eight bits", "\u009b2J", "\\u009b2J"],
  ["marks that turn the direction", "a\u202eb\u2066c", "a\\u202eb\\u2066c"],
  ["what takes no room", "E\u200b1\ufeff", "E\\u200b1\\ufeff"],
  ["a tag beyond the first plane", "a\u{e0041}", "a\\u{e0041}"],
  ["half of a surrogate pair", "a\ud800", "a\\ud800"],
])("%s", (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("nothing is left that a terminal would obey or hide", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});
