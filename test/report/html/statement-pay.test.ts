import { expect, test } from "vitest";
import { resultOf } from "../../../src/engine/result/result-of.js";
import { mannerOf } from "../../../src/report/forms.js";
import { statementPage } from "../../../src/report/html/statement-page.js";
import { insightOf } from "../../../src/report/insight/insight.js";
import { reportOf } from "../../../src/report/report.js";
import { rulesInWords } from "../../../src/report/rules/rules-in-words.js";
import { runFiles } from "../../engine/running.js";

const TABLES = `
scored: people
params: { rate: { value: 12.5, label: Rate }, cap: { value: 1500, label: Cap } }
tables:
  people:
    file: people
    key: id
    columns:
      id: {}
      hours: { type: number, label: Hours }
      q: { type: percent, label: { en: Quality, zh: 质量 } }
      fine: { type: money, label: Fine }
      forged: { type: boolean }
`;
const FILES = { "people.csv": "id,hours,q,fine,forged\na,170.5,92%,40.00,no\nb,0,90%,0.00,yes\n" };

/** The lines of a statement, without markup: each row of a table is one, its cells parted by `|`. */
async function linesOf(rules: string, row: number, language: "en" | "zh" = "en"): Promise<string[]> {
  const yaml = `${TABLES}rules:\n  people:\n${rules.replace(/^/gm, "    ")}\n`;
  const { evaluation, findings } = await runFiles(yaml, FILES, { period: "2026-10" });
  const result = resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
  const manner = mannerOf(result, language);
  const words = rulesInWords(evaluation.rulebook, result.period.first, language, manner.zone);
  const view = { only: undefined, masked: false };
  const report = reportOf(result, view, language, words, insightOf(evaluation, result, manner));
  const page = statementPage(report, result.tables[0].rows[row]).replace(/<style>.*?<\/style>/s, "");
  const parted = page
    .replace(/<(tr|p|h[1-3]|li)\b[^>]*>/g, "\n")
    .replace(/<svg>.*?<\/svg>/g, "#")
    .replace(/<(td)\b[^>]*>/g, "|");
  return parted.replace(/<[^>]*>/g, "").split("\n");
}

const SCORE =
  "score:\n  label: { en: Score, zh: 得分 }\n  veto: { forged: { when: forged, say: { en: Forged, zh: 造假 } } }\n  scorecard: { q: { points: 100, label: { en: Quality, zh: 质量 }, is: q } }\n";

test("a score times a rate is a step down from all points, a cap what it cut off, each with its bar", async () => {
  const rules = `${SCORE}total: { pay: { points: { label: Points, is: score * rate }, time: { label: Time, is: 'min(hours * 11.11, cap)' } } }`;
  const lines = await linesOf(rules, 0);
  // 100 × 12.5 = 1,250, of which 92 %; 170.5 × 11.11 = 1,894.255, rounded after the sum: 3,044.26 − 1,150.00
  expect(lines.filter((line) => line.includes("#"))).toEqual([
    "Points: Rate 12.5 × 100#|1,250.00",
    "× Score 92.00 ÷ 100#|-100.00",
    "Time: Hours 170.5 × 11.11#|1,894.26",
    "at most Cap 1500#|-394.26",
    "total#|2,650.00",
  ]);
});

test("what goes to a fund is said once, and not of nothing", async () => {
  const rules = "total: { pay: { wage: { is: hours }, fine: { label: Fine, is: -fine, fund: Meals } } }";
  const told = async (row: number) => (await linesOf(rules, row)).filter((line) => line.includes("Meals"));
  expect(await told(0)).toEqual(["= −Fine 40.00; goes to Meals"]);
  expect(await told(1)).toEqual(["goes to Meals"]);
});

test("a veto stands among the points with what it took", async () => {
  const rules = `${SCORE}total: { pay: { points: score * rate } }`;
  const lines = await linesOf(rules, 1);
  expect(lines).toContain("veto: Forged: 90.00");
  expect(lines).toContain("veto: Forged||-90.00");
  const chinese = await linesOf(rules, 1, "zh");
  expect(chinese).toContain("一票否决：造假||-90.00");
  expect(chinese).toContain("得分：0.00");
});
