import { sha256 } from "../../base/sha256.js";
import type { SourceFile } from "../../base/source.js";
import { tableNames } from "../../engine/result/result-tables.js";
import { at, finding } from "../../findings/finding.js";
import { type FindingSink, Findings } from "../../findings/findings.js";
import { didYouMean } from "../../language/check-context.js";
import { isNumeric } from "../../language/types.js";
import { FieldReader } from "../../rulebook/fields.js";
import type { Rulebook } from "../../rulebook/model.js";
import { parseYaml, type YamlNode, type YamlText } from "../../rulebook/yaml.js";
import { filesOfRun } from "../files.js";
import {
  type ControlTotal,
  ENCODINGS,
  type ExportColumn,
  type ExportContent,
  type ExportDefinition,
  type ValueSource,
} from "./definition.js";
import { EXPORT_KEYS } from "./keys.js";
import { readValueForm } from "./read-value-form.js";
import { sourcesOf } from "./value-source.js";

const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;

/** Reads the definition of an export for a rulebook. Undefined where it has errors; `findings` tells. */
export function readExport(
  source: SourceFile,
  rulebook: Rulebook,
  findings: FindingSink,
): ExportDefinition | undefined {
  const gathered = new Findings((problem) => findings.add(problem));
  const root = parseYaml(source, gathered);
  const definition = root && new ExportReader(new FieldReader(gathered), rulebook).read(root, source);
  return gathered.hasErrors ? undefined : definition;
}

class ExportReader {
  readonly #reader: FieldReader;
  readonly #rulebook: Rulebook;
  #sources: ReadonlyMap<string, ValueSource> = new Map();

  constructor(reader: FieldReader, rulebook: Rulebook) {
    this.#reader = reader;
    this.#rulebook = rulebook;
  }

  read(root: YamlNode, source: SourceFile): ExportDefinition | undefined {
    const reader = this.#reader;
    const map = reader.map(root);
    if (!map) return undefined;
    const fields = reader.keyed(EXPORT_KEYS.export, map);
    reader.word(fields.export, ["1"]);
    const table = this.#table(fields.table);
    if (table === undefined) return undefined;
    this.#sources = sourcesOf(this.#rulebook, table);
    const file = this.#fileName(fields.file, [".csv", ".xlsx"]);
    const columns = this.#columns(fields.columns);
    const encoding = reader.word(fields.encoding, ENCODINGS) ?? "UTF-8 with BOM";
    const delimiter = reader.word(fields.delimiter, ["comma", "semicolon", "tab", "bar"]) ?? "comma";
    const quotes = reader.word(fields.quotes, ["needed", "always"]) ?? "needed";
    const lineEnds = reader.word(fields.line_ends, ["crlf", "lf"]) ?? "crlf";
    const isWorkbook = file !== undefined && /\.xlsx$/i.test(file);
    if (isWorkbook) this.#refuseCsvKeys(fields);
    const leaveOutZero = fields.leave_out_zero && this.#number(fields.leave_out_zero);
    const control = fields.control_total && this.#control(fields.control_total, columns);
    return file === undefined
      ? undefined
      : {
          name: source.name,
          sha256: sha256(source.text),
          table,
          file,
          form: isWorkbook
            ? { kind: "xlsx" }
            : { kind: "csv", encoding, delimiter: DELIMITERS[delimiter], quotes, lineEnds },
          header: fields.header === undefined || reader.yes(fields.header),
          columns,
          leaveOutZero,
          control,
        };
  }

