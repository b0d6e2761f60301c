import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UTC } from "../../src/base/calendar.js";
import { integer, ratio } from "../../src/base/exact.js";
import { zoneNamed } from "../../src/base/zone.js";
import type { Kind } from "../../src/language/types.js";
import { readValue } from "../../src/ledger/read-value.js";
import { exactForm } from "../../src/report/forms.js";

const NUMBERS: readonly Kind[] = ["number", "percent", "ratio", "money", "duration"];
const shanghai = zoneNamed("Asia/Shanghai") ?? UTC;
const newYork = zoneNamed("America/New_York") ?? UTC;

describe("a value in a closed result", () => {
  it("of a number is read as it was written, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.constantFrom(...NUMBERS),
        (numerator, denominator, kind) => {
          const value = ratio(numerator, denominator);
          const read = readValue(exactForm(value, { kind }, UTC), kind);
          expect(typeof read === "object" && !("missing" in read) && read.equals(value)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("of a day or a moment is read as it was written, in any zone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 60_000 }),
        fc.integer({ min: 0, max: 86_399_999 }),
        fc.constantFrom(UTC, shanghai, newYork),
        (day, time, zone) => {
          const date = integer(day);
          expect(String(readValue(exactForm(date, { kind: "date" }, zone), "date"))).toBe(String(day));
          // Before 1902 New York's clocks were off by minutes and seconds.
          const instant = integer(Math.abs(day) * 86_400_000 + time);
          expect(String(readValue(exactForm(instant, { kind: "datetime" }, zone), "datetime"))).toBe(
            String(instant),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ["x", "number"],
    ["1/0", "number"],
    [12, "number"],
    ["2026-02-30", "date"],
    ["2026-10-01", "datetime"],
    ["26.5", "duration"],
    ["yes", "boolean"],
    [true, "text"],
    [{}, "text"],
  ] as const)("of another form is none: %s as %s", (form, kind) => {
    expect(readValue(form, kind)).toBeUndefined();
  });
});
