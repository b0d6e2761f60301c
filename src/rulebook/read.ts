import type { Zone } from "../base/calendar.js";
import type { SourceFile } from "../base/source.js";
import { at, finding } from "../findings/finding.js";
import { type FindingSink, Findings } from "../findings/findings.js";
import { didYouMean } from "../language/check-context.js";
import type { Node } from "../language/tree.js";
import { BOOLEAN } from "../language/types.js";
import type { Compiled } from "./compile-quantity.js";
import type { TableDraft } from "./draft.js";
import { FieldReader, type Fields, start } from "./fields.js";
import { Graph, type RuleDraft } from "./graph.js";
import { MayMiss } from "./may-miss.js";
import { hashOf, paramText, tableText } from "./meaning.js";
import type { Param, Quantity, Rulebook, Table, TimeSpan } from "./model.js";
import { readName } from "./names.js";
import { readParams, readPeriod, readVersion, readZone } from "./read-header.js";
import { readTables } from "./read-tables.js";
import { type LinkedTable, resolveTables } from "./resolve-tables.js";
import { makeScope } from "./scope.js";
import { ShapeContext } from "./shape-context.js";
import { parseYaml, type YamlEntry, type YamlMap, type YamlNode, type YamlText } from "./yaml.js";

/**
 * Reads and checks a rulebook: every problem goes to `findings`, in one pass. Gives the rulebook where nothing is
 * an error, else undefined. `overrides` puts other values in the place of params (`--set name=value`).
 */
export function readRulebook(
  source: SourceFile,
  findings: FindingSink,
  overrides: ReadonlyMap<string, YamlText> = new Map(),
): Rulebook | undefined {
  const gathered = new Findings((problem) => findings.add(problem));
  const reader = new FieldReader(gathered);
  const root = parseYaml(source, gathered);
  const map = reader.map(root);
  const rulebook = map && new RulebookReader(reader, source, map, overrides).read();
  return gathered.hasErrors ? undefined : rulebook;
}

class RulebookReader {
  readonly #reader: FieldReader;
  readonly #source: SourceFile;
  readonly #fields: Fields<"rulebook">;
  readonly #zone: Zone;
  readonly #drafts: readonly TableDraft[];
  readonly #tables: ReadonlyMap<string, LinkedTable>;
  readonly #params: ReadonlyMap<string, Param>;
  readonly #graph: Graph;
  readonly #spanNames: ReadonlySet<string>;
  readonly #dated = new Map<string, Node>();
  readonly #tableMeanings = new Map<string, string>();

