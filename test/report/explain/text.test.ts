import { expect, test } from "vitest";
import { textWidth } from "../../../src/base/text-width.js";
import { resultOf } from "../../../src/engine/result/result-of.js";
import { tellingOf } from "../../../src/report/explain/telling.js";
import { figuresText } from "../../../src/report/explain/text.js";
import { wrapped } from "../../../src/report/explain/wrap.js";
import { mannerOf } from "../../../src/report/forms.js";
import { explain } from "../../../src/study/explain/explain.js";
import { runFiles } from "../../engine/running.js";

const TABLES = `
scored: people
currency: CNY
tables:
  people:
    file: people
    key: id
    columns:
      id: {}
      base: { type: money }
      n: { type: number, empty: allowed }
      role: { words: { a: [甲], b: [乙, 丙] }, labels: { a: { en: First, zh: 甲类 } } }
  jobs: { file: jobs, key: job, columns: { job: {}, who: { to: people }, took: { type: duration, unit: hours } } }
`;
const FILES = {
  "people.csv": "id,base,n,role\n1,1000,3,甲\n2,90,,丙\n",
  "jobs.csv": "job,who,took\na,1,3\nb,1,30\nc,1,4\nd,2,1\n",
};

const NO_PERIODS = { own: [], others: new Map(), partial: false };

async function text(
  rules: string,
  subject: string,
  name: string,
  language: "en" | "zh" = "en",
  { tables, files } = { tables: TABLES, files: FILES },
) {
  const yaml = `${tables}id: test\nhistory: { from: 2026-10 }\nrules:\n${rules.replace(/^/gm, "  ")}\n`;
  const { evaluation, findings } = await runFiles(yaml, files, { period: "2026-10", closed: NO_PERIODS });
  const told = explain(evaluation, { subject, quantity: name, pool: undefined, set: [], masked: false });
  if ("code" in told) throw new Error(told.code);
  const result = resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
  const telling = tellingOf(evaluation.rulebook, mannerOf(result, language), undefined);
  const lines = figuresText(told, telling, { columns: 120, colour: false, depth: undefined });
  return lines
    .replace(/ {2}\[[^\]]*\]$/gm, "")
    .trimEnd()
    .split("\n");
}

test("a condition is told as it is in truth, and of joined ones those that decided", async () => {
  const rules = "people:\n  x: if(n > 5 and base > 10, 1, 2)\n  y: if(not (n < 5 or base < 10), 1, 2)";
  expect((await text(rules, "1", "x"))[0]).toBe("x 2 = 2 (as n 3 ≤ 5)");
  expect((await text(rules, "1", "y"))[0]).toBe("y 2 = 2 (as n 3 < 5)");
});

test("a word is called by the labels of the column that it is compared with, not by another's", async () => {
  const files = {
    ...FILES,
    "people.csv": FILES["people.csv"].replace("role", "role,mark").replaceAll(/,[甲丙]/g, "$&,a"),
  };
  const tables = TABLES.replace("role: {", "mark: {}\n      role: {");
  const rules =
    'people:\n  same: { is: count(jobs where who.mark = "a") }\n  other: { is: count(jobs where who.role = "a") }';
  expect((await text(rules, "1", "same", "zh", { tables, files }))[0]).toContain("mark = “a”");
  expect((await text(rules, "1", "other", "zh", { tables, files }))[0]).toContain("role = “甲类”");
});

test("one if in another tells what decided, in the order in which it was asked", async () => {
  const rules =
    "people:\n  x: if(n > 5, 1, if(base > 10, 2, 3))\n  y: 10 * if(n > 5, 1, if(base > 2000, 2, 3))";
  expect((await text(rules, "1", "x"))[0]).toBe("x 2 = 2 (as n 3 ≤ 5 and base 1,000.00 > 10)");
  expect((await text(rules, "1", "y"))[0]).toBe("y 30 = 10 × 3 (as n 3 ≤ 5 and base 1,000.00 ≤ 2000)");
  expect((await text(rules, "1", "x", "zh"))[0]).toBe("x 2 = 2（因为 n 3 ≤ 5 且 base 1,000.00 > 10）");
});

