import { describe, expect, it } from "vitest";
import { exactText } from "../../../src/base/exact.js";
import { sourceFile } from "../../../src/base/source.js";
import { fixOf } from "../../../src/findings/finding.js";
import { plainFormula } from "../../../src/language/formula-text.js";
import { parseFormula } from "../../../src/language/parser.js";
import { printFormula } from "../../../src/language/printer.js";
import type { Node } from "../../../src/language/tree.js";
import type { Bound, Shape } from "../../../src/rulebook/model.js";
import { quantityOf, read, rulebookOf, withHead, withPeople, withRules } from "../reading.js";

/** A formula as it was written, in canonical spelling. */
function written(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const { file, start, end } = node.span;
  const parsed = parseFormula(plainFormula(sourceFile("formula", file.text.slice(start, end))));
  return "code" in parsed ? parsed.code : printFormula(parsed);
}

const bound = (word: readonly [string, string], end: Bound | undefined) =>
  end && `${end.included ? word[0] : word[1]} ${written(end.at)}`;

function shapeOf<K extends Shape["kind"]>(kind: K, quantity: string, head = ""): Extract<Shape, { kind: K }> {
  const { shape } = quantityOf(withPeople(`a: ${quantity}`, head), "people.a");
  if (shape.kind !== kind) throw new Error(shape.kind);
  return shape as Extract<Shape, { kind: K }>;
}

