import { civilText, DAY_MS, dateText, HOUR_MS, MINUTE_MS } from "../base/calendar.js";
import { exactText, HUNDRED } from "../base/exact.js";
import type { CallExpression, Expression, LiteralExpression } from "./syntax.js";
import { LEVEL, levelOf, sidesOf } from "./tightness.js";

/** A formula in canonical spelling: one blank between parts, no parentheses that are not needed. */
export function printFormula(expression: Expression): string {
  return print(expression, LEVEL.else);
}

function print(e: Expression, place: number): string {
  const text = bare(e);
  return level(e) < place ? `(${text})` : text;
}

function level(e: Expression): number {
  return levelOf(e.kind, "operator" in e ? e.operator : undefined);
}

function bare(e: Expression): string {
  switch (e.kind) {
    case "literal":
      return literalText(e);
    case "path":
      return e.parts.map((part) => part.text).join(".");
    case "call":
      return callText(e);
    case "unary":
      return e.operator === "not" ? `not ${print(e.of, LEVEL.not)}` : `-${print(e.of, LEVEL.sign)}`;
    case "else":
      return `${print(e.of, LEVEL.or)} else ${print(e.otherwise, LEVEL.else)}`;
    case "if":
      return `if(${[e.condition, e.yes, e.no].map(printFormula).join(", ")})`;
    case "in":
      return `${print(e.of, LEVEL.sum)} in [${e.list.map((m) => print(m, LEVEL.sum)).join(", ")}]`;
    case "is_missing":
      return `${print(e.of, LEVEL.sum)} is missing`;
    case "binary": {
      const { left, right } = sidesOf(e.operator);
      return `${print(e.left, left)} ${e.operator} ${print(e.right, right)}`;
    }
  }
}

function callText(e: CallExpression): string {
  const { per, after, by, via, over, where } = e.clauses;
  const parts = [
    e.args.map(printFormula).join(", "),
    via && `via ${printFormula(via)}`,
    over && `over ${over.text}`,
    per && `per ${per.map((p) => print(p, LEVEL.sum)).join(", ")}`,
    after && `after ${print(after, LEVEL.sum)}`,
    by && `by ${print(by, LEVEL.sum)}`,
    where && `where ${printFormula(where)}`,
  ];
  return `${e.name.text}(${parts.filter(Boolean).join(" ")})`;
}

function literalText(e: LiteralExpression): string {
  const { value } = e;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return `"${value.replace(/[\\"]/g, "\\$&")}"`;
  switch (e.type) {
    case "percent":
      return `${exactText(value.mul(HUNDRED))}%`;
    case "date":
      return dateText(Number(value.n) * Number(value.s));
    case "datetime":
      return civilText(Number(value.n) * Number(value.s)).replace(" ", "T");
    case "duration":
      for (const [unit, ms] of [
        ["d", DAY_MS],
        ["h", HOUR_MS],
        ["min", MINUTE_MS],
      ] as const) {
        const count = value.div(ms);
        if (count.d === 1n) return `${exactText(count)}${unit}`;
      }
      return `${exactText(value.div(1000))}s`;
    default:
      return exactText(value);
  }
}
