import { describe, expect, it } from "vitest";
import { detectDialect } from "../../../src/sheets/csv/dialect.js";
import { bytesOf, readCsv, table } from "./reading.js";

function delimiterOf(text: string): string {
  return detectDialect(bytesOf(text)).delimiter;
}

describe("the delimiter found in the first rows", () => {
  it.each([",", ";", "\t", "|"])("is %j where it parts the cells", (delimiter) => {
    const rows = [
      ["工号", "姓名", "分"],
      ["1", "张三", "9"],
    ];
    expect(delimiterOf(rows.map((row) => row.join(delimiter)).join("\n"))).toBe(delimiter);
  });

  it("is a semicolon where numbers have decimal commas", () => {
    expect(delimiterOf("name;a;b\nx;1,5;2,5\ny;3,5;4,5\n")).toBe(";");
  });

  it("is not what stands within quotes", () => {
    expect(delimiterOf('"a,b,c";d\n"e,f,g";h\n')).toBe(";");
  });

  it("is found below title rows that have none", () => {
    expect(delimiterOf("考勤表\n2026年10月；单位,天\n\n工号\t姓名\n1\t张三\n2\t李四\n")).toBe("\t");
  });

  it("is found where texts hold other delimiters now and then", () => {
    expect(delimiterOf("id,note\n1,a;b\n2,c;d;e\n3,f\n4,g;h\n")).toBe(",");
  });

  it("is a comma where there is one column only", () => {
    expect(delimiterOf("name\nx\ny\n")).toBe(",");
    expect(delimiterOf("")).toBe(",");
  });
});

describe("a first line that names the delimiter", () => {
  it.each([
    ["sep=;\na;b\n", ";"],
    ["SEP=|\r\na|b\r\n", "|"],
    ['"sep=;"\na;b\n', ";"],
    ["sep=\t\na\tb\n", "\t"],
    ["sep=^\na^b\n", "^"],
  ])("is believed: %j", (text, delimiter) => {
    expect(detectDialect(bytesOf(text))).toEqual({ delimiter, named: true });
  });

  it.each(["sep=ab\na,b\n", "sep=,x\n", "separator,b\n1,2\n", "sep=\na,b\n"])("is not seen in %j", (text) => {
    expect(detectDialect(bytesOf(text)).named).toBe(false);
  });

  it("is counted as a row, and not given", async () => {
    const read = await readCsv("sep=;\r\na;b,c\r\n1;2\r\n");
    expect(read.rows).toEqual([
      { number: 2, cellCount: 2, cells: ["a", "b,c"] },
      { number: 3, cellCount: 2, cells: ["1", "2"] },
    ]);
    expect(read.sheet.facts.delimiter).toBe(";");
  });

  it("leaves nothing where it is the only line", async () => {
    expect(table(await readCsv("sep=;"))).toEqual([]);
  });
});
