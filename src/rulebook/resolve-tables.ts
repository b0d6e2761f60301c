import { at, finding } from "../findings/finding.js";
import { didYouMean } from "../language/check-context.js";
import { common, TEXT, type Type } from "../language/types.js";
import type { ColumnDraft, Named, TableDraft } from "./draft.js";
import type { FieldReader } from "./fields.js";
import type { Link, Table, TableColumn } from "./model.js";

/** Tables whose links lead somewhere and whose columns have types; what needs formulas is added later. */
export type LinkedTable = Omit<Table, "dated" | "needs" | "exclude">;

const DECIMALS: Readonly<Record<string, number>> = { money: 2 };
const DECIMALS_ELSE = 6;

/** Joins the tables of a rulebook by their links; a link that leads nowhere is found and dropped. */
export function resolveTables(reader: FieldReader, drafts: readonly TableDraft[]): Map<string, LinkedTable> {
  const resolver = new Resolver(reader, drafts);
  const tables = new Map<string, LinkedTable>();
  for (const draft of drafts) tables.set(draft.name, resolver.table(draft));
  return tables;
}

class Resolver {
  readonly #reader: FieldReader;
  readonly #drafts: ReadonlyMap<string, TableDraft>;

  constructor(reader: FieldReader, drafts: readonly TableDraft[]) {
    this.#reader = reader;
    this.#drafts = new Map(drafts.map((draft) => [draft.name, draft]));
  }

