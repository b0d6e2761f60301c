import type { Zone } from "../../base/calendar.js";
import type { Language } from "../../base/language.js";
import { lineColumn } from "../../base/source.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import { allItems } from "../../rulebook/parts.js";
import { FormulaWords } from "./formula-words.js";
import { groupText, itemText, lineText, quantityText, type RuleText, worthText } from "./shape-words.js";

/** A rule of a rulebook, told in words. */
export interface RuleInWords {
  /** `people.score`; of a part `people.score.arrival`. */
  readonly path: string;
  readonly table: string;
  readonly tableLabel: string;
  readonly label: string;
  /** What a score item is worth. */
  readonly worth: string | undefined;
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
    worth?: string,
  ): RuleInWords => ({
    path: `${path}.${one.name}`,
    table,
    tableLabel: words.table(table),
    label: one.label[words.language],
    worth,
    text,
    place: placeOf(one.span),
    isPart: true,
  });
  if (shape.kind === "scorecard") {
    return allItems(shape.items).map((item) => part(item, itemText(item, words), worthText(item, words)));
  }
  if (shape.kind !== "pay") return [];
  return [
    ...shape.lines.map((line) => part(line, lineText(line, words))),
    ...shape.groups.map((group) => part(group, groupText(group, words))),
  ];
}

function placeOf(span: Quantity["span"]): string {
  return `${span.file.name}:${lineColumn(span.file, span.start).line}`;
}
