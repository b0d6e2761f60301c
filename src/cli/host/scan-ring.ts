/**
 * What the thread that scans a file and the one that asked for it share: a ring of slots in shared memory, a batch of
 * rows each, and a port for what is rare.
 */
import type { MessagePort } from "node:worker_threads";
import type { CsvForm } from "../../sheets/csv/batches.js";
import type { Undecodable } from "../../sheets/csv/findings.js";
import type { CsvProblem } from "../../sheets/csv/problem.js";
import type { ScannedRows } from "../../sheets/csv/rows.js";
import type { FileState } from "./file-state.js";

/**
 * Batches that are filled, read, or between: four, some milliseconds of work. Each is a megabyte or so of the peak; with
 * three the thread was waited for where others use the processors, with eight nothing was faster.
 */
export const SLOTS = 4;

/** Numbers that both threads see: batches filled, batches given back, orders given; then those of each slot. */
export const FILLED = 0;
export const FREED = 1;
export const ORDERS = 2;
const SLOT_NUMBERS = 3;
/** Of a slot: its rows (0: nothing comes any more), where the last one ends, bytes of the file read for it, and two marks. */
export const ROWS = 0;
export const ROWS_END = 1;
export const READ = 2;
/** Did the scanner stop? */
export const STOPPED = 3;
/** Was a message sent for it? */
export const HAS_MAIL = 4;
const PER_SLOT = 5;

export const NUMBERS = SLOT_NUMBERS + SLOTS * PER_SLOT;

/** Where the numbers of a batch begin that is the `nth` of all, from 0. */
export function slotNumbers(nth: number): number {
  return SLOT_NUMBERS + (nth % SLOTS) * PER_SLOT;
}

/** What the thread is started with, before it is known what there is to scan. */
export interface ScanMeans {
  /** NUMBERS of them, which both threads see. */
  readonly numbers: Int32Array;
  readonly port: MessagePort;
}

/** The first order: a file to scan. */
export interface ScanJob {
  readonly descriptor: number;
  readonly state: FileState;
  readonly form: CsvForm;
}

/** The second, behind the first batch: the columns to report, or undefined for all. */
export interface ColumnsOrder {
  readonly columns: readonly number[] | undefined;
}

/** What it tells about a slot, beside its numbers. */
export interface Mail {
  /** The slot's memory is another one from now on: that of its cells, of its bytes. */
  room?: ScannedRows;
  bytes?: Uint8Array;
  problems?: readonly CsvProblem[];
  undecodables?: readonly Undecodable[];
  /** of the whole file */
  sha256?: string;
  /** Why the file could not be read to its end. */
  failure?: ScanFailure;
}

export type ScanFailure =
  | { readonly why: "changed"; readonly now: number }
  /** as the system has it, by the code of its error */
  | { readonly why: "unreadable"; readonly code: string };
