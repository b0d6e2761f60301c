import type { Zone } from "../../base/calendar.js";
import type { Layout } from "../../base/layout.js";
import { type Period, parsePeriod } from "../../base/period.js";
import { finding } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { ColumnDeclaration, TableDeclaration } from "../../intake/declaration.js";
import { readTable } from "../../intake/read.js";
import type { ReadTable } from "../../intake/table.js";
import type { Rulebook } from "../../rulebook/model.js";
import { fromStored, type Series } from "../columns/series.js";
import type { Closed } from "../history/closed.js";
import { ledgerTable } from "../history/ledger-table.js";
import { zoneOf } from "../running/zone-of.js";
import { declarationOf } from "./column-declaration.js";
import type { DataFolder } from "./data.js";
import { filesFor, isReadable } from "./file-patterns.js";
import { Identities } from "./identities.js";
import { MadeTables } from "./made-tables.js";
import { type Misfit, tellMisfits, tellOptional } from "./misfits.js";
import type { PlannedTable, ReadPlan } from "./read-plan.js";
import { Store, type StoreTable } from "./store.js";

/** What data are read with beside the rulebooks. */
export interface LoadOptions {
  /** The closed results that are tables of a rulebook. */
  readonly closed?: Closed | undefined;
  /** The name of the period that is worked out, where it is known: dates without a year may take theirs from it. */
  readonly period?: string | undefined;
  /** Called now and then with the rows and bytes read so far, of all files. */
  readonly progress?: (rows: number, bytes: number) => void;
}

/**
 * Reads what a plan asks for from a folder: each file and column once, whichever tables and rulebooks ask for it.
 * Undefined where a file, its sheet or its header cannot be read; then findings tell. Rows with cells that cannot be
 * read are in the store and marked.
 */
export async function loadData(
  plan: ReadPlan,
  folder: DataFolder,
  options: LoadOptions,
  findings: Findings,
): Promise<Store | undefined> {
  const readings = await readingsOf(plan, folder, options.period, findings);
  if (!readings) return undefined;
  const { progress } = options;
  let rowsBefore = 0;
  let bytesBefore = 0;
  const readTables = new Map<Reading, ReadTable>();
  for (const reading of readings) {
    const files = await Promise.all(reading.files.map((name) => folder.open(name)));
    const declaration: TableDeclaration = { ...reading, files, columns: [...reading.columns.values()] };
    const tell =
      progress && ((rows: number, bytes: number) => progress(rowsBefore + rows, bytesBefore + bytes));
    const rowHashes = reading.rowHashes;
    const read = await readTable(declaration, tell ? { rowHashes, progress: tell } : { rowHashes }, findings);
    if (!read) continue;
    readTables.set(reading, read);
    rowsBefore += read.rows;
    bytesBefore += files.reduce((sum, { size }) => sum + size, 0);
  }
  if (readTables.size < readings.length) return undefined;
  return storeOf(plan, readings, readTables, options.closed, findings);
}

/** Files that are read together, for all tables that are made of the same ones. */
interface Reading {
  readonly name: string;
  readonly files: readonly string[];
  readonly sheet: readonly string[] | undefined;
  readonly lenient: boolean;
  readonly layout: Layout | undefined;
  readonly zone: Zone;
  readonly period: Period | undefined;
  rowHashes: boolean;
  /** By what is to be read; the same for every table that declares the same. */
  readonly columns: Map<string, ColumnDeclaration>;
  /** The tables it serves, with the declaration of each of their columns. */
  readonly serves: Map<PlannedTable, ReadonlyMap<string, ColumnDeclaration>>;
}

