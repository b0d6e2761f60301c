import { expect, test } from "vitest";
import { read, withPeople } from "../reading.js";

/** Codes about deductions, with the amounts that they name. */
const warned = (pay: string) =>
  read(withPeople(`a: { pay: { b: base, ${pay} } }`))
    .findings.filter(({ code }) => code === "deductions-unlimited" || code === "fine-share")
    .map(({ code, values }) => (code === "fine-share" ? `${code} ${values.share}` : code));

test.each([
  ["x: { is: '-base - base' }"],
  ["x: { is: '-2 * base + -base' }"],
  ["x: { is: '-base - 2 * base' }"],
  ["x: { is: 'if(base > 5, -base, 0)' }"],
])("a line that can only take away is warned of: %s", (line) => {
  expect(warned(line)).toEqual(["deductions-unlimited"]);
});

test.each([
  ["x: { is: '-base + 2 * base' }"],
  ["x: { is: 'base - 2 * base' }"],
  ["x: { is: 'if(base > 5, -base, base)' }"],
])("a line that may also give is not: %s", (line) => {
  expect(warned(line)).toEqual([]);
});

test("of several shares that bound a deduction the least counts", () => {
  const limit = (shares: string) => `g: { lines: { x: -base }, at_most: 'min(${shares})' }`;
  expect(warned(limit("50% * base, 30% * base"))).toEqual(["fine-share 30%"]);
  expect(warned(limit("50% * base, 20% * base"))).toEqual([]);
});
