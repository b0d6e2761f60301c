import { describe, expect, it } from "vitest";
import { rulebookOf } from "../reading.js";

const BOOK = `merit: 1
name: Sample
period: month
timezone: Asia/Shanghai
scored: people
params: { near: 100, limit: 3%, from: 2026-01-01 }
spans: { season: { from: from, to: period.last } }
tables:
  team:
  people:
    file: staff
    key: id
    columns:
      id: { header: [ID, 工号] }
      team: { to: team }
      base: { type: money }
      manager: { empty: allowed }
  jobs:
    file: jobs
    key: job
    dated: day
    exclude: { far: { when: distance > near * 10, say: Too far } }
    columns:
      job: {}
      worker: { to: people }
      day: { type: date }
      distance: { type: number }
  fines:
    file: fines
    key: none
    dated: job.day
    columns: { job: { to: jobs }, amount: { type: money } }
  kinds: { key: kind, rows: [{ kind: a, low: 3% }, { kind: b, low: 5% }] }
rules:
  jobs:
    close: distance <= near
    day_of_year: day - 2026-01-01
  people:
    done: count(jobs)
    close: { label: Close, is: share(jobs where close) }
    season: count(jobs over season)
    fined: sum(fines.amount)
    factor: { of: close, bands: { under limit: 90%, at_least limit: 100% } }
    grade: { of: close, grades: { under 50%: low, at_least 50%: high }, labels: { low: Low } }
    pay: { pay: { base: { is: base * factor, missing: zero } } }
    share: { split: team.pool, by: base }
    flags: { late: { when: done > 3, say: Many } }
  team:
    pool: sum(people.base via team)
  all:
    heads: count(people)
    first: year(period.first)
    lows: max(kinds.low)
`;

function hashes(text: string): ReadonlyMap<string, string> {
  return new Map(rulebookOf(text).quantities.map(({ path, hash }) => [path, hash]));
}

/** Quantities whose hash a change of the rulebook changes. */
function changed(from: string | RegExp, to: string): string[] {
  const edited = BOOK.replace(from, to);
  if (edited === BOOK) throw new Error(`nothing to change: ${from}`);
  const before = hashes(BOOK);
  const after = hashes(edited);
  return [...before].filter(([path, hash]) => after.get(path) !== hash).map(([path]) => path);
}

const ALL = [...hashes(BOOK).keys()];

/** What reads rows of jobs, directly or through others. */
/** A pay quantity with its line. */
const PAY = ["people.pay", "people.pay.base"];
const ON_JOBS = [
  "jobs.close",
  "jobs.day_of_year",
  "people.done",
  "people.close",
  "people.season",
  "people.fined",
  "people.factor",
  "people.grade",
  ...PAY,
  "people.late",
].sort();

