import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { plainFormula } from "../../src/language/formula-text.js";
import { parseBounds, parseFormula, parseWorded } from "../../src/language/parser.js";
import { printFormula } from "../../src/language/printer.js";
import type { Expression } from "../../src/language/syntax.js";
import { pointedAt } from "./sample-scope.js";

const text = (formula: string) => plainFormula(sourceFile("formula", formula));

/** The formula with every pair of parentheses that its reading implies. */
function grouped(e: Expression): string {
  switch (e.kind) {
    case "literal":
    case "path":
      return printFormula(e);
    case "call":
      return printFormula(e);
    case "unary":
      return `(${e.operator} ${grouped(e.of)})`;
    case "binary":
      return `(${grouped(e.left)} ${e.operator} ${grouped(e.right)})`;
    case "else":
      return `(${grouped(e.of)} else ${grouped(e.otherwise)})`;
    case "if":
      return `if(${[e.condition, e.yes, e.no].map(grouped).join(", ")})`;
    case "in":
      return `(${grouped(e.of)} in [${e.list.map(grouped).join(", ")}])`;
    case "is_missing":
      return `(${grouped(e.of)} is missing)`;
  }
}

function parse(formula: string): Expression {
  const parsed = parseFormula(text(formula));
  if ("code" in parsed) throw new Error(`${formula}: ${parsed.code}`);
  return parsed;
}

/** Each level of precedence against the next, and how operators of one level associate. */
const PRECEDENCE = [
  ["a - b - c", "((a - b) - c)"],
  ["a - b + c", "((a - b) + c)"],
  ["a / b / c", "((a / b) / c)"],
  ["a / b * c", "((a / b) * c)"],
  ["a + b * c", "(a + (b * c))"],
  ["a * b + c", "((a * b) + c)"],
  ["-a * b", "((- a) * b)"],
  ["a * -b", "(a * (- b))"],
  ["a - -b", "(a - (- b))"],
  ["--a", "(- (- a))"],
  ["-a + b", "((- a) + b)"],
  ["a + b < c - d", "((a + b) < (c - d))"],
  ["a + b in [c, d]", "((a + b) in [c, d])"],
  ["a + b is missing", "((a + b) is missing)"],
  ["a is not missing", "(not (a is missing))"],
  ["a not in [b]", "(not (a in [b]))"],
  ["not a in [b]", "(not (a in [b]))"],
  ["not a = b", "(not (a = b))"],
  ["not not a", "(not (not a))"],
  ["not a and b", "((not a) and b)"],
  ["a = b and c = d", "((a = b) and (c = d))"],
  ["a and b and c", "((a and b) and c)"],
  ["a or b and c", "(a or (b and c))"],
  ["a and b or c", "((a and b) or c)"],
  ["a and not b or c", "((a and (not b)) or c)"],
  ["a or b else c", "((a or b) else c)"],
  ["a else b or c", "(a else (b or c))"],
  ["a else b else c", "(a else (b else c))"],
  ["a is missing else b", "((a is missing) else b)"],
  ["(a else b) + c", "((a else b) + c)"],
  ["a * (b + c)", "(a * (b + c))"],
  ["(a = b) = c", "((a = b) = c)"],
  ["if(a, b else c, d) * e", "(if(a, (b else c), d) * e)"],
  ["a.b.c * d.e", "(a.b.c * d.e)"],
] as const;

describe("precedence", () => {
  it.each(PRECEDENCE)("reads %s as %s", (formula, expected) => {
    expect(grouped(parse(formula))).toBe(expected);
  });
});

describe("calls", () => {
  it("take arguments and clauses, each clause once, in any order", () => {
    const one = parse("first(reported per asset, fault after closed where urgent else no)");
    const other = parse("first(reported where urgent else no after closed per asset, fault)");
    expect(printFormula(other)).toBe(printFormula(one));
    expect(one).toMatchObject({ kind: "call", name: { text: "first" }, clauses: { per: [{}, {}] } });
  });

  it("need no argument where there is a clause", () => {
    expect(parse("nth(per asset by closed)")).toMatchObject({ args: [], clauses: { by: {} } });
    expect(parse("now()")).toMatchObject({ args: [], clauses: {} });
  });

  it("may have a blank before their parenthesis", () => {
    expect(printFormula(parse("min (a, b)"))).toBe("min(a, b)");
  });

  it("name a way by a path and a span by a name", () => {
    expect(parse("count(tickets via engineer.team over season)")).toMatchObject({
      clauses: { via: { parts: [{ text: "engineer" }, { text: "team" }] }, over: { text: "season" } },
    });
  });
});

describe("what does not parse", () => {
  it.each([
    ["", "formula-end", ""],
    ["   ", "formula-end", "   "],
    ["a +", "formula-syntax", ""],
    ["a b", "formula-syntax", "b"],
    ["(a", "formula-syntax", ""],
    ["a)", "formula-syntax", ")"],
    ["+a", "formula-syntax", "+"],
    [".5", "formula-syntax", "."],
    ["a.", "formula-syntax", ""],
    ["a.3", "formula-syntax", "3"],
    ["a in b", "formula-syntax", "b"],
    ["a in []", "formula-syntax", "]"],
    ["a in [b", "formula-syntax", ""],
    ["a is b", "formula-syntax", "b"],
    ["a is not", "formula-syntax", ""],
    ["and", "formula-syntax", "and"],
    ["a and", "formula-syntax", ""],
    ["where x", "formula-syntax", "where"],
    ["if(a, b)", "formula-syntax", ")"],
    ["if a", "formula-syntax", "a"],
    ["min(a,)", "formula-syntax", ")"],
    ["min(,a)", "formula-syntax", ","],
    ["yes.x", "formula-syntax", "."],
    ["count(tickets via 3)", "formula-syntax", "3"],
    ["count(tickets over season.x)", "formula-syntax", "."],
    ["a < b < c", "formula-comparison-chain", "<"],
    ["a = b != c", "formula-comparison-chain", "!="],
    ["count(tickets where a where b)", "formula-clause-twice", "where"],
    ["nth(per a per b by c)", "formula-clause-twice", "per"],
  ])("%j is %s at %j", (formula, code, pointed) => {
    const parsed = parseFormula(text(formula));
    if (!("code" in parsed)) throw new Error("was parsed");
    expect(parsed.code).toBe(code);
    expect(pointedAt(parsed)).toBe(pointed);
  });

  it("names what was found and what was expected", () => {
    const parsed = parseFormula(text("if(a, b c)"));
    expect(parsed).toMatchObject({ code: "formula-syntax", values: { found: "c", expected: { en: "," } } });
  });

  it("points at the last of several comparisons", () => {
    const parsed = parseFormula(text("0 < a < 5"));
    expect("code" in parsed && parsed.place).toMatchObject({ source: { start: 6, end: 7 } });
  });
});

