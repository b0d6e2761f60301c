import { at, finding } from "../../findings/finding.js";
import { treeText, walk } from "../../language/print-tree.js";
import type { LinkStep } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import { type Compiled, compileQuantity, declaredType } from "../compile/quantity.js";
import type { ShapeContext } from "../compile/shape-context.js";
import type { FieldReader } from "../fields.js";
import type { Meanings } from "../meaning/table-meaning.js";
import { formulasOf, hashOf, shapeText } from "../meaning.js";
import { partLabel, partsOf, partType } from "../model/parts.js";
import type { Part, PartOf, Quantity } from "../model.js";
import type { YamlNode, YamlText } from "../yaml.js";

/** A quantity as it is written under `rules:`. */
export interface RuleDraft {
  readonly table: string;
  readonly name: YamlText;
  readonly node: YamlNode;
  readonly role: Quantity["role"];
  /** Flags and checks are conditions; others are shapes. */
  readonly compile?: (context: ShapeContext) => Compiled | undefined;
}

/**
 * The quantities of a rulebook, compiled so that each comes after what it reads. A quantity that reads one which is
 * not compiled yet is put off: that one is compiled first, then the former tried again. (To compile the one within
 * the other would be shorter, but the longest chain of quantities would have to fit on the stack.)
 */
export class Graph {
  /** Compiled, in graph order. */
  readonly quantities: Quantity[] = [];
  readonly #reader: FieldReader;
  readonly #drafts = new Map<string, RuleDraft>();
  readonly #names = new Map<string, string[]>();
  readonly #done = new Map<string, Quantity | "broken">();
  /** Each is put off for the next; the last is being compiled. */
  readonly #open = new Set<string>();
  /** What the one that is being compiled reads and is not compiled yet. */
  #wanted: RuleDraft | undefined;
  readonly #contextOn: (table: string) => ShapeContext;
  readonly #meanings: Meanings;

  constructor(
    reader: FieldReader,
    drafts: readonly RuleDraft[],
    contextOn: (table: string) => ShapeContext,
    meanings: Meanings,
  ) {
    this.#reader = reader;
    this.#contextOn = contextOn;
    this.#meanings = meanings;
    for (const draft of drafts) {
      this.#drafts.set(pathOf(draft), draft);
      const names = this.#names.get(draft.table);
      if (names) names.push(draft.name.text);
      else this.#names.set(draft.table, [draft.name.text]);
    }
  }

