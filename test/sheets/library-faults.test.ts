/**
 * What libraries are known to read otherwise than files mean it: why sheets are read by code of our own, and why these
 * files are left out where the libraries are asked as oracles. When one of these fails, the library has been mended.
 */
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readCsv, table } from "./csv/reading.js";
import { readSheet, type WorkbookText, workbook } from "./workbook.js";

const exceljs: typeof import("exceljs") = createRequire(import.meta.url)("exceljs");

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Cell A1 as exceljs has it, or that it finds no sheet or fails. */
async function byExceljs(text: WorkbookText): Promise<unknown> {
  const book = new exceljs.Workbook();
  const bytes = workbook(text);
  const own = new ArrayBuffer(bytes.length);
  new Uint8Array(own).set(bytes);
  try {
    await book.xlsx.load(own);
  } catch {
    return "fails";
  }
  const value = book.worksheets[0]?.getCell("A1").value;
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? "nothing");
}

async function byUs(text: WorkbookText): Promise<string> {
  const { rows, codes } = await readSheet(workbook(text));
  expect(codes).toEqual([]);
  return rows[0].cells[0][1];
}

const cell = (xml: string) => `<row r="1">${xml}</row>`;

describe("exceljs", () => {
  it.each<readonly [string, WorkbookText, string]>([
    [
      "takes no date for an ISO date cell",
      { rows: cell('<c r="A1" t="d"><v>2026-10-01</v></c>') },
      "2026-10-01",
    ],
    [
      'counts from 1900 for date1904="true", though XML has true for 1',
      {
        properties: 'date1904="true"',
        formats: ["yyyy-mm-dd"],
        rows: cell('<c r="A1" s="1"><v>44834</v></c>'),
      },
      "2026-10-01",
    ],
    ["loses CDATA", { rows: cell('<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>') }, "a<b"],
    [
      "finds nothing where elements have a prefix",
      {
        rows: `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
      "7",
    ],
  ])("%s", async (_, text, meant) => {
    expect(await byUs(text)).toBe(meant);
    expect(String(await byExceljs(text))).not.toBe(meant);
  });
});

describe("csv-parse", () => {
  it("gives a blank line one cell, which no table has", async () => {
    expect(parse("a,b\n\n1,2\n", { relax_column_count: true })[1]).toEqual([""]);
    expect(table(await readCsv("a,b\n\n1,2\n"))[1]).toEqual([]);
  });

  it("keeps a byte order mark in the first header unless it is told", async () => {
    expect(parse("\ufeffa\n")[0]).toEqual(["\ufeffa"]);
    expect(table(await readCsv("\ufeffa\n"))[0]).toEqual(["a"]);
  });

  it("takes the first line end for all, so that a file of two kinds has their signs in its cells", async () => {
    expect(parse("a\r\nb\nc\r\n")).toEqual([["a"], ["b\nc"]]);
    expect(table(await readCsv("a\r\nb\nc\r\n"))).toEqual([["a"], ["b"], ["c"]]);
  });

  it("replaces bytes that are no text without a word", async () => {
    const bytes = Buffer.from([0x61, 0xff, 0x0a]);
    expect(parse(bytes)[0]).toEqual(["a\ufffd"]);
    expect((await readCsv(bytes)).findings.map(({ code }) => code)).toEqual(["text-undecodable"]);
  });
});
