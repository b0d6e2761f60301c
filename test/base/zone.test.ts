import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilText, dayOf, HOUR_MS, MINUTE_MS, momentOf, UTC, type Zone } from "../../src/base/calendar.js";
import { zoneNamed } from "../../src/base/zone.js";

/** Milliseconds of a clock time as if it were UTC: `2026-03-08 02:30`. */
const clock = (text: string): number => Date.parse(`${text.replace(" ", "T")}Z`);

const zone = (name: string): Zone => {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
};

const shows = (name: string, instant: string) => civilText(zone(name).toCivil(Date.parse(instant)));
const isAt = (name: string, civil: string) => {
  const instant = zone(name).toInstant(clock(civil));
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe("zones", () => {
  it("are known by their IANA names only", () => {
    expect(zoneNamed("Asia/Shanghai")?.name).toBe("Asia/Shanghai");
    expect(zoneNamed("Asia/Shangai")).toBeUndefined();
    expect(zoneNamed("")).toBeUndefined();
    expect(zoneNamed("__proto__")).toBeUndefined();
    expect(zoneNamed("+08:00")).toBeUndefined();
    expect(zoneNamed("UTC")).toBe(UTC);
  });

  it("show what the clock on the wall shows", () => {
    expect(shows("Asia/Shanghai", "2026-10-01T00:00:00Z")).toBe("2026-10-01 08:00");
    expect(shows("Asia/Kolkata", "2026-10-01T00:00:00Z")).toBe("2026-10-01 05:30");
    expect(shows("America/New_York", "2026-07-01T00:00:00Z")).toBe("2026-06-30 20:00");
    expect(shows("America/New_York", "2026-12-01T00:00:00Z")).toBe("2026-11-30 19:00");
    expect(shows("Asia/Shanghai", "2026-10-01T15:59:59.123Z")).toBe("2026-10-01 23:59:59.123");
  });

  it("have no instant for a clock time that summer time skipped", () => {
    // New York 2026-03-08: 02:00 became 03:00.
    expect(isAt("America/New_York", "2026-03-08 01:59:59")).toBe("2026-03-08T06:59:59.000Z");
    expect(isAt("America/New_York", "2026-03-08 02:00")).toBeUndefined();
    expect(isAt("America/New_York", "2026-03-08 02:59:59")).toBeUndefined();
    expect(isAt("America/New_York", "2026-03-08 03:00")).toBe("2026-03-08T07:00:00.000Z");
  });

  it("take a clock time that came twice as the earlier", () => {
    // New York 2026-11-01: 02:00 became 01:00.
    expect(isAt("America/New_York", "2026-11-01 00:59")).toBe("2026-11-01T04:59:00.000Z");
    expect(isAt("America/New_York", "2026-11-01 01:00")).toBe("2026-11-01T05:00:00.000Z");
    expect(isAt("America/New_York", "2026-11-01 01:59")).toBe("2026-11-01T05:59:00.000Z");
    expect(isAt("America/New_York", "2026-11-01 02:00")).toBe("2026-11-01T07:00:00.000Z");
  });

  it("know the summer time that China had", () => {
    // 1986-05-04 02:00 became 03:00; 1986-09-14 02:00 became 01:00 (tz database, rules PRC).
    expect(isAt("Asia/Shanghai", "1986-05-04 01:59")).toBe("1986-05-03T17:59:00.000Z");
    expect(isAt("Asia/Shanghai", "1986-05-04 02:30")).toBeUndefined();
    expect(isAt("Asia/Shanghai", "1986-05-04 03:00")).toBe("1986-05-03T18:00:00.000Z");
    expect(shows("Asia/Shanghai", "1986-07-01T00:00:00Z")).toBe("1986-07-01 09:00");
    expect(isAt("Asia/Shanghai", "1986-09-14 01:30")).toBe("1986-09-13T16:30:00.000Z");
    expect(isAt("Asia/Shanghai", "1986-09-14 02:00")).toBe("1986-09-13T18:00:00.000Z");
    expect(shows("Asia/Shanghai", "1987-01-01T00:00:00Z")).toBe("1987-01-01 08:00");
  });

  it("come next to the moment at which the clock went on, whatever time it skipped", () => {
    // New York 2026-03-08: 02:00 became 03:00.
    const day = dayOf(2026, 3, 8);
    for (const minutes of [120, 130, 150, 179, 180]) {
      const moment = momentOf(zone("America/New_York"), day, minutes * MINUTE_MS);
      expect(new Date(moment).toISOString()).toBe("2026-03-08T07:00:00.000Z");
    }
  });

  it("skip a whole day where a country crossed the date line", () => {
    // Samoa had no 2011-12-30.
    expect(isAt("Pacific/Apia", "2011-12-29 23:59")).toBe("2011-12-30T09:59:00.000Z");
    expect(isAt("Pacific/Apia", "2011-12-30 12:00")).toBeUndefined();
    expect(isAt("Pacific/Apia", "2011-12-31 00:00")).toBe("2011-12-30T10:00:00.000Z");
  });

  it.each(["America/New_York", "Asia/Shanghai", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca"])(
    "of %s lead from an instant to the clock and back",
    (name) => {
      const here = zone(name);
      fc.assert(
        fc.property(
          fc.integer({ min: clock("1950-01-01 00:00"), max: clock("2037-12-31 00:00") }),
          (instant) => {
            const back = here.toInstant(here.toCivil(instant));
            // A doubled clock time is taken as the earlier of the two.
            expect(back).toBeDefined();
            expect(back).toBeLessThanOrEqual(instant);
            expect(here.toCivil(back ?? Number.NaN)).toBe(here.toCivil(instant));
            expect(instant - (back ?? 0)).toBeLessThanOrEqual(2 * HOUR_MS);
          },
        ),
        { numRuns: 100 },
      );
    },
  );

  it("agree with Intl around every change of New York's clocks in ten years", () => {
    const here = zone("America/New_York");
    const wall = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "America/New_York",
      dateStyle: "short",
      timeStyle: "medium",
    });
    for (let year = 2020; year < 2030; year++) {
      for (const month of [3, 11]) {
        for (
          let instant = Date.UTC(year, month - 1, 1, 4);
          instant < Date.UTC(year, month - 1, 16);
          instant += 45 * MINUTE_MS
        ) {
          expect(civilText(here.toCivil(instant)).padEnd(19, ":00")).toBe(wall.format(instant));
        }
      }
    }
  });
});
