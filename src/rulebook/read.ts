import { UTC, type Zone } from "../base/calendar.js";
import type { PeriodRule } from "../base/period.js";
import type { SourceFile } from "../base/source.js";
import { at, finding } from "../findings/finding.js";
import { type FindingSink, Findings } from "../findings/findings.js";
import { didYouMean } from "../language/check-context.js";
import { refuseVerdicts } from "./checks/refuse-verdicts.js";
import { warnOfMissing } from "./checks/warn-of-missing.js";
import { warnOfPay } from "./checks/warn-of-pay.js";
import { ShapeContext } from "./compile/shape-context.js";
import { FieldReader, type Fields } from "./fields.js";
import { type Library, NO_FILES, type UsedFile } from "./files/library.js";
import { type RulebookTree, wholeTree } from "./files/rulebook-tree.js";
import { Meanings } from "./meaning/table-meaning.js";
import { formulasOf } from "./meaning.js";
import type { Rulebook, Table } from "./model.js";
import type { ColumnDraft, TableDraft } from "./read/draft.js";
import { type CalendarDrafts, finishCalendars, readCalendars } from "./read/read-calendars.js";
import { type Params, readParams, readPeriod, readVersion, readZone } from "./read/read-header.js";
import { readHistory, readId, refuseOwnResults, refuseUnkept } from "./read/read-history.js";
import { readRules } from "./read/read-rules.js";
import { readSpans } from "./read/read-spans.js";
import { readTables } from "./read/read-tables.js";
import { compileRowRules } from "./read/row-rules.js";
import { Graph } from "./resolve/graph.js";
import { type LinkedTable, resolveTables } from "./resolve/resolve-tables.js";
import { makeScope } from "./resolve/scope.js";
import { Ways } from "./resolve/ways.js";
import type { YamlText } from "./yaml.js";

/**
 * Reads and checks a rulebook: every problem goes to `findings`, in one pass. Gives the rulebook where nothing is
 * an error, else undefined. `overrides` puts other values in the place of params (`--set name=value`); `library` has
 * the files that it may use.
 */
export function readRulebook(
  source: SourceFile,
  findings: FindingSink,
  overrides: ReadonlyMap<string, YamlText> = new Map(),
  library: Library = NO_FILES,
): Rulebook | undefined {
  const gathered = new Findings((problem) => findings.add(problem));
  const reader = new FieldReader(gathered);
  const tree = wholeTree(reader, source, library);
  const rulebookReader = tree && new RulebookReader(reader, tree, overrides);
  const rulebook = rulebookReader?.read();
  if (gathered.hasErrors) return undefined;
  rulebookReader?.warnOfUnread();
  return rulebook;
}

/** Reads and checks a tree as `readRulebook` does a text. */
export function readTree(
  tree: RulebookTree,
  findings: FindingSink,
  overrides: ReadonlyMap<string, YamlText> = new Map(),
): Rulebook | undefined {
  const gathered = new Findings((problem) => findings.add(problem));
  const rulebook = new RulebookReader(new FieldReader(gathered), tree, overrides).read();
  return gathered.hasErrors ? undefined : rulebook;
}

class RulebookReader {
  readonly #reader: FieldReader;
  readonly #source: SourceFile;
  readonly #used: readonly UsedFile[];
  readonly #fields: Fields<"rulebook">;
  readonly #period: PeriodRule;
  readonly #zone: Zone;
  readonly #historyFrom: number | undefined;
  readonly #params: Params;
  /** Names of params that some formula reads. */
  readonly #readParams = new Set<string>();
  readonly #drafts: ReadonlyMap<string, TableDraft>;
  readonly #tables: ReadonlyMap<string, LinkedTable>;
  readonly #ways: Ways;
  readonly #hasBrokenLink: boolean;
  readonly #spanNames: ReadonlySet<string>;
  readonly #calendars: CalendarDrafts;
  readonly #meanings: Meanings;
  readonly #graph: Graph;

