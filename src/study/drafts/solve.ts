/** What a column of a row must be for a formula to come to a value. */
import { DAY_MS } from "../../base/calendar.js";
import type { Exact } from "../../base/exact.js";
import { RowReader } from "../../engine/quantities/row-reader.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Binary, Node } from "../../language/tree.js";
import { exactOf, isMissing } from "../../language/value.js";

/** A column or quantity of a row, and the value that it is to have. */
export interface Assignment {
  readonly table: string;
  readonly row: number;
  readonly name: string;
  readonly value: Exact;
}

/** The change of one column that brings a formula to a value; undefined where no single column does. */
export function solve(node: Node, target: Exact, reader: RowReader): Assignment | undefined {
  switch (node.op) {
    case "column":
      // A part of a scorecard or pay cannot be given.
      if (node.name.includes(".")) return undefined;
      if (node.type.kind === "date" && target.d !== 1n) return undefined;
      return { table: node.table, row: reader.row, name: node.name, value: target };
    case "follow": {
      const row = node.step ? reader.run.rowsTo([node.step])[reader.row] : 0;
      if (row < 0) return undefined;
      const scope = reader.run.scopeOn(node.step ? node.step.to : "all");
      return solve(node.read, target, new RowReader(reader.run, scope, row));
    }
    case "unary":
      return node.operator === "-" ? solve(node.of, target.neg(), reader) : undefined;
    case "else":
      return isMissing(reader.evaluate(node.of)) ? undefined : solve(node.of, target, reader);
    case "binary":
      return solveLeft(node, target, reader) ?? solveRight(node, target, reader);
    default:
      return undefined;
  }
}

function numberOf(node: Node, reader: RowReader): Exact | undefined {
  const value = reader.evaluate(node);
  return isMissing(value) ? undefined : exactOf(value);
}

const isDay = ({ type }: Node) => type.kind === "date";

function solveLeft(node: Binary, target: Exact, reader: RowReader): Assignment | undefined {
  const right = numberOf(node.right, reader);
  if (!right) return undefined;
  const { left, operator } = node;
  switch (operator) {
    case "-":
      // Between two dates lie milliseconds.
      if (isDay(left) && isDay(node.right)) return solve(left, right.add(target.div(DAY_MS)), reader);
      return isDay(left) ? undefined : solve(left, target.add(right), reader);
    case "+":
      return isDay(left) || isDay(node.right) ? undefined : solve(left, target.sub(right), reader);
    case "*":
      return right.isZero ? undefined : solve(left, target.div(right), reader);
    case "/":
      return solve(left, target.mul(right), reader);
    default:
      return undefined;
  }
}

function solveRight(node: Binary, target: Exact, reader: RowReader): Assignment | undefined {
  const left = numberOf(node.left, reader);
  if (!left || isDay(node.left) || isDay(node.right)) return undefined;
  switch (node.operator) {
    case "-":
      return solve(node.right, left.sub(target), reader);
    case "+":
      return solve(node.right, target.sub(left), reader);
    case "*":
      return left.isZero ? undefined : solve(node.right, target.div(left), reader);
    default:
      return undefined;
  }
}

/** The name of the row at hand, as a case calls it. */
export function keyOf(evaluation: Evaluation, table: string, row: number): string {
  const rows = evaluation.tableRows(table);
  const { key } = rows.table;
  return key === "none" ? String(row) : rows.keyText(row);
}
