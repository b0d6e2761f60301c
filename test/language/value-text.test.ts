import { describe, expect, it } from "vitest";
import { UTC } from "../../src/base/calendar.js";
import { type Exact, integer, parseExact } from "../../src/base/exact.js";
import type { Kind } from "../../src/language/types.js";
import { missing, type Value } from "../../src/language/value.js";
import { valueText } from "../../src/language/value-text.js";

const exact = (text: string) => parseExact(text) as Exact;

describe("a value as a test file writes it", () => {
  it.each<[Kind, Value, string]>([
    ["number", exact("12.5"), "12.5"],
    ["number", exact("4039/44"), "4039/44 ≈ 91.7955"],
    ["percent", exact("0.95"), "95%"],
    ["percent", exact("2/3"), "2/3 ≈ 66.67%"],
    ["money", exact("3"), "3.00"],
    ["money", exact("1.005"), "1.005"],
    ["duration", integer(90 * 60_000), "1.5h"],
    ["duration", integer(2 * 86_400_000), "2d"],
    ["date", integer(0), "1970-01-01"],
    ["datetime", integer(86_399_000), "1970-01-01 23:59:59"],
    ["boolean", true, "yes"],
    ["text", "优秀", "优秀"],
    ["number", missing("no_rows"), "missing (no_rows)"],
  ])("%s %#", (kind, value, text) => {
    expect(valueText(value, { kind }, UTC)).toBe(text);
  });
});
