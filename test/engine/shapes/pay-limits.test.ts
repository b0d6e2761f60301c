import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, ratio, sumExact, ZERO } from "../../../src/base/exact.js";
import { sourceFile } from "../../../src/base/source.js";
import { type Limits, type Settled, settle, upToCent } from "../../../src/engine/shapes/pay-limits.js";
import type { PayGroup } from "../../../src/rulebook/model.js";

const cents = (amount: number): Exact => ratio(BigInt(amount), 100n);
const amount = fc.integer({ min: -5000, max: 5000 }).map(cents);
const size = fc.integer({ min: 0, max: 3000 }).map(cents);
/** Also parts of a cent, and below zero, as formulas may come out. */
const least = fc.integer({ min: -9000, max: 30000 }).map((thousandths) => ratio(BigInt(thousandths), 1000n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

interface Case {
  readonly lines: readonly Exact[];
  readonly leasts: readonly (Exact | undefined)[];
  readonly groups: readonly PayGroup[];
  readonly limits: readonly Limits[];
}

const SPAN = { file: sourceFile("laws", ""), start: 0, end: 0 };

function group(first: number, end: number, inside: number | undefined): PayGroup {
  const name = `g${first}_${end}`;
  const none = { applies: undefined, times: undefined, atMost: undefined, leavesAtLeast: undefined };
  return {
    name,
    label: { en: name, zh: name },
    group: inside,
    first,
    end,
    ...none,
    atLeast: undefined,
    span: SPAN,
  };
}

const NO_LIMITS: Limits = { atMost: undefined, leavesAtLeast: undefined, atLeast: undefined };

/** Some lines, of which a stretch is a group, and perhaps a stretch of that another. */
const cases = (limits: fc.Arbitrary<Limits>): fc.Arbitrary<Case> =>
  fc
    .array(fc.tuple(amount, maybe(least)), { minLength: 1, maxLength: 7 })
    .chain((lines) => {
      const place = fc.nat(lines.length - 1);
      return fc.record({
        lines: fc.constant(lines),
        outer: fc.tuple(place, place),
        inner: fc.tuple(fc.nat(6), fc.nat(6)),
        limits: fc.tuple(limits, limits, limits),
      });
    })
    .map(({ lines, outer, inner, limits: said }) => {
      const first = Math.min(...outer);
      const end = Math.max(...outer) + 1;
      const within = inner.map((at) => first + (at % (end - first)));
      const groups = [group(first, end, undefined), group(Math.min(...within), Math.max(...within) + 1, 0)];
      return {
        lines: lines.map(([one]) => one),
        leasts: lines.map(([, least]) => least),
        groups,
        limits: said,
      };
    });

const bounds = fc.record({
  atMost: maybe(size),
  leavesAtLeast: maybe(size),
  atLeast: fc.constant(undefined),
});
const anything = fc.record({ atMost: maybe(amount), leavesAtLeast: maybe(amount), atLeast: maybe(amount) });

const settled = ({ groups, lines, leasts, limits }: Case): Settled =>
  settle({ groups }, lines, leasts, limits);
const sum = (amounts: readonly (Exact | undefined)[]) => sumExact(amounts.filter((one) => one !== undefined));

describe("whatever the lines and limits", () => {
  test("what was cut is the difference of before and after, to the cent", () => {
    fc.assert(
      fc.property(cases(anything), (one) => {
        const { cuts, total, amounts } = settled(one);
        const change = sumExact(cuts.map(({ before, after }) => after.sub(before)));
        expect(sum(one.lines).add(change).equals(total)).toBe(true);
        for (const line of amounts) expect(line?.mul(100).d).toBe(1n);
      }),
    );
  });

  test("a group is no larger than at_most, the whole no more than its own, or a clash is told", () => {
    fc.assert(
      fc.property(cases(anything), (one) => {
        const { sums, total, clashes } = settled(one);
        one.limits.forEach(({ atMost }, i) => {
          if (!atMost || clashes.some(({ group: at, rule }) => rule === "at_most" && (at ?? 2) === i)) return;
          const found = i < 2 ? sums[i].abs() : total;
          const most = atMost.compare(ZERO) < 0 ? ZERO : atMost;
          expect(found.compare(most)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  test("a group that takes away leaves leaves_at_least of the pay so far, or takes nothing of less", () => {
    fc.assert(
      fc.property(cases(bounds), (one) => {
        const { amounts, sums, clashes } = settled(one);
        one.groups.forEach((own, i) => {
          const least = one.limits[i].leavesAtLeast;
          if (!least || clashes.length > 0 || sums[i].compare(ZERO) >= 0) return;
          const soFar = sum(amounts.slice(0, own.end));
          expect(soFar.compare(least)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test("no line grows, turns its sign, or falls under its least", () => {
    fc.assert(
      fc.property(cases(anything), (one) => {
        settled(one).amounts.forEach((after, i) => {
          const before = one.lines[i];
          const kept = after ?? ZERO;
          expect(kept.n === 0n || kept.s === before.s).toBe(true);
          expect(kept.abs().compare(before.abs())).toBeLessThanOrEqual(0);
          const least = one.leasts[i] ?? ZERO;
          const floor = least.compare(before.abs()) < 0 ? least : before.abs();
          expect(kept.abs().compare(floor)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test("a line gives way only when those of its sign after it in the group are at their least", () => {
    fc.assert(
      fc.property(cases(bounds), (one) => {
        const { cuts, amounts } = settled(one);
        for (const { line, group: at } of cuts) {
          if (line === undefined) continue;
          const end = at === undefined ? one.lines.length : one.groups[at].end;
          for (let later = line + 1; later < end; later++) {
            const before = one.lines[later];
            if (before.n === 0n || before.s !== one.lines[line].s) continue;
            const kept = one.leasts[later];
            const most = kept && kept.compare(ZERO) > 0 ? upToCent(kept) : ZERO;
            expect((amounts[later] ?? ZERO).abs().compare(most)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test("limits that are not passed change nothing", () => {
    fc.assert(
      fc.property(cases(fc.constant(NO_LIMITS)), (one) => {
        const { amounts, cuts, total } = settled(one);
        expect([cuts, amounts]).toEqual([[], one.lines]);
        expect(total.equals(sum(one.lines))).toBe(true);
      }),
    );
  });
});
