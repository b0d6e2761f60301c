import { describe, expect, it } from "vitest";
import { changesAt, readableChanges, rulebookText } from "./changes.js";

const inPeople = (rule: string) => changesAt(rulebookText(`  people: { x: ${rule} }\n`), "rules.people.x");

describe("changes of a formula", () => {
  it("take a comparison to its edge and its number by one step of its own precision", () => {
    expect(inPeople("rate > 2.5%")).toEqual(["rate > 2.5% -> rate >= 2.5%", "2.5% -> 2.6%", "2.5% -> 2.4%"]);
  });

  it("do not take a number below zero", () => {
    expect(inPeople("score > 0")).toEqual(["score > 0 -> score >= 0", "0 -> 1"]);
  });

  it("put or in the place of and, and leave out or add not", () => {
    expect(inPeople("good and not (rate > 1%)")).toEqual([
      "and -> or",
      "good -> not good",
      "not rate > 1% -> rate > 1%",
      "rate > 1% -> rate >= 1%",
      "1% -> 2%",
      "1% -> 0%",
    ]);
  });

  it("turn signs, which must give a type that fits", () => {
    expect(inPeople("base * rate - 5")).toEqual([
      "base * rate - 5 -> base * rate + 5",
      "base * rate -> base / rate",
      "5 -> 6",
    ]);
  });

  it("do not divide by 100 % what was multiplied by it", () => {
    expect(inPeople("score * 100%")).toEqual(["100% -> 99%"]);
  });

  it("leave out else and change what stands behind it", () => {
    expect(inPeople("score else 0")).toEqual(["drop else 0", "0 -> 1"]);
  });

  it("swap the branches of an if whose condition is no comparison", () => {
    expect(inPeople("'if(good, 1, 2)'")).toEqual(["if -> if not", "1 -> 2", "2 -> 3"]);
  });

  it("leave out members of a list", () => {
    expect(changesAt(rulebookText('  jobs:\n    x: kind in ["a", "b"]\n'), "rules.jobs.x")).toEqual([
      'kind in ["a", "b"] -> not kind in ["a", "b"]',
      'drop "a"',
      'drop "b"',
    ]);
  });

  it("gather otherwise, from other rows, by another link", () => {
    expect(inPeople('sum(jobs.hours via who where kind = "a")')).toEqual([
      "sum -> mean",
      'drop where kind = "a"',
      'kind = "a" -> kind != "a"',
      "via who -> helper",
    ]);
  });

  it("leave out one column of per at a time", () => {
    const changes = changesAt(
      rulebookText("  jobs:\n    x: next(day per who, kind by day)\n"),
      "rules.jobs.x",
    );
    expect(changes).toEqual(["next -> previous", "drop per who", "drop per kind"]);
  });

  it("round down in the place of half-up", () => {
    expect(inPeople('"round(base, 0.1)"')).toEqual(["round -> round_down", "0.1 -> 0.2"]);
  });
});

describe("changes of steps", () => {
  it("move both steps that meet at an edge together, and each step's value", () => {
    expect(inPeople("{ of: rate, bands: { up_to 3%: 100%, over 3%: 90% } }")).toEqual([
      "bands: up_to 3% -> under 3%",
      "bands: up_to 3% -> up_to 4%",
      "bands: up_to 3% -> up_to 2%",
      "bands.up_to 3%: 100% -> 99%",
      "bands.over 3%: 90% -> 91%",
      "bands: bands -> tiers",
    ]);
  });

  it("move the edges of slices, which belong to either side alike, and take slices for steps", () => {
    expect(inPeople("{ of: base, tiers: { up_to 10: 2%, over 10: 3% } }")).toEqual([
      "tiers: up_to 10 -> up_to 11",
      "tiers: up_to 10 -> up_to 9",
      "tiers.up_to 10: 2% -> 3%",
      "tiers.over 10: 3% -> 4%",
      "tiers: tiers -> bands",
    ]);
  });

  it("swap the words of neighbouring grades", () => {
    expect(inPeople("{ of: score, grades: { at_least 90: A, under 90: B } }")).toEqual([
      "grades: at_least 90 -> over 90",
      "grades: at_least 90 -> at_least 91",
      "grades: at_least 90 -> at_least 89",
      "grades: A and B swapped",
    ]);
  });

  it("move the points of a curve, and what they give", () => {
    expect(inPeople("{ of: rate, curve: { 70%: 0, 90%: 10 } }")).toEqual([
      "curve: 70% -> 71%",
      "curve: 70% -> 69%",
      "curve.70%: 0 -> 1",
      "curve: 90% -> 91%",
      "curve: 90% -> 89%",
      "curve.90%: 10 -> 11",
    ]);
  });
});

