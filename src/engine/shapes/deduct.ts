import { type Exact, exactText, ONE, roundTo, sumExact, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Deduct, DeductRule } from "../../rulebook/model.js";
import { rowName } from "../words/row-name.js";
import type { AtRow, Deducted } from "./at-row.js";

/**
 * `from` minus what each rule takes, not below the floor. In a scorecard item `from` is the item's points and the
 * floor is 0.
 */
export function deductValue(shape: Deduct, at: AtRow, points?: Exact): Value {
  const { reader, note } = at;
  const from = points ?? (shape.from ? reader.number(shape.from) : ZERO);
  if (isMissing(from)) return from;
  const rules: Deducted[] = [];
  for (const rule of shape.rules) {
    const deducted = ruleValue(rule, at);
    if ("missing" in deducted) return deducted;
    rules.push(deducted);
  }
  const floor = points ? ZERO : shape.floor && reader.number(shape.floor);
  if (floor && isMissing(floor)) return floor;
  const left = from.sub(sumExact(rules.map((rule) => rule.taken)));
  const floored = floor !== undefined && left.compare(floor) < 0;
  note?.({ kind: "deduct", from, rules, floored });
  return floored ? floor : left;
}

function ruleValue(rule: DeductRule, at: AtRow): Deducted | ReturnType<typeof missing> {
  const { reader } = at;
  const take = reader.number(rule.take);
  if (isMissing(take)) return take;
  const { measure } = rule;
  if (!measure) return { of: undefined, limit: undefined, beyond: undefined, units: undefined, taken: take };
  const of = reader.number(measure.of);
  const limit = reader.number(measure.limit);
  const each = reader.number(measure.each);
  if (isMissing(of)) return of;
  if (isMissing(limit)) return limit;
  if (isMissing(each)) return each;
  if (each.isZero) return missing("zero_divisor");
  if (each.compare(ZERO) < 0) return wrongUnit(at, each);
  const distance = measure.side === "above" ? of.sub(limit) : limit.sub(of);
  const beyond = distance.compare(ZERO) > 0 ? distance : ZERO;
  const units = countedUnits(beyond.div(each), measure.unit);
  return { of, limit, beyond, units, taken: units.mul(take) };
}

/** What is counted by units below zero would be added. */
function wrongUnit(at: AtRow, unit: Exact): ReturnType<typeof missing> {
  const { run, scope, row } = at.reader;
  const values = { quantity: at.path, row: rowName(run, scope.table, row), found: exactText(unit) };
  at.tell?.(finding("deduct-unit-here", run.table(scope.table).place(row), values));
  return missing("no_branch");
}

/** How many units count. */
export function countedUnits(units: Exact, unit: "started" | "full" | "proportional"): Exact {
  if (unit === "proportional") return units;
  return roundTo(units, ONE, unit === "started" ? "up" : "down");
}
