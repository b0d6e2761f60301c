import { roomFor } from "./rows.js";
import { CsvScanner } from "./scanner.js";
import { ByteWindow } from "./window.js";

/** How a CSV file parts its cells. */
export interface CsvDialect {
  /** one ASCII character */
  readonly delimiter: string;
  /** The first row is `sep=;` or the like: it names the delimiter and holds no data. */
  readonly named: boolean;
}

/** Of candidates that fit equally well, the first is taken. */
const CANDIDATES = [",", "\t", ";", "|"];

/** Rows by which the delimiter is found. */
const ROWS = 64;

/** The line that Excel understands; some programs write it in quotes. Any punctuation, blank or tab may be named. */
const NAMING_LINE = /^"?sep=([\t !#-/:-@[-^`{-~])"?(?:[\r\n]|$)/i;
const NAMING_LINE_BYTES = 16;

/**
 * Finds out what parts the cells of a text (in UTF-8 or GB18030, without byte order mark) by its beginning: the
 * candidate by which most rows have the same number of cells, more than one, and no misplaced quote.
 */
export function detectDialect(head: Uint8Array): CsvDialect {
  const named = NAMING_LINE.exec(Buffer.from(head.subarray(0, NAMING_LINE_BYTES)).toString("latin1"));
  if (named) return { delimiter: named[1], named: true };
  let best = CANDIDATES[0];
  let bestFit: Fit = { rows: 0, cells: 0 };
  const window = new ByteWindow(head.length);
  window.append(head);
  for (const delimiter of CANDIDATES) {
    if (!head.includes(delimiter.charCodeAt(0))) continue;
    const fit = fitOf(delimiter, window);
    if (fit.rows > bestFit.rows || (fit.rows === bestFit.rows && fit.cells > bestFit.cells)) {
      best = delimiter;
      bestFit = fit;
    }
  }
  return { delimiter: best, named: false };
}

/** How many rows agree on having so many cells. */
interface Fit {
  readonly rows: number;
  readonly cells: number;
}

function fitOf(delimiter: string, window: ByteWindow): Fit {
  const scanner = new CsvScanner(delimiter.charCodeAt(0));
  scanner.load(window, true);
  const batch = roomFor(ROWS, 0);
  scanner.fill(batch, ROWS);
  const faulty = new Set(scanner.problems.map(({ row }) => row));
  const rowsByCells = new Map<number, number>();
  for (let row = 0; row < batch.rows; row++) {
    const cells = batch.cellCount[row];
    if (cells > 1 && !faulty.has(batch.rowNumber[row])) {
      rowsByCells.set(cells, (rowsByCells.get(cells) ?? 0) + 1);
    }
  }
  let best: Fit = { rows: 0, cells: 0 };
  for (const [cells, rows] of rowsByCells) {
    if (rows > best.rows || (rows === best.rows && cells > best.cells)) best = { rows, cells };
  }
  return best;
}
