import { describe, expect, it } from "vitest";
import { parseDuration } from "../../../src/intake/parse/parse-duration.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("parseDuration", () => {
  it.each([
    ["1:30", 90 * MINUTE],
    ["0:05", 5 * MINUTE],
    ["184:00", 184 * HOUR],
    ["1:30:15", 90 * MINUTE + 15_000],
    ["0:00:00.250", 250],
    ["-1:30", -90 * MINUTE],
    ["90m", 90 * MINUTE],
    ["1h30m", 90 * MINUTE],
    ["1H 30M", 90 * MINUTE],
    ["2d", 48 * HOUR],
    ["1d2h3m4s", 26 * HOUR + 3 * MINUTE + 4000],
    ["1.5h", 90 * MINUTE],
    ["0.1s", 100],
    ["45s", 45_000],
    ["1小时30分", 90 * MINUTE],
    ["2天3小时", 51 * HOUR],
    ["90分钟", 90 * MINUTE],
    ["3时20分5秒", 3 * HOUR + 20 * MINUTE + 5000],
    ["１：３０", 90 * MINUTE],
    ["-0m", 0],
  ])("reads %j", (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each([
    "",
    "90",
    "1.5",
    "1:60",
    "1:5",
    "1:30:60",
    "30m1h",
    "1h1h",
    "1m30",
    "h",
    "1:30h",
    "0.0001s",
    "1 week",
    "-",
  ])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
