/** What a command loads before it knows that it needs it: imports that are not made while it runs. */
import { expect, test } from "vitest";
import { importsOf, readSources } from "./sources.js";

/** Packages and folders that only reports need. */
const HEAVY = /^(exceljs|d3-|report\/(html|excel|markdown|export)\/)/;

const sources = new Map(readSources().map(({ path, text }) => [path, text]));

/** What a file reaches by imports that are made as soon as it is loaded. */
function loadedWith(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const text = sources.get(path)?.replace(/\bimport\([^)]*\)/g, "");
    if (text === undefined) return;
    for (const { target, typeOnly } of importsOf(path, text)) if (!typeOnly) visit(target);
  };
  visit(start);
  return reached;
}

test.each(["cli/main.ts", "cli/check.ts", "cli/test.ts", "cli/run.ts", "cli/explain.ts"])(
  "%s loads nothing that only reports need",
  (path) => {
    const loaded = [...loadedWith(path)];
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.filter((one) => HEAVY.test(one))).toEqual([]);
  },
);

test("what reports need is seen by this test", () => {
  const loaded = [...loadedWith("report/excel/xlsx.ts"), ...loadedWith("report/html/report-html.ts")];
  expect(loaded.some((one) => one.startsWith("exceljs"))).toBe(true);
  expect(loaded.filter((one) => HEAVY.test(one)).length).toBeGreaterThan(5);
});
