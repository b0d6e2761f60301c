/** Columns and cells of what differs: before, after, the change, and its share. */
import type { Exact } from "../../base/exact.js";
import { MONEY, PERCENT, type Type } from "../../language/types.js";
import type { Changed } from "../../study/diff/measure.js";
import type { Cell, GridColumn } from "../grid.js";
import type { DiffSay } from "./diff-words.js";

/** Columns of a value before and after, the change, and the change in percent. */
export function changeColumns(say: DiffSay, type: Type = MONEY): GridColumn[] {
  const isScore = type.kind === "number";
  const column = (name: "before" | "after" | "change"): GridColumn => {
    return { name, header: say(name), type, role: "pay", isScore, isChange: name === "change" };
  };
  const share: GridColumn = {
    name: "share",
    header: say("share"),
    type: PERCENT,
    role: "part",
    isChange: true,
  };
  return [column("before"), column("after"), column("change"), share];
}

/** The cells of these columns; of nothing there is no share. */
export function changeCells({ before, after, change }: Changed): Cell[] {
  return [before, after, change, shareOf(before, change)];
}

/** A change as a part of what there was; undefined where that was nothing. */
export function shareOf(before: Exact | undefined, change: Exact): Exact | undefined {
  return !before || before.isZero ? undefined : change.div(before.abs());
}
