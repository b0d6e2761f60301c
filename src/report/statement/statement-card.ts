/** A score as its own person reads it: item by item. */
import { type Exact, toFixed, ZERO } from "../../base/exact.js";
import type { CardOutcome, ResultRow, ResultTable, ScoreItem } from "../../engine/result/result.js";
import { isMissing, type Value } from "../../language/value.js";
import { type Manner, shownForm } from "../forms.js";
import type { HowTold, RowInsight } from "../insight/insight.js";
import { itemRemark, outcomeRemarks } from "../remarks.js";
import type { Report } from "../report.js";
import { shownValue } from "./statement-facts.js";

/** A score, item by item. */
export interface CardStatement {
  readonly label: string;
  readonly rule: string;
  readonly score: string;
  /** Points that could be got; undefined where nothing was scored. */
  readonly full: string | undefined;
  readonly items: readonly ItemStatement[];
  /** What made another score of the sum of the items: vetoes, a bound. */
  readonly changes: readonly CardChange[];
  /** A pass mark; vetoes and a bound that changed nothing. */
  readonly remarks: readonly string[];
}

/** What vetoes or a bound took off. */
export interface CardChange {
  readonly label: string;
  readonly points: Exact;
}

/** A score item: points got of points possible. */
export interface ItemStatement {
  readonly label: string;
  readonly rule: string;
  /** The path of the quantity that it looks at; undefined where it looks at none of its own row. */
  readonly measure: string | undefined;
  readonly isModule: boolean;
  readonly isWithin: boolean;
  readonly measured: string | undefined;
  /** The rows that the measure rests on, in words. */
  readonly rows: string | undefined;
  /** How the points came about, with their figures. */
  readonly how: HowTold | undefined;
  readonly points: string;
  /** undefined where the item was left out */
  readonly got: string | undefined;
  /** Points of a single item that could be got and were not; undefined where there are none. */
  readonly lost: Exact | undefined;
  /** Part of the points that was got, from 0 to 1. */
  readonly part: number | undefined;
  readonly remark: string | undefined;
}

/** The score of a row; undefined where it does not apply to it. `told` says how its figures came about. */
export function cardOf(
  table: ResultTable,
  row: ResultRow,
  quantity: string,
  told: RowInsight | undefined,
  { manner, insight, rules }: Report,
): CardStatement | undefined {
  const at = table.columns.findIndex(({ name }) => name === quantity);
  const value = row.values[at];
  if (isMissing(value) && value.missing === "not_applicable") return undefined;
  const outcome = row.cards.get(quantity);
  const path = `${table.name}.${quantity}`;
  const changes = outcome ? changesOf(outcome, value, manner) : [];
  return {
    label: table.columns[at].label[manner.language],
    rule: path,
    score: shownValue(value, table.columns[at], manner),
    full: outcome?.full && toFixed(outcome.full, 2),
    items: (row.scores.get(quantity) ?? []).map((item) => {
      const name = `${quantity}.${item.name}`;
      const rule = `${table.name}.${name}`;
      return {
        ...itemOf(item, manner),
        rule,
        measure: rules.get(rule)?.measure,
        rows: item.isModule ? undefined : insight?.rowsBehind(row, name),
        how: item.isModule ? undefined : told?.how(name),
      };
    }),
    changes,
    remarks: outcome ? outcomeRemarks(changes.length > 0 ? { ...outcome, ...TOLD } : outcome, manner) : [],
  };
}

function itemOf(item: ScoreItem, manner: Manner): Omit<ItemStatement, "rule" | "measure" | "rows" | "how"> {
  const { measured, measuredType, got, points } = item;
  return {
    label: item.label[manner.language],
    isModule: item.isModule,
    isWithin: item.module !== undefined,
    measured:
      measured === undefined || measuredType === undefined
        ? undefined
        : shownForm(measured, { type: measuredType }, manner),
    points: toFixed(points, 2).replace(/\.00$/, ""),
    got: got && toFixed(got, 2),
    lost: lostOf(item),
    part: got && !points.isZero ? Number(toFixed(got.abs().div(points), 4)) : undefined,
    remark: itemRemark(item, manner),
  };
}

/** Of an outcome whose vetoes and bound are told as changes. */
const TOLD = { atMost: undefined, vetoes: [] } as const;

/** What took points off the sum of the items. */
function changesOf(outcome: CardOutcome, score: Value, manner: Manner): CardChange[] {
  const { before } = outcome;
  if (!before || typeof score !== "object" || isMissing(score) || score.equals(before)) return [];
  const [label] = outcomeRemarks({ ...outcome, passed: undefined }, manner);
  return label === undefined ? [] : [{ label, points: score.sub(before) }];
}

/** Bonuses are no loss where they are not got; a penalty loses what it takes. */
function lostOf({ got, points, role, isModule }: ScoreItem): Exact | undefined {
  if (!got || isModule || role === "bonus") return undefined;
  const lost = role === "penalty" ? got.neg() : points.sub(got);
  return lost.compare(ZERO) > 0 ? lost : undefined;
}
