import { expect, test } from "vitest";
import { integer, ratio } from "../../../src/base/exact.js";
import { exactSeries } from "../../../src/engine/columns/once.js";
import { missing } from "../../../src/language/value.js";

const codes = Int32Array.of(2, 0, 2, 1, 0);

test("a value that several rows have is worked out once", () => {
  const asked: number[] = [];
  const { values, few } = exactSeries(5, undefined, { codes, count: 3 }, (row) => {
    asked.push(row);
    return ratio(codes[row], 7);
  });
  expect(asked).toEqual([0, 1, 3]);
  expect(values.map(String)).toEqual(["2/7", "0", "2/7", "1/7", "0"].map((text) => String(ratioOf(text))));
  expect(values[2]).toBe(values[0]);
  expect([...(few?.codes ?? [])]).toEqual([...codes]);
});

test("rows that do not matter are not worked out, and have no value of others", () => {
  const active = Uint8Array.of(0, 1, 1, 1, 0);
  const { values, few } = exactSeries(5, active, { codes, count: 3 }, (row) => integer(codes[row]));
  const none = missing("not_applicable");
  expect(values).toEqual([none, integer(0), integer(2), integer(1), none]);
  expect([...(few?.codes ?? [])]).toEqual([3, 0, 2, 1, 3]);
});

function ratioOf(text: string) {
  const [top, bottom = "1"] = text.split("/");
  return ratio(Number(top), Number(bottom));
}
