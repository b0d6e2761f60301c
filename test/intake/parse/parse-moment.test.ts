import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilText, DAY_MS, dateText, UTC, type Zone } from "../../../src/base/calendar.js";
import { zoneNamed } from "../../../src/base/zone.js";
import { parseDate, parseDatetime } from "../../../src/intake/parse/parse-moment.js";

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`this runtime has no zone ${name}`);
  return found;
}

/** 2026-10-01; `Date.UTC` is not what is tested. */
const OCTOBER = Date.UTC(2026, 9, 1) / DAY_MS;

describe("parseDate", () => {
  it.each([
    "2026-10-01",
    "2026-10-1",
    "2026/10/1",
    "2026/10/01",
    "2026.10.1",
    "2026年10月1日",
    "2026年10月01号",
    " 2026-10-01 ",
    "２０２６－１０－０１",
    "2026-10-01 00:00:00",
    "2026/10/1 0:00",
    "2026-10-01T00:00",
  ])("reads %j", (text) => {
    expect(parseDate(text)).toBe(OCTOBER);
  });

  it.each([
    ["05-03-2016", "cell-ambiguous-date"],
    ["05/03/16", "cell-ambiguous-date"],
    ["5.3.2016", "cell-ambiguous-date"],
    ["26/10/1", "cell-ambiguous-date"],
    ["10/1/2026 8:05", "cell-ambiguous-date"],
    ["2026-02-30", "cell-no-such-date"],
    ["2026-13-01", "cell-no-such-date"],
    ["2026-00-10", "cell-no-such-date"],
    ["2023/2/29", "cell-no-such-date"],
    ["0000-01-01", "cell-no-such-date"],
    ["2026-10-01 08:00", "cell-time-in-date"],
    ["2026-10-01T00:00Z", "cell-time-in-date"],
    ["2026-10-01 24:00", "cell-no-such-time"],
    ["2026-10/01", "cell-unreadable"],
    ["2026-10", "cell-unreadable"],
    ["20261001", "cell-unreadable"],
    ["46296", "cell-unreadable"],
    ["2026年10月", "cell-unreadable"],
    ["2026-10-01x", "cell-unreadable"],
    ["Oct 1, 2026", "cell-unreadable"],
    ["", "cell-unreadable"],
    ["-", "cell-unreadable"],
  ])("refuses %j: %s", (text, problem) => {
    expect(parseDate(text)).toBe(problem);
  });

  it("reads every day back from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(parseDate(dateText(day))).toBe(day);
      }),
    );
  });
});

describe("parseDatetime", () => {
  const at = (h: number, m: number, s = 0, ms = 0) => Date.UTC(2026, 9, 1, h, m, s, ms);

  it.each([
    ["2026-10-01 08:05", at(8, 5)],
    ["2026-10-01 8:05", at(8, 5)],
    ["2026/10/1 8:05:30", at(8, 5, 30)],
    ["2026-10-01T08:05:30.123", at(8, 5, 30, 123)],
    ["2026-10-01 08:05:30,5", at(8, 5, 30, 500)],
    ["2026-10-01 08:05:30.1234", at(8, 5, 30, 123)],
    ["2026-10-01 08:05:30.1235", at(8, 5, 30, 124)],
    ["2026-10-01 08:05:30.999999999", at(8, 5, 31)],
    ["2026-10-01  08:05", at(8, 5)],
    ["2026年10月1日 08:05", at(8, 5)],
    ["2026年10月1日08:05", at(8, 5)],
    ["2026年10月1日8时5分", at(8, 5)],
    ["2026年10月1日 8点05分30秒", at(8, 5, 30)],
    ["2026-10-01 ０８：０５", at(8, 5)],
    ["2026-10-01T08:05Z", at(8, 5)],
    ["2026-10-01T08:05+08:00", at(0, 5)],
    ["2026-10-01 08:05:00 +0800", at(0, 5)],
    ["2026-10-01T08:05-05", at(13, 5)],
    ["2026-10-01 00:00", at(0, 0)],
    ["2026-10-01 23:59:59.999", at(23, 59, 59, 999)],
  ])("reads %j", (text, expected) => {
    expect(parseDatetime(text, UTC, false)).toBe(expected);
  });

  it.each([
    ["2026-10-01", "cell-time-missing"],
    ["2026-10-01 24:00", "cell-no-such-time"],
    ["2026-10-01 25:00", "cell-no-such-time"],
    ["2026-10-01 08:60", "cell-no-such-time"],
    ["2026-10-01 08:05:60", "cell-no-such-time"],
    ["2026-10-01T08:05+25:00", "cell-no-such-time"],
    ["2026-02-30 08:00", "cell-no-such-date"],
    ["01/10/2026 08:05", "cell-ambiguous-date"],
    ["2026-10-0108:05", "cell-unreadable"],
    ["2026-10-01 8", "cell-unreadable"],
    ["2026-10-01 8:5", "cell-unreadable"],
    ["2026-10-01 08:05 PM", "cell-unreadable"],
    ["2026-10-01 上午8:05", "cell-unreadable"],
    ["08:05", "cell-unreadable"],
  ])("refuses %j: %s", (text, problem) => {
    expect(parseDatetime(text, UTC, false)).toBe(problem);
  });

  it("takes a bare date for its midnight only where that is asked for", () => {
    expect(parseDatetime("2026-10-01", UTC, true)).toBe(at(0, 0));
  });

  it("reads clock times in the zone, and those with an offset without it", () => {
    const shanghai = zone("Asia/Shanghai");
    expect(parseDatetime("2026-10-01 08:05", shanghai, false)).toBe(at(0, 5));
    expect(parseDatetime("2026-10-01 08:05Z", shanghai, false)).toBe(at(8, 5));
  });

  it("refuses a time that daylight saving skipped, and one that it showed twice", () => {
    // Berlin 2026: 02:00 → 03:00 on 29 March, 03:00 → 02:00 on 25 October.
    const berlin = zone("Europe/Berlin");
    expect(parseDatetime("2026-03-29 02:30", berlin, false)).toBe("cell-skipped-time");
    expect(parseDatetime("2026-03-29 03:00", berlin, false)).toBe(Date.UTC(2026, 2, 29, 1, 0));
    expect(parseDatetime("2026-10-25 01:59", berlin, false)).toBe(Date.UTC(2026, 9, 24, 23, 59));
    expect(parseDatetime("2026-10-25 02:30", berlin, false)).toBe("cell-doubled-time");
    expect(parseDatetime("2026-10-25 02:30+01:00", berlin, false)).toBe(Date.UTC(2026, 9, 25, 1, 30));
    expect(parseDatetime("2026-10-25 03:00", berlin, false)).toBe(Date.UTC(2026, 9, 25, 2, 0));
    // Beirut puts its clocks back at midnight: the last hour of Saturday comes twice.
    expect(parseDatetime("2026-10-24 23:30", zone("Asia/Beirut"), false)).toBe("cell-doubled-time");
  });

  it("reads every instant back from the clock's text", () => {
    const instant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2080, 0, 1) });
    const shanghai = zone("Asia/Shanghai");
    fc.assert(
      fc.property(instant, (moment) => {
        expect(parseDatetime(civilText(moment), UTC, false)).toBe(moment);
        // Shanghai had daylight saving until 1991: from then on its clock tells every instant apart.
        const later = Math.max(moment, Date.UTC(1992, 0, 1));
        expect(parseDatetime(civilText(shanghai.toCivil(later)), shanghai, false)).toBe(later);
      }),
    );
  });
});
