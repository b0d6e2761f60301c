/** How the lines of a pay give way to its limits, for one row (design §3.9). */
import { CENT, type Exact, roundTo, sumExact, ZERO } from "../../base/exact.js";
import type { Pay, PayGroup } from "../../rulebook/model.js";

/** Which key of a pay or group sets a limit. */
export type LimitRule = "at_most" | "leaves_at_least" | "at_least";

/** What a row's limits come to; undefined where there is none. */
export interface Limits {
  readonly atMost: Exact | undefined;
  readonly leavesAtLeast: Exact | undefined;
  readonly atLeast: Exact | undefined;
}

/** Which limit it was: of a group by its place among the groups, or (undefined) of the whole pay. */
export interface LimitRef {
  readonly group: number | undefined;
  readonly rule: LimitRule;
}

/** A limit that made a line give way, or raised a sum. */
export interface PayCut extends LimitRef {
  /** The line that gave way, by its place; undefined: the sum of the group or pay was raised. */
  readonly line: number | undefined;
  readonly before: Exact;
  readonly after: Exact;
  /** What the limit allowed: the size that may be added or taken, or the least that must be left. */
  readonly limit: Exact;
}

/** What is left of the lines of a row. */
export interface Settled {
  readonly amounts: readonly (Exact | undefined)[];
  /** By group. */
  readonly sums: readonly Exact[];
  /** The sum of all, before and after the floor of the whole pay. */
  readonly before: Exact;
  readonly total: Exact;
  readonly cuts: readonly PayCut[];
  /** Limits that were below zero and counted as 0. */
  readonly belowZero: readonly (LimitRef & { readonly found: Exact })[];
  /** Limits that are not kept although all lines gave way as far as they may. */
  readonly clashes: readonly (LimitRef & { readonly asked: Exact; readonly found: Exact })[];
}

/**
 * Keeps the lines within the limits of their groups, then of the whole pay (the last of `limits`). A group's limits are
 * kept where it ends, those of an inner group first; of the lines that make it as large as it is, the last ones give
 * way first, each down to its least.
 */
export function settle(
  { groups }: Pick<Pay, "groups">,
  lines: readonly (Exact | undefined)[],
  leasts: readonly (Exact | undefined)[],
  limits: readonly Limits[],
): Settled {
  const row = new RowOfLines(groups, lines, leasts);
  const ends = groups.map((_, i) => i).sort((a, b) => groups[a].end - groups[b].end || b - a);
  const order = [...ends, groups.length];
  for (const at of order) row.keep(at, limits[at]);
  for (const at of order) row.check(at, limits[at]);
  const { amounts, cuts, belowZero, clashes } = row;
  const total = row.sum(groups.length);
  const raised = cuts.find(({ line, group }) => line === undefined && group === undefined);
  const sums = groups.map((_, i) => row.sum(i));
  return { amounts, sums, before: raised?.before ?? total, total, cuts, belowZero, clashes };
}

class RowOfLines {
  readonly amounts: (Exact | undefined)[];
  readonly cuts: PayCut[] = [];
  readonly belowZero: (LimitRef & { found: Exact })[] = [];
  readonly clashes: (LimitRef & { asked: Exact; found: Exact })[] = [];
  readonly #groups: readonly PayGroup[];
  readonly #leasts: readonly (Exact | undefined)[];
  /** What `at_least` of each group, and lastly of the whole, added to its lines. */
  readonly #raised: (Exact | undefined)[] = [];

  constructor(
    groups: readonly PayGroup[],
    lines: readonly (Exact | undefined)[],
    leasts: readonly (Exact | undefined)[],
  ) {
    this.#groups = groups;
    this.amounts = [...lines];
    this.#leasts = leasts;
  }

