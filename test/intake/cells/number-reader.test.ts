import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import { error, number, percentage, serial, truth } from "../fake-sheet.js";
import { cellsOf, csv, read } from "../reading.js";

describe("numbers", () => {
  it("keep the decimals that are found, up to those declared", async () => {
    const { values, read: result } = await cellsOf({ type: "number" }, [
      "12",
      "1.5",
      "-0.25",
      "1,000",
      number("3.0"),
    ]);
    expect(values).toEqual(["12.00", "1.50", "-0.25", "1000.00", "3.00"]);
    expect(result?.columns.get("v")).toMatchObject({ decimals: 2 });
  });

  it("stay whole where all are", async () => {
    const { read: result } = await cellsOf({ type: "number" }, ["12", "7.0", number("1E3")]);
    const numbers = expect.objectContaining({ values: Float64Array.of(12, 7, 1000) });
    expect(result?.columns.get("v")).toEqual({ kind: "scaled", numbers, decimals: 0 });
  });

  it("are refused with more decimals than declared, other signs, and other kinds of cells", async () => {
    const cells = [
      "1.25",
      "1.50",
      "abc",
      "5%",
      serial("1"),
      percentage("0.5"),
      error("#DIV/0!"),
      truth(true),
      "1e3",
    ];
    const { told, values } = await cellsOf({ type: "number", decimals: 1 }, cells);
    expect(values).toEqual(["!", "1.5", "!", "!", "!", "!", "!", "!", "!"]);
    expect(told).toEqual([
      "cell-decimals 2 v",
      "cell-unreadable 4 v",
      "cell-unreadable 5 v",
      "cell-format 6 v",
      "cell-format 7 v",
      "cell-error 8 v",
      "cell-format 9 v",
      "cell-unreadable 10 v",
    ]);
  });

  it("are refused where they are too large to be exact, also when only a later cell's decimals make them so", async () => {
    const { told, values } = await cellsOf({ type: "number" }, [
      "9007199254740991",
      "5",
      "9007199254740992",
      "0.5",
    ]);
    expect(told).toEqual(["cell-too-large 4 v", "cell-too-large 2 v"]);
    expect(values).toEqual(["!", "5.0", "!", "0.5"]);
  });

  it("names the file of a cell that a later file's decimals make too large", async () => {
    const files = [csv([["v"], ["9007199254740991"]], "a.csv"), csv([["v"], ["0.5"]], "b.csv")];
    const { findings } = await read(files, [column("v", { type: "number" })]);
    expect(findings.map(({ place }) => place)).toEqual([{ data: { file: "a.csv", row: 2, column: "v" } }]);
  });
});

describe("money", () => {
  it("has two decimals, however it is written", async () => {
    const { values, told } = await cellsOf({ type: "money" }, [
      "¥1,234.5",
      "12",
      number("0.1"),
      "-3.00",
      "￥５",
    ]);
    expect(values).toEqual(["1234.50", "12.00", "0.10", "-3.00", "5.00"]);
    expect(told).toEqual([]);
  });

  it("is refused with a third decimal, not rounded", async () => {
    const { told, findings } = await cellsOf({ type: "money" }, [
      number("33.333333333333336"),
      "1.005",
      "1.000",
    ]);
    expect(told).toEqual(["cell-decimals 2 v", "cell-decimals 3 v"]);
    expect(messageOf(findings[1], "en")).toBe(
      "Found “1.005”, expected an amount with at most 2 decimals, such as 1,234.50; nothing is rounded on reading.",
    );
  });
});