describe("changes of other shapes", () => {
  it("count units of a deduction otherwise, and let the floor go", () => {
    const deduct = "{ of: rate, deduct: { above: 3%, each: started 1%, take: 4, from: 20, floor: 0 } }";
    expect(inPeople(deduct)).toEqual([
      "deduct.above: 3% -> 4%",
      "deduct.above: 3% -> 2%",
      "deduct.each: started -> full",
      "deduct.each: started -> proportional",
      "deduct.each: 1% -> 2%",
      "deduct.take: 4 -> 5",
      "deduct.from: 20 -> 21",
      "deduct.floor: drop floor 0",
      "deduct.floor: 0 -> 1",
    ]);
  });

  it("take one row of a choice where all counted", () => {
    const choose = "{ match: all, choose: [{ when: good, give: 1 }, { when: rate > 5%, give: 2 }] }";
    expect(inPeople(choose)).toEqual([
      "choose.1.when: good -> not good",
      "choose.1.give: 1 -> 2",
      "choose.2.when: rate > 5% -> rate >= 5%",
      "choose.2.when: 5% -> 6%",
      "choose.2.when: 5% -> 4%",
      "choose.2.give: 2 -> 3",
      "match: all -> first",
    ]);
  });

  it("move weight from one part of a blend to the next", () => {
    expect(inPeople("{ blend: [{ score: 60%, rate_points: 40% }] }, rate_points: rate * 100")).toEqual([
      "blend.1.score: 60% -> 61%, rate_points 40% -> 39%",
      "blend.1.rate_points: 40% -> 41%, score 60% -> 59%",
    ]);
  });

  it("share a pool equally where weights said otherwise, and among all", () => {
    const text = rulebookText(
      "  team: { pot: sum(people.base via team) }\n  people: { x: { split: team.pot, by: score, where: good, nobody: keep } }\n",
    );
    expect(changesAt(text, "rules.people.x")).toEqual([
      "where: drop where good",
      "where: good -> not good",
      "by: drop by score",
      "nobody: keep -> fail",
    ]);
  });

  it("let fewer rows do, or ask for more", () => {
    expect(inPeople("{ is: mean(jobs.hours via who), at_least_rows: 3 }")).toEqual([
      "is: mean -> sum",
      "is: via who -> helper",
      "at_least_rows: 3 -> 4",
      "at_least_rows: 3 -> 2",
    ]);
  });

  it("leave out for:", () => {
    expect(inPeople("{ for: good, is: score }")).toEqual(["for: drop for good", "for: good -> not good"]);
  });
});

