import type { Zone } from "../base/calendar.js";
import { PERIOD_EXAMPLE, parsePeriod } from "../base/period.js";
import type { SourceFile, Span } from "../base/source.js";
import type { Closed } from "../engine/history/closed.js";
import { at, finding } from "../findings/finding.js";
import { type FindingSink, Findings } from "../findings/findings.js";
import { didYouMean } from "../language/check-context.js";
import type { Type } from "../language/types.js";
import { FieldReader, start } from "../rulebook/fields.js";
import { type GivenValue, givenValue } from "../rulebook/given.js";
import { partsOf, partType } from "../rulebook/model/parts.js";
import type { GivenRow, Rulebook, Table, TableColumn } from "../rulebook/model.js";
import { parseYaml, type YamlEntry, type YamlMap, type YamlNode, type YamlText } from "../rulebook/yaml.js";
import { type GivenPast, givenHistory } from "./given-history.js";
import { namesUnnoticed, readUnnoticed, type Unnoticed } from "./unnoticed.js";

/** One case of a rulebook's test: what is given and what must come out. */
export interface Case {
  readonly name: string;
  readonly span: Span;
  /** To be confirmed: neither a pass nor a failure yet. */
  readonly isDraft: boolean;
  readonly period: string | undefined;
  readonly overrides: ReadonlyMap<string, YamlText>;
  /** What earlier periods were; there are none before the first that is given. */
  readonly closed: Closed;
  readonly input:
    | { readonly kind: "given"; readonly tables: ReadonlyMap<string, readonly GivenRow[]> }
    | { readonly kind: "data"; readonly folder: string; readonly span: Span };
  /** as a day */
  readonly dataUntil: number | undefined;
  readonly expectations: readonly Expectation[];
  readonly status: "final" | "provisional" | undefined;
  /** Codes of errors and warnings that must come; undefined: no error may come. */
  readonly findings: readonly string[] | undefined;
}

/** One expected value. */
export interface Expectation {
  readonly table: string;
  /** The row's key as text, or its index in a table whose rows no single column tells apart. */
  readonly key: string;
  /** A column or quantity, or with a dot a part of one: `total.performance`. */
  readonly name: string;
  /** undefined: the value must be missing. */
  readonly value: GivenValue | undefined;
  readonly type: Type;
  readonly span: Span;
}

/** What stands in a `*.test.yaml`. */
export interface TestFile {
  readonly cases: readonly Case[];
  /** Changes of the rulebook that no case need notice. */
  readonly unnoticed: readonly Unnoticed[];
}

/** Reads a `*.test.yaml` for a rulebook; what is not as it should be goes to `findings`. */
export function readTestFile(
  source: SourceFile,
  rulebook: Rulebook,
  zone: Zone,
  findings: FindingSink,
): TestFile | undefined {
  const gathered = new Findings((problem) => findings.add(problem));
  const root = parseYaml(source, gathered);
  if (!root) return undefined;
  const reader = new FieldReader(gathered);
  if (root.kind !== "list") {
    reader.add(finding("cases-form", at(start(root.span)), {}));
    return undefined;
  }
  const cases = new CaseReader(reader, rulebook, zone).readAll(
    root.items.filter((item) => !namesUnnoticed(item)),
  );
  const unnoticed = root.items.filter(namesUnnoticed).flatMap((item) => readUnnoticed(reader, item));
  return gathered.hasErrors ? undefined : { cases, unnoticed };
}

class CaseReader {
  readonly #reader: FieldReader;
  readonly #rulebook: Rulebook;
  readonly #zone: Zone;
  /** Types of all columns and quantities, by table and name. */
  readonly #types = new Map<string, Map<string, Type>>();

