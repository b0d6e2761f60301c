import { byCodePoint } from "../../base/text.js";
import { at, inData, type Place } from "../../findings/finding.js";
import { YES } from "../../intake/columns/columns.js";
import type { Link, Table } from "../../rulebook/model.js";
import { type Lookup, lookupOver, UNKNOWN_ROW } from "../columns/lookup.js";
import type { Series } from "../columns/series.js";
import type { StoreTable } from "../data/store.js";
import { truthOf } from "../quantities/conditions.js";
import type { Run, RunTable } from "../running/run.js";
import { KEY_JOINT, keyPartReader } from "../words/key-text.js";
import { leaveOutDoubled, UNREADABLE } from "./doubled.js";
import { LeftOut } from "./left-out.js";
import { linkTargetDoubled, tellAlike, tellUnknown, UNKNOWN_LINK, unknownExcluded } from "./link-findings.js";
import { RowDates } from "./row-dates.js";
import { leaveOutSkipped } from "./skipped.js";

/**
 * The rows of one table in one run: which are left out, which row a value leads to, which belong to the period.
 * Each is worked out when it is first asked for: a rule that excludes rows may follow links to other tables.
 */
export class TableRows implements RunTable {
  readonly name: string;
  readonly rows: number;
  readonly table: Table;
  readonly stored: StoreTable;
  readonly leftOut: LeftOut;
  readonly #run: Run & { tableRows(name: string): TableRows };
  readonly #lookups = new Map<string, Lookup>();
  readonly #links = new Map<string, Int32Array>();
  readonly #inSpan = new Map<string, Uint8Array>();
  readonly #texts = new Map<string, (row: number) => string>();
  #presence: Progress = "open";
  #matching: Progress = "open";
  #accepted: Uint8Array | undefined;
  #dates: { readonly dates: RowDates | undefined } | undefined;
  #used: { readonly rows: Uint8Array | undefined } | undefined;

  constructor(run: Run & { tableRows(name: string): TableRows }, table: Table, stored: StoreTable) {
    this.#run = run;
    this.name = table.name;
    this.rows = stored.rows;
    this.table = table;
    this.stored = stored;
    this.leftOut = new LeftOut(stored.rows);
  }

  get settled(): boolean {
    this.#match();
    return this.#matching === "done";
  }

  get accepted(): Uint8Array | undefined {
    this.#match();
    return this.#accepted;
  }

  get dates(): RowDates | undefined {
    if (!this.#dates) {
      const { dated } = this.table;
      const scope = { table: this.name, active: undefined, atLeastRows: undefined, parts: new Map() };
      const kind = dated?.type.kind === "datetime" ? "datetime" : "date";
      this.#dates = {
        dates: dated && new RowDates(this.#run.formula(dated, scope), this.rows, kind, this.#run.time.zone),
      };
    }
    return this.#dates.dates;
  }

  get used(): Uint8Array | undefined {
    if (!this.#used) {
      const { first, last } = this.#run.time.period;
      const rows = this.dates ? this.dates.within(first, last, this.accepted) : this.accepted;
      this.#used = { rows };
    }
    return this.#used.rows;
  }

  inSpan(name: string): Uint8Array {
    let rows = this.#inSpan.get(name);
    if (!rows) {
      const { first, last } = this.#run.span(name);
      rows = this.dates?.within(first, last, this.accepted) ?? new Uint8Array(this.rows);
      this.#inSpan.set(name, rows);
    }
    return rows;
  }

