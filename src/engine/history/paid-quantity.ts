import type { Quantity, Rulebook } from "../../rulebook/model.js";
import type { ClosedTable } from "./closed.js";

/**
 * The pay quantity that says what a scored row is paid: `total`, else the last one of the rulebook; undefined where
 * nobody is paid.
 */
export function paidQuantity(rulebook: Rulebook): Quantity | undefined {
  const pays = rulebook.quantities
    .filter(({ table, shape }) => table === rulebook.scored && shape.kind === "pay")
    .sort((a, b) => a.span.start - b.span.start);
  return paidAmong(pays);
}

/** Of the pay quantities of a table, in the order of the rulebook, the one that says what a row is paid. */
export function paidAmong<Pay extends { readonly name: string }>(pays: readonly Pay[]): Pay | undefined {
  return pays.find(({ name }) => name === "total") ?? pays.at(-1);
}

/** The same of a closed result: the name of the column; undefined where nobody was paid. */
export function paidColumn(table: ClosedTable | undefined): string | undefined {
  const pays = [...(table?.columns ?? [])].filter(([, { role }]) => role === "pay").map(([name]) => name);
  return pays.find((name) => name === "total") ?? pays.at(-1);
}
