import { CENT, type Exact, integer, roundTo, ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import { at, finding } from "../../findings/finding.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import { type Missing, missing } from "../../language/value.js";
import type { Quantity, Split } from "../../rulebook/model.js";
import { bucketed } from "../columns/buckets.js";
import { exactAt } from "../columns/exact-at.js";
import type { Series } from "../columns/series.js";
import { tellUndecided } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, RunTable, Scope } from "../running/run.js";
import { REASON_TEXTS } from "../words/reasons.js";
import { rowName } from "../words/row-name.js";
import { written } from "../words/written.js";
import { shareOut } from "./share-out.js";

/** What became of each pool of a split. */
export interface SplitDetail {
  readonly kind: "split";
  /** The table whose rows have the pools. */
  readonly pools: string;
  /** For each sharing row the row of its pool; -1 for rows that share in none. */
  readonly poolOf: Int32Array;
  /** Rows that share in nothing as the row of their pool is of another time, with that row. */
  readonly outside: ReadonlyMap<number, number>;
  readonly weights: readonly (Exact | undefined)[];
  /** Rows of the pools' table whose pool nobody shares, also where that is an error. */
  readonly unshared: readonly number[];
  /** Those among them that stay or go to a fund. */
  readonly kept: ReadonlyMap<number, { readonly amount: Exact; readonly fund: Bilingual | undefined }>;
}

/** Shares pools to the last cent among the rows that lead to them (design §3.8). It does not apply to rows that `where` leaves out, nor where the pool is of another time. */
export function splitSeries(
  run: Run,
  quantity: Quantity,
  shape: Split,
  scope: Scope,
): { readonly series: Series; readonly detail: SplitDetail } {
  const pools = shape.via.at(-1)?.to ?? "all";
  const table = run.table(scope.table);
  const poolTable = run.table(pools);
  const amounts = run.formula(shape.pool, run.scopeOn(pools));
  const values: (Exact | Missing)[] = new Array(table.rows).fill(missing("not_applicable"));
  const { poolOf, outside } = sharers(run, shape, scope, values);
  const weights = weightsOf(run, quantity, shape, scope, poolOf);
  const { starts, order } = bucketed(poolOf, table.rows, poolTable.rows);
  const unshared: number[] = [];
  const kept = new Map<number, { amount: Exact; fund: Bilingual | undefined }>();
  for (let pool = 0; pool < poolTable.rows; pool++) {
    if (!isUsed(poolTable, pool)) continue;
    const amount = exactAt(amounts, pool);
    const rows = order.subarray(starts[pool], starts[pool + 1]);
    if (!amount) {
      const reason = rows.length > 0 ? missing(run.why(shape.pool, pool, run.scopeOn(pools))) : undefined;
      for (const row of rows) if (reason) values[row] = reason;
      continue;
    }
    const cents = roundTo(amount, CENT);
    if (shared(cents, rows, weights, table, values)) continue;
    // A test need not say who shares a pool that it does not ask about.
    const unsaid = table.stored.partial && rows.length === 0;
    if (unsaid || cents.n === 0n) continue;
    unshared.push(pool);
    keep(run, quantity, shape, poolTable, pool, cents, kept);
  }
  return {
    series: { kind: "exact", values },
    detail: { kind: "split", pools, poolOf, outside, weights, unshared, kept },
  };
}

/** The pool of each row that shares in one, else -1; rows that share in none get their value here. */
function sharers(
  run: Run,
  shape: Split,
  scope: Scope,
  values: (Exact | Missing)[],
): Pick<SplitDetail, "poolOf" | "outside"> {
  const table = run.table(scope.table);
  const poolTable = run.table(shape.via.at(-1)?.to ?? "all");
  const outside = new Map<number, number>();
  const where = shape.where && truths(run, shape.where, scope);
  const leadsTo = shape.via.length > 0 ? run.rowsTo(shape.via) : undefined;
  const poolOf = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    if (!isUsed(table, row) || !isActive(scope, row)) continue;
    const pool = leadsTo === undefined ? 0 : leadsTo[row];
    if (pool < 0) {
      values[row] = missing("no_row");
      continue;
    }
    if (!isUsed(poolTable, pool)) {
      outside.set(row, pool);
      continue;
    }
    if (where !== undefined && where[row] !== YES) {
      if (where[row] === UNKNOWN && shape.where) tellUndecided(run, shape.where, row, scope);
      continue;
    }
    values[row] = ZERO;
    poolOf[row] = pool;
  }
  return { poolOf, outside };
}

/** The weight of each sharing row; one that is missing or negative is told and counts as zero. */
function weightsOf(
  run: Run,
  quantity: Quantity,
  shape: Split,
  scope: Scope,
  poolOf: Int32Array,
): (Exact | undefined)[] {
  const by = shape.by && run.formula(shape.by, scope);
  const table = run.table(scope.table);
  const weights: (Exact | undefined)[] = new Array(poolOf.length);
  const one = integer(1);
  for (let row = 0; row < poolOf.length; row++) {
    if (poolOf[row] < 0) continue;
    if (!by || !shape.by) {
      weights[row] = one;
      continue;
    }
    const weight = exactAt(by, row);
    const common = { quantity: quantity.path, row: rowName(run, scope.table, row), by: written(shape.by) };
    if (!weight) {
      const reason = run.why(shape.by, row, scope);
      if (reason !== "not_given") {
        run.tell(finding("weight-missing", table.place(row), { ...common, reason: REASON_TEXTS[reason] }));
      }
    } else if (weight.compare(ZERO) < 0) {
      run.tell(finding("weight-negative", table.place(row), { ...common, found: weight.toFraction() }));
    }
    weights[row] = weight && weight.compare(ZERO) >= 0 ? weight : ZERO;
  }
  return weights;
}

/** Shares a pool; false where nobody can share it. */
function shared(
  pool: Exact,
  rows: Int32Array,
  weights: readonly (Exact | undefined)[],
  table: RunTable,
  values: (Exact | Missing)[],
): boolean {
  const own = Array.from(rows, (row) => weights[row] ?? ZERO);
  const out = shareOut(pool, own, (a, b) => table.compareKeys(rows[a], rows[b]));
  out?.shares.forEach(({ down, extra }, i) => {
    values[rows[i]] = extra.n === 0n ? down : down.add(extra);
  });
  return out !== undefined;
}

/** A pool that nobody shares stays, goes to a fund, or is an error, as `nobody:` says. */
function keep(
  run: Run,
  quantity: Quantity,
  shape: Split,
  pools: RunTable,
  pool: number,
  amount: Exact,
  kept: Map<number, { amount: Exact; fund: Bilingual | undefined }>,
): void {
  if (shape.nobody.kind !== "fail") {
    kept.set(pool, { amount, fund: shape.nobody.kind === "fund" ? shape.nobody.fund : undefined });
    return;
  }
  run.tell(
    finding("nobody-shares", at(quantity.span), {
      quantity: quantity.path,
      row: rowName(run, pools.name, pool),
      amount: amount.toString(2),
    }),
  );
}
