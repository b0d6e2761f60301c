import { describe, expect, it } from "vitest";
import { lineColumn, lineText, sourceFile } from "../../src/base/source.js";

describe("lineColumn", () => {
  it("counts lines whatever ends them", () => {
    const file = sourceFile("a", "one\ntwo\r\nthree\rfour");
    expect(["one", "two", "three", "four"].map((word) => lineColumn(file, file.text.indexOf(word)))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect([1, 2, 3, 4].map((line) => lineText(file, line))).toEqual(["one", "two", "three", "four"]);
  });

  it("counts characters, not the halves of a pair", () => {
    const file = sourceFile("a", "😀班组x");
    expect(lineColumn(file, file.text.indexOf("x"))).toEqual({ line: 1, column: 4 });
  });

  it("finds the end of a file", () => {
    const file = sourceFile("a", "ab\n");
    expect(lineColumn(file, 3)).toEqual({ line: 2, column: 1 });
    expect(lineText(file, 2)).toBe("");
    expect(lineText(file, 3)).toBe("");
  });

  it("finds the start of an empty file", () => {
    expect(lineColumn(sourceFile("a", ""), 0)).toEqual({ line: 1, column: 1 });
  });
});
