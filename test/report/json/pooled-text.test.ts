import fc from "fast-check";
import { expect, test } from "vitest";
import { TextPool } from "../../../src/intake/columns/text-pool.js";
import { quoted } from "../../../src/report/json/json-text.js";
import { addPooled } from "../../../src/report/json/pooled-text.js";
import { TextColumn } from "../../../src/report/json/text-column.js";

/** Also the first and the last characters of each kind. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(...' ~"\\/\u007f\u0080\u00ad\u2028\u202e\u2fff\u3000王\u9fff\ua000\ufeff\ufffd😀'),
  }),
);

test("texts of a pool are quoted as any text is", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const pool = new TextPool();
      const codes = texts.map((one) => pool.addText(one));
      const column = new TextColumn();
      for (const code of codes) addPooled(column, pool, code);
      const expected = codes.map((code) => quoted(pool.text(code)));
      expect(column.bytes.toString("utf8", 0, column.used)).toBe(expected.join(""));
      expect(column.count).toBe(codes.length);
    }),
  );
});
