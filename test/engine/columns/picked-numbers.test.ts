import { expect, test } from "vitest";
import { PickedNumbers } from "../../../src/engine/columns/picked-numbers.js";
import { WholeNumbers } from "../../../src/intake/columns/whole-numbers.js";

const MISSING = Number.NaN;

function numbers(): PickedNumbers {
  const of = new WholeNumbers(1);
  of.grow(3);
  [10, MISSING, 30].forEach((value, row) => {
    of.set(row, value);
  });
  return new PickedNumbers(of, Int32Array.of(2, -1, 0, 1));
}

test("picked numbers are those of the rows, none where a row is negative or has none", () => {
  expect([0, 1, 2, 3].map((row) => numbers().at(row))).toEqual([30, MISSING, 10, MISSING]);
  expect([...numbers().values]).toEqual([30, MISSING, 10, MISSING]);
});

test("they are copied and taken as if they stood in a column of their own", () => {
  const into = new Float64Array(3);
  numbers().copy(1, 4, into);
  expect([...into]).toEqual([MISSING, 10, MISSING]);
  numbers().take(Int32Array.of(2, -1, 0), into);
  expect([...into]).toEqual([10, MISSING, 30]);
});