describe("limits", () => {
  const depthOf = (formula: string) => {
    const parsed = parseFormula(text(formula));
    return "code" in parsed ? parsed.code : "parsed";
  };

  it("are far beyond what people write", () => {
    expect(depthOf(`${"(".repeat(90)}a${")".repeat(90)}`)).toBe("parsed");
    expect(depthOf(Array.from({ length: 500 }, () => "a").join(" + "))).toBe("parsed");
    expect(depthOf(`a in [${Array.from({ length: 5000 }, (_, i) => i).join(", ")}]`)).toBe("parsed");
  });

  it.each([
    ["parentheses", `${"(".repeat(10_000)}a${")".repeat(10_000)}`],
    ["open parentheses", "(".repeat(10_000)],
    ["signs", `${"-".repeat(10_000)}a`],
    ["nots", `${"not ".repeat(10_000)}a`],
    ["calls", `${"abs(".repeat(10_000)}a${")".repeat(10_000)}`],
    ["ifs", "if(a, ".repeat(10_000)],
    ["elses", `${"a else ".repeat(10_000)}a`],
    ["lists", `${"a in [(".repeat(10_000)}`],
    ["conditions", "count(t where ".repeat(10_000)],
    ["orders", "nth(by ".repeat(10_000)],
    ["groups", "nth(per ".repeat(10_000)],
  ])("refuse ten thousand %s as too deep", (_, formula) => {
    expect(depthOf(formula)).toBe("formula-depth");
  });

  it.each([
    ["sums", Array.from({ length: 10_000 }, () => "a").join(" + ")],
    ["products", Array.from({ length: 10_000 }, () => "a").join(" * ")],
    ["ands", Array.from({ length: 10_000 }, () => "a").join(" and ")],
    ["dots", Array.from({ length: 10_000 }, () => "a").join(".")],
    // Each level for itself is short: together they would be a tree 40,000 high.
    ["sums within sums", `${"(".repeat(90)}a${`${" + a".repeat(450)})`.repeat(90)}`],
  ])("refuse ten thousand %s as too long", (_, formula) => {
    expect(depthOf(formula)).toBe("formula-long");
  });
});

describe("any text", () => {
  const soup = fc
    .array(
      fc.constantFrom(
        ...'a b if ( ) [ ] , . + - * / = != <= > and or not in is missing else where per by after via over yes 3 3% 2d 2026-10-01 "x" " 中 😀 （ %'.split(
          " ",
        ),
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(" "));

  it("is parsed or refused at a place within it, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 30 }), fc.string()), (formula) => {
        for (const outcome of [
          parseFormula(text(formula)),
          parseBounds(text(formula)),
          parseWorded(text(formula), ["started", "full"]),
        ]) {
          if (!("code" in outcome)) continue;
          const place = outcome.place;
          if (!place || !("source" in place)) throw new Error("no place");
          expect(place.source.start).toBeGreaterThanOrEqual(0);
          expect(place.source.end).toBeLessThanOrEqual(formula.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the ends of a step", () => {
  const bounds = (formula: string) => {
    const parsed = parseBounds(text(formula));
    if ("code" in parsed) return parsed.code;
    return parsed.map(({ word, at }) => `${word} ${printFormula(at)}`);
  };

  it.each([
    ["over 3%", ["over 3%"]],
    ["at_least 3% under 5%", ["at_least 3%", "under 5%"]],
    ["up_to near + 5 over -500", ["up_to near + 5", "over -500"]],
    ["under kind.low", ["under kind.low"]],
  ])("reads %s", (formula, expected) => {
    expect(bounds(formula)).toEqual(expected);
  });

  it.each([
    ["3%", "formula-syntax"],
    ["above 3%", "formula-syntax"],
    ["over", "formula-syntax"],
    ["over 3% up_to 5% under 7%", "formula-syntax"],
    ["over 3%, up_to 5%", "formula-syntax"],
    ["", "formula-end"],
  ])("refuses %j", (formula, code) => {
    expect(bounds(formula)).toBe(code);
  });
});

describe("a word and a formula", () => {
  it("reads how units count", () => {
    expect(parseWorded(text("started 0.5%"), ["started", "full"])).toMatchObject({
      word: "started",
      of: { kind: "literal", type: "percent" },
    });
  });

  it("refuses other words, and words alone", () => {
    expect(parseWorded(text("begun 1%"), ["started", "full"])).toMatchObject({
      code: "formula-syntax",
      values: { expected: { en: "started, full" } },
    });
    expect(parseWorded(text("full"), ["started", "full"])).toMatchObject({ code: "formula-syntax" });
  });
});
