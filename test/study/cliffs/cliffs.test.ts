import { describe, expect, it } from "vitest";
import { toFixed } from "../../../src/base/exact.js";
import { cliffsOf } from "../../../src/study/cliffs/cliffs.js";
import { runFiles } from "../../engine/running.js";
import { cliffs, NEAR, near, told } from "./asking.js";

/** People with a base of 1000 and whatever else a rule needs; tickets that lead to them. */
function shop(rules: string, columns = ""): string {
  return `
scored: people
params: { limit: 3% }
tables:
  team: {}
  people:
    file: staff
    key: id
    columns: { id: { header: ID }, team: { header: Team, to: team, optional: yes }, base: { header: Base, type: money }${columns} }
  tickets:
    file: tickets
    key: job
    dated: day
    columns: { job: { header: No }, who: { header: Who, to: people }, day: { header: Day, type: date }, good: { header: Good, type: boolean }, hours: { header: Hours, type: number } }
rules:
${rules}
`;
}

const RATE = ", rate: { header: Rate, type: percent }";

/** Tickets of people: how many of how many are good. */
function tickets(of: Readonly<Record<string, readonly [number, number]>>): string {
  const lines = Object.entries(of).flatMap(([who, [good, all]]) =>
    Array.from({ length: all }, (_, i) => `${who}${i},${who},2026-10-05,${i < good ? "yes" : "no"},${i + 1}`),
  );
  return ["No,Who,Day,Good,Hours", ...lines].join("\n");
}

async function found(rules: string, files: Readonly<Record<string, string>>, columns = "") {
  const { evaluation } = await runFiles(shop(rules, columns), files, { period: "2026-10" });
  const { thresholds, idle } = cliffs(evaluation);
  return { evaluation, thresholds, idle, texts: thresholds.map(told) };
}

const NO_TICKETS = { "tickets.csv": "No,Who,Day,Good,Hours" };

describe("the size of a jump", () => {
  it("is what a step pays less than the one before, for everybody", async () => {
    // 1000 × (100 % − 95 %) = 50, 2000 × 5 % = 100, 3000 × 5 % = 150
    const { texts } = await found(
      "  people:\n    total: { pay: { bonus: { of: rate, bands: { up_to limit: base, over limit: base * 95% } } } }",
      { "staff.csv": "ID,Base,Rate\na,1000,1%\nb,2000,2%\nc,3000,9%", ...NO_TICKETS },
      RATE,
    );
    expect(texts).toEqual(["rate <= 0.03: 50.00 100.00 150.00 less above"]);
  });

  it("holds all that the same value does at the same limit", async () => {
    // At 3 %: the band takes 50 of 1000, and the line for those above adds 20: 30 less.
    const rules = `  people:
    total:
      pay:
        bonus: { of: rate, bands: { up_to limit: base, over limit: base * 95% } }
        extra: if(rate > limit, 20, 0)`;
    const { texts, thresholds } = await found(
      rules,
      { "staff.csv": "ID,Base,Rate\na,1000,1%", ...NO_TICKETS },
      RATE,
    );
    expect(texts).toEqual(["rate <= 0.03: 30.00 30.00 30.00 less above"]);
    expect(thresholds[0].edge.rules.map(({ quantity }) => quantity)).toEqual([
      "people.total",
      "people.total",
    ]);
  });

  it("is that of the step only, where the value also pays in proportion", async () => {
    // 3 % × 1000 = 30 on both sides; the band takes 100.
    const { texts } = await found(
      "  people:\n    total: { pay: { share: base * rate, less: { of: rate, bands: { up_to 3%: 0, over 3%: -100 } } } }",
      { "staff.csv": "ID,Base,Rate\na,1000,1%", ...NO_TICKETS },
      RATE,
    );
    expect(texts).toEqual(["rate <= 0.03: 100.00 100.00 100.00 less above"]);
  });

  it("is none at the ends of tiers and at the points of a curve", async () => {
    const rules = `  people:
    total:
      pay:
        sold: { of: base, tiers: { up_to 500: 1%, over 500: 2% } }
        held: { of: rate, curve: { 3%: 100, 10%: 0 } }`;
    const { texts } = await found(rules, { "staff.csv": "ID,Base,Rate\na,1000,1%", ...NO_TICKETS }, RATE);
    expect(texts).toEqual([]);
  });

  it("is that of each unit begun, of the next one on both sides", async () => {
    // 4.5 %: two units begun (4 and 5 %); 20 less for each.
    const rules =
      "  people:\n    total: { pay: { kept: { of: rate, deduct: { from: 200, above: 3%, each: started 1%, take: 20, floor: 0 } } } }";
    const { thresholds, evaluation } = await found(
      rules,
      { "staff.csv": "ID,Base,Rate\na,1000,4.9%\nb,1000,3%", ...NO_TICKETS },
      RATE,
    );
    expect(thresholds.map(told)).toEqual(["rate: 20.00 20.00 20.00 less above"]);
    // a: 5 % is 0.1 points on, 4 % is 0.9 points back, which is not near; b stands on the limit itself.
    expect(near(evaluation, thresholds[0])).toEqual(["a lose -20.00 (0.001 away)", "b lose -20.00 (0 away)"]);
  });

  it("is without what lies beside the limit, in a figure that is not rounded", async () => {
    // 100 × rate, and 20 less over 3 %: the rate itself brings nothing at the limit.
    const rules = `  people:
    score: { type: number, is: "100 * rate / 1% + if(rate > 3%, -20, 0)" }
    total: { pay: { bonus: base } }`;
    const { evaluation } = await runFiles(
      shop(rules, RATE),
      { "staff.csv": "ID,Base,Rate\na,1000,1%", ...NO_TICKETS },
      { period: "2026-10" },
    );
    const score = evaluation.quantity("people", "score");
    if (!score) throw new Error("there is no score");
    const [threshold] = cliffsOf(evaluation, score, NEAR).thresholds;
    expect([threshold.better, toFixed(threshold.sizes.typical, 6)]).toEqual(["low", "20.000000"]);
  });

  it("leaves out what a threshold does not change for anybody", async () => {
    const { texts, idle } = await found(
      "  people:\n    total: { pay: { bonus: 'if(rate > 3%, 100, 100)', kept: 'if(rate > 4%, 100, 80)' } }",
      { "staff.csv": "ID,Base,Rate\na,1000,1%", ...NO_TICKETS },
      RATE,
    );
    expect(texts).toEqual(["rate <= 0.04: 20.00 20.00 20.00 more above"]);
    expect(idle).toBe(1);
  });
});