describe("hashes of meaning", () => {
  it("are the same each time, and differ from one quantity to another", () => {
    expect(hashes(BOOK)).toEqual(hashes(BOOK));
    expect(new Set(hashes(BOOK).values()).size).toBe(ALL.length);
  });

  it.each([
    ["comments", /$/, "# the end\n"],
    ["blanks", "distance <= near", "distance   <=   near"],
    ["parentheses that change nothing", "distance <= near", "(distance) <= (near)"],
    ["the form of a map", "close: distance <= near", "close: { is: distance <= near }"],
    [
      "block instead of flow style",
      "flags: { late: { when: done > 3, say: Many } }",
      "flags:\n      late:\n        when: >-\n          done\n          > 3\n        say: Many",
    ],
    [
      "the order of steps",
      "under limit: 90%, at_least limit: 100%",
      "at_least limit: 100%, under limit: 90%",
    ],
    ["another spelling of a number", "90%, at_least", "90.0%, at_least"],
    ["labels", "label: Close", "label: { en: Near, zh: 近 }"],
    ["labels of grades", "labels: { low: Low }", "labels: { low: Bad }"],
    ["what a flag says", "say: Many", "say: A lot"],
    ["why rows are excluded", "say: Too far", "say: Far"],
    ["the name and version", "name: Sample", "name: Other\nversion: 7"],
    [
      "the order of quantities",
      "    heads: count(people)\n    first: year(period.first)\n",
      "    first: year(period.first)\n    heads: count(people)\n",
    ],
    ["a parameter that nothing reads", "near: 100,", "near: 100, other: 5,"],
    ["a way of naming the table of a link", "worker: { to: people }", "worker: { to: people.id }"],
  ])("do not change with %s", (_, from, to) => {
    expect(changed(from, to)).toEqual([]);
  });

  it.each([
    [
      "what a word of cells stands for",
      "distance: { type: number }",
      "distance: { type: number, words: { 5: [far] } }",
      ON_JOBS,
    ],
    [
      "a threshold of grades",
      "under 50%: low, at_least 50%: high",
      "under 60%: low, at_least 60%: high",
      ["people.grade"],
    ],
    [
      "which side the threshold is on",
      "under 50%: low, at_least 50%: high",
      "up_to 50%: low, over 50%: high",
      ["people.grade"],
    ],
    ["a rate", "under limit: 90%", "under limit: 80%", ["people.factor", ...PAY]],
    ["a parameter of steps", "limit: 3%", "limit: 4%", ["people.factor", ...PAY]],
    ["what happens where a value is missing", "missing: zero", "missing: fail", PAY],
    ["rounding", "missing: zero", "missing: zero, round: 1", PAY],
    ["weights", "by: base", "by: done", ["people.share"]],
    ["what is gathered", "heads: count(people)", "heads: count(people where base > 5)", ["all.heads"]],
    [
      "whom it applies to",
      "label: Close,",
      "label: Close, for: done > 0,",
      ["people.close", "people.factor", "people.grade", ...PAY],
    ],
    ["rows in the rulebook", "low: 5%", "low: 6%", ["all.lows"]],
    ["a span's first day", "from: 2026-01-01", "from: 2026-02-01", ["people.season"]],
    ["a span's last day", "to: period.last", "to: period.first", ["people.season"]],
    ["when rows are", "dated: job.day", "dated: job.day + 1d", ["people.fined"]],
    // A parameter in a rule and in an exclusion: all that reads those rows.
    ["a parameter of an exclusion", "near: 100", "near: 90", ON_JOBS],
    ["an exclusion", "near * 10", "near * 9", ON_JOBS],
    ["a header", "distance: { type: number }", "distance: { type: number, header: KM }", ON_JOBS],
    ["a file's name", "file: jobs", "file: jobs-*", ON_JOBS],
    ["how time is cut", "period: month", "period: quarter", ALL],
    ["the time zone", "Asia/Shanghai", "Asia/Tokyo", ALL],
  ])("change with %s, of exactly what depends on it", (_, from, to, expected) => {
    expect(changed(from, to).sort()).toEqual([...expected].sort());
  });

  const CARD =
    "card: { full: 9, pass: 70%, at_most: 9, veto: { v: { when: done > 3, say: Many } }, scorecard: { m: { items: { a: { points: 4, is: done }, b: { points: 5, is: done } } }, c: { bonus: 2, is: done } } }";

  it.each([
    ["the full points", "full: 9", "full: 9.0", false],
    ["a pass mark", "pass: 70%", "pass: 60%", true],
    ["a bound", "at_most: 9", "at_most: 8", true],
    ["a veto's condition", "done > 3", "done > 4", true],
    ["what a veto says", "say: Many", "say: Much", false],
    ["what an item counts", "bonus: 2", "penalty: 2", true],
    [
      "points in a module",
      "points: 4, is: done }, b: { points: 5",
      "points: 5, is: done }, b: { points: 4",
      true,
    ],
  ])("of a scorecard: %s", (_, from, to, changes) => {
    const book = BOOK.replace("    done: count(jobs)\n", `    done: count(jobs)\n    ${CARD}\n`);
    const edited = book.replace(CARD, CARD.replace(from, to));
    expect(edited).not.toBe(book);
    expect(hashes(edited).get("people.card") !== hashes(book).get("people.card")).toBe(changes);
    expect(hashes(edited).get("people.card.a") !== hashes(book).get("people.card.a")).toBe(changes);
  });

  it.each([
    [
      "a slice's rate",
      "of: base, tiers: { up_to 5: 1%, over 5: 2% }",
      "of: base, tiers: { up_to 5: 1%, over 5: 3% }",
    ],
    [
      "slices for steps",
      "of: done, tiers: { up_to 5: 1, over 5: 2 }",
      "of: done, bands: { up_to 5: 1, over 5: 2 }",
    ],
    [
      "which choices count",
      "match: all, choose: [{ when: done > 5, give: 1 }]",
      "choose: [{ when: done > 5, give: 1 }]",
    ],
    ["a weight", "blend: [{ done: 40%, season: 60% }]", "blend: [{ done: 60%, season: 40% }]"],
  ])("change with %s", (_, from, to) => {
    const book = (rule: string) =>
      BOOK.replace("    done: count(jobs)\n", `    done: count(jobs)\n    new: { ${rule} }\n`);
    expect(hashes(book(from)).get("people.new")).not.toBe(hashes(book(to)).get("people.new"));
  });

  it.each([
    ["the most of a group", "at_most: 50", "at_most: 60"],
    ["what a group leaves", "leaves_at_least: 10", "leaves_at_least: 20"],
    ["the least of a group", "at_least: -90", "at_least: -80"],
    ["a group's factor", "times: 50%", "times: 60%"],
    ["whom a group applies to", "for: done > 0", "for: done > 1"],
    ["the least of a line", "least: 5", "least: 6"],
    ["a fund", "fund: Meals", "fund: Tea"],
    ["a group's name, which is that of a figure", "out:", "off:"],
    ["the most of the whole", "at_most: 900", "at_most: 800"],
    ["a line that leaves its group", ", b: -2 } } }", " } }, b: -2 }"],
  ])("of a pay change with %s", (_, from, to) => {
    const pay =
      "pay: { pay: { a: base, out: { for: done > 0, times: 50%, at_most: 50, leaves_at_least: 10, at_least: -90, lines: { x: { is: -1, least: 5, fund: Meals }, b: -2 } } }, at_most: 900 }";
    const book = BOOK.replace("pay: { pay: { base: { is: base * factor, missing: zero } } }", pay);
    const edited = book.replace(from, to);
    expect(edited).not.toBe(book);
    expect(hashes(edited).get("people.pay")).not.toBe(hashes(book).get("people.pay"));
  });

  it("of what reads a table of values change with the columns that fill it", () => {
    expect(changed("manager: { empty: allowed }", "manager: { to: team, empty: allowed }")).toContain(
      "team.pool",
    );
  });

  it("change with the exclusions of a table by which rows are dated", () => {
    const book = BOOK.replace("rules:\n", "rules:\n  fines:\n    big: amount > 5\n");
    const edited = book.replace("near * 10", "near * 9");
    expect(hashes(edited).get("fines.big")).not.toBe(hashes(book).get("fines.big"));
  });

  it("do not depend on whether a row rule read the quantity first", () => {
    const plain = BOOK.replace("exclude: { far: { when: distance > near * 10, say: Too far } }", "");
    const early = BOOK.replace("distance > near * 10", "not close");
    expect(hashes(plain).get("jobs.close")).not.toBe(hashes(early).get("jobs.close"));
    const other = early.replace("distance: { type: number }", "distance: { type: number, header: KM }");
    expect(hashes(early).get("jobs.close")).not.toBe(hashes(other).get("jobs.close"));
  });
});
