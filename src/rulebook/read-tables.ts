import type { Zone } from "../base/calendar.js";
import { comparable } from "../base/text.js";
import { at, finding } from "../findings/finding.js";
import type { Expression } from "../language/syntax.js";
import { common, TEXT, type Type } from "../language/types.js";
import type { ColumnDraft, Named, TableDraft } from "./draft.js";
import { type FieldReader, type Fields, start } from "./fields.js";
import { type GivenValue, inferValue } from "./given.js";
import type { GivenRow, Pattern } from "./model.js";
import { readName } from "./names.js";
import type { YamlMap, YamlNode, YamlText } from "./yaml.js";

/** All tables under `tables:`, in their order. */
export function readTables(reader: FieldReader, node: YamlNode | undefined, zone: Zone): TableDraft[] {
  const map = reader.map(node);
  if (!map) return [];
  const drafts: TableDraft[] = [];
  for (const { key, value } of reader.unique(map)) {
    const name = readName(reader, key);
    const empty = value.kind === "text" && value.text === "";
    const body = empty ? { kind: "map" as const, entries: [], span: value.span } : reader.map(value);
    if (name === "all") reader.add(finding("table-all", at(key.span), {}));
    else if (name !== undefined && body) drafts.push(readTable(reader, key, body, zone));
  }
  return drafts;
}

function readTable(reader: FieldReader, name: YamlText, body: YamlMap, zone: Zone): TableDraft {
  const fields = reader.fields("table", body);
  const label = reader.bilingual(fields.label) ?? { en: name.text, zh: name.text };
  const columns = new Map<string, ColumnDraft>();
  const columnMap = reader.map(fields.columns);
  for (const { key, value } of columnMap ? reader.unique(columnMap) : []) {
    const column = readColumn(reader, key, value);
    if (column) columns.set(column.name, column);
  }
  const origin = readOrigin(reader, name, fields, columns, zone);
  const key = readKey(reader, fields.key);
  if (key === undefined && origin.kind !== "values" && !fields.key) {
    reader.add(finding("table-key", at(name.span), { table: name.text }));
  }
  return {
    name: name.text,
    label,
    origin,
    key,
    keep: readKeep(reader, fields.keep),
    columns,
    links: readLinks(reader, fields.links),
    dated: reader.formula(fields.dated),
    needs: readNeeds(reader, fields.needs),
    exclude: readExclusions(reader, fields.exclude),
    span: name.span,
  };
}

function readOrigin(
  reader: FieldReader,
  name: YamlText,
  fields: Fields<"table">,
  columns: Map<string, ColumnDraft>,
  zone: Zone,
): TableDraft["origin"] {
  if (fields.file && fields.rows)
    reader.add(finding("table-origin", at(fields.rows.span), { table: name.text }));
  if (fields.file) {
    const patterns: Pattern[] = (reader.texts(fields.file) ?? []).map(({ text, span }) => ({
      glob: text,
      span,
    }));
    if (columns.size === 0) reader.add(finding("table-columns", at(name.span), { table: name.text }));
    return { kind: "file", patterns, sheet: reader.text(fields.sheet)?.text };
  }
  if (fields.sheet) reader.add(finding("table-sheet", at(fields.sheet.span), {}));
  if (!fields.rows) return { kind: "values" };
  return { kind: "rows", rows: readRows(reader, fields.rows, columns, zone) };
}

/** Rows written in the rulebook. Columns that are not declared take their type from what stands in them. */
function readRows(
  reader: FieldReader,
  node: YamlNode,
  columns: Map<string, ColumnDraft>,
  zone: Zone,
): readonly GivenRow[] {
  if (node.kind !== "list") {
    reader.add(
      finding("value-form", at(start(node.span)), {
        found: "…",
        expected: { en: "a list of rows", zh: "行的列表" },
      }),
    );
    return [];
  }
  const rows: GivenRow[] = [];
  for (const item of node.items) {
    const map = reader.map(item);
    if (!map) continue;
    const values = new Map<string, GivenValue>();
    for (const { key, value } of reader.unique(map)) {
      const text = value.kind === "text" ? value : reader.text(value);
      if (!text || text.text === "") continue;
      const given = inferValue(text, zone);
      const column = columns.get(key.text);
      if (!column) {
        const name = readName(reader, key);
        if (name !== undefined) columns.set(name, plainColumn(name, given.type, key));
      } else if (column.type === undefined) {
        columns.set(key.text, { ...column, type: column.to ? TEXT : given.type });
      }
      const type = columns.get(key.text)?.type ?? given.type;
      if (type.kind === "text") values.set(key.text, text.text);
      else if (common(type, given.type)) values.set(key.text, given.value);
      else {
        reader.add(
          finding("rows-types", at(text.span), { column: key.text, found: text.text, expected: type.kind }),
        );
      }
    }
    rows.push({ values, span: map.span });
  }
  return rows;
}

