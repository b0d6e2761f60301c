import { describe, expect, it } from "vitest";
import { fixOf } from "../../../src/findings/finding.js";
import { read, withRules } from "../reading.js";

/** Is it said of a pay line with this formula that its value may be missing? */
function warned(line: string, rest = ""): boolean {
  const { findings } = read(withRules(`people: { total: { pay: { line: ${line} } } ${rest} }`));
  if (findings.some((finding) => finding.code !== "missing-unsaid")) {
    throw new Error(findings.map((finding) => finding.code).join(", "));
  }
  return findings.length > 0;
}

describe("what to write where a value may be missing", () => {
  const fixes = (quantity: string) =>
    read(withRules(`people: { ${quantity} }`)).findings.map((one) => fixOf(one, "en"));

  it("is what a pay line or score item can say", () => {
    expect(fixes("a: { pay: { b: mark } }")).toEqual(["Add `missing:` with one of zero, exclude, fail."]);
    expect(fixes("a: { scorecard: { b: { points: 5, is: mark } } }")).toEqual([
      "Add `missing:` with one of zero, full, exclude, fail.",
    ]);
  });
});

describe("a pay line whose value may be missing", () => {
  it.each([
    "mark",
    "base + mark",
    "base * share(jobs where checked)",
    "mean(jobs.points)",
    "base / score",
    "base / (score - score)",
    "base / 0",
    "if(mark > 3, 1, 2)",
    "'if(score in [mark, 3], 1, 2)'",
    "'round(base, score)'",
    "base else mark",
    "{ of: mark, bands: { under 3: 1, at_least 3: 2 } }",
    "{ of: score, bands: { under mark: 1, at_least mark: 2 } }",
    "{ of: score, curve: { mark: 1 } }",
    "{ of: score, deduct: { from: base, above: mark, each: full 1, take: 1 } }",
    "{ of: score, deduct: { from: mark, above: 3, each: full 1, take: 1 } }",
    "{ choose: [{ when: base > 5, give: 1 }] }",
    "{ choose: [{ when: base > 5, give: mark }, { give: 1 }] }",
    "{ match: all, choose: [{ when: base > 5, give: mark }] }",
    "{ of: mark, tiers: { up_to 3: 1, over 3: 2 } }",
    "{ of: score, tiers: { up_to mark: 1, over mark: 2 } }",
    "{ blend: [{ score: 50%, mark: 50% }, { mark: 100% }] }",
  ])("is found: %s", (line) => {
    expect(warned(line.startsWith("if(") ? `'${line}'` : line)).toBe(true);
  });

  it.each([
    "base",
    "mark else 0",
    "base * count(jobs)",
    "sum(jobs.points)",
    "base / 1.17",
    "{ is: mark, missing: zero }",
    "{ of: score, bands: { under 3: 1, at_least 3: 2 } }",
    "{ of: score, curve: { 3: 1, 5: 2 } }",
    "{ choose: [{ when: base > 5, give: 1 }, { give: 2 }] }",
    "{ match: all, choose: [{ when: base > 5, give: 1 }] }",
    "{ of: score, tiers: { up_to 3: 1, over 3: 2 } }",
    "{ blend: [{ score: 50%, mark: 50% }, { score: 100% }] }",
    "'if(mark is missing, 1, 2)'",
    "'round(base, 0.01)'",
  ])("is not found where it cannot be: %s", (line) => {
    expect(warned(line)).toBe(false);
  });

  it("is followed through quantities", () => {
    expect(warned("a", ", a: b * 2, b: mark")).toBe(true);
    expect(warned("a", ", a: b * 2, b: mark else 0")).toBe(false);
    expect(warned("a", ", a: { for: base > 5, is: base }")).toBe(true);
    expect(warned("a", ", a: { is: sum(jobs.points), at_least_rows: 3 }")).toBe(true);
    expect(
      warned(
        "a",
        ", a: { scorecard: { x: { points: 5, is: share(jobs where checked), missing: exclude } } }",
      ),
    ).toBe(true);
    expect(
      warned("a", ", a: { scorecard: { x: { points: 5, is: share(jobs where checked), missing: zero } } }"),
    ).toBe(false);
  });

  it("is followed into the parts of scorecards and pay", () => {
    const card = (word: string) =>
      `, a: { scorecard: { x: { points: 5, is: score }, y: { points: 5, is: mark, missing: ${word} } } }`;
    expect(warned("a.y", card("exclude"))).toBe(true);
    expect(warned("a.x else 0", card("exclude"))).toBe(false);
    expect(warned("a.y", card("zero"))).toBe(false);
    expect(warned("a.x", ", a: { pay: { x: { for: base > 5, is: base } } }")).toBe(true);
    expect(warned("a.x", ", a: { pay: { x: base } }")).toBe(false);
    const veto =
      ", a: { veto: { v: { when: base > 5, say: x } }, scorecard: { x: { points: 5, is: score } } }";
    expect(warned("{ for: a.v, is: base }", veto)).toBe(false);
  });

  it("is asked of a module only where all that is in it may be left out", () => {
    const module = (inner: string) =>
      read(withRules(`people: { a: { scorecard: { m: { items: { ${inner} } } } } }`)).findings.map(
        (f) => f.code,
      );
    expect(module("x: { points: 5, is: mark, missing: exclude }")).toEqual(["missing-unsaid"]);
    expect(module("x: { points: 5, is: mark, missing: exclude }, y: { points: 5, is: score }")).toEqual([]);
    expect(module("x: { points: 5, is: mark }, y: { points: 5, is: score }")).toEqual(["missing-unsaid"]);
  });

  it("is followed over links that may be empty", () => {
    const text = (empty: string) =>
      withRules("people: { total: { pay: { line: lead.base } } }").replace(
        "mark: {",
        `lead: { to: people${empty} }\n      mark: {`,
      );
    expect(read(text(", empty: allowed")).findings.map((f) => f.code)).toEqual(["missing-unsaid"]);
    expect(read(text("")).findings).toEqual([]);
  });

  it("is followed over links of several columns", () => {
    const text = withRules("people: { total: { pay: { line: sheet.worth } } }\nsheet: { worth: 5 }")
      .replace("team:\n", "team:\n  sheet: { key: [a, b] }\n")
      .replace(
        "mark: { type: number, empty: allowed }",
        "mark: { empty: allowed }\n    links: { sheet: [team, mark] }",
      );
    expect(read(text).findings.map((f) => f.code)).toEqual(["missing-unsaid"]);
  });

  it("is followed to rows written in the rulebook, where one of them lacks the column", () => {
    const text = (rows: string) =>
      withRules("people: { total: { pay: { line: team.rate } } }").replace(
        "team:\n",
        `team: { key: team, rows: [${rows}] }\n`,
      );
    expect(read(text("{ team: a, rate: 2 }, { team: b }")).findings.map((f) => f.code)).toEqual([
      "missing-unsaid",
    ]);
    expect(read(text("{ team: a, rate: 2 }, { team: b, rate: 3 }")).findings).toEqual([]);
  });

  it("may be said once for all lines", () => {
    const text = withRules(
      "people: { total: { missing: fail, pay: { a: mark, b: { is: mark, missing: zero } } } }",
    );
    expect(read(text).findings).toEqual([]);
  });
});
