import { describe, expect, it } from "vitest";
import { quantityOf, read, withPeople } from "../reading.js";

describe("a target", () => {
  it("is a quantity behind its own, of the same kind, that says so", () => {
    const target = quantityOf(
      withPeople("a: { label: { en: Rate, zh: 比率 }, target: 90%, is: rate }"),
      "people.a.target",
    );
    expect(target.type.kind).toBe("percent");
    expect(target.label).toEqual({ en: "Rate, target", zh: "比率（目标）" });
  });

  it("may differ from row to row", () => {
    const target = quantityOf(withPeople("a: { target: base * 2, is: base }"), "people.a.target");
    expect([...target.reads]).toEqual(["people.base"]);
  });

  it.each([
    ["of another kind", "a: { target: 90, is: rate }", "shape-type"],
    ["of a name that is not there", "a: { target: goal, is: rate }", "unknown-name"],
    [
      "beside a pay line of that name",
      "a: { target: 100, pay: { target: { is: base, missing: zero } } }",
      "name-taken",
    ],
  ])("%s is refused", (_, rule, code) => {
    expect(read(withPeople(rule)).findings.map((one) => one.code)).toContain(code);
  });
});