  /** The lines of a group; of the whole pay where `at` is past the last group. */
  #range(at: number): { readonly first: number; readonly end: number } {
    return at < this.#groups.length ? this.#groups[at] : { first: 0, end: this.amounts.length };
  }

  #ref(at: number, rule: LimitRule): LimitRef {
    return { group: at < this.#groups.length ? at : undefined, rule };
  }

  /** A group's lines, with what was added to it and to the groups within it. */
  sum(at: number): Exact {
    const { first, end } = this.#range(at);
    const within = (group: number) =>
      group === at || (group < this.#groups.length && (at === this.#groups.length || group > at));
    return this.#between(first, end, within);
  }

  /** All that stands before a group. */
  #before(at: number): Exact {
    return this.#between(0, this.#range(at).first, (group) => group < this.#groups.length);
  }

  #between(first: number, end: number, counts: (group: number) => boolean): Exact {
    const parts = this.amounts.slice(first, end);
    this.#raised.forEach((added, group) => {
      const range = this.#range(group);
      if (counts(group) && range.first >= first && range.end <= end) parts.push(added);
    });
    return sumExact(parts.filter((part) => part !== undefined));
  }

  keep(at: number, limits: Limits): void {
    const sum = this.sum(at);
    const cap = this.#tightest(at, limits, sum);
    if (cap) this.#giveWay(at, cap, sum);
    const least = limits.atLeast && upToCent(limits.atLeast);
    const left = this.sum(at);
    if (!least || left.compare(least) >= 0) return;
    this.#raised[at] = least.sub(left);
    this.cuts.push({
      ...this.#ref(at, "at_least"),
      line: undefined,
      before: left,
      after: least,
      limit: least,
    });
  }

  /** The smallest size that is allowed, and which limit says so. */
  #tightest(at: number, limits: Limits, sum: Exact): (LimitRef & { size: Exact; limit: Exact }) | undefined {
    const caps: (LimitRef & { size: Exact; limit: Exact })[] = [];
    if (limits.atMost && boundsFromAbove(this.#ref(at, "at_most"), sum)) {
      const size = sizeOf(limits.atMost);
      const ref = this.#ref(at, "at_most");
      if (limits.atMost.compare(ZERO) < 0 && sum.n !== 0n) {
        this.belowZero.push({ ...ref, found: limits.atMost });
      }
      caps.push({ ...ref, size, limit: size });
    }
    if (limits.leavesAtLeast && sum.compare(ZERO) < 0) {
      const size = sizeOf(this.#before(at).sub(limits.leavesAtLeast));
      caps.push({ ...this.#ref(at, "leaves_at_least"), size, limit: upToCent(limits.leavesAtLeast) });
    }
    const [first, second] = caps;
    return second && second.size.compare(first.size) < 0 ? second : first;
  }

  #giveWay(at: number, cap: LimitRef & { size: Exact; limit: Exact }, sum: Exact): void {
    const { first, end } = this.#range(at);
    let excess = sum.abs().sub(cap.size);
    for (let line = end - 1; line >= first && excess.compare(ZERO) > 0; line--) {
      const before = this.amounts[line];
      if (!before || before.s !== sum.s || before.n === 0n) continue;
      const given = smaller(excess, before.abs().sub(leastOf(this.#leasts[line])));
      if (given.compare(ZERO) <= 0) continue;
      const after = before.s < 0n ? before.add(given) : before.sub(given);
      this.amounts[line] = after;
      this.cuts.push({ group: cap.group, rule: cap.rule, line, before, after, limit: cap.limit });
      excess = excess.sub(given);
    }
  }

  /** Finds the limits of a group that are not kept in the end. */
  check(at: number, { atMost, leavesAtLeast, atLeast }: Limits): void {
    const sum = this.sum(at);
    const ref = this.#ref(at, "at_most");
    if (atMost && boundsFromAbove(ref, sum) && sum.abs().compare(sizeOf(atMost)) > 0) {
      this.clashes.push({ ...ref, asked: sizeOf(atMost), found: sum.abs() });
    }
    if (leavesAtLeast && sum.compare(ZERO) < 0) {
      const before = this.#before(at);
      if (sum.abs().compare(sizeOf(before.sub(leavesAtLeast))) > 0) {
        this.clashes.push({
          ...this.#ref(at, "leaves_at_least"),
          asked: upToCent(leavesAtLeast),
          found: before.add(sum),
        });
      }
    }
    if (atLeast && sum.compare(atLeast) < 0) {
      this.clashes.push({ ...this.#ref(at, "at_least"), asked: upToCent(atLeast), found: sum });
    }
  }
}

/** A group's `at_most` bounds its size, whether it adds or takes away; that of the whole pay only what is paid. */
function boundsFromAbove({ group }: LimitRef, sum: Exact): boolean {
  return group !== undefined || sum.compare(ZERO) > 0;
}

/** A limit as a size: rounded down to the cent, below zero as 0. */
function sizeOf(limit: Exact): Exact {
  return limit.compare(ZERO) < 0 ? ZERO : roundTo(limit, CENT, "down");
}

/** What must be left of a line: whole cents, and nothing where the least is below zero, or the line would turn round. */
function leastOf(least: Exact | undefined): Exact {
  return least && least.compare(ZERO) > 0 ? upToCent(least) : ZERO;
}

/** A least amount as money: no less than it. */
export function upToCent(amount: Exact): Exact {
  return roundTo(amount, CENT, amount.compare(ZERO) < 0 ? "down" : "up");
}

function smaller(a: Exact, b: Exact): Exact {
  return a.compare(b) < 0 ? a : b;
}
