import { YES } from "../intake/columns.js";
import type { Scope } from "./run.js";

/** A scope of those rows of another for which a condition says yes. */
export function narrowed(scope: Scope, condition: Uint8Array): Scope {
  const { active } = scope;
  const rows = condition.map((answer, row) =>
    answer === YES && (active === undefined || active[row] === 1) ? 1 : 0,
  );
  return { ...scope, active: rows, parts: new Map() };
}
