import { type Exact, parseExact, ZERO } from "../base/exact.js";
import type { Period } from "../base/period.js";
import { sha256 } from "../base/sha256.js";
import type {
  ClosedColumn,
  ClosedCorrection,
  ClosedPeriod,
  ClosedRow,
  ClosedTable,
} from "../engine/history/closed.js";
import { isReason } from "../engine/words/reasons.js";
import { DECLARED_KINDS, type Kind } from "../language/types.js";
import { missing, type Value } from "../language/value.js";
import { JsonReader, parsedJson } from "./json-reader.js";
import { dayOf, readValue } from "./read-value.js";
import { RESULT_SCHEMA } from "./schema.js";

/** A `result.json` as a ledger sees it. */
export interface ClosedResult {
  readonly sha256: string;
  /** The rulebook's `id:`; undefined where it has none. */
  readonly id: string | undefined;
  readonly period: Period;
  readonly status: "final" | "provisional" | "trial";
  /** Does it show everybody, with their names? */
  readonly whole: boolean;
  readonly errors: number;
  /** The closed periods that it rests on; undefined where it was computed without a ledger. */
  readonly ledger: readonly LedgerReference[] | undefined;
  readonly scored: string;
  readonly used: ReadonlyMap<string, number>;
  readonly corrections: readonly ClosedCorrection[];
  readonly tables: ReadonlyMap<string, ClosedTable>;
}

/** An entry of a ledger that a result rests on. */
export interface LedgerReference {
  readonly rulebook: string;
  readonly period: string;
  readonly sha256: string;
}

/** Reads a `result.json`; where it is none, what is wrong with it: a path and what was expected there. */
export function readClosedResult(text: string): ClosedResult | { readonly problem: string } {
  const parsed = parsedJson(text);
  if (!parsed) return { problem: "JSON" };
  const reader = new JsonReader();
  const root = reader.record(parsed.json, "{}");
  if (root.get("schema") !== RESULT_SCHEMA) return { problem: `schema: "${RESULT_SCHEMA}"` };
  const result = new ResultReader(reader, root).read(sha256(text));
  return reader.problem === undefined ? result : { problem: reader.problem };
}

/** The period of a closed result, as the engine takes it; a trial is never closed. */
export function closedPeriodOf({ id, status, ...result }: ClosedResult): ClosedPeriod | undefined {
  if (id === undefined || status === "trial") return undefined;
  const { period, scored, tables, used, corrections } = result;
  return { rulebook: id, period, status, sha256: result.sha256, scored, tables, used, corrections };
}

const KINDS: readonly Kind[] = [...DECLARED_KINDS, "ratio"];

class ResultReader {
  readonly #reader: JsonReader;
  readonly #root: ReadonlyMap<string, unknown>;

  constructor(reader: JsonReader, root: ReadonlyMap<string, unknown>) {
    this.#reader = reader;
    this.#root = root;
  }

