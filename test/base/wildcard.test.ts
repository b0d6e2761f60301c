import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsWildcard } from "../../src/base/wildcard.js";

describe("names and wildcards", () => {
  it.each([
    ["tickets", "tickets", true],
    ["tickets", "ticket", false],
    ["tickets-*", "tickets-2026-10", true],
    ["tickets-*", "tickets-", true],
    ["tickets-*", "old-tickets-1", false],
    ["*工单*", "十月工单明细", true],
    ["2026-?", "2026-9", true],
    ["2026-?", "2026-10", false],
    ["?", "𠮷", true],
    ["a.b", "axb", false],
    ["*", "", true],
    ["", "", true],
    ["", "a", false],
  ])("%s and %s: %s", (pattern, name, expected) => {
    expect(fitsWildcard(pattern, name)).toBe(expected);
  });

  it("agrees with the same pattern as a regular expression", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 5 });
    fc.assert(
      fc.property(patterns, letters, (pattern, name) => {
        const regular = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
        expect(fitsWildcard(pattern, name)).toBe(regular.test(name));
      }),
    );
  });

  it("does not run away on many stars", () => {
    expect(fitsWildcard(`${"*a".repeat(50)}*b`, "a".repeat(255))).toBe(false);
  });
});
