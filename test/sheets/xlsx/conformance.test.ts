import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { columnLetters } from "../../../src/base/column-letters.js";
import { openXlsx } from "../../../src/sheets/xlsx/xlsx.js";
import { type ReadRow, rowsOfSheet, sourceOf } from "../workbook.js";

const FOLDER = new URL("../../../../shared/conformance/", import.meta.url);
const EXPECTED = new URL("xlsx.expected.json", FOLDER);

/** What openpyxl reads in a file, as the oracle's file has it. */
interface Oracle {
  readonly openpyxl?: string;
  readonly date_system?: 1900 | 1904;
  readonly sheets?: Record<string, OracleSheet>;
}

interface OracleSheet {
  readonly state: string;
  /** at most 50 of them */
  readonly merged: readonly string[];
  readonly cells_with_value: number;
  /** address → `{ text | number | datetime | time | error: as written }` */
  readonly first_400: Record<string, Record<string, string>>;
}

const LISTED_MERGES = 50;

/** Where a careful reading differs from the oracle's: file, sheet, address → what the cell says. */
const CAREFUL: Record<string, string> = {
  // Day 0 of the 1904 system, with a format that shows a date (mm-dd-yy): the oracle takes any serial below 1 for a time.
  "1904.xlsx Sheet1 B4": "1904-01-01",
  // The cell is empty; the oracle shows the target of the hyperlink that lies on it.
  "test-issue-877.xlsx Handlungsanweisung A1": "",
};

/** Files that the oracle refuses, and what we say of them (undefined: we read them). */
const REFUSED_BY_ORACLE: Record<string, string | undefined> = {
  // Text before the root element of the sheet.
  "invalid-xml.xlsx": "zip-part-damaged",
  // No list of relationships, and no workbook part.
  "missing-bits.xlsx": "workbook-part-missing",
  // A sheet's state is "show", which is no state; it is visible all the same.
  "test-row-styles.xlsx": undefined,
};

/** Files that the oracle reads, but which lack something; we read them too, and say it. */
const FINDINGS: Record<string, readonly string[]> = {
  // Its relationships name styles.xml, which is not there.
  "test-issue-771.xlsx": ["workbook-part-missing"],
};

const isThere = existsSync(EXPECTED);
const oracles: Record<string, Oracle> = isThere ? JSON.parse(readFileSync(EXPECTED, "utf8")) : {};

async function read(name: string) {
  const file = await openXlsx(sourceOf(readFileSync(new URL(`xlsx/${name}`, FOLDER)), name));
  const findings = [...file.findings];
  const sheets = new Map<string, { rows: ReadRow[]; hidden: boolean; merged?: number; date1904?: boolean }>();
  for (const handle of file.sheets) {
    const sheet = await handle.open();
    const rows = await rowsOfSheet(sheet);
    findings.push(...sheet.takeFindings());
    sheets.set(handle.name ?? "", { rows, hidden: handle.hidden, ...sheet.facts });
  }
  return { sheets, codes: findings.map(({ code }) => code) };
}

/** Address → text of each cell that is not blank. */
function cellsByAddress(rows: readonly ReadRow[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const row of rows) {
    row.cells.forEach(([kind, text], column) => {
      if (kind !== "blank") cells.set(`${columnLetters(column)}${row.number}`, text);
    });
  }
  return cells;
}

/** The oracle's value as our reader shows it. */
function expectedText(value: Record<string, string>): string {
  const [[kind, written]] = Object.entries(value);
  if (kind === "number") return String(Number(written));
  if (kind === "datetime") return written.replace("T00:00:00", "").replace("T", " ").replace(/:00$/, "");
  return kind === "time" ? written.replace(/:00$/, "") : written;
}

describe("public workbooks", () => {
  it.skipIf(isThere)("are missing: ../shared/conformance is not there", ({ skip }) => skip());

  const readable = Object.entries(oracles).filter(([, oracle]) => oracle.sheets);
  it.skipIf(!isThere).each(readable)("%s is read as openpyxl does", async (name, oracle) => {
    const { sheets, codes } = await read(name);
    expect(codes).toEqual(FINDINGS[name] ?? []);
    expect([...sheets.keys()].toSorted()).toEqual(Object.keys(oracle.sheets ?? {}).toSorted());
    for (const [title, expected] of Object.entries(oracle.sheets ?? {})) {
      const sheet = sheets.get(title);
      expect(sheet?.hidden).toBe(expected.state !== "visible");
      expect(sheet?.date1904).toBe(oracle.date_system === 1904);
      expect(Math.min(sheet?.merged ?? 0, LISTED_MERGES)).toBe(expected.merged.length);
      const cells = cellsByAddress(sheet?.rows ?? []);
      const careful = (address: string) => CAREFUL[`${name} ${title} ${address}`];
      const emptied = Object.keys(expected.first_400).filter((address) => careful(address) === "").length;
      expect(cells.size).toBe(expected.cells_with_value - emptied);
      for (const [address, value] of Object.entries(expected.first_400)) {
        const said = careful(address) ?? expectedText(value);
        expect([address, cells.get(address) ?? ""]).toEqual([address, said]);
      }
    }
  });

  const refused = Object.keys(REFUSED_BY_ORACLE);
  it.skipIf(!isThere).each(refused)("%s, which openpyxl refuses, is read or named", async (name) => {
    expect(oracles[name].openpyxl).toBeDefined();
    const code = REFUSED_BY_ORACLE[name];
    const { sheets, codes } = await read(name);
    expect(codes).toEqual(code === undefined ? [] : [code]);
    const cells = [...sheets.values()].reduce((sum, { rows }) => sum + cellsByAddress(rows).size, 0);
    if (code === undefined) expect(cells).toBeGreaterThan(0);
    else expect(cells).toBe(0);
  });

  it.skipIf(!isThere)("are all accounted for", () => {
    const refusedByOracle = Object.keys(oracles).filter((name) => !oracles[name].sheets);
    expect(refusedByOracle.toSorted()).toEqual(refused.toSorted());
  });
});
