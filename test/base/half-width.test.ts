import { expect, it } from "vitest";
import { halfWidth } from "../../src/base/half-width.js";

it("makes full-width ASCII, yen, blank and minus plain", () => {
  expect(halfWidth("１２．５％　￥－３：００ａＺ～！")).toBe("12.5% ¥-3:00aZ~!");
  expect(halfWidth("\u22125")).toBe("-5");
});

it("leaves everything else alone, also what NFKC would turn into digits", () => {
  expect(halfWidth("5² ½ ① 工号 abc")).toBe("5² ½ ① 工号 abc");
});