/** The files that are to be read; undefined where some table has none, and findings tell. */
async function readingsOf(
  plan: ReadPlan,
  folder: DataFolder,
  periodName: string | undefined,
  findings: Findings,
): Promise<Reading[] | undefined> {
  const readings = new Map<string, Reading>();
  const claimed = new Set<string>();
  const misfits: Misfit[] = [];
  const optional: Misfit[] = [];
  let whole = true;
  for (const planned of plan.tables) {
    const { table, rulebook } = planned;
    if (table.origin.kind !== "file") continue;
    const { sheet, lenient, layout } = table.origin;
    const choice = filesFor(table.name, table.origin, folder.names, findings);
    if (!choice || choice.missing.length > 0) whole = false;
    if (choice && choice.missing.length > 0) misfits.push({ planned, patterns: choice.missing });
    if (choice && choice.absent.length > 0) optional.push({ planned, patterns: choice.absent });
    const files = choice?.files ?? [];
    if (files.length === 0) continue;
    for (const file of files) claimed.add(file);
    const period = periodOfDates(planned, periodName);
    const key = JSON.stringify([files, sheet, lenient, rulebook.timezone, layout, period?.name]);
    let reading = readings.get(key);
    if (!reading) {
      reading = {
        name: table.name,
        files,
        sheet,
        lenient,
        layout,
        zone: zoneOf(rulebook),
        period,
        rowHashes: false,
        columns: new Map(),
        serves: new Map(),
      };
      readings.set(key, reading);
    }
    if (table.key === "none") reading.rowHashes = true;
    reading.serves.set(planned, declare(planned, reading));
  }
  const unread = folder.names.filter((name) => isReadable(name) && !claimed.has(name));
  await tellMisfits(plan, misfits, { folder, unread }, findings);
  if (whole) tellOptional(optional, findings);
  if (whole && unread.length > 0) findings.add(finding("file-not-read", undefined, { names: unread }));
  return whole ? [...readings.values()] : undefined;
}

/** The period, where a table's dates take their year from it. */
function periodOfDates(
  { table, columns, rulebook }: PlannedTable,
  name: string | undefined,
): Period | undefined {
  const asks = columns.some((column) => table.columns.get(column)?.reading?.year === "period");
  return asks && name !== undefined ? parsePeriod(rulebook.period, name) : undefined;
}

/** Adds a table's columns to what is read; one that is declared the same is read once. */
function declare({ table, columns }: PlannedTable, reading: Reading): ReadonlyMap<string, ColumnDeclaration> {
  const declared = new Map<string, ColumnDeclaration>();
  for (const name of columns) {
    const column = table.columns.get(name);
    if (!column) throw new Error(`${table.name} has no column ${name}`);
    const declaration = declarationOf(column);
    const { name: _, ...meaning } = declaration;
    const key = JSON.stringify({ ...meaning, words: meaning.words && [...meaning.words] });
    let known = reading.columns.get(key);
    if (!known) {
      const taken = [...reading.columns.values()].filter((other) => other.name.split(" ")[0] === name).length;
      known = taken === 0 ? declaration : { ...declaration, name: `${name} (${taken + 1})` };
      reading.columns.set(key, known);
    }
    declared.set(name, known);
  }
  return declared;
}

function storeOf(
  plan: ReadPlan,
  readings: readonly Reading[],
  readTables: ReadonlyMap<Reading, ReadTable>,
  closed: Closed | undefined,
  findings: Findings,
): Store {
  const series = new Map<ColumnDeclaration, Series>();
  const tables = new Map<Rulebook, Map<string, StoreTable>>();
  for (const rulebook of plan.rulebooks) tables.set(rulebook, new Map());
  for (const reading of readings) {
    const read = readTables.get(reading);
    if (!read) continue;
    for (const declaration of reading.columns.values()) {
      const stored = read.columns.get(declaration.name);
      if (stored) series.set(declaration, fromStored(stored));
    }
    for (const [{ rulebook, table }, declared] of reading.serves) {
      tables.get(rulebook)?.set(table.name, fileTable(table.name, read, declared, series));
    }
  }
  const identities = new Identities();
  const made = new MadeTables(identities);
  for (const [rulebook, own] of tables) {
    for (const table of rulebook.tables.values()) {
      if (table.origin.kind !== "ledger") continue;
      const periods = closed?.others.get(table.origin.rulebook) ?? [];
      own.set(table.name, ledgerTable(table, table.origin.table, periods, findings));
    }
  }
  for (const [rulebook, own] of tables) made.addTo(own, rulebook, zoneOf(rulebook));
  return new Store(tables, identities);
}

function fileTable(
  name: string,
  read: ReadTable,
  declared: ReadonlyMap<string, ColumnDeclaration>,
  series: ReadonlyMap<ColumnDeclaration, Series>,
): StoreTable {
  const columns = new Map<string, Series>();
  let bad: Uint8Array | undefined;
  for (const [column, declaration] of declared) {
    const own = series.get(declaration);
    if (own) columns.set(column, own);
    const marks = read.columns.get(declaration.name)?.bad;
    if (marks) bad = bad ? bad.map((mark, row) => mark | marks[row]) : marks;
  }
  return {
    name,
    rows: read.rows,
    columns,
    read,
    bad,
    absent: "empty",
    given: new Map(),
    partial: false,
    identity: read,
  };
}
