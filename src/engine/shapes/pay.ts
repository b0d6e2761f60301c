import { type Exact, ZERO } from "../../base/exact.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import { groupsAround } from "../../rulebook/model/pay-groups.js";
import type { Pay, PayGroup, PayLine, Quantity } from "../../rulebook/model.js";
import type { Series } from "../columns/series.js";
import { truthOf } from "../quantities/conditions.js";
import { isActive, narrowed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { type Limits, type PayCut, settle } from "./pay-limits.js";
import { type DueColumn, dueColumn } from "./pay-lines.js";
import { PayTelling } from "./pay-telling.js";
import { amountAt, type Worked, worked } from "./worked.js";

/** What each line and group of a pay quantity came to, by row. */
export interface PayDetail {
  readonly kind: "pay";
  readonly lines: readonly PaidColumn[];
  readonly groups: readonly GroupColumn[];
  /** The sum of the lines, before the floor of the whole pay. */
  readonly before: readonly (Exact | Missing)[];
  /** What limits did, by row; absent where they did nothing. */
  readonly cuts: ReadonlyMap<number, readonly PayCut[]>;
}

/** A line, by row. */
export interface PaidColumn extends Omit<DueColumn, "least"> {
  /** What is paid or taken, after limits. */
  readonly amount: readonly (Exact | undefined)[];
}

/** A group, by row. */
export interface GroupColumn {
  readonly group: PayGroup;
  /** What it adds or takes away in the end; undefined where it does not apply. */
  readonly amount: readonly (Exact | undefined)[];
}

/** Lines, each rounded once, that add up, within the limits of their groups and of the whole. */
export function paySeries(
  run: Run,
  quantity: Quantity,
  shape: Pay,
  scope: Scope,
): { readonly series: Series; readonly detail: PayDetail } {
  const rows = new PayRows(run, quantity, shape, scope);
  rows.settleAll();
  const { lines, groups, before, cuts } = rows;
  return {
    series: { kind: "exact", values: rows.values },
    detail: { kind: "pay", lines, groups, before, cuts },
  };
}

class PayRows {
  readonly lines: (PaidColumn & {
    readonly amount: (Exact | undefined)[];
    readonly missing: (Missing | undefined)[];
  })[];
  readonly groups: { readonly group: PayGroup; readonly amount: (Exact | undefined)[] }[];
  readonly before: (Exact | Missing)[];
  readonly values: (Exact | Missing)[];
  readonly cuts = new Map<number, readonly PayCut[]>();
  readonly #run: Run;
  readonly #shape: Pay;
  readonly #scope: Scope;
  /** By group: the rows to which it applies. */
  readonly #scopes: readonly Scope[];
  /** By group, and lastly for the whole pay. */
  readonly #limits: readonly { readonly [K in keyof Limits]: Worked | undefined }[];
  /** What a limit must leave of each line. */
  readonly #leasts: (Worked | undefined)[] = [];
  readonly #telling: PayTelling;

  constructor(run: Run, quantity: Quantity, shape: Pay, scope: Scope) {
    this.#run = run;
    this.#shape = shape;
    this.#scope = scope;
    this.#telling = new PayTelling(run, quantity, shape);
    this.#scopes = groupScopes(run, shape, scope);
    const factors = new Map(
      shape.groups.map((group, i) => [group, worked(run, group.times, this.#scopes[i])]),
    );
    const { rows } = run.table(scope.table);
    this.lines = shape.lines.map((line) => {
      const own = line.group === undefined ? scope : this.#scopes[line.group];
      const around = groupsAround(shape, line.group).map((group) => factors.get(group));
      const times = around.filter((factor) => factor !== undefined);
      const { least, ...due } = dueColumn(run, quantity, line, own, times);
      this.#leasts.push(least);
      return { ...due, amount: due.due.slice(), missing: due.missing.slice() };
    });
    this.groups = shape.groups.map((group) => ({ group, amount: new Array(rows) }));
    this.before = new Array(rows);
    this.values = new Array(rows);
    this.#limits = [...shape.groups, { ...shape, leavesAtLeast: undefined }].map((limits, i) => {
      const where = i < shape.groups.length ? this.#scopes[i] : scope;
      return {
        atMost: worked(run, limits.atMost, where),
        leavesAtLeast: worked(run, limits.leavesAtLeast, where),
        atLeast: worked(run, limits.atLeast, where),
      };
    });
  }

  settleAll(): void {
    const isFree =
      this.groups.length === 0 &&
      this.#shape.lines.every(({ fund }) => fund === undefined) &&
      this.#leasts.every((least) => least === undefined) &&
      this.#limits.every((limits) => Object.values(limits).every((limit) => limit === undefined));
    const { active } = this.#scope;
    const none = missing("not_applicable");
    for (let row = 0; row < this.values.length; row++) {
      const gap = active === undefined || active[row] === 1 ? this.#gapAt(row) : none;
      if (gap) this.#leave(row, gap);
      else if (isFree) this.#addUp(row);
      else this.#settle(row);
    }
  }

  /** Why the whole cannot be worked out for a row, where it cannot. */
  #gapAt(row: number): Missing | undefined {
    for (let i = 0; i < this.lines.length; i++) {
      const { line, due, missing: absent } = this.lines[i];
      if (!due[row] && absent[row] && line.missing !== "exclude") return absent[row];
    }
    return undefined;
  }

  /** Where nothing bounds the lines and none goes to a fund, as in most pays, nothing is to be settled. */
  #addUp(row: number): void {
    let total: Exact | undefined;
    for (let i = 0; i < this.lines.length; i++) {
      const amount = this.lines[i].due[row];
      if (amount) total = total ? total.add(amount) : amount;
    }
    total ??= ZERO;
    this.before[row] = total;
    this.values[row] = total;
  }

  #settle(row: number): void {
    const limits = this.#limitsAt(row);
    const leasts = this.lines.map(
      ({ due }, i) => due[row] && this.#amount(this.#leasts[i], row, { line: i }),
    );
    const gap = [...leasts, ...limits.flatMap((limit) => Object.values(limit))].find(
      (amount) => amount !== undefined && isMissing(amount),
    );
    if (gap && isMissing(gap)) {
      this.#leave(row, gap);
      return;
    }
    const settled = settle(
      this.#shape,
      this.lines.map(({ due }) => due[row]),
      leasts.map(known),
      limits.map(({ atMost, leavesAtLeast, atLeast }) => ({
        atMost: known(atMost),
        leavesAtLeast: known(leavesAtLeast),
        atLeast: known(atLeast),
      })),
    );
    this.#telling.settled(row, settled);
    settled.amounts.forEach((amount, i) => {
      this.lines[i].amount[row] = amount;
    });
    this.groups.forEach(({ amount }, i) => {
      if (isActive(this.#scopes[i], row)) amount[row] = settled.sums[i];
    });
    if (settled.cuts.length > 0) this.cuts.set(row, settled.cuts);
    this.before[row] = settled.before;
    this.values[row] = settled.total;
  }

  /** Where the whole has no value, nor has any line that a limit may make give way. */
  #leave(row: number, gap: Missing): void {
    this.before[row] = gap;
    this.values[row] = gap;
    for (const { line, due, amount, missing: absent } of this.lines) {
      if (!due[row] || !mayGiveWay(this.#shape, line)) continue;
      absent[row] = gap;
      amount[row] = undefined;
    }
  }

  /** The limits of each group at a row, and lastly of the whole; none of groups that do not apply there. */
  #limitsAt(row: number) {
    return this.#limits.map(({ atMost, leavesAtLeast, atLeast }, i) => {
      const group = i < this.#scopes.length ? i : undefined;
      const applies = group === undefined || isActive(this.#scopes[group], row);
      return {
        atMost: applies ? this.#amount(atMost, row, { group, rule: "at_most" }) : undefined,
        leavesAtLeast: applies
          ? this.#amount(leavesAtLeast, row, { group, rule: "leaves_at_least" })
          : undefined,
        atLeast: applies ? this.#amount(atLeast, row, { group, rule: "at_least" }) : undefined,
      };
    });
  }

  /** A limit or least at a row; one that has no value is told. */
  #amount(formula: Worked | undefined, row: number, whose: Parameters<PayTelling["missing"]>[2]) {
    const amount = formula && amountAt(this.#run, formula, row);
    if (formula && amount && isMissing(amount)) this.#telling.missing(row, formula.node, whose, amount);
    return amount;
  }
}

function known(amount: Exact | Missing | undefined): Exact | undefined {
  return amount === undefined || isMissing(amount) ? undefined : amount;
}

function mayGiveWay(pay: Pay, line: PayLine): boolean {
  return (
    pay.atMost !== undefined ||
    groupsAround(pay, line.group).some(({ atMost, leavesAtLeast }) => atMost ?? leavesAtLeast)
  );
}

/** The rows to which each group applies: those of the group around it for which `for:` says yes. */
function groupScopes(run: Run, { groups }: Pay, scope: Scope): Scope[] {
  const scopes: Scope[] = [];
  for (const { group, applies } of groups) {
    const around = group === undefined ? scope : scopes[group];
    scopes.push(applies ? narrowed(around, truthOf(run, applies, around)) : around);
  }
  return scopes;
}
