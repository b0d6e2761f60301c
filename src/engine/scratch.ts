/** Buffers that are used for a moment and then by others: a gather over a million rows needs no new ones. */
export class Scratch {
  #free: Int32Array[] = [];

  /** A buffer of at least that length, with anything in it; give it back by `release`. */
  take(length: number): Int32Array {
    const at = this.#free.findIndex((buffer) => buffer.length >= length);
    return at < 0 ? new Int32Array(length) : this.#free.splice(at, 1)[0];
  }

  release(...buffers: Int32Array[]): void {
    this.#free.push(...buffers);
  }
}
