import { describe, expect, it } from "vitest";
import { caseOf, coveredAndNot, rulebookOf } from "./covering.js";

describe("coverage of steps", () => {
  const BANDS = rulebookOf(["x"], "fee: { of: x, bands: { up_to 3: 10, over 3 up_to 5: 20, over 5: 30 } }");

  it("tells the step that no case falls into, and where no case stands to an edge", async () => {
    const { covered, lacking } = await coveredAndNot(BANDS, caseOf([{ x: 3 }, { x: 3.5 }]));
    expect(covered).toEqual([
      "bands up_to 3: 10 taken",
      "edge 3 at",
      "edge 3 just_above",
      "bands over 3 up_to 5: 20 taken",
      "edge 5 below",
    ]);
    expect(lacking).toEqual(["edge 3 below", "edge 5 at", "edge 5 just_above", "bands over 5: 30 taken"]);
  });

  it("takes a value as just beside an edge up to one in its last place", async () => {
    const just = async (x: number) => (await coveredAndNot(BANDS, caseOf([{ x }]))).covered;
    expect(await just(4)).toContain("edge 3 just_above");
    expect(await just(4.1)).not.toContain("edge 3 just_above");
  });

  it("asks for a value just below an edge that belongs to the step above it", async () => {
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(["x"], "grade: { of: x, grades: { at_least 60: pass, under 60: poor } }"),
      caseOf([{ x: 59 }, { x: 90 }]),
    );
    expect(covered).toEqual([
      "grades at_least 60: pass taken",
      "edge 60 just_below",
      "edge 60 above",
      "grades under 60: poor taken",
    ]);
    expect(lacking).toEqual(["edge 60 at"]);
  });

  it("does not ask for what a count can never be", async () => {
    const { lacking } = await coveredAndNot(
      rulebookOf(["x"], "some: count(people via boss) > 0").replace(
        "      id: {}\n",
        "      id: {}\n      boss: { to: people, empty: allowed }\n",
      ),
      caseOf([{}]),
    );
    expect(lacking).toEqual(["comparison count(people via boss) > 0 just_above"]);
  });
});

describe("coverage of other shapes", () => {
  it("tells the stretches of a curve, and beyond its ends", async () => {
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(["x"], "y: { of: x, curve: { 0: 0, 10: 5, 20: 30 } }"),
      caseOf([{ x: 5 }, { x: 25 }, { x: 10 }]),
    );
    expect(covered).toEqual(["curve 0: 0 … 10: 5 taken", "curve 20: 30 above"]);
    expect(lacking).toEqual(["curve 0: 0 below", "curve 10: 5 … 20: 30 taken"]);
  });

  it("tells the slices of tiers", async () => {
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(["x"], "pay_part: { of: x, tiers: { up_to 10: 1, over 10 up_to 20: 2, over 20: 3 } }"),
      caseOf([{ x: 15 }]),
    );
    expect(covered).toEqual(["tiers up_to 10: 1 taken", "tiers over 10 up_to 20: 2 taken"]);
    expect(lacking).toEqual(["tiers over 20: 3 taken"]);
  });

  const DEDUCT = rulebookOf(
    ["x"],
    "left: { of: x, deduct: { from: 10, above: 3, each: started 2, take: 4, floor: 0 } }",
  );
  it.each([
    [3, ["deduct takes_nothing", "edge at", "floor does_not_act"]],
    [5, ["deduct takes", "deduct whole_units", "floor does_not_act"]],
    [4, ["deduct takes", "deduct part_unit", "floor does_not_act"]],
    [9, ["deduct takes", "deduct whole_units", "floor acts"]],
  ])("tells what a deduction does for %d", async (x, expected) => {
    const { covered } = await coveredAndNot(DEDUCT, caseOf([{ x }]));
    const outcomes = covered.map((text) => text.replace(/ .* /, " "));
    expect(outcomes.sort()).toEqual([...expected].sort());
  });

  it("tells the rows of a choice, and that none holds", async () => {
    const rules = `fee:
  choose:
    - { when: x > 5, give: 1 }
    - { when: y > 5, give: 2 }`;
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(["x", "y"], rules),
      caseOf([
        { x: 6, y: 0 },
        { x: 0, y: 0 },
      ]),
    );
    expect(covered.filter((text) => text.startsWith("choose"))).toEqual([
      "choose x > 5: 1 taken",
      "choose choose none",
    ]);
    expect(lacking).toContain("choose y > 5: 2 taken");
  });

  it("tells the sets of a blend", async () => {
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(["x", "y"], "mark: { blend: [{ x: 40%, y: 60% }, { x: 100% }] }"),
      caseOf([{ x: 1 }]),
    );
    expect([covered, lacking]).toEqual([["blend x: 100% taken"], ["blend x: 40%, y: 60% taken"]]);
  });
});

