import { ZERO } from "../../base/exact.js";
import { lineColumn, type Span } from "../../base/source.js";
import { groupsAround } from "../../rulebook/model/pay-groups.js";
import type { Pay, PayGroup, Quantity } from "../../rulebook/model.js";
import { isActive } from "../rows/active.js";
import type { Evaluation } from "../running/evaluation.js";
import type { PaidColumn } from "../shapes/pay.js";
import type { PayCut } from "../shapes/pay-limits.js";
import { written } from "../words/written.js";
import { inKeyOrder, usedRows } from "./parts.js";
import type { Cut, CutBy, PaidGroup, PaidLine } from "./result.js";

/** The lines of a pay quantity as they came out for a row; those that do not apply are absent. */
export function paidLines(evaluation: Evaluation, quantity: Quantity, row: number): readonly PaidLine[] {
  return paidLinesReader(evaluation, quantity)(row);
}

/** The lines of a pay quantity, for any row: what is the same in all rows is made once. */
export function paidLinesReader(
  evaluation: Evaluation,
  quantity: Quantity,
): (row: number) => readonly PaidLine[] {
  const paid = paidOf(evaluation, quantity);
  if (!paid) return () => [];
  const lines = paid.detail.lines.map((column) => lineReader(paid.pay, column));
  return (row) => (isActive(paid.scope, row) ? present(lines, row) : []);
}

/** The groups of a pay quantity as they came out for a row; those that do not apply are absent. */
export function paidGroups(evaluation: Evaluation, quantity: Quantity, row: number): readonly PaidGroup[] {
  return paidGroupsReader(evaluation, quantity)(row);
}

/** The groups of a pay quantity, for any row. */
export function paidGroupsReader(
  evaluation: Evaluation,
  quantity: Quantity,
): (row: number) => readonly PaidGroup[] {
  const paid = paidOf(evaluation, quantity);
  if (!paid) return () => [];
  const sums = paid.detail.groups.map(({ group, amount }) => {
    const { name, label, span } = group;
    const same = { name, label, groups: namesAround(paid.pay, group.group), rule: placeText(span) };
    return (row: number): PaidGroup | undefined => {
      const sum = amount[row];
      return sum && { ...same, amount: sum };
    };
  });
  return (row) => (isActive(paid.scope, row) ? present(sums, row) : []);
}

function paidOf(evaluation: Evaluation, quantity: Quantity) {
  const { detail } = evaluation.computed(quantity);
  const pay = quantity.shape;
  if (detail?.kind !== "pay" || pay.kind !== "pay") return undefined;
  return { detail, pay, scope: evaluation.scopeOf(quantity) };
}

function present<T>(readers: readonly ((row: number) => T | undefined)[], row: number): T[] {
  const found: T[] = [];
  for (const read of readers) {
    const one = read(row);
    if (one) found.push(one);
  }
  return found;
}

function lineReader(
  pay: Pay,
  { line, exact, due, amount, missing }: PaidColumn,
): (row: number) => PaidLine | undefined {
  const { name, label, missing: policy } = line;
  const groups = namesAround(pay, line.group);
  const rule = placeText(line.span);
  return (row) => {
    const gap = missing[row];
    const paid = amount[row];
    if (!paid && (!gap || policy !== "exclude")) return undefined;
    return {
      name,
      label,
      groups,
      exact: exact[row] ?? ZERO,
      due: due[row] ?? ZERO,
      amount: paid ?? ZERO,
      missing:
        gap && (policy === "zero" || policy === "exclude") ? { reason: gap.missing, policy } : undefined,
      rule,
    };
  };
}

/** Names of the groups around a line or group, the outermost first. */
function namesAround(pay: Pay, innermost: number | undefined): string[] {
  return groupsAround(pay, innermost)
    .map(({ name }) => name)
    .reverse();
}

/** `rules/after-sales.yaml:98` */
function placeText(span: Span): string {
  return `${span.file.name}:${lineColumn(span.file, span.start).line}`;
}

/** What limits of a pay quantity did to the rows of the period. */
export function cutsOf(evaluation: Evaluation, quantity: Quantity): readonly Cut[] {
  const { shape } = quantity;
  if (shape.kind !== "pay") return [];
  const { detail } = evaluation.computed(quantity);
  if (detail?.kind !== "pay" || detail.cuts.size === 0) return [];
  const table = evaluation.table(quantity.table);
  const scope = evaluation.scopeOf(quantity);
  const rows = usedRows(table).filter((row) => detail.cuts.has(row) && isActive(scope, row));
  return inKeyOrder(table, rows).flatMap((row) => {
    const whose = {
      table: quantity.table,
      tableLabel: table.table.label,
      key: table.keyText(row),
      quantity: quantity.name,
      quantityLabel: quantity.label,
    };
    return (detail.cuts.get(row) ?? []).map((cut) => ({ ...whose, ...cutOf(quantity, shape, cut) }));
  });
}

function cutOf(
  quantity: Quantity,
  shape: Pay,
  cut: PayCut,
): Pick<Cut, "part" | "label" | "before" | "after" | "by"> {
  const group = cut.group === undefined ? undefined : shape.groups[cut.group];
  const raised = group ?? quantity;
  const part = cut.line === undefined ? raised : shape.lines[cut.line];
  const by = { ...limitOf(shape, group, cut.rule), label: raised.label, limit: cut.limit };
  const isWhole = part === quantity;
  return {
    part: isWhole ? undefined : part.name,
    label: part.label,
    before: cut.before,
    after: cut.after,
    by,
  };
}

const KEYS_OF = { at_most: "atMost", leaves_at_least: "leavesAtLeast", at_least: "atLeast" } as const;

function limitOf(
  shape: Pay,
  group: PayGroup | undefined,
  rule: CutBy["rule"],
): Pick<CutBy, "rule" | "group" | "formula" | "place"> {
  const whole = { ...shape, leavesAtLeast: undefined };
  const node = (group ?? whole)[KEYS_OF[rule]];
  if (!node) throw new Error(`a limit ${rule} acted that is not there`);
  return { rule, group: group?.name, formula: written(node), place: placeText(node.span) };
}
