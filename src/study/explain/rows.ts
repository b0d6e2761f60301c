import { lineColumn, type Span } from "../../base/source.js";
import { namingOf } from "../../engine/result/naming.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { RunTable } from "../../engine/running/run.js";
import type { Place } from "../../findings/finding.js";
import type { Table, TableColumn } from "../../rulebook/model.js";
import type { RowRef, RulePlace, Where } from "./tree.js";

/** Where a rule stands: file and line. */
export function rulePlace({ file, start }: Span): RulePlace {
  return { file: file.name, line: lineColumn(file, start).line };
}

/** Where something stands: in the data, or in the rulebook. */
function whereOf(place: Place): Where {
  return "data" in place ? { data: place.data } : { rule: rulePlace(place.source) };
}

/** A row as people know it. */
export function rowRef(evaluation: Evaluation, name: string, row: number): RowRef {
  const rows = evaluation.table(name);
  const { key, label } = rows.table;
  const naming = nameColumn(rows);
  const text = naming === undefined ? undefined : rows.columnText(naming, row);
  return {
    table: name,
    tableLabel: label,
    row,
    key: key === "none" || key.length === 0 ? undefined : rows.keyText(row),
    name: text === "" ? undefined : text,
    where: whereOf(rows.place(row)),
  };
}

/**
 * The column by which people know the rows of a table (`namingOf`), among plain texts that are neither its key nor a
 * link. None where that column was not read, because nothing uses it.
 */
export function nameColumn({ table, stored }: Pick<RunTable, "table" | "stored">): string | undefined {
  const naming = namingOf(plainTexts(table))?.name;
  return naming !== undefined && stored.columns.has(naming) ? naming : undefined;
}

function plainTexts({ columns, key, links }: Table): readonly TableColumn[] {
  const linked = new Set([...links.values()].flatMap((link) => link.columns));
  if (key === "none") return [];
  return [...columns.values()].filter(
    ({ name, type }) =>
      type.kind === "text" && type.words === undefined && !linked.has(name) && !key.includes(name),
  );
}
