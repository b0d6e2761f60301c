import { describe, expect, it } from "vitest";
import { exactText } from "../../src/base/exact.js";
import { zoneNamed } from "../../src/base/zone.js";
import { LANGUAGE } from "../../src/findings/catalogue/language.js";
import { messageOf } from "../../src/findings/finding.js";
import type { Node } from "../../src/language/tree.js";
import { checked, codes, nodeOf, pointedAt, sampleScope } from "./sample-scope.js";

/** The type of a formula on a sample table, words included; `kind` for short where there are none. */
function typeOf(formula: string, table: string): string {
  const { type } = nodeOf(formula, sampleScope(table));
  return type.words ? `${type.kind} ${type.words.join("|")}` : type.kind;
}

describe("types of formulas", () => {
  it.each([
    ["distance * 2 - near", "number"],
    ["distance / near", "ratio"],
    ["price * rate", "money"],
    ["price + 100", "money"],
    ["100 - price", "money"],
    ["price / price", "ratio"],
    ["price / 1.17 * 20%", "money"],
    ["part * price", "money"],
    ["rate - 3%", "percent"],
    ["part - limit", "percent"],
    ["-rate", "percent"],
    ["closed - reported", "duration"],
    ["closed - reported <= 24h", "boolean"],
    ["reported + window", "datetime"],
    ["window + day", "date"],
    ["day - 2026-10-01", "duration"],
    ["period.last - day", "duration"],
    ["took / 2", "duration"],
    ["took * rate", "duration"],
    ["took / window", "ratio"],
    ["urgent and not (distance > near)", "boolean"],
    ['fault = "body"', "boolean"],
    ['asset != "x"', "boolean"],
    ["asset is missing", "boolean"],
    ["urgent = yes", "boolean"],
    ['fault in ["body", "engine"]', "boolean"],
    ["distance not in [1, 2.5]", "boolean"],
    ["if(urgent, 1, distance)", "number"],
    ["if(urgent, price, 0)", "money"],
    ["if(urgent, part, rate)", "percent"],
    ["fault", "text body|engine|chassis"],
    ['fault else "none"', "text"],
    ["if(urgent, fault, fault)", "text body|engine|chassis"],
    ["engineer.base", "money"],
    ["engineer.team.bonus", "money"],
    ["engineer.leader.leader.score", "number"],
    ["all.profit", "money"],
    ["min(distance, near, 5)", "number"],
    ["max(price, 0)", "money"],
    ["min(day, 2026-10-01)", "date"],
    ["round(price * rate, 0.01)", "money"],
    ["round(part, 0.01)", "ratio"],
    ["year(reported)", "number"],
    ["period_of(day)", "text"],
    ["in_period(reported)", "boolean"],
    ["months(day, reported)", "number"],
    ["hours(closed - reported)", "number"],
    ["first(reported per asset after closed)", "datetime"],
    ['first(reported per asset, seller after closed where fault != "body")', "datetime"],
    ["next(price per asset by reported)", "money"],
    ["previous(fault per asset by day)", "text body|engine|chassis"],
    ["nth(per asset by distance)", "number"],
    ["any(complaints where points > 3)", "boolean"],
    ["sum(complaints.points)", "number"],
  ])("on tickets, %s is %s", (formula, type) => {
    expect(typeOf(formula, "tickets")).toBe(type);
  });

  it.each([
    ["people", "count(tickets via engineer)", "number"],
    ["people", "sum(tickets.price via seller where urgent)", "money"],
    ["people", "mean(tickets.rate via engineer)", "percent"],
    ["people", "mean(tickets.closed via engineer)", "datetime"],
    ["people", "median(tickets.took via engineer)", "duration"],
    ["people", "max(tickets.day via engineer)", "date"],
    ["people", "distinct(tickets.asset via engineer)", "number"],
    ["people", "share(tickets via engineer where urgent)", "percent"],
    ["people", "one(tickets.fault via engineer)", "text body|engine|chassis"],
    ["people", "every(tickets via engineer where took <= 12h)", "boolean"],
    ["people", "count(people)", "number"],
    ["people", "sum(complaints.points via about.engineer)", "number"],
    ["team", "sum(tickets.engineer.base via seller)", "money"],
    ["team", "max(people.score)", "number"],
    ["all", "count(tickets)", "number"],
    ["all", "sum(people.base) / count(people)", "money"],
    ["complaints", "about.seller.score + points", "number"],
    ["complaints", "tickets.price", "money"],
    ["lone", "all.profit * x", "money"],
  ])("on %s, %s is %s", (table, formula, type) => {
    expect(typeOf(formula, table)).toBe(type);
  });
});

