import fc from "fast-check";
import { expect, test } from "vitest";
import type { Result } from "../../../src/engine/result/result.js";
import { TableOfRun } from "../../../src/engine/result/table-of-run.js";
import { jsonText } from "../../../src/report/json/json-text.js";
import { resultJson } from "../../../src/report/json/result-json.js";
import { ROWS_AT_ONCE } from "../../../src/report/json/text-column.js";
import { rulebookOf, runGiven } from "../../engine/running.js";
import { run } from "../../engine/schemes/fixture-run.js";
import { textOf } from "./text-of.js";

const VIEW = { only: undefined, masked: false };

/** The same result with rows only, as masked and limited ones have them. */
function inRows(result: Result): Result {
  const tables = result.tables.map(({ name, label, leads, columns, rows }) => {
    return { name, label, leads, columns, rows };
  });
  return { ...result, tables };
}

function expectSame(result: Result): void {
  expect(result.tables.every((table) => table instanceof TableOfRun)).toBe(true);
  expect(textOf(resultJson(result, VIEW, "en"))).toBe(textOf(resultJson(inRows(result), VIEW, "en")));
}

const ALL_KINDS = rulebookOf(`
timezone: Asia/Shanghai
scored: people
tables:
  team:
  desk: { file: desk, key: [area, number], columns: { area: {}, number: { type: number } } }
  people:
    file: people
    key: id
    links: { desk: [area, number] }
    columns:
      id: {}
      name: { empty: allowed }
      team: { to: team, empty: allowed }
      kind: { empty: allowed, words: { a: [a], b: [b] } }
      area: { empty: allowed }
      number: { type: number, empty: allowed }
      base: { type: money, empty: allowed }
      part: { type: percent, empty: allowed }
      time: { type: duration, unit: hours, empty: allowed }
      day: { type: date, empty: allowed }
      at: { type: datetime, empty: allowed }
      ok: { type: boolean, empty: allowed }
      points: { type: number, decimals: 3, empty: allowed }
rules:
  people:
    third: points / 3
    known: ok else no
    score:
      for: known or points > 1 else no
      pass: 50%
      at_most: 70
      veto: { low: { when: points < 2 else no, say: { en: Low, zh: 低 } } }
      missing: zero
      scorecard:
        work: { pass: 60%, missing: exclude, items: { calls: { points: 30, is: points, missing: exclude }, third: { points: 40, of: third, missing: zero, curve: { 0: 0%, 40: 100% } } } }
        thanks: { bonus: 10, is: points, missing: zero }
    grade: { of: points else 0, grades: { at_least 50: good, under 50: poor } }
    total:
      pay:
        basic: { is: base * (points else 1) / 7, missing: exclude }
        extra:
          for: known
          at_most: 1000
          lines: { more: { is: base / 3, missing: zero }, most: { is: 400 } }
    flags: { many: { when: points > 90 else no, say: { en: Many, zh: 多 } } }
  team: { paid: sum(people.total), mean: mean(people.points) }
  desk: { paid: sum(people.total) }
  all: { paid: sum(people.total) }
`);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const text = fc.oneof(
  fc.constantFrom("王小明", "a", "\u202e\u200b", '"\\\n', "\u{1f600}"),
  fc.string({ minLength: 1, maxLength: 5 }),
);
const decimal = (most: number, decimals: number) =>
  fc.integer({ min: -most, max: most }).map((n) => (n / 10 ** decimals).toFixed(decimals));

const person = fc.record({
  name: maybe(text),
  team: maybe(fc.constantFrom("A", "B", "\u00ad")),
  kind: maybe(fc.constantFrom("a", "b")),
  area: fc.constantFrom("n", "s"),
  number: fc.constantFrom("1", "2"),
  base: maybe(decimal(1_000_000, 2)),
  part: maybe(fc.nat(1000).map((n) => `${n / 10}%`)),
  day: maybe(fc.constantFrom("2026-10-01", "1999-12-31")),
  at: maybe(fc.constantFrom("2026-10-01 08:00", "2026-01-31 23:59:59")),
  ok: maybe(fc.constantFrom("yes", "no")),
  points: maybe(decimal(100_000, 3)),
});

test("what is written from columns is what is written from rows", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
      const rows = people.map((one, i) => jsonText({ id: `p${(i * 7) % 5}`, ...one }));
      const desks = ["n", "s"].flatMap((area) => ["1", "2"].map((number) => jsonText({ area, number })));
      const given = `people: [${rows.join(", ")}]\ndesk: [${desks.join(", ")}]`;
      const { result } = runGiven(ALL_KINDS, given);
      expectSame(result);
      expect(textOf(resultJson(result, VIEW, "en"))).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 60 },
  );
});

test("so it is with more rows than are written at once, some of which lack what the others have", () => {
  const rows = Array.from({ length: ROWS_AT_ONCE + 9 }, (_, i) => {
    const own = { id: `p${i}`, name: "王", team: i % 3 === 0 ? "A" : "B", ok: "yes", base: `${i}.50` };
    return jsonText(i === 7 ? own : { ...own, points: `${i}` });
  });
  expectSame(runGiven(ALL_KINDS, `people: [${rows.join(", ")}]`).result);
});

test.each([
  ["after-sales.yaml", "after-sales", "2026-11", ["2026-10"]],
  ["dealer.yaml", "dealer", "2026-10", []],
])("so it is with %s over the data of %s", async (rules, folder, period, before) => {
  expectSame((await run(rules, folder, period, before)).result);
});

test("rows of a result are made once, and only where they are asked for", () => {
  const [table] = runGiven(ALL_KINDS, "people: [{ id: a }]").result.tables;
  expect(table.rows).toBe(table.rows);
});