test("a share tells its pool to the cent and the cents that were left", async () => {
  const rules = "all:\n  pot: { type: money, is: 10.004 }\npeople:\n  part: { split: all.pot, by: base }";
  // 10.00 by 1000 to 90: 9.174… and 0.825…; one cent is left, the larger remainder is the second one's.
  const told = async (subject: string, language: "en" | "zh") =>
    (await text(rules, subject, "part", language)).slice(0, 2).join(" ").replace(/ {2,}/g, " ");
  expect(await told("1", "en")).toContain(
    "part 9.17 CNY: pot 10.004 (to the cent 10.00) × base 1,000.00 of 1,090.00; rounded down 9.17; of one cent left, it gets 0.00",
  );
  expect(await told("2", "zh")).toContain(
    "part 0.83 CNY：pot 10.004（舍入到分 10.00） × base 90.00 ÷ 1,090.00；向下取整为 0.82；余下 1 分钱中得 0.01",
  );
});

test("what stands in for a missing value says why", async () => {
  expect((await text("people: { x: n * 2 else 7 }", "2", "x"))[0]).toBe(
    "x 7 = 7 (as n has no value (the cell is empty))",
  );
});

test("words are told by their labels, in Chinese else by all their spellings", async () => {
  const rules = 'people: { x: role = "a", y: role = "b" }';
  expect((await text(rules, "1", "x"))[0]).toBe("x yes: role “First”");
  expect((await text(rules, "2", "x", "zh"))[0]).toBe("x 否：role “乙/丙” ≠ “甲类”");
});

test("rows for which a condition is the rarer answer say why, by the rule of the row", async () => {
  expect(
    await text("jobs: { quick: took <= 24h }\npeople: { x: share(jobs where quick) }", "1", "x"),
  ).toEqual([
    "x 66.666666…%: 2 of 3 rows of jobs: quick",
    "  holds for 2: jobs.csv rows 2, 4",
    "  does not hold for 1: jobs.csv row 3",
    "    jobs.csv row 3 (b): took 30 h > 24 h",
  ]);
});

test("what two lines rest on is told once and referred to", async () => {
  const rules = "people:\n  half: base / 2\n  total: { pay: { a: half * 2, b: half * 3 } }";
  const lines = await text(rules, "1", "total");
  expect(lines).toContain("    [1] half 500.00 = base 1,000.00 ÷ 2");
  expect(lines).toContain("    half 500.00: see [1]");
  expect(lines.filter((line) => line.includes("Read from people.csv"))).toHaveLength(1);
});

test("a line that a limit cut says what was not paid, and by which limit", async () => {
  const rules = "people: { total: { pay: { a: base, b: { is: base / 3 } }, at_most: base * 120% } }";
  expect(await text(rules, "1", "total")).toContain(
    "  b 200.00 = base 1,000.00 ÷ 3; 333.333333… rounded to 333.33 (half up to 0.01); of 333.33, 133.33 is not paid (total:",
  );
});

test("a bracket stays with what it holds", () => {
  const rows =
    "计入 9 行：第 1（4）、66（5）、96（5）、101（2）、133（3）、157（5）、175（5）、245（1）、253（2）";
  for (const width of [30, 31, 32, 33, 34, 35])
    for (const line of wrapped(rows, width, 4)) expect(line).not.toMatch(/（$|^ *[）、]/);
});

test("lines are no wider than the screen, in any script, and lose nothing", () => {
  const chinese = "绩效奖金为绩效基数乘以得分，再乘以返修系数；四舍五入到分，规则见第 12 行。".repeat(3);
  for (const sentence of [
    chinese,
    "a sentence of many words, some of them longer than others ".repeat(5).trim(),
  ]) {
    const lines = wrapped(sentence, 50, 4);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(52);
    expect(lines.join("").replace(/\s/g, "")).toBe(sentence.replace(/\s/g, ""));
  }
});

test("of what is left out for want of a value, only points are said to be scaled up over the others", async () => {
  const card =
    "{ scorecard: { all: { points: 60, is: 50% }, part: { points: 40, is: n, missing: exclude } } }";
  const rules = `people:\n  s: ${card}\n  p: { pay: { all: base, part: { is: base * n, missing: exclude } } }`;
  expect((await text(rules, "2", "s.part"))[0]).toBe(
    "part not scored: the cell is empty: left out, the rest scaled up",
  );
  expect((await text(rules, "2", "p.part"))[0]).toBe("part –: the cell is empty: left out");
});

test("the period before is called so, those further back by their number", async () => {
  const rules = "people: { x: 'last(n) else 0', y: 'last(n, 2) else 0' }";
  expect((await text(rules, "1", "x"))[0]).toContain("n one period before");
  expect((await text(rules, "1", "y"))[0]).toContain("n 2 periods before");
  expect((await text(rules, "1", "x", "zh"))[0]).toContain("上一期的n");
});

