import { type Exact, HUNDRED } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import { missing, type Value } from "../../language/value.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Item, Pay, PayGroup, PayLine, Quantity, Scorecard, Split, Veto } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import { truths } from "../quantities/truths.js";
import { paidGroups, paidLines } from "../result/paid.js";
import { cardOutcome, scoreItems } from "../result/parts.js";
import type { CardOutcome, PaidGroup, PaidLine, ScoreItem } from "../result/result.js";
import { isActive, narrowed } from "../rows/active.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Scope } from "../running/run.js";
import type { AtRow, ShapeNote } from "../shapes/at-row.js";
import { shapeValue } from "../shapes/item-shape.js";
import type { PayCut } from "../shapes/pay-limits.js";
import { derive, type Input, type RowPlace, recordingReader } from "./trace-inputs.js";

/** How the value of one row came about, worked out again for this row alone. */
export interface Trace extends RowPlace {
  readonly name: string;
  readonly value: Value;
  /** undefined for a column of the table */
  readonly quantity: Quantity | undefined;
  /** `for:`, where the quantity has it. */
  readonly applies: Derived | undefined;
  readonly how: How;
}

/** A formula at one row: its value, and what it read in the order of reading. */
export interface Derived {
  readonly node: Node;
  readonly value: Value;
  readonly inputs: readonly Input[];
}

/** How a value came about, by what it is. */
export type How =
  /** A column: it stands in the data, or in a rulebook or test. */
  | { readonly kind: "column" }
  /** A test gives it. */
  | { readonly kind: "given" }
  /** It is not worked out for this row. */
  | { readonly kind: "not_applicable" }
  | ShapeTrace
  | CardTrace
  | {
      readonly kind: "pay";
      readonly lines: readonly LineTrace[];
      /** Corrections of closed periods. */
      readonly corrections: readonly PaidLine[];
      readonly groups: readonly GroupTrace[];
      readonly before: Value;
      readonly floor: Derived | undefined;
      readonly ceiling: Derived | undefined;
      /** What limits did, in the order in which they acted. */
      readonly cuts: readonly PayCut[];
    }
  | SplitTrace
  | PartTrace;

/** A shape that looks at one row: what it read, and the way it took. */
export interface ShapeTrace {
  readonly kind: "shape";
  readonly value: Value;
  readonly inputs: readonly Input[];
  readonly note: ShapeNote | undefined;
}

/** How a score came about. */
export interface CardTrace {
  readonly kind: "scorecard";
  /** The items of a module stand behind it. */
  readonly items: readonly ItemTrace[];
  readonly outcome: CardOutcome | undefined;
  readonly vetoes: readonly VetoTrace[];
}

/** How a score item or module came about. */
export interface ItemTrace {
  readonly item: Item;
  readonly score: ScoreItem | undefined;
  /** undefined for a module, whose items follow */
  readonly how: ShapeTrace | undefined;
}

/** What a veto asked and found. */
export interface VetoTrace {
  readonly veto: Veto;
  readonly holds: Derived;
}

/** A part of another quantity of the row: how that one came about tells of the part. */
export interface PartTrace {
  readonly kind: "part";
  /** The quantity it is a part of. */
  readonly of: string;
  readonly whole: How;
}

/** How a pay line came about. */
export interface LineTrace {
  readonly line: PayLine;
  readonly applies: Derived | undefined;
  /** undefined where the line is absent */
  readonly paid: PaidLine | undefined;
  readonly how: ShapeTrace | undefined;
  /** What a limit must leave of it. */
  readonly least: Derived | undefined;
}

/** How a group of pay lines came about. */
export interface GroupTrace {
  readonly group: PayGroup;
  readonly applies: Derived | undefined;
  /** undefined where the group is absent */
  readonly paid: PaidGroup | undefined;
  readonly times: Derived | undefined;
  readonly atMost: Derived | undefined;
  readonly leavesAtLeast: Derived | undefined;
  readonly atLeast: Derived | undefined;
}

/** How a share of a pool came about. */
export interface SplitTrace {
  readonly kind: "split";
  /** The row that has the pool; undefined where this row shares in none. */
  readonly pool: RowPlace | undefined;
  readonly amount: Value | undefined;
  readonly weight: Exact | undefined;
  /** The other rows that share in it, and their weights. */
  readonly sharers: readonly { readonly row: number; readonly weight: Exact }[];
}

/** Traces a column or quantity of a row. Nothing of it is kept during a run: what is asked for is worked out again. */
export function trace(evaluation: Evaluation, table: string, row: number, name: string): Trace {
  const value = evaluation.value(table, row, name);
  const quantity = evaluation.quantity(table, name);
  const applies = quantity?.applies && derive(evaluation, quantity.applies, row, evaluation.scopeOn(table));
  return { table, row, name, value, quantity, applies, how: howOf(evaluation, table, row, quantity) };
}

