import { createHash } from "node:crypto";
import type { ByteWindow } from "../csv/window.js";
import type { ByteSource } from "../source.js";
import type { TextEncoding } from "./encoding.js";
import { type Utf16Transcoder, utf16Transcoder } from "./utf16.js";

/** A text that is read once, in pieces, as bytes in which ASCII characters are single bytes. */
export interface TextReader {
  /** Everything was read. */
  readonly done: boolean;
  /** Adds the next piece to `window`. Rejects where the source does. */
  readInto(window: ByteWindow): Promise<void>;
  /** Reads what is left, for its hash only. */
  skipRest(): Promise<void>;
  /** Where in the file the undecodable byte at `position` of the text stands. To be asked in ascending order. */
  fileOffset(position: number): number;
  /** In hex; of the whole file, once everything was read. */
  sha256(): string;
}

/**
 * Reads a text file once from start to end, as bytes in which ASCII characters are single bytes: UTF-8 and GB18030 as
 * they stand, UTF-16 as UTF-8; without its byte order mark. The next chunk is fetched while the last one is worked on.
 */
export class EncodedReader implements TextReader {
  readonly #source: ByteSource;
  readonly #chunkBytes: number;
  readonly #mark: number;
  readonly #utf16: Utf16Transcoder | undefined;
  readonly #hash = createHash("sha256");
  #offset = 0;
  #next: Promise<Uint8Array> | undefined;
  #done = false;
  #sha256: string | undefined;

  constructor(source: ByteSource, encoding: TextEncoding, chunkBytes: number) {
    this.#source = source;
    this.#chunkBytes = chunkBytes;
    this.#mark = encoding.mark;
    this.#utf16 = utf16Transcoder(encoding);
  }

  get done(): boolean {
    return this.#done;
  }

  async readInto(window: ByteWindow): Promise<void> {
    const markLeft = Math.max(0, this.#mark - this.#offset);
    const text = (await this.#chunk()).subarray(markLeft);
    window.append(this.#utf16 ? this.#utf16.transcode(text, this.#done) : text);
    this.#fetch();
  }

  async skipRest(): Promise<void> {
    while (!this.#done) {
      await this.#chunk();
      this.#fetch();
    }
  }

  fileOffset(position: number): number {
    return this.#utf16 ? this.#utf16.fileOffset(position) : this.#mark + position;
  }

  sha256(): string {
    if (this.#sha256 === undefined) throw new Error(`${this.#source.name} was not read to its end`);
    return this.#sha256;
  }

  /** The next bytes of the file as they are. They are lost with the next `#fetch`. */
  async #chunk(): Promise<Uint8Array> {
    if (!this.#next) this.#fetch();
    const chunk = (await this.#next) ?? new Uint8Array(0);
    this.#next = undefined;
    this.#hash.update(chunk);
    this.#offset += chunk.length;
    this.#done = chunk.length < this.#chunkBytes;
    if (this.#done) this.#sha256 = this.#hash.digest("hex");
    return chunk;
  }

  #fetch(): void {
    if (this.#done) return;
    this.#next = this.#source.read(this.#offset, this.#chunkBytes);
    // A failure is met where the chunk is waited for, which may be never.
    this.#next.catch(() => undefined);
  }
}
