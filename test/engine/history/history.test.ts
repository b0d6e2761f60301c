import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadData } from "../../../src/engine/data/load-data.js";
import { planReading } from "../../../src/engine/data/read-plan.js";
import type { ClosedPeriod } from "../../../src/engine/history/closed.js";
import { Memo } from "../../../src/engine/running/memo.js";
import { runRulebook } from "../../../src/engine/running/run-rulebook.js";
import { trace } from "../../../src/engine/trace/trace.js";
import { Findings } from "../../../src/findings/findings.js";
import { folderOf } from "../folders.js";
import { rulebookOf, runFiles, textOf, tryFiles } from "../running.js";
import { closed, month, type PastRows } from "./past.js";

const RULES = (rules: string, head = "") => `merit: 1
name: Sample
id: sample
period: month
scored: people
${head}
tables:
  team:
  people:
    file: staff
    key: id
    columns: { id: {}, team: { to: team }, mark: { type: number, empty: allowed } }
rules:
  people:
${rules.replace(/^/gm, "    ")}
`;
const STAFF = "id,team,mark\na,East,4\nb,East,2\nc,West,\n";

const marks = (name: string, rows: PastRows): ClosedPeriod =>
  month(name, { people: { columns: { id: "text", mark: "number" }, rows } });
const SEPTEMBER = marks("2026-09", { a: { mark: "5" }, b: { mark: "missing: empty" } });
const AUGUST = marks("2026-08", { a: { mark: "1/3" }, b: { mark: "3" } });

const run = (rules: string, months: readonly ClosedPeriod[], head?: string) =>
  runFiles(RULES(rules, head), { "staff.csv": STAFF }, { period: "2026-10", closed: closed(...months) });

describe("what rows were in closed periods", () => {
  it("is read so many periods back, with the reason where it is missing", async () => {
    const ran = await run("x: last(mark)\ny: last(mark, 2)", [AUGUST, SEPTEMBER]);
    expect(ran.lines("people", ["a", "b", "c"], ["x", "y"])).toEqual([
      "a | 5 | 1/3",
      "b | missing: empty | 3",
      "c | missing: not_there | missing: not_there",
    ]);
    expect(ran.codes).toEqual({});
  });

  it("is a finding where a period is missing from the ledger", async () => {
    const ran = await run("x: last(mark, 2)", [SEPTEMBER]);
    expect(ran.value("people", "a", "x")).toBe("missing: no_period");
    expect(ran.messages).toEqual([
      "sample looks back at 2026-08, which is not closed in the ledger (it has 2026-09).",
    ]);
  });

  it("is missing before history begins", async () => {
    const ran = await run("x: last(mark, 2)", [SEPTEMBER], "history: { from: 2026-09 }");
    expect(ran.value("people", "a", "x")).toBe("missing: no_period");
    expect(ran.codes).toEqual({});
  });

  it("needs a ledger, and one without periods will do", async () => {
    const { evaluation, findings } = await tryFiles(
      RULES("x: last(mark)"),
      { "staff.csv": STAFF },
      { period: "2026-10" },
    );
    expect(evaluation).toBeUndefined();
    expect(findings.kept.map(({ code }) => code)).toEqual(["ledger-needed"]);
    expect((await run("x: last(mark)", [], "history: { from: 2026-10 }")).codes).toEqual({});
  });

  it("does not see this period nor later ones", async () => {
    const later = marks("2026-11", { a: { mark: "9" } });
    const own = marks("2026-10", { a: { mark: "9" } });
    const ran = await run(
      "x: last(mark)\ny: sum(mark over year)",
      [SEPTEMBER, own, later],
      "history: { from: 2026-09 }",
    );
    expect(ran.lines("people", ["a"], ["x", "y"])).toEqual(["a | 5 | 9"]);
  });

  it("follows the links that were closed", async () => {
    const team = {
      columns: { team: "text", paid: "money" },
      rows: { West: { paid: "70" }, East: { paid: "30" } },
    } as const;
    const people = {
      columns: { id: "text", mark: "number" },
      rows: { a: { mark: "1" } },
      links: { a: { team: "West" } },
    } as const;
    const rules = "x: last(team.paid)\n";
    const text = `${RULES(rules)}  team:\n    paid: { is: 1 * count(people) }\n`;
    const ran = await runFiles(
      text,
      { "staff.csv": STAFF },
      {
        period: "2026-10",
        closed: closed(
          month("2026-09", {
            people: { ...people },
            team: { ...team, columns: { team: "text", paid: "number" } },
          }),
        ),
      },
    );
    expect(ran.lines("people", ["a", "b"], ["x"])).toEqual(["a | 70", "b | missing: not_there"]);
  });

  it("takes parameters as they were", async () => {
    const ran = await run(
      "x: last(mark > limit)",
      [SEPTEMBER],
      "params: { limit: { 2026-01: 5, 2026-10: 1 } }",
    );
    expect(ran.value("people", "a", "x")).toBe("no");
  });
});