function howOf(evaluation: Evaluation, table: string, row: number, quantity: Quantity | undefined): How {
  if (!quantity) return { kind: "column" };
  if (evaluation.table(table).stored.given.get(quantity.name)?.has(row)) return { kind: "given" };
  const scope = evaluation.scopeOf(quantity);
  if (!isActive(scope, row)) return { kind: "not_applicable" };
  const { shape } = quantity;
  switch (shape.kind) {
    case "scorecard":
      return cardTrace(evaluation, quantity, shape, row, scope);
    case "pay":
      return payTrace(evaluation, quantity, shape, row, scope);
    case "split":
      return splitTrace(evaluation, quantity, shape, row);
    case "part": {
      const whole = evaluation.quantity(table, shape.of.name);
      return { kind: "part", of: shape.of.name, whole: howOf(evaluation, table, row, whole) };
    }
    default:
      return shapeTrace(evaluation, row, scope, (at) => shapeValue(shape, at));
  }
}

function shapeTrace(
  evaluation: Evaluation,
  row: number,
  scope: Scope,
  work: (at: AtRow) => Value,
): ShapeTrace {
  const inputs: Input[] = [];
  let note: ShapeNote | undefined;
  const reader = recordingReader(evaluation, row, scope, inputs);
  const value = work({ reader, path: "", tell: undefined, note: (taken) => (note = taken) });
  return { kind: "shape", value, inputs, note };
}

function cardTrace(
  evaluation: Evaluation,
  quantity: Quantity,
  shape: Scorecard,
  row: number,
  scope: Scope,
): CardTrace {
  const scores = scoreItems(evaluation, quantity, row);
  const items = allItems(shape.items).map((item, i): ItemTrace => {
    const { gives, role } = item;
    const from = role === "weight" ? HUNDRED : scores[i]?.points;
    const how =
      gives.kind === "module"
        ? undefined
        : shapeTrace(evaluation, row, scope, (at) => shapeValue(gives, at, from));
    return { item, score: scores[i], how };
  });
  const vetoes = shape.vetoes.map((veto) => ({ veto, holds: derive(evaluation, veto.when, row, scope) }));
  return { kind: "scorecard", items, outcome: cardOutcome(evaluation, quantity, row), vetoes };
}

function payTrace(evaluation: Evaluation, quantity: Quantity, shape: Pay, row: number, scope: Scope): How {
  const computed = evaluation.computed(quantity).detail;
  const detail = computed?.kind === "pay" ? computed : undefined;
  const deriveIn = (node: Node | undefined, where: Scope) => node && derive(evaluation, node, row, where);
  const narrow = (where: Scope, applies: Node | undefined) =>
    applies ? narrowed(where, truths(evaluation, applies, where)) : where;
  const scopes: Scope[] = [];
  for (const { group, applies } of shape.groups) {
    scopes.push(narrow(group === undefined ? scope : scopes[group], applies));
  }
  const around = (group: number | undefined) => (group === undefined ? scope : scopes[group]);
  const paid = new Map(paidLines(evaluation, quantity, row).map((line) => [line.name, line]));
  const lines = shape.lines.map((line): LineTrace => {
    const own = narrow(around(line.group), line.applies);
    const holds = isActive(own, row);
    return {
      line,
      applies: deriveIn(line.applies, around(line.group)),
      paid: paid.get(line.name),
      how: holds ? shapeTrace(evaluation, row, own, (at) => shapeValue(line.gives, at)) : undefined,
      least: holds ? deriveIn(line.least, own) : undefined,
    };
  });
  const sums = new Map(paidGroups(evaluation, quantity, row).map((group) => [group.name, group]));
  const groups = shape.groups.map((group, i): GroupTrace => {
    const inside = (node: Node | undefined) =>
      isActive(scopes[i], row) ? deriveIn(node, scopes[i]) : undefined;
    return {
      group,
      applies: deriveIn(group.applies, around(group.group)),
      paid: sums.get(group.name),
      times: inside(group.times),
      atMost: inside(group.atMost),
      leavesAtLeast: inside(group.leavesAtLeast),
      atLeast: inside(group.atLeast),
    };
  });
  return {
    kind: "pay",
    lines,
    corrections: evaluation.corrections.linesOf(quantity.path, row),
    groups,
    before: detail?.before[row] ?? missing("not_applicable"),
    floor: deriveIn(shape.atLeast, scope),
    ceiling: deriveIn(shape.atMost, scope),
    cuts: detail?.cuts.get(row) ?? [],
  };
}

function splitTrace(evaluation: Evaluation, quantity: Quantity, shape: Split, row: number): SplitTrace {
  const { detail } = evaluation.computed(quantity);
  const pool = detail?.kind === "split" ? detail.poolOf[row] : -1;
  if (detail?.kind !== "split" || pool < 0) {
    return { kind: "split", pool: undefined, amount: undefined, weight: undefined, sharers: [] };
  }
  const scope = evaluation.scopeOn(detail.pools);
  const sharers: { row: number; weight: Exact }[] = [];
  detail.weights.forEach((weight, other) => {
    if (weight && other !== row && detail.poolOf[other] === pool) sharers.push({ row: other, weight });
  });
  const amount = exactAt(evaluation.formula(shape.pool, scope), pool);
  return {
    kind: "split",
    pool: { table: detail.pools, row: pool },
    amount: amount ?? missing(evaluation.why(shape.pool, pool, scope)),
    weight: detail.weights[row],
    sharers,
  };
}
