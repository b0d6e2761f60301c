import { expect, test } from "vitest";
import { type Ran, runFiles, runGiven } from "../running.js";

const TABLE = `
scored: visits
tables:
  visits:
    file: visits
    key: id
    dated: closed
    columns:
      id: {}
      asset: { empty: allowed }
      opened: { type: date, empty: allowed }
      closed: { type: date, empty: allowed }
      kind: { empty: allowed }
      score: { type: number, empty: allowed }
`;

function visits(rule: string, ...rows: string[]): Ran {
  const given = rows.map((row) => `  - ${row}`).join("\n");
  return runGiven(`${TABLE}\nrules: { visits: { x: '${rule}' } }`, `visits:\n${given}`);
}

const first = (...rows: string[]) => visits("first(opened per asset after closed)", ...rows);

test("first finds the smallest value above the limit, whatever the order and period of rows", () => {
  const ran = first(
    "{ id: c, asset: x, opened: 2026-12-01, closed: 2026-12-02 }",
    "{ id: a, asset: x, opened: 2026-10-01, closed: 2026-10-03 }",
    "{ id: b, asset: x, opened: 2026-11-05, closed: 2026-11-06 }",
    "{ id: d, asset: y, opened: 2026-10-04, closed: 2026-10-05 }",
  );
  // 2026-11-05 is day 20762, 2026-12-01 day 20788
  expect(ran.lines("visits", ["a", "b", "c", "d"], ["x"])).toEqual([
    "a | 20762",
    "b | 20788",
    "c | missing: no_row",
    "d | missing: no_row",
  ]);
});

test("first asks the other rows: not the row itself, though its own value is above its limit", () => {
  const ran = first(
    "{ id: a, asset: x, opened: 2026-10-05, closed: 2026-10-01 }",
    "{ id: b, asset: y, opened: 2026-10-05, closed: 2026-10-01 }",
    "{ id: c, asset: y, opened: 2026-10-05, closed: 2026-10-06 }",
  );
  expect(ran.value("visits", "a", "x")).toBe("missing: no_row");
  expect(ran.value("visits", "b", "x")).toBe("20731");
});

test("the limit itself is not above it", () => {
  const ran = first(
    "{ id: a, asset: x, opened: 2026-10-01, closed: 2026-10-05 }",
    "{ id: b, asset: x, opened: 2026-10-05, closed: 2026-10-06 }",
  );
  expect(ran.value("visits", "a", "x")).toBe("missing: no_row");
});

test("a row with a blank per is alone, one without a limit has the limit's reason", async () => {
  const ran = await runFiles(
    `${TABLE}\nrules: { visits: { x: first(opened per asset after closed) } }`,
    {
      "visits.csv":
        "id,asset,opened,closed,kind,score\na,,2026-10-01,2026-10-02,,\nb,,2026-10-05,2026-10-06,,\nc,x,2026-10-01,,,\nd,x,2026-10-05,,,\n",
    },
    { period: "2026-10" },
  );
  expect(ran.lines("visits", ["a", "c"], ["x"])).toEqual(["a | missing: no_row", "c | missing: empty"]);
});

test("a row with a blank per is alone, so nth is 1 where it counts, and missing where it does not", () => {
  const ran = visits(
    'nth(per asset by opened where kind = "a")',
    "{ id: a, opened: 2026-10-01, kind: a }",
    "{ id: b, opened: 2026-10-02, kind: a }",
    "{ id: c, opened: 2026-10-03, kind: b }",
    "{ id: d, kind: a }",
    "{ id: e, asset: x, opened: 2026-10-01, kind: a }",
    "{ id: f, asset: x, opened: 2026-10-02, kind: a }",
  );
  expect(ran.lines("visits", ["a", "b", "c", "d", "e", "f"], ["x"])).toEqual([
    "a | 1",
    "b | 1",
    "c | missing: no_row",
    "d | missing: not_given",
    "e | 1",
    "f | 2",
  ]);
});

test("where says which other rows are looked at, not from which", () => {
  const ran = visits(
    'first(opened per asset after closed where kind = "a")',
    "{ id: a, asset: x, opened: 2026-10-01, closed: 2026-10-01, kind: b }",
    "{ id: b, asset: x, opened: 2026-10-02, closed: 2026-10-02, kind: b }",
    "{ id: c, asset: x, opened: 2026-10-03, closed: 2026-10-03, kind: a }",
  );
  expect(ran.lines("visits", ["a", "b", "c"], ["x"])).toEqual([
    "a | 20729",
    "b | 20729",
    "c | missing: no_row",
  ]);
});

