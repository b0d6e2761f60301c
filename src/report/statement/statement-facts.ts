/** Single figures of a row as its own person reads them. */
import type { ResultColumn, ResultRow, ResultTable } from "../../engine/result/result.js";
import { isMissing, type Value } from "../../language/value.js";
import { isTarget, targetName } from "../../rulebook/names.js";
import { type Manner, reasonShown, shownForm } from "../forms.js";
import type { HowTold, Insight, RowInsight } from "../insight/insight.js";

/** Something named, its value, and where its rule stands among the rules in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What it is held against; undefined where the rulebook names no target. */
  readonly target: string | undefined;
  readonly rule: string;
  /** The rows that it rests on, in words. */
  readonly rows: string | undefined;
  /** How it came about, with its figures. */
  readonly how: HowTold | undefined;
  /** Why it has no value; undefined where it has one. */
  readonly lack: string | undefined;
}

/** What can be told of figures besides their values. */
export interface Told {
  readonly insight: Insight | undefined;
  readonly own: RowInsight | undefined;
}

/** Those of a row's columns that are meant; what does not apply to the row, a measure of another post, say, is not its. */
export function factsOf(
  { name, columns }: ResultTable,
  row: ResultRow,
  manner: Manner,
  isMeant: (column: ResultColumn) => boolean,
  told?: Told,
): Fact[] {
  return columns.flatMap((column, i): Fact[] => {
    if (!isMeant(column) || isTarget(column.name)) return [];
    const value = row.values[i];
    const lacks = isMissing(value);
    if (lacks && value.missing === "not_applicable") return [];
    const target = columns.findIndex((other) => other.name === targetName(column.name));
    return [
      {
        label: column.label[manner.language],
        value: shownValue(value, column, manner),
        target: target < 0 ? undefined : shownValue(row.values[target], columns[target], manner),
        rule: `${name}.${column.name}`,
        rows: lacks ? undefined : told?.insight?.rowsBehind(row, column.name),
        how: lacks ? undefined : told?.own?.how(column.name),
        lack: lacks ? reasonShown(value, manner.say) : undefined,
      },
    ];
  });
}

/** A value for readers; where there is none, why. */
export function shownValue(value: Value, column: ResultColumn, manner: Manner): string {
  if (isMissing(value)) return `– (${reasonShown(value, manner.say)})`;
  return shownForm(value, { ...column, isScore: column.role === "score" }, manner);
}
