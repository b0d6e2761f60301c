import { YES } from "../../intake/columns/columns.js";
import type { RunTable, Scope } from "../running/run.js";

/** Does a row matter in a scope? */
export function isActive({ active }: Pick<Scope, "active">, row: number): boolean {
  return active === undefined || active[row] === 1;
}

/** Is it an accepted row of the period? */
export function isUsed({ used }: Pick<RunTable, "used">, row: number): boolean {
  return used === undefined || used[row] === 1;
}

/** A scope of those rows of another for which a condition says yes. */
export function narrowed(scope: Scope, condition: Uint8Array): Scope {
  const active = new Uint8Array(condition.length);
  for (let row = 0; row < active.length; row++) {
    if (condition[row] === YES && isActive(scope, row)) active[row] = 1;
  }
  return { ...scope, active, parts: new Map() };
}