describe("the past of a run", () => {
  it("is told by a trace, period by period", async () => {
    const ran = await run(
      "x: sum(mark over year)\ny: streak(mark > 3)\nz: last(mark, 2)",
      [AUGUST, SEPTEMBER],
      "history: { from: 2026-08 }",
    );
    const asked = (name: string) => {
      const { how } = trace(ran.evaluation, "people", 0, name);
      const inputs = how.kind === "shape" ? how.inputs : [];
      return inputs.flatMap((input) =>
        input.kind === "history" ? input.closed.map(({ period, value }) => `${period} ${textOf(value)}`) : [],
      );
    };
    expect(asked("x")).toEqual(["2026-09 5", "2026-08 1/3"]);
    expect(asked("y")).toEqual(["2026-09 yes", "2026-08 no"]);
    expect(asked("z")).toEqual(["2026-08 1/3"]);
  });

  it("keeps columns apart that rest on another one", async () => {
    const rulebook = rulebookOf(RULES("x: last(mark)\ny: mark + 1"));
    const findings = new Findings();
    const store = await loadData(planReading([rulebook]), folderOf({ "staff.csv": STAFF }), {}, findings);
    if (!store) throw new Error("no data");
    const memo = new Memo();
    const worked = (...months: readonly ClosedPeriod[]) =>
      runRulebook(rulebook, store, { period: "2026-10", memo, closed: closed(...months) }, findings)?.worked;
    expect(worked(SEPTEMBER)).toEqual(["people.x", "people.y"]);
    expect(worked(SEPTEMBER)).toEqual([]);
    expect(worked(AUGUST, SEPTEMBER)).toContain("people.x");
  });
});

describe("a quantity that looks back at itself", () => {
  const balance = (name: string, owed: string) =>
    month(name, { people: { columns: { owed: "number" }, rows: { a: { owed } } } });

  it("carries what is left from period to period", async () => {
    const rules = "owed: { type: number, is: 'max((last(owed) else 0) + mark - 5, 0)' }";
    const ran = await run(rules, [balance("2026-09", "7")], "history: { from: 2026-09 }");
    expect(ran.lines("people", ["a", "b", "c"], ["owed"])).toEqual(["a | 6", "b | 0", "c | missing: empty"]);
  });

  it("need not say its type where its shape does", async () => {
    const rules =
      "score: { scorecard: { a: { points: 10, is: mark }, b: { points: 5, is: last(score) else 1 } }, missing: zero }";
    const september = month("2026-09", {
      people: { columns: { score: "number" }, rows: { a: { score: "3" } } },
    });
    const ran = await run(rules, [september], "history: { from: 2026-09 }");
    expect(ran.lines("people", ["a", "b"], ["score"])).toEqual(["a | 7", "b | 3"]);
  });

  it("is a circle without a type, and where it reads this period too", () => {
    expect(() => rulebookOf(RULES("owed: (last(owed) else 0) + mark"))).toThrow("people.owed → people.owed");
    expect(() => rulebookOf(RULES("owed: { type: number, is: sum(owed over year) }"))).toThrow(
      "people.owed → people.owed",
    );
  });

  it("must come to the type that it declares", () => {
    expect(() => rulebookOf(RULES("owed: { type: money, is: last(owed) else 3d }"))).toThrow("money");
  });
});

