import { describe, expect, test } from "vitest";
import { UTC } from "../../src/base/calendar.js";
import { integer, moneyText } from "../../src/base/exact.js";
import { bilingual } from "../../src/base/language.js";
import { zoneNamed } from "../../src/base/zone.js";
import { DATE, DATETIME, DURATION, MONEY, NUMBER, PERCENT, RATIO, TEXT } from "../../src/language/types.js";
import { missing } from "../../src/language/value.js";
import { exactForm, type Manner, moneyShown, plainForm, shownForm } from "../../src/report/forms.js";
import { sayIn } from "../../src/report/words.js";
import { exact } from "./sample-result.js";

const shanghai = zoneNamed("Asia/Shanghai") ?? UTC;
const english: Manner = { language: "en", zone: shanghai, say: sayIn("en") };
const chinese: Manner = { language: "zh", zone: shanghai, say: sayIn("zh") };
/** 2026-10-30 08:05:07 in Shanghai. */
const INSTANT = integer(Date.UTC(2026, 9, 30, 0, 5, 7));

describe("the exact form", () => {
  test.each([
    ["a number that ends", exact("20195/200"), NUMBER, "100.975"],
    ["a number that never ends", exact("1/15"), NUMBER, "1/15"],
    ["a percent, as a ratio", exact("3/100"), PERCENT, "0.03"],
    ["a ratio", exact("46/50"), RATIO, "0.92"],
    ["money", exact("1710"), MONEY, "1710.00"],
    ["money with more than two decimals", exact("5755575/2200"), MONEY, "230223/88"],
    ["a duration, in hours", integer(26.5 * 3_600_000), DURATION, "26.5h"],
    ["a day", integer(20_000), DATE, "2024-10-04"],
    ["an instant, with the offset of the zone", INSTANT, DATETIME, "2026-10-30T08:05:07+08:00"],
  ])("writes %s", (_, value, type, text) => {
    expect(exactForm(value, type, shanghai)).toBe(text);
  });

  test("writes a clock time without offset where the rulebook names no zone", () => {
    expect(exactForm(INSTANT, DATETIME, UTC)).toBe("2026-10-30T00:05:07");
  });

  test("writes what is missing as null", () => {
    expect(exactForm(missing("no_rows"), MONEY, UTC)).toBeNull();
  });

  test("writes half hours of an offset", () => {
    const kolkata = zoneNamed("Asia/Kolkata") ?? UTC;
    expect(exactForm(INSTANT, DATETIME, kolkata)).toBe("2026-10-30T05:35:07+05:30");
  });
});

describe("the plain form", () => {
  test.each([
    ["a number with up to six decimals", exact("4039/44"), NUMBER, "91.795455"],
    ["a short number as it is", exact("59.9"), NUMBER, "59.9"],
    ["a percent with up to four", exact("1/15"), PERCENT, "6.6667%"],
    ["a whole percent", exact("46/50"), RATIO, "92%"],
    ["money with two", exact("838.6"), MONEY, "838.60"],
    ["a day", integer(20_000), DATE, "2024-10-04"],
    ["an instant as the clock of the zone shows it", INSTANT, DATETIME, "2026-10-30 08:05:07"],
  ])("writes %s", (_, value, type, text) => {
    expect(plainForm(value, { type }, english)).toEqual({ text, isNumber: true });
  });

  test("writes words by their labels and yes/no in the language", () => {
    const wordLabels = new Map([["good", bilingual("Good", "良好")]]);
    expect(plainForm("good", { type: TEXT, wordLabels }, chinese).text).toBe("良好");
    expect(plainForm("other", { type: TEXT, wordLabels }, chinese).text).toBe("other");
    expect(plainForm(true, { type: { kind: "boolean" } }, chinese).text).toBe("是");
  });

  test("leaves what is missing empty", () => {
    expect(plainForm(missing("no_rows"), { type: MONEY }, english)).toEqual({ text: "", isNumber: false });
  });
});

describe("the form for people", () => {
  test.each([
    ["a score with two decimals", exact("4039/44"), { type: NUMBER, isScore: true }, "91.80"],
    ["a whole score with two decimals", exact("90"), { type: NUMBER, isScore: true }, "90.00"],
    ["a count without", exact("90"), { type: NUMBER }, "90"],
    ["a percent with two", exact("1/15"), { type: PERCENT }, "6.67%"],
    ["money in thousands", exact("-1234567.5"), { type: MONEY }, "-1,234,567.50"],
    ["a duration in hours", exact("10000000/3"), { type: DURATION }, "0.93 h"],
  ])("writes %s", (_, value, meaning, text) => {
    expect(shownForm(value, meaning, english)).toBe(text);
  });

  test("shows a dash where there is no value", () => {
    expect(shownForm(missing("not_applicable"), { type: MONEY }, english)).toBe("–");
  });
});

test.each([
  ["0", "0.00", "0.00"],
  ["-0.5", "-0.50", "-0.50"],
  ["999.99", "999.99", "999.99"],
  ["1000", "1000.00", "1,000.00"],
  ["-123456.789", "-123456.789", "-123,456.79"],
])("money %s is %s exactly and %s for people", (amount, exactly, shown) => {
  expect(moneyText(exact(amount))).toBe(exactly);
  expect(moneyShown(exact(amount))).toBe(shown);
});
