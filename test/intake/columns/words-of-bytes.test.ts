import fc from "fast-check";
import { expect, it } from "vitest";
import { madeView, orderOf, put, viewOf } from "../../../src/intake/columns/words-of-bytes.js";

/** Few different bytes, so that texts often begin alike. */
const bytes = fc.uint8Array({ maxLength: 12 }).map((all) => all.map((byte) => (byte % 3) * 127));

it("orders bytes as a comparison of single bytes does, wherever they stand", () => {
  fc.assert(
    fc.property(bytes, bytes, fc.nat(3), (one, other, before) => {
      const length = Math.min(one.length, other.length);
      const moved = Uint8Array.from([...new Uint8Array(before), ...one]);
      const order = orderOf(madeView(moved), before, madeView(other), 0, length);
      const expected = Buffer.compare(one.subarray(0, length), other.subarray(0, length));
      expect(Math.sign(order)).toBe(expected);
    }),
  );
});

it("copies just the bytes that are asked for", () => {
  fc.assert(
    fc.property(bytes, fc.nat(3), (one, at) => {
      const into = new Uint8Array(20).fill(9);
      put(madeView(one), 0, one.length, madeView(into), at);
      const rest = 20 - at - one.length;
      expect([...into]).toEqual([...new Uint8Array(at).fill(9), ...one, ...new Uint8Array(rest).fill(9)]);
    }),
  );
});

it("gives the view of the bytes that are asked for, also of a part of a buffer", () => {
  const all = Uint8Array.of(1, 2, 3, 4);
  expect(viewOf(all).getUint8(0)).toBe(1);
  expect(viewOf(all.subarray(2)).getUint8(0)).toBe(3);
  expect(viewOf(all)).toBe(viewOf(all));
});
