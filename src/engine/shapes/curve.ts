import { isMissing, type Value } from "../../language/value.js";
import type { Curve } from "../../rulebook/model.js";
import type { AtRow, NumberValue } from "./at-row.js";

/** Straight lines between the points, flat outside them. */
export function curveValue(shape: Curve, { reader, note }: AtRow): Value {
  const of = reader.evaluate(shape.of) as NumberValue;
  if (isMissing(of)) return of;
  let low = 0;
  let high = 0;
  for (let i = 0; i < shape.points.length; i++) {
    const at = reader.evaluate(shape.points[i].at) as NumberValue;
    if (isMissing(at)) return at;
    if (at.compare(of) <= 0) low = i;
    high = i;
    if (at.compare(of) >= 0) break;
  }
  const x0 = reader.evaluate(shape.points[low].at) as NumberValue;
  if (isMissing(x0)) return x0;
  // Before the first point, at a point, or beyond the last: the value there.
  if (x0.compare(of) >= 0) high = low;
  note?.({ kind: "curve", of, low, high });
  const y0 = reader.evaluate(shape.points[low].give) as NumberValue;
  if (low === high || isMissing(y0)) return y0;
  const x1 = reader.evaluate(shape.points[high].at) as NumberValue;
  const y1 = reader.evaluate(shape.points[high].give) as NumberValue;
  if (isMissing(x1)) return x1;
  if (isMissing(y1)) return y1;
  return y0.add(y1.sub(y0).mul(of.sub(x0)).div(x1.sub(x0)));
}
