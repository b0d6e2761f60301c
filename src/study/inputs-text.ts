import type { Zone } from "../base/calendar.js";
import type { Bilingual } from "../base/language.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { walk } from "../language/print-tree.js";
import { valueText } from "../language/value-text.js";
import { formulasOf, formulasOfPart } from "../rulebook/meaning.js";
import type { Quantity } from "../rulebook/model.js";

/** What a quantity read of its own row, and the parameters that it used, for the message of a case that failed; empty where it read none of it. */
export function inputsText(
  evaluation: Evaluation,
  table: string,
  row: number,
  name: string,
  zone: Zone,
): Bilingual {
  const { tables } = evaluation.rulebook;
  const inputs: string[] = [];
  const quantity = evaluation.quantity(table, name);
  for (const column of ownReads(quantity)) {
    const type = tables.get(table)?.columns.get(column)?.type ?? evaluation.quantity(table, column)?.type;
    if (type) inputs.push(`${column} = ${valueText(evaluation.value(table, row, column), type, zone)}`);
  }
  for (const param of paramsOf(quantity)) {
    const type = evaluation.rulebook.params.get(param)?.type;
    if (type) inputs.push(`${param} = ${valueText(evaluation.param(param), type, zone)}`);
  }
  if (inputs.length === 0) return { en: "", zh: "" };
  return { en: ` From ${inputs.join(", ")}.`, zh: `依据：${inputs.join("，")}。` };
}

/** The columns of its own row that a quantity reads; a part of a scorecard or of pay, those that it is worked out from. */
function ownReads(quantity: Quantity | undefined): Iterable<string> {
  if (!quantity) return [];
  const { table, shape, reads } = quantity;
  const own = (paths: Iterable<string>) =>
    [...paths].flatMap((path) => (path.startsWith(`${table}.`) ? [path.slice(table.length + 1)] : []));
  if (shape.kind !== "part") return own(reads);
  const found = new Set<string>();
  for (const formula of formulasOfPart(shape)) {
    walk(formula, (node) => {
      if (node.op === "column" && node.table === table) found.add(node.name);
    });
  }
  return found.size > 0 ? found : own(reads);
}

/** The parameters in the formulas of a quantity, or of a part of one. */
function paramsOf(quantity: Quantity | undefined): Iterable<string> {
  if (!quantity) return [];
  const { shape } = quantity;
  const found = new Set<string>();
  for (const formula of shape.kind === "part" ? formulasOfPart(shape) : formulasOf(quantity)) {
    walk(formula, (node) => {
      if (node.op === "param") found.add(node.name);
    });
  }
  return found;
}
