/** The parts of a rulebook that can change by themselves, and what each of them means. */
import type { Bilingual } from "../../base/language.js";
import { type PrintedNames, treeText, walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { formulasOf, paramText, shapeText, tableText } from "../../rulebook/meaning.js";
import type { Calendar, Param, Quantity, Rulebook, Table, TimeSpan } from "../../rulebook/model.js";

/** What a part is. */
export type PartKind =
  | "setting"
  | "param"
  | "span"
  | "table"
  | "calendar"
  | "quantity"
  | "flag"
  | "check"
  | "guard"
  | "provisional";

/** A part of a rulebook: a parameter, a table, a rule. */
export interface RulePart {
  /** `param limit`, `quantity people.score`: no two of a rulebook have the same. */
  readonly id: string;
  readonly kind: PartKind;
  /** `limit`, `people.score` */
  readonly name: string;
  readonly label: Bilingual;
  /** The keys that lead to it in the YAML. */
  readonly yaml: readonly string[];
  /** What it means by itself, with other names for what it reads: equal texts mean the same. */
  readonly meaning: (names: PrintedNames) => string;
  /** The parts that it reads itself. */
  readonly reads: ReadonlySet<string>;
}

/** The parts of a rulebook, each after those that it reads, as far as the rulebook's own order allows. */
export function rulePartsOf(rulebook: Rulebook): RulePart[] {
  return [
    ...settings(rulebook),
    ...[...rulebook.params.values()].map(paramPart),
    ...[...rulebook.spans.values()].map((span) => spanPart(span, rulebook)),
    ...[...rulebook.tables.values()].filter(({ name }) => name !== "all").map((t) => tablePart(t, rulebook)),
    ...[...rulebook.calendars.values()].map((calendar) => calendarPart(calendar, rulebook)),
    ...rulebook.quantities.filter(({ shape }) => shape.kind !== "part").map((q) => quantityPart(q, rulebook)),
  ];
}

/** Where a quantity that is part of a scorecard or pay belongs: the path of the whole; any other stands for itself. */
export function wholePath(rulebook: Rulebook, path: string): string {
  const quantity = quantityAt(rulebook, path);
  return quantity?.shape.kind === "part" ? `${quantity.table}.${quantity.shape.of.name}` : path;
}

const INDEXES = new WeakMap<Rulebook, ReadonlyMap<string, Quantity>>();

/** The quantity of a path (`people.score`). */
export function quantityAt(rulebook: Rulebook, path: string): Quantity | undefined {
  let index = INDEXES.get(rulebook);
  if (!index) {
    index = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
    INDEXES.set(rulebook, index);
  }
  return index.get(path);
}

/** The id of a quantity's part. */
export function quantityId(quantity: Pick<Quantity, "path" | "role">): string {
  return `${quantity.role === "quantity" ? "quantity" : quantity.role.kind} ${quantity.path}`;
}

function settings({ period, timezone, historyFrom }: Rulebook): RulePart[] {
  const setting = (name: string, value: unknown): RulePart => ({
    id: `setting ${name}`,
    kind: "setting",
    name,
    label: { en: name, zh: name },
    yaml: [name],
    meaning: () => JSON.stringify(value ?? null),
    reads: new Set(),
  });
  return [setting("period", period), setting("timezone", timezone), setting("history", historyFrom)];
}

function paramPart(param: Param): RulePart {
  const { name, label } = param;
  const meaning = () => paramText({ ...param, name: "" });
  return {
    id: `param ${name}`,
    kind: "param",
    name,
    label,
    yaml: ["params", name],
    meaning,
    reads: new Set(),
  };
}

function spanPart({ name, from, to }: TimeSpan, rulebook: Rulebook): RulePart {
  return {
    id: `span ${name}`,
    kind: "span",
    name,
    label: { en: name, zh: name },
    yaml: ["spans", name],
    meaning: (names) => [from, to].map((edge) => treeText(edge, names)).join("\n"),
    reads: readsOf([from, to], rulebook),
  };
}

function tablePart(table: Table, rulebook: Rulebook): RulePart {
  const { name, label, dated, exclude, needs, shown } = table;
  const formulas = [dated, ...exclude.map(({ when }) => when), ...needs.map(({ beyond }) => beyond)];
  return {
    id: `table ${name}`,
    kind: "table",
    name,
    label,
    yaml: ["tables", name],
    meaning: (names) => {
      const print = (node: Node | undefined) => (node ? treeText(node, names) : "-");
      const rules = [...exclude.map((one) => `${one.name} ${print(one.when)}`)];
      const known = needs.map((need) => `${need.column} ${print(need.beyond)}`);
      return [declaredText(table), print(dated), ...rules, ...known.sort(), String(shown)].join("\n");
    },
    reads: readsOf(
      formulas.filter((node) => node !== undefined),
      rulebook,
    ),
  };
}

/** What a table's files or rows are, whatever the order of its columns. */
function declaredText(table: Table): string {
  const sorted = <T>(map: ReadonlyMap<string, T>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  return tableText({ ...table, columns: sorted(table.columns), links: sorted(table.links) });
}

function calendarPart(calendar: Calendar, rulebook: Rulebook): RulePart {
  const { name, weekend, days, hours, from, until } = calendar;
  const edges = [from, until].filter((node) => node !== undefined);
  return {
    id: `calendar ${name}`,
    kind: "calendar",
    name,
    label: { en: name, zh: name },
    yaml: ["calendars", name],
    meaning: (names) => {
      const known = [from, until].map((edge) => (edge ? treeText(edge, names) : null));
      return JSON.stringify([[...weekend].sort(), days, hours, known]);
    },
    reads: new Set([...readsOf(edges, rulebook), ...(days ? [`table ${days.table}`] : [])]),
  };
}

/** The key under which what a quantity says stands, beside the table's quantities. */
const SECTIONS = { flag: "flags", check: "checks", guard: "guards", provisional: "provisional" } as const;

function quantityPart(quantity: Quantity, rulebook: Rulebook): RulePart {
  const { table, name, path, label, role, shape, applies, atLeastRows } = quantity;
  const kind = role === "quantity" ? "quantity" : role.kind;
  const section = role === "quantity" ? [] : [SECTIONS[role.kind]];
  return {
    id: quantityId(quantity),
    kind,
    name: path,
    label: role === "quantity" || label.en !== name ? label : role.say,
    yaml: ["rules", table, ...section, name],
    meaning: (names) => {
      const print = (node: Node | undefined) => (node ? treeText(node, names) : "-");
      return [table, shapeText(shape, print), print(applies), String(atLeastRows), consequence(role)].join(
        "\n",
      );
    },
    reads: new Set([`table ${table}`, ...readsOf(formulasOf(quantity), rulebook)]),
  };
}

/** What follows from a condition, but for what it says. */
function consequence(role: Quantity["role"]): string {
  if (role === "quantity") return "";
  switch (role.kind) {
    case "guard":
      return role.otherwise;
    case "check":
      return role.severity;
    default:
      return "";
  }
}

/** Ids of the parts that formulas read. */
function readsOf(formulas: readonly Node[], rulebook: Rulebook): ReadonlySet<string> {
  const reads = new Set<string>();
  for (const formula of formulas) walk(formula, (node) => addReads(node, rulebook, reads));
  return reads;
}

/** Adds the ids of the parts that one node of a formula reads, but for what stands below it. */
export function addReads(node: Node, rulebook: Rulebook, reads: Set<string>): void {
  switch (node.op) {
    case "param":
      reads.add(`param ${node.name}`);
      return;
    case "column": {
      const quantity = quantityAt(rulebook, wholePath(rulebook, `${node.table}.${node.name}`));
      reads.add(quantity ? quantityId(quantity) : `table ${node.table}`);
      return;
    }
    case "follow":
      if (node.step) reads.add(`table ${node.step.to}`);
      return;
    case "gather":
      for (const table of [node.from, ...node.via.map((step) => step.to)]) reads.add(`table ${table}`);
      if (typeof node.time === "object") reads.add(`span ${node.time.span}`);
      return;
    case "history":
      reads.add("setting history");
      if (typeof node.over === "object") reads.add(`span ${node.over.span}`);
      return;
    case "calendar":
      reads.add(`calendar ${node.calendar}`);
      return;
  }
}
