import type { Zone } from "../../base/calendar.js";
import type { Language } from "../../base/language.js";
import { lineColumn } from "../../base/source.js";
import type { Node } from "../../language/tree.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Item, PayLine, Quantity, Rulebook } from "../../rulebook/model.js";
import { FormulaWords } from "./formula-words.js";
import { groupText, itemText, lineText, quantityText, type RuleText, worthText } from "./shape-words.js";
import { targetText } from "./target-words.js";

/** A rule of a rulebook, told in words. */
export interface RuleInWords {
  /** `people.score`; of a part `people.score.arrival`. */
  readonly path: string;
  readonly table: string;
  readonly tableLabel: string;
  readonly label: string;
  /** What a score item is worth. */
  readonly worth: string | undefined;
  /** What must be reached for all of it, in a few words. */
  readonly target: string | undefined;
  /**
   * The path of the quantity of its own row that a score item looks at, or that a pay line pays as it is; undefined where
   * there is none, or more than one.
   */
  readonly measure: string | undefined;
  readonly text: RuleText;
  /** `file:line` */
  readonly place: string;
  /** Does it stand within a scorecard or pay? */
  readonly isPart: boolean;
}

/** Every rule of a rulebook in words, in the order of the file, by its path. Parameters have the values of the period. */
export function rulesInWords(
  rulebook: Rulebook,
  firstDay: number,
  language: Language,
  zone: Zone,
): ReadonlyMap<string, RuleInWords> {
  const words = new FormulaWords(rulebook, firstDay, language, zone);
  const rules = rulebook.quantities
    .filter(({ shape }) => shape.kind !== "part")
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap((quantity) => [ruleOf(quantity, words), ...partsInWords(quantity, words)]);
  return new Map(rules.map((rule) => [rule.path, rule]));
}

function ruleOf(quantity: Quantity, words: FormulaWords): RuleInWords {
  const { path, table, label, span } = quantity;
  return {
    path,
    table,
    tableLabel: words.table(table),
    label: label[words.language],
    worth: undefined,
    target: undefined,
    measure: undefined,
    text: quantityText(quantity, words),
    place: placeOf(span),
    isPart: false,
  };
}

function partsInWords(quantity: Quantity, words: FormulaWords): RuleInWords[] {
  const { shape, path, table } = quantity;
  const part = (
    one: Pick<Quantity, "name" | "label" | "span">,
    text: RuleText,
    { item, measure }: { readonly item?: Item; readonly measure: string | undefined },
  ): RuleInWords => ({
    path: `${path}.${one.name}`,
    table,
    tableLabel: words.table(table),
    label: one.label[words.language],
    worth: item && worthText(item, words),
    target: item && targetText(item, words),
    measure,
    text,
    place: placeOf(one.span),
    isPart: true,
  });
  if (shape.kind === "scorecard") {
    return allItems(shape.items).map((item) =>
      part(item, itemText(item, words), { item, measure: measureOf(item, table) }),
    );
  }
  if (shape.kind !== "pay") return [];
  return [
    ...shape.lines.map((line) => part(line, lineText(line, words), { measure: paidAsIs(line, table) })),
    ...shape.groups.map((group) => part(group, groupText(group, words), { measure: undefined })),
  ];
}

function measureOf({ gives }: Item, table: string): string | undefined {
  return gives.kind === "module" ? undefined : ownPath(measuredBy(gives), table);
}

function paidAsIs({ gives }: PayLine, table: string): string | undefined {
  return gives.kind === "formula" ? ownPath(gives.is, table) : undefined;
}

function ownPath(node: Node | undefined, table: string): string | undefined {
  return node?.op === "column" && node.table === table ? `${table}.${node.name}` : undefined;
}

function placeOf(span: Quantity["span"]): string {
  return `${span.file.name}:${lineColumn(span.file, span.start).line}`;
}
