import { describe, expect, it } from "vitest";
import { number, percentage } from "../fake-sheet.js";
import { cellsOf } from "../reading.js";

describe("percentages", () => {
  it("are ratios, from a sign or from the cell's format", async () => {
    const cells = ["95%", "95.5 %", "-3%", percentage("0.95"), percentage("1"), "１２％"];
    const { values, told } = await cellsOf({ type: "percent", decimals: 1 }, cells);
    expect(values).toEqual(["0.950", "0.955", "-0.030", "0.950", "1.000", "0.120"]);
    expect(told).toEqual([]);
  });

  it("are refused without a sign", async () => {
    const { told } = await cellsOf({ type: "percent" }, ["95", "0.95", number("0.95"), "abc", "1%%"]);
    expect(told).toEqual([
      "cell-bare-percent 2 v",
      "cell-bare-percent 3 v",
      "cell-bare-percent 4 v",
      "cell-unreadable 5 v",
      "cell-unreadable 6 v",
    ]);
  });

  it("count hundredths where declared so, and still know their sign", async () => {
    const cells = ["95", number("0.5"), "95%", percentage("0.95")];
    const { values } = await cellsOf({ type: "percent", decimals: 1, of100: true }, cells);
    expect(values).toEqual(["0.950", "0.005", "0.950", "0.950"]);
  });

  it("are refused with more decimals than declared", async () => {
    const { told } = await cellsOf({ type: "percent", decimals: 0 }, ["95.5%", percentage("0.955"), "95.0%"]);
    expect(told).toEqual(["cell-decimals 2 v", "cell-decimals 3 v"]);
  });
});