/** For each finding: the table, a formula that produces exactly it, and what it points at. */
const FOUND: readonly (readonly [keyof typeof LANGUAGE, string, string, string])[] = [
  ["formula-character", "tickets", "distance # 2", "#"],
  ["formula-character-width", "tickets", "（distance）", "（"],
  ["formula-percent", "tickets", "rate > 3 %", "%"],
  ["formula-number-long", "tickets", `distance * ${"1".repeat(41)}`, "1".repeat(41)],
  ["formula-text-open", "tickets", 'fault = "body', '"body'],
  ["formula-date", "tickets", "day = 2026-02-30", "2026-02-30"],
  ["formula-unit", "tickets", "took > 3hours", "3hours"],
  ["formula-syntax", "tickets", "distance +", ""],
  ["formula-end", "tickets", " ", " "],
  ["formula-depth", "tickets", `${"(".repeat(101)}distance`, "("],
  ["formula-long", "tickets", `distance${" + near".repeat(501)}`, "+"],
  ["formula-comparison-chain", "tickets", "1 < distance < 3", "<"],
  ["formula-clause-twice", "people", "count(tickets via engineer via seller)", "via"],
  ["type-condition", "tickets", "not distance", "distance"],
  ["type-condition", "tickets", "urgent and price", "price"],
  ["type-condition", "tickets", "if(distance, 1, 2)", "distance"],
  ["type-condition", "people", "count(tickets via engineer where price)", "price"],
  ["type-negative", "tickets", "-fault", "-fault"],
  ["type-negative", "tickets", "distance * -(day)", "-(day)"],
  ["type-operator", "tickets", "price + rate", "price + rate"],
  ["type-operator", "tickets", "1 + (price - 3%) * 2", "(price - 3%)"],
  ["type-operator", "tickets", "fault < asset", "fault < asset"],
  ["type-operator", "tickets", "fault = 3", "fault = 3"],
  ["type-operator", "tickets", "rate > 3", "rate > 3"],
  ["type-operator", "tickets", "distance >= 90%", "distance >= 90%"],
  ["type-operator", "tickets", "closed - 3", "closed - 3"],
  ["type-operator", "tickets", "closed - day", "closed - day"],
  ["type-operator", "tickets", "day + day", "day + day"],
  ["type-operator", "tickets", "took * took", "took * took"],
  ["type-operator", "tickets", "24h - day", "24h - day"],
  ["type-operator", "tickets", "urgent < yes", "urgent < yes"],
  ["type-operator", "tickets", 'distance in [1, "a"]', '"a"'],
  ["type-operator", "tickets", "first(day per asset after closed)", "first(day per asset after closed)"],
  ["type-branches", "tickets", "if(urgent, 1, 3%)", "if(urgent, 1, 3%)"],
  ["type-branches", "tickets", 'distance else "far"', 'distance else "far"'],
  ["unknown-word", "tickets", 'fault = "boddy"', '"boddy"'],
  ["unknown-word", "tickets", '"wheel" != fault', '"wheel"'],
  ["unknown-word", "tickets", 'fault in ["body", "wheel"]', '"wheel"'],
  ["unknown-name", "tickets", "distanse + 1", "distanse"],
  ["unknown-name", "tickets", "engineer.bas", "bas"],
  ["unknown-name", "tickets", "enginer.base", "enginer"],
  ["unknown-name", "people", "sum(tickets.prize via engineer)", "prize"],
  ["unknown-name", "people", "count(tickets via engineer where score > 3)", "score"],
  ["unknown-name", "tickets", "constructor", "constructor"],
  ["unknown-name", "tickets", "__proto__.x", "__proto__"],
  ["name-is-table", "tickets", "people + 1", "people"],
  ["name-is-table", "people", "score else tickets", "tickets"],
  ["not-a-link", "tickets", "asset.name", "asset"],
  ["param-behind-link", "tickets", "engineer.near", "near"],
  ["param-behind-link", "people", "sum(tickets.near via engineer)", "tickets.near"],
  ["period-edge", "tickets", "period", "period"],
  ["period-edge", "tickets", "period.start", "period.start"],
  ["period-edge", "tickets", "period.first.day", "period.first.day"],
  ["period-edge", "tickets", "engineer.period.first", "period.first"],
  ["period-edge", "people", "max(tickets.period.first via engineer)", "tickets.period.first"],
  ["no-way", "tickets", "lone.x", "lone"],
  ["no-way", "people", "count(lone)", "count(lone)"],
  ["no-way", "tickets", "count(people)", "count(people)"],
  ["several-ways", "tickets", "people.base", "people"],
  ["several-ways", "people", "count(tickets)", "count(tickets)"],
  ["several-ways", "team", "count(complaints)", "count(complaints)"],
  ["via-not-link", "people", "count(tickets via asset)", "asset"],
  ["via-not-link", "team", "count(complaints via about.enginer)", "enginer"],
  ["unknown-function", "tickets", "average(distance)", "average"],
  ["unknown-function", "tickets", "constructor(distance)", "constructor"],
  ["unknown-function", "tickets", "Round(price, 0.01)", "Round"],
  ["function-clause", "tickets", "round(price, 0.01 where urgent)", "round(price, 0.01 where urgent)"],
  ["function-clause", "tickets", "max(price, 0 by day)", "max(price, 0 by day)"],
  ["function-clause", "people", "count(tickets via engineer by day)", "count(tickets via engineer by day)"],
  [
    "function-clause",
    "tickets",
    "first(day per asset after day by day)",
    "first(day per asset after day by day)",
  ],
  ["function-clause", "tickets", "nth(per asset by day over season)", "nth(per asset by day over season)"],
  ["function-arguments", "tickets", "round(price)", "round(price)"],
  ["function-arguments", "tickets", "round(price, 0.01, 3)", "round(price, 0.01, 3)"],
  ["function-arguments", "tickets", "round(rate, 0.01)", "round(rate, 0.01)"],
  ["function-arguments", "tickets", "abs(fault)", "abs(fault)"],
  ["function-arguments", "tickets", "year(distance)", "year(distance)"],
  ["function-arguments", "tickets", "hours(distance)", "hours(distance)"],
  ["function-arguments", "tickets", "min(day, closed)", "min(day, closed)"],
  ["function-arguments", "tickets", "max(fault, asset)", "max(fault, asset)"],
  ["gather-path", "people", "sum(tickets.price + 1 via engineer)", "sum(tickets.price + 1 via engineer)"],
  ["gather-path", "people", "count()", "count()"],
  ["gather-path", "people", "min(3)", "min(3)"],
  ["gather-path", "people", "count(tickets, people)", "count(tickets, people)"],
  ["gather-not-table", "people", "count(ticket)", "ticket"],
  ["gather-not-table", "people", "sum(score)", "score"],
  ["gather-column", "people", "sum(tickets via engineer)", "tickets"],
  ["gather-table", "people", "count(tickets.price via engineer)", "tickets.price"],
  ["gather-where", "people", "share(tickets via engineer)", "share(tickets via engineer)"],
  ["gather-where", "people", "any(tickets via engineer)", "any(tickets via engineer)"],
  ["gather-type", "people", "sum(tickets.fault via engineer)", "tickets.fault"],
  ["gather-type", "people", "sum(tickets.day via engineer)", "tickets.day"],
  ["gather-type", "people", "mean(tickets.urgent via engineer)", "tickets.urgent"],
  ["unknown-part", "people", "score.arival + 1", "arival"],
  ["unknown-part", "tickets", "engineer.score.arrival.late", "arrival"],
  ["unknown-part", "team", "sum(people.score.late)", "late"],
  ["unknown-span", "people", "count(tickets via engineer over winter)", "winter"],
  ["span-undated", "team", "count(people over season)", "season"],
  ["calendar-none", "lone", "working_day(2026-10-01, 1)", "working_day(2026-10-01, 1)"],
  ["calendar-unnamed", "tickets", "working_day(reported, 1)", "working_day(reported, 1)"],
  ["calendar-unknown", "tickets", "working_day(reported, 1, ofice)", "ofice"],
  ["calendar-hours-unsaid", "tickets", "open_after(reported, office)", "open_after(reported, office)"],
  ["function-arguments", "tickets", "open_after(day, desk)", "open_after(day, desk)"],
  ["function-arguments", "tickets", "working_day(reported, 1d, office)", "working_day(reported, 1d, office)"],
  ["function-arguments", "tickets", "working_day(reported, office)", "working_day(reported, office)"],
  [
    "function-arguments",
    "tickets",
    "working_day(reported, 1, office.x)",
    "working_day(reported, 1, office.x)",
  ],
  ["function-arguments", "tickets", "is_working_day()", "is_working_day()"],
  ["function-clause", "tickets", "is_working_day(day over season)", "is_working_day(day over season)"],
  ["history-form", "people", "last()", "last()"],
  ["history-form", "people", "streak(score > 1, 2)", "streak(score > 1, 2)"],
  ["history-back", "people", "last(score, 0)", "0"],
  ["history-back", "people", "last(score, 1.5)", "1.5"],
  ["history-gathers", "people", "last(count(tickets via engineer))", "count(tickets via engineer)"],
  ["history-gathers", "people", "streak(last(score) > 3)", "last(score) > 3"],
  ["history-gathers", "people", "last(score.arrival)", "score.arrival"],
  ["history-stretch", "people", "mean(score over yaer)", "yaer"],
  ["gather-type", "people", "sum(joined over year)", "joined"],
  ["type-condition", "people", "streak(score)", "score"],
  ["function-clause", "people", "last(score over year)", "last(score over year)"],
  ["window-form", "tickets", "first(reported after closed)", "first(reported after closed)"],
  ["window-form", "tickets", "first(reported per asset)", "first(reported per asset)"],
  ["window-form", "tickets", "first(per asset after closed)", "first(per asset after closed)"],
  [
    "window-form",
    "tickets",
    "first(reported + 1d per asset after day)",
    "first(reported + 1d per asset after day)",
  ],
  ["window-form", "tickets", "nth(distance per asset by day)", "nth(distance per asset by day)"],
  ["window-order", "tickets", "nth(per asset by fault)", "fault"],
  ["window-order", "tickets", "first(fault per asset after fault)", "fault"],
];