  constructor(
    reader: FieldReader,
    source: SourceFile,
    map: YamlMap,
    overrides: ReadonlyMap<string, YamlText>,
  ) {
    this.#reader = reader;
    this.#source = source;
    this.#fields = reader.fields("rulebook", map);
    readVersion(reader, this.#fields.merit);
    this.#zone = readZone(reader, this.#fields.timezone);
    this.#params = readParams(reader, this.#fields.params, this.#zone, overrides);
    this.#drafts = readTables(reader, this.#fields.tables, this.#zone);
    this.#tables = resolveTables(reader, this.#drafts);
    const spans = this.#fields.spans?.kind === "map" ? this.#fields.spans.entries : [];
    this.#spanNames = new Set(spans.map(({ key }) => key.text));
    this.#graph = new Graph(reader, this.#rules(), (table) => this.#context(table), {
      table: (name) => this.#tableMeanings.get(name) ?? name,
      param: (name) => {
        const param = this.#params.get(name);
        return param ? paramText(param) : name;
      },
    });
  }

  read(): Rulebook | undefined {
    const period = readPeriod(this.#reader, this.#fields.period);
    const timezone = this.#reader.text(this.#fields.timezone)?.text;
    const tables = this.#finishTables(`${JSON.stringify(period)} ${timezone ?? ""}`);
    const spans = this.#spans();
    this.#graph.compileAll();
    const name = this.#reader.bilingual(this.#fields.name);
    const scored = this.#scored();
    this.#warnOfMissing(tables);
    if (!name || scored === undefined) return undefined;
    return {
      source: this.#source,
      name,
      version: this.#reader.text(this.#fields.version)?.text,
      language: this.#reader.word(this.#fields.language, ["en", "zh"]) ?? "en",
      period,
      timezone,
      currency: this.#reader.text(this.#fields.currency)?.text,
      scored,
      params: this.#params,
      tables,
      quantities: this.#graph.quantities,
      spans,
    };
  }

  #scored(): string | undefined {
    const text = this.#reader.text(this.#fields.scored);
    if (!text) return undefined;
    if (this.#tables.has(text.text)) return text.text;
    const nearest = didYouMean(text.text, this.#tables.keys());
    return this.#reader.add(finding("scored-unknown", at(text.span), { found: text.text, nearest }));
  }

  #context(table: string): ShapeContext {
    const scope = makeScope(
      {
        tables: this.#tables,
        zone: this.#zone,
        quantity: (on, name) => this.#graph.typeOf(on, name),
        quantityNames: (on) => this.#graph.names(on),
        param: (name) => this.#params.get(name)?.type,
        paramNames: this.#params.keys(),
        spanNames: this.#spanNames,
        isDated: (on) => this.#drafts.some((draft) => draft.name === on && draft.dated),
      },
      table,
    );
    return new ShapeContext(this.#reader, scope, (name) => {
      const values = this.#params.get(name)?.values ?? [];
      return values.length === 1 ? values[0]?.value : undefined;
    });
  }

  /** Adds what needs formulas: when a row is, how far data must reach, which rows are left out. */
  #finishTables(time: string): ReadonlyMap<string, Table> {
    const tables = new Map<string, Table>();
    for (const draft of this.#drafts) {
      const linked = this.#tables.get(draft.name);
      if (!linked) continue;
      const context = this.#context(draft.name);
      const dated = draft.dated && context.checker.check(draft.dated);
      if (dated && dated.type.kind !== "date" && dated.type.kind !== "datetime") {
        context.mismatch(dated.span, { kind: "date" }, dated.type);
      }
      if (dated) this.#dated.set(draft.name, dated);
      const needs = this.#needs(draft, context);
      const exclude = draft.exclude.flatMap(({ name, when, say }) => {
        const condition = context.checker.condition(when);
        return condition ? [{ name, when: condition, say }] : [];
      });
      this.#tableMeanings.set(draft.name, hashOf([time, tableText(linked, dated, exclude)]));
      tables.set(draft.name, { ...linked, dated, needs, exclude });
    }
    tables.set("all", this.#all());
    return tables;
  }

  #needs(draft: TableDraft, context: ShapeContext): Table["needs"] {
    const needs: Table["needs"][number][] = [];
    for (const { column, beyond } of draft.needs) {
      const type = this.#tables.get(draft.name)?.columns.get(column.text)?.type;
      if (!type) {
        const nearest = didYouMean(column.text, draft.columns.keys());
        this.#reader.add(
          finding("unknown-column", at(column.span), { found: column.text, table: draft.name, nearest }),
        );
      } else if (type.kind !== "date" && type.kind !== "datetime") {
        context.mismatch(column.span, { kind: "date" }, type);
      }
      const duration = context.checker.check(beyond);
      if (duration && duration.type.kind !== "duration") {
        context.mismatch(duration.span, { kind: "duration" }, duration.type);
      }
      if (type && duration) needs.push({ column: column.text, beyond: duration, span: column.span });
    }
    return needs;
  }

  #all(): Table {
    const span = { file: this.#source, start: 0, end: 0 };
    return {
      name: "all",
      label: { en: "All", zh: "全部" },
      origin: { kind: "all" },
      key: [],
      keep: undefined,
      columns: new Map(),
      links: new Map(),
      dated: undefined,
      needs: [],
      exclude: [],
      span,
    };
  }

  #spans(): ReadonlyMap<string, TimeSpan> {
    const spans = new Map<string, TimeSpan>();
    const map = this.#reader.map(this.#fields.spans);
    const context = this.#context("all");
    for (const { key, value } of map ? this.#reader.unique(map) : []) {
      const body = this.#reader.map(value);
      const fields = body && this.#reader.fields("span", body);
      const from = context.formula(fields?.from);
      const to = context.formula(fields?.to);
      for (const edge of [from, to]) {
        if (edge && edge.type.kind !== "date") context.mismatch(edge.span, { kind: "date" }, edge.type);
      }
      if (from && to) spans.set(key.text, { name: key.text, from, to });
    }
    return spans;
  }

  #rules(): RuleDraft[] {
    const drafts: RuleDraft[] = [];
    const map = this.#reader.map(this.#fields.rules);
    for (const { key, value } of map ? this.#reader.unique(map) : []) {
      if (key.text !== "all" && !this.#tables.has(key.text)) {
        const nearest = didYouMean(key.text, [...this.#tables.keys(), "all"]);
        this.#reader.add(finding("rules-table", at(key.span), { found: key.text, nearest }));
        continue;
      }
      const body = this.#reader.map(value);
      for (const entry of body ? this.#reader.unique(body) : []) this.#rule(drafts, key.text, entry);
    }
    return drafts;
  }

  #rule(drafts: RuleDraft[], table: string, { key, value }: YamlEntry): void {
    if (key.text === "flags" || key.text === "checks") {
      const section = this.#reader.map(value);
      for (const entry of section ? this.#reader.unique(section) : []) {
        const draft = key.text === "flags" ? this.#flag(table, entry) : this.#check(table, entry);
        if (draft) this.#addRule(drafts, draft);
      }
    } else this.#addRule(drafts, { table, name: key, node: value, role: "quantity" });
  }

  #addRule(drafts: RuleDraft[], draft: RuleDraft): void {
    const name = readName(this.#reader, draft.name);
    if (name === undefined) return;
    const taken = this.#tables.get(draft.table)?.columns.has(name) || this.#params.has(name);
    if (taken || drafts.some((other) => other.table === draft.table && other.name.text === name)) {
      this.#reader.add(finding("name-taken", at(draft.name.span), { name }));
    } else drafts.push(draft);
  }

  #flag(table: string, { key, value }: YamlEntry): RuleDraft | undefined {
    const body = this.#reader.map(value);
    if (!body) return undefined;
    const fields = this.#reader.fields("flag", body);
    const say = this.#reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
    return this.#conditionDraft(table, key, fields.when, fields.label, { kind: "flag", say });
  }

  #check(table: string, { key, value }: YamlEntry): RuleDraft | undefined {
    const body = this.#reader.map(value);
    if (!body) return undefined;
    const fields = this.#reader.fields("check", body);
    const say = this.#reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
    const severity = this.#reader.word(fields.level, ["error", "warning"]) ?? "error";
    return this.#conditionDraft(table, key, fields.when, fields.label, { kind: "check", say, severity });
  }

  #conditionDraft(
    table: string,
    name: YamlText,
    when: YamlNode | undefined,
    labelNode: YamlNode | undefined,
    role: Quantity["role"],
  ): RuleDraft | undefined {
    if (!when) return undefined;
    const label = this.#reader.bilingual(labelNode) ?? { en: name.text, zh: name.text };
    const compile = (context: ShapeContext): Compiled | undefined => {
      const is = context.condition(when);
      const shape = is && ({ kind: "formula", is } as const);
      return shape && { label, type: BOOLEAN, shape, applies: undefined, atLeastRows: undefined };
    };
    return { table, name, node: when, role, compile };
  }

  /** A score item or pay line that may meet a missing value must say what then (design §3.2). */
  #warnOfMissing(tables: ReadonlyMap<string, Table>): void {
    const mayMiss = new MayMiss(tables, this.#graph.quantities);
    for (const { shape } of this.#graph.quantities) {
      const parts = shape.kind === "scorecard" ? shape.items : shape.kind === "pay" ? shape.lines : [];
      for (const part of parts) {
        if (part.missing === undefined && mayMiss.shape(part.gives)) {
          this.#reader.add(finding("missing-unsaid", at(start(part.span)), { name: part.name }));
        }
      }
    }
  }
}
