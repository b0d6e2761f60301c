import type { Findings } from "../findings/findings.js";
import { openFile } from "../sheets/open.js";
import type { TableDeclaration } from "./declaration.js";
import { type ReadOptions, readFiles } from "./read-files.js";
import type { ReadTable } from "./table.js";

/** Reads a table from CSV and XLSX files; see `readFiles`. */
export function readTable(
  declaration: TableDeclaration,
  options: ReadOptions,
  findings: Findings,
): Promise<ReadTable | undefined> {
  return readFiles(openFile, declaration, options, findings);
}
