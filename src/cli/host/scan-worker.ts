/** The thread that reads, hashes and scans a large CSV file; `scan-thread.ts` starts it and takes what it finds. */
import { readSync } from "node:fs";
import { receiveMessageOnPort, workerData } from "node:worker_threads";
import { type BatchReader, batchRows, CsvBatches } from "../../sheets/csv/batches.js";
import { roomFor, type ScannedRows } from "../../sheets/csv/rows.js";
import { EncodedReader } from "../../sheets/encoding/reader.js";
import { changedSize } from "./file-state.js";
import {
  type ColumnsOrder,
  FILLED,
  FREED,
  HAS_MAIL,
  type Mail,
  ORDERS,
  READ,
  ROWS,
  ROWS_END,
  type ScanFailure,
  type ScanJob,
  type ScanMeans,
  SLOTS,
  STOPPED,
  slotNumbers,
} from "./scan-ring.js";
import { SlotMemory } from "./slot-memory.js";

/**
 * How long to wait, in milliseconds, before looking again for a free slot, of which the other thread takes one in about
 * a millisecond. It wakes nobody when it gives one back: that would hold it up for 12 to 160 microseconds where others
 * use the processors, each time.
 */
const LOOK_AGAIN = 0.4;

const { numbers, port }: ScanMeans = workerData;

/** A file that somebody wrote to. */
class Changed extends Error {
  readonly now: number;

  constructor(now: number) {
    super("the file was written to");
    this.now = now;
  }
}

/** The file from start to end. */
class FileBytes {
  readonly name = "";
  readonly size: number;
  readonly #job: ScanJob;
  readonly #buffer: Uint8Array;
  /** Bytes since this was last asked. */
  #fresh = 0;

  constructor(job: ScanJob) {
    this.size = job.state.size;
    this.#job = job;
    this.#buffer = new Uint8Array(job.form.chunkBytes);
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const { descriptor, state } = this.#job;
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    let got = 0;
    while (got < wanted) {
      const bytes = readSync(descriptor, this.#buffer, got, wanted - got, offset + got);
      if (bytes === 0) break;
      got += bytes;
    }
    const now = changedSize(descriptor, state);
    if (now !== undefined) throw new Changed(now);
    this.#fresh += got;
    return this.#buffer.subarray(0, got);
  }

  takeRead(): number {
    const fresh = this.#fresh;
    this.#fresh = 0;
    return fresh;
  }
}

/** The ring, as it is filled. */
class Slots {
  readonly #rooms: ScannedRows[] = [];
  readonly #memories: SlotMemory[] = [];
  readonly #bytes: Uint8Array[] = [];
  readonly #source: FileBytes;
  #filled = 0;
  #mail: Mail = {};

  constructor(source: FileBytes) {
    this.#source = source;
  }

  /** The room of the next slot, once it is free. */
  room(width: number): ScannedRows {
    for (let freed = this.#freed; this.#filled - freed >= SLOTS; freed = this.#freed) {
      Atomics.wait(numbers, FREED, freed, LOOK_AGAIN);
    }
    const slot = this.#filled % SLOTS;
    if (this.#rooms[slot]?.width !== width) {
      this.#memories[slot] ??= new SlotMemory();
      this.#rooms[slot] = roomFor(batchRows(width), width, this.#memories[slot].fromStart());
      this.#mail.room = this.#rooms[slot];
    }
    return this.#rooms[slot];
  }

  /** Hands on the batch that was put into the room. */
  handOn({ rows, bytes, rowStart, rowsEnd }: ScannedRows, batches: BatchReader): void {
    const slot = this.#filled % SLOTS;
    if ((this.#bytes[slot]?.length ?? 0) < rowsEnd) {
      // With a margin, so that it is seldom too small.
      this.#bytes[slot] = new Uint8Array(new SharedArrayBuffer(rowsEnd + (rowsEnd >> 2)));
      this.#mail.bytes = this.#bytes[slot];
    }
    this.#bytes[slot].set(bytes.subarray(rowStart[0], rowsEnd), rowStart[0]);
    this.#fill(rows, rowsEnd, batches);
  }

  /** Says that the file is read, and what came of it. */
  end(batches: BatchReader): void {
    this.#mail.sha256 = batches.sha256();
    this.#fill(0, 0, batches);
  }

  fail(failure: ScanFailure): void {
    this.#mail.failure = failure;
    this.#fill(0, 0, undefined);
  }

  get #freed(): number {
    return Atomics.load(numbers, FREED);
  }

  #fill(rows: number, rowsEnd: number, batches: BatchReader | undefined): void {
    const problems = batches?.takeProblems() ?? [];
    const undecodables = batches?.takeUndecodables() ?? [];
    if (problems.length > 0) this.#mail.problems = problems;
    if (undecodables.length > 0) this.#mail.undecodables = undecodables;
    const hasMail = Object.keys(this.#mail).length > 0;
    if (hasMail) port.postMessage(this.#mail);
    this.#mail = {};
    const at = slotNumbers(this.#filled);
    numbers[at + ROWS] = rows;
    numbers[at + ROWS_END] = rowsEnd;
    numbers[at + READ] = this.#source.takeRead();
    numbers[at + STOPPED] = batches?.isCutShort ? 1 : 0;
    numbers[at + HAS_MAIL] = hasMail ? 1 : 0;
    Atomics.store(numbers, FILLED, ++this.#filled);
    Atomics.notify(numbers, FILLED);
  }
}

/** The `nth` order, from 1, once it is given. */
function order<T extends ScanJob | ColumnsOrder>(nth: number): T {
  for (let given = ordersGiven(); given < nth; given = ordersGiven()) Atomics.wait(numbers, ORDERS, given);
  return receiveMessageOnPort(port)?.message;
}

function ordersGiven(): number {
  return Atomics.load(numbers, ORDERS);
}

async function scan({ form }: ScanJob, source: FileBytes, slots: Slots): Promise<void> {
  const reader = new EncodedReader(source, form.encoding, form.chunkBytes);
  const batches = new CsvBatches(reader, form, (width) => slots.room(width));
  let isFirst = true;
  for (let batch = await batches.next(); batch; batch = await batches.next()) {
    slots.handOn(batch, batches);
    if (!isFirst) continue;
    isFirst = false;
    const { columns } = order<ColumnsOrder>(2);
    if (columns) batches.narrow(columns);
  }
  slots.end(batches);
}

const job = order<ScanJob>(1);
const source = new FileBytes(job);
const slots = new Slots(source);
scan(job, source, slots).catch((error: unknown) => {
  if (error instanceof Changed) slots.fail({ why: "changed", now: error.now });
  else if (error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error)
    slots.fail({ why: "unreadable", code: error.code });
  else throw error;
});
