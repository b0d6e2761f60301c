import { leastCommonMultiple } from "../../base/divisors.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import { TextPool } from "../../intake/columns/text-pool.js";
import type { Choose } from "../../rulebook/model.js";
import { LARGEST, type Series } from "../columns/series.js";
import { truths } from "../quantities/truths.js";
import { isActive } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";

/**
 * A choice by the first condition that holds, a column at a time. Undefined where a condition is neither yes nor no
 * for a row that matters, where one row at most may hold, and where fractions enter: that is worked out row by row.
 */
export function chooseSeries(run: Run, shape: Choose, scope: Scope): Series | undefined {
  if (shape.mode !== "first") return undefined;
  const { rows } = run.table(scope.table);
  const chosen = new Int32Array(rows).fill(-1);
  for (let i = 0; i < shape.rows.length; i++) {
    const { when } = shape.rows[i];
    const holds = when && truths(run, when, scope);
    for (let row = 0; row < rows; row++) {
      if (chosen[row] >= 0) continue;
      if (holds === undefined || holds[row] === YES) chosen[row] = i;
      else if (holds[row] === UNKNOWN && isActive(scope, row)) return undefined;
    }
  }
  return mixed(
    chosen,
    shape.rows.map(({ give }) => run.formula(give, scope)),
  );
}

/** For each row the value of the series that was chosen for it; undefined where they cannot be brought to one form. */
function mixed(chosen: Int32Array, series: readonly Series[]): Series | undefined {
  const scaled = series.filter((one) => one.kind === "scaled");
  if (scaled.length === series.length) {
    const common = scaled.reduce((all, one) => leastCommonMultiple(all, BigInt(one.denominator)), 1n);
    if (common > LARGEST) return undefined;
    const denominator = Number(common);
    const values = new Float64Array(chosen.length).fill(Number.NaN);
    for (let row = 0; row < chosen.length; row++) {
      if (chosen[row] < 0) continue;
      const one = scaled[chosen[row]];
      const value = one.values[row] * (denominator / one.denominator);
      if (Math.abs(value) > LARGEST) return undefined;
      values[row] = value;
    }
    return { kind: "scaled", values, denominator };
  }
  const truth = series.filter((one) => one.kind === "truth");
  if (truth.length === series.length) {
    const values = Uint8Array.from(chosen, (i, row) => (i < 0 ? UNKNOWN : truth[i].values[row]));
    return { kind: "truth", values };
  }
  const texts = series.filter((one) => one.kind === "text");
  if (texts.length !== series.length) return undefined;
  const pool = new TextPool();
  const own = texts.map((one) =>
    Int32Array.from({ length: one.pool.size }, (_, code) => pool.addText(one.pool.text(code))),
  );
  const codes = Int32Array.from(chosen, (i, row) => {
    const code = i < 0 ? -1 : texts[i].codes[row];
    return code < 0 ? -1 : own[i][code];
  });
  return { kind: "text", codes, pool };
}