describe("findings of the checker", () => {
  it.each(FOUND)("%s on %s: %s", (code, table, formula, pointed) => {
    const scope = sampleScope(table);
    // The lone table stands in a rulebook without calendars.
    const alone = table === "lone" ? { ...scope, calendars: new Map() } : scope;
    const { node, findings } = checked(formula, alone);
    expect(codes(findings)).toEqual([code]);
    expect(pointedAt(findings[0])).toBe(pointed);
    expect(node).toBeUndefined();
  });

  it("formula-clock-gap: a time that the clocks of the rulebook's zone skipped", () => {
    const zone = zoneNamed("America/New_York");
    const { findings } = checked("closed < 2026-03-08 02:30", sampleScope("tickets", zone));
    expect(codes(findings)).toEqual(["formula-clock-gap"]);
    expect(pointedAt(findings[0])).toBe("2026-03-08 02:30");
  });

  it("has a sample of every code of its catalogue", () => {
    const sampled = new Set<string>([...FOUND.map(([code]) => code), "formula-clock-gap"]);
    expect(Object.keys(LANGUAGE).filter((code) => !sampled.has(code))).toEqual([]);
  });

  it("says nothing more of what is wrong itself", () => {
    for (const formula of ["wrong + 1", "torn", "wrong.x", "if(wrong, 1, 2) = 3"]) {
      expect(checked(formula).findings).toEqual([]);
      expect(checked(formula).node).toBeUndefined();
    }
  });

  it("finds every fault of one formula", () => {
    const { findings } = checked('if(distance, fault = "x", price + rate) and nothing');
    expect(codes(findings)).toEqual(["type-condition", "unknown-word", "type-operator", "unknown-name"]);
  });

  it("names the nearest known name", () => {
    const message = (formula: string, table = "tickets") =>
      messageOf(checked(formula, sampleScope(table)).findings[0], "en");
    expect(message("distanse")).toContain("Did you mean distance?");
    expect(message("nera")).toContain("Did you mean near?");
    expect(message("neux")).not.toContain("Did you mean");
    expect(message("neat")).toContain("Did you mean near?");
    expect(message('fault = "engin"')).toContain("Did you mean engine?");
    expect(message("count(ticketz)", "people")).toContain("Did you mean tickets?");
    expect(message("cuont(tickets)", "people")).not.toContain("Did you mean round?");
  });

  it("lists the ways there are, as `via` would name them", () => {
    const { findings } = checked("count(complaints)", sampleScope("team"));
    expect(findings[0]?.values).toMatchObject({
      ways: ["about.engineer.team", "about.seller.team"],
    });
  });
});

