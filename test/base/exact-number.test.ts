import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { type ExactNumber, quotient, whole } from "../../src/base/exact-number.js";
import { NumberTooLong } from "../../src/base/large-number.js";

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Small numbers, and such as lie on both sides of what is kept as safe integers. */
const numerator = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 33n), max: 2n ** 33n }),
  fc.bigInt({ min: LARGEST - 3n, max: LARGEST + 3n }),
  fc.bigInt({ min: -LARGEST - 3n, max: -LARGEST + 3n }),
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
  fc.bigInt({ min: -(10n ** 300n), max: 10n ** 300n }),
);
const denominator = fc.oneof(
  fc.constantFrom(1n, 10n, 100n, 1000n, 86_400_000n),
  fc.bigInt({ min: 1n, max: 1000n }),
  fc.bigInt({ min: 1n, max: 2n ** 33n }),
  fc.bigInt({ min: LARGEST - 3n, max: LARGEST + 3n }),
  fc.bigInt({ min: 1n, max: 10n ** 25n }),
  fc.bigInt({ min: 1n, max: 10n ** 300n }),
);
/** One number, as we keep it and as fraction.js does. */
const either = fc.tuple(numerator, denominator).map(([n, d]) => ({
  ours: quotient(n, d),
  theirs: new Fraction(n, d),
}));

/** The parts of a number; they are also compared, so that every value has one form only. */
function parts(value: ExactNumber | Fraction): readonly bigint[] {
  return [value.s, value.n, value.d];
}

/** Is the number kept as safe integers just where it can be? */
function isKeptAsItShould({ top, bottom, large, n, d, s }: ExactNumber): boolean {
  const isSmall = n <= LARGEST && d <= LARGEST;
  return isSmall
    ? large === undefined && Object.is(top, n === 0n ? 0 : Number(s * n)) && bottom === Number(d)
    : large !== undefined && Number.isNaN(top) && Number.isNaN(bottom);
}

function expectSame(ours: ExactNumber, theirs: Fraction): void {
  expect(parts(ours)).toEqual(parts(theirs));
  expect(isKeptAsItShould(ours)).toBe(true);
}

describe("an exact number", () => {
  it("is the fraction it was made of", () => {
    fc.assert(fc.property(either, ({ ours, theirs }) => expectSame(ours, theirs)));
  });

  it.each(["add", "sub", "mul"] as const)("comes to what fraction.js says by %s", (operation) => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        expectSame(a.ours[operation](b.ours), a.theirs[operation](b.theirs));
      }),
      { numRuns: 1000 },
    );
  });

  it("comes to what fraction.js says by div", () => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        fc.pre(b.theirs.n !== 0n);
        expectSame(a.ours.div(b.ours), a.theirs.div(b.theirs));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["neg", "abs", "floor", "ceil"] as const)("comes to what fraction.js says by %s", (operation) => {
    fc.assert(
      fc.property(either, ({ ours, theirs }) => expectSame(ours[operation](), theirs[operation]())),
      { numRuns: 500 },
    );
  });

  it("is compared as fraction.js compares", () => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        expect(Math.sign(a.ours.compare(b.ours))).toBe(Math.sign(a.theirs.compare(b.theirs)));
        expect(a.ours.equals(b.ours)).toBe(a.theirs.equals(b.theirs));
      }),
      { numRuns: 1000 },
    );
  });

  it("equals what leads to it by another way", () => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        const back = a.ours.add(b.ours).sub(b.ours);
        expect(back.equals(a.ours)).toBe(true);
        expect(back.compare(a.ours)).toBe(0);
      }),
    );
  });

  it("is written as fraction.js writes it", () => {
    fc.assert(
      fc.property(either, ({ ours, theirs }) => {
        expect(ours.toFraction()).toBe(theirs.toFraction());
        expect(ours.toString(2)).toBe(theirs.toString(2));
        expect(Number(ours)).toBe(Number(theirs) + 0);
      }),
    );
  });

  it("has no part that binary floating point would have rounded", () => {
    const third = quotient(1n, 3n);
    expect(
      parts(
        whole(2n ** 53n - 1n)
          .mul(whole(3))
          .add(third),
      ),
    ).toEqual([1n, 9n * (2n ** 53n - 1n) + 1n, 3n]);
    expect(parts(whole(2n ** 53n - 1n).add(whole(2)))).toEqual([1n, 2n ** 53n + 1n, 1n]);
  });

  it("has an end: 10,000 digits above or below", () => {
    const most = whole(10n ** 10_000n);
    expect(most.sub(whole(1)).add(whole(1)).equals(most)).toBe(true);
    for (const beyond of [
      () => most.add(whole(1)),
      () => most.mul(whole(-2)),
      () => whole(1).div(most).div(whole(2)),
      () => most.neg().sub(whole(1)),
    ]) {
      expect(beyond).toThrow(NumberTooLong);
    }
  });

  it("is zero without a sign", () => {
    for (const zero of [
      whole(-0),
      quotient(-0, 5),
      whole(0).neg(),
      whole(-3).mul(whole(0)),
      whole(-1).ceil().add(1),
    ]) {
      expect(Object.is(zero.top, 0)).toBe(true);
      expect(parts(zero)).toEqual([1n, 0n, 1n]);
    }
  });

  it("refuses what is no whole number, and a zero divisor", () => {
    expect(() => whole(0.5)).toThrow();
    expect(() => quotient(0.5, 2)).toThrow();
    expect(() => whole(1).add(Number.NaN)).toThrow();
    expect(() => quotient(1, 0)).toThrow();
    expect(() => whole(1).div(whole(0))).toThrow();
  });
});
