import fc from "fast-check";
import { expect, it } from "vitest";
import { ShortTexts, UNSEEN } from "../../../src/intake/columns/short-texts.js";

it("short texts are known by all of their bytes and their number", () => {
  // Few different bytes, so that texts are often alike but for one, or but for zeros at an end.
  const text = fc.uint8Array({ maxLength: 13, max: 2 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), text, (texts, asked) => {
      const short = new ShortTexts();
      for (const [i, bytes] of texts.entries()) short.put(bytes, 0, bytes.length, i);
      const found = short.at(asked, 0, asked.length);
      const last = texts.findLastIndex((bytes) => Buffer.compare(bytes, asked) === 0);
      // Another may have taken its place; a wrong one is never given.
      expect([UNSEEN, last]).toContain(found);
    }),
    { numRuns: 1000 },
  );
});

it("short texts are remembered, wherever in the bytes they stand, and long ones are not", () => {
  const bytes = new TextEncoder().encode("发动机,否,engine room,engine rooms,");
  const short = new ShortTexts();
  short.put(bytes, 0, 9, 1);
  short.put(bytes, 10, 13, 2);
  short.put(bytes, 14, 25, 3);
  short.put(bytes, 26, 38, 4);
  const elsewhere = new TextEncoder().encode("--否发动机engine rooms");
  const parts = [
    [2, 5],
    [5, 14],
    [14, 25],
    [14, 26],
  ];
  expect(parts.map(([start, end]) => short.at(elsewhere, start, end))).toEqual([2, 1, 3, UNSEEN]);
});
