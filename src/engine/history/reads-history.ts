import type { Span } from "../../base/source.js";
import { walk } from "../../language/print-tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Rulebook } from "../../rulebook/model.js";

/** What of a rulebook reads closed periods, and where it stands. */
export interface Reading {
  readonly name: string;
  readonly span: Span;
}

/** The first table or formula of a rulebook that reads closed periods; undefined where none does. */
export function readsHistory(rulebook: Rulebook): Reading | undefined {
  const reading: Reading[] = [...rulebook.tables.values()].filter(({ origin }) => origin.kind === "ledger");
  for (const quantity of rulebook.quantities) {
    for (const formula of formulasOf(quantity)) {
      walk(formula, (node) => {
        if (node.op === "history") reading.push(node);
      });
    }
  }
  return reading.reduce<Reading | undefined>(
    (first, one) => (first && first.span.start <= one.span.start ? first : one),
    undefined,
  );
}

/** The ids of the rulebooks whose results are tables of this one. */
export function ledgersRead(rulebook: Rulebook): readonly string[] {
  const ids = [...rulebook.tables.values()].map(({ origin }) =>
    origin.kind === "ledger" ? origin.rulebook : undefined,
  );
  return [...new Set(ids.filter((id) => id !== undefined))];
}
