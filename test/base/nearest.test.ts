import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/base/nearest.js";

describe("nearestName", () => {
  it("finds what a slip of the pen meant", () => {
    expect(nearestName("satisfid", ["answered", "satisfied", "score"])).toBe("satisfied");
    expect(nearestName("returnrate", ["return_rate", "complaint_rate"])).toBe("return_rate");
    expect(nearestName("qiuck", ["quick", "opened"])).toBe("quick");
    expect(nearestName("abes", ["base"])).toBeUndefined();
    expect(nearestName("班长", ["人员", "班组"])).toBe("班组");
  });

  it("sees through case and width", () => {
    expect(nearestName("BASE", ["bass", "base"])).toBe("base");
    expect(nearestName("ｂａｓｅ", ["bass", "base"])).toBe("base");
    expect(nearestName("A", ["a", "b"])).toBe("a");
  });

  it("offers nothing that is too far", () => {
    expect(nearestName("distance", ["arrived", "closed"])).toBeUndefined();
    expect(nearestName("base", ["rate"])).toBeUndefined();
    expect(nearestName("x", ["y", "xy"])).toBeUndefined();
    expect(nearestName("", ["a"])).toBeUndefined();
    expect(nearestName("a", [])).toBeUndefined();
  });

  it("takes the nearer of two, and the first of two as near", () => {
    expect(nearestName("totals", ["totally", "total"])).toBe("total");
    expect(nearestName("cat", ["bat", "hat"])).toBe("bat");
  });

  it("does not weigh texts that nobody mistyped", () => {
    // Their distance would take minutes.
    const long = "a".repeat(300_000);
    expect(nearestName(long, [`${long}b`])).toBeUndefined();
    expect(nearestName("short", [long])).toBeUndefined();
  });
});
