import { inflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { reportWorkbook } from "../../../src/report/excel/xlsx.js";
import { reportOf } from "../../../src/report/report.js";
import { FORMULA_NAME, sampleResult } from "../sample-result.js";
import { type ReadCell, readWorkbook } from "./workbook.js";

const RULE = {
  path: "people.total",
  table: "people",
  target: undefined,
  measure: undefined,
  tableLabel: "People",
  label: "Total",
  worth: undefined,
  place: "after-sales.yaml:84",
  isPart: false,
};

const report = reportOf(sampleResult(), { only: undefined, masked: false }, "zh");

describe("report.xlsx", () => {
  let bytes: Uint8Array;
  let sheets: ReadonlyMap<string, readonly (readonly ReadCell[])[]>;
  const sheet = (name: string) => sheets.get(name) ?? [];
  const values = (name: string) => sheet(name).map((row) => row.map(({ value }) => value));

  beforeAll(async () => {
    bytes = await reportWorkbook(report);
    sheets = readWorkbook(bytes);
  });

  test("has people, teams, totals, detail, limits, funds, left-out rows, findings and where it comes from", () => {
    expect([...sheets.keys()]).toEqual([
      "摘要",
      "人员",
      "班组",
      "全部",
      "评分明细",
      "薪酬明细",
      "限额生效",
      "无人分配或归入基金",
      "未采用的行",
      "检查结果",
      "关于",
    ]);
  });

  test("holds figures as numbers in their formats", () => {
    const [, first] = sheet("人员");
    expect(first.map(({ value }) => value)).toEqual([
      "E001",
      "王小明",
      "A",
      43_528, // 2019-03-04, as spreadsheets count days
      0.92,
      0.03,
      26.5,
      138_976 / 3, // 46325 1/3 days: 2026-10-30 08:00
      91.795454545455,
      "优秀",
      2616.17,
      undefined,
    ]);
    expect(first[4].format).toBe("0.00%");
    expect(first[8].format).toBe("0.00");
    expect(first[10].format).toBe("#,##0.00");
  });

  test("says in the cell why there is no value", () => {
    expect(values("人员")[3][4]).toBe("没有数据");
  });

  test("makes no formula of what a cell of the input holds", () => {
    expect(values("人员")[2][1]).toBe(FORMULA_NAME);
    const formulas = [...sheets]
      .filter(([name]) => name !== "摘要")
      .flatMap(([, rows]) => rows.flat())
      .filter(({ formula }) => formula !== undefined);
    expect(formulas).toEqual([]);
  });

  test("tells each score item and pay line with its rule", () => {
    const scores = values("评分明细");
    expect(scores[0]).toEqual([
      "表",
      "主键",
      "姓名",
      "项目",
      "评分项",
      "实际值",
      "满分",
      "得分",
      "备注",
      "规则位置",
      "规则说明",
    ]);
    expect(scores[2].slice(1, 9)).toEqual([
      "E001",
      "王小明",
      "得分",
      "满意度",
      "–",
      30,
      undefined,
      "没有数据：不计，其余折算",
    ]);
    const [head, first] = values("薪酬明细");
    expect(head.slice(3, 10)).toEqual(["类别", "项目", "计酬行", "舍入前", "金额", "备注", "规则位置"]);
    expect(first.slice(6, 10)).toEqual([2616.170454545455, 2616.17, undefined, "after-sales.yaml:84"]);
  });

  test("holds sums of pay as values, with a formula beside each that adds up the sheet", () => {
    const rows = sheet("摘要");
    const at = rows.findIndex(([label]) => label.value === "奖金，人员合计");
    const [, value, check, agrees] = rows[at];
    // 2,616.17 + 838.60
    expect([value.value, value.formula, check.value]).toEqual([3454.77, undefined, 3454.77]);
    expect(check.formula).toBe("ROUND(SUM('人员'!K2:K4),2)");
    expect(agrees.formula).toBe(`IF(ROUND(B${at + 1},2)=C${at + 1},"✓","≠")`);
  });

  test("keeps the header in sight, with widths that fit Chinese", () => {
    const xml = entryText(bytes, "xl/worksheets/sheet2.xml");
    expect(xml).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"');
    // 平均处理时长（小时）: ten characters of double width on two lines, and four for the margins and the filter's button
    expect(xml).toContain('<col min="7" max="7" width="14"');
  });

  test("shows a long rule on several lines, from the top of its row, in a column that is not wider than a page", async () => {
    const long = "Twenty for each ticket that was done within a day. ".repeat(6);
    const rules = new Map([
      ["people.total", { ...RULE, text: [long] }],
      ["people.bonus", { ...RULE, text: ["Ten"] }],
    ]);
    const made = await reportWorkbook(
      reportOf(sampleResult(), { only: undefined, masked: false }, "en", rules),
    );
    const at = [...readWorkbook(made).keys()].indexOf("Rulebook") + 1;
    const xml = entryText(made, `xl/worksheets/sheet${at}.xml`);
    const [, width] = /<col min="4" max="4" width="(\d+)"/.exec(xml) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(66);
    const heights = [...xml.matchAll(/<row r="(\d+)"[^>]*?(?: ht="(\d+)")?[ >]/g)].map(
      ([, , height]) => height,
    );
    // 306 characters: five lines of 66, or more of fewer
    expect(Number(heights[1])).toBeGreaterThanOrEqual(75);
    expect(heights[2]).toBeUndefined();
  });

  test("leaves out details of which there are none, and says why a sheet is empty that is always there", async () => {
    const full = sampleResult();
    const [scored, ...others] = full.tables;
    const rows = scored.rows.map((row) => ({
      ...row,
      scores: new Map(),
      pay: new Map(),
      payGroups: new Map(),
    }));
    const bare = {
      ...full,
      tables: [{ ...scored, rows }, ...others],
      leftOut: [],
      findings: { ...full.findings, kept: [], counts: [] },
    };
    const made = readWorkbook(await reportWorkbook(reportOf(bare, { only: undefined, masked: false }, "zh")));
    expect([...made.keys()]).not.toContain("评分明细");
    expect([...made.keys()]).not.toContain("薪酬明细");
    expect(made.get("未采用的行")?.[1][0].value).toBe("读取的行全部采用。");
    expect(made.get("检查结果")?.[1][0].value).toBe("未发现问题。");
  });

  test("prints the rulebook and its period above each sheet, an ampersand as one", async () => {
    const full = sampleResult();
    const named = { ...full, rulebook: { ...full.rulebook, name: { en: "Parts & labour", zh: "配件" } } };
    const made = await reportWorkbook(reportOf(named, { only: undefined, masked: false }, "en"));
    // In a head `&` begins a code and stands doubled for itself; XML writes each as an entity.
    expect(entryText(made, "xl/worksheets/sheet1.xml")).toContain(
      `<oddHeader>&amp;L&amp;A&amp;RParts &amp;&amp; labour ${full.period.name}</oddHeader>`,
    );
  });

  test("has the same bytes each time", async () => {
    const again = await reportWorkbook(reportOf(sampleResult(), { only: undefined, masked: false }, "zh"));
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});

/** The text of an entry of a ZIP, found by its local header; sizes come from the central directory. */
function entryText(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  for (let at = bytes.readUInt32LE(bytes.length - 6); bytes.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString("utf8", at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString("utf8");
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no entry ${name}`);
}
