import { describe, expect, it } from "vitest";
import { shown } from "../../src/base/shown.js";

describe("shown", () => {
  it("leaves plain text as it is, in any script", () => {
    expect(shown("工单 A-17, ok")).toBe("工单 A-17, ok");
  });

  it("makes visible what cannot be seen", () => {
    expect(shown("a\nb\tc\r")).toBe("a\\nb\\tc\\r");
    expect(shown("T\u200b1")).toBe("T\\u200b1");
  });

  it("cuts after the limit, between characters", () => {
    expect(shown("abcdef", 6)).toBe("abcdef");
    expect(shown("abcdefg", 6)).toBe("abcdef…");
    expect(shown("😀😀😀", 2)).toBe("😀😀…");
    expect(shown("😀😀", 2)).toBe("😀😀");
  });

  it("takes 40 characters unless told otherwise", () => {
    expect(shown("工".repeat(40))).toBe("工".repeat(40));
    expect(shown("工".repeat(41))).toBe(`${"工".repeat(40)}…`);
  });
});