  table(draft: TableDraft): LinkedTable {
    const key = this.#key(draft);
    const columns = new Map<string, TableColumn>();
    for (const name of this.#columnNames(draft)) columns.set(name, this.#column(draft, name));
    const links = new Map<string, Link>();
    for (const link of this.#links(draft)) links.set(link.link, link);
    if (draft.keep && !this.#has(draft, draft.keep.by.text)) this.#unknownColumn(draft, draft.keep.by);
    return {
      name: draft.name,
      label: draft.label,
      origin: draft.origin,
      key,
      keep: draft.keep && { which: draft.keep.which, by: draft.keep.by.text },
      columns,
      links,
      span: draft.span,
    };
  }

  /** The key's columns; a table of values is keyed by its own name unless it says otherwise. */
  #key(draft: TableDraft): readonly string[] | "none" {
    if (draft.origin.kind === "values") return this.#valueKey(draft);
    if (draft.key === "none" || draft.key === undefined) return "none";
    for (const part of draft.key) if (!draft.columns.has(part.text)) this.#unknownColumn(draft, part);
    return draft.key.map((part) => part.text);
  }

  #valueKey(draft: TableDraft): readonly string[] {
    return draft.key === undefined || draft.key === "none"
      ? [draft.name]
      : draft.key.map((part) => part.text);
  }

  #columnNames(draft: TableDraft): readonly string[] {
    if (draft.origin.kind !== "values") return [...draft.columns.keys()];
    const key = this.#valueKey(draft);
    for (const column of draft.columns.values()) {
      if (!key.includes(column.name)) {
        this.#reader.add(
          finding("values-column", at(column.span), { column: column.name, table: draft.name, key }),
        );
      }
    }
    return key;
  }

  #has(draft: TableDraft, column: string): boolean {
    return draft.origin.kind === "values"
      ? this.#valueKey(draft).includes(column)
      : draft.columns.has(column);
  }

  #unknownColumn(draft: TableDraft, name: Named): undefined {
    const known = [...draft.columns.keys()];
    return this.#reader.add(
      finding("unknown-column", at(name.span), {
        found: name.text,
        table: draft.name,
        nearest: didYouMean(name.text, known),
      }),
    );
  }

  #column(draft: TableDraft, name: string): TableColumn {
    const column = draft.columns.get(name);
    const type = this.#typeOf(draft, name, new Set()) ?? TEXT;
    const source = draft.origin.kind === "values" ? this.#namedBy(draft, name) : column;
    return {
      name,
      label: column?.label ?? { en: name, zh: name },
      type,
      headers: draft.origin.kind === "file" ? (column?.headers ?? []) : [],
      decimals: column?.decimals ?? DECIMALS[type.kind] ?? DECIMALS_ELSE,
      emptyAllowed: column?.emptyAllowed ?? false,
      optional: column?.optional ?? false,
      words: source?.words,
      of100: column?.of100 ?? false,
      unknownExcluded: column?.unknownExcluded ?? false,
      span: column?.span ?? draft.span,
    };
  }

  /** A column's type: what it declares, else that of the column it links to, or (in a table of values) from. */
  #typeOf(draft: TableDraft, name: string, seen: Set<string>): Type | undefined {
    const path = `${draft.name}.${name}`;
    if (seen.has(path)) return undefined;
    seen.add(path);
    const column = draft.columns.get(name);
    if (column?.type) return column.type;
    if (column?.to && draft.origin.kind !== "values") {
      const target = this.#drafts.get(column.to.table.text);
      const targetColumn = target && this.#targetColumn(target, column.to.column);
      const type =
        target && targetColumn !== undefined ? this.#typeOf(target, targetColumn, seen) : undefined;
      return type && { kind: type.kind };
    }
    if (draft.origin.kind !== "values") return undefined;
    return this.#typeOfValues(draft, name, seen);
  }

  #typeOfValues(draft: TableDraft, name: string, seen: Set<string>): Type | undefined {
    let type: Type | undefined;
    for (const { from, column } of this.#linkedFrom(draft, name)) {
      const one = this.#typeOf(from, column, seen);
      if (type && one && !common(type, one)) {
        this.#reader.add(finding("values-types", at(draft.span), { table: draft.name, column: name }));
      }
      type ??= one;
    }
    return type;
  }

  /** The columns whose values fill a key column of a table of values. */
  #linkedFrom(draft: TableDraft, name: string): { from: TableDraft; column: string }[] {
    const index = this.#valueKey(draft).indexOf(name);
    const sources: { from: TableDraft; column: string }[] = [];
    for (const from of this.#drafts.values()) {
      for (const column of from.columns.values()) {
        if (column.to?.table.text === draft.name && index === 0) sources.push({ from, column: column.name });
      }
      for (const link of from.links) {
        const column = link.name.text === draft.name ? link.columns[index] : undefined;
        if (column) sources.push({ from, column: column.text });
      }
    }
    return sources;
  }

  #namedBy(draft: TableDraft, name: string): ColumnDraft | undefined {
    const [source] = this.#linkedFrom(draft, name);
    return source?.from.columns.get(source.column);
  }

  #links(draft: TableDraft): Link[] {
    const links: Link[] = [];
    for (const name of this.#columnNames(draft)) {
      const own = draft.columns.get(name);
      // A key column of a table of values leads where the columns that fill it lead.
      const column = own?.to || draft.origin.kind !== "values" ? own : this.#namedBy(draft, name);
      if (!column?.to || column.to.table.text === draft.name) continue;
      const target = this.#target(column.to.table);
      const targetColumn = target && this.#targetColumn(target, column.to.column);
      if (!target || targetColumn === undefined) continue;
      const to = target.name;
      links.push({
        from: draft.name,
        link: name,
        to,
        columns: [name],
        target: [targetColumn],
        span: column.to.table.span,
      });
    }
    for (const { name, columns } of draft.links) {
      const target = this.#target(name);
      if (!target) continue;
      for (const column of columns) if (!draft.columns.has(column.text)) this.#unknownColumn(draft, column);
      const key = target.origin.kind === "values" ? this.#valueKey(target) : this.#key(target);
      if (key === "none" || key.length !== columns.length) {
        this.#reader.add(
          finding("link-key", at(name.span), { table: target.name, key: key === "none" ? "none" : key }),
        );
        continue;
      }
      const own = columns.map((column) => column.text);
      links.push({
        from: draft.name,
        link: name.text,
        to: target.name,
        columns: own,
        target: key,
        span: name.span,
      });
    }
    return links;
  }

  #target(name: Named): TableDraft | undefined {
    const target = this.#drafts.get(name.text);
    if (target) return target;
    const nearest = didYouMean(name.text, this.#drafts.keys());
    return this.#reader.add(finding("link-table", at(name.span), { found: name.text, nearest }));
  }

  /** The column a link leads to: the named one, or the key where that is one column. */
  #targetColumn(target: TableDraft, named: Named | undefined): string | undefined {
    if (named) {
      if (this.#has(target, named.text)) return named.text;
      return this.#unknownColumn(target, named);
    }
    const key = target.origin.kind === "values" ? this.#valueKey(target) : target.key;
    const [only, second] =
      key === undefined || key === "none" ? [] : key.map((k) => (typeof k === "string" ? k : k.text));
    if (only !== undefined && second === undefined) return only;
    return this.#reader.add(finding("link-needs-column", at(target.span), { table: target.name }));
  }
}
