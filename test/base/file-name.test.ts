import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNames } from "../../src/base/file-name.js";

const nameOf = (key: string) => fileNames([key], ".html").get(key) ?? "";

describe("the name of a file for a key", () => {
  test.each(["1001", "A-7", "王小明", "007"])("is %s itself where that is safe", (key) => {
    expect(nameOf(key)).toBe(`${key}.html`);
  });

  test.each([
    ["../x", /^_x-[0-9a-f]{8}\.html$/],
    ["a/b", /^a_b-[0-9a-f]{8}\.html$/],
    ["CON", /^CON-[0-9a-f]{8}\.html$/],
    ["com1", /^com1-[0-9a-f]{8}\.html$/],
    [".", /^_-[0-9a-f]{8}\.html$/],
    ["a\u202eb\u0000", /^a_b_-[0-9a-f]{8}\.html$/],
    ["", /^_-[0-9a-f]{8}\.html$/],
  ])("of %j holds nothing unsafe", (key, expected) => {
    expect(nameOf(key)).toMatch(expected);
  });

  test("is short enough for a file system, also of ninety Chinese characters", () => {
    const name = nameOf("王".repeat(90));
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name).toMatch(/^王{40}-[0-9a-f]{8}\.html$/);
  });

  test("is another one for keys that differ by case alone", () => {
    const names = [...fileNames(["a01", "A01"], ".html").values()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(2);
  });

  test("is safe and another one for any keys", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary" })), (keys) => {
        const names = [...fileNames(keys, ".html").values()];
        expect(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(keys.length);
        for (const name of names) expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.html$/u);
      }),
    );
  });
});
