import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeTicketsCsv } from "./data/csv.mjs";
import { MONTH, writeMonth } from "./data/month.mjs";
import { PEOPLE } from "./data/pools.mjs";
import { writeTicketsXlsx } from "./data/xlsx.mjs";

const ROWS = 400;
let folder: string;
let csv: string[][];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bench-data-"));
  await writeTicketsCsv(join(folder, "tickets.csv"), ROWS);
  await writeTicketsXlsx(join(folder, "tickets.xlsx"), ROWS);
  csv = parse(readFileSync(join(folder, "tickets.csv")));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the same number of rows gives the same bytes", async () => {
  for (const [name, write] of [
    ["tickets.csv", writeTicketsCsv],
    ["tickets.xlsx", writeTicketsXlsx],
  ] as const) {
    await write(join(folder, `again-${name}`), ROWS);
    expect(readFileSync(join(folder, `again-${name}`)).equals(readFileSync(join(folder, name)))).toBe(true);
  }
});

test("the workbook, read by exceljs, holds what the CSV holds", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, "tickets.xlsx"));
  const rows: string[][] = [];
  workbook.worksheets[0].eachRow((row) =>
    rows.push(csv[0].map((_, i) => asCsv(row.getCell(i + 1).value, i))),
  );
  expect(rows).toEqual(csv);
});

test("tickets come in the order they were reported, each with a number of its own", () => {
  const reported = csv.slice(1).map((row) => row[6]);
  expect(reported).toEqual(reported.toSorted());
  expect(new Set(csv.map((row) => row[0])).size).toBe(ROWS + 1);
});

test("the large month has answers and complaints about its tickets, and everybody's attendance each day", async () => {
  await writeMonth(folder, ROWS);
  const read = (name: string) => parse(readFileSync(join(folder, name))).slice(1) as string[][];
  const numbers = new Set(read("tickets.csv").map(([ticket]) => ticket));
  const about = [...read("survey.csv"), ...read("complaints.csv")];
  expect(about.length).toBeGreaterThan(ROWS / 5);
  expect(about.every(([ticket]) => numbers.has(ticket))).toBe(true);
  const days = readFileSync(join(folder, "attendance.csv"), "utf8").trimEnd().split("\n").slice(1);
  expect(days.length).toBe(31 * PEOPLE);
  expect(days.every((day) => day.includes(`,${MONTH}-`))).toBe(true);
});

/** A cell of column `i` as the CSV would have it. */
function asCsv(value: ExcelJS.CellValue, i: number): string {
  if (value === null) return "";
  if (value instanceof Date)
    return new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace("T", " ");
  if (typeof value !== "number") return String(value);
  return i === 10 ? value.toFixed(1) : i === 12 ? value.toFixed(2) : String(value);
}