describe("who is near a threshold, and what carries them over", () => {
  it("is told in rows of a share", async () => {
    // 16 of 18 is 88.9 %: one more is 94.4 %. 16 of 20 is 80 %: two more are 90 %. 10 of 20 is far.
    const { evaluation, thresholds } = await found(
      "  people:\n    timely: share(tickets where good)\n    total: { pay: { bonus: { of: timely, bands: { under 90%: 0, at_least 90%: 120 }, missing: zero } } }",
      {
        "staff.csv": "ID,Base\nann,1000\nbea,1000\ncid,1000\ndan,1000",
        "tickets.csv": tickets({ ann: [16, 18], bea: [16, 20], cid: [10, 20], dan: [18, 20] }),
      },
    );
    expect(near(evaluation, thresholds[0])).toEqual([
      "ann gain 120.00 (1 more of 18, now 16)",
      "bea gain 120.00 (2 more of 20, now 16)",
      "dan lose -120.00 (1 fewer of 20, now 18)",
    ]);
  });

  it("is told in rows of a count, which jumps from one whole number to the next", async () => {
    // The second pays 10 for itself and the 100 of the threshold.
    const { evaluation, thresholds, texts } = await found(
      "  people:\n    done: count(tickets)\n    total: { pay: { each: 10 * done, bonus: 'if(done >= 3, 100, 0)' } }",
      {
        "staff.csv": "ID,Base\nann,1000\nbea,1000\ncid,1000",
        "tickets.csv": tickets({ ann: [0, 2], bea: [0, 3] }),
      },
    );
    expect(texts).toEqual(["done < 3: 110.00 110.00 110.00 more above"]);
    expect(near(evaluation, thresholds[0])).toEqual([
      "ann gain 110.00 (1 more, now 2)",
      "bea lose -110.00 (1 fewer, now 3)",
    ]);
  });

  it("is told of a quotient of counts by the rows above the line", async () => {
    const { evaluation, thresholds } = await found(
      "  people:\n    good: count(tickets where good)\n    rate: good / count(tickets)\n    total: { pay: { bonus: { is: 'if(rate >= 50%, 100, 0)', missing: zero } } }",
      { "staff.csv": "ID,Base\nann,1000", "tickets.csv": tickets({ ann: [4, 10] }) },
    );
    expect(near(evaluation, thresholds[0])).toEqual(["ann gain 100.00 (1 more, now 4)"]);
  });

  it("is told of a sum by rows like the middle one", async () => {
    // Hours 1 to 5 are 15, the middle one is 3: two more are 21, one more 18.
    const { evaluation, thresholds } = await found(
      "  people:\n    hours: sum(tickets.hours)\n    total: { pay: { bonus: 'if(hours > 18, 100, 0)' } }",
      { "staff.csv": "ID,Base\nann,1000", "tickets.csv": tickets({ ann: [0, 5] }) },
    );
    expect(near(evaluation, thresholds[0])).toEqual(["ann gain 100.00 (2 more, now 15)"]);
  });

  it("is told of none at all, and of the first one", async () => {
    const { evaluation, thresholds, texts } = await found(
      "  people:\n    total: { pay: { full: 'if(count(tickets) = 0, 100, 0)' } }",
      {
        "staff.csv": "ID,Base\nann,1000\nbea,1000\ncid,1000",
        "tickets.csv": tickets({ bea: [0, 1], cid: [0, 9] }),
      },
    );
    expect(texts).toEqual(["count(tickets) <= 0: 100.00 100.00 100.00 less above"]);
    expect(near(evaluation, thresholds[0])).toEqual([
      "bea gain 100.00 (1 fewer, now 1)",
      "ann lose -100.00 (1 more, now 0)",
    ]);
  });

  it("is told of a question whether there is any", async () => {
    const { evaluation, thresholds } = await found(
      "  people:\n    total: { pay: { clean: { for: not any(tickets where not good), is: 70 } } }",
      { "staff.csv": "ID,Base\nann,1000\nbea,1000", "tickets.csv": tickets({ ann: [3, 4], bea: [4, 4] }) },
    );
    expect(near(evaluation, thresholds[0])).toEqual([
      "ann gain 70.00 (1 fewer, now 1)",
      "bea lose -70.00 (1 more, now 0)",
    ]);
  });

  it("is the distance alone, where the value counts no rows", async () => {
    const { evaluation, thresholds } = await found(
      "  people:\n    total: { pay: { bonus: 'if(base >= 1000, 100, 0)' } }",
      { "staff.csv": "ID,Base\nann,960\nbea,940\ncid,1000", ...NO_TICKETS },
    );
    expect(near(evaluation, thresholds[0])).toEqual([
      "ann gain 100.00 (40 away)",
      "cid lose -100.00 (0 away)",
    ]);
  });

  it("is one of the rows that lead to a person, where the limit is met there", async () => {
    // Tickets of 1 to 4 hours: the one of 4 hours is late by the limit of 3.9; without it 4 of 4 are in time, not 3.
    const { evaluation, thresholds } = await found(
      "  tickets:\n    in_time: hours <= 3.9\n  people:\n    total: { pay: { bonus: { is: 100 * share(tickets where in_time), missing: zero } } }",
      { "staff.csv": "ID,Base\nann,1000", "tickets.csv": tickets({ ann: [0, 4] }) },
    );
    expect(thresholds.map(told)).toEqual(["hours <= 3.9: 25.00 25.00 25.00 less above"]);
    expect(near(evaluation, thresholds[0])).toEqual(["ann gain 25.00 by ann3 (0.1 away)"]);
  });
});

