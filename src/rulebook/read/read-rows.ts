import type { Zone } from "../../base/calendar.js";
import { exactText } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { typeName } from "../../language/type-names.js";
import { common, TEXT } from "../../language/types.js";
import { type FieldReader, start } from "../fields.js";
import { type GivenValue, givenValue, inferValue } from "../given.js";
import type { GivenRow } from "../model.js";
import { readName } from "../names.js";
import type { YamlMap, YamlNode, YamlText } from "../yaml.js";
import type { ColumnDraft, Named } from "./draft.js";
import { wordOf } from "./read-columns.js";

/**
 * Rows written in the rulebook. A column that declares no type takes it from the first value that stands in it; one
 * that is not declared at all is added to `columns`; it may be empty where a row lacks it.
 */
export function readRows(
  reader: FieldReader,
  node: YamlNode,
  columns: Map<string, ColumnDraft>,
  zone: Zone,
): readonly GivenRow[] {
  const declared = new Set(columns.keys());
  const rows = new RowsReader(reader, columns, zone);
  const read = (reader.list(node)?.items ?? []).flatMap((item) => {
    const map = reader.map(item);
    return map ? [rows.read(map)] : [];
  });
  for (const [name, column] of columns) {
    const filled = !declared.has(name) && read.every(({ values }) => values.has(name));
    if (filled) columns.set(name, { ...column, emptyAllowed: false });
  }
  return read;
}

/** Where rows are written in a form that cannot be read, columns that only they could declare are no more wrong. */
export function excuseColumns(
  node: YamlNode,
  key: readonly Named[],
  columns: Map<string, ColumnDraft>,
): void {
  if (node.kind === "list" && node.items.every((item) => item.kind === "map")) return;
  for (const { text, span } of key) {
    if (!columns.has(text)) columns.set(text, { ...plainColumn(text, span, TEXT), broken: true });
  }
}

class RowsReader {
  readonly #reader: FieldReader;
  readonly #columns: Map<string, ColumnDraft>;
  readonly #zone: Zone;
  readonly #declared: readonly ColumnDraft[];
  /** Columns whose type comes from what stands in them. */
  readonly #inferred = new Set<string>();

  constructor(reader: FieldReader, columns: Map<string, ColumnDraft>, zone: Zone) {
    this.#reader = reader;
    this.#columns = columns;
    this.#zone = zone;
    this.#declared = [...columns.values()];
  }

  read(map: YamlMap): GivenRow {
    const values = new Map<string, GivenValue>();
    const written = new Set<string>();
    for (const { key, value } of this.#reader.unique(map)) {
      if (value.kind === "text" && value.text === "") continue;
      written.add(key.text);
      const text = this.#reader.text(value);
      const given = text && this.#value(key, text);
      if (given !== undefined) values.set(key.text, given);
    }
    for (const { name, emptyAllowed } of this.#declared) {
      if (!emptyAllowed && !written.has(name)) {
        this.#reader.add(finding("rows-empty", at(start(map.span)), { column: name }));
      }
    }
    return { values, span: map.span };
  }

  #value(key: YamlText, text: YamlText): GivenValue | undefined {
    const column = this.#columns.get(key.text);
    if (!column?.type || this.#inferred.has(key.text)) return this.#inferredValue(key, text, column);
    if (!column.words) return givenValue(this.#reader, text, column.type, this.#zone);
    const word = wordOf(column.words, text.text);
    if (word !== undefined) return word;
    const expected = [...new Set(column.words.values())];
    return this.#reader.add(
      finding("value-unknown", at(text.span), { found: text.text, expected, nearest: "" }),
    );
  }

  #inferredValue(key: YamlText, text: YamlText, column: ColumnDraft | undefined): GivenValue | undefined {
    const given = inferValue(text, this.#zone);
    const type = column?.type ?? (column?.to ? TEXT : given.type);
    if (!column?.type) {
      const name = readName(this.#reader, key);
      if (name === undefined) return undefined;
      this.#columns.set(name, column ? { ...column, type } : plainColumn(name, key.span, type));
      this.#inferred.add(name);
    }
    if (type.kind === "text") return text.text;
    if (common(type, given.type)) return given.value;
    return this.#reader.add(
      finding("rows-types", at(text.span), {
        column: key.text,
        found: text.text,
        expected: typeName(type),
      }),
    );
  }
}

function plainColumn(name: string, span: Span, type: ColumnDraft["type"]): ColumnDraft {
  return {
    name,
    label: undefined,
    type,
    headers: [],
    decimals: undefined,
    emptyAllowed: true,
    optional: false,
    words: undefined,
    of100: false,
    to: undefined,
    wordLabels: undefined,
    unknownExcluded: false,
    reading: undefined,
    broken: false,
    span,
  };
}

/** Rows that lack a part of the table's key, or have the key of a row before them. */
export function checkKeys(reader: FieldReader, rows: readonly GivenRow[], key: readonly Named[]): void {
  const seen = new Set<string>();
  for (const { values, span } of rows) {
    const parts: string[] = [];
    for (const { text: column } of key) {
      const value = values.get(column);
      if (value === undefined) reader.add(finding("rows-empty", at(start(span)), { column }));
      else parts.push(typeof value === "object" ? exactText(value) : String(value));
    }
    if (parts.length < key.length) continue;
    const text = JSON.stringify(parts);
    if (seen.has(text)) reader.add(finding("rows-key-twice", at(start(span)), { key: parts }));
    seen.add(text);
  }
}
