/** Series keep that a value is missing, not why: the reason is worked out again for the row that is asked about. */
import { missing, type Reason, type Value } from "../../language/value.js";
import type { Quantity } from "../../rulebook/model.js";
import type { StoreTable } from "../data/store.js";
import { RowReader } from "../quantities/row-reader.js";
import { isActive } from "../rows/active.js";
import { shapeValue } from "../shapes/item-shape.js";
import { partValue } from "../shapes/part.js";
import type { Run } from "./run.js";

/** Why a cell has no value. */
export function missingCell(stored: StoreTable | undefined, row: number, column: string): Reason {
  if (stored?.bad?.[row] === 1) return "unreadable";
  if (stored?.emptied?.get(column)?.has(row)) return "empty";
  return stored?.absent ?? "empty";
}

/** A quantity's missing value with its reason; `inactive` is that of a row to which it does not apply. */
export function missingQuantity(run: Run, quantity: Quantity, row: number, inactive: () => Reason): Value {
  const scope = run.scopeOf(quantity);
  if (!isActive(scope, row)) return missing(inactive());
  const { shape } = quantity;
  if (shape.kind === "scorecard" || shape.kind === "pay" || shape.kind === "split") {
    throw new Error(`${quantity.path} keeps no reason`);
  }
  if (shape.kind === "part") return partValue(run, shape, row);
  const reader = new RowReader(run, scope, row);
  return shapeValue(shape, { reader, path: quantity.path, tell: undefined, note: undefined });
}
