import { describe, expect, it } from "vitest";
import { exactText } from "../../src/base/exact.js";
import { sourceFile } from "../../src/base/source.js";
import { plainFormula } from "../../src/language/formula-text.js";
import { tokenize } from "../../src/language/lexer.js";
import { pointedAt } from "./sample-scope.js";

const lex = (formula: string) => tokenize(plainFormula(sourceFile("formula", formula)));

/** Tokens as text: `number 3`, `name x`, `symbol <=`. */
function tokens(formula: string): string[] {
  const found = lex(formula);
  if (!Array.isArray(found)) throw new Error(found.code);
  return found.map((token) => {
    if (token.kind === "end") return "end";
    if (token.kind !== "literal") return `${token.kind} ${token.text}`;
    return `${token.type} ${typeof token.value === "string" ? token.value : exactText(token.value)}`;
  });
}

const DAY = 86_400_000;

describe("literals", () => {
  it.each([
    ["12", "number 12"],
    ["0.25", "number 0.25"],
    ["007", "number 7"],
    ["3%", "percent 0.03"],
    ["0.5%", "percent 0.005"],
    ["30d", `duration ${30 * DAY}`],
    ["1.5h", `duration ${5_400_000}`],
    ["12min", `duration ${720_000}`],
    ["45s", `duration ${45_000}`],
    ["0.001s", "duration 1"],
    ["2026-10-01", "date 20727"],
    ["1969-12-31", "date -1"],
    ["2026-10-01 08:00", `datetime ${20727 * DAY + 8 * 3_600_000}`],
    ["2026-10-01T08:00:05", `datetime ${20727 * DAY + 8 * 3_600_000 + 5000}`],
    ['"车身"', "text 车身"],
    ['"say \\"hi\\" \\\\ bye"', 'text say "hi" \\ bye'],
    ['"two\nlines"', "text two\nlines"],
    ['""', "text "],
  ])("reads %s", (formula, token) => {
    expect(tokens(formula)).toEqual([token, "end"]);
  });

  it("take the longest unit only where a name does not go on", () => {
    expect(tokens("5 d")).toEqual(["number 5", "name d", "end"]);
    expect(tokens("2026-10-01-1d")).toEqual(["date 20727", "symbol -", `duration ${DAY}`, "end"]);
    expect(tokens("3%-1%")).toEqual(["percent 0.03", "symbol -", "percent 0.01", "end"]);
  });
});

describe("names and symbols", () => {
  it("reads names in any script", () => {
    expect(tokens("绩效基数 + _x1*ärger")).toEqual([
      "name 绩效基数",
      "symbol +",
      "name _x1",
      "symbol *",
      "name ärger",
      "end",
    ]);
  });

  it("takes two characters for one comparison", () => {
    expect(tokens("a<=b>=c!=d<e>f=g")).toEqual(
      ["a", "<=", "b", ">=", "c", "!=", "d", "<", "e", ">", "f", "=", "g"]
        .map((text) => (/\w/.test(text) ? `name ${text}` : `symbol ${text}`))
        .concat("end"),
    );
  });

  it("passes over blanks of any width and line ends", () => {
    expect(tokens(" a\u3000\u00a0\t\r\nb ")).toEqual(["name a", "name b", "end"]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a # b", "formula-character", "#", {}],
    ["a @", "formula-character", "@", {}],
    ["a 😀 b", "formula-character", "😀", {}],
    ["a\u200bb", "formula-character", "\u200b", {}],
    ["（a + b）", "formula-character-width", "（", { meant: "(" }],
    ["min(a，b)", "formula-character-width", "，", { meant: "," }],
    ["min(a、b)", "formula-character-width", "、", { meant: "," }],
    ["a ＋ b", "formula-character-width", "＋", { meant: "+" }],
    ["a － b", "formula-character-width", "－", { meant: "-" }],
    ["a − b", "formula-character-width", "−", { meant: "-" }],
    ["a – b", "formula-character-width", "–", { meant: "-" }],
    ["a == b", "formula-character-width", "==", { meant: "=" }],
    ["a => b", "formula-character-width", "=>", { meant: ">=" }],
    ["a <> b", "formula-character-width", "<>", { meant: "!=" }],
    ["a && b", "formula-character-width", "&&", { meant: "and" }],
    ["a || b", "formula-character-width", "||", { meant: "or" }],
    ["a × b", "formula-character-width", "×", { meant: "*" }],
    ["a ÷ b", "formula-character-width", "÷", { meant: "/" }],
    ["a ＝ b", "formula-character-width", "＝", { meant: "=" }],
    ["a ≤ b", "formula-character-width", "≤", { meant: "<=" }],
    ["a ≥ b", "formula-character-width", "≥", { meant: ">=" }],
    ["a ≠ b", "formula-character-width", "≠", { meant: "!=" }],
    ["3％", "formula-character-width", "％", { meant: "%" }],
    ["３ + a", "formula-character-width", "３", { meant: "3" }],
    ["k = “车身”", "formula-character-width", "“", { meant: '"' }],
    ["k = '车身'", "formula-character-width", "'", { meant: '"' }],
    ["a。b", "formula-character-width", "。", { meant: "." }],
    ["a | b", "formula-character-width", "|", { meant: "or" }],
    ["!a", "formula-character-width", "!", { meant: "not" }],
    ["rate > 3 %", "formula-percent", "%", {}],
    ['k = "车身', "formula-text-open", '"车身', {}],
    ['k = "a\\"', "formula-text-open", '"a\\"', {}],
    ["2026-02-29", "formula-date", "2026-02-29", { found: "2026-02-29" }],
    ["2026-10-01 24:00", "formula-date", "2026-10-01 24:00", {}],
    ["2026-10-01 23:60", "formula-date", "2026-10-01 23:60", {}],
    ["2026-10-01T23:59:60", "formula-date", "2026-10-01T23:59:60", {}],
    ["a + 30days", "formula-unit", "30days", { unit: "days" }],
    ["24小时", "formula-unit", "24小时", { unit: "小时" }],
    ["1e5", "formula-unit", "1e5", { unit: "e5" }],
    [`a * ${"9".repeat(41)}`, "formula-number-long", "9".repeat(41), { found: 41, most: 40 }],
  ])("%j is %s at %j", (formula, code, pointed, values) => {
    const found = lex(formula);
    if (Array.isArray(found)) throw new Error("was read");
    expect(found.code).toBe(code);
    expect(pointedAt(found)).toBe(pointed);
    expect(found.values).toMatchObject(values);
  });

  it("is found before exact arithmetic is given a million digits", () => {
    const found = lex(`0.${"1".repeat(1_000_000)}`);
    expect(Array.isArray(found)).toBe(false);
  });
});
