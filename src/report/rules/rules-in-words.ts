import type { Zone } from "../../base/calendar.js";
import type { Language } from "../../base/language.js";
import { lineColumn } from "../../base/source.js";
import { measuredBy } from "../../rulebook/measured-by.js";
import type { Item, Quantity, Rulebook } from "../../rulebook/model.js";
import { allItems } from "../../rulebook/parts.js";
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
  /** Of a score item: the path of the quantity of the row that it looks at; undefined where it looks at none, or more. */
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
    item?: Item,
  ): RuleInWords => ({
    path: `${path}.${one.name}`,
    table,
    tableLabel: words.table(table),
    label: one.label[words.language],
    worth: item && worthText(item, words),
    target: item && targetText(item, words),
    measure: item && measureOf(item, table),
    text,
    place: placeOf(one.span),
    isPart: true,
  });
  if (shape.kind === "scorecard") {
    return allItems(shape.items).map((item) => part(item, itemText(item, words), item));
  }
  if (shape.kind !== "pay") return [];
  return [
    ...shape.lines.map((line) => part(line, lineText(line, words))),
    ...shape.groups.map((group) => part(group, groupText(group, words))),
  ];
}

function measureOf({ gives }: Item, table: string): string | undefined {
  const measured = gives.kind === "module" ? undefined : measuredBy(gives);
  return measured?.op === "column" && measured.table === table ? `${table}.${measured.name}` : undefined;
}

function placeOf(span: Quantity["span"]): string {
  return `${span.file.name}:${lineColumn(span.file, span.start).line}`;
}
