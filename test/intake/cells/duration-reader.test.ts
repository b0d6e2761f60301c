import { describe, expect, it } from "vitest";
import { elapsed, number, serial } from "../fake-sheet.js";
import { cellsOf } from "../reading.js";

describe("durations", () => {
  it("are milliseconds, from texts and from elapsed cells", async () => {
    const { values } = await cellsOf({ type: "duration" }, [
      "1:30",
      "90m",
      elapsed("7.666666666666667"),
      elapsed("0"),
    ]);
    expect(values).toEqual(["5400000", "5400000", `${184 * 3_600_000}`, "0"]);
  });

  it("are refused without a unit", async () => {
    const { told } = await cellsOf({ type: "duration" }, ["90", number("1.5"), serial("1.5")]);
    expect(told).toEqual(["cell-unreadable 2 v", "cell-format 3 v", "cell-format 4 v"]);
  });
});
