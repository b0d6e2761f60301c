/** The changes of tables: which rows count, when they are, and what is written in them. */

import { isMeasured } from "../../language/types.js";
import type { Rulebook, Table } from "../../rulebook/model.js";
import type { FormulaWorld } from "./formula-changes.js";
import { formulaMutations, limitMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { literalIn, nudgedText } from "./nudge.js";
import { type EntrySpot, entriesOf, entryOf, itemsOf, rewritten, type Spot } from "./spot.js";

/** Every change of the tables. How cells are read is none: cases that give rows read no cells. */
export function tableMutations(
  tables: Spot | undefined,
  rulebook: Rulebook,
  world: FormulaWorld,
): readonly Mutation[] {
  return entriesOf(tables).flatMap((spot) => {
    const table = rulebook.tables.get(spot.key.text);
    if (!table) return [];
    return [
      ...keepMutations(entryOf(spot, "keep")),
      ...datedMutations(entryOf(spot, "dated")),
      ...entriesOf(entryOf(spot, "exclude")).flatMap((rule) => exclusionMutations(rule, world)),
      ...entriesOf(entryOf(spot, "needs")).flatMap((need) => needMutations(need, world)),
      ...itemsOf(entryOf(spot, "rows")).flatMap((row) => rowMutations(row, table)),
    ];
  });
}

function keepMutations(keep: EntrySpot | undefined): readonly Mutation[] {
  const node = keep?.node;
  if (!keep || node?.kind !== "text") return [];
  const other = node.text.startsWith("last ")
    ? node.text.replace("last", "first")
    : node.text.replace("first", "last");
  const hint = HINTS.keep;
  return [
    mutation("rows", keep, arrow(node.text, other), node.span, hint, () => keep.put(rewritten(node, other))),
    mutation("rows", keep, `drop keep ${node.text}`, keep.key.span, hint, () => keep.put(undefined)),
  ];
}

function datedMutations(dated: EntrySpot | undefined): readonly Mutation[] {
  const node = dated?.node;
  if (!dated || node?.kind !== "text") return [];
  const change = `drop dated ${node.text}`;
  return [mutation("rows", dated, change, dated.key.span, HINTS.period, () => dated.put(undefined))];
}

function exclusionMutations(rule: EntrySpot, world: FormulaWorld): readonly Mutation[] {
  const change = `drop ${rule.key.text}`;
  return [
    mutation("rows", rule, change, rule.key.span, HINTS.rows(rule.key.text), () => rule.put(undefined)),
    ...formulaMutations(entryOf(rule, "when"), world, true),
  ];
}

function needMutations(need: EntrySpot, world: FormulaWorld): readonly Mutation[] {
  const change = `drop ${need.key.text}`;
  const hint = HINTS.needs(need.key.text);
  return [
    mutation("rows", need, change, need.key.span, hint, () => need.put(undefined)),
    ...limitMutations(need, need.key.text, world),
  ];
}

/** Numbers, times and truths of written rows; what tells rows apart or leads to others is their name. */
function rowMutations(row: Spot, table: Table): readonly Mutation[] {
  const names = new Set([
    ...(table.key === "none" ? [] : table.key),
    ...[...table.links.values()].flatMap((link) => link.columns),
  ]);
  return entriesOf(row).flatMap((cell) => {
    const type = table.columns.get(cell.key.text)?.type;
    const { node } = cell;
    const isValue = type && (isMeasured(type) || type.kind === "boolean");
    const literal =
      isValue && !names.has(cell.key.text) && node.kind === "text" ? literalIn(node) : undefined;
    const other = literal && nudgedText(literal, "up");
    if (other === undefined || node.kind !== "text") return [];
    const hint = HINTS.value(`${cell.key.text} ${node.text}`);
    return [
      mutation("value", cell, arrow(node.text, other), node.span, hint, () =>
        cell.put(rewritten(node, other)),
      ),
    ];
  });
}
