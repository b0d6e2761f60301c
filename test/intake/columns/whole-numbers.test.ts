import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WholeNumbers } from "../../../src/intake/columns/whole-numbers.js";

function numbersOf(unit: number, values: readonly number[]): WholeNumbers {
  const numbers = new WholeNumbers(unit);
  numbers.grow(values.length);
  for (const [row, value] of values.entries()) numbers.set(row, value);
  return numbers;
}

function each(numbers: WholeNumbers): number[] {
  return Array.from({ length: numbers.length }, (_, row) => numbers.at(row));
}

describe("whole numbers by row", () => {
  it("are the same whether they are set one by one or together", () => {
    const value = fc.oneof(
      fc.integer({ min: -0x8001, max: 0x8000 }),
      fc.integer({ min: -0x80000001, max: 0x80000000 }).map((units) => units * 1000),
      fc.maxSafeInteger(),
      fc.constant(Number.NaN),
    );
    const units = fc.constantFrom(1, 1000);
    fc.assert(
      fc.property(units, fc.array(value, { maxLength: 40 }), fc.nat(40), (unit, values, parting) => {
        const rows = Int32Array.from(values.keys());
        const together = new WholeNumbers(unit);
        together.grow(values.length);
        const middle = Math.min(parting, values.length);
        together.setAll(rows, 0, middle, Float64Array.from(values));
        together.setAll(rows, middle, values.length, Float64Array.from(values));
        expect(each(together)).toEqual(each(numbersOf(unit, values)));
      }),
    );
  });

  it("are given back one by one, in batches and all together, whatever their size and unit", () => {
    const small = fc.integer({ min: -0x80000000, max: 0x7fffffff });
    const tiny = fc.integer({ min: -0x8000, max: 0x8000 });
    const value = fc.oneof(
      tiny,
      small,
      fc.maxSafeInteger(),
      fc.constant(Number.NaN),
      fc.constant(-0x80000000),
    );
    const units = fc.constantFrom(1, 1000);
    fc.assert(
      fc.property(units, fc.array(value, { maxLength: 8 }), fc.nat(8), (unit, values, from) => {
        const start = Math.min(from, values.length);
        const numbers = numbersOf(unit, values);
        const batch = new Float64Array(values.length - start);
        numbers.copy(start, values.length, batch);
        expect([...batch]).toEqual(values.slice(start));
        expect(each(numbers)).toEqual(values);
        expect([...numbers.values]).toEqual(values);
        expect(each(numbers)).toEqual(values);
      }),
    );
  });

  it("of some rows are taken in the order asked for, none where a row is negative, narrow or wide", () => {
    for (const [unit, first] of [5000, -0x80000000, 2 ** 40].flatMap((n) => [
      [1, n],
      [1000, n],
    ])) {
      const numbers = numbersOf(unit, [first, Number.NaN, 7000]);
      const rows = Int32Array.of(2, -1, 0, 1, 0);
      const taken = new Float64Array(rows.length);
      numbers.take(rows, taken);
      expect([...taken]).toEqual([7000, Number.NaN, first, Number.NaN, first]);
    }
  });

  it("keep those of before when one comes that is no multiple of the unit or needs more room", () => {
    for (const odd of [1500, 2 ** 31 * 1000, -(2 ** 31) * 1000]) {
      const numbers = numbersOf(1000, [-3000, Number.NaN, odd, 4000]);
      expect(each(numbers)).toEqual([-3000, Number.NaN, odd, 4000]);
    }
  });

  it("need two bytes, four or eight, and keep what came before where more are needed", () => {
    for (const edge of [0x7fff, 0x8000, -0x7fff, -0x8000, 0x7fffffff, 0x80000000, -0x7fffffff, -0x80000000]) {
      expect(each(numbersOf(1, [-3, Number.NaN, edge, 4, Number.NaN]))).toEqual([
        -3,
        Number.NaN,
        edge,
        4,
        Number.NaN,
      ]);
    }
  });

  it("may be written again, grow and end, narrow or wide", () => {
    for (const first of [5, 2 ** 40]) {
      const numbers = numbersOf(1, [first, 6]);
      numbers.grow(4);
      numbers.set(1, 7);
      numbers.set(2, Number.NaN);
      numbers.end(3);
      expect(each(numbers)).toEqual([first, 7, Number.NaN]);
    }
  });

  it("are kept as one array once that was asked for", () => {
    const numbers = numbersOf(1, [1, 2]);
    const { values } = numbers;
    numbers.set(0, 9);
    expect(numbers.values).toBe(values);
    expect(values[0]).toBe(9);
  });
});
