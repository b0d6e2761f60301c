import { expect, test } from "vitest";
import { collectGarbage } from "../../../src/cli/host/garbage.js";

test("what nobody uses is let go of", async () => {
  const forgotten = new WeakRef(new Uint8Array(1 << 20));
  const kept = new WeakRef(globalThis);
  // A weak reference holds its object until the turn ends.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(forgotten.deref()).toBeUndefined();
  expect(kept.deref()).toBe(globalThis);
});
