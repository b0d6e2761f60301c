/** A threshold in words: what meets the limit, and what its two sides are. */

import { lineColumn } from "../../base/source.js";
import type { Node } from "../../language/tree.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Edge } from "../../study/cliffs/edges.js";
import { type Manner, shownForm } from "../forms.js";
import type { FormulaWords } from "../rules/formula-words.js";
import type { ShownThreshold } from "./cliffs-report.js";
import type { CliffSay } from "./words.js";

/** What threshold texts depend on. */
export interface Telling {
  readonly say: CliffSay;
  readonly manner: Manner;
  readonly rulebook: Rulebook;
  /** Tells formulas in words. */
  readonly formulas: FormulaWords;
}

/** What meets the limit: `Return rate`; of a formula that stands in a rule its name, too: `In time (arrived − reported)`. */
export function valueText(edge: Edge, telling: Telling): string {
  const { say, manner, rulebook } = telling;
  const { table, of } = edge;
  const formula = nodeText(of, telling);
  const rule = of.op === "column" || of.op === "param" ? undefined : ruleLabel(edge, telling);
  const text = rule === undefined || rule === formula ? formula : say("ofRule", { rule, text: formula });
  if (table === rulebook.scored || table === "all") return text;
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
    const each = nodeText(edge.units.each, telling);
    if (edge.kind === "rounding") return [say("wholeUnits", { each }), say("nextUnit")];
    const units = say(edge.units.direction === "up" ? "unitsOver" : "unitsUnder", { each, limit });
    return edge.units.direction === "up" ? [units, say("nextUnit")] : [say("nextUnit"), units];
  }
  const { upTo, over, under, atLeast } = isMoment(edge.of) ? MOMENT_SIDES : NUMBER_SIDES;
  if (edge.owner === "low") {
    return [say(edge.kind === "equality" ? "exactly" : upTo, { limit }), say(over, { limit })];
  }
  return [say(under, { limit }), say(edge.kind === "equality" ? "exactly" : atLeast, { limit })];
}

const NUMBER_SIDES = { upTo: "upTo", over: "over", under: "under", atLeast: "atLeast" } as const;
/** A day is not over another one, but after it. */
const MOMENT_SIDES = { upTo: "upToDay", over: "after", under: "before", atLeast: "from" } as const;

function isMoment({ type }: Node): boolean {
  return type.kind === "date" || type.kind === "datetime";
}

/** The limit as the rulebook writes it; of one that has a name also its value. */
function limitText({ edge, at }: Pick<ShownThreshold, "edge" | "at">, telling: Telling): string {
  const { limit } = edge;
  if (!limit) return "";
  const text = nodeText(limit, telling);
  const isPlain = (limit.op === "unary" ? limit.of : limit).op === "literal";
  if (isPlain || !at || edge.units) return text;
  return telling.say("valueOf", {
    limit: text,
    value: shownForm(at, { type: edge.of.type }, telling.manner),
  });
}

/** A formula in words, in the language of the report; a parameter by its name alone, as its value stands elsewhere. */
export function nodeText(node: Node, { formulas, rulebook, manner }: Telling): string {
  if (node.op === "param") return rulebook.params.get(node.name)?.label[manner.language] ?? node.name;
  return formulas.text(node);
}

/** What the only rule with this edge is called, unless it is a pay or score, which has many. */
function ruleLabel({ rules, table }: Edge, { rulebook, manner }: Telling): string | undefined {
  const paths = new Set(rules.map(({ quantity }) => quantity));
  if (paths.size !== 1) return undefined;
  const own = rulebook.quantities.find((one) => one.table === table && paths.has(one.path));
  const isOne = own && own.shape.kind !== "pay" && own.shape.kind !== "scorecard";
  return isOne ? own.label[manner.language] : undefined;
}

/** Where the rules of an edge stand: `after-sales.yaml:138 (people.return_factor)`. */
export function placesOf({ rules }: Edge): { readonly place: string; readonly quantity: string }[] {
  return rules.map(({ quantity, span }) => ({
    quantity,
    place: `${span.file.name}:${lineColumn(span.file, span.start).line}`,
  }));
}
