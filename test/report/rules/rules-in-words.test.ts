import { describe, expect, test } from "vitest";
import { UTC } from "../../../src/base/calendar.js";
import type { Language } from "../../../src/base/language.js";
import { sourceFile } from "../../../src/base/source.js";
import { Findings } from "../../../src/findings/findings.js";
import { rulesInWords } from "../../../src/report/rules/rules-in-words.js";
import { readRulebook } from "../../../src/rulebook/read.js";

const JANUARY = 20_454; // 2026-01-01
const OCTOBER = 20_727; // 2026-10-01

const rulebook = (rules: string) => `merit: 1
name: Shop
period: month
scored: people
params:
  limit: { value: 3%, label: { en: Limit, zh: 上限 } }
  rate: { value: { 2026-01: 5, 2026-10: 8 }, label: { en: Rate, zh: 单价 } }
calendars: { office: { weekend: [saturday, sunday], from: 2026-01-01, until: 2026-12-31 } }
tables:
  people:
    file: people
    key: id
    columns:
      id: {}
      team: { to: team, label: { en: Team, zh: 班组 } }
      base: { type: money, label: { en: Base, zh: 基数 } }
      post: { words: { boss: [主管], clerk: [文员] }, labels: { boss: { en: Boss, zh: 主管 } }, label: { en: Post, zh: 岗位 } }
  team:
    label: { en: Teams, zh: 班组 }
  jobs:
    label: { en: Jobs, zh: 工单 }
    file: jobs
    key: job
    dated: day
    columns:
      job: {}
      who: { to: people }
      day: { type: date }
      late: { type: boolean, label: { en: late, zh: 迟到 } }
    links: { turn: [who, day] }
  turn: { key: [who, day], label: { en: Turn, zh: 班次 } }
rules:
  turn: { long: { label: { en: Long, zh: 长班 }, is: count(jobs) > 8 } }
  people:
    lateness: { label: { en: Lateness, zh: 迟到率 }, is: share(jobs where late) }
${rules
  .split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}
`;

/** What the rule of a path says. */
function said(rules: string, path: string, language: Language = "en", day = OCTOBER): readonly string[] {
  return rule(rules, path, language, day)?.text ?? [];
}

function rule(rules: string, path: string, language: Language = "en", day = OCTOBER) {
  const findings = new Findings();
  const read = readRulebook(sourceFile("shop.yaml", rulebook(rules)), findings);
  expect(
    findings.kept
      .map(({ code, severity, values }) => [code, severity, values])
      .filter(([, severity]) => severity === "error"),
  ).toEqual([]);
  if (!read) throw new Error("the rulebook does not read");
  return rulesInWords(read, day, language, UTC).get(`people.${path}`);
}

