import type { Years } from "../../base/stretch.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import { TEXT } from "../../sheets/cells.js";
import { UnreadTexts } from "../blocks/unread-texts.js";
import { isText } from "../cells/cell-text.js";
import type { ColumnDeclaration, TableDeclaration } from "../declaration.js";
import type { ChosenSheet } from "../header/choose-sheet.js";
import type { RowHasher } from "../rows/row-hash.js";
import type { RowJudge } from "../rows/row-judge.js";
import { ArrangedSheet } from "./arranged-sheet.js";
import type { ArrangedColumn, DatedUnit } from "./arrangement.js";
import { CellPreparer } from "./cell-preparer.js";
import { daysNamed, yearsOf } from "./named-days.js";
import { NAMED_WHERE, type NamedWhere, namingTexts } from "./naming-texts.js";
import { RowSkips } from "./row-skips.js";
import { SurplusDays } from "./surplus-days.js";
import { type Unit, unitsOf } from "./wide-columns.js";
import { daysOf } from "./wide-days.js";

/** Must the rows and cells of a table be arranged before they are read? Most need not be, and are read faster. */
export function isArranged({ columns, layout }: TableDeclaration): boolean {
  if (layout?.wide || layout?.blocks || (layout?.skip.length ?? 0) > 0) return true;
  return columns.some(({ reading }) => reading);
}

/** A sheet with its arrangement. */
export interface Arranged {
  readonly sheet: ArrangedSheet;
  readonly columns: readonly ArrangedColumn[];
  readonly units: readonly DatedUnit[] | undefined;
  readonly surplus: SurplusDays | undefined;
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
  const { match, sheet: source } = chosen;
  const wide = table.layout?.wide ? datedUnits(chosen, table, findings) : undefined;
  const years = yearsFor(chosen, table, findings);
  if ((table.layout?.wide && !wide) || !years) return undefined;
  const columns = table.columns.map((declaration): ArrangedColumn => {
    const column = isMade(declaration) ? undefined : match.fits.get(declaration)?.[0]?.column;
    const own = years.get(declaration);
    return { declaration, column, years: own, preparer: preparerOf(declaration, table, own) };
  });
  const skips = new RowSkips(table.layout?.skip ?? [], match);
  const { units, surplus } = wide ?? {};
  const { layout } = table;
  const unread =
    layout?.blocks && new UnreadTexts(table.columns, layout.wide?.each ?? 0, chosen.place, findings);
  const sheet = new ArrangedSheet(source, { columns, units, surplus, unread, skips, judge, hasher });
  const needed = new Set([
    ...columns.flatMap(({ column }) => column ?? []),
    ...(units ?? []).flatMap((unit) => unit.columns),
    ...(surplus?.columns ?? []),
    ...skips.columns,
  ]);
  return { sheet, columns, units, surplus, needed: [...needed].sort((a, b) => a - b) };
}

function preparerOf(
  declaration: ColumnDeclaration,
  { zone }: TableDeclaration,
  years: Years | undefined,
): CellPreparer | undefined {
  const { reading } = declaration;
  if (!reading) return undefined;
  const { take, forms, units, emptyWords, values } = reading;
  const isPlain = !take && forms.length === 0 && units.length === 0 && emptyWords.length === 0 && !values;
  return isPlain ? undefined : new CellPreparer(reading, declaration, { zone, years });
}

/** For each column whose dates have no year, the days among which they lie; undefined where those are not named. */
function yearsFor(
  chosen: ChosenSheet,
  table: TableDeclaration,
  findings: Findings,
): ReadonlyMap<ColumnDeclaration, Years> | undefined {
  const years = new Map<ColumnDeclaration, Years>();
  let found = true;
  for (const declaration of table.columns) {
    const source = declaration.reading?.year;
    if (source === undefined) continue;
    const { period } = table;
    const named = source === "period" ? undefined : daysNamed(namingTexts(chosen, source));
    if (named) years.set(declaration, yearsOf(named));
    else if (source === "period" && period) years.set(declaration, { ...period, must: false });
    else {
      const values = { column: declaration.name, where: NAMED_WHERE[source] };
      findings.add(finding("year-unknown", inData(chosen.place), values));
      found = false;
    }
  }
  return found ? years : undefined;
}

/** The rows that a line makes, and the columns after the last day that make none. */
interface UnitsFound {
  readonly units: readonly DatedUnit[];
  readonly surplus: SurplusDays | undefined;
}

function datedUnits(
  chosen: ChosenSheet,
  table: TableDeclaration,
  findings: Findings,
): UnitsFound | undefined {
  const { head, match, place } = chosen;
  const wide = table.layout?.wide;
  if (!wide) return undefined;
  const at: DataPlace = { ...place, row: head.rowNumber[match.row] };
  const units = unitsOf(wide, match, at, findings);
  if (!units || !wide.days)
    return units && { units: units.map((unit) => headed(unit, chosen)), surplus: undefined };
  const named = daysNamed(namingTexts(chosen, wide.days));
  if (!named) {
    tellNoDay(at, table.name, wide.days, findings);
    return undefined;
  }
  const found = daysOf(named, units, at, findings);
  if (!found) return undefined;
  const { days, last } = found;
  const rest = units.slice(days.length);
  return {
    units: days.map((day, i) => ({ ...headed(units[i], chosen), day })),
    surplus: rest.length > 0 ? new SurplusDays(rest, last, place, findings) : undefined,
  };
}

function tellNoDay(at: DataPlace, table: string, source: NamedWhere, findings: Findings): void {
  findings.add(finding("wide-day-unknown", inData(at), { table, where: NAMED_WHERE[source] }));
}

function headed(unit: Unit, { head, match }: ChosenSheet): DatedUnit {
  const kind = head.kind[match.row * head.width + unit.columns[0]];
  return { ...unit, day: undefined, headingKind: isText(kind) || kind === 0 ? TEXT : kind };
}

/** Is a column made of a wide table's headings and cells? */
export function isMade({ reading }: ColumnDeclaration): boolean {
  return reading?.from !== undefined && reading.from !== "block";
}
