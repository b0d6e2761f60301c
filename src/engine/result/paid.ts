import { ZERO } from "../../base/exact.js";
import { lineColumn, type Span } from "../../base/source.js";
import { groupsAround } from "../../rulebook/model/pay-groups.js";
import type { Pay, PayGroup, PayLine, Quantity } from "../../rulebook/model.js";
import { isActive } from "../rows/active.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Scope } from "../running/run.js";
import type { GroupColumn, PaidColumn } from "../shapes/pay.js";
import type { PayCut } from "../shapes/pay-limits.js";
import { written } from "../words/written.js";
import { inKeyOrder, usedRows } from "./parts.js";
import type { Cut, CutBy, PaidGroup, PaidLine } from "./result.js";

/** What a pay quantity came to in each row, before and as objects. */
export interface PaidFigures {
  /** Its name. */
  readonly quantity: string;
  /** The rows that it applies to. */
  readonly scope: Pick<Scope, "active">;
  readonly lines: readonly LineFigures[];
  readonly groups: readonly GroupFigures[];
  /** Its lines in a row; those that do not apply are absent. */
  linesAt(row: number): readonly PaidLine[];
  groupsAt(row: number): readonly PaidGroup[];
  /** Can anything be corrected of other periods? */
  readonly canBeCorrected: boolean;
  /** What is corrected of other periods. */
  correctionsAt(row: number): readonly PaidLine[];
}

/** A pay line, by row, with what is the same in all rows. */
export interface LineFigures extends Pick<PaidLine, "name" | "label" | "groups" | "rule"> {
  readonly policy: PayLine["missing"];
  readonly paid: PaidColumn;
}

/** A group of pay lines. */
export interface GroupFigures extends Omit<PaidGroup, "amount"> {
  readonly amount: GroupColumn["amount"];
}

/** The lines of a pay quantity as they came out for a row; those that do not apply are absent. */
export function paidLines(evaluation: Evaluation, quantity: Quantity, row: number): readonly PaidLine[] {
  return paidFigures(evaluation, quantity).linesAt(row);
}

/** The groups of a pay quantity as they came out for a row; those that do not apply are absent. */
export function paidGroups(evaluation: Evaluation, quantity: Quantity, row: number): readonly PaidGroup[] {
  return paidFigures(evaluation, quantity).groupsAt(row);
}

/** What a pay quantity came to, for any row: what is the same in all rows is made once. */
export function paidFigures(evaluation: Evaluation, quantity: Quantity): PaidFigures {
  const { detail } = evaluation.computed(quantity);
  const pay = quantity.shape;
  const scope = evaluation.scopeOf(quantity);
  const isPaid = detail?.kind === "pay" && pay.kind === "pay";
  const lines = isPaid ? detail.lines.map((line) => lineFigures(pay, line)) : [];
  const groups = isPaid ? detail.groups.map((group) => groupFigures(pay, group)) : [];
  return {
    quantity: quantity.name,
    scope,
    lines,
    groups,
    linesAt: (row) => (isActive(scope, row) ? present(lines, lineAt, row) : []),
    groupsAt: (row) => (isActive(scope, row) ? present(groups, groupAt, row) : []),
    canBeCorrected: !evaluation.corrections.none,
    correctionsAt: (row) => evaluation.corrections.linesOf(quantity.path, row),
  };
}

function lineFigures(pay: Pay, paid: PaidColumn): LineFigures {
  const { name, label, missing: policy, group, span } = paid.line;
  return { name, label, policy, groups: namesAround(pay, group), rule: placeText(span), paid };
}

function groupFigures(pay: Pay, { group, amount }: GroupColumn): GroupFigures {
  const { name, label, span } = group;
  return { name, label, groups: namesAround(pay, group.group), rule: placeText(span), amount };
}

function present<From, To>(
  all: readonly From[],
  at: (one: From, row: number) => To | undefined,
  row: number,
): To[] {
  const found: To[] = [];
  for (const one of all) {
    const there = at(one, row);
    if (there) found.push(there);
  }
  return found;
}

/** A line as it came out for a row that the pay applies to; undefined where the line does not. */
export function lineAt(
  { name, label, groups, rule, policy, paid }: LineFigures,
  row: number,
): PaidLine | undefined {
  const gap = paid.missing[row];
  const amount = paid.amount[row];
  if (!amount && (!gap || policy !== "exclude")) return undefined;
  return {
    name,
    label,
    groups,
    exact: paid.exact[row] ?? ZERO,
    due: paid.due[row] ?? ZERO,
    amount: amount ?? ZERO,
    missing: gap && (policy === "zero" || policy === "exclude") ? { reason: gap.missing, policy } : undefined,
    rule,
  };
}

function groupAt({ amount, ...same }: GroupFigures, row: number): PaidGroup | undefined {
  const sum = amount[row];
  return sum && { ...same, amount: sum };
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
