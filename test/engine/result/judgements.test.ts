import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ran, rulebookOf, runFiles, runGiven } from "../running.js";

const TABLES = `
scored: people
tables:
  people: { file: staff, key: id, columns: { id: {}, base: { type: money } } }
  appeals: { file: appeals, key: none, dated: at, columns: { who: { to: people }, at: { type: date }, decided: { type: date, empty: allowed } } }
`;
const TOTAL = "    total: { pay: { base: base } }\n";
const guarded = (otherwise: string, must = "paid <= 250") =>
  `${TABLES}rules:
  people:
${TOTAL}  all:
    paid: sum(people.total)
    guards:
      budget: { must: ${must}, ${otherwise}say: { en: Over budget, zh: 超出预算 } }
`;
const PEOPLE = "people: [{ id: a, base: 100 }, { id: b, base: 200 }]";

const guards = (ran: Ran) =>
  ran.result.guards.map(({ name, table, key, held, otherwise }) => ({ name, table, key, held, otherwise }));

describe("a guard", () => {
  test("that does not hold pays nobody: an error, unless it says report", () => {
    const fails = runGiven(guarded(""), PEOPLE);
    expect(fails.codes).toEqual({ "guard-failed": 1 });
    expect(fails.messages[0]).toContain(
      "Over budget (all.budget: `paid <= 250` does not hold; paid = 300.00).",
    );
    const reports = runGiven(guarded("else: report, "), PEOPLE);
    expect(reports.codes).toEqual({ "guard-reported": 1 });
    expect(guards(reports)).toEqual([
      { name: "budget", table: "all", key: "all", held: false, otherwise: "report" },
    ]);
  });

  test("is told with its own place where its row is in no file", () => {
    const { findings } = runGiven(guarded(""), PEOPLE);
    const [{ place }] = findings.kept;
    const { file, start, end } = place && "source" in place ? place.source : expect.fail("no place");
    expect(file.text.slice(start, end)).toBe("paid <= 250");
  });

  test("names the params and columns that it read, once each, and no texts", () => {
    const must = "{ must: total <= most and total > 0 and id != most_id, say: x }";
    const yaml = `params: { most: 150, most_id: z }\n${TABLES}rules:\n  people:\n${TOTAL}    guards: { small: ${must} }\n`;
    expect(runGiven(yaml, PEOPLE).messages).toEqual([
      "people b: x (people.small: `total <= most and total > 0 and id != most_id` does not hold; total = 200.00; most = 150).",
    ]);
  });

  test("that holds is in the result and tells nothing", () => {
    const ran = runGiven(guarded("", "paid <= 300"), PEOPLE);
    expect([ran.codes, guards(ran)]).toEqual([
      {},
      [{ name: "budget", table: "all", key: "all", held: true, otherwise: "fail" }],
    ]);
  });

  test("is asked of each row of its table in the period", () => {
    const yaml = `${TABLES}rules:\n  people:\n${TOTAL}    guards: { small: { must: total < 150, else: report, say: big } }\n`;
    const ran = runGiven(yaml, PEOPLE);
    expect(guards(ran).map(({ key, held }) => [key, held])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  test("that is neither yes nor no is an error", async () => {
    const yaml = `${TABLES}rules:\n  people:\n${TOTAL}    mean: { is: mean(appeals.n) }\n    guards: { some: { must: mean < 5, say: x } }\n  appeals: { n: 3 }\n`;
    const files = { "staff.csv": "id,base\na,100\n", "appeals.csv": "who,at,decided\n" };
    const ran = await runFiles(yaml, files, { period: "2026-10" });
    expect(ran.codes["condition-missing"]).toBe(1);
  });

  test("changes no figure, whatever it asks", () => {
    const bare = rulebookOf(`${TABLES}rules:\n  people:\n${TOTAL}`);
    const amounts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 9000 }), fc.boolean(), (bases, limit, report) => {
        const rows = bases.map((base, i) => `{ id: p${i}, base: ${base} }`).join(", ");
        const with_ = guarded(report ? "else: report, " : "", `paid <= ${limit}`);
        const totals = [bare, with_].map((rules) => {
          const ran = runGiven(rules, `people: [${rows}]`);
          return bases.map((_, i) => ran.value("people", `p${i}`, "total"));
        });
        expect(totals[1]).toEqual(totals[0]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a condition under provisional:", () => {
  const yaml = `${TABLES}rules:
  people:
${TOTAL}    provisional:
      appeal: { when: any(appeals where decided is missing), say: { en: An appeal is open, zh: 有未决申诉 } }
`;

  test("makes the result provisional while it holds for a row, and says for which", () => {
    const appeals = "appeals: [{ who: b, at: 2026-10-05 }, { who: a, at: 2026-10-05, decided: 2026-10-09 }]";
    const { result, codes } = runGiven(yaml, `${PEOPLE}\n${appeals}`);
    expect([result.status, codes]).toEqual(["provisional", {}]);
    expect(result.provisional).toMatchObject([
      { name: "appeal", say: { en: "An appeal is open", zh: "有未决申诉" }, table: "people", keys: ["b"] },
    ]);
  });

  test("leaves it final where it holds for none", () => {
    const appeals = "appeals: [{ who: a, at: 2026-10-05, decided: 2026-10-09 }]";
    const { result } = runGiven(yaml, `${PEOPLE}\n${appeals}`);
    expect([result.status, result.provisional]).toEqual(["final", []]);
  });

  test("changes no figure", () => {
    const ran = runGiven(yaml, `${PEOPLE}\nappeals: [{ who: b, at: 2026-10-05 }]`);
    expect(ran.lines("people", ["a", "b"], ["total"])).toEqual(["a | 100", "b | 200"]);
  });
});
