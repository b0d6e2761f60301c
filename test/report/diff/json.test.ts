import { expect, test } from "vitest";
import { diffJson } from "../../../src/report/diff/diff-json.js";
import { differ, sideOf } from "../../study/diff/differing.js";
import { FILES, SHOP } from "../../study/diff/shop.js";

const TITLES = { old: "old.yaml", new: "new.yaml", set: [] };
const VIEW = { only: undefined, masked: false };

test("JSON has every amount as an exact text, and for each person what each change brings", async () => {
  const other = SHOP.replace("rate: 10", "rate: 12").replace("extra: 5", "extra: 4.5");
  const comparison = await differ(sideOf(SHOP), sideOf(other), FILES);
  const record = JSON.parse(diffJson(comparison, TITLES, VIEW, "en"));
  expect(record).toMatchObject({
    schema: "meritbook-diff/1",
    old: { file: "old.yaml", status: "final" },
    period: "2026-10",
    measure: { kind: "pay", old: "total", new: "total" },
    // rate: ann +6, bob +1, eve +1; extra: ann -1, bob -0.5.
    total: { before: "55.00", after: "61.50", change: "6.50" },
    attribution: [
      { changes: ["param rate"], amount: "8.00", people: 3 },
      { changes: ["param extra"], amount: "-1.50", people: 2 },
    ],
    counts: { before: 3, after: 3, up: 3, down: 0, same: 0, added: 0, gone: 0 },
  });
  expect(record.people[0]).toEqual({
    key: "a",
    name: "Ann",
    standing: "both",
    links: { team: "x" },
    before: "40.00",
    after: "45.00",
    change: "5.00",
    cause: {
      figure: "people.total",
      of: null,
      before: "40.00",
      after: "45.00",
      missing: [],
      because: ["param rate", "param extra"],
    },
    lines: [
      { line: "work", before: "30.00", after: "36.00", change: "6.00" },
      { line: "good", before: "10.00", after: "9.00", change: "-1.00" },
    ],
    attribution: [
      { changes: ["param rate"], amount: "6.00" },
      { changes: ["param extra"], amount: "-1.00" },
    ],
  });
});

test("the same comparison gives the same bytes", async () => {
  const texts: string[] = [];
  for (let i = 0; i < 2; i++) {
    const comparison = await differ(sideOf(SHOP), sideOf(SHOP.replace("rate: 10", "rate: 12")), FILES);
    texts.push(diffJson(comparison, TITLES, VIEW, "en"));
  }
  expect(texts[0]).toBe(texts[1]);
});
