import type { Exact } from "../../base/exact.js";
import { productType, type Type } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { Grades, ItemShape } from "../../rulebook/model.js";
import type { AtRow } from "./at-row.js";
import { blendValue } from "./blend.js";
import { chooseValue } from "./choose.js";
import { curveValue } from "./curve.js";
import { deductValue } from "./deduct.js";
import { stepValue } from "./steps.js";
import { tiersValue } from "./tiers.js";

/** The value of a shape that looks at one row only. `points` are those of a scorecard item, from which `deduct` starts. */
export function shapeValue(shape: ItemShape | Grades, at: AtRow, points?: Exact): Value {
  switch (shape.kind) {
    case "formula":
      return at.reader.evaluate(shape.is);
    case "bands":
    case "grades":
      return stepValue(shape, at);
    case "curve":
      return curveValue(shape, at);
    case "tiers":
      return tiersValue(shape, at);
    case "blend":
      return blendValue(shape, at);
    case "deduct":
      return deductValue(shape, at, points);
    case "choose":
      return chooseValue(shape, at);
  }
}

/** Does a scorecard item give a share of its points (a percent or ratio), rather than points? */
export function givesShare(shape: ItemShape): boolean {
  const isShare = (type: Type | undefined) => type?.kind === "percent" || type?.kind === "ratio";
  switch (shape.kind) {
    case "formula":
      return isShare(shape.is.type);
    case "bands":
      return shape.steps.some(({ give }) => isShare(give.type));
    case "curve":
      return shape.points.some(({ give }) => isShare(give.type));
    case "tiers":
      return shape.steps.some(({ give }) => isShare(productType(shape.of.type, give.type)));
    case "blend":
      return shape.sets.some(({ parts }) => parts.some(({ of }) => isShare(of.type)));
    case "choose":
      return shape.rows.some(({ give }) => isShare(give.type));
    case "deduct":
      return false;
  }
}
