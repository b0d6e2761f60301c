import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, integer, ONE, parseExact, ratio } from "../../../src/base/exact.js";
import { type Series, valueAt } from "../../../src/engine/columns/series.js";
import { Store, type StoreTable } from "../../../src/engine/data/store.js";
import { compile } from "../../../src/engine/kernels/compile.js";
import { runKernel } from "../../../src/engine/kernels/kernel.js";
import { RowReader } from "../../../src/engine/quantities/row-reader.js";
import { Evaluation } from "../../../src/engine/running/evaluation.js";
import { TextPool } from "../../../src/intake/columns/text-pool.js";
import type { BinaryOperator, Node } from "../../../src/language/tree.js";
import type { Kind } from "../../../src/language/types.js";
import { rulebookOf, textOf } from "../running.js";

const RULEBOOK = rulebookOf(`
scored: rows
tables:
  rows:
    file: rows
    key: id
    columns:
      id: {}
      a: { type: number, empty: allowed }
      b: { type: number, empty: allowed }
      t: { empty: allowed }
      u: { empty: allowed }
      p: { type: boolean, empty: allowed }
      q: { type: boolean, empty: allowed }
      d: { type: date, empty: allowed }
      e: { type: date, empty: allowed }
      h: { type: duration, empty: allowed }
rules: { rows: { x: a } }
`);

const SPAN = { file: RULEBOOK.source, start: 0, end: 0 };
const column = (name: string, kind: Kind): Node => ({
  op: "column",
  table: "rows",
  name,
  type: { kind },
  span: SPAN,
});
const literal = (value: Exact | string | boolean, kind: Kind): Node => ({
  op: "literal",
  value,
  type: { kind },
  span: SPAN,
});
const binary = (operator: BinaryOperator, left: Node, right: Node, kind: Kind): Node => ({
  op: "binary",
  operator,
  left,
  right,
  type: { kind },
  span: SPAN,
});

const call = (name: string, args: readonly Node[], kind: Kind): Node => ({
  op: "call",
  name,
  args,
  type: { kind },
  span: SPAN,
});

const decimal = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.constantFrom(1n, 10n, 100n, 3n));
const number = decimal.map(([n, d]) => literal(ratio(BigInt(n), d), "number"));
const word = fc.constantFrom("x", "y", "z", "").map((text) => literal(text, "text"));

/** Formulas of each kind, of what kernels know. */
const formulas = fc.letrec<{ n: Node; t: Node; p: Node; d: Node; h: Node }>((tie) => {
  const n = tie("n");
  const t = tie("t");
  const p = tie("p");
  const d = tie("d");
  const h = tie("h");
  const both = (of: fc.Arbitrary<Node>) => fc.tuple(of, of);
  const orElse = (of: fc.Arbitrary<Node>, kind: Kind) =>
    both(of).map(([a, b]): Node => ({ op: "else", of: a, otherwise: b, type: { kind }, span: SPAN }));
  const choice = (of: fc.Arbitrary<Node>, kind: Kind) =>
    fc
      .tuple(p, of, of)
      .map(([condition, yes, no]): Node => ({ op: "if", condition, yes, no, type: { kind }, span: SPAN }));
  const compared = (of: fc.Arbitrary<Node>, ...operators: BinaryOperator[]) =>
    fc
      .tuple(fc.constantFrom(...operators), of, of)
      .map(([operator, a, b]) => binary(operator, a, b, "boolean"));
  const ORDERS = ["=", "!=", "<", "<=", ">", ">="] as const;
  return {
    n: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(column("a", "number"), column("b", "number")),
      number,
      fc
        .tuple(fc.constantFrom("+", "-", "*", "/"), n, n)
        .map(([o, a, b]) => binary(o as BinaryOperator, a, b, "number")),
      n.map((of): Node => ({ op: "unary", operator: "-", of, type: { kind: "number" }, span: SPAN })),
      orElse(n, "number"),
      choice(n, "number"),
      h.map((of) => call("hours", [of], "number")),
      n.map((of) => call("abs", [of], "number")),
      fc.tuple(fc.constantFrom("min", "max"), n, n, n).map(([f, ...args]) => call(f, args, "number")),
      fc
        .tuple(fc.constantFrom("round", "round_up", "round_down"), n, fc.constantFrom("1", "0.01", "2.5"))
        .map(([f, of, step]) => call(f, [of, literal(parseExact(step) ?? ONE, "number")], "number")),
      fc
        .tuple(fc.constantFrom("year", "month", "day", "weekday"), d)
        .map(([f, of]) => call(f, [of], "number")),
    ),
    t: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(column("t", "text"), column("u", "text")),
      word,
      orElse(t, "text"),
      choice(t, "text"),
      d.map((of) => call("period_of", [of], "text")),
    ),
    d: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(column("d", "date"), column("e", "date")),
      fc
        .constantFrom("first" as const, "last" as const)
        .map((edge): Node => ({ op: "period", edge, type: { kind: "date" }, span: SPAN })),
      fc.tuple(fc.constantFrom("+", "-"), d, h).map(([o, a, b]) => binary(o as BinaryOperator, a, b, "date")),
      orElse(d, "date"),
    ),
    h: fc.oneof(
      { maxDepth: 3 },
      fc.constant(column("h", "duration")),
      fc.constantFrom(0, 86_400_000, 3_600_000).map((ms) => literal(integer(ms), "duration")),
      both(d).map(([a, b]) => binary("-", a, b, "duration")),
    ),
    p: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(column("p", "boolean"), column("q", "boolean")),
      fc.boolean().map((value) => literal(value, "boolean")),
      compared(n, ...ORDERS),
      compared(d, ...ORDERS),
      compared(h, ...ORDERS),
      d.map((of) => call("in_period", [of], "boolean")),
      compared(t, "=", "!="),
      compared(p, "=", "!=", "and", "or"),
      p.map((of): Node => ({ op: "unary", operator: "not", of, type: { kind: "boolean" }, span: SPAN })),
      fc
        .tuple(t, fc.array(t, { minLength: 1, maxLength: 3 }))
        .map(([of, list]): Node => ({ op: "in", of, list, type: { kind: "boolean" }, span: SPAN })),
      fc
        .oneof(n, t, p, d)
        .map((of): Node => ({ op: "is_missing", of, type: { kind: "boolean" }, span: SPAN })),
      orElse(p, "boolean"),
      choice(p, "boolean"),
    ),
  };
});

