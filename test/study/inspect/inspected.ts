import { Findings } from "../../../src/findings/findings.js";
import { inspectSheet } from "../../../src/intake/inspect/inspect-sheet.js";
import type { SheetProfile } from "../../../src/intake/inspect/sheet-profile.js";
import { openFile } from "../../../src/sheets/open.js";
import type { ColumnGuess } from "../../../src/study/inspect/column-guess.js";
import type { TableDraft } from "../../../src/study/inspect/draft.js";
import { inspectionOf } from "../../../src/study/inspect/inspection.js";
import type { Remark } from "../../../src/study/inspect/remarks.js";

/** The profile of a CSV text. */
export async function profileOf(text: string, name = "x.csv"): Promise<SheetProfile> {
  const bytes = new TextEncoder().encode(text);
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const file = await openFile({ name, size: bytes.length, read });
  return inspectSheet(await file.sheets[0].open(), 1, new Findings());
}

/** What is guessed of a CSV text. */
export async function inspected(text: string): Promise<{
  readonly profile: SheetProfile;
  readonly table: TableDraft;
  readonly remarks: readonly Remark[];
  readonly guess: (header: string) => ColumnGuess;
}> {
  const profile = await profileOf(text);
  const { sheets, tables } = inspectionOf([profile]);
  const guess = (header: string) => {
    const found = sheets[0].guess.columns.find((one) => one.profile.header === header);
    if (!found) throw new Error(`no column ${header}`);
    return found;
  };
  return { profile, table: tables[tables.length - 1], remarks: sheets[0].remarks, guess };
}

/** A column of these cells beside a column of numbers that tells rows apart. */
export function columnOf(header: string, cells: readonly string[]): string {
  return [`编号,${header}`, ...cells.map((cell, i) => `A${i},${cell}`)].join("\n");
}
