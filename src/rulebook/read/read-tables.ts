import type { Zone } from "../../base/calendar.js";
import { AS_IT_STANDS } from "../../base/layout.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import type { Expression } from "../../language/syntax.js";
import type { FieldReader, Fields } from "../fields.js";
import type { Pattern } from "../model.js";
import { readName } from "../names.js";
import type { YamlMap, YamlNode, YamlText } from "../yaml.js";
import type { ColumnDraft, Named, TableDraft } from "./draft.js";
import { readColumns, refuseUnknown } from "./read-columns.js";
import { isRulebookId } from "./read-history.js";
import { LAYOUT_KEYS, readLayout } from "./read-layout.js";
import { checkKeys, excuseColumns, readRows } from "./read-rows.js";

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
  const columns = withEmptyWords(
    reader,
    fields.empty_words,
    readColumns(reader, fields.columns, (fields.file ?? fields.ledger) !== undefined),
  );
  const origin = readOrigin(reader, name, fields, columns, zone);
  const key = readKey(reader, fields, origin.kind, name);
  const keep = readKeep(reader, fields.keep);
  const shown = reader.yes(fields.shown);
  if (keep && !Array.isArray(key)) refuseWithoutKey(reader, "keep", keep.by.span);
  // Rows without a key have no order but that of their files, which no result may depend on.
  if (shown && fields.shown && key === "none") refuseWithoutKey(reader, "shown", fields.shown.span);
  if (origin.kind === "rows" && fields.rows && Array.isArray(key)) {
    excuseColumns(fields.rows, key, columns);
    if (!keep) checkKeys(reader, origin.rows, key);
  }
  const links = readLinks(reader, fields.links);
  refuseUnknown(reader, columns, new Set(links.flatMap((link) => link.columns.map(({ text }) => text))));
  return {
    name: name.text,
    label,
    origin,
    key,
    keep,
    columns,
    links,
    dated: reader.formula(fields.dated),
    needs: readNeeds(reader, fields.needs),
    exclude: readExclusions(reader, fields.exclude),
    shown,
    alikeKeys: reader.word(fields.alike_keys, ["allowed"]) !== undefined,
    span: name.span,
  };
}

/** `empty_words:` of a table goes for all of its columns that do not say their own. */
function withEmptyWords(
  reader: FieldReader,
  node: YamlNode | undefined,
  columns: Map<string, ColumnDraft>,
): Map<string, ColumnDraft> {
  const emptyWords = reader.someTexts(node)?.map(({ text }) => text);
  if (!emptyWords) return columns;
  const made = ({ reading }: ColumnDraft) =>
    reading?.from !== undefined && !["cell", "block"].includes(reading.from);
  return new Map(
    [...columns].map(([name, column]) => {
      const isOwn = made(column) || (column.reading?.emptyWords.length ?? 0) > 0;
      const reading = { ...(column.reading ?? AS_IT_STANDS), emptyWords };
      return [name, isOwn ? column : { ...column, reading }];
    }),
  );
}

function refuseWithoutKey(reader: FieldReader, key: "keep" | "shown", span: Span): void {
  const shape = { en: "rows that have no key", zh: "没有键的行" };
  reader.add(finding("key-misplaced", at(span), { key, shapes: ["key"], shape }));
}

function readOrigin(
  reader: FieldReader,
  name: YamlText,
  fields: Fields<"table">,
  columns: Map<string, ColumnDraft>,
  zone: Zone,
): TableDraft["origin"] {
  const [, second] = [fields.file, fields.ledger, fields.rows].filter((node) => node !== undefined);
  if (second) reader.add(finding("table-origin", at(second.span), { table: name.text }));
  if (fields.file) {
    const patterns: Pattern[] = (reader.someTexts(fields.file) ?? []).map(({ text, span }) => ({
      glob: text,
      span,
    }));
    const declared = fields.columns?.kind === "map" ? fields.columns.entries.length > 0 : fields.columns;
    if (!declared) reader.add(finding("table-columns", at(name.span), { table: name.text }));
    return {
      kind: "file",
      patterns,
      sheet: reader.someTexts(fields.sheet)?.map(({ text }) => text),
      optional: reader.yes(fields.optional),
      lenient: reader.word(fields.csv, ["lenient"]) !== undefined,
      ...readLayout(reader, fields, columns, name.text),
    };
  }
  for (const key of ["sheet", "optional", "csv", ...LAYOUT_KEYS] as const) {
    const node = fields[key];
    if (node) reader.add(finding("table-sheet", at(node.span), { key }));
  }
  if (fields.ledger) return readLedgerOrigin(reader, fields.ledger, fields.dated, name);
  if (!fields.rows) return { kind: "values" };
  return { kind: "rows", rows: readRows(reader, fields.rows, columns, zone) };
}

/**
 * `ledger: quarterly`, or `quarterly.team`. Such a table must be dated: gathers over all that was ever closed would
 * change with each closing.
 */
function readLedgerOrigin(
  reader: FieldReader,
  node: YamlNode,
  dated: YamlNode | undefined,
  name: YamlText,
): TableDraft["origin"] {
  const text = reader.text(node);
  const [rulebook = "", table, ...more] = text?.text.split(".") ?? [];
  if (text && (!isRulebookId(rulebook) || more.length > 0)) {
    reader.add(finding("id-form", at(text.span), { found: text.text }));
  }
  if (!dated) reader.add(finding("ledger-undated", at(name.span), { table: name.text }));
  return { kind: "ledger", rulebook, table };
}

/** The key's columns; only the rows of files can do without. */
function readKey(
  reader: FieldReader,
  { key: node }: Fields<"table">,
  origin: TableDraft["origin"]["kind"],
  table: YamlText,
): readonly Named[] | "none" | undefined {
  if (!node) {
    if (origin !== "values") reader.add(finding("table-key", at(table.span), { table: table.text }));
    return undefined;
  }
  if (node.kind === "text" && node.text === "none") {
    if (origin !== "values") return "none";
    const shape = { en: "a table of values", zh: "由关联值构成的表" };
    return reader.add(
      finding("key-misplaced", at(node.span), { key: "none", shapes: ["file", "rows"], shape }),
    );
  }
  const columns = reader.someTexts(node)?.map(({ text, span }) => ({ text, span }));
  for (const [index, { text, span }] of (columns ?? []).entries()) {
    const twice = columns?.findIndex((other) => other.text === text) !== index;
    if (twice) reader.add(finding("key-twice", at(span), { key: text }));
  }
  return columns;
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
  return reader.unique(map).map(({ key, value }) => ({ name: key, columns: reader.someTexts(value) ?? [] }));
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
