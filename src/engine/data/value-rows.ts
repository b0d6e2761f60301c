import type { Zone } from "../../base/calendar.js";
import type { Value } from "../../language/value.js";
import type { Table } from "../../rulebook/model.js";
import { Grouping } from "../columns/grouping.js";
import { compact, type Series, seriesOf, valueAt } from "../columns/series.js";
import { compareTexts, keyPartText } from "../words/key-text.js";

/** Columns of one table whose values, together, lead to a row of another. */
export interface Linking {
  readonly columns: readonly Series[];
  readonly rows: number;
}

/** The values of one row's key, and as texts. */
interface Tuple {
  readonly values: readonly Value[];
  readonly texts: readonly string[];
}

/** One row for each combination of values that leads to a table, in the order of their keys; blank ones make none. */
export function valueRows(
  table: Table,
  linking: readonly Linking[],
  zone: Zone,
): { readonly rows: number; readonly columns: Map<string, Series> } {
  const types = (table.key === "none" ? [] : table.key).map((name) => {
    const column = table.columns.get(name);
    if (!column) throw new Error(`${table.name} has no column ${name}`);
    return column;
  });
  const tuples = new Map<string, Tuple>();
  for (const { columns, rows } of linking) {
    for (const row of firstRows(columns, rows)) {
      const values = columns.map((column) => valueAt(column, row) as Value);
      const texts = values.map((value, i) => keyPartText(value, types[i].type, zone));
      tuples.set(JSON.stringify(texts), { values, texts });
    }
  }
  const sorted = [...tuples.values()].sort((a, b) => compareTexts(a.texts, b.texts));
  const columns = new Map(
    types.map(({ name, type }, i): [string, Series] => {
      const series = seriesOf(type, sorted.length, (row) => sorted[row].values[i]);
      return [name, compact(series)];
    }),
  );
  return { rows: sorted.length, columns };
}

/** One row for each combination of values. */
function firstRows(columns: readonly Series[], rows: number): number[] {
  const { ids, count } = new Grouping(columns, rows);
  const seen = new Uint8Array(count);
  const first: number[] = [];
  for (let row = 0; row < rows; row++) {
    const id = ids[row];
    if (id < 0 || seen[id] === 1) continue;
    seen[id] = 1;
    first.push(row);
  }
  return first;
}
