import type { Node } from "../../language/tree.js";
import type { ItemShape } from "../model.js";

/** What a report shows as measured: what the shape looks at, or the formula itself. */
export function measuredBy(shape: ItemShape): Node | undefined {
  switch (shape.kind) {
    case "formula":
      return shape.is;
    case "bands":
    case "curve":
    case "tiers":
      return shape.of;
    case "deduct":
      return shape.rules.length === 1 ? shape.rules[0]?.measure?.of : undefined;
    case "choose":
    case "blend":
      return undefined;
  }
}
