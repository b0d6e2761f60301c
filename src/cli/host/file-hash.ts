import { createHash } from "node:crypto";
import { fstatSync, read, type Stats } from "node:fs";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

/** From this size on a file is hashed beside its reading: to start a thread takes 25 ms, as to hash 40 MB does. */
export const HASHED_BESIDE = 32 << 20;
/** So many bytes are asked for only where the whole file is read. */
const BEGUN = 4 << 20;
const PIECE_BYTES = 1 << 18;

const readAt = promisify(read);

/**
 * SHA-256 of a large open file, worked out by a thread of its own while the file is read: of a CSV of 181 MB that takes
 * 110 ms off the 1.4 s that the main thread reads. Where no thread can be had it is worked out here.
 */
export class FileHash {
  readonly #descriptor: number;
  readonly #size: number;
  readonly #changed: number;
  #asked = 0;
  #hash: Promise<string> | undefined;

  constructor(descriptor: number, { size, mtimeMs }: Stats) {
    this.#descriptor = descriptor;
    this.#size = size;
    this.#changed = mtimeMs;
  }

  /** So many more bytes of the file are asked for: the thread starts when it seems to be read as a whole. */
  note(bytes: number): void {
    this.#asked += bytes;
    if (this.#asked > BEGUN) this.#begin();
  }

  /** In hex; undefined where the file was changed since it was opened. Rejects where it cannot be read. */
  async sha256(): Promise<string | undefined> {
    const sha256 = await this.#begin();
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    return size === this.#size && mtimeMs === this.#changed ? sha256 : undefined;
  }

  #begin(): Promise<string> {
    if (!this.#hash) {
      this.#hash = hashInThread(this.#descriptor).then((found) => found ?? hashHere(this.#descriptor));
      // A failure is met where the hash is waited for, which may be never.
      this.#hash.catch(() => undefined);
    }
    return this.#hash;
  }
}

/** Undefined where the thread fails, for whatever reason. */
function hashInThread(descriptor: number): Promise<string | undefined> {
  return new Promise((settle) => {
    try {
      const worker = new Worker(`(${work})(require)`, {
        eval: true,
        workerData: { descriptor, pieceBytes: PIECE_BYTES },
        // It keeps next to nothing; with the usual limits its young generation alone could take 32 MB.
        resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 16 },
      });
      // A command that ends early does not wait for it.
      worker.unref();
      worker.once("message", (sha256: string) => settle(sha256));
      worker.once("error", () => settle(undefined));
      worker.once("exit", () => settle(undefined));
    } catch {
      settle(undefined);
    }
  });
}

/** What the thread does. It is handed over as text, so that it may use nothing from around it. */
function work(load: NodeJS.Require): void {
  const threads: typeof import("node:worker_threads") = load("node:worker_threads");
  const fs: typeof import("node:fs") = load("node:fs");
  const crypto: typeof import("node:crypto") = load("node:crypto");
  const { descriptor, pieceBytes } = threads.workerData;
  const hash = crypto.createHash("sha256");
  const piece = new Uint8Array(pieceBytes);
  let at = 0;
  for (;;) {
    const length = fs.readSync(descriptor, piece, 0, piece.length, at);
    if (length === 0) break;
    hash.update(piece.subarray(0, length));
    at += length;
  }
  threads.parentPort?.postMessage(hash.digest("hex"));
}

async function hashHere(descriptor: number): Promise<string> {
  const hash = createHash("sha256");
  const piece = new Uint8Array(PIECE_BYTES);
  let at = 0;
  for (;;) {
    const { bytesRead } = await readAt(descriptor, piece, 0, piece.length, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
}
