import { type Exact, integer, sumExact } from "../../base/exact.js";
import type { Result } from "../../engine/result/result.js";
import { MONEY, NUMBER, TEXT, type Type } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import type { Manner } from "../forms.js";
import type { TableGrid } from "../grids/table-grids.js";
import type { Heading } from "../heading.js";

/** A line of the summary of a workbook. */
export interface SummaryLine {
  readonly label: string;
  readonly value: Exact | string;
  readonly type: Type;
  /** The column of which it is the sum. */
  readonly sumOf: { readonly grid: TableGrid; readonly column: number } | undefined;
}

/** What a result comes to in a few lines: period, status, how many, and the sum of each column of pay. */
export function summaryLines(
  { scored, others }: { readonly scored: TableGrid; readonly others: readonly TableGrid[] },
  result: Result,
  heading: Heading,
  { say }: Manner,
): SummaryLine[] {
  const text = (label: string, value: string): SummaryLine => ({
    label,
    value,
    type: TEXT,
    sumOf: undefined,
  });
  const count = (label: string, size: number): SummaryLine => {
    return { label, value: integer(size), type: NUMBER, sumOf: undefined };
  };
  const flagged = scored.table.rows.filter((row) => row.flags.length > 0).length;
  const failed = result.guards.filter(({ held }) => !held).length;
  return [
    text(say("rulebook"), heading.title),
    text(say("status"), heading.standing),
    ...heading.notes.map((note) => text(say("note"), note)),
    count(say("rowsOf", { table: scored.title }), scored.table.rows.length),
    ...[scored, ...others].flatMap((grid) => sumsOf(grid, say)),
    count(say("flagged"), flagged),
    ...(failed > 0 ? [count(say("guardsFailed"), failed)] : []),
  ];
}

function sumsOf(grid: TableGrid, say: Manner["say"]): SummaryLine[] {
  return grid.columns.flatMap((column, at) => {
    if (column.role !== "pay" || column.type.kind !== "money") return [];
    const amounts = grid.rows.flatMap((cells) => {
      const cell = cells[at];
      return typeof cell === "object" && !isMissing(cell) ? [cell] : [];
    });
    const label = say("sumOf", { label: column.header, table: grid.title });
    return [{ label, value: sumExact(amounts), type: MONEY, sumOf: { grid, column: at } }];
  });
}
