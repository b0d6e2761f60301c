import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowNumbers } from "../../../src/intake/columns/row-numbers.js";

describe("row numbers", () => {
  it("are given back as they were added, one by one or together, with gaps and from several files", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 40 }),
        fc.nat(40),
        (added, parting) => {
          const numbers = new RowNumbers();
          const alone = added.slice(0, parting);
          for (const number of alone) numbers.add(number);
          numbers.addAll(Int32Array.from(added), alone.length, added.length);
          expect(numbers.length).toBe(added.length);
          expect(added.map((_, row) => numbers.at(row))).toEqual(added);
          expect([...numbers]).toEqual(added);
        },
      ),
    );
  });

  it("are told for rows anywhere in long stretches", () => {
    const numbers = new RowNumbers();
    const added = [2, 3, 4, 5, 9, 10, 11, 2, 3, 4, 5, 6, 8];
    for (const number of added) numbers.add(number);
    expect(added.map((_, row) => numbers.at(row))).toEqual(added);
  });
});
