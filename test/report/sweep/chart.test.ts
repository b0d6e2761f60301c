import { describe, expect, it } from "vitest";
import { integer } from "../../../src/base/exact.js";
import { bar } from "../../../src/report/sweep/chart.js";

describe("a bar with zero in its middle", () => {
  it.each([
    [0, 100, "     │"],
    [100, 100, "     │█████"],
    [-100, 100, "█████│"],
    [50, 100, "     │██▌"],
    [-50, 100, "  ▐██│"],
    [1, 1000, "     │▏"],
    [-1, 1000, "    ▐│"],
    [0, 0, "     │"],
  ])("of %d where the most is %d is %j", (value, most, expected) => {
    expect(bar(integer(value), integer(most), 11)).toBe(expected);
  });
});
