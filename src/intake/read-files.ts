import { finding, inData } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";
import type { CsvManner } from "../sheets/csv/csv.js";
import type { OpenFile } from "../sheets/sheet.js";
import type { ByteSource } from "../sheets/source.js";
import type { TableDeclaration } from "./declaration.js";
import { chooseSheets } from "./header/choose-sheet.js";
import type { ReadFile, ReadTable } from "./table.js";
import { type Progress, TableBuilder } from "./table-builder.js";

/** How files are read. */
export interface ReadOptions {
  /** Give each row a hash of all its cells; every column is then scanned, not only the declared ones. */
  readonly rowHashes: boolean;
  /** Called now and then with the rows and bytes read so far, of all files. */
  readonly progress?: (rows: number, bytes: number) => void;
}

/**
 * Reads a table from its files, opened by `open`, into typed columns. What is wrong with files, headers and cells
 * goes to `findings`, all of it in one go. Undefined where a file, its sheet or its header cannot be read; cells
 * that cannot be read are marked in their column. A file that was read in part counts as one that cannot be.
 */
export async function readFiles(
  open: (source: ByteSource, csv: CsvManner) => Promise<OpenFile>,
  declaration: TableDeclaration,
  options: ReadOptions,
  findings: Findings,
): Promise<ReadTable | undefined> {
  const bytes = new CountedBytes(declaration.files, options.progress);
  const builder = new TableBuilder(declaration, options.rowHashes, findings, bytes);
  const byHash = new Map<string, string>();
  let readable = true;
  for (const source of declaration.files) {
    const file = await open(bytes.counted(source), { lenient: declaration.lenient ?? false });
    findings.addAll(file.findings);
    const sheets = (await chooseSheets(file, declaration, findings)) ?? [];
    if (sheets.length === 0) readable = false;
    let read: ReadFile | undefined;
    for (const chosen of sheets) {
      read = await builder.addSheet(chosen);
      // What the missing rows would have held, such as the people of a staff table, must not be told as unknown.
      if (read && !chosen.sheet.isCutShort) continue;
      readable = false;
      read = undefined;
    }
    if (!read) continue;
    const other = byHash.get(read.sha256);
    if (other === undefined) byHash.set(read.sha256, read.name);
    else {
      const values = { other, table: declaration.name };
      findings.add(finding("file-repeated", inData({ file: read.name }), values));
    }
  }
  return readable ? builder.finish() : undefined;
}

/** Counts the bytes that are read of the files of a table. */
class CountedBytes implements Progress {
  read = 0;
  readonly total: number;
  readonly #tell: ((rows: number, bytes: number) => void) | undefined;

  constructor(sources: readonly ByteSource[], tell: ((rows: number, bytes: number) => void) | undefined) {
    this.total = sources.reduce((sum, { size }) => sum + size, 0);
    this.#tell = tell;
  }

  report(rows: number): void {
    this.#tell?.(rows, this.read);
  }

  counted(source: ByteSource): ByteSource {
    const { name, size, limits } = source;
    let left = size;
    // Parts of a workbook may be read twice; a file never counts more than its size.
    const count = (bytes: number) => {
      const counted = Math.min(left, bytes);
      left -= counted;
      this.read += counted;
    };
    return {
      name,
      size,
      limits,
      scan: (form) => {
        const batches = source.scan?.(form, count);
        if (!batches) return undefined;
        // It is read from its start again.
        this.read -= size - left;
        left = size;
        return batches;
      },
      read: async (offset, length) => {
        const bytes = await source.read(offset, length);
        count(bytes.length);
        return bytes;
      },
    };
  }
}
