import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportWorkbook } from "../../../src/report/excel/xlsx.js";
import { reportOf } from "../../../src/report/report.js";
import { sampleResult } from "../sample-result.js";
import { type ReadCell, readWorkbook } from "./workbook.js";

/** Where Debian's package puts LibreOffice. */
const PROGRAM = "/usr/bin/soffice";

describe.skipIf(!existsSync(PROGRAM))("report.xlsx in LibreOffice (skipped without /usr/bin/soffice)", () => {
  let folder: string;
  let written: ReadonlyMap<string, readonly (readonly ReadCell[])[]>;
  let opened: ReadonlyMap<string, readonly (readonly ReadCell[])[]>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "merit-office-"));
    const bytes = await reportWorkbook(reportOf(sampleResult(), { only: undefined, masked: false }, "zh"));
    written = readWorkbook(bytes);
    const file = join(folder, "report.xlsx");
    writeFileSync(file, bytes);
    const out = join(folder, "saved");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(PROGRAM, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file], {
      stdio: "ignore",
    });
    opened = readWorkbook(readFileSync(join(out, "report.xlsx")));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("has the same sheets, and in every cell what was written", () => {
    expect([...opened.keys()]).toEqual([...written.keys()]);
    for (const [name, rows] of written) {
      const again = opened.get(name) ?? [];
      const shown = (cells: readonly ReadCell[] | undefined) =>
        trimmed((cells ?? []).map(({ value }) => value));
      for (const [i, row] of rows.entries())
        expect(shown(again[i]), `${name} row ${i + 1}`).toEqual(shown(row));
    }
  });

  test("works out the check of the sums to the same figures", () => {
    const rows = opened.get("摘要") ?? [];
    const checks = rows.filter(([, , check]) => check?.formula !== undefined);
    expect(checks.map(([, value, check, agrees]) => [value.value, check.value, agrees.value])).toEqual([
      [3454.77, 3454.77, "✓"], // 2,616.17 + 838.60,
    ]);
  });
});

/** Without the empty cells at the end, and with numbers to fifteen digits, which is what spreadsheet programs keep. */
function trimmed(values: readonly ReadCell["value"][]): (string | number | boolean | undefined)[] {
  const kept = values.map((value) => (typeof value === "number" ? Number(value.toPrecision(14)) : value));
  while (kept.length > 0 && (kept.at(-1) === undefined || kept.at(-1) === "")) kept.pop();
  return kept.map((value) => (value === "" ? undefined : value));
}
