import type { Zone } from "../base/calendar.js";
import type { Bilingual } from "../base/language.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { valueText } from "../language/value-text.js";

/** What a quantity read of its own row, for the message of a case that failed; empty where it read none of it. */
export function inputsText(
  evaluation: Evaluation,
  table: string,
  row: number,
  name: string,
  zone: Zone,
): Bilingual {
  const { tables } = evaluation.rulebook;
  const inputs: string[] = [];
  for (const read of evaluation.quantity(table, name)?.reads ?? []) {
    if (!read.startsWith(`${table}.`)) continue;
    const column = read.slice(table.length + 1);
    const type = tables.get(table)?.columns.get(column)?.type ?? evaluation.quantity(table, column)?.type;
    if (type) inputs.push(`${column} = ${valueText(evaluation.value(table, row, column), type, zone)}`);
  }
  if (inputs.length === 0) return { en: "", zh: "" };
  return { en: ` From ${inputs.join(", ")}.`, zh: `依据：${inputs.join("，")}。` };
}