describe("a rule in words", () => {
  test.each([
    ["count(jobs)", "number of Jobs", "工单数"],
    ["count(jobs where late)", "number of Jobs, where late", "工单数（限：迟到）"],
    ["base * 2 - (base - base)", "Base × 2 − (Base − Base)", "基数 × 2 − (基数 − 基数)"],
    [
      "if(lateness > limit, base, base / 2)",
      "if Lateness > Limit (3%): Base, otherwise Base ÷ 2",
      "若 迟到率 > 上限（3%）则 基数，否则 基数 ÷ 2",
    ],
    [
      'not (post = "boss" or base < rate)',
      "not (Post = “Boss” or Base < Rate (8))",
      "(岗位 = “主管” 或 基数 < 单价（8）) 不成立",
    ],
    ["count(jobs where turn.long)", "number of Jobs, where Long of the Turn", "工单数（限：班次的长班）"],
    ["count(jobs where day is not missing)", "number of Jobs, where day is there", "工单数（限：day 有值）"],
    [
      "2 * working_days(period.first, max(period.first, period.last), office)",
      "2 × (working days from first day of the period to the larger of first day of the period and last day of the period (office calendar))",
      "2 × (周期首日 至 周期首日 与 周期末日 中较大者 的工作日数（日历 office）)",
    ],
  ])("tells the formula %s", (formula, en, zh) => {
    expect(said(`x: '${formula}'`, "x")).toEqual([en]);
    expect(said(`x: '${formula}'`, "x", "zh")).toEqual([zh]);
  });

  test("has the parameters' values of the period", () => {
    expect(said("x: base + rate", "x", "en", JANUARY)).toEqual(["Base + Rate (5)"]);
    expect(said("x: base + rate", "x", "en", OCTOBER)).toEqual(["Base + Rate (8)"]);
  });

  test("tells steps by their ends", () => {
    const bands = "x: { of: lateness, bands: { up_to 3%: 100%, over 3% under 5%: 95%, at_least 5%: 90% } }";
    expect(said(bands, "x")).toEqual([
      "by Lateness:",
      "up to 3%: 100%",
      "over 3%, under 5%: 95%",
      "at least 5%: 90%",
    ]);
    expect(said(bands, "x", "zh")).toEqual([
      "按迟到率：",
      "不超过 3%：100%",
      "超过 3%、低于 5%：95%",
      "5% 及以上：90%",
    ]);
  });

  test("says of points only that the rest is scaled up where a value is missing", () => {
    const item = "is: lateness, missing: exclude";
    const card = `score: { scorecard: { a: { points: 9, ${item} }, b: { bonus: 5, ${item} } } }`;
    expect(said(card, "score.a").at(-1)).toBe("where missing: left out, the rest scaled up");
    expect(said(card, "score.b").at(-1)).toBe("where missing: left out");
    const line = "total: { pay: { x: { is: base * lateness, missing: exclude } } }";
    expect(said(line, "total.x")).toContain("where missing: left out");
  });

  test("tells what score items are worth, and how they are scored", () => {
    const card = `score:
  scorecard:
    times: { points: 20, of: lateness, deduct: { above: limit, each: started 1%, take: 4 }, missing: zero }
    shape: { points: 80, of: lateness, curve: { 0%: 100%, 10%: 0% }, missing: full }`;
    expect(said(card, "score")).toEqual(["times (20 points)", "shape (80 points)"]);
    expect(said(card, "score.times")).toEqual([
      "each 1% or part of it that Lateness is above Limit (3%) takes 4",
      "where missing: zero",
    ]);
    expect(said(card, "score.shape", "zh")).toEqual([
      "按迟到率，各点间按直线，之外持平：",
      "0%：100%",
      "10%：0%",
      "缺失时按满分计",
    ]);
  });

  test("tells pay lines with their conditions, rounding and limits", () => {
    const pay = `total:
  pay:
    wage: { is: base, round: down 1 }
    extras: { at_most: base * 20%, lines: { late: { for: lateness > limit, is: 0 - rate, missing: zero } } }
  at_least: 0`;
    expect(said(pay, "total")).toEqual(["at least 0"]);
    expect(said(pay, "total.wage")).toEqual(["Base", "rounded down to 1"]);
    expect(said(pay, "total.extras")).toEqual(["at most Base × 20%"]);
    expect(said(pay, "total.late")).toEqual([
      "0 − Rate (8)",
      "only where Lateness > Limit (3%)",
      "where missing: zero",
      "rounded to 0.01, half up",
    ]);
  });

  test("tells flags by what they say", () => {
    const flags = "flags: { slow: { when: lateness > 5% else no, say: { en: Too slow, zh: 太慢 } } }";
    expect(said(flags, "slow")).toEqual(["flag where Lateness > 5% (no where missing): Too slow"]);
  });

  test("tells in a few words what a score item asks for, where its rule has an edge", () => {
    const card = `score:
  scorecard:
    rising: { points: 10, of: lateness, curve: { 0%: 0%, 10%: 100% }, missing: zero }
    falling: { points: 10, of: lateness, curve: { 0%: 100%, 10%: 0% }, missing: zero }
    hill: { points: 10, of: lateness, curve: { 0%: 0%, 5%: 100%, 10%: 0% }, missing: zero }
    steps: { points: 10, of: lateness, bands: { up_to 3%: 100%, over 3% up_to 5%: 50%, over 5%: 0% }, missing: zero }
    twins: { points: 10, of: lateness, bands: { up_to 3%: 100%, over 3% up_to 5%: 0%, over 5%: 100% }, missing: zero }
    above: { points: 10, of: lateness, deduct: { above: limit, each: started 1%, take: 4 }, missing: zero }
    below: { points: 40, of: lateness, deduct: { below: 50%, each: started 1%, take: 4 }, missing: zero }`;
    const targets = ["rising", "falling", "hill", "steps", "twins", "above", "below"].map(
      (name) => rule(card, `score.${name}`)?.target,
    );
    expect(targets).toEqual([
      "at least 10%",
      "up to 0%",
      undefined,
      "up to 3%",
      undefined,
      "up to Limit (3%)",
      "at least 50%",
    ]);
  });
});
