import { describe, expect, it } from "vitest";
import { chained } from "../../../src/engine/columns/chained.js";

describe("chained numbers", () => {
  it("are those of the second at the numbers of the first; negative ones stay", () => {
    expect([...chained(Int32Array.of(2, -1, 0, -3, 1), Int32Array.of(7, -2, 9))]).toEqual([9, -1, 7, -3, -2]);
  });

  it("are made of all rows, however many there are", () => {
    const rows = Int32Array.from({ length: 5000 }, (_, row) => 4999 - row);
    expect(chained(rows, rows).every((number, row) => number === row)).toBe(true);
  });
});
