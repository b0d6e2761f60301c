/** The named parts of scorecards and pay quantities, which formulas and tests can read. */
import type { Bilingual } from "../../base/language.js";
import { BOOLEAN, MONEY, NUMBER, type Type } from "../../language/types.js";
import type { Item, PartOf, Pay, Shape } from "../model.js";
import { groupsAround } from "./pay-groups.js";

/** A part under the name by which it is read behind a dot: `arrival`, `passed`, `front_desk.passed`. */
export interface NamedPart {
  readonly name: string;
  readonly part: PartOf;
}

/** The parts of a shape; none of one that is no scorecard or pay. */
export function partsOf(shape: Shape): readonly NamedPart[] {
  switch (shape.kind) {
    case "pay":
      return payParts(shape);
    case "scorecard": {
      const own: NamedPart[] = shape.pass
        ? [{ name: "passed", part: { kind: "passed", module: undefined } }]
        : [];
      const vetoes = shape.vetoes.map(
        (veto): NamedPart => ({ name: veto.name, part: { kind: "veto", veto } }),
      );
      return [...allItems(shape.items).flatMap(itemParts), ...own, ...vetoes];
    }
    default:
      return [];
  }
}

function payParts(pay: Pay): readonly NamedPart[] {
  const lines = pay.lines.map((line): NamedPart => {
    return { name: line.name, part: { kind: "line", line, around: groupsAround(pay, line.group) } };
  });
  const groups = pay.groups.map((group): NamedPart => {
    return { name: group.name, part: { kind: "group", group, around: groupsAround(pay, group.group) } };
  });
  return [...lines, ...groups];
}

function itemParts(item: Item): readonly NamedPart[] {
  const own: NamedPart = { name: item.name, part: { kind: "item", item } };
  if (item.gives.kind !== "module" || !item.gives.pass) return [own];
  return [own, { name: `${item.name}.passed`, part: { kind: "passed", module: item } }];
}

/** Items and, behind each module, those in it. */
export function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    item.gives.kind === "module" ? [item, ...allItems(item.gives.items)] : [item],
  );
}

/** What is read of a part. */
export function partType(part: PartOf): Type {
  switch (part.kind) {
    case "item":
      return NUMBER;
    case "line":
    case "group":
      return MONEY;
    case "passed":
    case "veto":
      return BOOLEAN;
  }
}

/** What readers call a part. */
export function partLabel(part: PartOf): Bilingual {
  switch (part.kind) {
    case "item":
      return part.item.label;
    case "line":
      return part.line.label;
    case "group":
      return part.group.label;
    case "veto":
      return part.veto.say;
    case "passed":
      return { en: "Passed", zh: "合格" };
  }
}
