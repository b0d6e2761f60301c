import { expect, test } from "vitest";
import { ruleLines } from "../../../src/report/diff/rule-lines.js";

function lines(before: readonly string[], after: readonly string[]): string[] {
  const written = (own: readonly string[]) => ({ file: "a.yaml", line: 1, lines: own });
  return ruleLines(written(before), written(after)).map(({ sign, text }) => `${sign}${text}`);
}

test("lines that differ stand with those beside them, and what is between is left out", () => {
  expect(lines(["a", "b", "c", "d", "e", "f"], ["a", "b", "c", "x", "e", "f"])).toEqual([
    " …",
    " c",
    "-d",
    "+x",
    " e",
  ]);
  expect(lines(["a", "b", "c", "d", "e", "f"], ["x", "b", "c", "d", "e", "y"])).toEqual([
    "-a",
    "+x",
    " b",
    " …",
    " e",
    "-f",
    "+y",
  ]);
});

test("what is new is put in, what is gone is taken away", () => {
  expect(ruleLines(undefined, { file: "a", line: 1, lines: ["x"] })).toEqual([{ sign: "+", text: "x" }]);
  expect(ruleLines({ file: "a", line: 1, lines: ["x"] }, undefined)).toEqual([{ sign: "-", text: "x" }]);
});

test("equal lines have no sign", () => {
  expect(lines(["a"], ["a"]).every((line) => line.startsWith(" "))).toBe(true);
});
