import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import { cellsOf, read, shownValues, xlsx } from "../reading.js";

describe("empty cells", () => {
  const types = ["text", "number", "money", "percent", "duration", "date", "datetime", "boolean"] as const;

  it.each(types)("have no value where a %s may be absent", async (type) => {
    const { values, told } = await cellsOf({ type, emptyAllowed: true }, ["", "  ", "\u200b"]);
    expect(told).toEqual([]);
    expect(values).toEqual(["-", "-", "-"]);
  });

  it.each(types)("are bad where a %s may not be", async (type) => {
    const { values, told, findings } = await cellsOf({ type }, ["", "  "]);
    expect(told).toEqual(["cell-empty 2 v", "cell-empty 3 v"]);
    expect(values).toEqual(["!", "!"]);
    expect(messageOf(findings[0], "en")).toMatch(/^The cell is empty, expected .+\.$/);
  });

  it("have no value where they are missing at the end of a spreadsheet's row", async () => {
    const rows = [["id", "v", "w"], ["1"], ["2", "x"]];
    const { read: result, told } = await read(xlsx(rows), [
      column("id"),
      column("v", { emptyAllowed: true }),
      column("w", { emptyAllowed: true }),
    ]);
    expect(told).toEqual([]);
    expect(shownValues(result, "v")).toEqual(["-", "x"]);
    expect(shownValues(result, "w")).toEqual(["-", "-"]);
  });
});

describe("messages about cells", () => {
  it("make visible what cannot be seen, and shorten", async () => {
    const { findings } = await cellsOf({ type: "number" }, [`1\u200b2\n${"x".repeat(60)}`]);
    expect(messageOf(findings[0], "en")).toMatch(/^Found “1\\u200b2\\nx{36}…”, expected a number/);
  });

  it("stand at file, sheet, row and header", async () => {
    const rows = [["title"], ["编号", "数量 (件)"], ["1", "x"]];
    const { findings } = await read(xlsx(rows), [column("n", { headers: ["数量 (件)"], type: "number" })]);
    expect(findings[0].place).toEqual({
      data: { file: "tickets.xlsx", sheet: "Sheet1", row: 3, column: "数量 (件)" },
    });
  });
});
