import { DAY_MS } from "../base/calendar.js";
import { type Exact, ZERO } from "../base/exact.js";
import { SCALAR_FUNCTIONS, type Time } from "./functions.js";
import type {
  Binary,
  CalendarCall,
  Call,
  Column,
  Follow,
  Gather,
  History,
  In,
  Node,
  Window,
} from "./tree.js";
import { exactOf, isMissing, type Missing, missing, type Value } from "./value.js";

/** What a formula reads while it is worked out for one row. */
export interface RowContext {
  readonly time: Time;
  param(name: string): Value;
  column(node: Column): Value;
  follow(node: Follow): Value;
  gather(node: Gather): Value;
  window(node: Window): Value;
  /** What a calendar answers; `args` are the values of the node's arguments, none of them missing. */
  calendar(node: CalendarCall, args: readonly Value[]): Value;
  history(node: History): Value;
}

/** Works out a formula for one row, exactly. Missing spreads and keeps the reason that came first (design §3.2). */
export function evaluate(node: Node, row: RowContext): Value {
  // The kinds of which most formulas are made come first: they are compared one after the other.
  switch (node.op) {
    case "binary":
      return node.operator === "and" || node.operator === "or" ? logical(node, row) : arithmetic(node, row);
    case "column":
      return row.column(node);
    case "literal":
      return node.value;
    case "param":
      return row.param(node.name);
    case "period":
      return ZERO.add(node.edge === "first" ? row.time.period.first : row.time.period.last);
    case "follow":
      return row.follow(node);
    case "gather":
      return row.gather(node);
    case "window":
      return row.window(node);
    case "history":
      return row.history(node);
    case "unary": {
      const of = evaluate(node.of, row);
      if (isMissing(of)) return of;
      return node.operator === "not" ? !of : exactOf(of).neg();
    }
    case "else": {
      const of = evaluate(node.of, row);
      return isMissing(of) ? evaluate(node.otherwise, row) : of;
    }
    case "if": {
      const condition = evaluate(node.condition, row);
      return isMissing(condition) ? condition : evaluate(condition ? node.yes : node.no, row);
    }
    case "in":
      return contained(node, row);
    case "is_missing":
      return isMissing(evaluate(node.of, row));
    case "calendar": {
      const args = argumentsOf(node, row);
      return "missing" in args ? args : row.calendar(node, args);
    }
    case "call": {
      const args = argumentsOf(node, row);
      if ("missing" in args) return args;
      const called = SCALAR_FUNCTIONS.get(node.name);
      if (!called) throw new Error(`no function ${node.name}`);
      return called.value(
        args,
        node.args.map((arg) => arg.type),
        row.time,
      );
    }
  }
}

/** The values of a function's arguments, or the first that is missing. */
function argumentsOf(node: Call | CalendarCall, row: RowContext): readonly Value[] | Missing {
  const args: Value[] = [];
  for (const arg of node.args) {
    const value = evaluate(arg, row);
    if (isMissing(value)) return value;
    args.push(value);
  }
  return args;
}

/** Three-valued: `no and missing` is no, `yes or missing` is yes; else missing spreads. */
function logical(node: Binary, row: RowContext): Value {
  const decisive = node.operator === "or";
  const left = evaluate(node.left, row);
  if (left === decisive) return decisive;
  const right = evaluate(node.right, row);
  if (right === decisive) return decisive;
  return isMissing(left) ? left : right;
}

function arithmetic(node: Binary, row: RowContext): Value {
  const left = evaluate(node.left, row);
  if (isMissing(left)) return left;
  const right = evaluate(node.right, row);
  if (isMissing(right)) return right;
  if (node.operator === "=") return same(left, right);
  if (node.operator === "!=") return !same(left, right);
  return numeric(node, exactOf(left), exactOf(right));
}

/** Are two values, neither of them missing, equal? Values of types that do not compare are not. */
export function same(left: Value, right: Value): boolean {
  const areNumbers = typeof left === "object" && typeof right === "object";
  return areNumbers ? exactOf(left).equals(exactOf(right)) : left === right;
}

function numeric(node: Binary, left: Exact, right: Exact): Value {
  switch (node.operator) {
    case "+":
      return plus(node, left, right);
    case "-":
      return minus(node, left, right);
    case "*":
      return left.mul(right);
    case "/":
      return right.isZero ? missing("zero_divisor") : left.div(right);
    case "<":
      return left.compare(right) < 0;
    case "<=":
      return left.compare(right) <= 0;
    case ">":
      return left.compare(right) > 0;
    default:
      return left.compare(right) >= 0;
  }
}

/** Dates count days and durations milliseconds, so the two meet by way of the length of a day. */
function plus(node: Binary, left: Exact, right: Exact): Exact {
  if (node.left.type.kind === "date") return left.add(right.div(DAY_MS));
  if (node.right.type.kind === "date") return left.div(DAY_MS).add(right);
  return left.add(right);
}

function minus(node: Binary, left: Exact, right: Exact): Exact {
  if (node.left.type.kind !== "date") return left.sub(right);
  return node.right.type.kind === "date" ? left.sub(right).mul(DAY_MS) : left.sub(right.div(DAY_MS));
}

function contained(node: In, row: RowContext): Value {
  const of = evaluate(node.of, row);
  if (isMissing(of)) return of;
  let unknown: Value | undefined;
  for (const member of node.list) {
    const value = evaluate(member, row);
    if (isMissing(value)) unknown ??= value;
    else if (same(of, value)) return true;
  }
  return unknown ?? false;
}
