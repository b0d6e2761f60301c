/**
 * The same table written by two libraries, and read by us and by both of them. What was written is the measure; where
 * a library reads its own or the other's file differently, the reason stands beside the comparison.
 */
import * as sheetjs from "@e965/xlsx";
import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilText, DAY_MS, dateText, dayOf } from "../../../src/base/calendar.js";
import { readSheet } from "../workbook.js";

type Value = string | number | boolean | Date | null;
type Table = Value[][];

/** What XML can hold; without CR, which writers change to LF, and without `_xHHHH_`, which neither escapes. */
const text = fc.oneof(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones XML cannot hold
    .map((value) => value.replace(/[\u0000-\u001f\ufffe\uffff]/g, "") || "x"),
  fc.constantFrom("工单 & <号>", "  both ends  ", "two\nlines", "007", "=1+1", "]]>", "a_b", "Ω≈ç√ 😀"),
);
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
  fc.constantFrom(0.1 + 0.2, 1 / 3, 1e-7, 123_456_789_012_345),
);
/** Minutes, from 1901 to 2099. */
const date = fc
  .integer({ min: dayOf(1901, 1, 1) * 1440, max: dayOf(2099, 12, 31) * 1440 })
  .map((minute) => new Date(minute * 60_000));
const value = fc.oneof({ weight: 3, arbitrary: text }, number, fc.boolean(), date, fc.constant(null));
const tables: fc.Arbitrary<Table> = fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 12,
});

/** A value as our reader shows it. */
function shown(value: Value): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (value instanceof Date) {
    const civil = value.getTime();
    return civil % DAY_MS === 0 ? dateText(civil / DAY_MS) : civilText(civil);
  }
  return plain(value);
}

/** 15 digits without exponent, by big integers: not the way the reader does it. */
function plain(value: number): string {
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const decimals = 14 - Number(exponent);
  const padded = (decimals < 0 ? digits * 10n ** BigInt(-decimals) : digits)
    .toString()
    .padStart(decimals + 1, "0");
  const cut = padded.length - Math.max(0, decimals);
  const sign = value < 0 ? "-" : "";
  const fraction = padded.slice(cut).replace(/0+$/, "");
  return sign + padded.slice(0, cut) + (fraction ? `.${fraction}` : "");
}

/** Rows as texts, without what is blank at their ends; then without blank rows at the end. */
function trimmed(rows: string[][]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((said) => said !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

async function readByUs(bytes: Uint8Array): Promise<string[][]> {
  const { rows, findings } = await readSheet(bytes);
  expect(findings).toEqual([]);
  const table: string[][] = [];
  for (const row of rows) table[row.number - 1] = row.cells.map(([, said]) => said);
  return trimmed(Array.from(table, (row) => row ?? []));
}

async function readByExceljs(bytes: Uint8Array): Promise<string[][]> {
  const book = new exceljs.Workbook();
  const own = new ArrayBuffer(bytes.length);
  new Uint8Array(own).set(bytes);
  await book.xlsx.load(own);
  const rows: string[][] = [];
  book.worksheets[0].eachRow({ includeEmpty: true }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = shown(roundedToMinute(cell.value as Value));
    });
    rows[number - 1] = Array.from(cells, (said) => said ?? "");
  });
  return trimmed(Array.from(rows, (row) => row ?? []));
}

function readBySheetjs(bytes: Uint8Array): string[][] {
  const book = sheetjs.read(bytes, { type: "buffer", cellDates: true, UTC: true });
  const sheet = book.Sheets[book.SheetNames[0]];
  const rows = sheetjs.utils.sheet_to_json<Value[]>(sheet, {
    header: 1,
    raw: true,
    UTC: true,
    blankrows: true,
  });
  // Its range begins at the first cell that it has, and so may leave out the first columns and rows.
  const { s: first } = sheetjs.utils.decode_range(sheet["!ref"] ?? "A1");
  const table = rows.map((row) => [
    ...Array<string>(first.c).fill(""),
    ...Array.from(row, (value) => shown(roundedToMinute(value ?? null))),
  ]);
  return trimmed([...Array.from({ length: first.r }, () => []), ...table]);
}

/** Both libraries turn serial numbers into dates in floating point, off by up to a millisecond. */
function roundedToMinute(value: Value): Value {
  return value instanceof Date ? new Date(Math.round(value.getTime() / 60_000) * 60_000) : value;
}

async function writtenByExceljs(table: Table): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("Sheet1");
  for (const [r, row] of table.entries()) {
    for (const [c, value] of row.entries()) {
      if (value === null) continue;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = value;
      if (value instanceof Date) cell.numFmt = "yyyy-mm-dd hh:mm";
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writtenBySheetjs(table: Table): Uint8Array {
  const sheet = sheetjs.utils.aoa_to_sheet(table, {
    cellDates: false,
    UTC: true,
    dateNF: "yyyy-mm-dd hh:mm",
  });
  const book = sheetjs.utils.book_new(sheet, "Sheet1");
  return new Uint8Array(
    sheetjs.write(book, { type: "array", bookType: "xlsx", bookSST: table.length % 2 === 0 }),
  );
}

describe("a table of any values", () => {
  it("written by exceljs is read as it was written, as exceljs and SheetJS read it", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const bytes = await writtenByExceljs(table);
        const expected = trimmed(table.map((row) => row.map(shown)));
        expect(await readByUs(bytes)).toEqual(expected);
        expect(await readByExceljs(bytes)).toEqual(expected);
        expect(readBySheetjs(bytes)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("written by SheetJS is read as it was written, as exceljs and SheetJS read it", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const bytes = writtenBySheetjs(table);
        const expected = trimmed(table.map((row) => row.map(shown)));
        expect(await readByUs(bytes)).toEqual(expected);
        expect(await readByExceljs(bytes)).toEqual(expected);
        expect(readBySheetjs(bytes)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
