import { AS_IT_STANDS } from "../../base/layout.js";
import { comparable } from "../../base/text.js";
import { at, finding } from "../../findings/finding.js";
import { DECLARED_KINDS, type Kind } from "../../language/types.js";
import { type FieldReader, type Fields, start } from "../fields.js";
import { readName } from "../names.js";
import type { YamlNode, YamlText } from "../yaml.js";
import type { ColumnDraft, Named } from "./draft.js";
import { CELL_KEYS, readCell } from "./read-cell.js";
import { isWorded, readWordValues } from "./read-word-values.js";
import { readWordLabels } from "./word-labels.js";

/** The columns under `columns:` of a table. */
export function readColumns(
  reader: FieldReader,
  node: YamlNode | undefined,
  hasFile: boolean,
): Map<string, ColumnDraft> {
  const columns = new Map<string, ColumnDraft>();
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const column = readColumn(reader, key, value, hasFile);
    if (column) columns.set(column.name, column);
  }
  return columns;
}

function readColumn(
  reader: FieldReader,
  key: YamlText,
  node: YamlNode,
  hasFile: boolean,
): ColumnDraft | undefined {
  const name = readName(reader, key);
  const empty = node.kind === "text" && node.text === "";
  const body = empty ? ({ kind: "map", entries: [], span: node.span } as const) : reader.map(node);
  if (name === undefined || !body) return undefined;
  const fields = reader.fields("column", body);
  const kind = reader.word(fields.type, DECLARED_KINDS);
  const spellings = readWords(reader, fields.words);
  const values = spellings && isWorded(kind) && readWordValues(reader, fields.words, spellings, kind);
  const words = values ? undefined : spellings;
  if (words && kind && kind !== "text") reader.add(finding("words-type", at(key.span), { column: name }));
  if (!hasFile) refuseFileKeys(reader, fields, values ? ["words"] : []);
  else refuseKindKeys(reader, fields, words ? "text" : kind);
  const cells = hasFile ? readCell(reader, fields, (words ? "text" : kind) ?? "text") : undefined;
  const reading = hasFile && values ? { ...(cells ?? AS_IT_STANDS), values } : cells;
  return {
    name,
    label: reader.bilingual(fields.label),
    type: words ? { kind: "text", words: [...new Set(words.values())] } : kind && { kind },
    headers: reader.someTexts(fields.header)?.map((text) => text.text) ?? [name],
    decimals: reader.whole(fields.decimals),
    emptyAllowed: reader.word(fields.empty, ["allowed"]) !== undefined,
    optional: reader.yes(fields.optional),
    words,
    wordLabels: readLabels(reader, fields.labels, words),
    of100: reader.yes(fields.of_100),
    to: readTarget(reader, fields.to),
    unknownExcluded: reader.word(fields.unknown, ["exclude"]) !== undefined,
    reading,
    broken: fields.type !== undefined && kind === undefined,
    span: key.span,
  };
}

function readLabels(
  reader: FieldReader,
  node: YamlNode | undefined,
  words: ReadonlyMap<string, string> | undefined,
): ColumnDraft["wordLabels"] {
  if (words) {
    const labels = readWordLabels(reader, node, [...new Set(words.values())], words);
    return node || [...labels].some(([word, { zh }]) => zh !== word) ? labels : undefined;
  }
  if (!node) return undefined;
  const shape = { en: "a column without words", zh: "没有 words 的列" };
  return reader.add(finding("key-misplaced", at(node.span), { key: "labels", shapes: ["words"], shape }));
}

/** Keys that say how cells of a file are read mean nothing where there is no file. */
function refuseFileKeys(reader: FieldReader, fields: Fields<"column">, more: readonly "words"[]): void {
  const without = { en: "a table without a file", zh: "没有文件的表" };
  for (const key of ["header", "decimals", "optional", "of_100", ...CELL_KEYS, ...more] as const) {
    const node = fields[key];
    if (node) reader.add(finding("key-misplaced", at(node.span), { key, shapes: ["file"], shape: without }));
  }
}

const WITH_DECIMALS: readonly Kind[] = ["number", "percent", "money"];

/** A link's column may have the type of its target, so keys that go with some types only are left to it. */
function refuseKindKeys(reader: FieldReader, fields: Fields<"column">, kind: Kind | undefined): void {
  const shape = kind ?? "text";
  const { decimals, of_100 } = fields;
  const inherits = kind === undefined && fields.to !== undefined;
  if (decimals && !inherits && !WITH_DECIMALS.includes(shape)) {
    reader.add(
      finding("key-misplaced", at(decimals.span), { key: "decimals", shapes: WITH_DECIMALS, shape }),
    );
  }
  if (of_100 && shape !== "percent") {
    reader.add(finding("key-misplaced", at(of_100.span), { key: "of_100", shapes: ["percent"], shape }));
  }
}

/** Declared words: from each accepted spelling to its word. A list declares words that are their own spelling. */
function readWords(reader: FieldReader, node: YamlNode | undefined): ReadonlyMap<string, string> | undefined {
  if (!node) return undefined;
  const words = new Map<string, string>();
  const meant = new Map<string, string>();
  const accept = (spelling: YamlText, word: string) => {
    const plain = comparable(spelling.text);
    if (meant.has(plain)) reader.add(finding("words-twice", at(spelling.span), { found: spelling.text }));
    meant.set(plain, word);
    words.set(spelling.text, word);
  };
  if (node.kind !== "map") {
    for (const text of reader.someTexts(node) ?? []) accept(text, text.text);
    return words;
  }
  if (node.entries.length === 0) reader.add(finding("steps-none", at(node.span), {}));
  const entries = reader.unique(node);
  for (const { key, value } of entries) {
    for (const spelling of reader.someTexts(value) ?? []) accept(spelling, key.text);
  }
  // Each word is a spelling of its own, whether or not it is listed.
  for (const { key } of entries) if (meant.get(comparable(key.text)) !== key.text) accept(key, key.text);
  return words;
}

/** `table` or `table.column` */
function readTarget(reader: FieldReader, node: YamlNode | undefined): ColumnDraft["to"] {
  const text = reader.text(node);
  if (!text) return undefined;
  const [table = "", column, more] = text.text.split(".");
  if (table === "" || column === "" || more !== undefined) {
    return reader.add(finding("link-target", at(text.span), { found: text.text }));
  }
  const named = (part: string): Named => ({ text: part, span: text.span });
  return { table: named(table), column: column === undefined ? undefined : named(column) };
}

/** A spelling's word, or undefined where the column declares none like it. */
export function wordOf(words: ReadonlyMap<string, string>, spelling: string): string | undefined {
  const plain = comparable(spelling);
  for (const [accepted, word] of words) if (comparable(accepted) === plain) return word;
  return undefined;
}

/** Nothing else than `to:` and `links:` can lead to an unknown row. */
export function refuseUnknown(
  reader: FieldReader,
  columns: ReadonlyMap<string, ColumnDraft>,
  linked: ReadonlySet<string>,
): void {
  for (const { name, to, unknownExcluded, span } of columns.values()) {
    if (!unknownExcluded || to || linked.has(name)) continue;
    const shape = { en: "a column without a link", zh: "没有关联的列" };
    reader.add(finding("key-misplaced", at(start(span)), { key: "unknown", shapes: ["to", "links"], shape }));
  }
}
