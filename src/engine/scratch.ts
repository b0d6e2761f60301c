/** Buffers that are used for a moment and then by others: a gather over a million rows needs no new ones. */
export class Scratch {
  #free: ArrayBufferLike[] = [];

  /** So many numbers, whatever they are; give them back by `release`. */
  take(length: number): Int32Array {
    const bytes = length * Int32Array.BYTES_PER_ELEMENT;
    const at = this.#free.findIndex((buffer) => buffer.byteLength >= bytes);
    return at < 0 ? new Int32Array(length) : new Int32Array(this.#free.splice(at, 1)[0], 0, length);
  }

  release(numbers: Int32Array): void {
    this.#free.push(numbers.buffer);
  }

  /** Lets go of all that is not taken. */
  clear(): void {
    this.#free = [];
  }
}
