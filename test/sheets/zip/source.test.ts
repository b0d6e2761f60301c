import { expect, it } from "vitest";
import { sharedSource } from "../../../src/sheets/zip/source.js";
import { sourceOf } from "../workbook.js";

it("gives bytes of their own to readers that ask at the same time", async () => {
  const source = sharedSource(sourceOf(Uint8Array.of(1, 2, 3, 4, 5, 6)));
  const both = await Promise.all([source.read(0, 2), source.read(4, 9)]);
  expect(both).toEqual([Uint8Array.of(1, 2), Uint8Array.of(5, 6)]);
});

it("tells a failure to the reader that asked, and serves the next one", async () => {
  let fails = true;
  const source = sharedSource({
    name: "f",
    size: 1,
    read: () => (fails ? Promise.reject(new Error("gone")) : Promise.resolve(Uint8Array.of(7))),
  });
  await expect(source.read(0, 1)).rejects.toThrow("gone");
  fails = false;
  expect(await source.read(0, 1)).toEqual(Uint8Array.of(7));
});