function plainColumn(name: string, type: Type, key: YamlText): ColumnDraft {
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
    unknownExcluded: false,
    span: key.span,
  };
}

const TYPES = ["text", "number", "percent", "money", "duration", "date", "datetime", "boolean"] as const;

function readColumn(reader: FieldReader, key: YamlText, node: YamlNode): ColumnDraft | undefined {
  const name = readName(reader, key);
  const empty = node.kind === "text" && node.text === "";
  const body = empty ? ({ kind: "map", entries: [], span: node.span } as const) : reader.map(node);
  if (name === undefined || !body) return undefined;
  const fields = reader.fields("column", body);
  const kind = reader.word(fields.type, TYPES);
  const words = readWords(reader, fields.words);
  if (words && kind && kind !== "text") reader.add(finding("words-type", at(body.span), { column: name }));
  return {
    name,
    label: reader.bilingual(fields.label),
    type: words ? { kind: "text", words: [...new Set(words.values())] } : kind && { kind },
    headers: reader.texts(fields.header)?.map((text) => text.text) ?? [name],
    decimals: reader.whole(fields.decimals),
    emptyAllowed: reader.word(fields.empty, ["allowed"]) !== undefined,
    optional: reader.yes(fields.optional),
    words,
    of100: reader.yes(fields.of_100),
    to: readTarget(reader, fields.to),
    unknownExcluded: reader.word(fields.unknown, ["exclude"]) !== undefined,
    span: key.span,
  };
}

/** Declared words: from each accepted spelling to its word. A list declares words that are their own spelling. */
function readWords(reader: FieldReader, node: YamlNode | undefined): ReadonlyMap<string, string> | undefined {
  if (!node) return undefined;
  const words = new Map<string, string>();
  const seen = new Set<string>();
  const accept = (spelling: YamlText, word: string) => {
    const plain = comparable(spelling.text);
    if (seen.has(plain)) reader.add(finding("words-twice", at(spelling.span), { found: spelling.text }));
    seen.add(plain);
    words.set(spelling.text, word);
  };
  if (node.kind !== "map") {
    for (const text of reader.texts(node) ?? []) accept(text, text.text);
    return words;
  }
  for (const { key, value } of reader.unique(node)) {
    const spellings = reader.texts(value) ?? [];
    for (const spelling of spellings) accept(spelling, key.text);
    if (!seen.has(comparable(key.text))) accept(key, key.text);
  }
  return words;
}

function readTarget(reader: FieldReader, node: YamlNode | undefined): ColumnDraft["to"] {
  const text = reader.text(node);
  if (!text) return undefined;
  const [table = "", column, more] = text.text.split(".");
  if (more !== undefined) return reader.add(finding("link-target", at(text.span), { found: text.text }));
  const named = (part: string): Named => ({ text: part, span: text.span });
  return { table: named(table), column: column === undefined ? undefined : named(column) };
}

function readKey(reader: FieldReader, node: YamlNode | undefined): TableDraft["key"] {
  if (!node) return undefined;
  if (node.kind === "text" && node.text === "none") return "none";
  return reader.texts(node)?.map(({ text, span }) => ({ text, span }));
}

function readKeep(reader: FieldReader, node: YamlNode | undefined): TableDraft["keep"] {
  const text = reader.text(node);
  if (!text) return undefined;
  const match = /^(first|last) by (\S+)$/.exec(text.text);
  const which = match?.[1] === "first" ? "first" : "last";
  if (match?.[2]) return { which, by: { text: match[2], span: text.span } };
  return reader.add(finding("table-keep", at(text.span), { found: text.text }));
}

function readLinks(reader: FieldReader, node: YamlNode | undefined): TableDraft["links"] {
  const map = reader.map(node);
  if (!map) return [];
  return reader.unique(map).map(({ key, value }) => ({ name: key, columns: reader.texts(value) ?? [] }));
}

function readNeeds(reader: FieldReader, node: YamlNode | undefined): TableDraft["needs"] {
  const needs: { column: Named; beyond: Expression }[] = [];
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const beyond = reader.formula(value);
    if (beyond) needs.push({ column: key, beyond });
  }
  return needs;
}

function readExclusions(reader: FieldReader, node: YamlNode | undefined): TableDraft["exclude"] {
  const rules: { name: string; when: Expression; say: { en: string; zh: string } }[] = [];
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const body = reader.map(value);
    if (!body) continue;
    const fields = reader.fields("exclusion", body);
    const when = reader.formula(fields.when);
    const say = reader.bilingual(fields.say);
    if (when && say) rules.push({ name: key.text, when, say });
  }
  return rules;
}