  constructor(reader: FieldReader, tree: RulebookTree, overrides: ReadonlyMap<string, YamlText>) {
    this.#reader = reader;
    this.#source = tree.source;
    this.#used = tree.used;
    this.#fields = reader.fields("rulebook", tree.root);
    readVersion(reader, this.#fields.merit);
    this.#period = readPeriod(reader, this.#fields.period);
    const zone = readZone(reader, this.#fields.timezone);
    this.#zone = zone ?? UTC;
    this.#historyFrom = readHistory(reader, this.#fields.history, this.#period);
    this.#params = readParams(
      reader,
      this.#fields.params,
      { period: this.#period, zone: this.#zone },
      overrides,
    );
    const drafts = readTables(reader, this.#fields.tables, this.#zone);
    this.#drafts = new Map(drafts.map((draft) => [draft.name, draft]));
    this.#tables = resolveTables(reader, drafts);
    this.#ways = new Ways(this.#tables);
    this.#hasBrokenLink = drafts.some(({ name, columns }) =>
      [...columns.values()].some((column) => this.#isBroken(name, column)),
    );
    this.#refuseSharedNames(drafts);
    const spans = this.#fields.spans?.kind === "map" ? this.#fields.spans.entries : [];
    this.#spanNames = new Set(spans.map(({ key }) => key.text));
    this.#calendars = readCalendars(reader, this.#fields.calendars, this.#tables);
    const time = JSON.stringify([this.#period, this.#zone.name]);
    const history = JSON.stringify([time, this.#historyFrom]);
    this.#meanings = new Meanings(this.#tables, this.#params.known, time, history);
    const isParam = (name: string) => this.#params.known.has(name) || this.#params.broken.has(name);
    const rules = readRules(reader, this.#fields.rules, this.#tables, isParam);
    this.#graph = new Graph(reader, rules, (table) => this.#context(table), this.#meanings);
  }

  read(): Rulebook | undefined {
    const spans = readSpans(this.#reader, this.#fields.spans, this.#context("all"));
    for (const span of spans.values()) this.#meanings.addSpan(span);
    const calendars = finishCalendars(this.#calendars, this.#context("all"));
    for (const calendar of calendars.values()) this.#meanings.addCalendar(calendar);
    const tables = this.#finishTables();
    this.#graph.compileAll();
    const name = this.#reader.bilingual(this.#fields.name);
    const scored = this.#scored();
    const version = this.#reader.text(this.#fields.version)?.text;
    const language = this.#reader.word(this.#fields.language, ["en", "zh"]) ?? "en";
    const currency = this.#reader.text(this.#fields.currency)?.text;
    this.#refuseKeylessSplits();
    const id = readId(this.#reader, this.#fields.id);
    refuseOwnResults(this.#reader, id, tables);
    if (scored !== undefined) refuseUnkept(this.#reader, this.#graph.quantities, tables, scored);
    refuseVerdicts(this.#reader, this.#graph.quantities);
    this.#reader.tellInOneLanguage();
    warnOfMissing(this.#reader, tables, this.#graph.quantities);
    const context = this.#context("all");
    for (const quantity of this.#graph.quantities) {
      warnOfPay(this.#reader, quantity, (node) => context.constantOf(node));
    }
    if (!name || scored === undefined) return undefined;
    return {
      source: this.#source,
      used: this.#used,
      name,
      version,
      id,
      historyFrom: this.#historyFrom,
      language,
      period: this.#period,
      timezone: this.#fields.timezone && this.#zone.name,
      currency,
      scored,
      params: this.#params.known,
      tables,
      quantities: this.#graph.quantities,
      spans,
      calendars,
    };
  }

  #scored(): string | undefined {
    const text = this.#reader.text(this.#fields.scored);
    if (!text) return undefined;
    if (this.#tables.has(text.text)) return text.text;
    const nearest = didYouMean(text.text, this.#tables.keys());
    return this.#reader.add(
      finding("scored-unknown", at(text.span), {
        found: text.text,
        nearest,
        known: [...this.#tables.keys()],
      }),
    );
  }

  /** Params of the rulebook's own file that nothing reads; those of a file that others use may be for these. */
  warnOfUnread(): void {
    for (const { name, span } of this.#params.known.values()) {
      if (this.#readParams.has(name) || span.file !== this.#source) continue;
      this.#reader.add(finding("param-unread", at(span), { name }));
    }
  }

  /** A name is a column or a param; one that is both would mean one thing here and another there. */
  #refuseSharedNames(drafts: readonly TableDraft[]): void {
    for (const { columns } of drafts) {
      for (const { name, span } of columns.values()) {
        if (this.#params.known.has(name)) this.#reader.add(finding("name-taken", at(span), { name }));
      }
    }
  }

  /** Is a column wrong itself: its type, or the link that it should be? */
  #isBroken(table: string, column: ColumnDraft | undefined): boolean {
    if (!column) return false;
    const isLink = this.#tables.get(table)?.links.has(column.name) === true;
    return column.broken || (column.to !== undefined && !isLink);
  }

  #context(table: string): ShapeContext {
    const params = this.#params;
    const scope = makeScope(
      {
        tables: this.#tables,
        ways: this.#ways,
        hasBrokenLink: this.#hasBrokenLink,
        zone: this.#zone,
        isBroken: (on, name) => this.#isBroken(on, this.#drafts.get(on)?.columns.get(name)),
        quantity: (on, name) => this.#graph.typeOf(on, name),
        closedQuantity: (on, name) => this.#graph.closedTypeOf(on, name),
        quantityNames: (on) => this.#graph.names(on),
        partNames: (on, name) => this.#graph.partNames(on, name),
        param: (name) => {
          this.#readParams.add(name);
          return params.broken.has(name) ? "broken" : params.known.get(name)?.type;
        },
        paramNames: params.known.keys(),
        spanNames: this.#spanNames,
        calendars: this.#calendars.scope,
        isDated: (on) => this.#drafts.get(on)?.dated !== undefined,
      },
      table,
    );
    return new ShapeContext(this.#reader, scope, (name) => {
      const values = params.known.get(name)?.values ?? [];
      return values.length === 1 ? values[0]?.value : undefined;
    });
  }

  /** Adds what needs formulas: when a row is, how far data must reach, which rows are left out. */
  #finishTables(): ReadonlyMap<string, Table> {
    const tables = new Map<string, Table>();
    const formulas = (table: string, name: string) => {
      const quantity = this.#graph.quantity(`${table}.${name}`);
      return quantity ? formulasOf(quantity) : [];
    };
    const hash = (path: string) => this.#graph.quantity(path)?.hash;
    for (const [name, draft] of this.#drafts) {
      const linked = this.#tables.get(name);
      if (!linked) continue;
      const rules = compileRowRules(this.#context(name), draft, linked, formulas);
      this.#meanings.addRowRules(name, rules, hash);
      tables.set(name, { ...linked, ...rules });
    }
    tables.set("all", tableOfAll(this.#source));
    return tables;
  }

  #refuseKeylessSplits(): void {
    for (const { shape, table, span } of this.#graph.quantities) {
      if (shape.kind === "split" && this.#tables.get(table)?.key === "none") {
        this.#reader.add(finding("split-key", at(span), { table }));
      }
    }
  }
}

/** The table of the whole: one row, to which every row leads. */
function tableOfAll(source: SourceFile): Table {
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
    shown: true,
    alikeKeys: false,
    span: { file: source, start: 0, end: 0 },
  };
}