  /** A workbook has none of these; said all the same, somebody expects something of them. */
  #refuseCsvKeys(
    fields: { readonly [name in "encoding" | "delimiter" | "quotes" | "line_ends"]?: YamlNode },
  ) {
    for (const key of ["encoding", "delimiter", "quotes", "line_ends"] as const) {
      const node = fields[key];
      if (node) this.#reader.add(finding("export-csv-only", at(node.span), { key }));
    }
  }

  #table(node: YamlNode | undefined): string | undefined {
    if (!node) return this.#rulebook.scored;
    return this.#reader.word(node, tableNames(this.#rulebook));
  }

  /** The plain name of a file that is none of those that a run writes anyway. */
  #fileName(node: YamlNode | undefined, endings: readonly string[]): string | undefined {
    const text = this.#reader.text(node);
    if (!text) return undefined;
    const name = text.text;
    const isPlain = /^[^\\/:*?"<>|\p{Cc}]+$/u.test(name) && !/^[.~]|[. ]$/.test(name);
    const isTaken = filesOfRun(tableNames(this.#rulebook)).has(name.toLowerCase());
    const ends = endings.some((ending) => name.toLowerCase().endsWith(ending) && name.length > ending.length);
    if (isPlain && ends && !isTaken) return name;
    return this.#reader.add(finding("export-file-name", at(text.span), { found: name, endings }));
  }

  #columns(node: YamlNode | undefined): readonly ExportColumn[] {
    const map = node && this.#reader.map(node);
    const columns: ExportColumn[] = [];
    for (const { key, value } of map ? this.#reader.unique(map) : []) {
      const content = this.#content(value);
      if (content) columns.push({ header: key.text, content, span: key.span });
    }
    return columns;
  }

  /** A name alone, or a map that says more of it. */
  #content(node: YamlNode): ExportContent | undefined {
    const reader = this.#reader;
    if (node.kind !== "map") {
      const source = this.#source(node);
      const form = source && readValueForm(reader, source, {}, node.span);
      return form && { kind: "value", source, form, missing: undefined };
    }
    const fields = reader.keyed(EXPORT_KEYS.column, node);
    if (fields.text) {
      const { text: textNode, ...others } = fields;
      for (const [key, other] of Object.entries(others)) {
        if (other) reader.add(finding("export-key-misplaced", at(other.span), { key, kind: "text" }));
      }
      const text = reader.text(textNode);
      return text && { kind: "text", text: text.text };
    }
    if (!fields.value) return reader.add(finding("key-missing", at(node.span), { key: "value" }));
    const source = this.#source(fields.value);
    const form = source && readValueForm(reader, source, fields, node.span);
    const instead = fields.missing?.kind === "text" ? fields.missing.text : undefined;
    if (fields.missing && instead === undefined) reader.text(fields.missing);
    return form && { kind: "value", source, form, missing: instead };
  }

  #source(node: YamlNode): ValueSource | undefined {
    const text = this.#reader.text(node);
    if (!text) return undefined;
    const source = this.#sources.get(text.text);
    return source ?? this.#unknown(text);
  }

  #unknown(text: YamlText): undefined {
    const paths = [...this.#sources.keys()];
    const known = paths.filter((path) => !path.includes("."));
    const nearest = didYouMean(text.text, paths);
    return this.#reader.add(finding("export-value", at(text.span), { found: text.text, known, nearest }));
  }

  #number(node: YamlNode): ValueSource | undefined {
    const source = this.#source(node);
    if (!source || isNumeric(source.type)) return source;
    return this.#reader.add(finding("export-not-number", at(node.span), { name: source.path }));
  }

  #control(node: YamlNode, columns: readonly ExportColumn[]): ControlTotal | undefined {
    const reader = this.#reader;
    const map = reader.map(node);
    if (!map) return undefined;
    const fields = reader.keyed(EXPORT_KEYS.control_total, map);
    const of: number[] = [];
    for (const header of reader.someTexts(fields.of) ?? []) {
      const place = columns.findIndex((column) => column.header === header.text);
      const column = columns[place];
      if (column?.content.kind === "value" && isNumeric(column.content.source.type)) of.push(place);
      else if (column) {
        reader.add(finding("export-not-number", at(header.span), { name: header.text }));
      } else {
        const known = columns.map((one) => one.header);
        const nearest = didYouMean(header.text, known);
        reader.add(finding("export-header", at(header.span), { found: header.text, known, nearest }));
      }
    }
    if (!fields.line && !fields.file) reader.add(finding("export-control", at(map.span), {}));
    const line = reader.text(fields.line)?.text;
    if (line !== undefined && of.includes(0)) {
      reader.add(
        finding("export-control-first", at(fields.of?.span ?? map.span), { header: columns[0].header }),
      );
    }
    return { of, line, file: fields.file && this.#fileName(fields.file, [".csv"]) };
  }
}
