import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Item, Part, PayGroup, PayLine, Quantity, Veto } from "../../rulebook/model.js";
import { type Series, seriesOf } from "../columns/series.js";
import { isActive } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import type { PaidColumn, PayDetail } from "./pay.js";
import type { ScoreDetail } from "./scorecard.js";
import type { ScoredGroup, ScoredItem } from "./scored-items.js";

/** A part of a scorecard or pay quantity, for all rows. */
export function partSeries(run: Run, quantity: Quantity, shape: Part, scope: Scope): Series {
  const { rows } = run.table(scope.table);
  return seriesOf(quantity.type, rows, (row) =>
    isActive(scope, row) ? partValue(run, shape, row) : missing("not_applicable"),
  );
}

/**
 * A part in one row. What is left out or absent does not apply; where a test gives the whole, its parts are not given.
 */
export function partValue(run: Run, { of, part }: Part, row: number): Value {
  const whole = run.quantity(of.table, of.name);
  if (!whole) throw new Error(`there is no ${of.table}.${of.name}`);
  const value = run.value(of.table, row, of.name);
  if (!isActive(run.scopeOf(whole), row)) return isMissing(value) ? value : missing("not_given");
  const { detail } = run.computed(whole);
  switch (part.kind) {
    case "item":
      return itemValue(scoreOf(detail), part.item, row);
    case "line":
      return lineValue(payOf(detail), part.line, row);
    case "group":
      return groupValue(payOf(detail), part.group, row, value);
    case "passed":
      return passedValue(scoreOf(detail), part.module, row, value);
    case "veto":
      return vetoValue(run, scoreOf(detail), part.veto, row, run.scopeOf(whole));
  }
}

function itemValue({ group }: Pick<ScoreDetail, "group">, item: Item, row: number): Value {
  const scored = scoredOf(group, item);
  const reason = scored.missing[row];
  return scored.got[row] ?? (reason && item.missing !== "exclude" ? reason : missing("not_applicable"));
}

function lineValue({ lines }: PayDetail, line: PayLine, row: number): Value {
  const paid = found<PaidColumn>(lines, (column) => column.line.name === line.name);
  const reason = paid.missing[row];
  return paid.amount[row] ?? (reason && line.missing !== "exclude" ? reason : missing("not_applicable"));
}

/** A group of which nothing is known because the whole is missing is missing for the same reason. */
function groupValue({ groups }: PayDetail, group: PayGroup, row: number, whole: Value): Value {
  const { amount } = found(groups, (column) => column.group.name === group.name);
  return amount[row] ?? (isMissing(whole) ? whole : missing("not_applicable"));
}

function passedValue(
  { group, passed }: ScoreDetail,
  module: Item | undefined,
  row: number,
  score: Value,
): Value {
  const scored = module && scoredOf(group, module);
  const answer = (scored ? scored.passed : passed)?.[row] ?? UNKNOWN;
  if (answer !== UNKNOWN) return answer === YES;
  const value = scored ? itemValue({ group }, scored.item, row) : score;
  return isMissing(value) ? value : missing("empty");
}

function vetoValue(run: Run, { vetoes }: ScoreDetail, veto: Veto, row: number, scope: Scope): Value {
  const { holds } = found(vetoes, (one) => one.veto.name === veto.name);
  return holds[row] === UNKNOWN ? missing(run.why(veto.when, row, scope)) : holds[row] === YES;
}

function scoredOf(group: ScoredGroup, item: Item): ScoredItem {
  return found(allScored(group), (scored) => scored.item.name === item.name);
}

/** Items and, behind each module, those in it. */
function allScored({ items }: ScoredGroup): readonly ScoredItem[] {
  return items.flatMap((scored) => (scored.group ? [scored, ...allScored(scored.group)] : [scored]));
}

function found<T>(list: readonly T[], fits: (one: T) => boolean): T {
  const one = list.find(fits);
  if (one === undefined) throw new Error("a part is not among what was worked out");
  return one;
}

type Detail = ReturnType<Run["computed"]>["detail"];

function scoreOf(detail: Detail): ScoreDetail {
  if (detail?.kind !== "scorecard") throw new Error("an item is asked of what is no scorecard");
  return detail;
}

function payOf(detail: Detail): PayDetail {
  if (detail?.kind !== "pay") throw new Error("a line is asked of what is no pay");
  return detail;
}
