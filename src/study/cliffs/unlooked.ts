/** Limits that no report of thresholds looks into: what crosses there is not a value of the row that is paid. */
import { walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import { COMPARISONS } from "./comparisons.js";

/**
 * The rules with limits that decide which rows count, as `people.rate` or `tickets.exclude.test`: exclusions, conditions
 * within windows, formulas about closed periods, and samples that are too thin; of quantities those that a figure rests on.
 */
export function unlookedIn(rulebook: Rulebook, figure: Quantity): readonly string[] {
  const rules = new Set<string>();
  for (const table of rulebook.tables.values()) {
    for (const { name, when } of table.exclude) {
      if (hasLimit(when)) rules.add(`${table.name}.exclude.${name}`);
    }
    if (table.dated && hasLimit(table.dated)) rules.add(`${table.name}.dated`);
  }
  for (const quantity of behind(rulebook, figure)) {
    if (quantity.atLeastRows !== undefined) rules.add(quantity.path);
    for (const formula of formulasOf(quantity)) {
      walk(formula, (node) => {
        const inside = node.op === "window" ? node.where : node.op === "history" ? node.value : undefined;
        if (inside && hasLimit(inside)) rules.add(quantity.path);
      });
    }
  }
  return [...rules];
}

/** The figure, and all quantities that it reads, directly or through others. */
function behind(rulebook: Rulebook, figure: Quantity): ReadonlySet<Quantity> {
  const byPath = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
  const found = new Set([figure]);
  for (const quantity of found) {
    for (const path of quantity.reads) {
      const read = byPath.get(path);
      if (read) found.add(read);
    }
  }
  return found;
}

/** Does a condition hold a value against a limit? Texts that are the same or not are none. */
function hasLimit(condition: Node): boolean {
  let has = false;
  walk(condition, (node) => {
    if (node.op === "binary" && COMPARISONS.has(node.operator) && node.left.type.kind !== "text") has = true;
  });
  return has;
}
