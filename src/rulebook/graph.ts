import { at, finding } from "../findings/finding.js";
import { treeText, walk } from "../language/print-tree.js";
import type { Type } from "../language/types.js";
import { type Compiled, compileQuantity } from "./compile-quantity.js";
import type { FieldReader } from "./fields.js";
import { formulasOf, hashOf, shapeText } from "./meaning.js";
import type { Quantity } from "./model.js";
import type { ShapeContext } from "./shape-context.js";
import type { YamlNode, YamlText } from "./yaml.js";

/** A quantity as it is written under `rules:`. */
export interface RuleDraft {
  readonly table: string;
  readonly name: YamlText;
  readonly node: YamlNode;
  readonly role: Quantity["role"];
  /** Flags and checks are conditions; others are shapes. */
  readonly compile?: (context: ShapeContext) => Compiled | undefined;
}

/** Text that stands for what else a quantity reads: tables and params. */
export interface Meanings {
  readonly table: (name: string) => string;
  readonly param: (name: string) => string;
}

type State = "waiting" | "open" | "broken" | Quantity;

/**
 * The quantities of a rulebook, compiled when they are first asked for, so that each comes after what it reads; a
 * quantity that is asked for while it is being compiled closes a cycle.
 */
export class Graph {
  /** Compiled, in graph order. */
  readonly quantities: Quantity[] = [];
  readonly #reader: FieldReader;
  readonly #drafts: ReadonlyMap<string, RuleDraft>;
  readonly #states = new Map<string, State>();
  readonly #open: RuleDraft[] = [];
  readonly #contextOn: (table: string) => ShapeContext;
  readonly #meanings: Meanings;

  constructor(
    reader: FieldReader,
    drafts: readonly RuleDraft[],
    contextOn: (table: string) => ShapeContext,
    meanings: Meanings,
  ) {
    this.#reader = reader;
    this.#drafts = new Map(drafts.map((draft) => [pathOf(draft), draft]));
    this.#contextOn = contextOn;
    this.#meanings = meanings;
  }

  compileAll(): void {
    for (const draft of this.#drafts.values()) this.typeOf(draft.table, draft.name.text);
  }

  /** The type of a quantity; "broken" after a finding; undefined where there is none of that name. */
  typeOf(table: string, name: string): Type | "broken" | undefined {
    const path = `${table}.${name}`;
    const draft = this.#drafts.get(path);
    if (!draft) return undefined;
    const state = this.#states.get(path) ?? "waiting";
    if (state === "broken") return "broken";
    if (typeof state === "object") return state.type;
    if (state === "open") {
      this.#foundCycle(draft);
      return "broken";
    }
    return this.#compile(draft, path);
  }

  names(table: string): string[] {
    return [...this.#drafts.values()]
      .filter((draft) => draft.table === table)
      .map((draft) => draft.name.text);
  }

  #compile(draft: RuleDraft, path: string): Type | "broken" {
    this.#states.set(path, "open");
    this.#open.push(draft);
    const context = this.#contextOn(draft.table);
    const compiled = draft.compile
      ? draft.compile(context)
      : compileQuantity(context, draft.name, draft.node);
    this.#open.pop();
    if (!compiled || this.#states.get(path) === "broken") {
      this.#states.set(path, "broken");
      return "broken";
    }
    const quantity = this.#finish(draft, path, compiled);
    this.#states.set(path, quantity);
    this.quantities.push(quantity);
    return quantity.type;
  }

  #finish(draft: RuleDraft, path: string, compiled: Compiled): Quantity {
    const reads = new Set<string>();
    const tables = new Set<string>([draft.table]);
    const params = new Set<string>();
    for (const formula of formulasOf(compiled)) {
      walk(formula, (node) => {
        if (node.op === "column") reads.add(`${node.table}.${node.name}`);
        else if (node.op === "param") params.add(node.name);
        else if (node.op === "follow" && node.step) tables.add(node.step.to);
        else if (node.op === "gather") {
          tables.add(node.from);
          for (const step of node.via) tables.add(step.to);
        }
      });
    }
    const hash = hashOf([
      path,
      shapeText(compiled.shape),
      compiled.applies ? treeText(compiled.applies) : "-",
      String(compiled.atLeastRows),
      ...[...tables].sort().map(this.#meanings.table),
      ...[...params].sort().map(this.#meanings.param),
      ...[...reads].sort().map((read) => this.#hashRead(read)),
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

  #hashRead(path: string): string {
    const state = this.#states.get(path);
    return typeof state === "object" ? state.hash : path;
  }

  /** Names the whole circle once, at the quantity that closes it; all on it are broken. */
  #foundCycle(draft: RuleDraft): void {
    const from = this.#open.indexOf(draft);
    const circle = this.#open.slice(from).map(pathOf);
    for (const path of circle) this.#states.set(path, "broken");
    this.#reader.add(
      finding("cycle", at(draft.name.span), { circle: [...circle, pathOf(draft)].join(" → ") }),
    );
  }
}

function pathOf(draft: RuleDraft): string {
  return `${draft.table}.${draft.name.text}`;
}
