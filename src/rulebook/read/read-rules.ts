import { at, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { BOOLEAN } from "../../language/types.js";
import type { Compiled } from "../compile/quantity.js";
import type { ShapeContext } from "../compile/shape-context.js";
import type { FieldReader } from "../fields.js";
import type { Quantity } from "../model.js";
import { readName, targetName } from "../names.js";
import type { RuleDraft } from "../resolve/graph.js";
import type { LinkedTable } from "../resolve/resolve-tables.js";
import type { YamlEntry, YamlNode, YamlText } from "../yaml.js";

/** The quantities, flags, checks, guards and doubts under `rules:`, as they are written. */
export function readRules(
  reader: FieldReader,
  node: YamlNode | undefined,
  tables: ReadonlyMap<string, LinkedTable>,
  isParam: (name: string) => boolean,
): readonly RuleDraft[] {
  const rules = new RulesReader(reader, tables, isParam);
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) rules.readTable(key, value);
  return rules.drafts;
}

class RulesReader {
  readonly drafts: RuleDraft[] = [];
  readonly #paths = new Set<string>();
  readonly #reader: FieldReader;
  readonly #tables: ReadonlyMap<string, LinkedTable>;
  readonly #isParam: (name: string) => boolean;

  constructor(
    reader: FieldReader,
    tables: ReadonlyMap<string, LinkedTable>,
    isParam: (name: string) => boolean,
  ) {
    this.#reader = reader;
    this.#tables = tables;
    this.#isParam = isParam;
  }

  readTable(table: YamlText, node: YamlNode): void {
    if (table.text !== "all" && !this.#tables.has(table.text)) {
      const nearest = didYouMean(table.text, [...this.#tables.keys(), "all"]);
      this.#reader.add(finding("rules-table", at(table.span), { found: table.text, nearest }));
      return;
    }
    const body = this.#reader.map(node);
    for (const { key, value } of body ? this.#reader.unique(body) : []) {
      if (key.text === "flags") this.#section(value, (entry) => this.#flag(table.text, entry));
      else if (key.text === "checks") this.#section(value, (entry) => this.#check(table.text, entry));
      else if (key.text === "guards") this.#section(value, (entry) => this.#guard(table.text, entry));
      else if (key.text === "provisional") this.#section(value, (entry) => this.#doubt(table.text, entry));
      else this.#quantity(table.text, key, value);
    }
  }

  /** A quantity, and behind it what it is held against, which is a quantity of its own with the name `rate.target`. */
  #quantity(table: string, name: YamlText, node: YamlNode): void {
    this.#add({ table, name, node, role: "quantity" });
    const entries = node.kind === "map" ? node.entries : [];
    const target = entries.find(({ key }) => key.text === "target")?.value;
    if (!target) return;
    const label = this.#reader.bilingual(entries.find(({ key }) => key.text === "label")?.value);
    const { en, zh } = label ?? { en: name.text, zh: name.text };
    const compile = (context: ShapeContext): Compiled | undefined => {
      const is = context.targetOf(table, name.text, target);
      const said = { en: `${en}, target`, zh: `${zh}（目标）` };
      const shape = is && ({ kind: "formula", is: is.node } as const);
      return shape && { label: said, type: is.type, shape, applies: undefined, atLeastRows: undefined };
    };
    const own = { ...name, text: targetName(name.text), span: target.span };
    this.drafts.push({ table, name: own, node: target, role: "quantity", compile });
  }

  #section(node: YamlNode, read: (entry: YamlEntry) => RuleDraft | undefined): void {
    const map = this.#reader.map(node);
    for (const entry of map ? this.#reader.unique(map) : []) {
      const draft = read(entry);
      if (draft) this.#add(draft);
    }
  }

  #add(draft: RuleDraft): void {
    const name = readName(this.#reader, draft.name);
    if (name === undefined) return;
    const path = `${draft.table}.${name}`;
    const taken = this.#tables.get(draft.table)?.columns.has(name) || this.#isParam(name);
    if (taken || this.#paths.has(path)) {
      this.#reader.add(finding("name-taken", at(draft.name.span), { name }));
    } else {
      this.#paths.add(path);
      this.drafts.push(draft);
    }
  }

  #flag(table: string, { key, value }: YamlEntry): RuleDraft | undefined {
    const body = this.#reader.map(value);
    if (!body) return undefined;
    const fields = this.#reader.fields("flag", body);
    const say = this.#reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
    return this.#condition(table, key, fields.when, fields.label, { kind: "flag", say });
  }

  #check(table: string, { key, value }: YamlEntry): RuleDraft | undefined {
    const body = this.#reader.map(value);
    if (!body) return undefined;
    const fields = this.#reader.fields("check", body);
    const say = this.#reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
    const severity = this.#reader.word(fields.level, ["error", "warning", "notice"]) ?? "error";
    return this.#condition(table, key, fields.when, fields.label, { kind: "check", say, severity });
  }

  #guard(table: string, { key, value }: YamlEntry): RuleDraft | undefined {
    const body = this.#reader.map(value);
    if (!body) return undefined;
    const fields = this.#reader.fields("guard", body);
    const say = this.#reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
    const otherwise = this.#reader.word(fields.else, ["fail", "report"]) ?? "fail";
    return this.#condition(table, key, fields.must, fields.label, { kind: "guard", say, otherwise });
  }

  #doubt(table: string, { key, value }: YamlEntry): RuleDraft | undefined {
    const body = this.#reader.map(value);
    if (!body) return undefined;
    const fields = this.#reader.fields("provisional", body);
    const say = this.#reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
    return this.#condition(table, key, fields.when, fields.label, { kind: "provisional", say });
  }

  #condition(
    table: string,
    name: YamlText,
    when: YamlNode | undefined,
    labelNode: YamlNode | undefined,
    role: Exclude<Quantity["role"], "quantity">,
  ): RuleDraft | undefined {
    const label = this.#reader.bilingual(labelNode) ?? role.say;
    if (!when) return undefined;
    const compile = (context: ShapeContext): Compiled | undefined => {
      const is = context.condition(when);
      const shape = is && ({ kind: "formula", is } as const);
      return shape && { label, type: BOOLEAN, shape, applies: undefined, atLeastRows: undefined };
    };
    return { table, name, node: when, role, compile };
  }
}