describe("a streak", () => {
  const ok = (on: string | boolean): PastRows => ({ a: { fine: on } });
  const months = (...fine: readonly (string | boolean)[]) =>
    fine.map((on, i) =>
      month(`2026-${String(10 - fine.length + i).padStart(2, "0")}`, {
        people: { columns: { fine: "boolean" }, rows: ok(on) },
      }),
    );
  const streak = async (...fine: readonly (string | boolean)[]) => {
    const ran = await run("fine: mark >= 4\nx: streak(fine)", months(...fine), "history: { from: 2026-05 }");
    return ran.value("people", "a", "x");
  };

  it("counts back from this period", async () => {
    expect(await streak(true, false, true)).toBe("2");
    expect(await streak(true, true, true, true, true)).toBe("6");
    expect(await streak(false)).toBe("1");
  });

  it("passes over periods to which the condition does not apply", async () => {
    expect(await streak(true, "missing: not_applicable", true)).toBe("3");
  });

  it("is missing where a period does not tell", async () => {
    expect(await streak(true, "missing: empty", true)).toBe("missing: empty");
  });

  it("is nothing where this period fails, whatever was before", async () => {
    const ran = await run("x: streak(mark > 4)", [SEPTEMBER]);
    expect(ran.value("people", "a", "x")).toBe("0");
    expect(ran.codes).toEqual({});
  });

  it("meets a hole only where it reaches it", async () => {
    const ran = await run("x: streak(mark > 3)", [SEPTEMBER]);
    expect(ran.codes).toEqual({ "history-hole": 1 });
  });
});

describe("a stretch of closed periods", () => {
  it("is joined with this one, and says what it passed over", async () => {
    const ran = await run(
      "x: mean(mark over year)\ny: sum(mark over year)",
      [AUGUST, SEPTEMBER],
      "history: { from: 2026-08 }",
    );
    expect(ran.lines("people", ["a", "b", "c"], ["x", "y"])).toEqual([
      "a | 28/9 | 28/3",
      "b | 2.5 | 5",
      "c | missing: empty | missing: empty",
    ]);
    expect(ran.codes).toEqual({ "history-passed-over": 2 });
  });

  it("ends with the calendar quarter or year of the period's name", async () => {
    const ran = await run("x: count(mark > 0 over quarter)\ny: max(mark over quarter)", [SEPTEMBER]);
    expect(ran.lines("people", ["a"], ["x", "y"])).toEqual(["a | 1 | 4"]);
  });

  it("may be a span of the rulebook: the periods that end in it", async () => {
    const ran = await run(
      "x: sum(mark over late)",
      [AUGUST, SEPTEMBER],
      "spans: { late: { from: 2026-08-20, to: 2026-09-30 } }",
    );
    expect(ran.value("people", "a", "x")).toBe("16/3");
  });

  it("must be whole", async () => {
    const ran = await run("x: sum(mark over year)", [AUGUST, SEPTEMBER], "history: { from: 2026-03 }");
    expect(ran.codes).toEqual({ "history-hole": 1, "history-passed-over": 1 });
    expect(ran.messages[0]).toContain("2026-07");
  });

  it("adds up what was closed, whatever it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -999, max: 999 }), { maxLength: 9 }), async (values) => {
        const months = values.map((mark, i) =>
          marks(`2026-${String(10 - values.length + i).padStart(2, "0")}`, { a: { mark: String(mark) } }),
        );
        const from = `history: { from: 2026-${String(10 - values.length).padStart(2, "0")} }`;
        const ran = await run("x: sum(mark over year)\ny: count(mark > 0 over year)", months, from);
        const all = [...values, 4];
        expect(ran.value("people", "a", "x")).toBe(String(all.reduce((sum, mark) => sum + mark, 0)));
        expect(ran.value("people", "a", "y")).toBe(String(all.filter((mark) => mark > 0).length));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a closed value is held against today's rules", () => {
  it("and a quantity that was not there yet is told", async () => {
    const ran = await run("double: mark * 2\nx: last(double)", [SEPTEMBER]);
    expect(ran.value("people", "a", "x")).toBe("missing: not_kept");
    expect(ran.messages).toEqual(["The closed result of 2026-09 has no people.double; it is missing there."]);
  });

  it("another type is an error", async () => {
    const september = month("2026-09", { people: { columns: { mark: "text" }, rows: { a: { mark: "x" } } } });
    const ran = await run("x: last(mark)", [september]);
    expect(ran.messages).toEqual(["people.mark was a text when 2026-09 was closed, and is a number now."]);
  });

  it("another version of the rule is used and said", async () => {
    const columns = { double: { kind: "number", rule: "another" } } as const;
    const september = month("2026-09", {
      people: { columns, rows: { a: { double: "7" }, b: { double: "8" } } },
    });
    const ran = await run("double: mark * 2\nx: last(double)", [september]);
    expect(ran.value("people", "a", "x")).toBe("7");
    expect(ran.codes).toEqual({ "history-other-rule": 1 });
  });
});