test("a factor of a group stands in parentheses where it is a sum; what no formula gives is told behind the product", async () => {
  const bands = "{ of: n, bands: { up_to 3: 20, over 3: 40 } }";
  const rules = `people: { x: { pay: { g: { times: n / 10 + 50%, lines: { a: base + 20, b: ${bands} } } } } }`;
  // (1000 + 20) × (0.3 + 0.5) = 816, 20 × 0.8 = 16
  const lines = await text(rules, "1", "x");
  expect(lines.filter((line) => /^ {4}[ab] /.test(line))).toEqual([
    "    a 816.00 = (base 1,000.00 + 20) × (n 3 ÷ 10 + 50%) (g)",
    "    b 16.00 = 20.00 × (n 3 ÷ 10 + 50%) (g); 20.00: n 3 is up to 3",
  ]);
});

test("a sum that an `else` kept, or an `if` chose, stands in parentheses in a product", async () => {
  const rules =
    "people:\n  a: (base + n else 0) * 2\n  b: (base + n else base + 10) * 2\n  c: 2 * if(base > 10, base + 5, 1)\n  d: 2 * if(base > 10, base, 1)\n  m: 10 - (base + 5 else 0)";
  expect((await text(rules, "1", "a"))[0]).toBe("a 2,006.00 CNY = (base 1,000.00 + n 3) × 2");
  // (90 + 10) × 2 = 200
  expect((await text(rules, "2", "b"))[0]).toContain("= (base 90.00 + 10 (as ");
  expect((await text(rules, "2", "b"))[0]).toMatch(/\) × 2$/);
  expect((await text(rules, "1", "c"))[0]).toMatch(/= 2 × \(base 1,000\.00 \+ 5 \(as .*\)\)$/);
  expect((await text(rules, "1", "d"))[0]).toMatch(/= 2 × base 1,000\.00 \(as .*\)$/);
  expect((await text(rules, "1", "m"))[0]).toContain("= 10 − (base 1,000.00 + 5)");
});

test("in a formula as it is written, an `else` stands in parentheses where it is only a part", async () => {
  const rules = "people: { x: count(jobs where (took / 1h else 0) * 2 > 7) * 2 }";
  expect((await text(rules, "1", "x")).join(" ")).toContain("(took ÷ 1 h (0 where missing)) × 2 > 7");
});

test("what is not missing is there, and in Chinese a denied name is said to be no", async () => {
  const rules =
    "jobs: { quick: took <= 24h }\npeople:\n  x: count(jobs where took is not missing)\n  y: count(jobs where not quick)\n  z: count(jobs where not (quick or took > 40h))";
  expect((await text(rules, "1", "x"))[0]).toContain("where took is there");
  expect((await text(rules, "1", "x", "zh"))[0]).toBe("x 3：jobs行数（took 有值），3 行");
  expect((await text(rules, "1", "y", "zh"))[0]).toBe("y 1：jobs行数（quick为否），1 行");
  expect((await text(rules, "1", "z", "zh"))[0]).toContain("(quick 或 took > 40 小时) 不成立");
});

test("a word that rows are compared with goes by its column's spellings, also where another column has the word", async () => {
  const rules =
    'people: { x: count(jobs where who.role = "b"), g: { of: base, grades: { under 100: b, at_least 100: c }, labels: { b: { en: Bad, zh: 差 }, c: { en: Fine, zh: 好 } } } }';
  expect((await text(rules, "2", "x", "zh"))[0]).toBe("x 1：jobs行数（role = “乙/丙”），1 行");
});

test("in Chinese the value of a row stands behind 行, and no blank beside a full-width mark", async () => {
  const lines = await text("people: { x: sum(jobs.took) / 1h }", "1", "x", "zh");
  expect(lines.join("\n")).toContain(
    "计入 3 行：jobs.csv 第 2 行（3 小时）、第 3 行（30 小时）、第 4 行（4 小时）",
  );
  const plain = await text("people: { x: 'min(base, 2 * n)' }", "1", "x", "zh");
  expect(plain[0]).toBe("x 6.00 CNY = base 1,000.00 与 2 × n 3 中较小者");
});

test("nothing that is taken away bears no minus sign", async () => {
  const rules =
    "people: { fine: { type: money, is: sum(jobs.took) / 1h - 38 + 1 }, x: { pay: { f: -fine } } }";
  // 3 + 30 + 4 − 37 = 0
  expect((await text(rules, "1", "x")).join("\n")).toContain("f 0.00 = fine 0.00");
  expect((await text(rules, "2", "x")).join("\n")).toContain("f 36.00 = −fine -36.00");
});