describe("changes of a scorecard", () => {
  const card = (beside: string, items: string) => inPeople(`{ ${beside}scorecard: { ${items} } }`);

  it("give an item a point more, and take it from its neighbour where points must come to a sum", () => {
    const items = "a: { points: 60, is: score }, b: { points: 40, is: rate }";
    expect(card("", items)).toEqual(["scorecard.a.points: 60 -> 61", "scorecard.b.points: 40 -> 41"]);
    expect(card("full: 100, ", items)).toEqual([
      "scorecard.a.points: 60 -> 61, b 40 -> 39",
      "scorecard.b.points: 40 -> 41, a 60 -> 59",
    ]);
  });

  it("treat missing values otherwise, let the cap and vetoes go and move the pass mark", () => {
    const beside =
      "missing: fail, at_most: 90, pass: 60%, at_least_points: 50, veto: { v: { when: good, say: No } }, ";
    expect(card(beside, "a: { points: 100, is: score, missing: exclude }")).toEqual([
      "scorecard.a.points: 100 -> 101",
      "scorecard.a.missing: exclude -> zero",
      "missing: fail -> zero",
      "at_most: drop at_most 90",
      "at_most: 90 -> 91",
      "at_least_points: 50 -> 51",
      "at_least_points: 50 -> 49",
      "pass: 60% -> 61%",
      "pass: 60% -> 59%",
      "veto.v.when: never holds",
      "veto.v.when: good -> not good",
    ]);
  });

  it("reach into modules", () => {
    const items = "m: { items: { a: { points: 1, is: score }, b: { points: 2, is: score } } }";
    expect(card("", items)).toEqual([
      "scorecard.m.items.a.points: 1 -> 2",
      "scorecard.m.items.b.points: 2 -> 3",
    ]);
  });
});

describe("changes of a pay", () => {
  it("let limits go, and put lines of a limited group in another order", () => {
    const pay = "{ pay: { a: base, cut: { at_most: 50, lines: { b: -10, c: -20 } } }, at_least: 0 }";
    expect(inPeople(pay)).toEqual([
      "at_least: drop at_least 0",
      "at_least: 0 -> 1",
      "pay.cut.at_most: drop at_most 50",
      "pay.cut.at_most: 50 -> 51",
      "pay.cut.lines: c before b",
      "pay.cut.lines.b: -10 -> 10",
      "pay.cut.lines.b: 10 -> 11",
      "pay.cut.lines.c: -20 -> 20",
      "pay.cut.lines.c: 20 -> 21",
    ]);
  });

  it("round down what need not come to whole cents, and only that", () => {
    expect(
      inPeople("{ pay: { whole: base + 5, part: base * rate } }").filter((one) => one.includes("round")),
    ).toEqual(["pay.part: round half_up 0.01 -> down 0.01"]);
    const counts = rulebookText(
      "  people: { x: { pay: { visits: 5 * sum(visits.cars), hours: 5 * sum(jobs.hours via who) } } }\n",
      "",
      "  visits: { file: visits, key: visit, columns: { visit: {}, who: { to: people }, cars: { type: number, decimals: 0 } } }\n",
    );
    expect(changesAt(counts, "rules.people.x").filter((one) => one.includes("round"))).toEqual([
      "pay.hours: round half_up 0.01 -> down 0.01",
    ]);
    expect(inPeople("{ pay: { ten: base }, round: up 0.1 }")).toEqual([
      "pay.ten: round up 0.1 -> half_up 0.1",
    ]);
  });

  it("pay a line to everybody, and nothing where its value lacks", () => {
    expect(inPeople("{ pay: { a: { for: good, is: base, missing: fail } } }")).toEqual([
      "pay.a.for: drop for good",
      "pay.a.for: good -> not good",
      "pay.a.missing: fail -> zero",
    ]);
  });
});

describe("changes of what is said", () => {
  it("never raise a flag or a check, and let a guard only report", () => {
    const text = rulebookText(
      [
        "  people:",
        "    flags: { f: { when: good, say: F } }",
        "    checks: { c: { when: rate > 5%, say: C, level: warning } }",
        "    guards: { g: { must: score <= 10, say: G } }",
        "    provisional: { p: { when: good, say: P } }\n",
      ].join("\n"),
    );
    expect(changesAt(text, "rules.people")).toEqual([
      "flags.f.when: never holds",
      "flags.f.when: good -> not good",
      "checks.c.when: never holds",
      "checks.c.when: rate > 5% -> rate >= 5%",
      "checks.c.when: 5% -> 6%",
      "checks.c.when: 5% -> 4%",
      "checks.c: level warning -> notice",
      "guards.g.must: score <= 10 -> score < 10",
      "guards.g.must: 10 -> 11",
      "guards.g.must: 10 -> 9",
      "guards.g: else fail -> report",
      "provisional.p.when: never holds",
      "provisional.p.when: good -> not good",
    ]);
  });
});

