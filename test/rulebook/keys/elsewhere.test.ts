import { expect, test } from "vitest";
import { keyElsewhere } from "../../../src/rulebook/keys/elsewhere.js";

test("a key of one section leads there", () => {
  expect(keyElsewhere("split")).toEqual({ en: " It is a key of a quantity.", zh: "它是“量”的键。" });
});

test("a key that many sections have leads nowhere", () => {
  expect(keyElsewhere("label")).toEqual({ en: "", zh: "" });
});

test("neither does what no section has, or every object", () => {
  expect(keyElsewhere("salary").en).toBe("");
  expect(keyElsewhere("constructor").en).toBe("");
});
