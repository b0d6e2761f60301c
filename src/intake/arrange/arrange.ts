import type { Zone } from "../../base/calendar.js";
import type { DataPlace } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import { TEXT } from "../../sheets/cells.js";
import { isText } from "../cell-text.js";
import type { ChosenSheet } from "../choose-sheet.js";
import type { TableDeclaration } from "../declaration.js";
import { HEADER_ROWS } from "../header.js";
import type { RowHasher } from "../row-hash.js";
import type { RowJudge } from "../row-judge.js";
import { ArrangedSheet } from "./arranged-sheet.js";
import type { ArrangedColumn, DatedUnit } from "./arrangement.js";
import { CellPreparer } from "./cell-preparer.js";
import { RowSkips } from "./row-skips.js";
import { unitsOf } from "./wide-columns.js";
import { daysOf } from "./wide-days.js";

/** Must the rows and cells of a table be arranged before they are read? Most need not be, and are read faster. */
export function isArranged({ columns, layout }: TableDeclaration): boolean {
  return (
    columns.some(({ reading }) => reading) || layout?.wide !== undefined || (layout?.skip.length ?? 0) > 0
  );
}

/** A sheet with its arrangement. */
export interface Arranged {
  readonly sheet: ArrangedSheet;
  readonly columns: readonly ArrangedColumn[];
  readonly units: readonly DatedUnit[] | undefined;
  /** The columns of the source that are looked at, ascending. */
  readonly needed: readonly number[];
}

/** Arranges a chosen sheet as its table declares; undefined, with findings, where that cannot be done. */
export function arrange(
  chosen: ChosenSheet,
  table: TableDeclaration,
  judge: RowJudge,
  hasher: RowHasher | undefined,
  findings: Findings,
): Arranged | undefined {
  const { match } = chosen;
  const units = table.layout?.wide ? datedUnits(chosen, table, findings) : undefined;
  if (table.layout?.wide && !units) return undefined;
  const columns = table.columns.map((declaration): ArrangedColumn => {
    const { reading } = declaration;
    const column = reading?.from ? undefined : match.fits.get(declaration)?.[0]?.column;
    return { declaration, column, preparer: reading && preparerOf(declaration, table.zone) };
  });
  const skips = new RowSkips(table.layout?.skip ?? [], match);
  const sheet = new ArrangedSheet(chosen.sheet, { columns, units, skips, judge, hasher });
  const needed = new Set([
    ...columns.flatMap(({ column }) => column ?? []),
    ...(units ?? []).flatMap((unit) => unit.columns),
    ...skips.columns,
  ]);
  return { sheet, columns, units, needed: [...needed].sort((a, b) => a - b) };
}

function preparerOf(declaration: TableDeclaration["columns"][number], zone: Zone): CellPreparer | undefined {
  const { reading } = declaration;
  if (!reading) return undefined;
  const { take, forms, units, emptyWords, values } = reading;
  const isPlain = !take && forms.length === 0 && units.length === 0 && emptyWords.length === 0 && !values;
  return isPlain ? undefined : new CellPreparer(reading, declaration, zone);
}

function datedUnits(
  { sheet, head, match, place }: ChosenSheet,
  table: TableDeclaration,
  findings: Findings,
): readonly DatedUnit[] | undefined {
  const wide = table.layout?.wide;
  if (!wide) return undefined;
  const at: DataPlace = { ...place, row: head.rowNumber[match.row] };
  const units = unitsOf(wide, match, at, findings);
  if (!units) return undefined;
  const above = Array.from({ length: Math.min(match.row, HEADER_ROWS) }, (_, row) =>
    Array.from({ length: head.width }, (_, column) => sheet.text(head, row * head.width + column)),
  );
  const days = wide.days && daysOf(wide.days, units, above, at, table.name, findings);
  if (wide.days && !days) return undefined;
  return units.map((unit, i) => {
    const kind = head.kind[match.row * head.width + unit.columns[0]];
    return { ...unit, day: days?.[i], headingKind: isText(kind) || kind === 0 ? TEXT : kind };
  });
}
