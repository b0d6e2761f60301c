import { namingPlace } from "../../engine/result/naming.js";
import type { ResultColumn, ResultRow, ResultTable } from "../../engine/result/result.js";
import { TEXT } from "../../language/types.js";
import type { Manner } from "../forms.js";
import type { Cell, Grid, GridColumn } from "../grid.js";
import { cardColumns, type ShownColumn } from "./card-columns.js";

/** A table of a result, as it is shown. */
export interface TableGrid extends Grid {
  readonly table: ResultTable;
  readonly rows: readonly (readonly Cell[])[];
}

/** Roles of columns that only say yes or no about a row. */
const YES_NO_ONLY: ReadonlySet<ResultColumn["role"]> = new Set(["flag", "check", "guard", "provisional"]);

/**
 * Columns in the order of the rulebook, the key first, and the flags that are raised in one last column (the many
 * yes/no columns of flags and checks are not shown one by one).
 */
export function tableGrid(table: ResultTable, manner: Manner): TableGrid {
  const shown = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => !isYesNoOnly(column));
  const hasKey = shown.some(({ column }) => column.role === "key") || table.name === "all";
  const nameAt = namingPlace(table.columns);
  const flags = table.columns.filter((column) => column.role === "flag");
  const headers = headersOf(
    shown.map(({ column }) => column),
    manner,
  );
  const columns = shown.flatMap(({ column, at }, i): ShownColumn[] => {
    const own: GridColumn = {
      name: column.name,
      header: headers[i],
      type: column.type,
      wordLabels: column.wordLabels,
      isScore: column.role === "score",
      role: at === nameAt ? "name" : roleOf(column),
    };
    return [{ column: own, cell: (row) => row.values[at] }, ...cardColumns(column, headers[i], manner)];
  });
  const keyColumn: GridColumn = { name: "key", header: manner.say("key"), type: TEXT, role: "key" };
  const flagColumn: GridColumn = { name: "flags", header: manner.say("flags"), type: TEXT, role: "flags" };
  return {
    name: table.name,
    title: table.label[manner.language],
    table,
    columns: [
      ...(hasKey ? [] : [keyColumn]),
      ...columns.map(({ column }) => column),
      ...(flags.length > 0 ? [flagColumn] : []),
    ],
    rows: table.rows.map((row): Cell[] => [
      ...(hasKey ? [] : [row.key]),
      ...columns.map(({ cell }) => cell(row)),
      ...(flags.length > 0 ? [flagsShown(row, flags, manner)] : []),
    ]),
  };
}

function isYesNoOnly({ role }: ResultColumn): boolean {
  return YES_NO_ONLY.has(role);
}

function roleOf({ role }: ResultColumn): GridColumn["role"] {
  switch (role) {
    case "key":
    case "link":
    case "score":
    case "grade":
    case "pay":
      return role;
    case "pool":
      return "pay";
    default:
      return "other";
  }
}

/** Labels, with the unit of durations; where two columns have the same label their names tell them apart. */
function headersOf(columns: readonly ResultColumn[], { language, say }: Manner): string[] {
  const labels = columns.map((column) => column.label[language]);
  return columns.map((column, i) => {
    const isAlone = labels.indexOf(labels[i]) === labels.lastIndexOf(labels[i]);
    const label = isAlone ? labels[i] : say("inUnit", { label: labels[i], unit: column.name });
    return column.type.kind === "duration" ? say("inUnit", { label, unit: say("hours") }) : label;
  });
}

/** What the raised flags of a row say, joined. */
function flagsShown(row: ResultRow, flags: readonly ResultColumn[], { language, say }: Manner): string {
  const raised = flags.filter((flag) => row.flags.includes(flag.name));
  return raised.map((flag) => flag.label[language]).join(say("listed"));
}

/**
 * The column with what a row is paid: the pay quantity `total`, else the last one of the rulebook; undefined where
 * the table pays nobody.
 */
export function totalColumn(table: ResultTable): number | undefined {
  const pays = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.role === "pay");
  return (pays.find(({ column }) => column.name === "total") ?? pays.at(-1))?.at;
}

/** Without the columns that only lead to score and pay, where the table has a score or pay. */
export function whatCounts(grid: TableGrid): Grid {
  const total = totalColumn(grid.table);
  const totalName = total === undefined ? undefined : grid.table.columns[total].name;
  if (total === undefined && !grid.columns.some(({ role }) => role === "score")) return grid;
  const counts = (column: GridColumn) =>
    column.role === "pay" ? column.name === totalName : column.role !== "other";
  return {
    ...grid,
    columns: grid.columns.filter(counts),
    rows: grid.rows.map((row) => row.filter((_, i) => counts(grid.columns[i]))),
  };
}
