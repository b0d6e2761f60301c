import type { Exact } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { isMissing, type Missing, missing, type Value } from "../../language/value.js";
import type { Curve } from "../../rulebook/model.js";
import { rowName } from "../words/row-name.js";
import type { AtRow } from "./at-row.js";

/** Straight lines between the points, flat outside them. Points that do not ascend in a row are an error. */
export function curveValue(shape: Curve, at: AtRow): Value {
  const { reader, note } = at;
  const of = reader.number(shape.of);
  if (isMissing(of)) return of;
  const places = shape.points.map((point) => reader.number(point.at));
  if (!ascend(places)) return crossed(at);
  let low = 0;
  let high = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    if (isMissing(place)) return place;
    if (place.compare(of) <= 0) low = i;
    high = i;
    if (place.compare(of) >= 0) break;
  }
  const x0 = places[low];
  const x1 = places[high];
  if (isMissing(x0)) return x0;
  if (isMissing(x1)) return x1;
  // Before the first point, at a point, or beyond the last: the value there.
  if (x0.compare(of) >= 0) high = low;
  note?.({ kind: "curve", of, low, high });
  const y0 = reader.number(shape.points[low].give);
  if (low === high || isMissing(y0)) return y0;
  const y1 = reader.number(shape.points[high].give);
  if (isMissing(y1)) return y1;
  return y0.add(y1.sub(y0).mul(of.sub(x0)).div(x1.sub(x0)));
}

/** Does each place that is known lie after the one before? */
function ascend(places: readonly (Exact | Missing)[]): boolean {
  let last: Exact | Missing | undefined;
  for (const place of places) {
    if (isMissing(place)) continue;
    if (last && !isMissing(last) && place.compare(last) <= 0) return false;
    last = place;
  }
  return true;
}

function crossed(at: AtRow): Value {
  const { run, scope, row } = at.reader;
  const values = { quantity: at.path, row: rowName(run, scope.table, row) };
  at.tell?.(finding("curve-crossed", run.table(scope.table).place(row), values));
  return missing("no_branch");
}
