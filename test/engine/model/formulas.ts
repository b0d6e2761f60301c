import fc from "fast-check";
import { Ratio } from "./ratio.js";

/** What a cell or a quantity holds; undefined: missing. */
export type Held = Ratio | boolean | string | undefined;
export type Row = Readonly<Record<string, Held>>;

/** A formula as a rulebook has it, and what it comes to in a row by the plainest reading of the language. */
export interface Made<V> {
  readonly text: string;
  readonly of: (row: Row) => V | undefined;
}
export type Amount = Made<Ratio>;
export type Condition = Made<boolean>;

/** Names that a formula may read, by their type. */
export interface Names {
  readonly number: readonly string[];
  readonly money: readonly string[];
  readonly truth: readonly string[];
}

/** Arbitrary formulas of each type over some names. */
export interface Formulas {
  readonly number: fc.Arbitrary<Amount>;
  readonly money: fc.Arbitrary<Amount>;
  readonly ratio: fc.Arbitrary<Amount>;
  readonly truth: fc.Arbitrary<Condition>;
}

/** Numbers that people write, and some that do not fit into 53 bits once multiplied. */
export const figure: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${two(b)}`),
  fc.integer({ min: 1, max: 999_999 }).map((n) => `0.${String(n).padStart(6, "0")}`),
  fc.constantFrom("1000003", "99999989"),
);

const two = (n: number) => String(n).padStart(2, "0");

export function formulas(names: Names, depth: number): Formulas {
  return fc.letrec<{ number: Amount; money: Amount; ratio: Amount; truth: Condition }>((tie) => {
    const limit = { maxDepth: depth } as const;
    const literal = figure.map((text): Amount => ({ text, of: () => Ratio.of(text) }));
    const grown = (kind: "number" | "money") => {
      const self = tie(kind);
      const factor = kind === "money" ? tie("number") : tie("ratio");
      return [
        fc.tuple(self, self, fc.constantFrom("+", "-")).map(([a, b, op]) => sum(a, b, op)),
        fc.tuple(self, fc.oneof(tie("number"), tie("ratio"))).map(([a, b]) => product(a, b)),
        fc.tuple(self, factor).map(([a, b]) => quotient(a, b)),
        fc.tuple(fc.constantFrom("min", "max"), self, self, self).map(([name, ...of]) => extreme(name, of)),
        fc
          .tuple(
            self,
            fc.constantFrom("round", "round_up", "round_down"),
            fc.constantFrom("0.01", "1", "0.003", "7"),
          )
          .map(rounded),
        self.map((a): Amount => ({ text: `abs(${a.text})`, of: (row) => a.of(row)?.size })),
        self.map((a): Amount => ({ text: `(-${a.text})`, of: (row) => a.of(row)?.times(new Ratio(-1n)) })),
        fc.tuple(self, self).map(
          ([a, b]): Amount => ({
            text: `(${a.text} else ${b.text})`,
            of: (row) => a.of(row) ?? b.of(row),
          }),
        ),
        fc.tuple(tie("truth"), self, self).map(
          ([condition, a, b]): Amount => ({
            text: `if(${condition.text}, ${a.text}, ${b.text})`,
            of: (row) => {
              const holds = condition.of(row);
              return holds === undefined ? undefined : holds ? a.of(row) : b.of(row);
            },
          }),
        ),
      ];
    };
    const held = <V extends Ratio | boolean>(of: readonly string[]) =>
      of.length === 0
        ? []
        : [
            fc
              .constantFrom(...of)
              .map((text): Made<V> => ({ text, of: (row) => row[text] as V | undefined })),
          ];
    return {
      number: fc.oneof(limit, fc.oneof(literal, ...held<Ratio>(names.number)), ...grown("number")),
      money: fc.oneof(limit, fc.oneof(...held<Ratio>(names.money)), ...grown("money")),
      ratio: fc.oneof(
        limit,
        fc.tuple(literal, literal).map(([a, b]) => quotient(a, b)),
        fc.tuple(tie("number"), tie("number")).map(([a, b]) => quotient(a, b)),
        fc.tuple(tie("money"), tie("money")).map(([a, b]) => quotient(a, b)),
      ),
      truth: fc.oneof(
        limit,
        fc.oneof(compared(literal, literal), ...held<boolean>(names.truth)),
        compared(tie("number"), tie("number")),
        compared(tie("money"), tie("money")),
        tie("truth").map((a): Condition => ({ text: `(not ${a.text})`, of: (row) => not(a.of(row)) })),
        fc.oneof(tie("number"), tie("money")).map(
          (a): Condition => ({
            text: `(${a.text} is missing)`,
            of: (row) => a.of(row) === undefined,
          }),
        ),
        fc
          .tuple(tie("truth"), tie("truth"), fc.constantFrom("and", "or"))
          .map(([a, b, op]) => joined(a, b, op)),
      ),
    };
  });
}

/** Both values, or missing where one is. */
function both<A, B, V>(
  a: A | undefined,
  b: B | undefined,
  then: (a: A, b: B) => V | undefined,
): V | undefined {
  return a === undefined || b === undefined ? undefined : then(a, b);
}

function sum(a: Amount, b: Amount, op: string): Amount {
  return {
    text: `(${a.text} ${op} ${b.text})`,
    of: (row) => both(a.of(row), b.of(row), (x, y) => (op === "+" ? x.plus(y) : x.minus(y))),
  };
}

function product(a: Amount, b: Amount): Amount {
  return { text: `(${a.text} * ${b.text})`, of: (row) => both(a.of(row), b.of(row), (x, y) => x.times(y)) };
}

function quotient(a: Amount, b: Amount): Amount {
  return { text: `(${a.text} / ${b.text})`, of: (row) => both(a.of(row), b.of(row), (x, y) => x.over(y)) };
}

function extreme(name: string, of: readonly Amount[]): Amount {
  const sign = name === "min" ? 1 : -1;
  return {
    text: `${name}(${of.map(({ text }) => text).join(", ")})`,
    of: (row) => {
      const values = of.map((one) => one.of(row));
      if (values.some((value) => value === undefined)) return undefined;
      return (values as Ratio[]).reduce((x, y) => (x.compare(y) * sign <= 0 ? x : y));
    },
  };
}

function rounded([a, name, step]: [Amount, string, string]): Amount {
  const how = name === "round" ? "near" : name === "round_up" ? "up" : "down";
  const unit = Ratio.of(step);
  return {
    text: `${name}(${a.text}, ${step})`,
    of: (row) => {
      const units = a.of(row)?.over(unit);
      return units && new Ratio(units.units(how)).times(unit);
    },
  };
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
};

function compared(left: fc.Arbitrary<Amount>, right: fc.Arbitrary<Amount>): fc.Arbitrary<Condition> {
  return fc.tuple(left, right, fc.constantFrom(...Object.keys(COMPARED))).map(([a, b, op]) => ({
    text: `(${a.text} ${op} ${b.text})`,
    of: (row) => both(a.of(row), b.of(row), (x, y) => COMPARED[op](x.compare(y))),
  }));
}

const not = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth);

/** `and` is no where a side is, `or` yes where a side is; else missing where a side is missing. */
function joined(a: Condition, b: Condition, op: string): Condition {
  const decides = op === "or";
  return {
    text: `(${a.text} ${op} ${b.text})`,
    of: (row) => {
      const [x, y] = [a.of(row), b.of(row)];
      if (x === decides || y === decides) return decides;
      return x === undefined || y === undefined ? undefined : !decides;
    },
  };
}
