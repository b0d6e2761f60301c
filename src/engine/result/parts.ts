import { ZERO } from "../../base/exact.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Missing, type Value } from "../../language/value.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Item, Quantity, Scorecard } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import { RowReader } from "../quantities/row-reader.js";
import { isActive } from "../rows/active.js";
import type { Evaluation } from "../running/evaluation.js";
import type { RunTable, Scope } from "../running/run.js";
import type { ScoreDetail } from "../shapes/scorecard.js";
import type { ScoredGroup, ScoredItem } from "../shapes/scored-items.js";
import { compareTexts } from "../words/key-text.js";
import { byDistinctKeys } from "./key-order.js";
import type { CardOutcome, ScoreItem } from "./result.js";

/** What a scorecard came to in each row, before and as objects. */
export interface CardFigures {
  /** Its name. */
  readonly quantity: string;
  /** The rows that it applies to. */
  readonly scope: Pick<Scope, "active">;
  /** The items of a module after it. */
  readonly items: readonly ItemFigures[];
  /** Can a score be bounded by `at_most:`? */
  readonly isBounded: boolean;
  /** Its items in a row; none where it does not apply. */
  itemsAt(row: number): readonly ScoreItem[];
  /** What made of the items its score in a row; undefined where it does not apply. */
  outcomeAt(row: number): CardOutcome | undefined;
}

/** An item of a scorecard, by row, with what is the same in all rows. */
export interface ItemFigures extends Pick<ScoreItem, "name" | "label" | "role" | "module" | "isModule"> {
  readonly of: Node | undefined;
  readonly scored: ScoredItem;
  measuredAt(row: number): Value | undefined;
}

/** The items of a scorecard as they came out for a row; none where it does not apply. */
export function scoreItems(evaluation: Evaluation, quantity: Quantity, row: number): readonly ScoreItem[] {
  return cardFigures(evaluation, quantity).itemsAt(row);
}

/** What made of the items of a scorecard its score in a row; undefined where it does not apply. */
export function cardOutcome(
  evaluation: Evaluation,
  quantity: Quantity,
  row: number,
): CardOutcome | undefined {
  const { detail } = evaluation.computed(quantity);
  const { shape } = quantity;
  if (shape.kind !== "scorecard" || detail?.kind !== "scorecard") return undefined;
  return isActive(evaluation.scopeOf(quantity), row) ? outcomeOf(shape, detail, row) : undefined;
}

/** What a scorecard came to, for any row: what is the same in all rows is made once. */
export function cardFigures(evaluation: Evaluation, quantity: Quantity): CardFigures {
  const { detail } = evaluation.computed(quantity);
  const { shape } = quantity;
  const scope = evaluation.scopeOf(quantity);
  if (shape.kind !== "scorecard" || detail?.kind !== "scorecard") {
    const none = { items: [], isBounded: false, itemsAt: () => [], outcomeAt: () => undefined };
    return { quantity: quantity.name, scope, ...none };
  }
  const reader = new RowReader(evaluation, scope, 0);
  // What was worked out for another rulebook of the same meaning may have other labels.
  const own = allItems(shape.items);
  const items = itemsOf(detail.group, undefined).map(({ item: scored, module }, i): ItemFigures => {
    const { name, role, of } = scored.item;
    const measuredAt = (row: number) => {
      reader.row = row;
      return of && reader.evaluate(of);
    };
    return {
      name,
      label: own[i].label,
      role,
      module,
      isModule: scored.group !== undefined,
      of,
      scored,
      measuredAt,
    };
  });
  return {
    quantity: quantity.name,
    scope,
    items,
    isBounded: detail.atMost !== undefined,
    itemsAt: (row) => (isActive(scope, row) ? items.map((item) => scoreItem(item, row)) : []),
    outcomeAt: (row) => (isActive(scope, row) ? outcomeOf(shape, detail, row) : undefined),
  };
}

/** The items of a group, those of a module after it. */
function itemsOf(
  { items }: ScoredGroup,
  module: string | undefined,
): { readonly item: ScoredItem; readonly module: string | undefined }[] {
  return items.flatMap((item) => [
    { item, module },
    ...(item.group ? itemsOf(item.group, item.item.name) : []),
  ]);
}

function scoreItem(figures: ItemFigures, row: number): ScoreItem {
  const { name, label, role, module, isModule, of, scored } = figures;
  const { points, got, missing, passed, item } = scored;
  return {
    name,
    label,
    role,
    module,
    isModule,
    points: points[row] ?? ZERO,
    measured: figures.measuredAt(row),
    measuredType: of?.type,
    got: got[row],
    passed: answerAt(passed, row),
    missing: policyAt(missing[row], item.missing),
  };
}

/** What an item did about a missing value, where it had one. */
export function policyAt(gap: Missing | undefined, policy: Item["missing"]): ScoreItem["missing"] {
  return gap && policy && policy !== "fail" ? { reason: gap.missing, policy } : undefined;
}

/** A truth of a row; undefined where there is none. */
export function answerAt(answers: Uint8Array | undefined, row: number): boolean | undefined {
  return answers === undefined || answers[row] === UNKNOWN ? undefined : answers[row] === YES;
}

function outcomeOf(shape: Scorecard, detail: ScoreDetail, row: number): CardOutcome {
  const { group, atMost, vetoes, passed } = detail;
  const before = group.values[row];
  const most = atMost && exactAt(atMost, row);
  const isBounded = most && !isMissing(before) && before.compare(most) > 0;
  return {
    full: group.full[row],
    before: isMissing(before) ? undefined : before,
    atMost: isBounded ? most : undefined,
    passed: answerAt(passed, row),
    vetoes: shape.vetoes
      .filter((_, i) => vetoes[i].holds[row] === YES)
      .map(({ name, say }) => ({ name, say })),
  };
}

/** The rows of a table that belong to the period. */
export function usedRows(table: RunTable): number[] {
  const own: number[] = [];
  const { rows, used } = table;
  for (let row = 0; row < rows; row++) if (used === undefined || used[row] === 1) own.push(row);
  return own;
}

/** Rows in the order of their keys. */
export function inKeyOrder(table: RunTable, rows: readonly number[]): number[] {
  const { key } = table.table;
  const names = key === "none" ? [] : key;
  const [name] = names;
  const texts = names.length === 1 ? rows.map((row) => table.columnText(name, row)) : undefined;
  const ordered = texts && byDistinctKeys(rows, texts);
  if (ordered) return ordered;
  const keyed = rows.map((row) => ({ row, texts: names.map((name) => table.columnText(name, row)) }));
  keyed.sort((a, b) => compareTexts(a.texts, b.texts) || a.row - b.row);
  return keyed.map(({ row }) => row);
}
