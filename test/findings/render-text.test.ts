import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { at, finding, inData } from "../../src/findings/finding.js";
import { findingText, inReadingOrder, PLAIN } from "../../src/findings/render-text.js";

const english = { language: "en", paint: PLAIN } as const;
const chinese = { language: "zh", paint: PLAIN } as const;

function scoredUnknown(text: string, found: string) {
  const file = sourceFile("rules/a.yaml", text);
  const start = text.indexOf(found);
  return finding("scored-unknown", at({ file, start, end: start + found.length }), {
    found,
    nearest: "",
    known: ["people"],
  });
}

describe("a finding in a rulebook", () => {
  test("shows place, severity, message and code, then the source with a caret, then what to do", () => {
    const text = findingText(scoredUnknown("merit: 1\nscored: peple # who\n", "peple"), english);
    const [first, source, caret, fix] = text.split("\n");
    expect(first).toMatch(/^rules\/a\.yaml:2:9: error: .*peple.* \[scored-unknown\]$/);
    expect(source).toBe("  2 | scored: peple # who");
    expect(caret).toBe("    |         ^^^^^");
    expect(fix).toMatch(/^ {2}\S/);
    expect(text.endsWith("\n")).toBe(true);
  });

  test("is said in Chinese", () => {
    expect(findingText(scoredUnknown("scored: peple", "peple"), chinese)).toMatch(
      /^rules\/a\.yaml:1:9: 错误: /,
    );
  });

  test("has its carets under Chinese text, which is twice as wide", () => {
    const lines = findingText(scoredUnknown("名称: 售后 # 注释", "售后"), english).split("\n");
    const start = lines[1].indexOf("售后");
    expect(stringWidth(lines[2].slice(0, lines[2].indexOf("^")))).toBe(stringWidth(lines[1].slice(0, start)));
    expect(lines[2].endsWith(" ^^^^")).toBe(true);
  });

  test("shows the part of a long line that matters", () => {
    const text = findingText(scoredUnknown(`${"a".repeat(300)} peple ${"b".repeat(300)}`, "peple"), english);
    const [, source, caret] = text.split("\n");
    expect(source).toMatch(/^ {2}1 \| …a+ peple b+…$/);
    expect(stringWidth(source)).toBeLessThanOrEqual(104);
    expect(source.indexOf("peple")).toBe(caret.indexOf("^"));
  });

  test("shows one caret where nothing stands", () => {
    const file = sourceFile("r.yaml", "merit: 1\n");
    const text = findingText(
      finding("scored-unknown", at({ file, start: 9, end: 9 }), {
        found: "",
        nearest: "",
        known: ["people"],
      }),
      english,
    );
    expect(text.split("\n").slice(1, 3)).toEqual(["  2 | ", "    | ^"]);
  });

  test("stands under another path where one is given", () => {
    const text = findingText(scoredUnknown("scored: x", "x"), {
      ...english,
      pathOf: (name) => `/there/${name}`,
    });
    expect(text.startsWith("/there/rules/a.yaml:1:9: ")).toBe(true);
  });
});

describe("a finding in data", () => {
  test("names file, sheet, row and column", () => {
    const place = inData({ file: "t.xlsx", sheet: "十月", row: 7, column: "姓名" });
    const told = finding("file-missing", place, { path: "x" });
    expect(findingText(told, english).split("\n")[0]).toMatch(
      /^t\.xlsx \[十月\] row 7, column 姓名: error: /,
    );
    expect(findingText(told, chinese).split("\n")[0]).toMatch(/^t\.xlsx \[十月\] 第 7 行，“姓名”列: 错误: /);
  });

  test("names the byte that cannot be decoded", () => {
    const told = finding("file-missing", inData({ file: "t.csv", offset: 91 }), { path: "x" });
    expect(findingText(told, english)).toMatch(/^t\.csv byte 91: /);
  });
});

test("findings are read from top to bottom, those of data after those of rulebooks", () => {
  const text = "scored: x\nscored: y\n";
  const file = sourceFile("r.yaml", text);
  const inSource = (start: number) =>
    finding("file-missing", at({ file, start, end: start + 1 }), { path: `${start}` });
  const inFile = (row: number) => finding("file-missing", inData({ file: "t.csv", row }), { path: `${row}` });
  const told = inReadingOrder([inFile(9), inSource(10), inFile(7), inSource(0)]);
  expect(told.map(({ values }) => values.path)).toEqual(["0", "10", "9", "7"]);
});

test("nothing of the input can move the cursor or turn the text", () => {
  const told = finding("file-missing", inData({ file: "t\u001b[2J.csv", column: "\u202e" }), {
    path: "\u0007",
  });
  expect(findingText(told, english).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("what is to be done is said once for rows of data that follow each other", () => {
  const row = (at: number, found: string) =>
    finding("cell-unreadable", inData({ file: "t.csv", row: at, column: "x" }), {
      found,
      expected: "a number",
    });
  const [first, second] = [row(2, "one"), row(3, "two")];
  const text = findingText(second, { ...english, after: first });
  expect(text).toBe("t.csv row 3, column x: error: Found two, expected a number. [cell-unreadable]\n");
  const other = finding("cell-empty", inData({ file: "t.csv", row: 2 }), { found: "", expected: "a number" });
  expect(findingText(second, { ...english, after: other }).split("\n")).toHaveLength(3);
});
