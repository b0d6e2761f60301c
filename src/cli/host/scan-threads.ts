import type { BatchReader } from "../../sheets/csv/batches.js";
import { type Beside, isWorthThread } from "./beside.js";
import { type ScanTask, ScanThread } from "./scan-thread.js";

/** The threads that scan the files of a folder. */
export class ScanThreads {
  readonly #beside: Beside;
  readonly #all = new Set<ScanThread>();
  #spare: ScanThread | undefined;
  #haveScanned = false;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** Was a file scanned that was worth it? */
  get haveScanned(): boolean {
    return this.#haveScanned;
  }

  /** Starts a thread for a file that may be scanned soon: it is ready by then. Its name tells of what kind it may be. */
  expect(name: string, size: number): void {
    if (isWorthThread(size, this.#beside) && /\.(csv|tsv|tab|txt)$/i.test(name))
      this.#spare ??= this.#start();
  }

  /** Has a file scanned; undefined where that is not worth it. */
  scan(task: ScanTask): BatchReader | undefined {
    if (!isWorthThread(task.state.size, this.#beside)) return undefined;
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
    const thread = new ScanThread(this.#beside.program);
    this.#all.add(thread);
    return thread;
  }
}
