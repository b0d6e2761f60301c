import type { Window } from "../../language/tree.js";
import { missing } from "../../language/value.js";
import { pick } from "../columns/series.js";
import type { Part, Run } from "../running/run.js";
import { firstAfter } from "./first.js";
import { groupsOf } from "./groups.js";
import { neighbour, places } from "./neighbours.js";
import { noneReason } from "./reason.js";

/** What a window finds for every row of its table: rows are grouped once and sorted inside their groups. */
export function windowPart(run: Run, node: Window): Part {
  const groups = groupsOf(run, node);
  if (node.name === "nth") {
    const values = places(run, node, groups);
    return { series: { kind: "scaled", values, denominator: 1 }, picked: undefined };
  }
  if (!node.value) throw new Error(`${node.name} takes a value`);
  const picked = node.name === "first" ? firstAfter(run, node, groups) : neighbour(run, node, groups);
  const values = run.formula(node.value, run.scopeOn(node.table));
  return { series: pick(values, picked, (row) => missing(noneReason(run, node, row))), picked };
}
