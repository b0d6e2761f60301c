import { afterEach, beforeEach, expect, test } from "vitest";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

test("merit test refuses a rulebook in the place of its cases", async () => {
  place.write({ "shop.yaml": "merit: 1\n" });
  const { code, stderr } = await place.merit("test shop.yaml");
  expect(code).toBe(2);
  expect(stderr).toContain("shop.yaml is no test file: its name does not end in .test.yaml. [case-file]");
});

test("merit test names the rulebook that does not stand beside its cases", async () => {
  place.write({ "shop.test.yaml": "- { case: x, given: {}, status: final }\n" });
  const { code, stderr } = await place.merit("test shop.test.yaml");
  expect(code).toBe(2);
  expect(stderr).toContain("shop.test.yaml tests shop.yaml, which is not there. [case-rulebook]");
});
