import { Worker } from "node:worker_threads";
import type { RunningHash } from "../../sheets/source.js";

/** A ring of slots in shared memory: a thread takes some 20 ms to start, in which so much is read. */
const SLOTS = 16;
const SLOT_BYTES = 1 << 18;
/**
 * How long the thread that has nothing to hash waits before it looks again, in milliseconds, in which a tenth of the
 * ring is filled. Only the end wakes it: to wake it holds this thread up for 12 to 160 microseconds, where others use
 * the processors for longer; at each slot that was 20 to 200 milliseconds of a file of 180 MB.
 */
const LOOK_AGAIN = 2;

/** Numbers that both threads see: slots filled, slots hashed, 1 when the hash is there; then the bytes in each slot. */
const FILLED = 0;
const HASHED = 1;
const READY = 2;
const LENGTHS = 3;
/** In place of a length: nothing comes any more. */
const END = -1;
const DIGEST_BYTES = 32;

/** How long this thread is held up before it hears what else happens, in milliseconds. */
const PATIENCE = 20;

/**
 * The thread: hashes slot after slot. As text, since what setup builds is no folder of modules, and tests run the
 * sources.
 */
const THREAD = `
const { createHash } = require("node:crypto");
const { numbers, slots, digest } = require("node:worker_threads").workerData;
const hash = createHash("sha256");
for (let done = 0; ; done++) {
  Atomics.store(numbers, ${HASHED}, done);
  Atomics.notify(numbers, ${HASHED});
  while (Atomics.load(numbers, ${FILLED}) === done) Atomics.wait(numbers, ${FILLED}, done, ${LOOK_AGAIN});
  const slot = done % ${SLOTS};
  const length = Atomics.load(numbers, ${LENGTHS} + slot);
  if (length === ${END}) break;
  hash.update(slots.subarray(slot * ${SLOT_BYTES}, slot * ${SLOT_BYTES} + length));
}
digest.set(hash.digest());
Atomics.store(numbers, ${READY}, 1);
Atomics.notify(numbers, ${READY});
`;

/**
 * A hash that a thread of its own works out, of the very bytes that are read here: they are copied into memory that
 * both threads see, which takes a twentieth of the time of a hash. (To hand buffers over for good needs no copy, but
 * V8 then checks at each access of any array whether it was handed over: all loops over bytes took a quarter longer.)
 */
export class HashThread implements RunningHash {
  readonly #numbers = new Int32Array(new SharedArrayBuffer((LENGTHS + SLOTS) * Int32Array.BYTES_PER_ELEMENT));
  #slots = new Uint8Array<ArrayBufferLike>(new SharedArrayBuffer(SLOTS * SLOT_BYTES));
  readonly #digest = new Uint8Array(new SharedArrayBuffer(DIGEST_BYTES));
  readonly #worker: Worker;
  #filled = 0;
  #failure: Error | undefined;

  constructor() {
    const workerData = { numbers: this.#numbers, slots: this.#slots, digest: this.#digest };
    this.#worker = new Worker(THREAD, { eval: true, workerData });
    // It ends with the program, wherever that stops reading.
    this.#worker.unref();
    this.#worker.on("error", (error: Error) => {
      this.#failure = error;
    });
    this.#worker.on("exit", () => {
      this.#failure ??= new Error("the thread that hashes has ended");
    });
  }

  async update(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; from += SLOT_BYTES) {
      const slot = await this.#freeSlot();
      const piece = bytes.subarray(from, from + SLOT_BYTES);
      this.#slots.set(piece, slot * SLOT_BYTES);
      this.#fill(slot, piece.length);
    }
  }

  async digest(): Promise<string> {
    this.#fill(await this.#freeSlot(), END);
    await this.#until(READY, (ready) => ready === 1);
    this.end();
    return Buffer.from(this.#digest).toString("hex");
  }

  /** Stops the thread, whatever it has done, and lets go of the memory: whoever has read a file may be kept for long. */
  end(): void {
    this.#slots = new Uint8Array(0);
    void this.#worker.terminate();
  }

  async #freeSlot(): Promise<number> {
    await this.#until(HASHED, (hashed) => this.#filled - hashed < SLOTS);
    return this.#filled % SLOTS;
  }

  #fill(slot: number, length: number): void {
    Atomics.store(this.#numbers, LENGTHS + slot, length);
    Atomics.store(this.#numbers, FILLED, ++this.#filled);
    if (length === END) Atomics.notify(this.#numbers, FILLED);
  }

  /** Waits for one of the numbers; rejects where the thread has failed. */
  async #until(which: number, reached: (number: number) => boolean): Promise<void> {
    for (;;) {
      const number = Atomics.load(this.#numbers, which);
      if (reached(number)) return;
      if (this.#failure) throw this.#failure;
      // Signals and failures of the thread are heard only between two turns.
      if (Atomics.wait(this.#numbers, which, number, PATIENCE) === "timed-out") await nextTurn();
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
