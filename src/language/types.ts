/** Types of columns, quantities and formulas. They are known before any data is read. */

/**
 * `ratio` is the quotient of two like quantities (money ÷ money, count ÷ count): it goes with numbers and with
 * percents. `number` and `percent` do not go with each other: 90 and 90 % are not near one another.
 */
export type Kind =
  | "number"
  | "percent"
  | "ratio"
  | "money"
  | "duration"
  | "date"
  | "datetime"
  | "boolean"
  | "text";

/** The kinds that `type:` may name; a ratio only comes of a division. */
export const DECLARED_KINDS = [
  "text",
  "number",
  "percent",
  "money",
  "duration",
  "date",
  "datetime",
  "boolean",
] as const satisfies readonly Kind[];

/** The type of a value. */
export interface Type {
  readonly kind: Kind;
  /** Text that can only be one of these words (a column with `words:`, grades). */
  readonly words?: readonly string[];
}

export const NUMBER: Type = { kind: "number" };
export const PERCENT: Type = { kind: "percent" };
export const RATIO: Type = { kind: "ratio" };
export const MONEY: Type = { kind: "money" };
export const DURATION: Type = { kind: "duration" };
export const DATE: Type = { kind: "date" };
export const DATETIME: Type = { kind: "datetime" };
export const BOOLEAN: Type = { kind: "boolean" };
export const TEXT: Type = { kind: "text" };

const NUMERIC: ReadonlySet<Kind> = new Set(["number", "percent", "ratio", "money", "duration"]);
const MEASURED: ReadonlySet<Kind> = new Set([...NUMERIC, "date", "datetime"]);

/** Kinds that can be added up, averaged, multiplied. */
export function isNumeric(type: Type): boolean {
  return NUMERIC.has(type.kind);
}

/** Kinds that have an order: numeric ones, dates and datetimes. */
export function isMeasured(type: Type): boolean {
  return MEASURED.has(type.kind);
}

/**
 * The type in which two values can stand for the same thing (compared, added, or given by two branches), or
 * undefined where they cannot. A bare number beside money is an amount of money; a ratio becomes what it meets.
 */
export function common(a: Type, b: Type): Type | undefined {
  if (a.kind === b.kind) {
    if (a.kind !== "text") return a;
    return a.words && b.words ? { kind: "text", words: [...new Set([...a.words, ...b.words])] } : TEXT;
  }
  const pair = new Set([a.kind, b.kind]);
  if (pair.has("ratio") && (pair.has("number") || pair.has("percent"))) {
    return a.kind === "ratio" ? b : a;
  }
  if (pair.has("money") && pair.has("number")) return MONEY;
  return undefined;
}

/** Is it a date or a datetime? */
export function isDay(type: Type | undefined): boolean {
  return type?.kind === "date" || type?.kind === "datetime";
}

/** The type of `a + b` or `a - b`, or undefined where there is none. */
export function sumType(operator: "+" | "-", a: Type, b: Type): Type | undefined {
  if (isDay(a)) {
    if (b.kind === "duration") return a;
    return operator === "-" && a.kind === b.kind ? DURATION : undefined;
  }
  if (operator === "+" && a.kind === "duration" && isDay(b)) return b;
  if (!isNumeric(a) || !isNumeric(b)) return undefined;
  return common(a, b);
}

/** The type of `a * b`, or undefined. A percent or ratio of something is of that something's type. */
export function productType(a: Type, b: Type): Type | undefined {
  if (!isNumeric(a) || !isNumeric(b)) return undefined;
  const pure = (type: Type) => type.kind === "percent" || type.kind === "ratio";
  if (pure(a)) return a.kind === "ratio" && b.kind === "percent" ? a : b;
  if (pure(b)) return a;
  if (a.kind === "number") return b;
  return b.kind === "number" ? a : undefined;
}

/** The type of `a / b`, or undefined. Like divided by like is a ratio. */
export function quotientType(a: Type, b: Type): Type | undefined {
  if (!isNumeric(a) || !isNumeric(b)) return undefined;
  if (a.kind === b.kind) return RATIO;
  if (b.kind === "number" || b.kind === "ratio" || b.kind === "percent") return a;
  return undefined;
}
