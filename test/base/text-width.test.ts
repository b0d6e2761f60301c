import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { textWidth } from "../../src/base/text-width.js";

test("ASCII takes one column a character, Chinese two", () => {
  expect([textWidth(""), textWidth("on time: –"), textWidth("按时率，班组（一）")]).toEqual([0, 10, 18]);
});

test("what is not plain is left to string-width: emoji, marks, joined letters, invisible characters", () => {
  for (const text of ["👩‍👩‍👧", "e\u0301", "각", "a\u200bb", "1\u20e3", "ｶﾞ", "\u302a", "〽️", "\u001b[1mx"]) {
    expect(textWidth(text)).toBe(stringWidth(text));
  }
});

test("each character has the width that string-width gives it", () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    if (textWidth(character) !== stringWidth(character)) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("characters do not join where they are simple", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."aZ 0#*~–、。】一鿿！～"), maxLength: 12 });
  fc.assert(
    fc.property(texts, (text) => {
      expect(textWidth(text)).toBe(stringWidth(text));
    }),
  );
});
