import type { Bilingual } from "../../base/language.js";
import { at, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { RESERVED } from "../../language/syntax.js";
import { typeName } from "../../language/type-names.js";
import { common, isMeasured, TEXT, type Type } from "../../language/types.js";
import type { FieldReader } from "../fields.js";
import type { Link, Table, TableColumn } from "../model.js";
import type { ColumnDraft, Named, TableDraft } from "../read/draft.js";

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
    for (const link of [...this.#columnLinks(draft), ...this.#namedLinks(draft)]) links.set(link.link, link);
    if (draft.keep) this.#keepBy(draft.keep.by, columns, draft);
    if (draft.origin.kind === "values" && this.#linkedFrom(draft, this.#valueKey(draft)[0]).length === 0) {
      this.#reader.add(finding("values-unlinked", at(draft.span), { table: draft.name }));
    }
    return {
      name: draft.name,
      label: draft.label,
      origin: draft.origin,
      key,
      keep: draft.keep && { which: draft.keep.which, by: draft.keep.by.text },
      columns,
      links,
      shown: draft.shown,
      alikeKeys: draft.alikeKeys,
      span: draft.span,
    };
  }

  /** Which of several rows is kept goes by a column that has an order. */
  #keepBy(by: Named, columns: ReadonlyMap<string, TableColumn>, draft: TableDraft): void {
    const type = columns.get(by.text)?.type;
    if (!type) this.#unknownColumn(draft, by);
    else if (!isMeasured(type)) {
      this.#reader.add(finding("window-order", at(by.span), { found: typeName(type) }));
    }
  }

  /** The key's columns; a table of values is keyed by its own name unless it says otherwise. */
  #key(draft: TableDraft): readonly string[] | "none" {
    if (draft.origin.kind === "values") return this.#valueKey(draft);
    if (draft.key === "none" || draft.key === undefined) return "none";
    for (const part of draft.key) if (!draft.columns.has(part.text)) this.#unknownColumn(draft, part);
    return draft.key.map((part) => part.text);
  }

  #valueKey(draft: TableDraft): readonly string[] {
    return draft.key === undefined || draft.key === "none" || draft.key.length === 0
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
    // Such a column may well be declared, and was refused for its name.
    if (RESERVED.has(name.text)) {
      return this.#reader.add(finding("name-reserved", at(name.span), { found: name.text }));
    }
    const known = draft.origin.kind === "values" ? this.#valueKey(draft) : draft.columns.keys();
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
      label: this.#label(draft, name),
      type,
      headers: ["file", "ledger"].includes(draft.origin.kind) ? (column?.headers ?? []) : [],
      decimals: column?.decimals ?? DECIMALS[type.kind] ?? DECIMALS_ELSE,
      emptyAllowed: column?.emptyAllowed ?? false,
      optional: column?.optional ?? false,
      words: source?.words,
      wordLabels: column?.wordLabels ?? this.#wordLabelsOfLinks(draft, name),
      of100: column?.of100 ?? false,
      unknownExcluded: column?.unknownExcluded ?? false,
      reading: column?.reading,
      span: column?.span ?? draft.span,
    };
  }

  /** What readers call a column: as it says, else as its file does, else as the columns do that lead to it. */
  #label(draft: TableDraft, name: string): Bilingual {
    const own = draft.columns.get(name);
    if (own?.label) return own.label;
    const header = chineseHeader(own?.headers);
    const called: Bilingual[] = header === undefined ? this.#labelsOfLinks(draft, name) : [];
    return { en: called[0]?.en ?? name, zh: header ?? called[0]?.zh ?? name };
  }

  #labelsOfLinks(draft: TableDraft, name: string): Bilingual[] {
    return this.#linkedFrom(draft, name).flatMap(({ from, column }) => {
      const { label, headers, to } = from.columns.get(column) ?? {};
      if (to?.column !== undefined && to.column.text !== name) return [];
      const header = chineseHeader(headers);
      return label ?? (header === undefined ? [] : { en: name, zh: header });
    });
  }

  /** A column's type: what it declares, else that of the column it links to, or (in a table of values) from. */
  #typeOf(draft: TableDraft, name: string, seen: Set<string>): Type | undefined {
    const path = `${draft.name}.${name}`;
    if (seen.has(path)) return undefined;
    seen.add(path);
    const column = draft.columns.get(name);
    if (column?.type) return column.type;
    if (draft.origin.kind === "values") return this.#typeOfValues(draft, name, seen);
    if (column?.to) {
      const target = this.#drafts.get(column.to.table.text);
      const targetColumn = target && this.#targetColumn(target, column.to.column, column.to.table);
      const type =
        target && targetColumn !== undefined ? this.#typeOf(target, targetColumn, seen) : undefined;
      return type && { kind: type.kind };
    }
    return column && TEXT;
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

  /** What readers call the words of the columns that lead to this one: the first column that says so. */
  #wordLabelsOfLinks(draft: TableDraft, name: string): ColumnDraft["wordLabels"] {
    for (const { from, column } of this.#linkedFrom(draft, name)) {
      const { to, wordLabels } = from.columns.get(column) ?? {};
      if (wordLabels && (to?.column === undefined || to.column.text === name)) return wordLabels;
    }
    return undefined;
  }

  #namedBy(draft: TableDraft, name: string): ColumnDraft | undefined {
    const [source] = this.#linkedFrom(draft, name);
    return source?.from.columns.get(source.column);
  }

  /** Links of single columns, by `to:`. */
  #columnLinks(draft: TableDraft): Link[] {
    const links: Link[] = [];
    for (const name of this.#columnNames(draft)) {
      const own = draft.columns.get(name);
      // A key column of a table of values leads where the columns that fill it lead, but for the table itself.
      const lent = !own?.to && draft.origin.kind === "values";
      const column = lent ? this.#namedBy(draft, name) : own;
      if (!column?.to || (lent && column.to.table.text === draft.name)) continue;
      const { table, column: named } = column.to;
      const target = this.#target(table);
      const targetColumn = target && this.#targetColumn(target, named, table);
      if (!target || targetColumn === undefined) continue;
      this.#sameType(draft, { text: name, span: column.span }, target, targetColumn);
      const to = target.name;
      links.push({
        from: draft.name,
        link: name,
        to,
        columns: [name],
        target: [targetColumn],
        span: table.span,
      });
    }
    return links;
  }

  /** Links of several columns together, by `links:`. */
  #namedLinks(draft: TableDraft): Link[] {
    const links: Link[] = [];
    for (const { name, columns } of draft.links) {
      if (draft.columns.has(name.text)) {
        this.#reader.add(finding("name-taken", at(name.span), { name: name.text }));
      }
      const target = this.#target(name);
      if (!target) continue;
      for (const column of columns) if (!this.#has(draft, column.text)) this.#unknownColumn(draft, column);
      const key = this.#key(target);
      if (key === "none" || key.length !== columns.length) {
        this.#reader.add(finding("link-key", at(name.span), { table: target.name, key }));
        continue;
      }
      for (const [index, column] of columns.entries()) this.#sameType(draft, column, target, key[index]);
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

  /** Values that can never be equal lead nowhere; a table of values takes its types from what links to it. */
  #sameType(draft: TableDraft, column: Named, target: TableDraft, targetColumn: string): void {
    if (target.origin.kind === "values") return;
    const type = this.#typeOf(draft, column.text, new Set());
    const expected = this.#typeOf(target, targetColumn, new Set());
    if (!type || !expected || type.kind === expected.kind) return;
    this.#reader.add(
      finding("link-types", at(column.span), {
        column: column.text,
        found: typeName(type),
        target: `${target.name}.${targetColumn}`,
        expected: typeName(expected),
      }),
    );
  }

  #target(name: Named): TableDraft | undefined {
    const target = this.#drafts.get(name.text);
    if (target) return target;
    const nearest = didYouMean(name.text, this.#drafts.keys());
    return this.#reader.add(finding("link-table", at(name.span), { found: name.text, nearest }));
  }

  /** The column a link leads to: the named one, or the key where that is one column. */
  #targetColumn(target: TableDraft, named: Named | undefined, link: Named): string | undefined {
    if (named) {
      if (this.#has(target, named.text)) return named.text;
      return this.#unknownColumn(target, named);
    }
    const key = this.#key(target);
    if (key !== "none" && key.length === 1) return key[0];
    return this.#reader.add(finding("link-needs-column", at(link.span), { table: target.name }));
  }
}

/** A column without a label is called in Chinese as its file calls it. */
function chineseHeader(headers: readonly string[] | undefined): string | undefined {
  return headers?.find((header) => /\p{Script=Han}/u.test(header));
}
