const LF = 0x0a;

/**
 * The bytes of a CSV file that are at hand, in one piece from 0: rows not yet given, and what was read after them.
 * A line feed stands behind the last byte, so that a search for a line end needs no second test.
 */
export class ByteWindow {
  #bytes: Uint8Array;
  #length = 0;

  /** With room for `capacity` bytes; it grows where it must. */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity + 1);
    this.#bytes[0] = LF;
  }

  /** The bytes; those from `length + 1` on mean nothing. Another array after `append` had to grow it. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes a copy of `chunk` behind what there is. */
  append(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length >= this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, length + 1));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
    this.#bytes[length] = LF;
  }

  /** Forgets the first `count` bytes and moves the others to the front. */
  drop(count: number): void {
    this.#bytes.copyWithin(0, count, this.#length);
    this.#length -= count;
    this.#bytes[this.#length] = LF;
  }
}