test("a where that is neither yes nor no is told where another row may look at it", async () => {
  const ran = await runFiles(
    `${TABLE}\nrules: { visits: { x: 'first(opened per asset after closed where kind = "a")' } }`,
    {
      "visits.csv":
        "id,asset,opened,closed,kind,score\na,x,2026-10-01,2026-10-02,a,\nb,x,2026-10-03,2026-10-04,,\nc,y,2026-10-01,2026-10-02,,\n",
    },
    { period: "2026-10" },
  );
  expect(ran.messages).toEqual([
    'visits.csv:3: `kind = "a"` is neither yes nor no for visits b: `kind` is missing (the cell is empty).',
  ]);
});

const ORDERED = [
  "{ id: c, asset: x, opened: 2026-10-03, score: 3, kind: a }",
  "{ id: a, asset: x, opened: 2026-10-01, score: 1, kind: b }",
  "{ id: d, asset: x, opened: 2026-10-04, kind: a }",
  "{ id: b, asset: x, opened: 2026-10-02, score: 2, kind: a }",
  "{ id: e, asset: y, opened: 2026-10-01, score: 5, kind: a }",
];
const KEYS = ["a", "b", "c", "d", "e"];

test("next and previous give the value of the neighbouring row in the order of by", () => {
  expect(visits("next(score per asset by opened)", ...ORDERED).lines("visits", KEYS, ["x"])).toEqual([
    "a | 2",
    "b | 3",
    "c | missing: not_given",
    "d | missing: no_row",
    "e | missing: no_row",
  ]);
  expect(visits("previous(score per asset by opened)", ...ORDERED).lines("visits", KEYS, ["x"])).toEqual([
    "a | missing: no_row",
    "b | 1",
    "c | 2",
    "d | 3",
    "e | missing: no_row",
  ]);
});

test("next and previous pass over rows that where leaves out", () => {
  const ran = visits('previous(score per asset by opened where kind = "b")', ...ORDERED);
  expect(ran.lines("visits", KEYS, ["x"])).toEqual([
    "a | missing: no_row",
    "b | 1",
    "c | 1",
    "d | 1",
    "e | missing: no_row",
  ]);
});

test("nth counts from 1 among the rows that meet where; the others have no place", () => {
  const ran = visits('nth(per asset by opened where kind = "a")', ...ORDERED);
  expect(ran.lines("visits", KEYS, ["x"])).toEqual([
    "a | missing: no_row",
    "b | 1",
    "c | 2",
    "d | 3",
    "e | 1",
  ]);
});

test("several per must all agree", () => {
  const ran = visits("nth(per asset, kind by opened)", ...ORDERED);
  expect(ran.lines("visits", KEYS, ["x"])).toEqual(["a | 1", "b | 1", "c | 2", "d | 3", "e | 1"]);
});

test("ties of the order go by key", () => {
  const ran = visits(
    "nth(per asset by opened)",
    "{ id: b, asset: x, opened: 2026-10-01 }",
    "{ id: c, asset: x, opened: 2026-10-01 }",
    "{ id: a, asset: x, opened: 2026-10-01 }",
  );
  expect(ran.lines("visits", ["a", "b", "c"], ["x"])).toEqual(["a | 1", "b | 2", "c | 3"]);
});

test("a tie in a table without a key is an error: which row comes first cannot be told", async () => {
  const ran = await runFiles(
    `${TABLE.replace("key: id", "key: none")}\nrules: { visits: { x: nth(per asset by opened) } }`,
    {
      "visits.csv":
        "id,asset,opened,closed,kind,score\na,x,2026-10-01,2026-10-01,,\nb,x,2026-10-01,2026-10-01,,\nc,x,2026-10-02,2026-10-02,,\n",
    },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({ "order-tied": 1 });
});

test("a group too large for insertion is sorted as well", () => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const place = (i * 37) % 60;
    return `{ id: v${place}, asset: x, opened: ${place < 30 ? "2026-10" : "2026-11"}-${String((place % 30) + 1).padStart(2, "0")} }`;
  });
  const ran = visits("nth(per asset by opened)", ...rows);
  expect([0, 1, 29, 30, 59].map((i) => ran.value("visits", `v${i}`, "x"))).toEqual([
    "1",
    "2",
    "30",
    "31",
    "60",
  ]);
});

test("values of different decimals are compared by what they are", () => {
  const ran = runGiven(
    `
scored: rows
tables:
  rows: { file: rows, key: id, columns: { id: {}, group: {}, from: { type: number }, to: { type: number } } }
rules: { rows: { third: { is: to / 3, type: number }, x: first(from per group after third) } }`,
    `rows:
  - { id: a, group: g, from: 1, to: 6 }
  - { id: b, group: g, from: 2, to: 6 }
  - { id: c, group: g, from: 2.5, to: 3 }`,
  );
  expect(ran.lines("rows", ["a", "b", "c"], ["x"])).toEqual(["a | 2.5", "b | 2.5", "c | 2"]);
});
