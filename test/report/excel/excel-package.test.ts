/**
 * What Excel demands of a workbook, beyond what other programs forgive (ECMA-376-1, part 1: 18.3.1.99 for the order of the
 * parts of a sheet; Microsoft's "Excel specifications and limits" for the sizes).
 */
import * as XLSX from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { integer } from "../../../src/base/exact.js";
import { DATE, MONEY, NUMBER, TEXT } from "../../../src/language/types.js";
import { gridsWorkbook, reportWorkbook } from "../../../src/report/excel/xlsx.js";
import { mannerOf } from "../../../src/report/forms.js";
import type { Cell, Grid, GridColumn } from "../../../src/report/grid.js";
import { reportOf } from "../../../src/report/report.js";
import { sampleResult } from "../sample-result.js";

/** CT_Worksheet: its children in their order. */
const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
/** CT_Workbook. */
const BOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr".split(
    " ",
  );

const HOSTILE: readonly string[] = [
  "x".repeat(40_000),
  `${"长".repeat(39_999)}\u0000`,
  "_x000D_ and _x0041_",
  "\u0001\u001f\ufffe\ud800 half",
  `]]><!-- & < > " '`,
  '=HYPERLINK("http://example.invalid")',
  "𠮷".repeat(20_000),
  Array.from({ length: 2_000 }, () => "line").join("\n"),
];

const column = (name: string, type: GridColumn["type"], more: Partial<GridColumn> = {}): GridColumn => ({
  name,
  header: name,
  type,
  role: "other",
  ...more,
});

/** Sheets whose titles clash, and break every rule for names of sheets. */
const TITLES = [
  "a/b",
  "A:B",
  "History",
  "'",
  "",
  `it's ${"长".repeat(40)}`,
  `it's ${"长".repeat(40)}`,
  "\ud83d",
];

const GRIDS: readonly Grid[] = TITLES.map((title, i) => {
  const rows = HOSTILE.map((text, row): Cell[] => [
    text,
    text,
    integer(row),
    integer(40_000_000),
    integer(row - 4),
  ]);
  return {
    name: `grid-${i}`,
    title,
    columns: [
      column("key", TEXT, { role: "key", header: HOSTILE[i % HOSTILE.length] }),
      column("text", TEXT),
      column("score", NUMBER, { role: "score", isScore: true }),
      column("day", DATE),
      column("pay", MONEY, { role: "pay" }),
    ],
    rows: i === 3 ? [] : rows,
  };
});

