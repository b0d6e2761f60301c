import { expect, test } from "vitest";
import { sheetNames } from "../../../src/report/excel/sheet-names.js";

test("titles without anything forbidden stay", () => {
  expect(sheetNames(["People", "班组"])).toEqual(["People", "班组"]);
});

test("what Excel forbids becomes a blank or goes", () => {
  expect(sheetNames(["a/b:c*d?e[f]g\\h", "'quoted'", "\u0007", "History"])).toEqual([
    "a b c d e f g h",
    "’quoted’",
    "_",
    "History_",
  ]);
});

test("long titles are cut to 31 characters, also where a number follows", () => {
  const [first, second] = sheetNames(["x".repeat(40), "X".repeat(40)]);
  expect(first).toBe("x".repeat(31));
  expect(second).toBe(`${"X".repeat(27)} (2)`);
});

test("titles that differ only in case are told apart", () => {
  expect(sheetNames(["Team", "team", "TEAM"])).toEqual(["Team", "team (2)", "TEAM (3)"]);
});

test("no character is cut in two, and no apostrophe is left that a formula would have to double", () => {
  expect(sheetNames([`${"x".repeat(30)}𠮷`, "the team's"])).toEqual(["x".repeat(30), "the team’s"]);
});