  /** For each row the row to which a link leads, or a negative number (see `lookup.ts`). */
  link(name: string): Int32Array {
    let index = this.#links.get(name);
    if (!index) {
      const link = this.table.links.get(name);
      if (!link) throw new Error(`${this.name} has no link ${name}`);
      index = this.#run.tableRows(link.to).lookup(link.target).find(this.#columns(link.columns), this.rows);
      // While exclusions of the target are looked at, a link of its own rows sees them all.
      if (this.#run.tableRows(link.to).#presence === "done") this.#links.set(name, index);
    }
    return index;
  }

  /** From the values of this table's key or of other columns of it to its rows. */
  lookup(columns: readonly string[]): Lookup {
    this.#settlePresence();
    const name = columns.join(" ");
    let lookup = this.#lookups.get(name);
    if (!lookup) {
      const grouping = this.#run.store.grouping(this.#columns(columns), this.rows);
      const told = new Set<number>();
      lookup = lookupOver(
        grouping,
        (row) => this.leftOut.has(row) && this.leftOut.cause(row) !== UNREADABLE,
        (kept, row) => {
          // Doubled keys are told where the key is looked at; here it is a column that should tell rows apart.
          if (!this.#isKey(columns) && !told.has(kept)) {
            told.add(kept);
            this.#run.tell(linkTargetDoubled(this, columns, kept, row));
          }
          return kept;
        },
      );
      if (this.#presence === "done") this.#lookups.set(name, lookup);
    }
    return lookup;
  }

  keyText(row: number): string {
    const { key } = this.table;
    if (key === "none") return String(row);
    if (key.length === 0) return this.name;
    if (key.length === 1) return this.columnText(key[0], row);
    return key.map((name) => this.columnText(name, row)).join(KEY_JOINT);
  }

  /** The value of a column as people read it. */
  columnText(name: string, row: number): string {
    let text = this.#texts.get(name);
    if (!text) {
      const column = this.table.columns.get(name);
      const series = this.stored.columns.get(name);
      if (!column || !series) throw new Error(`${this.name} has no column ${name}`);
      text = keyPartReader(series, column.type, this.#run.time.zone);
      this.#texts.set(name, text);
    }
    return text(row);
  }

  compareKeys(a: number, b: number): number {
    const { key } = this.table;
    if (key === "none") return 0;
    for (const name of key) {
      const order = byCodePoint(this.columnText(name, a), this.columnText(name, b));
      if (order !== 0) return order;
    }
    return 0;
  }

  place(row: number, column?: string): Place {
    const { read } = this.stored;
    if (!read) {
      const { origin } = this.table;
      return at(origin.kind === "rows" ? origin.rows[row].span : this.table.span);
    }
    const file = read.files[read.fileOf?.[row] ?? 0];
    const sheet = file.facts.sheet;
    // A row that was made of one cell of a line is that cell; its other columns may stand elsewhere in the line.
    const from = column === undefined ? undefined : this.table.columns.get(column)?.reading?.from;
    const isOfLine = column !== undefined && (from === undefined || from === "block");
    const unit = isOfLine || !file.wide ? undefined : read.unitOf?.[row];
    const beside = column === undefined ? undefined : file.besides?.[read.unitOf?.[row] ?? 0]?.get(column);
    const own = column === undefined ? undefined : (beside ?? file.headers.get(column)?.header);
    const head = from === "block" ? read.headOf?.[row] : undefined;
    const header = unit === undefined ? own : file.wide?.headers[unit];
    return inData({
      file: file.name,
      ...(sheet === undefined ? {} : { sheet }),
      row: head || read.rowNumber.at(row),
      ...(header === undefined ? {} : { column: header }),
      ...(unit === undefined ? {} : { readAs: column ?? "" }),
    });
  }

  #columns(names: readonly string[]): Series[] {
    return names.map((name) => this.#run.series(this.name, name));
  }

  #isKey(columns: readonly string[]): boolean {
    const { key } = this.table;
    return key !== "none" && key.length === columns.length && key.every((name) => columns.includes(name));
  }

  /** What can be said of a row by itself: cells that cannot be read, exclusions, doubled keys. */
  #settlePresence(): void {
    if (this.#presence !== "open") return;
    this.#presence = "under way";
    const { bad, read } = this.stored;
    if (read?.skippedBy) leaveOutSkipped(this.table, read.skippedBy, this.leftOut);
    if (bad) for (let row = 0; row < this.rows; row++) if (bad[row] === 1) this.leftOut.add(row, UNREADABLE);
    for (const { when, say } of this.table.exclude) {
      const cause = { reason: "excluded", detail: say } as const;
      const scope = {
        table: this.name,
        active: this.leftOut.accepted(),
        atLeastRows: undefined,
        parts: new Map(),
      };
      const excluded = truthOf(this.#run, when, scope);
      for (let row = 0; row < this.rows; row++) if (excluded[row] === YES) this.leftOut.add(row, cause);
    }
    leaveOutDoubled(this.#run, this, this.leftOut);
    this.#presence = "done";
  }

  /** What can be said of a row by its links: values that lead to no row, rows that nothing leads to. */
  #match(): void {
    if (this.#matching !== "open") return;
    this.#settlePresence();
    if (this.#presence !== "done") return;
    this.#matching = "under way";
    for (const link of this.table.links.values()) this.#matchLink(link);
    if (this.table.origin.kind === "values" && !this.stored.partial) this.#leaveOutUnnamed();
    this.#accepted = this.leftOut.accepted();
    this.#matching = "done";
  }

  #matchLink(link: Link): void {
    // A test may name rows that it does not give; values are told where they stand, not where they make rows.
    if (this.stored.partial || this.table.origin.kind === "values") return;
    const index = this.link(link.link);
    if (!index.includes(UNKNOWN_ROW)) return;
    const columns = link.columns.map((name) => this.table.columns.get(name));
    const excluded = columns.some((column) => column?.unknownExcluded);
    const cause = excluded ? unknownExcluded(link) : UNKNOWN_LINK;
    const unknown: number[] = [];
    const passed: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      if (index[row] !== UNKNOWN_ROW || this.leftOut.has(row)) continue;
      this.leftOut.add(row, cause);
      (excluded ? passed : unknown).push(row);
    }
    if (passed.length > 0) tellAlike(this.#run, this, link, passed);
    if (unknown.length > 0) tellUnknown(this.#run, this, link, unknown);
  }

  /** Rows made from values that only rows which are themselves left out have. */
  #leaveOutUnnamed(): void {
    const named = new Uint8Array(this.rows);
    for (const { name } of this.#run.rulebook.tables.values()) {
      const from = this.#run.tableRows(name);
      for (const link of from.table.links.values()) {
        if (link.to !== this.name) continue;
        const index = from.link(link.link);
        const accepted = from.accepted;
        for (let row = 0; row < index.length; row++) {
          if (index[row] >= 0 && (accepted === undefined || accepted[row] === 1)) named[index[row]] = 1;
        }
      }
    }
    for (let row = 0; row < this.rows; row++) if (named[row] === 0) this.leftOut.add(row, UNNAMED);
  }
}

type Progress = "open" | "under way" | "done";

const UNNAMED = {
  reason: "excluded",
  detail: { en: "only rows that are left out name it", zh: "仅被未使用的行提及" },
} as const;