describe("where people share in the same money", () => {
  it("moves one at a time, everybody else as they are", async () => {
    // 300 between two who have 2 tickets or more: 150 each. If bea, with 1, had 2, it would be 100 each: she gains 100.
    const rules = `  people:
    done: count(tickets)
    part: { split: team.pot, where: done >= 2, nobody: keep }
    total: { pay: { part: part } }
  team:
    pot: { type: money, is: 300 }`;
    const { evaluation, thresholds } = await found(rules, {
      "staff.csv": "ID,Base,Team\nann,1,A\nbea,1,A\ncid,1,A",
      "tickets.csv": tickets({ ann: [0, 2], bea: [0, 1], cid: [0, 3] }),
    });
    expect(thresholds.map(told)).toEqual(["done < 2: 100.00 150.00 150.00 more above"]);
    expect(near(evaluation, thresholds[0])).toEqual([
      "bea gain 100.00 (1 more, now 1)",
      "ann lose -150.00 (1 fewer, now 2)",
      "cid lose -150.00 (2 fewer, now 3)",
    ]);
  });

  it("moves a whole team by what the team reaches", async () => {
    const rules = `  team:
    done: count(tickets)
    bonus: { of: done, bands: { under 4: 0, at_least 4: 90 } }
  people:
    total: { pay: { bonus: team.bonus } }`;
    const { evaluation, thresholds } = await found(rules, {
      "staff.csv": "ID,Base,Team\nann,1,A\nbea,1,A\ncid,1,B",
      "tickets.csv": tickets({ ann: [0, 2], bea: [0, 1], cid: [0, 9] }),
    });
    expect(near(evaluation, thresholds[0])).toEqual([
      "ann gain 90.00 by A (1 more, now 3)",
      "bea gain 90.00 by A (1 more, now 3)",
    ]);
  });
});

describe("a scorecard", () => {
  it("jumps where its pass mark is reached, and where a veto holds", async () => {
    const rules = `  people:
    late: count(tickets where not good)
    score:
      pass: 60
      veto: { much: { when: late > 3, say: Late too often } }
      scorecard: { rate: { points: 100, of: rate, curve: { 0%: 0%, 100%: 100% } } }
    total: { pay: { base: base, passed: { for: score.passed, is: 200 } } }`;
    const { evaluation, thresholds } = await found(
      rules,
      {
        "staff.csv": "ID,Base,Rate\nann,1000,58%\nbea,1000,80%",
        "tickets.csv": tickets({ bea: [0, 3] }),
      },
      RATE,
    );
    expect(thresholds.map(told).sort()).toEqual([
      "late <= 3: 200.00 200.00 200.00 less above",
      "score < 60: 200.00 200.00 200.00 more above",
    ]);
    expect(thresholds.flatMap((threshold) => near(evaluation, threshold)).sort()).toEqual([
      "ann gain 200.00 (2 away)",
      "bea lose -200.00 (1 more, now 3)",
    ]);
  });
});
