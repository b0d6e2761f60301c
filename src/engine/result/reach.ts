import { DAY_MS, dayAt, startOfDay } from "../../base/calendar.js";
import { isMissing } from "../../language/value.js";
import type { Series } from "../columns/series.js";
import { BATCH, batchesOf } from "../kernels/kernel.js";
import { RowReader } from "../quantities/row-reader.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Reach } from "./result.js";

/**
 * How far the data reach for each `needs:`, and how far they must (design §3.5): to its latest value, or to the day
 * that is given. Datetimes must be known to the millisecond; of dates the day itself counts as known.
 */
export function reachOf(evaluation: Evaluation, dataUntil: number | undefined): readonly Reach[] {
  return [...evaluation.rulebook.tables.values()].flatMap((table) =>
    table.needs.map(({ column, beyond }): Reach => {
      const value = new RowReader(evaluation, evaluation.scopeOn("all"), 0).evaluate(beyond);
      if (isMissing(value) || typeof value !== "object") throw new Error("a need is a duration");
      const milliseconds = Number(value.ceil().n * value.s);
      const latest = largest(evaluation.series(table.name, column), evaluation.table(table.name).rows);
      const own = table.columns.get(column);
      if (!own) throw new Error("a need is of a column of its table");
      const isDate = own.type.kind === "date";
      const { until, needed } = isDate
        ? { until: latest, needed: evaluation.time.period.last + Math.ceil(milliseconds / DAY_MS) }
        : moments(evaluation, latest, milliseconds);
      const names = { table: table.name, tableLabel: table.label, column, label: own.label };
      return { ...names, until: dataUntil ?? until, needed };
    }),
  );
}

/** Does it lack data that a `needs:` asks for? */
export function isShort({ until, needed }: Reach): boolean {
  return until === undefined || until < needed;
}

/** The last day that is known in full, and the last one that must be. */
function moments(evaluation: Evaluation, latest: number | undefined, beyond: number) {
  const { zone, period } = evaluation.time;
  const end = startOfDay(zone, period.last + 1);
  const last = end + beyond - 1;
  const needed = dayAt(zone, last);
  if (latest === undefined) return { until: undefined, needed };
  const covered = dayAt(zone, latest + 1) - 1;
  return { until: latest >= last ? Math.max(covered, needed) : Math.min(covered, needed - 1), needed };
}

function largest(series: Series, rows: number): number | undefined {
  if (series.kind !== "scaled") throw new Error("a need is of a column of dates or datetimes");
  const batch = batchesOf(series);
  let most = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < rows; start += BATCH) {
    const end = Math.min(rows, start + BATCH);
    const values = batch(start, end);
    for (let i = 0; i < end - start; i++) if (values[i] > most) most = values[i];
  }
  return most === Number.NEGATIVE_INFINITY ? undefined : most;
}
