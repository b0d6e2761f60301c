import type { Table } from "../../rulebook/model.js";
import type { Cause, LeftOut } from "./left-out.js";

/** Leaves out the rows that rules of the table's layout left out before their cells were judged. */
export function leaveOutSkipped({ origin }: Table, skippedBy: Uint8Array, leftOut: LeftOut): void {
  if (origin.kind !== "file") return;
  const causes = origin.skips.map(({ say }): Cause => ({ reason: "excluded", detail: say }));
  for (let row = 0; row < skippedBy.length; row++) {
    if (skippedBy[row] > 0) leftOut.add(row, causes[skippedBy[row] - 1]);
  }
}