describe("changes of what stands before the rules", () => {
  it("move params, also dated ones, the edges of spans and calendars", () => {
    const head = [
      "params: { limit: 3.0%, fee: { value: { 2026-01: 10, 2026-10: 12 } }, on: yes, word: abc, wait: 24h }",
      "spans: { half: { from: 2026-01-01, to: period.last } }",
      "calendars: { desk: { weekend: [saturday, sunday], open: 08:00 to 24:00 } }\n",
    ].join("\n");
    const text = rulebookText("  people: { x: score }\n", head);
    expect(changesAt(text, "params")).toEqual([
      "limit: 3.0% -> 3.1%",
      "limit: 3.0% -> 2.9%",
      "fee.value.2026-01: 10 -> 11",
      "fee.value.2026-01: 10 -> 9",
      "fee.value.2026-10: 12 -> 13",
      "fee.value.2026-10: 12 -> 11",
      "on: yes -> no",
      "wait: 24h -> 25h",
      "wait: 24h -> 23h",
    ]);
    expect(changesAt(text, "spans")).toEqual(["half.from: 2026-01-01 -> 2026-01-02"]);
    expect(changesAt(text, "calendars")).toEqual([
      "desk.weekend: drop saturday",
      "desk.weekend: drop sunday",
      "desk.open: 08:00 -> 08:01",
      "desk.open: 24:00 -> 23:59",
    ]);
  });

  it("let a month begin a day later", () => {
    const text = rulebookText("  people: { x: score }\n").replace(
      "period: month",
      "period: { month: from 26 }",
    );
    expect(changesAt(text, "period")).toEqual(["month: from 26 -> from 27"]);
  });

  it("count other rows of tables, and change written rows but for their names", () => {
    const tables = `
  rates: { key: kind, columns: { kind: {}, fee: { type: money }, team: { to: team } }, rows: [{ kind: "1", fee: 2.50, team: "7" }] }
  marks:
    file: marks
    key: who
    keep: last by at
    dated: at
    needs: { at: 2d }
    exclude: { trial: { when: trial, say: Trial } }
    columns: { who: { to: people }, at: { type: date }, trial: { type: boolean }, mark: { type: number } }
`;
    const text = rulebookText("  people: { x: score }\n", "", tables.slice(1));
    expect(changesAt(text, "tables")).toEqual([
      "jobs.dated: drop dated day",
      "rates.rows.1.fee: 2.50 -> 2.51",
      "marks.keep: last by at -> first by at",
      "marks.keep: drop keep last by at",
      "marks.dated: drop dated at",
      "marks.exclude.trial: drop trial",
      "marks.exclude.trial.when: trial -> not trial",
      "marks.needs.at: drop at",
      "marks.needs.at: 2d -> 3d",
      "marks.needs.at: 2d -> 1d",
    ]);
  });
});

describe("the name of a change", () => {
  it("is the same whatever the line, the blanks and the labels", () => {
    const names = (text: string) => readableChanges(text).map(({ at, change }) => `${at} ${change}`);
    const plain = rulebookText("  people: { x: { is: rate*2>=5%*2 and good } }\n");
    const other = rulebookText(
      "  # a comment\n  people:\n    x:\n      label: Something else\n      is: rate * 2 >= 5% * 2\n        and good\n",
    );
    expect(names(other)).toEqual(names(plain));
  });

  it("tells apart the same change twice in a formula", () => {
    expect(inPeople("score > 5 or score > 5").filter((one) => one.startsWith("5 -> 6"))).toEqual([
      "5 -> 6",
      "5 -> 6 (2)",
    ]);
  });
});
