import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { BatchReader } from "../../sheets/csv/batches.js";
import type { Undecodable } from "../../sheets/csv/findings.js";
import type { CsvProblem } from "../../sheets/csv/problem.js";
import type { ScannedRows } from "../../sheets/csv/rows.js";
import {
  type ColumnsOrder,
  FILLED,
  FREED,
  HAS_MAIL,
  type Mail,
  NUMBERS,
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

/** How long this thread is held up before it hears what else happens, in milliseconds. */
const PATIENCE = 20;
/** After so many batches, some ten milliseconds of work, it hears so too. */
const BATCHES_A_TURN = 16;

/** What a thread scans, and what is told of it. */
export interface ScanTask extends ScanJob {
  /** Is called with the number of bytes that were read, as it goes on. */
  readonly read: ((bytes: number) => void) | undefined;
  /** The error of a file that could not be read to its end. */
  readonly failed: (failure: ScanFailure) => Error;
}

/**
 * The rows of a CSV file that a thread of its own reads, hashes and scans, while this one makes columns of them. They
 * are handed over in memory that both threads see. (To hand buffers over for good would need no copy, but V8 then
 * checks at each access of any array whether it was handed over: all loops over bytes took a quarter longer.)
 */
export class ScanThread implements BatchReader {
  readonly #numbers = new Int32Array(new SharedArrayBuffer(NUMBERS * Int32Array.BYTES_PER_ELEMENT));
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #read: ScanTask["read"];
  #failed: ScanTask["failed"] = ({ why }) => new Error(why);
  #rooms: ScannedRows[] = [];
  #columns: readonly number[] | undefined;
  #taken = 0;
  #ended = false;
  #stopped = false;
  #failure: Error | undefined;
  #sha256: string | undefined;
  #problems: CsvProblem[] = [];
  #undecodables: Undecodable[] = [];

  /** Starts the thread, which takes some 20 ms, meanwhile; `program` is the path of its own program. */
  constructor(program: string) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: ScanMeans = { numbers: this.#numbers, port: port2 };
    this.#worker = new Worker(program, { workerData, transferList: [port2] });
    // It ends with the program, wherever that stops reading.
    this.#worker.unref();
    this.#worker.on("error", (error: Error) => {
      this.#failure = error;
    });
    this.#worker.on("exit", () => {
      this.#failure ??= new Error("the thread that scans has ended");
    });
  }

  /** Says what it is to scan; once. */
  scan({ descriptor, state, form, read, failed }: ScanTask): void {
    this.#read = read;
    this.#failed = failed;
    this.#order({ descriptor, state, form });
  }

  async next(): Promise<ScannedRows | undefined> {
    if (this.#ended) return undefined;
    if (this.#taken === 1) this.#order({ columns: this.#columns });
    // The batch before is done with.
    Atomics.store(this.#numbers, FREED, this.#taken);
    if (this.#taken % BATCHES_A_TURN === BATCHES_A_TURN - 1) await nextTurn();
    await this.#untilFilled();
    return this.#take();
  }

  narrow(columns: readonly number[]): void {
    if (this.#taken > 1) throw new Error("columns were told after the second batch was asked for");
    this.#columns = columns;
  }

  get isCutShort(): boolean {
    return this.#stopped;
  }

  takeProblems(): CsvProblem[] {
    return this.#problems.splice(0);
  }

  takeUndecodables(): Undecodable[] {
    return this.#undecodables.splice(0);
  }

  sha256(): string {
    if (this.#sha256 === undefined) throw new Error("the file was not read to its end");
    return this.#sha256;
  }

  /** Stops the thread, whatever it has done, and lets go of the memory: whoever has read a file may be kept for long. */
  end(): void {
    this.#ended = true;
    this.#rooms = [];
    this.#port.close();
    void this.#worker.terminate();
  }

  #order(order: ScanJob | ColumnsOrder): void {
    this.#port.postMessage(order);
    Atomics.add(this.#numbers, ORDERS, 1);
    Atomics.notify(this.#numbers, ORDERS);
  }

  #take(): ScannedRows | undefined {
    const numbers = this.#numbers;
    const slot = this.#taken % SLOTS;
    const at = slotNumbers(this.#taken++);
    if (numbers[at + HAS_MAIL] === 1) this.#open(slot, receiveMessageOnPort(this.#port)?.message);
    this.#read?.(numbers[at + READ]);
    this.#stopped = numbers[at + STOPPED] === 1;
    const rows = numbers[at + ROWS];
    if (rows === 0) {
      this.end();
      return undefined;
    }
    const room = this.#rooms[slot];
    room.rows = rows;
    room.rowsEnd = numbers[at + ROWS_END];
    return room;
  }

  #open(slot: number, { room, bytes, problems, undecodables, sha256, failure }: Mail): void {
    if (failure) {
      this.end();
      throw this.#failed(failure);
    }
    if (room) this.#rooms[slot] = { ...room, bytes: this.#rooms[slot]?.bytes };
    if (bytes) this.#rooms[slot].bytes = bytes;
    if (problems) this.#problems.push(...problems);
    if (undecodables) this.#undecodables.push(...undecodables);
    this.#sha256 = sha256;
  }

  /** Waits for the next batch; rejects where the thread has failed. */
  async #untilFilled(): Promise<void> {
    for (;;) {
      if (Atomics.load(this.#numbers, FILLED) > this.#taken) return;
      if (this.#failure) throw this.#failure;
      // Signals and failures of the thread are heard only between two turns.
      const waited = Atomics.wait(this.#numbers, FILLED, this.#taken, PATIENCE);
      if (waited === "timed-out") await nextTurn();
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