  compileAll(): void {
    for (const draft of this.#drafts.values()) this.#compile(draft);
  }

  /** The type of a quantity; "broken" after a finding; undefined where there is none of that name. */
  typeOf(table: string, name: string): Type | "broken" | undefined {
    const path = `${table}.${name}`;
    const draft = this.#drafts.get(path);
    if (!draft) return this.quantity(path)?.type;
    if (this.#open.size === 0) this.#compile(draft);
    const done = this.#done.get(path);
    if (typeof done === "object") return done.type;
    if (done === undefined) this.#wanted ??= draft;
    return "broken";
  }

  /** The type of a quantity in closed periods. Where it is declared, a quantity may look back at itself. */
  closedTypeOf(table: string, name: string): Type | "broken" | undefined {
    const draft = this.#drafts.get(`${table}.${name}`);
    return (draft && declaredType(draft.node)) ?? this.typeOf(table, name);
  }

  /** Names of the parts of a quantity that is compiled already. */
  partNames(table: string, name: string): readonly string[] {
    const whole = this.quantity(`${table}.${name}`);
    return whole ? partsOf(whole.shape).map((part) => part.name) : [];
  }

  /** Names of a table's quantities, right or wrong. */
  names(table: string): readonly string[] {
    return this.#names.get(table) ?? [];
  }

  /** A quantity that is compiled already. */
  quantity(path: string): Quantity | undefined {
    const done = this.#done.get(path);
    return typeof done === "object" ? done : undefined;
  }

  #compile(wanted: RuleDraft): void {
    const open = [wanted];
    for (;;) {
      const draft = open[open.length - 1];
      if (!draft) return;
      const path = pathOf(draft);
      this.#open.add(path);
      const next = this.#done.has(path) ? undefined : this.#try(draft, path);
      if (next && !this.#open.has(pathOf(next))) open.push(next);
      else if (next) this.#foundCycle(next, open);
      else {
        open.pop();
        this.#open.delete(path);
      }
    }
  }

  /** Compiles a quantity; gives the one that must be compiled before it, where there is one. */
  #try(draft: RuleDraft, path: string): RuleDraft | undefined {
    this.#wanted = undefined;
    const context = this.#contextOn(draft.table);
    const compiled = draft.compile
      ? draft.compile(context)
      : compileQuantity(context, draft.name, draft.node);
    if (this.#wanted) return this.#wanted;
    const quantity = compiled && this.#finish(draft, path, compiled);
    this.#done.set(path, quantity ?? "broken");
    if (!quantity) return undefined;
    this.quantities.push(quantity);
    for (const { name, part } of partsOf(quantity.shape)) this.#addPart(quantity, name, part);
    return undefined;
  }

  /** A part is a quantity that reads the whole. */
  #addPart({ table, name, path, type, hash, span }: Quantity, partName: string, part: PartOf): void {
    const own = `${path}.${partName}`;
    if (this.#drafts.has(own)) {
      this.#reader.add(finding("name-taken", at(span), { name: `${name}.${partName}` }));
      return;
    }
    const shape: Part = { kind: "part", of: { op: "column", table, name, type, span }, part };
    const quantity: Quantity = {
      table,
      name: `${name}.${partName}`,
      path: own,
      label: partLabel(part),
      type: partType(part),
      shape,
      applies: undefined,
      atLeastRows: undefined,
      hash: hashOf([own, hash]),
      reads: new Set([path]),
      span,
      role: "quantity",
    };
    this.#done.set(own, quantity);
    this.quantities.push(quantity);
  }

  #finish(draft: RuleDraft, path: string, compiled: Compiled): Quantity {
    const { reads, tables, params, spans, calendars, history } = readBy(draft.table, compiled);
    const hash = hashOf([
      path,
      shapeText(compiled.shape),
      compiled.applies ? treeText(compiled.applies) : "-",
      String(compiled.atLeastRows),
      ...[...tables].sort().map((name) => this.#meanings.table(name)),
      ...[...params].sort().map((name) => this.#meanings.param(name)),
      ...[...spans].sort().map((name) => this.#meanings.span(name)),
      ...[...calendars].sort().map((name) => this.#meanings.calendar(name)),
      ...(history ? [this.#meanings.history] : []),
      ...[...reads].sort().map((read) => this.quantity(read)?.hash ?? read),
    ]);
    return {
      ...compiled,
      table: draft.table,
      name: draft.name.text,
      path,
      hash,
      reads,
      span: draft.name.span,
      role: draft.role,
    };
  }

  /** Names the whole circle once, at the quantity that is written first; all on it are broken. */
  #foundCycle(draft: RuleDraft, open: readonly RuleDraft[]): void {
    const circle = open.slice(open.indexOf(draft));
    for (const { table, name } of circle) this.#done.set(`${table}.${name.text}`, "broken");
    const onCircle = new Set(circle);
    const first = [...this.#drafts.values()].find((one) => onCircle.has(one)) ?? draft;
    const from = circle.indexOf(first);
    const paths = [...circle.slice(from), ...circle.slice(0, from), first].map(pathOf);
    this.#reader.add(finding("cycle", at(first.name.span), { circle: paths.join(" → ") }));
  }
}

function pathOf(draft: RuleDraft): string {
  return `${draft.table}.${draft.name.text}`;
}

/** What a quantity reads: columns and quantities by path; tables, params and spans by name. */
function readBy(table: string, compiled: Compiled) {
  const reads = new Set<string>();
  const tables = new Set<string>([table]);
  const params = new Set<string>();
  const spans = new Set<string>();
  const calendars = new Set<string>();
  let history = false;
  const along = (via: readonly LinkStep[]) => {
    for (const step of via) tables.add(step.to);
  };
  for (const formula of formulasOf(compiled)) {
    walk(formula, (node) => {
      if (node.op === "column") reads.add(`${node.table}.${node.name}`);
      else if (node.op === "param") params.add(node.name);
      else if (node.op === "follow") along(node.step ? [node.step] : []);
      else if (node.op === "calendar") {
        calendars.add(node.calendar);
        if (node.days !== undefined) tables.add(node.days);
      } else if (node.op === "history") {
        history = true;
        if (typeof node.over === "object") spans.add(node.over.span);
        walk(node.value, (part) => {
          if (part.op === "param") params.add(part.name);
          else if (part.op === "calendar") calendars.add(part.calendar);
        });
      } else if (node.op === "gather") {
        tables.add(node.from);
        along(node.via);
        if (typeof node.time === "object") spans.add(node.time.span);
      }
    });
  }
  if (compiled.shape.kind === "split") along(compiled.shape.via);
  return { reads, tables, params, spans, calendars, history };
}