describe("coverage of scorecards and pay", () => {
  const CARD = `score:
  scorecard:
    speed: { points: 60, is: x, missing: exclude }
    care: { points: 40, is: y, missing: zero }
  at_most: 90
  pass: 60
  veto: { fraud: { when: x = 1, say: Fraud } }`;

  it("tells met policies, a cap, a pass mark and a veto", async () => {
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(["x", "y"], CARD),
      caseOf([{ x: 60, y: 40 }, { y: 24 }, { x: 40, y: 20 }]),
    );
    expect(covered).toEqual(
      expect.arrayContaining([
        "missing missing: exclude met",
        "at_most 90 acts",
        "at_most 90 does_not_act",
        "pass 60 at",
        "pass 60 above",
        "veto x = 1 no",
      ]),
    );
    expect(lacking).toEqual(
      expect.arrayContaining(["missing missing: zero met", "pass 60 just_below", "veto x = 1 yes"]),
    );
  });

  const PAY = `total:
  pay:
    bonus: { for: x > 0, is: x }
    off: { lines: { late: -y }, at_most: 5 }
  at_least: 0`;

  it("tells to whom lines apply, and which limits act", async () => {
    const people = [
      { x: 10, y: 7 },
      { x: 0, y: 1 },
    ];
    const { covered, lacking } = await coveredAndNot(
      rulebookOf(
        ["x", "y"],
        PAY.replaceAll("x }", "x, missing: zero }").replace("late: -y", "late: { is: -y, missing: zero }"),
      ),
      caseOf(people),
    );
    expect(covered.filter((text) => !text.startsWith("comparison"))).toEqual([
      "for x > 0 yes",
      "for x > 0 no",
      "at_most 5 acts",
      "at_most 5 does_not_act",
      "at_least 0 acts",
      "at_least 0 does_not_act",
    ]);
    expect(lacking.filter((text) => text.startsWith("missing"))).toHaveLength(2);
  });

  it.for([
    ["stays", ", nobody: keep"],
    ["is an error", ""],
  ])("tells of a pool that nobody shares where it %s", async ([, nobody]) => {
    const rules = `part: { split: all.pool, by: x${nobody} }\n`;
    const rulebook = `${rulebookOf(["x"], rules)}  all: { pool: 100 + 0 * count(people) }\n`;
    const splits = ({ covered }: { covered: readonly string[] }) =>
      covered.filter((text) => text.startsWith("split"));
    expect(splits(await coveredAndNot(rulebook, caseOf([{ x: 1 }])))).toEqual([
      expect.stringMatching(/^split .* shared$/),
    ]);
    expect(splits(await coveredAndNot(rulebook, caseOf([{ x: 0 }])))).toEqual([
      expect.stringMatching(/^split .* nobody$/),
    ]);
  });

  it("tells flags, checks and guards from both sides", async () => {
    const rules = `n: x
flags: { high: { when: x > 5 else no, say: High } }
checks: { odd: { when: x = 3 else no, say: Odd, level: notice } }
guards: { sane: { must: x < 100 else yes, say: Sane, else: report } }`;
    const { covered } = await coveredAndNot(rulebookOf(["x"], rules), caseOf([{ x: 6 }, { x: 3 }]));
    expect(covered.filter((text) => /^(flag|check|guard)/.test(text)).sort()).toEqual([
      "check x = 3 else no no",
      "check x = 3 else no yes",
      "flag x > 5 else no no",
      "flag x > 5 else no yes",
      "guard x < 100 else yes yes",
    ]);
  });
});
