import { describe, expect, it } from "vitest";
import { NO, UNKNOWN, YES } from "../../../src/intake/columns/columns.js";
import { error, number, serial, truth } from "../fake-sheet.js";
import { cellsOf } from "../reading.js";

describe("yes and no", () => {
  it("are read in both languages, as truth values, and as 1 and 0", async () => {
    const yes = ["yes", "Y", "TRUE", "是", "√", "✓", "1", "１", truth(true), number("1")];
    const no = ["no", "n", "False", "否", "×", "0", truth(false), number("0")];
    const { read: result, told } = await cellsOf({ type: "boolean" }, [...yes, ...no]);
    expect(told).toEqual([]);
    expect(result?.columns.get("v")).toEqual({
      kind: "truth",
      values: Uint8Array.from([...yes.map(() => YES), ...no.map(() => NO)]),
    });
  });

  it("are neither where a cell is empty, and bad where it is anything else", async () => {
    const cells = ["", " ", "maybe", number("2"), serial("1"), error("#REF!")];
    const { read: result, told } = await cellsOf({ type: "boolean", emptyAllowed: true }, cells);
    expect(told).toEqual(["cell-unreadable 4 v", "cell-unreadable 5 v", "cell-format 6 v", "cell-error 7 v"]);
    expect(result?.columns.get("v")).toEqual({
      kind: "truth",
      values: Uint8Array.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
      bad: Uint8Array.of(0, 0, 1, 1, 1, 1),
    });
  });
});
