/** What a score item or pay line does in a row where it has no value. */
import { finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import type { ItemShape, MissingPolicy } from "../../rulebook/model.js";
import { exactOrReason } from "../columns/exact-at.js";
import type { Series } from "../columns/series.js";
import { isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { missingText } from "../words/missing-part.js";
import { rowName } from "../words/row-name.js";

/** A part of a scorecard or pay, as messages speak of it. */
export interface PartNamed {
  readonly kind: "item" | "line";
  /** `people.score.arrival` */
  readonly path: string;
  readonly policy: MissingPolicy | undefined;
  /** The formulas that may lack a value, first the one to blame first. */
  readonly formulas: readonly (Node | undefined)[];
}

/** Why a shape has no value in a row: what is worked out row by row keeps its reason, the rest is asked again. */
export function reasonOf(run: Run, series: Series, shape: ItemShape, row: number, scope: Scope): Missing {
  const known = exactOrReason(series, row);
  if (known && isMissing(known)) return known;
  const node = measuredBy(shape);
  return missing(node ? run.why(node, row, scope) : "no_branch");
}

/** Tells that a part has no value in a row of the period, and that it must have one or says nothing of it. */
export function tellMissing(
  run: Run,
  { kind, path, policy, formulas }: PartNamed,
  { missing: reason }: Missing,
  row: number,
  scope: Scope,
): void {
  const table = run.table(scope.table);
  if (reason === "not_given" || !isUsed(table, row)) return;
  const place = table.place(row);
  const values = {
    row: rowName(run, scope.table, row),
    reason: missingText(run, formulas, reason, row, scope),
  };
  const isForbidden = policy === "fail";
  run.tell(
    kind === "item"
      ? finding(isForbidden ? "item-must-not-miss" : "item-missing", place, { item: path, ...values })
      : finding(isForbidden ? "line-must-not-miss" : "line-missing", place, { line: path, ...values }),
  );
}
