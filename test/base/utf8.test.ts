import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Pieces } from "../../src/base/utf8.js";

test("the pieces are the UTF-8 of all texts, in their order", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.tuple(fc.constantFrom("a", "é", "王", "\u{1f600}"), fc.nat(40_000)).map(([unit, n]) => unit.repeat(n)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const pieces = [...utf8Pieces(texts)];
      expect(Buffer.concat(pieces).equals(Buffer.from(texts.join("")))).toBe(true);
      expect(pieces.every(({ length }) => length > 0)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
