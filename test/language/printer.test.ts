import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, dayOf } from "../../src/base/calendar.js";
import { exactText, integer, ratio } from "../../src/base/exact.js";
import { sourceFile } from "../../src/base/source.js";
import { plainFormula } from "../../src/language/formula-text.js";
import { parseFormula } from "../../src/language/parser.js";
import { printFormula } from "../../src/language/printer.js";
import { type Expression, type Name, type PathExpression, RESERVED } from "../../src/language/syntax.js";

const FILE = sourceFile("generated", "");
const span = { file: FILE, start: 0, end: 0 };

const nameText = fc
  .tuple(
    fc.constantFrom("a", "b", "_x", "绩效", "é", "Base", "date", "first", "min"),
    fc.constantFrom("", "1", "_2", "基数", "z"),
  )
  .map(([a, b]) => a + b)
  .filter((name) => !RESERVED.has(name));
const name: fc.Arbitrary<Name> = nameText.map((text) => ({ text, span }));
const path: fc.Arbitrary<PathExpression> = fc
  .array(name, { minLength: 1, maxLength: 3 })
  .map((parts) => ({ kind: "path", parts, span }));

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => ratio(digits, 10n ** BigInt(places)));
const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

const literal: fc.Arbitrary<Expression> = fc.oneof(
  decimal.map((value): Expression => ({ kind: "literal", type: "number", value, span })),
  decimal.map((value): Expression => ({ kind: "literal", type: "percent", value: value.div(100), span })),
  decimal.map((value): Expression => ({ kind: "literal", type: "duration", value: value.mul(1000), span })),
  anyDay.map((day): Expression => ({ kind: "literal", type: "date", value: integer(day), span })),
  fc
    .tuple(anyDay, fc.integer({ min: 0, max: 86_399 }))
    .map(([day, second]) => integer(day * DAY_MS + second * 1000))
    .map((value): Expression => ({ kind: "literal", type: "datetime", value, span })),
  fc
    .string({ unit: "binary", maxLength: 6 })
    .map((value): Expression => ({ kind: "literal", type: "text", value, span })),
  fc.boolean().map((value): Expression => ({ kind: "literal", type: "boolean", value, span })),
);

const binaryOperator = fc.constantFrom(
  ...(["+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", "and", "or"] as const),
);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const of = tie("expression");
  const list = fc.array(of, { minLength: 1, maxLength: 3 });
  const clauses = fc.record(
    { per: list, after: of, by: of, where: of, via: path, over: name },
    { requiredKeys: [] },
  );
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      literal,
      path,
      fc.record({ kind: fc.constant("unary" as const), operator: fc.constantFrom("-", "not"), of }),
      fc.record({ kind: fc.constant("binary" as const), operator: binaryOperator, left: of, right: of }),
      fc.record({ kind: fc.constant("else" as const), of, otherwise: of }),
      fc.record({ kind: fc.constant("if" as const), condition: of, yes: of, no: of }),
      fc.record({ kind: fc.constant("in" as const), of, list }),
      fc.record({ kind: fc.constant("is_missing" as const), of }),
      fc.record({
        kind: fc.constant("call" as const),
        name,
        args: fc.array(of, { maxLength: 3 }),
        clauses,
      }),
    ) as fc.Arbitrary<Expression>,
  };
});

/** The tree without the places of its parts; exact numbers as text. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  if ("n" in value && "d" in value) return exactText(value as Parameters<typeof exactText>[0]);
  const entries = Object.entries(value).filter(([key, part]) => key !== "span" && part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, bare(part)]));
}

describe("printFormula", () => {
  it("prints what parses back to the same tree", () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const printed = printFormula(tree);
        const parsed = parseFormula(plainFormula(sourceFile("printed", printed)));
        expect("code" in parsed ? parsed.code : bare(parsed)).toEqual(bare(tree));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["  a+b *  c", "a + b * c"],
    ["((a))+(b*c)", "a + b * c"],
    ["(a+b)*c", "(a + b) * c"],
    ["a-(b-c)", "a - (b - c)"],
    ["a is   not missing", "not a is missing"],
    ["a not in [1,2]", "not a in [1, 2]"],
    ["if(a,b,c)else no", "if(a, b, c) else no"],
    ["share(tickets where(on_time))", "share(tickets where on_time)"],
    ["first(x where w after y per k)", "first(x per k after y where w)"],
    ["count(t over season via a.b)", "count(t via a.b over season)"],
    ["24h + 90min + 36h + 0.5s + 120s + 0d", "1d + 90min + 36h + 0.5s + 2min + 0d"],
    ["03.50%", "3.5%"],
    ["2026-10-01T08:00:00", "2026-10-01T08:00"],
    ['"a\\\\b\\"c"', '"a\\\\b\\"c"'],
  ])("prints %s as %s", (formula, canonical) => {
    const parsed = parseFormula(plainFormula(sourceFile("formula", formula)));
    expect("code" in parsed ? parsed.code : printFormula(parsed)).toBe(canonical);
  });
});
