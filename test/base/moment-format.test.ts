import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, dayOf } from "../../src/base/calendar.js";
import { parseMomentFormat, readMoment, weekdayNamed } from "../../src/base/moment-format.js";

function read(format: string, text: string): string {
  const parsed = parseMomentFormat(format);
  if (!parsed) throw new Error(`no format: ${format}`);
  const moment = readMoment(parsed, text);
  if (typeof moment === "string") return moment;
  return moment.clock === undefined
    ? dateText(moment.day)
    : `${dateText(moment.day)} +${moment.clock / 60_000}m`;
}

describe("a declared format", () => {
  it.each([
    ["dd-MM-yyyy", "05-03-2026", "2026-03-05"],
    ["yy-MM-dd EEEE", "26-05-01 星期五", "2026-05-01"],
    ["yy-MM-dd EEEE", "26-05-01 Friday", "2026-05-01"],
    ["yyyy/M/d", "2026/5/1", "2026-05-01"],
    ["yyyy/M/d", "2026/05/01", "2026-05-01"],
    ["yyyyMMdd", "20260501", "2026-05-01"],
    ["yyyy-MM", "2026-09", "2026-09-01"],
    ["yyyy年M月", "2026年10月", "2026-10-01"],
    ["yyyy-MM", "2026-13", "no-such-date"],
    ["yyyy-MM", "2026-09-01", "unlike"],
    ["yyyyMMddHHmmss", "20260501083000", "2026-05-01 +510m"],
    ["d.M.yyyy H:mm", "1.5.2026 8:05", "2026-05-01 +485m"],
    ["yyyy年M月d日", "2026年5月1日", "2026-05-01"],
    ["yyyy-MM-dd'T'HH:mm", "2026-05-01T00:30", "2026-05-01 +30m"],
    ["MM/dd/yyyy hh:mm:ss a", "05/01/2026 08:05:00 AM", "2026-05-01 +485m"],
    ["MM/dd/yyyy hh:mm:ss a", "05/01/2026 08:05:00 pm", "2026-05-01 +1205m"],
    ["M/d/yyyy h:mm a", "5/1/2026 12:05 AM", "2026-05-01 +5m"],
    ["M/d/yyyy h:mm a", "5/1/2026 12:05 PM", "2026-05-01 +725m"],
    ["yyyy/M/d ah:mm", "2026/5/1 下午8:05", "2026-05-01 +1205m"],
    ["yyyy/M/d a h:mm", "2026/5/1 上午 8:05", "2026-05-01 +485m"],
  ])("%s reads %s", (format, text, expected) => expect(read(format, text)).toBe(expected));

  it.each([
    ["dd-MM-yyyy", "2026-03-05", "unlike"],
    ["dd-MM-yyyy", "5-3-2026", "unlike"],
    ["dd-MM-yyyy", "05-03-2026 ", "unlike"],
    ["dd-MM-yyyy", "29-02-2023", "no-such-date"],
    ["dd-MM-yyyy", "03-13-2026", "no-such-date"],
    ["yy-MM-dd EEEE", "26-05-01 星期四", "other-weekday"],
    ["yy-MM-dd EEEE", "26-05-01 五", "unlike"],
    ["yy-MM-dd(E)", "26-05-01(四)", "other-weekday"],
    ["yyyy-MM-dd HH:mm", "2026-05-01 24:00", "no-such-time"],
    ["M/d/yyyy h:mm a", "5/1/2026 13:05 PM", "no-such-time"],
    ["M/d/yyyy h:mm a", "5/1/2026 0:05 AM", "no-such-time"],
    ["M/d/yyyy h:mm a", "5/1/2026 8:05", "unlike"],
  ])("%s refuses %s: %s", (format, text, why) => expect(read(format, text)).toBe(why));

  it.each([
    "yyyy-dd",
    "dd-MM-yyyy-dd",
    "DD-MM-YYYY",
    "yyyy-MM-dd mm",
    "yyyy-MM-dd hh:mm",
    "yyyy-MM-dd HH:mm a",
    "yyyy-MM-dd HH:mm h a",
    "yyyy-MM-dd a",
    "yy-MM",
    "yyyy-MM HH:mm",
    "yyyy",
  ])("%s is none", (text) => expect(parseMomentFormat(text)).toBeUndefined());

  it("reads every day that it wrote", () => {
    const day = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2099, 12, 31) });
    fc.assert(
      fc.property(day, (one) => {
        const [year, month, date] = dateText(one).split("-");
        expect(read("dd-MM-yy", `${date}-${month}-${year.slice(2)}`)).toBe(dateText(one));
      }),
    );
  });
});

describe("a day of the week as a heading", () => {
  it.each([
    ["六", 6],
    ["日", 7],
    ["周天", 7],
    ["星期一", 1],
    ["Fri", 5],
    ["1", undefined],
    ["国庆", undefined],
  ])("%s is %s", (text, day) => expect(weekdayNamed(text)).toBe(day));
});