  constructor(reader: FieldReader, rulebook: Rulebook, zone: Zone) {
    this.#reader = reader;
    this.#rulebook = rulebook;
    this.#zone = zone;
    for (const table of rulebook.tables.values()) {
      this.#types.set(
        table.name,
        new Map([...table.columns.values()].map((column) => [column.name, column.type])),
      );
    }
    for (const { table, name, type, shape } of rulebook.quantities) {
      if (shape.kind !== "part") this.#types.get(table)?.set(name, type);
    }
  }

  readAll(items: readonly YamlNode[]): readonly Case[] {
    return items.map((item) => this.#case(item)).filter((one) => one !== undefined);
  }

  #case(item: YamlNode): Case | undefined {
    const map = this.#reader.map(item);
    if (!map) return undefined;
    const fields = this.#reader.fields("case", map);
    const name = this.#reader.text(fields.case);
    const folder = this.#reader.text(fields.data);
    if (Boolean(fields.given) === Boolean(folder)) {
      this.#reader.add(finding("case-input", at(start(map.span)), {}));
    }
    if (!fields.expect && !fields.findings && !fields.status) {
      this.#reader.add(finding("case-expects-nothing", at(start(map.span)), {}));
    }
    const until = this.#reader.text(fields.data_until);
    const day = until && givenValue(this.#reader, until, { kind: "date" }, this.#zone);
    return (
      name && {
        name: name.text,
        span: name.span,
        isDraft: this.#reader.yes(fields.draft),
        period: this.#period(fields.period),
        overrides: this.#overrides(fields.set),
        closed: givenHistory(this.#rulebook, this.#history(fields.history)),
        input: folder
          ? { kind: "data", folder: folder.text, span: folder.span }
          : { kind: "given", tables: this.#given(fields.given) },
        dataUntil: typeof day === "object" ? Number(day.n * day.s) : undefined,
        expectations: this.#expectations(fields.expect),
        status: this.#reader.word(fields.status, ["final", "provisional"]),
        findings: this.#codes(fields.findings),
      }
    );
  }

  #period(node: YamlNode | undefined): string | undefined {
    const named = this.#reader.text(node);
    if (!named) return undefined;
    const { period } = this.#rulebook;
    if (parsePeriod(period, named.text)) return named.text;
    const values = { found: named.text, example: PERIOD_EXAMPLE[period.unit] };
    return this.#reader.add(finding("period-unreadable", at(named.span), values));
  }

  #codes(node: YamlNode | undefined): readonly string[] | undefined {
    return node && this.#reader.texts(node)?.map((text) => text.text);
  }

  #overrides(node: YamlNode | undefined): ReadonlyMap<string, YamlText> {
    const overrides = new Map<string, YamlText>();
    const map = this.#reader.map(node);
    for (const { key, value } of map ? this.#reader.unique(map) : []) {
      const text = this.#reader.text(value);
      if (text) overrides.set(key.text, text);
    }
    return overrides;
  }

  #table(key: YamlText): ReadonlyMap<string, Type> | undefined {
    const types = this.#types.get(key.text);
    if (types) return types;
    const nearest = didYouMean(key.text, this.#types.keys());
    return this.#reader.add(finding("rules-table", at(key.span), { found: key.text, nearest }));
  }

  #type(table: YamlText, types: ReadonlyMap<string, Type>, name: string, span: Span): Type | undefined {
    const type = types.get(name);
    if (type) return type;
    const nearest = didYouMean(name, types.keys());
    return this.#reader.add(finding("case-name", at(span), { found: name, table: table.text, nearest }));
  }

  #given(node: YamlNode | undefined): ReadonlyMap<string, readonly GivenRow[]> {
    const tables = new Map<string, readonly GivenRow[]>();
    const map = this.#reader.map(node);
    for (const { key, value } of map ? this.#reader.unique(map) : []) {
      const types = this.#table(key);
      if (!types) continue;
      if (value.kind !== "list") {
        this.#reader.add(finding("case-rows", at(start(value.span)), { table: key.text }));
        continue;
      }
      const rows = value.items.map((row) => this.#reader.map(row)).filter((row) => row !== undefined);
      tables.set(
        key.text,
        rows.map((row) => this.#row(key, types, row)),
      );
    }
    return tables;
  }

  /** Rows of earlier periods, by period, table and key. */
  #history(node: YamlNode | undefined): readonly GivenPast[] {
    const map = this.#reader.map(node);
    return (map ? this.#reader.unique(map) : []).flatMap(({ key, value }) => {
      const period = parsePeriod(this.#rulebook.period, key.text);
      const example = PERIOD_EXAMPLE[this.#rulebook.period.unit];
      if (!period) this.#reader.add(finding("case-history", at(key.span), { found: key.text, example }));
      const body = this.#reader.map(value);
      if (!period || !body) return [];
      const tables = this.#reader.unique(body).map((table) => this.#pastTable(table));
      return [{ period, tables: new Map(tables) }];
    });
  }

  #pastTable({ key: table, value }: YamlEntry): [string, ReadonlyMap<string, GivenRow["values"]>] {
    const types = this.#table(table);
    const body = types && this.#reader.map(value);
    const rows = new Map<string, GivenRow["values"]>();
    for (const { key, value: cells } of body ? this.#reader.unique(body) : []) {
      const map = this.#reader.map(cells);
      if (types && map) rows.set(key.text, this.#row(table, types, map).values);
    }
    return [table.text, rows];
  }

  #row(table: YamlText, types: ReadonlyMap<string, Type>, map: YamlMap): GivenRow {
    const values = new Map<string, GivenValue>();
    const empty = new Set<string>();
    const of = this.#rulebook.tables.get(table.text);
    for (const { key, value } of this.#reader.unique(map)) {
      const type = this.#type(table, types, key.text, key.span);
      const text = this.#reader.text(value);
      const column = of?.columns.get(key.text);
      if (text && of && column && saysEmpty(text, column, of)) {
        empty.add(key.text);
        continue;
      }
      const given = type && text && givenValue(this.#reader, text, type, this.#zone);
      if (given !== undefined) values.set(key.text, given);
    }
    return empty.size === 0 ? { values, span: map.span } : { values, empty, span: map.span };
  }

  #expectations(node: YamlNode | undefined): readonly Expectation[] {
    const expectations: Expectation[] = [];
    const map = this.#reader.map(node);
    for (const { key: table, value } of map ? this.#reader.unique(map) : []) {
      const types = this.#table(table);
      const rows = types && this.#reader.map(value);
      for (const { key: row, value: cells } of rows ? this.#reader.unique(rows) : []) {
        const named = this.#reader.map(cells);
        for (const { key: name, value: cell } of named ? this.#reader.unique(named) : []) {
          const text = this.#reader.text(cell);
          const expectation = types && text && this.#expectation(table, types, row.text, name, text);
          if (expectation) expectations.push(expectation);
        }
      }
    }
    return expectations;
  }

  #expectation(
    table: YamlText,
    types: ReadonlyMap<string, Type>,
    key: string,
    path: YamlText,
    text: YamlText,
  ): Expectation | undefined {
    const type = path.text.includes(".")
      ? this.#partType(table, types, path)
      : this.#type(table, types, path.text, path.span);
    if (!type) return undefined;
    const value = text.text === "missing" ? undefined : givenValue(this.#reader, text, type, this.#zone);
    if (value === undefined && text.text !== "missing") return undefined;
    return { table: table.text, key, name: path.text, value, type, span: text.span };
  }

  #partType(table: YamlText, types: ReadonlyMap<string, Type>, path: YamlText): Type | undefined {
    const [name = ""] = path.text.split(".", 1);
    if (!this.#type(table, types, name, path.span)) return undefined;
    const found = path.text.slice(name.length + 1);
    const whole = this.#rulebook.quantities.find((q) => q.table === table.text && q.name === name);
    const parts = whole ? partsOf(whole.shape) : [];
    const part = parts.find((one) => one.name === found)?.part;
    if (part) return partType(part);
    const names = parts.map((one) => one.name);
    const nearest = didYouMean(found, names);
    return this.#reader.add(finding("case-part", at(path.span), { found, name, nearest }));
  }
}

/**
 * An empty cell. Where a text can stand that must not be empty, `empty` is that text, as it is in quotes anywhere; so it
 * is in a key.
 */
function saysEmpty({ text, plain }: YamlText, { name, type, emptyAllowed }: TableColumn, of: Table): boolean {
  if (!plain || text !== "empty" || of.key.includes(name)) return false;
  return type.kind !== "text" || emptyAllowed;
}
