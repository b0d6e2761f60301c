import { type Exact, sumExact } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import { fundsOf, takings } from "../../engine/result/funds.js";
import { inKeyOrder, usedRows } from "../../engine/result/parts.js";
import { isUsed } from "../../engine/rows/active.js";
import { written } from "../../engine/words/written.js";
import type { Quantity, Split } from "../../rulebook/model.js";
import type { Explainer } from "./explainer.js";
import { sameFund } from "./named.js";
import { rulePlace } from "./rows.js";
import { sharedPool, splitDetail } from "./split-how.js";
import type { Subject } from "./subject.js";
import type { RowRef, RulePlace, Term } from "./tree.js";

/** How a pool was filled and shared. */
export interface PoolTold {
  /** What shares it out. */
  readonly path: string;
  readonly label: Bilingual;
  readonly rule: RulePlace;
  readonly row: RowRef;
  /** How it was filled. */
  readonly amount: Term;
  /** To the cent. */
  readonly cents: Exact;
  /** The weights as they are written; undefined where all share equally. */
  readonly by: string | undefined;
  /** Who may share, as it is written. */
  readonly where: string | undefined;
  readonly sharers: readonly SharerTold[];
  readonly allWeights: Exact;
  /** Cents that were left when all parts were rounded down. */
  readonly left: number;
  /** What nobody shares, and the fund to which it goes (undefined: it stays). */
  readonly kept: { readonly amount: Exact; readonly fund: Bilingual | undefined } | undefined;
}

/** Who shares in a pool, and how much. */
export interface SharerTold {
  readonly row: RowRef;
  readonly weight: Exact;
  /** Its part before rounding. */
  readonly exact: Exact;
  readonly down: Exact;
  readonly extra: Exact;
  readonly amount: Exact;
}

/** Where the money of a fund came from. */
export interface FundTold {
  readonly fund: Bilingual;
  readonly total: Exact;
  readonly lines: readonly FundLine[];
  /** Pools that nobody shares. */
  readonly pools: readonly { readonly label: Bilingual; readonly row: RowRef; readonly amount: Exact }[];
}

/** What a pay line took from a row for a fund. */
export interface FundLine {
  readonly label: Bilingual;
  readonly row: RowRef;
  /** What the line took. */
  readonly took: Exact;
  /** What a floor gave back of it. */
  readonly back: Exact;
}

/** The pools of a split in the period that hold anything, or that of one row: its own, or the one that it shares in. */
export function poolsOf(explainer: Explainer, quantity: Quantity, asked: Subject | undefined): PoolTold[] {
  const { shape } = quantity;
  if (shape.kind !== "split") return [];
  const { evaluation } = explainer;
  const detail = splitDetail(evaluation, quantity);
  const table = evaluation.table(detail.pools);
  const all = inKeyOrder(table, usedRows(table));
  if (!asked) {
    const pools = all.flatMap((row) => poolTold(explainer, quantity, shape, row) ?? []);
    return pools.filter(({ cents }) => !cents.isZero);
  }
  const row = asked.table === detail.pools ? asked.row : detail.poolOf[asked.row];
  if (row < 0 || !isUsed(table, row)) return [];
  return [poolTold(explainer, quantity, shape, row)].filter((pool) => pool !== undefined);
}

/** A pool; undefined where it has no value. */
function poolTold(explainer: Explainer, quantity: Quantity, shape: Split, at: number): PoolTold | undefined {
  const pool = sharedPool(explainer, quantity, shape, at);
  if (!pool) return undefined;
  const { evaluation } = explainer;
  const detail = splitDetail(evaluation, quantity);
  const rows = inKeyOrder(
    evaluation.table(quantity.table),
    pool.sharers.map(({ row }) => row),
  );
  const byRow = new Map(pool.sharers.map((sharer) => [sharer.row, sharer]));
  const sharers = rows.flatMap((row): SharerTold[] => {
    const sharer = byRow.get(row);
    if (!sharer) return [];
    const { weight, down, extra } = sharer;
    const exact = pool.allWeights.isZero ? down : pool.cents.mul(weight).div(pool.allWeights);
    return [{ row: explainer.ref(quantity.table, row), weight, exact, down, extra, amount: down.add(extra) }];
  });
  return {
    path: quantity.path,
    label: quantity.label,
    rule: rulePlace(quantity.span),
    row: explainer.ref(detail.pools, at),
    amount: pool.amount,
    cents: pool.cents,
    by: shape.by && written(shape.by),
    where: shape.where && written(shape.where),
    sharers,
    allWeights: pool.allWeights,
    left: pool.left,
    kept: detail.kept.get(at),
  };
}

/** Where the money of a fund came from, over all pays and pools of the rulebook. */
export function fundTold(explainer: Explainer, fund: Bilingual): FundTold {
  const { evaluation } = explainer;
  const lines: FundLine[] = [];
  const pools: FundTold["pools"][number][] = [];
  const totals: Exact[] = [];
  for (const quantity of evaluation.rulebook.quantities) {
    for (const one of fundsOf(evaluation, quantity)) {
      if (one.fund && sameFund(one.fund, fund)) totals.push(one.amount);
    }
    const { shape } = quantity;
    const { detail } =
      shape.kind === "pay" || shape.kind === "split" ? evaluation.computed(quantity) : { detail: undefined };
    if (shape.kind === "pay" && detail?.kind === "pay") {
      for (const { line, row, took, back } of takings(evaluation, quantity, shape, detail)) {
        if (!line.fund || !sameFund(line.fund, fund) || took.isZero) continue;
        lines.push({ label: line.label, row: explainer.ref(quantity.table, row), took, back });
      }
    }
    if (detail?.kind !== "split") continue;
    for (const [row, kept] of detail.kept) {
      if (!kept.fund || !sameFund(kept.fund, fund)) continue;
      if (!usedRows(evaluation.table(detail.pools)).includes(row)) continue;
      pools.push({ label: quantity.label, row: explainer.ref(detail.pools, row), amount: kept.amount });
    }
  }
  return { fund, total: sumExact(totals), lines, pools };
}
