import { afterEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../../../src/base/calendar.js";
import { intlClock } from "../../../src/base/zone.js";
import { processClock } from "../../../src/cli/host/process-clock.js";

const ZONES = Intl.supportedValuesOf("timeZone");
/** Moments from 1900 to 2100, some four years apart, at all times of the day and year. */
const MOMENTS = Array.from({ length: 50 }, (_, i) => Date.UTC(1900, 0, 1) + Math.round(i * 1463.37 * DAY_MS));

describe("the clock of this process", () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it("shows in every zone what that of Intl shows", () => {
    expect(ZONES.length).toBeGreaterThan(400);
    for (const zone of ZONES) {
      expect([zone, processClock(zone)?.(MOMENTS)]).toEqual([zone, intlClock(zone)?.(MOMENTS)]);
    }
  });

  it("knows the hour at which summer time begins and ends", () => {
    // New York 2026-03-08 07:00 and 2026-11-01 06:00 UTC.
    const changes = [Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6)];
    const around = changes.flatMap((change) => [change - 1, change]);
    expect(processClock("America/New_York")?.(around).map((ahead) => ahead / 3_600_000)).toEqual([
      -5, -4, -4, -5,
    ]);
  });

  it("knows the seconds that clocks were ahead by before there were zones", () => {
    // Shanghai's own time: 8 h 5 min 43 s.
    expect(processClock("Asia/Shanghai")?.([Date.UTC(1900, 0, 1)])).toEqual([29_143_000]);
  });

  it("is not made for names that the system might understand otherwise", () => {
    for (const name of ["UTC", "EST5EDT", "Etc/GMT+8", "GMT", "asia/shanghai", ":Asia/Shanghai", "Asia/"]) {
      expect(processClock(name)).toBeUndefined();
    }
  });

  it("leaves the zone of the process as it was", () => {
    const clock = processClock("Asia/Tokyo");
    process.env.TZ = "Europe/Paris";
    clock?.([0]);
    expect(process.env.TZ).toBe("Europe/Paris");
    expect(new Date(0).getHours()).toBe(1);
    delete process.env.TZ;
    clock?.([0]);
    expect(process.env.TZ).toBeUndefined();
  });
});