describe("what names mean", () => {
  const gather = (formula: string, table: string): Extract<Node, { op: "gather" }> => {
    const node = nodeOf(formula, sampleScope(table));
    if (node.op !== "gather") throw new Error(node.op);
    return node;
  };

  it("a column hides nothing: params and columns have different names", () => {
    expect(nodeOf("near")).toMatchObject({ op: "param", name: "near" });
    expect(nodeOf("distance")).toMatchObject({ op: "column", table: "tickets", name: "distance" });
  });

  it("a path follows link after link", () => {
    expect(nodeOf("engineer.team.bonus")).toMatchObject({
      op: "follow",
      step: { from: "tickets", link: "engineer", to: "people" },
      read: {
        op: "follow",
        step: { from: "people", link: "team", to: "team" },
        read: { op: "column", table: "team", name: "bonus" },
      },
    });
  });

  it("a dot behind a quantity that has parts reads one of them, here and behind links", () => {
    const part = { op: "column", table: "people", name: "score.arrival" };
    expect(nodeOf("score.arrival", sampleScope("people"))).toMatchObject(part);
    expect(nodeOf("engineer.score.arrival")).toMatchObject({ op: "follow", read: part });
    expect(gather("sum(people.score.arrival)", "team").value).toMatchObject(part);
  });

  it("`via` may name the beginning of a way, where one way leads on", () => {
    const via = (formula: string) => gather(formula, "team").via.map((step) => step.link);
    expect(via("count(tickets via seller)")).toEqual(["seller", "team"]);
    expect(via("count(tickets via seller.team)")).toEqual(["seller", "team"]);
    expect(via("count(complaints via about.seller)")).toEqual(["about", "seller", "team"]);
  });

  it("every row leads to `all`", () => {
    expect(gather("count(tickets where urgent)", "all").via).toEqual([]);
  });

  it("an undated table gathers the period's rows, a dated one all, `over` those of a span", () => {
    expect(gather("count(tickets via engineer)", "people").time).toBe("period");
    expect(gather("count(complaints)", "tickets").time).toBe("all");
    expect(gather("count(people)", "team").time).toBe("all");
    expect(gather("count(tickets via engineer over season)", "people").time).toEqual({ span: "season" });
    expect(gather("count(complaints over season)", "tickets").time).toEqual({ span: "season" });
  });

  it("`min` of one path gathers, of several values chooses", () => {
    expect(nodeOf("min(tickets.price via seller)", sampleScope("people")).op).toBe("gather");
    expect(nodeOf("min(base, score)", sampleScope("people")).op).toBe("call");
  });

  it("a datetime is an instant by the clock of the rulebook's zone", () => {
    const node = nodeOf("2026-10-01 08:00", sampleScope("tickets", zoneNamed("Asia/Shanghai")));
    if (node.op !== "literal" || typeof node.value !== "object") throw new Error("no number");
    expect(exactText(node.value)).toBe(String(Date.UTC(2026, 9, 1)));
  });
});