describe.each([
  ["of hostile texts", () => gridsWorkbook(GRIDS, mannerOf(sampleResult(), "zh"), 0)],
  ["of a result", () => reportWorkbook(reportOf(named(), { only: undefined, masked: false }, "zh"))],
] as const)("a workbook %s", (_, make) => {
  let parts: ReadonlyMap<string, string>;
  let sheets: readonly (readonly [string, string])[];
  const part = (name: string) => parts.get(name) ?? "";

  beforeAll(async () => {
    parts = partsOf(await make());
    sheets = [...parts].filter(([name]) => name.startsWith("/xl/worksheets/"));
  });

  test("has its parts in the order of the standard", () => {
    expect(sheets.length).toBeGreaterThan(3);
    for (const [, xml] of sheets) expect(outOfOrder(childrenOf(xml), SHEET_ORDER)).toEqual([]);
    expect(outOfOrder(childrenOf(part("/xl/workbook.xml")), BOOK_ORDER)).toEqual([]);
  });

  test("is XML throughout, with no character that XML forbids", () => {
    for (const [name, xml] of parts) {
      expect([name, /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml)]).toEqual([
        name,
        false,
      ]);
      expect([name, /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml)]).toEqual([name, false]);
    }
  });

  test("has a content type and a relationship for every part, each of them once", () => {
    const types = attributesOf(part("/[Content_Types].xml"), "Override", "PartName");
    expect(new Set(types).size).toBe(types.length);
    const own = [...parts.keys()].filter((name) => !/\.rels$|Content_Types/.test(name));
    expect([...types].sort()).toEqual(own.sort());
    const relations = part("/xl/_rels/workbook.xml.rels");
    const ids = attributesOf(relations, "Relationship", "Id");
    expect(new Set(ids).size).toBe(ids.length);
    const asked = attributesOf(part("/xl/workbook.xml"), "sheet", "r:id");
    expect(ids).toEqual(expect.arrayContaining(asked));
    for (const target of attributesOf(relations, "Relationship", "Target")) {
      expect(parts.has(new URL(target, "file:///xl/").pathname)).toBe(true);
    }
  });

  test("names sheets as Excel allows, no two alike", () => {
    const names = attributesOf(part("/xl/workbook.xml"), "sheet", "name");
    expect(names).toHaveLength(sheets.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^[\]:*?/\\']+$/);
      expect(name.toLowerCase()).not.toBe("history");
    }
  });

  test("has a view of the book that the views of the sheets belong to", () => {
    const books = [...part("/xl/workbook.xml").matchAll(/<workbookView /g)].length;
    expect(books).toBe(1);
    for (const [, xml] of sheets) {
      for (const id of attributesOf(xml, "sheetView", "workbookViewId"))
        expect(Number(id)).toBeLessThan(books);
    }
  });

  test("has texts above and below the printed page that are not too long", () => {
    for (const [, xml] of sheets) {
      const [, head = ""] = /<oddHeader>([^<]*)</.exec(xml) ?? [];
      const codes = head.replaceAll("&quot;", `"`).replaceAll("&amp;", "&");
      expect(codes.length).toBeLessThanOrEqual(255);
      // Whatever stands in a name: codes are those of sides, name of the sheet, and the doubled mark itself.
      expect(codes.replaceAll("&&", "").match(/&[^LRA]/g)).toBeNull();
    }
  });

  test("repeats the head of each sheet on every printed page", () => {
    const [defined = ""] = /<definedNames>.*<\/definedNames>/.exec(part("/xl/workbook.xml")) ?? [];
    const names = attributesOf(part("/xl/workbook.xml"), "sheet", "name");
    const titles = [...defined.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, given, of]) => [
      given,
      of,
    ]);
    expect(titles).toEqual(
      names.map((name, i) => [`name="_xlnm.Print_Titles" localSheetId="${i}"`, `&apos;${name}&apos;!$1:$1`]),
    );
  });

  test("keeps to the sizes of cells, rows and columns, and to the dates that Excel knows", () => {
    const texts = [...part("/xl/sharedStrings.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    );
    for (const text of texts) {
      const plain = text.replace(/&[a-z]+;/g, "x");
      expect(plain.length).toBeLessThanOrEqual(32_767);
      expect(plain).not.toMatch(/_x[0-9A-Fa-f]{0,4}…$/);
    }
    for (const [, xml] of sheets) {
      for (const height of attributesOf(xml, "row", "ht")) expect(Number(height)).toBeLessThanOrEqual(409);
      for (const width of attributesOf(xml, "col", "width")) expect(Number(width)).toBeLessThanOrEqual(255);
      expect(xml).not.toContain("<hyperlink");
      expect(xml).not.toMatch(/<v>(?:NaN|-?Infinity|undefined|null)<\/v>/);
    }
  });

  test("gives conditional formats different priorities, within the rows that there are", () => {
    for (const [, xml] of sheets) {
      const priorities = attributesOf(xml, "cfRule", "priority");
      expect(new Set(priorities).size).toBe(priorities.length);
      const rows = attributesOf(xml, "row", "r").length;
      for (const range of attributesOf(xml, "conditionalFormatting", "sqref")) {
        expect(range).toMatch(new RegExp(`^[A-Z]+2:[A-Z]+${rows}$`));
      }
    }
  });
});

/** A result whose rulebook has a name that is long and looks like codes of Excel. */
function named(): ReturnType<typeof sampleResult> {
  const result = sampleResult();
  const name = `&P&"Arial"&20\n${"&长".repeat(200)}`;
  return { ...result, rulebook: { ...result.rulebook, name: { en: name, zh: name } } };
}

/** The parts of a package by their names. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { FileIndex, FullPaths } = XLSX.CFB.read(Buffer.from(bytes), { type: "buffer" });
  const files: readonly { readonly content?: Uint8Array }[] = FileIndex;
  const paths: readonly string[] = FullPaths;
  const parts = files.map(({ content }, i): [string, string] => [
    paths[i].replace(/^Root Entry/, ""),
    Buffer.from(content ?? []).toString("utf8"),
  ]);
  return new Map(parts.filter(([name]) => /\.(?:xml|rels)$/.test(name)));
}

/** The names of the elements directly below the root, in their order. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closes, name, isEmpty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closes) depth--;
    else {
      if (depth === 1) names.push(name);
      if (!isEmpty) depth++;
    }
  }
  return names;
}

/** The elements that stand behind one that should come later, and those that the standard does not know. */
function outOfOrder(names: readonly string[], order: readonly string[]): string[] {
  const places = names.map((name) => order.indexOf(name));
  return names.filter((_, i) => places[i] < 0 || (i > 0 && places[i] < places[i - 1]));
}

function attributesOf(xml: string, element: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\s[^>]*?\\b${attribute}="([^"]*)"`, "g"))].map(
    ([, value]) => value,
  );
}
