/** What a quantity means, as text and as a hash: equal hash, equal column over the same data (design §6c). */

import { exactText } from "../base/exact.js";
import { sha256 } from "../base/sha256.js";
import { treeText } from "../language/print-tree.js";
import type { Node } from "../language/tree.js";
import type {
  Bound,
  Deduct,
  Item,
  ItemGroup,
  ItemShape,
  Param,
  Part,
  Pay,
  Quantity,
  Scorecard,
  Shape,
  Step,
  TableColumn,
  WeightSet,
} from "./model.js";
import type { LinkedTable } from "./resolve/resolve-tables.js";

/** Prints a formula, or that there is none. */
export type Print = (node: Node | undefined) => string;

/** A formula with the names of its own rulebook. */
const own: Print = (node) => (node ? treeText(node) : "-");
const list = (head: string, parts: readonly string[]) => `(${[head, ...parts].join(" ")})`;

/** Canonical text of a shape: only what can change a figure; labels and places do not show. */
export function shapeText(shape: Shape | ItemShape, text: Print = own): string {
  switch (shape.kind) {
    case "formula":
      return text(shape.is);
    case "bands":
      return list("bands", [text(shape.of), ...stepTexts(shape.steps, text, text)]);
    case "tiers":
      return list("tiers", [text(shape.of), ...stepTexts(shape.steps, text, text)]);
    case "blend":
      return list(
        "blend",
        shape.sets.map((set) => weightsText(set, text)),
      );
    case "grades":
      return list("grades", [
        text(shape.of),
        ...stepTexts(shape.steps, text, (word) => JSON.stringify(word)),
      ]);
    case "curve":
      return list("curve", [text(shape.of), ...shape.points.map((p) => `${text(p.at)}:${text(p.give)}`)]);
    case "deduct":
      return deductText(shape, text);
    case "choose":
      return list(
        `choose ${shape.mode}`,
        shape.rows.map((row) => `${text(row.when)}:${text(row.give)}`),
      );
    case "split": {
      const via = shape.via.map((step) => `${step.from}.${step.link}`).join(" ");
      const nobody = JSON.stringify(shape.nobody);
      return list("split", [text(shape.pool), `[${via}]`, text(shape.by), text(shape.where), nobody]);
    }
    case "scorecard":
      return list("scorecard", [
        text(shape.atLeastPoints),
        ...itemTexts(shape, text),
        ...besideItems(shape, text),
      ]);
    case "part":
      return list("part", [text(shape.of)]);
    case "pay":
      return payText(shape, text);
  }
}

function itemTexts({ items }: ItemGroup, text: Print): string[] {
  return items.map(({ name, role, worth, gives, missing }) => {
    const inner =
      gives.kind === "module"
        ? list("module", [...itemTexts(gives, text), text(gives.pass)])
        : shapeText(gives, text);
    return list(role === "points" ? name : `${name} ${role}`, [text(worth), inner, missing ?? "-"]);
  });
}

function besideItems({ full, pass, atMost, vetoes }: Scorecard, text: Print): string[] {
  const named = (name: string, node: Node | undefined) => (node ? [`${name}:${text(node)}`] : []);
  return [
    ...named("full", full),
    ...named("pass", pass),
    ...named("at_most", atMost),
    ...vetoes.flatMap((veto) => named(`veto ${veto.name}`, veto.when)),
  ];
}

function weightsText({ parts }: WeightSet, text: Print): string {
  return list(
    "set",
    parts.map((part) => `${text(part.of)}:${text(part.weight)}`),
  );
}

/** Steps mean the same in any order (design §3.3), so they are printed in the order of their texts. */
function stepTexts<Give>(
  steps: readonly Step<Give>[],
  text: Print,
  giveText: (give: Give) => string,
): string[] {
  const bound = (word: string, end: Bound | undefined) =>
    end ? `${word}${end.included ? "=" : ""} ${text(end.at)}` : "";
  return steps.map((step) => `${bound(">", step.from)} ${bound("<", step.to)}:${giveText(step.give)}`).sort();
}

function deductText(shape: Deduct, text: Print): string {
  const rules = shape.rules.map(({ measure, take }) =>
    measure
      ? list(`${measure.side} ${measure.unit}`, [measure.of, measure.limit, measure.each, take].map(text))
      : list("take", [text(take)]),
  );
  return list("deduct", [text(shape.from), text(shape.floor), ...rules]);
}

/** The names of groups and funds are those of figures, and so part of it. */
function payText(shape: Pay, text: Print): string {
  const lines = shape.lines.map((line) => {
    const round = `${line.round.how}:${exactText(line.round.to)}`;
    const parts = [text(line.applies), shapeText(line.gives, text), line.missing ?? "-", round];
    return list(line.name, [...parts, text(line.least), JSON.stringify(line.fund ?? null)]);
  });
  const groups = shape.groups.map((group) => {
    const limits = [group.atMost, group.leavesAtLeast, group.atLeast].map(text);
    return list(`group ${group.name} ${group.first} ${group.end}`, [
      text(group.applies),
      text(group.times),
      ...limits,
    ]);
  });
  return list("pay", [text(shape.atLeast), text(shape.atMost), ...groups, ...lines]);
}

