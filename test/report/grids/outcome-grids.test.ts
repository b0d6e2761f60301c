import { expect, test } from "vitest";
import { bilingual } from "../../../src/base/language.js";
import type { Cut, Result } from "../../../src/engine/result/result.js";
import { csvText } from "../../../src/report/csv.js";
import { reportWorkbook } from "../../../src/report/excel/xlsx.js";
import { mannerOf } from "../../../src/report/forms.js";
import { cutText } from "../../../src/report/grids/outcome-grids.js";
import { limitTo } from "../../../src/report/limit.js";
import { mask } from "../../../src/report/mask/mask.js";
import { pseudonym } from "../../../src/report/mask/masker.js";
import { reportOf } from "../../../src/report/report.js";
import { readWorkbook } from "../excel/workbook.js";
import { exact, sampleResult } from "../sample-result.js";
import { sampleRulebook } from "../sample-rulebook.js";

function cut(rule: Cut["by"]["rule"], before: string, after: string, formula: string, limit: string): Cut {
  return {
    table: "people",
    tableLabel: bilingual("People", "人员"),
    key: "E001",
    quantity: "total",
    quantityLabel: bilingual("Bonus", "奖金"),
    part: "damages",
    label: bilingual("Damages", "赔偿"),
    before: exact(before),
    after: exact(after),
    by: {
      rule,
      group: "deductions",
      label: bilingual("Deductions", "扣款"),
      limit: exact(limit),
      formula,
      place: "fines.yaml:12",
    },
  };
}

const TAKEN = cut("leaves_at_least", "-400", "-210", "minimum", "2490");

function resultWith(changes: Partial<Result>): Result {
  return { ...sampleResult(), ...changes };
}

const said = (one: Cut, language: "en" | "zh") =>
  cutText(one, "E001 Ann", mannerOf(sampleResult(), language));

test("what was not deducted, not paid and raised is said in both languages", () => {
  expect(said(TAKEN, "en")).toBe(
    "E001 Ann, Damages: 190.00 of 400.00 not deducted (Deductions: leaves at least 2,490.00)",
  );
  expect(said(TAKEN, "zh")).toBe("E001 Ann，赔偿：应扣 400.00，其中 190.00 未扣（扣款：至少留下 2,490.00）");
  const paid = cut("at_most", "400", "210", "600", "600");
  expect(said(paid, "en")).toBe("E001 Ann, Damages: 190.00 of 400.00 not paid (Deductions: at most 600.00)");
  expect(said(paid, "zh")).toBe("E001 Ann，赔偿：应发 400.00，其中 190.00 未发（扣款：至多 600.00）");
  const all = cut("at_most", "-400", "0", "0", "0");
  expect(said(all, "en")).toBe("E001 Ann, Damages: 400.00 not deducted (Deductions: at most 0.00)");
  expect(said(all, "zh")).toBe("E001 Ann，赔偿：应扣 400.00，全部未扣（扣款：至多 0.00）");
  const raised = cut("at_least", "-30", "5", "5", "5");
  expect(said(raised, "en")).toBe("E001 Ann, Damages: -30.00 became 5.00 (Deductions: at least 5.00)");
});

test("cuts, funds and guards have sheets of their own, where there are any", async () => {
  const guards = [
    {
      name: "budget",
      label: bilingual("Budget", "预算"),
      say: bilingual("Over", "超出"),
      table: "all",
      tableLabel: bilingual("All", "全部"),
      key: "all",
      held: false,
      otherwise: "report",
    },
  ] as const;
  const full = readWorkbook(
    await reportWorkbook(reportOf(resultWith({ cuts: [TAKEN], guards }), view, "en")),
  );
  expect([...full.keys()]).toEqual(expect.arrayContaining(["Limits that acted", "Guards"]));
  expect(full.get("Guards")?.[1].map(({ value }) => value)).toEqual([
    "Budget",
    "All",
    "all",
    "no",
    "it is reported",
    "Over",
  ]);
  const none = readWorkbook(
    await reportWorkbook(reportOf(resultWith({ cuts: [], funds: [], guards: [] }), view, "en")),
  );
  expect([...none.keys()]).not.toContain("Limits that acted");
});

const view = { only: undefined, masked: false };

test("the CSV of cuts has one line a cut, with the rule and its place", () => {
  const report = reportOf(resultWith({ cuts: [TAKEN] }), view, "zh");
  expect(csvText(report.cuts, report.manner).split("\r\n")[1]).toBe(
    "人员,E001,奖金,赔偿,-400.00,-210.00,190.00,扣款,至少留下,2490.00,minimum,fines.yaml:12",
  );
});

const GUARDS = ["E001", "E003"].map((key) => ({
  name: "fair",
  label: bilingual("Fair"),
  say: bilingual("Too little"),
  table: "people",
  tableLabel: bilingual("People", "人员"),
  key,
  held: false,
  otherwise: "report" as const,
}));
const DOUBT = {
  name: "appeal",
  say: bilingual("An appeal is open"),
  table: "people",
  tableLabel: bilingual("People", "人员"),
  keys: ["E001", "E003"],
};

test("a mask hides whose cuts, guards and doubts they are", () => {
  const masked = mask(resultWith({ cuts: [TAKEN], guards: GUARDS, provisional: [DOUBT] }), sampleRulebook());
  const names = ["E001", "E003"].map(pseudonym);
  expect(masked.cuts.map(({ key }) => key)).toEqual(names.slice(0, 1));
  expect(masked.guards.map(({ key }) => key)).toEqual(names);
  expect(masked.provisional[0].keys).toEqual(names);
});

test("of a part of the rows only its own are named, but why the result is not final stays", () => {
  const whole = resultWith({ cuts: [TAKEN], guards: GUARDS, provisional: [DOUBT] });
  const limited = limitTo(whole, sampleRulebook(), { link: "team", key: "B" });
  expect([limited.cuts, limited.guards.map(({ key }) => key)]).toEqual([[], ["E003"]]);
  expect(limited.provisional).toEqual([{ ...DOUBT, keys: ["E003"] }]);
});

test("many rows for which a result is not final are counted, not all named", () => {
  const keys = Array.from({ length: 8 }, (_, i) => `E${i}`);
  const { heading } = reportOf(resultWith({ provisional: [{ ...DOUBT, keys }] }), view, "en");
  expect(heading.notes).toContain("provisional: An appeal is open (People: E0; E1; E2; E3; E4 and 3 more)");
});
