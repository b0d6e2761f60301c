import { DAY_MS } from "../../base/calendar.js";
import { integer } from "../../base/exact.js";
import { NO, YES } from "../../intake/columns/columns.js";
import { TextPool } from "../../intake/columns/text-pool.js";
import type { Binary, In, Node } from "../../language/tree.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Run, Scope } from "../running/run.js";
import { callKernel } from "./calls.js";
import { choice, replacement } from "./choices.js";
import { type Comparison, compareNumbers, compareTexts } from "./comparisons.js";
import { BATCH, type Kernel, type NumberKernel, type Overflow, sourceKernel } from "./kernel.js";
import { isMissingKernel, logical, not, sameTruth } from "./logic.js";
import { constantNumber, inDays, negative, product, quotient, sum } from "./numbers.js";

const DAY = integer(DAY_MS);

/** The kernel of a formula on the rows of a table; undefined where it needs fractions or a function of its own. */
export function compile(node: Node, run: Run, scope: Scope, overflow: Overflow): Kernel | undefined {
  const part = (of: Node) => compile(of, run, scope, overflow);
  switch (node.op) {
    case "literal":
      return constant(node.value);
    case "param": {
      const value = run.param(node.name);
      return isMissing(value) ? undefined : constant(value);
    }
    case "period":
      return constantNumber(integer(run.time.period[node.edge]));
    case "call": {
      const args: Kernel[] = [];
      for (const arg of node.args) {
        const kernel = part(arg);
        if (!kernel) return undefined;
        args.push(kernel);
      }
      return callKernel(node, args, run.table(scope.table).rows, run.time, overflow);
    }
    case "column":
    case "follow":
    case "gather":
    case "window":
    case "history":
    case "calendar":
      return sourceKernel(run.formula(node, scope));
    case "unary": {
      const of = part(node.of);
      if (of?.kind === "scaled" && node.operator === "-") return negative(of);
      return of?.kind === "truth" && node.operator === "not" ? not(of) : undefined;
    }
    case "binary": {
      const left = part(node.left);
      const right = left && part(node.right);
      return right && binary(node, left, right, overflow);
    }
    case "else": {
      const of = part(node.of);
      const otherwise = of && part(node.otherwise);
      return otherwise && replacement(of, otherwise, overflow);
    }
    case "if": {
      const condition = part(node.condition);
      if (condition?.kind !== "truth") return undefined;
      const yes = part(node.yes);
      const no = yes && part(node.no);
      return no && choice(condition, yes, no, overflow);
    }
    case "in":
      return contained(node, part, overflow);
    case "is_missing": {
      const of = part(node.of);
      return of && isMissingKernel(of);
    }
  }
}

function constant(value: Value): Kernel | undefined {
  if (isMissing(value)) return undefined;
  if (typeof value === "string") {
    const pool = new TextPool();
    const code = pool.addText(value);
    const codes = new Int32Array(BATCH).fill(code);
    return { kind: "text", pool, run: () => codes, constant: code };
  }
  if (typeof value === "boolean") {
    const values = new Uint8Array(BATCH).fill(value ? YES : NO);
    return { kind: "truth", run: () => values };
  }
  return constantNumber(value);
}

function binary(node: Binary, left: Kernel, right: Kernel, overflow: Overflow): Kernel | undefined {
  const { operator } = node;
  if (left.kind === "truth" && right.kind === "truth") {
    if (operator === "and" || operator === "or") return logical(operator, left, right);
    if (operator === "=") return sameTruth(left, right);
    return operator === "!=" ? not(sameTruth(left, right)) : undefined;
  }
  if (left.kind === "text" && right.kind === "text") {
    return operator === "=" || operator === "!=" ? compareTexts(left, right, operator === "=") : undefined;
  }
  if (left.kind !== "scaled" || right.kind !== "scaled") return undefined;
  switch (operator) {
    case "+":
    case "-":
      return dated(node, operator, left, right, overflow);
    case "*":
      return product(left, right, overflow);
    case "/":
      return quotient(left, right, overflow);
    case "and":
    case "or":
      return undefined;
    default:
      return compareNumbers(operator satisfies Comparison, left, right, overflow);
  }
}

/** Sums; dates count days and durations milliseconds. */
function dated(
  node: Binary,
  operator: "+" | "-",
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): NumberKernel | undefined {
  const leftDate = node.left.type.kind === "date";
  const rightDate = node.right.type.kind === "date";
  if (leftDate && rightDate) {
    const days = sum(operator, left, right, overflow);
    const length = constantNumber(DAY);
    return days && length && product(days, length, overflow);
  }
  const a = rightDate ? inDays(left, DAY_MS) : left;
  const b = leftDate ? inDays(right, DAY_MS) : right;
  return a && b && sum(operator, a, b, overflow);
}

/** `of in (a, b)`: equal to one of them. */
function contained(node: In, part: (of: Node) => Kernel | undefined, overflow: Overflow): Kernel | undefined {
  let found: Kernel | undefined;
  for (const member of node.list) {
    const left = part(node.of);
    const right = left && part(member);
    const same =
      right &&
      binary(
        { op: "binary", operator: "=", left: node.of, right: member, type: node.type, span: node.span },
        left,
        right,
        overflow,
      );
    if (same?.kind !== "truth") return undefined;
    found = found?.kind === "truth" ? logical("or", found, same) : same;
  }
  return found;
}
