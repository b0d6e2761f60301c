import type { OpenFile } from "../../sheets/sheet.js";
import type { TableDeclaration } from "../declaration.js";
import { candidate } from "./choose-sheet.js";

/** How many of the columns that a table must have a file's headers hold: those of its best sheet. */
export async function headerFit(
  file: OpenFile,
  table: TableDeclaration,
): Promise<{ readonly found: number; readonly of: number }> {
  const needed = table.columns.filter(({ optional, reading }) => !optional && !reading?.from);
  let found = 0;
  for (const handle of file.sheets) {
    const { match } = await candidate(handle, table);
    const own = needed.filter((column) => (match?.fits.get(column)?.length ?? 0) > 0).length;
    found = Math.max(found, own);
  }
  return { found, of: needed.length };
}
