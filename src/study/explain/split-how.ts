import { CENT, type Exact, roundTo, sumExact, ZERO } from "../../base/exact.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { shareOut } from "../../engine/shapes/share-out.js";
import type { SplitDetail } from "../../engine/shapes/split.js";
import { exactOf, isMissing } from "../../language/value.js";
import type { Quantity, Split } from "../../rulebook/model.js";
import type { Explaining } from "./explaining.js";
import type { ShareTold, SplitHow, Term } from "./tree.js";

/** Who shares a pool, in the order of the rows. */
export interface SharedPool {
  /** The row that has it. */
  readonly row: number;
  readonly amount: Term;
  /** To the cent. */
  readonly cents: Exact;
  readonly sharers: readonly Sharer[];
  readonly allWeights: Exact;
  /** Cents that were left when all parts were rounded down. */
  readonly left: number;
}

/** A row that shares in a pool. */
export interface Sharer {
  readonly row: number;
  readonly weight: Exact;
  readonly down: Exact;
  readonly extra: Exact;
}

/** How a share of a pool came about. */
export function splitHow(explaining: Explaining, quantity: Quantity, shape: Split, row: number): SplitHow {
  const { evaluation } = explaining;
  const scope = evaluation.scopeOf(quantity);
  const detail = splitDetail(evaluation, quantity);
  const at = detail.poolOf[row];
  const outside = detail.outside.get(row);
  if (outside !== undefined) {
    const poolRow = explaining.ref(detail.pools, outside);
    return { kind: "split", share: undefined, where: undefined, outside: poolRow };
  }
  if (at < 0) {
    const where = shape.where && explaining.term(shape.where, row, scope);
    return { kind: "split", share: undefined, where: where?.value === false ? where : undefined };
  }
  const pool = sharedPool(explaining, quantity, shape, at);
  const own = pool?.sharers.find((sharer) => sharer.row === row);
  if (!pool || !own) return { kind: "split", share: undefined, where: undefined };
  const share: ShareTold = {
    pool: pool.amount,
    poolRow: explaining.ref(detail.pools, at),
    cents: pool.cents,
    weight: shape.by && explaining.term(shape.by, row, scope),
    ownWeight: own.weight,
    allWeights: pool.allWeights,
    sharers: pool.sharers.length,
    down: own.down,
    extra: own.extra,
    left: pool.left,
  };
  return { kind: "split", share, where: undefined };
}

/** How a pool was shared; undefined where it has no value. */
export function sharedPool(
  explaining: Explaining,
  quantity: Quantity,
  shape: Split,
  at: number,
): SharedPool | undefined {
  const { evaluation } = explaining;
  const detail = splitDetail(evaluation, quantity);
  const amount = explaining.term(shape.pool, at, evaluation.scopeOn(detail.pools));
  if (isMissing(amount.value)) return undefined;
  const cents = roundTo(exactOf(amount.value), CENT);
  const rows: number[] = [];
  detail.poolOf.forEach((pool, row) => {
    if (pool === at) rows.push(row);
  });
  const weights = rows.map((row) => detail.weights[row] ?? ZERO);
  const table = evaluation.table(quantity.table);
  const out = shareOut(cents, weights, (a, b) => table.compareKeys(rows[a], rows[b]));
  const sharers = rows.map((row, i): Sharer => {
    const { down, extra } = out?.shares[i] ?? { down: ZERO, extra: ZERO };
    return { row, weight: weights[i], down, extra };
  });
  return { row: at, amount, cents, sharers, allWeights: sumExact(weights), left: out?.left ?? 0 };
}

/** What became of the pools of a split. */
export function splitDetail(evaluation: Evaluation, quantity: Quantity): SplitDetail {
  const { detail } = evaluation.computed(quantity);
  if (detail?.kind !== "split") throw new Error(`${quantity.path} shares no pool`);
  return detail;
}
