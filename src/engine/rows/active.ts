import { NO, UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { RunTable, Scope } from "../running/run.js";

/** Does a row matter in a scope? */
export function isActive({ active }: Pick<Scope, "active">, row: number): boolean {
  return active === undefined || active[row] === 1;
}

/** Do all of some rows matter in a scope? */
export function areActive({ active }: Pick<Scope, "active">, rows: Int32Array): boolean {
  if (active === undefined) return true;
  for (let i = 0; i < rows.length; i++) if (active[rows[i]] !== 1) return false;
  return true;
}

/** Is it an accepted row of the period? */
export function isUsed({ used }: Pick<RunTable, "used">, row: number): boolean {
  return used === undefined || used[row] === 1;
}

/** A scope of those rows of another for which a condition says yes; the same one where it does so for all. */
export function narrowed(scope: Scope, condition: Uint8Array): Scope {
  if (!condition.includes(NO) && !condition.includes(UNKNOWN)) return scope;
  const before = scope.active;
  const active = new Uint8Array(condition.length);
  for (let row = 0; row < active.length; row++) {
    if (condition[row] === YES && (before === undefined || before[row] === 1)) active[row] = 1;
  }
  return { ...scope, active, parts: new Map() };
}