describe("shapes as the engine is given them", () => {
  it("bands: ends with their words, and what each step gives", () => {
    const { of, steps } = shapeOf(
      "bands",
      "{ of: rate, bands: { up_to 3%: base, over 3% under 5%: 95, at_least 5%: 0 } }",
    );
    expect(written(of)).toBe("rate");
    expect(
      steps.map(({ from, to, give }) => [
        bound(["at_least", "over"], from),
        bound(["up_to", "under"], to),
        written(give),
      ]),
    ).toEqual([
      [undefined, "up_to 3%", "base"],
      ["over 3%", "under 5%", "95"],
      ["at_least 5%", undefined, "0"],
    ]);
    expect(
      quantityOf(withPeople("a: { of: rate, bands: { under 3%: base, at_least 3%: 0 } }"), "people.a").type
        .kind,
    ).toBe("money");
  });

  it("grades: words as a type, labels for those that have one", () => {
    const text = withPeople(
      "a: { of: score, grades: { under 60: poor, at_least 60: good }, labels: { good: { en: Good, zh: 良 } } }",
    );
    const { type, shape } = quantityOf(text, "people.a");
    expect(type).toEqual({ kind: "text", words: ["poor", "good"] });
    expect(shape.kind === "grades" && [...shape.labels]).toEqual([
      ["poor", { en: "poor", zh: "poor" }],
      ["good", { en: "Good", zh: "良" }],
    ]);
  });

  it("curve: points in their order", () => {
    const { points } = shapeOf(
      "curve",
      "{ of: score, curve: { 60: 0%, near: 50%, 100: 100% } }",
      "params: { near: 80 }\n",
    );
    expect(points.map(({ at, give }) => [written(at), written(give)])).toEqual([
      ["60", "0%"],
      ["near", "50%"],
      ["100", "100%"],
    ]);
  });

  it("deduct: rules that measure, rules that do not, one beginning and floor for all", () => {
    const { from, floor, rules } = shapeOf(
      "deduct",
      "{ of: rate, deduct: [{ from: 20, above: 3%, each: started 1%, take: 4, floor: 0 }, { of: score, below: 60, each: proportional 10, take: 1 }, { take: 5 }] }",
    );
    expect([written(from), written(floor)]).toEqual(["20", "0"]);
    expect(
      rules.map(({ measure, take }) => [
        measure && [
          written(measure.of),
          measure.side,
          written(measure.limit),
          measure.unit,
          written(measure.each),
        ],
        written(take),
      ]),
    ).toEqual([
      [["rate", "above", "3%", "started", "1%"], "4"],
      [["score", "below", "60", "proportional", "10"], "1"],
      [undefined, "5"],
    ]);
  });

  it("deduct: dates are measured in durations", () => {
    const { rules } = shapeOf(
      "deduct",
      "{ of: joined, deduct: { from: 5, above: 2026-01-01, each: full 30d, take: 1 } }",
    );
    expect(rules[0]?.measure?.unit).toBe("full");
  });

  it("choose: rows, the last of which may always hold", () => {
    const first = shapeOf("choose", "{ choose: [{ when: base > 5, give: 1 }, { give: 2 }] }");
    expect(first.mode).toBe("first");
    expect(first.rows.map(({ when, give }) => [written(when), written(give)])).toEqual([
      ["base > 5", "1"],
      [undefined, "2"],
    ]);
    expect(shapeOf("choose", "{ match: unique, choose: [{ when: base > 5, give: 1 }] }").mode).toBe("unique");
  });

  it("split: the way to the pool, weights, and what happens where nobody shares", () => {
    const split = (text: string) => {
      const { shape } = quantityOf(
        withRules(`team: { pool: sum(people.base) }\nall: { pool: 100 }\npeople: { a: ${text} }`),
        "people.a",
      );
      if (shape.kind !== "split") throw new Error(shape.kind);
      return [shape.via.map((step) => step.link), written(shape.by), written(shape.where), shape.nobody];
    };
    expect(split("{ split: team.pool, by: score, where: base > 5, nobody: keep }")).toEqual([
      ["team"],
      "score",
      "base > 5",
      { kind: "keep" },
    ]);
    expect(split("{ split: all.pool }")).toEqual([[], undefined, undefined, { kind: "fail" }]);
    expect(split("{ split: all.pool, nobody: { fund: { en: Meals, zh: 餐费 } } }")[3]).toEqual({
      kind: "fund",
      fund: { en: "Meals", zh: "餐费" },
    });
  });

  it("scorecard: what each item measures, and its own word or that of all on missing values", () => {
    const { items, atLeastPoints } = shapeOf(
      "scorecard",
      "{ missing: zero, at_least_points: 50, scorecard: { x: { points: 60, of: rate, curve: { 0%: 0%, 100%: 100% } }, y: { points: 40, is: mark, missing: exclude, label: Y }, z: { points: 5, of: rate, deduct: { above: 3%, each: full 1%, take: 1 } } } }",
    );
    expect(written(atLeastPoints)).toBe("50");
    expect(
      items.map(({ name, label, worth, of, missing }) => [
        name,
        label.en,
        written(worth),
        written(of),
        missing,
      ]),
    ).toEqual([
      ["x", "x", "60", "rate", "zero"],
      ["y", "Y", "40", "mark", "exclude"],
      ["z", "z", "5", "rate", "zero"],
    ]);
  });

  it("pay: lines with their own or the common rounding, and a floor", () => {
    const { lines, atLeast } = shapeOf(
      "pay",
      "{ round: down 1, missing: fail, at_least: 0, pay: { x: base, y: { for: base > 5, is: mark, round: 0.1, missing: zero } } }",
    );
    expect(written(atLeast)).toBe("0");
    expect(
      lines.map(({ name, applies, missing, round }) => [
        name,
        written(applies),
        missing,
        round.how,
        exactText(round.to),
      ]),
    ).toEqual([
      ["x", undefined, "fail", "down", "1"],
      ["y", "base > 5", "zero", "half_up", "0.1"],
    ]);
    expect(shapeOf("pay", "{ pay: { x: base } }").lines[0]?.round).toMatchObject({ how: "half_up" });
  });

  it("pay: groups with what their lines have from them, by place", () => {
    const { lines, groups, atMost } = shapeOf(
      "pay",
      `{ missing: fail, at_most: 9000, pay: { x: base, out: { label: { zh: 扣款 }, round: 1, at_most: base * 20%, lines: { y: -base, inner: { for: base > 5, missing: zero, times: 50%, leaves_at_least: 7, lines: { z: { is: -mark, least: 3, fund: Meals } } } } }, w: 1 } }`,
    );
    expect(written(atMost)).toBe("9000");
    expect(
      lines.map(({ name, group, missing, round, least, fund }) => [
        name,
        group,
        missing,
        exactText(round.to),
        written(least),
        fund?.en,
      ]),
    ).toEqual([
      ["x", undefined, "fail", "0.01", undefined, undefined],
      ["y", 0, "fail", "1", undefined, undefined],
      ["z", 1, "zero", "1", "3", "Meals"],
      ["w", undefined, "fail", "0.01", undefined, undefined],
    ]);
    expect(
      groups.map(({ name, label, group, first, end, applies, times, atMost: most, leavesAtLeast }) => [
        [name, label.zh, group, first, end],
        [applies, times, most, leavesAtLeast].map(written),
      ]),
    ).toEqual([
      [
        ["out", "扣款", undefined, 1, 3],
        [undefined, undefined, "base * 20%", undefined],
      ],
      [
        ["inner", "inner", 0, 2, 3],
        ["base > 5", "50%", undefined, "7"],
      ],
    ]);
  });

  it("quantities: labels, for whom, the fewest rows, how a ratio is shown", () => {
    const text = withPeople(
      "a: { label: { zh: 均分 }, for: base > 5, is: mean(jobs.points), at_least_rows: 3 }\nb: { type: percent, is: base / base }",
    );
    const quantity = quantityOf(text, "people.a");
    expect(quantity.label).toEqual({ en: "均分", zh: "均分" });
    expect(written(quantity.applies)).toBe("base > 5");
    expect(quantity.atLeastRows).toBe(3);
    expect(quantityOf(text, "people.b").type.kind).toBe("percent");
    expect(quantityOf(withPeople("c: { type: money, is: 300 }"), "people.c").type.kind).toBe("money");
  });

  it("flags and checks: conditions that say something", () => {
    const text = withRules(
      "people: { flags: { late: { when: base > 5, say: { en: Late, zh: 迟 } } } }\njobs: { checks: { odd: { when: points < 0, say: Odd, level: warning }, bad: { when: points > 9, say: Bad } } }",
    );
    expect(quantityOf(text, "people.late")).toMatchObject({
      type: { kind: "boolean" },
      role: { kind: "flag", say: { en: "Late", zh: "迟" } },
    });
    expect(quantityOf(text, "jobs.odd").role).toMatchObject({ kind: "check", severity: "warning" });
    expect(quantityOf(text, "jobs.bad").role).toMatchObject({ kind: "check", severity: "error" });
  });
});

