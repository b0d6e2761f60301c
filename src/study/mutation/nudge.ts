/** Numbers, times and days by one step of the precision in which they are written. */
import { DAY_MS, MINUTE_MS } from "../../base/calendar.js";
import { type Exact, exactText, HUNDRED, integer, ONE, ratio, ZERO } from "../../base/exact.js";
import { parseFormula } from "../../language/parser.js";
import { printFormula } from "../../language/printer.js";
import type { Expression, LiteralExpression } from "../../language/syntax.js";
import type { YamlText } from "../../rulebook/yaml.js";

export type Direction = "up" | "down";

/** The direction in which a value moves that nothing is held against: all of something is rather less than more. */
export function directionOf({ type, value }: LiteralExpression): Direction {
  return type === "percent" && typeof value === "object" && value.equals(ONE) ? "down" : "up";
}

/** A literal one step higher or lower; undefined where there is no step, or it would lead below zero. */
export function nudged(literal: LiteralExpression, direction: Direction): LiteralExpression | undefined {
  const { value, span } = literal;
  if (typeof value !== "object") return undefined;
  const step = stepOf(literal, span.file.text.slice(span.start, span.end));
  const moved = direction === "up" ? value.add(step) : value.sub(step);
  return moved.compare(ZERO) < 0 ? undefined : { ...literal, value: moved };
}

/** A literal as it is written, and what it is when moved, in the same unit. */
export function movedText(from: LiteralExpression, to: LiteralExpression): { from: string; to: string } {
  const written = from.span.file.text.slice(from.span.start, from.span.end);
  const unit = /[a-z]+$/.exec(written)?.[0];
  const size = unit === undefined ? undefined : UNITS[unit];
  if (from.type !== "duration" || size === undefined || typeof to.value !== "object") {
    return { from: printFormula(from), to: printFormula(to) };
  }
  return { from: written, to: `${exactText(to.value.div(size))}${unit}` };
}

/** One in the last place that is written: 1% for `3%`, 0.1 for `2.5`, a day for `30d` and for a date. */
function stepOf({ type }: LiteralExpression, written: string): Exact {
  switch (type) {
    case "date":
      return ONE;
    case "datetime":
      return integer(/:\d{2}:\d{2}$/.test(written) ? 1000 : MINUTE_MS);
    case "duration":
      return lastPlace(written).mul(UNITS[/[a-z]+$/.exec(written)?.[0] ?? "d"] ?? DAY_MS);
    case "percent":
      return lastPlace(written).div(HUNDRED);
    default:
      return lastPlace(written);
  }
}

const UNITS: Readonly<Record<string, number>> = { d: DAY_MS, h: 3_600_000, min: MINUTE_MS, s: 1000 };

function lastPlace(written: string): Exact {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  return ratio(1, 10n ** BigInt(decimals));
}

/** The one literal that a text is, with its sign; undefined where it is more, or a name. */
export interface SignedLiteral {
  readonly literal: LiteralExpression;
  readonly negative: boolean;
}

/** Reads a text that is nothing but a value: `3%`, `-500`, `30d`, `yes`, `2026-10-01`. */
export function literalIn(text: YamlText): SignedLiteral | undefined {
  if (text.text === "") return undefined;
  const parsed = parseFormula(text.source);
  if ("code" in parsed) return undefined;
  const negative = parsed.kind === "unary" && parsed.operator === "-";
  const literal = negative ? parsed.of : parsed;
  return literal.kind === "literal" && literal.type !== "text" ? { literal, negative } : undefined;
}

/** Such a value one step further from zero or nearer to it, or the other truth; undefined where there is none. */
export function nudgedText({ literal, negative }: SignedLiteral, direction: Direction): string | undefined {
  if (typeof literal.value === "boolean") return literal.value ? "no" : "yes";
  const moved = nudged(literal, direction);
  if (!moved) return undefined;
  return negative ? printFormula(signed(moved)) : movedText(literal, moved).to;
}

function signed(of: LiteralExpression): Expression {
  return { kind: "unary", operator: "-", of, span: of.span };
}
