import { expect, test } from "vitest";
import { runFiles } from "../running.js";

const RULEBOOK = `
scored: people
tables:
  people:
    file: people
    key: id
    columns: { id: {}, a: { type: number }, b: { type: number } }
rules:
  people:
    least: min(a * a, b / 9999991, 100)
    most: max(-(a * a), 0 - b / 9999991, -100)
`;

test("min and max look at all that they are given, also where two have no denominator in common", async () => {
  const files = { "people.csv": "id,a,b\n1,0.000123,5\n2,2.000001,5000000\n" };
  const ran = await runFiles(RULEBOOK, files, { period: "2026-10" });
  // 0.000123² = 0.000000015129 < 5 ÷ 9999991; 5000000 ÷ 9999991 < 4
  expect(ran.value("people", "1", "least")).toBe("0.000000015129");
  expect(ran.value("people", "2", "least")).toBe("5000000/9999991");
  expect(ran.value("people", "1", "most")).toBe("-0.000000015129");
});