  read(hash: string): ClosedResult {
    const reader = this.#reader;
    const rulebook = reader.record(this.#root.get("rulebook"), "rulebook");
    const id = rulebook.get("id");
    const view = reader.record(this.#root.get("view"), "view");
    const ledger = this.#root.get("ledger");
    return {
      sha256: hash,
      id: id === null ? undefined : reader.text(id, "rulebook.id"),
      period: this.#period(),
      status: reader.word(this.#root.get("status"), ["final", "provisional", "trial"], "status"),
      whole: view.get("only") === null && view.get("masked") === false,
      errors: this.#errors(),
      ledger: ledger === null ? undefined : this.#references(ledger),
      scored: reader.text(this.#root.get("scored"), "scored"),
      used: this.#used(),
      corrections: reader
        .list(this.#root.get("corrections"), "corrections")
        .map((one, i) => this.#correction(one, `corrections[${i}]`)),
      tables: this.#tables(),
    };
  }

  #period(): Period {
    const days = this.#reader.record(this.#root.get("days"), "days");
    const day = (edge: string) => {
      const found = dayOf(this.#reader.text(days.get(edge), `days.${edge}`));
      if (found === undefined) this.#reader.refuse(`days.${edge}`, "2026-10-01");
      return found ?? 0;
    };
    return {
      name: this.#reader.text(this.#root.get("period"), "period"),
      first: day("first"),
      last: day("last"),
    };
  }

  #errors(): number {
    const reader = this.#reader;
    const findings = reader.record(this.#root.get("findings"), "findings");
    const counts = reader.list(findings.get("counts"), "findings.counts").map((count, i) => {
      const path = `findings.counts[${i}]`;
      const cells = reader.record(count, path);
      return cells.get("severity") === "error" ? reader.whole(cells.get("count"), `${path}.count`) : 0;
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }

  #references(node: unknown): readonly LedgerReference[] {
    const reader = this.#reader;
    const ledger = reader.record(node, "ledger");
    return reader.list(ledger.get("entries"), "ledger.entries").map((entry, i) => {
      const path = `ledger.entries[${i}]`;
      const cells = reader.record(entry, path);
      const text = (name: string) => reader.text(cells.get(name), `${path}.${name}`);
      return { rulebook: text("rulebook"), period: text("period"), sha256: text("sha256") };
    });
  }

  #used(): ReadonlyMap<string, number> {
    const reader = this.#reader;
    const used = new Map<string, number>();
    reader.list(this.#root.get("inputs"), "inputs").forEach((input, i) => {
      const path = `inputs[${i}]`;
      const cells = reader.record(input, path);
      const table = reader.text(cells.get("table"), `${path}.table`);
      const rows = reader.record(cells.get("rows"), `${path}.rows`);
      used.set(table, (used.get(table) ?? 0) + reader.whole(rows.get("used"), `${path}.rows.used`));
    });
    return used;
  }

  #correction(node: unknown, path: string): ClosedCorrection {
    const reader = this.#reader;
    const cells = reader.record(node, path);
    const amounts = new Map<string, Exact>();
    let open = false;
    reader.list(cells.get("rows"), `${path}.rows`).forEach((row, i) => {
      const at = `${path}.rows[${i}]`;
      const cells = reader.record(row, at);
      amounts.set(
        reader.text(cells.get("key"), `${at}.key`),
        this.#money(cells.get("amount"), `${at}.amount`),
      );
      if (this.#money(cells.get("rest"), `${at}.rest`).n !== 0n) open = true;
    });
    return {
      period: reader.text(cells.get("period"), `${path}.period`),
      status: reader.word(cells.get("status"), ["final", "provisional"], `${path}.status`),
      amounts,
      open,
    };
  }

  #money(node: unknown, path: string): Exact {
    const value = parseExact(this.#reader.text(node, path));
    if (!value) this.#reader.refuse(path, "0.00");
    return value ?? ZERO;
  }

  #tables(): ReadonlyMap<string, ClosedTable> {
    const reader = this.#reader;
    const columns = reader.record(this.#root.get("columns"), "columns");
    const tables = new Map<string, ClosedTable>();
    for (const [name, rows] of reader.record(this.#root.get("tables"), "tables")) {
      const own = this.#columns(columns.get(name), `columns.${name}`);
      tables.set(name, { columns: own, rows: this.#rows(rows, own, `tables.${name}`) });
    }
    return tables;
  }

  #columns(node: unknown, path: string): ReadonlyMap<string, ClosedColumn> {
    const reader = this.#reader;
    const columns = new Map<string, ClosedColumn>();
    for (const [name, column] of reader.record(node, path)) {
      const at = `${path}.${name}`;
      const cells = reader.record(column, at);
      const rule = cells.get("rule");
      columns.set(name, {
        kind: reader.word(cells.get("type"), KINDS, `${at}.type`),
        role: reader.text(cells.get("role"), `${at}.role`),
        rule: rule === null ? undefined : reader.text(rule, `${at}.rule`),
      });
    }
    return columns;
  }

  #rows(
    node: unknown,
    columns: ReadonlyMap<string, ClosedColumn>,
    path: string,
  ): ReadonlyMap<string, ClosedRow> {
    const reader = this.#reader;
    const rows = new Map<string, ClosedRow>();
    reader.list(node, path).forEach((row, i) => {
      const at = `${path}[${i}]`;
      const cells = reader.record(row, at);
      const key = reader.text(cells.get("key"), `${at}.key`);
      const parts = {
        links: reader.record(cells.get("links"), `${at}.links`),
        values: reader.record(cells.get("values"), `${at}.values`),
        missing: reader.record(cells.get("missing"), `${at}.missing`),
      };
      if (rows.has(key)) reader.refuse(`${at}.key`, "another key");
      rows.set(key, new ReadRow(columns, parts));
    });
    return rows;
  }
}

interface RowParts {
  readonly links: ReadonlyMap<string, unknown>;
  readonly values: ReadonlyMap<string, unknown>;
  readonly missing: ReadonlyMap<string, unknown>;
}

/** A row whose values are read when they are asked for: most of a year's never are. */
class ReadRow implements ClosedRow {
  readonly #columns: ReadonlyMap<string, ClosedColumn>;
  readonly #parts: RowParts;

  constructor(columns: ReadonlyMap<string, ClosedColumn>, parts: RowParts) {
    this.#columns = columns;
    this.#parts = parts;
  }

  link(name: string): string | undefined {
    const key = this.#parts.links.get(name);
    return typeof key === "string" ? key : undefined;
  }

  value(name: string): Value | undefined {
    const column = this.#columns.get(name);
    const form = this.#parts.values.get(name);
    if (!column || form === undefined) return undefined;
    if (form === null) {
      const reason = this.#parts.missing.get(name);
      return missing(isReason(reason) ? reason : "unreadable");
    }
    return readValue(form, column.kind) ?? missing("unreadable");
  }
}
