/** A threshold in words: what meets the limit, and what its two sides are. */

import type { Bilingual, Language } from "../../base/language.js";
import { lineColumn } from "../../base/source.js";
import { written } from "../../engine/words/written.js";
import type { Node } from "../../language/tree.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Edge } from "../../study/cliffs/edges.js";
import { type Manner, shownForm } from "../forms.js";
import type { ShownThreshold } from "./cliffs-report.js";
import type { CliffSay } from "./words.js";

/** What threshold texts depend on. */
export interface Telling {
  readonly say: CliffSay;
  readonly manner: Manner;
  readonly rulebook: Rulebook;
}

/** What meets the limit: `Return rate`, or for a row of another table `tickets: arrived - reported`. */
export function valueText({ table, of }: Edge, { say, manner, rulebook }: Telling): string {
  const text = nodeText(of, rulebook, manner.language);
  if (table === rulebook.scored) return text;
  const label = rulebook.tables.get(table)?.label[manner.language] ?? table;
  return say("onTable", { table: label, text });
}

/** The two sides of an edge, as in `["up to 3%", "over 3%"]`. */
export function sidesText(
  threshold: Pick<ShownThreshold, "edge" | "at">,
  telling: Telling,
): [string, string] {
  const { edge } = threshold;
  const { say } = telling;
  if (!edge.limit) return [say("no"), say("yes")];
  const limit = limitText(threshold, telling);
  if (edge.units) {
    const each = nodeText(edge.units.each, telling.rulebook, telling.manner.language);
    if (edge.kind === "rounding") return [say("wholeUnits", { each }), say("nextUnit")];
    const units = say(edge.units.direction === "up" ? "unitsOver" : "unitsUnder", { each, limit });
    return edge.units.direction === "up" ? [units, say("nextUnit")] : [say("nextUnit"), units];
  }
  if (edge.owner === "low") {
    return [say(edge.kind === "equality" ? "exactly" : "upTo", { limit }), say("over", { limit })];
  }
  return [say("under", { limit }), say(edge.kind === "equality" ? "exactly" : "atLeast", { limit })];
}

/** The limit as the rulebook writes it; of one that has a name also its value. */
function limitText({ edge, at }: Pick<ShownThreshold, "edge" | "at">, telling: Telling): string {
  const { limit } = edge;
  if (!limit) return "";
  const text = nodeText(limit, telling.rulebook, telling.manner.language);
  if (limit.op === "literal" || !at || edge.units) return text;
  return telling.say("valueOf", {
    limit: text,
    value: shownForm(at, { type: edge.of.type }, telling.manner),
  });
}

/** The name of a column, quantity or parameter in the language of the report, any other formula as it is written. */
export function nodeText(node: Node, rulebook: Rulebook, language: Language): string {
  const label = labelOf(node, rulebook);
  return label ? label[language] : written(node);
}

function labelOf(node: Node, rulebook: Rulebook): Bilingual | undefined {
  if (node.op === "param") return rulebook.params.get(node.name)?.label;
  if (node.op !== "column") return undefined;
  const quantity = rulebook.quantities.find(({ table, name }) => table === node.table && name === node.name);
  return quantity?.label ?? rulebook.tables.get(node.table)?.columns.get(node.name)?.label;
}

/** Where the rules of an edge stand: `after-sales.yaml:138 (people.return_factor)`. */
export function placesOf({ rules }: Edge): { readonly place: string; readonly quantity: string }[] {
  return rules.map(({ quantity, span }) => ({
    quantity,
    place: `${span.file.name}:${lineColumn(span.file, span.start).line}`,
  }));
}