const ROWS = 9;
const cells = <T>(of: fc.Arbitrary<T>) =>
  fc.array(fc.option(of, { nil: undefined, freq: 4 }), { minLength: ROWS, maxLength: ROWS });
const numbers = (most: number, denominator: number) =>
  cells(fc.integer({ min: -most, max: most })).map(
    (values): Series => ({
      kind: "scaled",
      values: Float64Array.from(values, (value) => value ?? Number.NaN),
      denominator,
    }),
  );
const truths = cells(fc.boolean()).map(
  (values): Series => ({
    kind: "truth",
    values: Uint8Array.from(values, (value) => (value === undefined ? 2 : Number(value))),
  }),
);
const texts = cells(fc.constantFrom("x", "y", "z", "w")).map((values): Series => {
  const pool = new TextPool();
  return {
    kind: "text",
    pool,
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : pool.addText(value))),
  };
});

const tables = fc.record({
  a: numbers(300, 10),
  b: fc.oneof(numbers(300, 1), numbers(2 ** 53 - 1, 100)),
  t: texts,
  u: texts,
  p: truths,
  q: truths,
  d: numbers(40, 1),
  e: numbers(40, 1),
  h: numbers(10 ** 9, 1),
});

function evaluationOver(columns: Readonly<Record<string, Series>>): Evaluation {
  const own = new Map(Object.entries(columns));
  own.set("id", { kind: "text", pool: new TextPool(), codes: new Int32Array(ROWS).fill(-1) });
  const table = (name: string, rows: number, series: Map<string, Series>): [string, StoreTable] => [
    name,
    {
      name,
      rows,
      columns: series,
      read: undefined,
      bad: undefined,
      absent: "empty",
      given: new Map(),
      partial: false,
      identity: series,
    },
  ];
  const store = new Store(
    new Map([[RULEBOOK, new Map([table("rows", ROWS, own), table("all", 1, new Map())])]]),
  );
  return new Evaluation(RULEBOOK, store, { name: "2026-10", first: 0, last: 30 }, { add: () => {} });
}

/** How often kernels could do a formula without falling back: a test that compares nothing must not pass. */
const done = { kernels: 0, formulas: 0 };

describe("a kernel gives every row what the formula gives row by row", () => {
  test.for([
    ["numbers", "n"],
    ["texts", "t"],
    ["conditions", "p"],
    ["dates", "d"],
    ["durations", "h"],
  ] as const)("%s", ([, kind]) => {
    fc.assert(
      fc.property(formulas[kind], tables, (node, columns) => {
        const evaluation = evaluationOver(columns);
        const scope = evaluation.scopeOn("rows");
        const overflow = { hit: false };
        const kernel = compile(node, evaluation, scope, overflow);
        const series = kernel && runKernel(kernel, ROWS, overflow);
        done.formulas += 1;
        if (!series) return;
        done.kernels += 1;
        for (let row = 0; row < ROWS; row++) {
          const expected = textOf(new RowReader(evaluation, scope, row).evaluate(node));
          const found = valueAt(series, row);
          if (expected.startsWith("missing: ")) expect(found).toBeUndefined();
          else expect(textOf(found)).toBe(expected);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("and kernels do most of them", () => {
    expect(done.kernels / done.formulas).toBeGreaterThan(0.6);
  });
});
