import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook } from "../report/excel/workbook.js";
import { RULEBOOK, RUN, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

/** Its folder, and names that the rulebook of the shop gives and that formulas and places quote. */
const NAMES =
  "rules shop people jobs team all parts goal base done points score total share paid idle who day curve";
/** What is called the same in Chinese, commands among it. */
const NAMES_THAT_STAY = "Meritbook merit explain CNY CSV XLSX UTF SHA BOM Asia Shanghai";
const KNOWN = new Set(`${NAMES} ${NAMES_THAT_STAY}`.split(" "));

const place = new Workplace();

beforeAll(async () => {
  // The third has no job in October and is flagged; one job is of September.
  place.write({
    ...SHOP,
    "rules/shop.yaml": RULEBOOK.replace("period: month", "language: zh\nperiod: month"),
  });
  await place.merit(`${RUN} --out out`);
  await place.merit(`${RUN.replace("run", "statements")} --out slips`);
});

afterAll(() => {
  place.remove();
});

/** English words of a text, without names of files, options, hashes, codes of findings and what is quoted. */
function englishIn(text: string): string[] {
  const own = text
    .replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<[^>]*>/g, " ")
    .replace(
      /[\w./-]*\.(?:yaml|csv|xlsx|json|html)\b(?::[\d:]+)?|--[a-z-]+|\[[a-z-]+\]|`[^`]*`|\b[0-9a-f]{32,}\b/g,
      " ",
    );
  return [...new Set(own.match(/[A-Za-z]{2,}/g) ?? [])].filter((word) => !KNOWN.has(word));
}

test.each([
  RUN,
  `${RUN} --all`,
  `${RUN} --set parts=1 --only team=甲`,
  `${RUN} --format markdown`,
  `${RUN.replace("run rules/shop.yaml", "explain rules/shop.yaml 1")}`,
  `${RUN.replace("run", "cliffs")}`,
  `${RUN.replace("run", "diff")} --set parts=1`,
  `${RUN.replace("run", "diff")} --sweep parts=1..3:1`,
  "run rules/shop.yaml --data data --period 2026-13",
  "run rules/none.yaml --data data",
  "test",
  "check",
])("merit %s says nothing in English where Chinese is asked for", async (line) => {
  const { stdout, stderr } = await place.merit(`${line} --lang zh`);
  expect(englishIn(`${stdout}\n${stderr}`)).toEqual([]);
});

test.each(["people.csv", "team.csv", "rows-left-out.csv", "report.html"])("nor does %s", (file) => {
  expect(englishIn(place.read(`out/${file}`))).toEqual([]);
});

test("nor does a statement", () => {
  expect(englishIn(place.read("slips/1.html"))).toEqual([]);
});

test("nor does the workbook, its sheets' names included", () => {
  const sheets = readWorkbook(Buffer.from(place.bytes("out")["report.xlsx"], "base64"));
  const texts = [...sheets].flatMap(([name, rows]) => [
    name,
    ...rows.flat().map(({ value }) => String(value ?? "")),
  ]);
  expect(texts.length).toBeGreaterThan(50);
  expect(englishIn(texts.join("\n"))).toEqual([]);
});

test("an English word is noticed", () => {
  expect(englishIn("合计 57.00，Rows 3，people.csv，--all，[code-x]")).toEqual(["Rows"]);
});
