import { expect, test } from "vitest";
import { runFiles } from "../running.js";

const RULEBOOK = `
scored: people
tables:
  people:
    file: people
    key: id
    columns: { id: {}, a: { type: number }, b: { type: number }, c: { type: number, empty: allowed } }
rules:
  people:
    part: a / b
    x: part * c / 3 - part + 1
`;

const keys = ["1", "2", "3", "4", "5"];

test("quotients of columns add, multiply and divide exactly, whatever their signs and sizes", async () => {
  const files = {
    "people.csv": "id,a,b,c\n1,1,3,2\n2,-1,3,2\n3,1,-3,0.5\n4,1,0,2\n5,1,3,\n",
  };
  const ran = await runFiles(RULEBOOK, files, { period: "2026-10" });
  // 1/3 × 2/3 − 1/3 + 1 = 8/9; with −1/3: 10/9; with −1/3 and 0.5: −1/18 + 1/3 + 1 = 23/18
  expect(ran.lines("people", keys, ["x"])).toEqual([
    "1 | 8/9",
    "2 | 10/9",
    "3 | 23/18",
    "4 | missing: zero_divisor",
    "5 | missing: empty",
  ]);
});

test("a row whose numbers pass 2^53 on the way is as exact as the others", async () => {
  const files = { "people.csv": "id,a,b,c\n1,123456789.123,987654321.001,99999999.99\n2,6,3,3\n" };
  const ran = await runFiles(RULEBOOK, files, { period: "2026-10" });
  // 123456789123 × 9999999999 ÷ (987654321001 × 300) − 123456789123 ÷ 987654321001 + 1, in lowest terms
  const top = 123_456_789_123n * 9_999_999_999n - 123_456_789_123n * 300n + 987_654_321_001n * 300n;
  const bottom = 987_654_321_001n * 300n;
  const common = divisor(top, bottom);
  expect(ran.value("people", "1", "x")).toBe(`${top / common}/${bottom / common}`);
  expect(ran.value("people", "2", "x")).toBe("1");
});

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
