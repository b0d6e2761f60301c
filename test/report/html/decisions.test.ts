import { expect, test } from "vitest";
import { bilingual } from "../../../src/base/language.js";
import { reportHtml } from "../../../src/report/html/report-html.js";
import { reportOf } from "../../../src/report/report.js";
import { exact, sampleResult } from "../sample-result.js";

const view = { only: undefined, masked: false };

test("what is to be decided is said on the page as on a terminal: by labels, and with what a floor keeps for later", () => {
  const result = {
    ...sampleResult(),
    guards: [
      {
        name: "budget",
        label: bilingual("Budget kept", "预算"),
        say: bilingual("Over by 12", "超出"),
        table: "all",
        tableLabel: bilingual("The whole", "全部"),
        key: "all",
        held: false,
        otherwise: "report",
      },
    ] as const,
    corrections: [
      {
        period: "2026-09",
        status: "final",
        rows: [
          { key: "E001", paid: exact("100"), now: exact("20"), amount: exact("-50"), rest: exact("-30") },
        ],
      },
    ] as const,
  };
  const page = reportHtml(reportOf(result, view, "en")).join("");
  expect(page).toContain("The whole all: Over by 12 (Budget kept; reported only)");
  expect(page).toContain("-30.00 left");
  expect(page).toContain("2026-09, E001 王小明: ");
});

test("a flag of another table than that which is scored is told too", () => {
  const result = sampleResult();
  const [scored, ...others] = result.tables;
  const flagged = others.map((table) => ({
    ...table,
    columns: [
      ...table.columns,
      { ...scored.columns[0], name: "late", label: bilingual("Came late", "迟交"), role: "flag" as const },
    ],
    rows: table.rows.map((row) => ({ ...row, flags: ["late"], values: [...row.values, true] })),
  }));
  expect(others[0].rows.length).toBeGreaterThan(0);
  const page = reportHtml(reportOf({ ...result, tables: [scored, ...flagged] }, view, "en")).join("");
  expect(page).toContain("⚑ Came late");
});