describe("the head of a rulebook", () => {
  const head = (lines: string) =>
    rulebookOf(withHead(`merit: 1\nname: { en: Name, zh: 名称 }\nscored: people\n${lines}`));

  it("says what is paid, when, in which language, zone and currency", () => {
    expect(head("period: month")).toMatchObject({
      name: { en: "Name", zh: "名称" },
      version: undefined,
      language: "en",
      period: { unit: "month", from: 1 },
      timezone: undefined,
      currency: undefined,
      scored: "people",
    });
    expect(
      head(
        "period: { month: from 26 }\nversion: 2026-10\nlanguage: zh\ntimezone: Asia/Shanghai\ncurrency: CNY",
      ),
    ).toMatchObject({
      version: "2026-10",
      language: "zh",
      period: { unit: "month", from: 26 },
      timezone: "Asia/Shanghai",
      currency: "CNY",
    });
    expect(head("period: quarter").period).toEqual({ unit: "quarter", from: 1 });
    expect(head("period: year").period).toEqual({ unit: "year", from: 1 });
  });

  it("may name spans of time by dates, params and the period", () => {
    const { spans } = head(
      "period: month\nparams: { start: 2026-02-17 }\nspans: { year: { from: start, to: 2027-02-05 }, now: { from: period.first, to: period.last } }",
    );
    expect([...spans.values()].map(({ name, from, to }) => [name, written(from), written(to)])).toEqual([
      ["year", "start", "2027-02-05"],
      ["now", "period.first", "period.last"],
    ]);
  });
});

describe("a ratio where money is expected", () => {
  it("is told how an amount multiplies it", () => {
    const fixes = (line: string) =>
      read(withPeople(`a: { pay: { b: ${line} } }`)).findings.flatMap((one) =>
        one.code === "shape-type" ? fixOf(one, "en") : [],
      );
    expect(fixes("1000 * score / 100")).toEqual([expect.stringContaining("`1000 * (score / 100)`")]);
    expect(fixes("1000 * (score / 100)")).toEqual([]);
  });
});
