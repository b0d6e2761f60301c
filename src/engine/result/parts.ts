import { ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import { isMissing } from "../../language/value.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Quantity } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import { RowReader } from "../quantities/row-reader.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Evaluation } from "../running/evaluation.js";
import type { RunTable } from "../running/run.js";
import type { ScoredGroup, ScoredItem } from "../shapes/scored-items.js";
import { compareTexts } from "../words/key-text.js";
import { byDistinctKeys } from "./key-order.js";
import type { CardOutcome, ScoreItem } from "./result.js";

/** The items of a scorecard as they came out for a row; none where it does not apply. */
export function scoreItems(evaluation: Evaluation, quantity: Quantity, row: number): readonly ScoreItem[] {
  return scoreItemsReader(evaluation, quantity)(row);
}

/** The items of a scorecard, for any row. */
export function scoreItemsReader(
  evaluation: Evaluation,
  quantity: Quantity,
): (row: number) => readonly ScoreItem[] {
  const { detail } = evaluation.computed(quantity);
  const { shape } = quantity;
  if (shape.kind !== "scorecard" || detail?.kind !== "scorecard") return () => [];
  const scope = evaluation.scopeOf(quantity);
  const reader = new RowReader(evaluation, scope, 0);
  // What was worked out for another rulebook of the same meaning may have other labels.
  const own = allItems(shape.items);
  const scored = itemsOf(detail.group, undefined);
  return (row) => {
    if (!isActive(scope, row)) return [];
    reader.row = row;
    return scored.map(({ item, module }, i) => scoreItem(item, module, own[i].label, reader));
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

function scoreItem(
  scored: ScoredItem,
  module: string | undefined,
  label: Bilingual,
  reader: RowReader,
): ScoreItem {
  const { item, points, got, missing, passed } = scored;
  const { row } = reader;
  const gap = missing[row];
  const policy = item.missing;
  return {
    name: item.name,
    label,
    role: item.role,
    module,
    isModule: scored.group !== undefined,
    points: points[row] ?? ZERO,
    measured: item.of && reader.evaluate(item.of),
    measuredType: item.of?.type,
    got: got[row],
    passed: answerAt(passed, row),
    missing: gap && policy && policy !== "fail" ? { reason: gap.missing, policy } : undefined,
  };
}

const answerAt = (answers: Uint8Array | undefined, row: number) =>
  answers === undefined || answers[row] === UNKNOWN ? undefined : answers[row] === YES;

/** What made of the items of a scorecard its score in a row; undefined where it does not apply. */
export function cardOutcome(
  evaluation: Evaluation,
  quantity: Quantity,
  row: number,
): CardOutcome | undefined {
  const { detail } = evaluation.computed(quantity);
  const { shape } = quantity;
  if (shape.kind !== "scorecard" || detail?.kind !== "scorecard") return undefined;
  if (!isActive(evaluation.scopeOf(quantity), row)) return undefined;
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
  for (let row = 0; row < table.rows; row++) if (isUsed(table, row)) own.push(row);
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
