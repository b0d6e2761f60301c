import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import {
  elapsed,
  error,
  type FakeFile,
  isoDate,
  number,
  percentage,
  quoted,
  serial,
  truth,
} from "../fake-sheet.js";
import { cellsOf, read, shownValues } from "../reading.js";

describe("text", () => {
  it("is trimmed of blanks and invisible characters at its ends, and kept as it is inside", async () => {
    const cells = [
      " a ",
      "\u3000工单\u00a0",
      "\ufeffx\u200b",
      "a\u200bb",
      "e\u0301",
      "  ",
      "é",
      "工",
      "Ⅳ班",
      "\u2003w",
    ];
    const { values } = await cellsOf({ emptyAllowed: true }, cells);
    expect(values).toEqual(["a", "工单", "x", "a\u200bb", "e\u0301", "-", "é", "工", "Ⅳ班", "w"]);
  });

  it("has one code for one text, however its cells are stored", async () => {
    const { read: result } = await cellsOf({}, [
      "1001",
      number("1001"),
      quoted("1001"),
      " 1001",
      number("1001.0"),
    ]);
    expect(result?.columns.get("v")).toMatchObject({ codes: Int32Array.of(0, 0, 0, 0, 0) });
  });

  it("undoubles the quotes of a quoted field", async () => {
    const { values } = await cellsOf({}, [quoted('the "big" one'), 'the ""big"" one']);
    expect(values).toEqual(['the "big" one', 'the ""big"" one']);
  });

  it("reads numbers and truths of a spreadsheet as what they show", async () => {
    const cells = [
      number("1.5"),
      number("-3"),
      number("0.30000000000000004"),
      number("999999999999999"),
      truth(true),
    ];
    const { values } = await cellsOf({}, cells);
    expect(values).toEqual(["1.5", "-3", "0.3", "999999999999999", "TRUE"]);
  });

  it("refuses numbers that have lost digits", async () => {
    const { told, values } = await cellsOf({}, [number("110101199003071000"), number("1E+15")]);
    expect(told).toEqual(["cell-long-number 2 v", "cell-long-number 3 v"]);
    expect(values).toEqual(["!", "!"]);
  });

  it("refuses what a spreadsheet has turned into a date, time or percentage, and errors", async () => {
    const cells = [serial("46296"), elapsed("0.5"), percentage("0.5"), isoDate("2026-10-01"), error("#N/A")];
    const { told } = await cellsOf({}, cells);
    expect(told).toEqual([
      "cell-format 2 v",
      "cell-format 3 v",
      "cell-format 4 v",
      "cell-format 5 v",
      "cell-error 6 v",
    ]);
  });

  it("comes from shared strings as from any other cell", async () => {
    const rows = [["v"], ["甲 "], ["乙"], ["甲"]];
    const { read: result } = await read({ name: "s.xlsx", sheets: [{ name: "S", rows, shared: true }] }, [
      column("v"),
    ]);
    expect(shownValues(result, "v")).toEqual(["甲", "乙", "甲"]);
    expect(result?.columns.get("v")).toMatchObject({ codes: Int32Array.of(0, 1, 0) });
  });

  it("is decoded where the bytes are not UTF-8, though that shows only in a later batch", async () => {
    const ascii = Array.from({ length: 80 }, (_, i) => [`A${i}`]);
    const rows = [["v"], ...ascii, ["张三"], ["李四 "], ["张三"], ["A1"]];
    const file: FakeFile = { name: "g.csv", encoding: "GB18030", batchRows: 10, sheets: [{ rows }] };
    const { read: result, told } = await read(file, [column("v")]);
    expect(told).toEqual([]);
    expect(result?.files[0].facts.encoding).toBe("GB18030");
    expect(shownValues(result, "v").slice(79)).toEqual(["A79", "张三", "李四", "张三", "A1"]);
    expect(result?.columns.get("v")).toMatchObject({ pool: { size: 82 } });
  });

  it("has one code in files of different encodings", async () => {
    const files: FakeFile[] = [
      { name: "g.csv", encoding: "GB18030", sheets: [{ rows: [["姓名"], ["张三"], ["李四"]] }] },
      { name: "u.csv", sheets: [{ rows: [["姓名"], ["李四"], ["张三"]] }] },
    ];
    const { read: result } = await read(files, [column("v", { headers: ["姓名"] })]);
    expect(result?.columns.get("v")).toMatchObject({ codes: Int32Array.of(0, 1, 1, 0) });
  });
});

describe("declared words", () => {
  const words = new Map([
    ["优秀", "good"],
    ["良好", "good"],
    ["Poor", "poor"],
    ["1", "one"],
  ]);

  it("stand for the texts that they accept, in any width and case", async () => {
    const { values } = await cellsOf({ words }, ["良好", " 优秀", "POOR", "ｐoor", "1", number("1")]);
    expect(values).toEqual(["good", "good", "poor", "poor", "one", "one"]);
  });

  it("are all there may be; the nearest is named", async () => {
    const { told, values, findings } = await cellsOf({ words }, ["良好", "Pour", "不知道", "Pour"]);
    expect(told).toEqual(["cell-unknown-word 3 v", "cell-unknown-word 4 v", "cell-unknown-word 5 v"]);
    expect(values).toEqual(["good", "!", "!", "!"]);
    expect(messageOf(findings[0], "en")).toBe(
      "Found “Pour”, expected one of: 优秀, 良好, Poor, 1 (nearest: Poor).",
    );
    expect(messageOf(findings[1], "zh")).toBe("读到 “不知道”，应为以下之一：优秀、良好、Poor、1。");
  });
});
