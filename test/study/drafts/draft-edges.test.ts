import { describe, expect, it } from "vitest";
import { caseOf, rulebookOf } from "../coverage/covering.js";
import { drafting, draftTexts, failuresOf } from "./drafting.js";

const BANDS = rulebookOf(["x", "y"], "fee: { of: x, bands: { up_to 3: 10, over 3: 20 } }");

describe("drafts of cases at edges", () => {
  it("give the row alone with what is looked at, and expect what the rule gives now", async () => {
    expect(await draftTexts(BANDS, caseOf([{ x: 9, y: 1 }]))).toEqual(
      [
        `- case: at
  draft: yes
  period: 2026-10
  given:
    people:
      - { id: p0, x: 3 }
  expect: { people: { p0: { fee: 10 } } }
`,
        `- case: just_above
  draft: yes
  period: 2026-10
  given:
    people:
      - { id: p0, x: 4 }
  expect: { people: { p0: { fee: 20 } } }
`,
        `- case: below
  draft: yes
  period: 2026-10
  given:
    people:
      - { id: p0, x: 2 }
  expect: { people: { p0: { fee: 10 } } }
`,
      ].sort((a, b) => order(a) - order(b)),
    );
  });

  it("are not made for what a case or an earlier draft shows", async () => {
    const first = await draftTexts(BANDS, caseOf([{ x: 9 }]));
    const cases = `${caseOf([{ x: 9 }])}${first.join("\n")}`;
    expect(await draftTexts(BANDS, cases)).toEqual([]);
    expect(await failuresOf(BANDS, cases)).toEqual([]);
  });

  it("begin with the row that is nearest to the edge", async () => {
    const [text] = await draftTexts(BANDS, caseOf([{ x: 90 }, { x: 5 }, { x: 70 }]));
    expect(text).toContain("{ id: p1, x: 3 }");
  });

  it("solve sums, products and links for the one value that a case can give", async () => {
    const rulebook = rulebookOf(["x", "y"], "rate: x / y\nhigh: rate > 2\nlong: (x - y) * 2 >= 5");
    const texts = await draftTexts(rulebook, caseOf([{ x: 8, y: 2 }]));
    expect(
      texts.filter((text) => text.includes("high:")).map((text) => /rate: (\S+)/.exec(text)?.[1]),
    ).toEqual(["2", "1", "3"]);
    // (4.5 - 2) × 2 = 5 and (4 - 2) × 2 = 4
    expect(
      texts.filter((text) => text.includes("long:")).map((text) => /x: (\S+?),/.exec(text)?.[1]),
    ).toEqual(["4.5", "4"]);
  });

  it("of score items and pay lines expect the part and the whole", async () => {
    const rulebook = rulebookOf(
      ["x"],
      "total: { pay: { bonus: { of: x, bands: { under 5: 0, at_least 5: 100 }, missing: zero } } }",
    );
    const [text] = await draftTexts(rulebook, caseOf([{ x: 9 }]));
    expect(text).toContain("expect: { people: { p0: { total.bonus: 100.00, total: 100.00 } } }");
  });

  it("keep of a case that gives rows of several tables only those that matter", async () => {
    const rulebook = `merit: 1
name: Sample
period: month
scored: people
tables:
  people: { file: staff, key: id, columns: { id: {} } }
  jobs: { file: jobs, key: job, dated: day, columns: { job: {}, who: { to: people }, day: { type: date }, mark: { type: number } } }
rules:
  people:
    good: count(jobs where mark >= 4)
`;
    const job = (name: string, who: string, mark: number) =>
      `{ job: ${name}, who: ${who}, day: 2026-10-02, mark: ${mark} }`;
    const cases = `- case: jobs
  period: 2026-10
  given: { people: [{ id: a }, { id: b }], jobs: [${job("1", "a", 5)}, ${job("2", "b", 9)}, ${job("3", "b", 1)}] }
  expect: { people: { a: { good: 1 } } }
`;
    expect((await draftTexts(rulebook, cases))[0]).toBe(`- case: at
  draft: yes
  period: 2026-10
  given:
    people:
      - { id: a }
    jobs:
      - { job: 1, who: a, day: 2026-10-02, mark: 4 }
  expect: { people: { a: { good: 1 } } }
`);
  });

  it("name the findings that a rule is there to give", async () => {
    const rulebook = rulebookOf(
      ["x"],
      "checks: { high: { when: x > 5, say: Too high, level: error } }",
    ).replace("x: { type: number, empty: allowed }", "x: { type: number }");
    const texts = await draftTexts(rulebook, caseOf([{ x: 1 }]));
    expect(texts.find((text) => text.includes("just_above"))).toContain("findings: [ check-error ]");
    expect(texts.find((text) => text.includes("case: at"))).not.toContain("findings");
  });

  it("say why there is none where a count decides, and where no case comes by", async () => {
    const rulebook = rulebookOf(
      ["x"],
      "some: count(people via boss) > 1\nfee: if(x > 5, x > 7, if(count(people via boss) > 4, x < 3, no))",
    ).replace("      id: {}\n", "      id: {}\n      boss: { to: people, empty: allowed }\n");
    const whys = (await drafting(rulebook, caseOf([{ x: 9 }]))).map(
      (draft) => `${draft.point.text} ${"why" in draft ? draft.why : "drafted"}`,
    );
    expect(whys).toContain("count(people via boss) > 1 not_given");
    expect(whys).toContain("x < 3 never_seen");
    expect(whys).toContain("x > 5 drafted");
  });
});

/** In which order the outcomes of an edge are told. */
function order(text: string): number {
  return ["at", "below", "just_above"].findIndex((outcome) => text.startsWith(`- case: ${outcome}\n`));
}
