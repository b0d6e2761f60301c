import { expect, test } from "vitest";
import type { Language } from "../../src/base/language.js";
import { csvText } from "../../src/report/csv.js";
import { mannerOf, shownForm } from "../../src/report/forms.js";
import { scoreGrid } from "../../src/report/grids/detail-grid.js";
import { resultJson } from "../../src/report/json/result-json.js";
import { reportOf } from "../../src/report/report.js";
import { statementOf } from "../../src/report/statement/statement.js";
import { terminalText } from "../../src/report/terminal/terminal.js";
import { runGiven } from "../engine/running.js";
import { textOf } from "./json/text-of.js";

const VIEW = { only: undefined, masked: false };

/** p0 passes and is bounded, p1 does not pass, p2 is vetoed. */
const { result } = runGiven(
  `
scored: people
tables: { people: { file: people, key: id, columns: { id: {}, n: { type: number }, forged: { type: boolean } } } }
rules:
  people:
    score:
      label: { en: Score, zh: 得分 }
      pass: 70%
      at_most: 105
      veto: { forged: { when: forged, say: { en: Forged report, zh: 伪造记录 } } }
      scorecard:
        desk: { label: { en: Front desk, zh: 前台 }, pass: 60%, items: { calls: { points: 50, is: n }, files: { points: 50, is: n } } }
        thanks: { label: { en: Thanks, zh: 表扬 }, bonus: 10, is: n }
        late: { label: { en: Late, zh: 迟到 }, penalty: 20, is: 4 }
`,
  "people: [{ id: p0, n: 50, forged: no }, { id: p1, n: 20, forged: no }, { id: p2, n: 50, forged: yes }]",
);

const report = (language: Language) => reportOf(result, VIEW, language);

test("the table shows subtotals, bonuses, penalties, whether the mark is reached, and vetoes", () => {
  const lines = csvText(report("en").scored, mannerOf(result, "en")).trimEnd().split("\r\n");
  expect(lines[0]).toBe(
    "\ufeffid,n,forged,Score,Score (Front desk),Score (Thanks),Score (Late),Score (passed),Score (veto)",
  );
  // 100 + 10 − 4 = 106, bounded; 40 + 10 − 4; 106, vetoed
  expect(lines.slice(1)).toEqual([
    "p0,50,no,105,100,10,-4,yes,",
    "p1,20,no,46,40,10,-4,no,",
    "p2,50,yes,0,100,10,-4,no,Forged report",
  ]);
});

test("the terminal shows them in Chinese as well", () => {
  const text = terminalText(report("zh"), { columns: 160, lines: 40, colour: false, all: false });
  expect(text).toMatch(/p2 +0\.00 +100\.00 +10\.00 +-4\.00 +否 +伪造记录/);
  expect(text).toContain("得分（前台）");
});

test("on a narrow terminal the score stays", () => {
  const text = terminalText(report("en"), { columns: 40, lines: 40, colour: false, all: true });
  expect(text).toMatch(/p0 +105\.00/);
  expect(text).toMatch(/not shown here: [^.]*Score \(Thanks\)/);
});

test.each([
  ["en", "Outcome", "bounded, the items came to 106.00; passed", "veto: Forged report; not passed"],
  ["zh", "结果", "封顶，各项合计 106.00；合格", "一票否决：伪造记录；不合格"],
] as const)(
  "the detail tells what each item counts and what made the score (%s)",
  (language, outcome, first, third) => {
    const manner = mannerOf(result, language);
    const { rows, columns } = scoreGrid([report(language).scored], manner, new Map());
    const shown = [...rows].map((cells) =>
      cells.map((cell, i) => (cell === undefined ? "" : shownForm(cell, columns[i], manner))),
    );
    const of = (key: string) =>
      shown.filter((cells) => cells[1] === key).map((cells) => [cells[4], cells[6], cells[7], cells[8]]);
    const say = (en: string, zh: string) => (language === "en" ? en : zh);
    expect(of("p0")).toEqual([
      [say("Front desk", "前台"), "100.00", "100.00", say("subtotal; passed", "小计；合格")],
      [say("Front desk / calls", "前台 / calls"), "50.00", "50.00", ""],
      [say("Front desk / files", "前台 / files"), "50.00", "50.00", ""],
      [say("Thanks", "表扬"), "10.00", "10.00", say("bonus", "加分")],
      [say("Late", "迟到"), "20.00", "-4.00", say("penalty", "扣分")],
      [outcome, "100.00", "105.00", first],
    ]);
    expect(of("p1").at(-1)).toEqual([outcome, "100.00", "46.00", say("not passed", "不合格")]);
    expect(of("p2").at(-1)).toEqual([outcome, "100.00", "0.00", third]);
  },
);

test("result.json says of each item what it counts and where it stands, and what made the score", () => {
  const { tables } = JSON.parse(textOf(resultJson(result, VIEW, "en")));
  const [p0, , p2] = tables.people;
  expect(
    p0.scores.map((one: object) => ({ ...one, quantity: undefined, measured: undefined })),
  ).toMatchObject([
    { item: "desk", points: "100", got: "100", passed: true },
    { item: "calls", module: "desk", points: "50", got: "50" },
    { item: "files", module: "desk", points: "50", got: "50" },
    { item: "thanks", role: "bonus", points: "10", got: "10" },
    { item: "late", role: "penalty", points: "20", got: "-4" },
  ]);
  expect(p0.cards).toEqual([
    { quantity: "score", full: "100", before: "106", atMost: "105", passed: true, vetoes: [] },
  ]);
  expect(p2.cards[0]).toMatchObject({
    passed: false,
    vetoes: [{ name: "forged", say: { en: "Forged report", zh: "伪造记录" } }],
  });
});

test("points not got are what an item could give and a penalty takes, and not what a bonus could add", () => {
  const given = runGiven(
    `
scored: people
tables: { people: { file: people, key: id, columns: { id: {}, n: { type: number } } } }
rules:
  people:
    score:
      scorecard:
        desk: { items: { calls: { points: 50, is: n }, files: { points: 50, is: 50 } } }
        thanks: { bonus: 10, is: n }
        late: { penalty: 20, is: 4 }
`,
    "people: [{ id: p0, n: 6 }]",
  );
  const own = reportOf(given.result, VIEW, "en");
  const [card] = statementOf(own, own.scored.table.rows[0]).cards;
  const lost = card.items.map((item) => `${item.rule.split(".").at(-1)} ${item.lost?.toFraction() ?? "-"}`);
  // 50 − 6; the module of both says nothing of its own
  expect(lost).toEqual(["desk -", "calls 44", "files -", "thanks -", "late 4"]);
});
