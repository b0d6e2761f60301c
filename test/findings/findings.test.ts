import { describe, expect, it } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { at, type Finding, finding, fixOf, inData, messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";

const file = sourceFile("rules.yaml", "a: b");
const here = at({ file, start: 0, end: 1 });
const unknownName = (name: string) =>
  finding("unknown-name", here, {
    found: name,
    table: "people",
    nearest: { en: " Did you mean a?", zh: "" },
  });
const inColumn = (column: string, row = 2): Finding => ({
  ...unknownName("x"),
  place: inData({ file: "a.csv", row, column }),
});

describe("messages", () => {
  it("hold their values, in either language", () => {
    const one = finding("type-operator", here, {
      operator: "+",
      left: { en: "money", zh: "金额" },
      right: { en: "a percent", zh: "百分比" },
    });
    expect(messageOf(one, "en")).toBe("+ cannot join money and a percent.");
    expect(messageOf(one, "zh")).toBe("+ 不能用于金额与百分比。");
  });

  it("join lists as the language does", () => {
    const one = finding("value-unknown", here, { found: "x", expected: ["a", "b"], nearest: "" });
    expect(messageOf(one, "en")).toBe("Found x, expected one of a, b.");
    expect(messageOf(one, "zh")).toBe("此处是 x，应为 a、b 之一。");
  });

  it("put a value in as it is, also where it looks like a place for one", () => {
    const one = finding("rules-table", here, { found: "{nearest} $& $1", nearest: " {found}" });
    expect(messageOf(one, "en")).toBe("There is no table {nearest} $& $1. {found}");
  });

  it("cut values that are as long as a file", () => {
    const message = messageOf(unknownName("班".repeat(100_000)), "en");
    expect(message).toContain("班…");
    expect(message.length).toBeLessThan(600);
  });

  it("cut between characters", () => {
    expect(() => encodeURIComponent(messageOf(unknownName(`x${"😀".repeat(1000)}`), "en"))).not.toThrow();
    expect(() => encodeURIComponent(messageOf(unknownName("😀".repeat(1000)), "en"))).not.toThrow();
  });

  it("fill what to do as well", () => {
    const one = finding("name-is-table", here, { name: "jobs" });
    expect(fixOf(one, "en")).toContain("count(jobs)");
    expect(fixOf(one, "zh")).toContain("count(jobs)");
  });

  it("leave braces of YAML examples as they are", () => {
    const one = finding("period-form", here, {});
    expect(messageOf(one, "en")).toContain("{ month: from 26 }");
  });
});

describe("findings", () => {
  it("count all and keep the first of each code and column of data", () => {
    const findings = new Findings();
    for (let row = 1; row <= 30; row++) {
      findings.add(inColumn("base", row));
      findings.add(inColumn("rate", row));
    }
    expect(findings.kept).toHaveLength(40);
    expect(findings.counts()).toEqual([{ code: "unknown-name", severity: "error", count: 60 }]);
    expect(findings.count("error")).toBe(60);
    expect(findings.hasErrors).toBe(true);
  });

  it("keep every finding of a rulebook that a person could correct", () => {
    const findings = new Findings();
    for (let i = 0; i < 5000; i++) findings.add(unknownName(`x${i}`));
    expect(findings.kept).toHaveLength(1000);
    expect(findings.count("error")).toBe(5000);
  });

  it("hand on each, kept or not", () => {
    const seen: Finding[] = [];
    const findings = new Findings((one) => seen.push(one));
    findings.addAll(Array.from({ length: 25 }, (_, i) => inColumn("base", i)));
    expect(seen).toHaveLength(25);
    expect(findings.kept).toHaveLength(20);
  });

  it("counts the columns that become rows as one", () => {
    const findings = new Findings();
    for (let day = 1; day <= 31; day++) {
      const place = inData({ file: "a.csv", row: 2, column: `${day}`, readAs: "came" });
      findings.add({ ...unknownName("x"), place });
    }
    expect(findings.kept).toHaveLength(20);
    expect(findings.count("error")).toBe(31);
  });

  it("tell errors from warnings", () => {
    const findings = new Findings();
    findings.add(finding("missing-unsaid", here, { name: "a", choices: ["zero"] }));
    expect(findings.hasErrors).toBe(false);
    expect(findings.count("warning")).toBe(1);
  });
});