/** Canonical text of what a table's rows are, but for the formulas that say which of them count. */
export function tableText(table: LinkedTable): string {
  const columns = [...table.columns.values()].map(columnText);
  const links = [...table.links.values()].map((l) => JSON.stringify([l.link, l.to, l.columns, l.target]));
  return list(table.name, [originText(table), JSON.stringify([table.key, table.keep]), ...columns, ...links]);
}

/** Canonical text of how a column is read. */
export function columnText(column: TableColumn): string {
  return JSON.stringify([
    column.name,
    column.type,
    column.headers,
    column.decimals,
    column.emptyAllowed,
    column.optional,
    [...(column.words ?? [])],
    column.of100,
    column.unknownExcluded,
    ...(column.reading ? [column.reading] : []),
  ]);
}

function originText({ origin }: LinkedTable): string {
  switch (origin.kind) {
    case "file":
      return JSON.stringify([
        origin.patterns.map((pattern) => pattern.glob),
        // One sheet is written as it was before there could be several.
        origin.sheet?.length === 1 ? origin.sheet[0] : origin.sheet,
        origin.optional,
        ...(origin.lenient ? ["lenient"] : []),
        ...(origin.layout ? [origin.layout] : []),
      ]);
    case "ledger":
      return JSON.stringify([origin.kind, origin.rulebook, origin.table]);
    case "rows":
      return JSON.stringify(
        origin.rows.map((row) =>
          [...row.values].map(([name, value]) => [
            name,
            typeof value === "object" ? exactText(value) : value,
          ]),
        ),
      );
    default:
      return origin.kind;
  }
}

/** What a parameter means: its type and its values. */
export function paramText(param: Param): string {
  const values = param.values.map(({ from, value }) => [
    from,
    typeof value === "object" ? exactText(value) : value,
  ]);
  return JSON.stringify([param.name, param.type.kind, values]);
}

/** A short hash of several texts. */
export function hashOf(parts: readonly string[]): string {
  return sha256(parts.join("\n")).slice(0, 32);
}

/** Every formula of a quantity. */
export function formulasOf(quantity: Pick<Quantity, "shape" | "applies">): Node[] {
  return [quantity.applies, ...shapeFormulas(quantity.shape)].filter((node) => node !== undefined);
}

/** Every formula from which an item of a scorecard or a line of pay is worked out; none of other parts. */
export function formulasOfPart({ part }: Part): Node[] {
  const formulas =
    part.kind === "item"
      ? itemFormulas(part.item)
      : part.kind === "line"
        ? [part.line.applies, ...shapeFormulas(part.line.gives)]
        : [];
  return formulas.filter((node) => node !== undefined);
}

function shapeFormulas(shape: Shape | ItemShape): (Node | undefined)[] {
  switch (shape.kind) {
    case "formula":
      return [shape.is];
    case "bands":
    case "tiers":
      return [shape.of, ...shape.steps.flatMap((step) => [step.from?.at, step.to?.at, step.give])];
    case "blend":
      return shape.sets.flatMap((set) => set.parts.flatMap((part) => [part.of, part.weight]));
    case "grades":
      return [shape.of, ...shape.steps.flatMap((step) => [step.from?.at, step.to?.at])];
    case "curve":
      return [shape.of, ...shape.points.flatMap((point) => [point.at, point.give])];
    case "deduct":
      return [
        shape.from,
        shape.floor,
        ...shape.rules.flatMap(({ measure, take }) => [measure?.of, measure?.limit, measure?.each, take]),
      ];
    case "choose":
      return shape.rows.flatMap((row) => [row.when, row.give]);
    case "split":
      return [shape.pool, shape.by, shape.where];
    case "scorecard":
      return [
        shape.atLeastPoints,
        shape.full,
        shape.atMost,
        ...shape.vetoes.map((veto) => veto.when),
        ...groupFormulas(shape),
      ];
    case "part":
      return [shape.of];
    case "pay":
      return [
        shape.atLeast,
        shape.atMost,
        ...shape.groups.flatMap((group) => [
          group.applies,
          group.times,
          group.atMost,
          group.leavesAtLeast,
          group.atLeast,
        ]),
        ...shape.lines.flatMap((line) => [line.applies, line.least, ...shapeFormulas(line.gives)]),
      ];
  }
}

function groupFormulas({ items, pass }: ItemGroup): (Node | undefined)[] {
  return [pass, ...items.flatMap(itemFormulas)];
}

function itemFormulas({ worth, gives }: Item): (Node | undefined)[] {
  return [worth, ...(gives.kind === "module" ? groupFormulas(gives) : shapeFormulas(gives))];
}
