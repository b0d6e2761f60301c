import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../src/base/calendar.js";
import { type Exact, integer } from "../../src/base/exact.js";
import { durationShown, limitShown } from "../../src/report/durations.js";

const minutes = (count: number): Exact => integer(count * MINUTE_MS);

test.each([
  [minutes(0), "0 h", "0 小时"],
  [minutes(10), "10 min", "10 分钟"],
  [minutes(-10), "-10 min", "-10 分钟"],
  [minutes(90), "1.5 h", "1.5 小时"],
  [minutes(21 * 60 + 10), "21 h 10 min", "21 小时 10 分钟"],
  [integer(30 * 24 * HOUR_MS), "720 h", "720 小时"],
  // 1 h and 1 s is neither whole minutes nor two decimals of an hour.
  [integer(HOUR_MS + 1000), undefined, undefined],
])("a stretch of time is said exactly, in hours or whole minutes (%#)", (value, en, zh) => {
  expect(durationShown(value, "en")).toBe(en);
  expect(durationShown(value, "zh")).toBe(zh);
});

test("a limit of two days and more is said in days, one of 24 hours in hours", () => {
  expect(limitShown(integer(30 * 24 * HOUR_MS), "en")).toBe("30 days");
  expect(limitShown(integer(24 * HOUR_MS), "zh")).toBe("24 小时");
});
