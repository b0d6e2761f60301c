import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextPool } from "../../../src/intake/columns/text-pool.js";

const encoder = new TextEncoder();

/** Adds by bytes that stand in the middle of others, as cells do. */
function addBytes(pool: TextPool, text: string): number {
  const bytes = encoder.encode(`[${text}]`);
  return pool.add(bytes, 1, bytes.length - 1);
}

describe("TextPool", () => {
  it("numbers texts in the order of coming, each once", () => {
    const pool = new TextPool();
    expect(["b", "a", "b", "工单"].map((text) => addBytes(pool, text))).toEqual([0, 1, 0, 2]);
    expect(pool.size).toBe(3);
    expect([0, 1, 2].map((code) => pool.text(code))).toEqual(["b", "a", "工单"]);
  });

  it("gives ASCII texts one behind the other, with those that were added since", () => {
    const pool = new TextPool();
    for (const text of ["A1", "", "B2"]) addBytes(pool, text);
    expect(pool.allAscii()).toBe("A1B2");
    addBytes(pool, "c");
    expect(pool.allAscii()).toBe("A1B2c");
    addBytes(pool, "工");
    expect(pool.allAscii()).toBeUndefined();
  });

  it("says whether one of the texts begins with a character", () => {
    const pool = new TextPool();
    for (const text of ["10", "工0", "A0"]) addBytes(pool, text);
    expect(pool.anyBeginsWith("0")).toBe(false);
    addBytes(pool, "07");
    expect(pool.anyBeginsWith("0")).toBe(true);
  });

  it("gives the same texts when many are asked for, also those that were added meanwhile", () => {
    for (const sign of ["E", "工"]) {
      const pool = new TextPool();
      const texts = Array.from({ length: 300 }, (_, i) => `${sign}${i}`);
      const codes = texts.slice(0, 200).map((text) => addBytes(pool, text));
      expect(codes.map((code) => pool.text(code))).toEqual(texts.slice(0, 200));
      const further = texts.slice(200).map((text) => addBytes(pool, text));
      expect(further.map((code) => pool.text(code))).toEqual(texts.slice(200));
    }
  });

  it("keeps the empty text like any other", () => {
    const pool = new TextPool();
    expect(pool.findText("")).toBe(-1);
    expect(addBytes(pool, "")).toBe(0);
    expect(addBytes(pool, "x")).toBe(1);
    expect(pool.addText("")).toBe(0);
    expect(pool.text(0)).toBe("");
  });

  it("finds without adding", () => {
    const pool = new TextPool();
    pool.addText("一班");
    expect(pool.findText("一班")).toBe(0);
    expect(pool.findText("二班")).toBe(-1);
    expect(pool.size).toBe(1);
  });

  it("keeps its codes and texts while it grows", () => {
    const pool = new TextPool();
    const texts = Array.from({ length: 20_000 }, (_, i) => `T-${i}-${"工".repeat(i % 5)}`);
    expect(texts.map((text) => addBytes(pool, text))).toEqual(texts.map((_, i) => i));
    expect(texts.map((text) => pool.findText(text))).toEqual(texts.map((_, i) => i));
    expect(pool.text(19_999)).toBe(texts[19_999]);
    expect(pool.size).toBe(20_000);
  });

  it("keeps its codes and texts when room is made for more, or for fewer than there are", () => {
    const pool = new TextPool();
    pool.expect(1000);
    const texts = Array.from({ length: 500 }, (_, i) => `T-${i}`);
    for (const text of texts) addBytes(pool, text);
    pool.expect(100_000);
    pool.expect(10);
    expect(texts.map((text) => addBytes(pool, text))).toEqual(texts.map((_, i) => i));
    expect(addBytes(pool, "长".repeat(100))).toBe(500);
    expect(pool.text(500)).toBe("长".repeat(100));
    expect(pool.text(499)).toBe("T-499");
    expect(pool.findText("T-500")).toBe(-1);
  });

  it("takes a text longer than all its room", () => {
    const pool = new TextPool();
    const long = "长".repeat(10_000);
    expect(addBytes(pool, "a")).toBe(0);
    expect(addBytes(pool, long)).toBe(1);
    expect(pool.text(1)).toBe(long);
    expect(pool.addText(`${long}${long}`)).toBe(2);
    expect(pool.findText(`${long}${long}`)).toBe(2);
    expect(pool.text(2)).toBe(`${long}${long}`);
  });

  it("gives for each of its texts the code of another pool", () => {
    const one = new TextPool();
    const other = new TextPool();
    for (const text of ["a", "b", "丙"]) one.addText(text);
    for (const text of ["丙", "a"]) other.addText(text);
    expect([...one.codesIn(other)]).toEqual([1, -1, 0]);
  });

  it("looks texts up anew where either pool has grown, or another is asked", () => {
    const [one, other, third] = [new TextPool(), new TextPool(), new TextPool()];
    one.addText("a");
    one.addText("b");
    expect([...one.codesIn(other)]).toEqual([-1, -1]);
    other.addText("b");
    expect([...one.codesIn(other)]).toEqual([-1, 0]);
    expect(one.codesIn(other)).toBe(one.codesIn(other));
    third.addText("a");
    expect([...one.codesIn(third)]).toEqual([0, -1]);
    one.addText("c");
    expect([...one.codesIn(third)]).toEqual([0, -1, -1]);
  });

  it("finds, and goes on adding, after it was settled", () => {
    const texts = Array.from({ length: 1000 }, (_, i) => `T-${i}`);
    const pool = new TextPool();
    for (const text of texts) pool.addText(text);
    pool.settle();
    expect(pool.text(999)).toBe("T-999");
    expect(texts.map((text) => pool.findText(text))).toEqual(texts.map((_, i) => i));
    pool.settle();
    expect(pool.findText("T-1000")).toBe(-1);
    pool.settle();
    expect(addBytes(pool, "T-7")).toBe(7);
    pool.settle();
    expect(addBytes(pool, "T-1000")).toBe(1000);
    expect(pool.findText("T-1000")).toBe(1000);
    expect(pool.size).toBe(1001);
  });

  it("adds many at once as it adds one by one, doubled ones too", () => {
    const texts = Array.from({ length: 3000 }, (_, i) => `T-${(i * 7919) % 1000}`);
    const bytes = encoder.encode(texts.join(""));
    const end = new Int32Array(texts.length);
    const start = new Int32Array(texts.length);
    let at = 0;
    for (const [i, text] of texts.entries()) {
      start[i] = at;
      at += text.length;
      end[i] = at;
    }
    const one = new TextPool();
    const many = new TextPool();
    one.addText("T-5");
    many.addText("T-5");
    const code = new Int32Array(texts.length);
    many.addAll(bytes, { count: texts.length, start, end, code });
    expect([...code]).toEqual(texts.map((text) => one.addText(text)));
    expect(texts.map((text) => many.findText(text))).toEqual([...code]);
    expect(many.size).toBe(1000);
    many.settle();
    many.addAll(bytes, { count: 10, start, end, code });
    expect([...code.subarray(0, 10)]).toEqual(texts.slice(0, 10).map((text) => one.findText(text)));
  });

  it("does as a Map of strings does", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom("", "工单", "工 单", "T1", "T2", "😀"),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
        const pool = new TextPool();
        const known = new Map<string, number>();
        for (const each of texts) {
          if (!known.has(each)) known.set(each, known.size);
          expect(addBytes(pool, each)).toBe(known.get(each));
        }
        for (const [each, code] of known) {
          expect(pool.findText(each)).toBe(code);
          expect(pool.text(code)).toBe(each);
        }
        expect(pool.size).toBe(known.size);
      }),
    );
  });
});
