import type { BatchReader } from "../../sheets/csv/batches.js";
import { type ScanTask, ScanThread } from "./scan-thread.js";

/** From this size on, in bytes, a thread scans a CSV file. */
const WORTH_A_THREAD = 32 << 20;

/** How threads scan files. */
export interface Beside {
  /** Path of the program of such a thread. */
  readonly program: string;
  /** Size of a file from which on one does. */
  readonly from?: number;
}

/** The threads that scan the files of a folder. */
export class ScanThreads {
  readonly #program: string;
  readonly #from: number;
  readonly #all = new Set<ScanThread>();
  #spare: ScanThread | undefined;
  #haveScanned = false;

  constructor({ program, from = WORTH_A_THREAD }: Beside) {
    this.#program = program;
    this.#from = from;
  }

  /** Was a file scanned that was worth it? */
  get haveScanned(): boolean {
    return this.#haveScanned;
  }

  /** Starts a thread for a file that may be scanned soon: it is ready by then. Its name tells of what kind it may be. */
  expect(name: string, size: number): void {
    if (size >= this.#from && /\.(csv|tsv|tab|txt)$/i.test(name)) this.#spare ??= this.#start();
  }

  /** Has a file scanned; undefined where that is not worth it. */
  scan(task: ScanTask): BatchReader | undefined {
    if (task.state.size < this.#from) return undefined;
    const thread = this.#spare ?? this.#start();
    this.#spare = undefined;
    this.#haveScanned = true;
    thread.scan(task);
    return thread;
  }

  end(): void {
    for (const thread of this.#all) thread.end();
    this.#all.clear();
    this.#spare = undefined;
  }

  #start(): ScanThread {
    const thread = new ScanThread(this.#program);
    this.#all.add(thread);
    return thread;
  }
}
