import type { ResultTable } from "../../engine/result/result.js";
import { at, type Finding, finding } from "../../findings/finding.js";
import type { ExportColumn } from "./definition.js";

/**
 * Two rows of an export that calls people by their names, of which all texts are the same: whoever imports it cannot know
 * which amount is whose. Undefined where there are none, or where rows are not called by name (sums of a team, say).
 */
export function alikeRows(
  columns: readonly ExportColumn[],
  table: ResultTable,
  rows: readonly { readonly key: string; readonly texts: readonly string[] }[],
): Finding | undefined {
  const name = columns.find((column) => isName(column, table));
  if (!name) return undefined;
  const told = columns.map(isTelling);
  const seen = new Map<string, string>();
  for (const { key, texts } of rows) {
    const own = JSON.stringify(texts.filter((_, i) => told[i]));
    const first = seen.get(own);
    if (first !== undefined) return finding("export-alike", at(name.span), { first, second: key });
    seen.set(own, key);
  }
  return undefined;
}

/** Does a column say who a row is? Figures and texts that stand in every row do not. */
function isTelling({ content }: ExportColumn): boolean {
  return content.kind === "value" && content.form.kind !== "number";
}

/** A plain text of the row's own that is neither its key nor a link: what people are called by. */
function isName({ content }: ExportColumn, { columns }: ResultTable): boolean {
  if (content.kind !== "value" || content.source.from.kind !== "column") return false;
  const { name } = content.source.from;
  const column = columns.find((one) => one.name === name);
  return column?.role === "column" && column.type.kind === "text" && column.type.words === undefined;
}
