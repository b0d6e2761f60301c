/**
 * Buffers that are used for a while and then by others: a gather over a million rows needs no new ones. What is not
 * used any more and not given back is freed only when V8 collects it, which may be never in a short run.
 */
export class Scratch {
  #free: ArrayBufferLike[] = [];

  /** So many numbers, whatever they are; give them back by `release`. */
  take(length: number): Int32Array {
    const bytes = length * Int32Array.BYTES_PER_ELEMENT;
    let best = -1;
    this.#free.forEach(({ byteLength }, i) => {
      if (byteLength >= bytes && (best < 0 || byteLength < this.#free[best].byteLength)) best = i;
    });
    if (best >= 0) return new Int32Array(this.#free.splice(best, 1)[0], 0, length);
    // Numbers by row, by group and by entry are nearly as many: one buffer serves all of them, and memory that is
    // never written is never taken.
    return new Int32Array(new ArrayBuffer(powerOfTwo(bytes)), 0, length);
  }

  release(numbers: Int32Array): void {
    this.#free.push(numbers.buffer);
  }

  /** Lets go of all that is not taken. */
  clear(): void {
    this.#free = [];
  }
}

/** The smallest power of two that is not below. */
function powerOfTwo(bytes: number): number {
  let power = 8;
  while (power < bytes) power *= 2;
  return power;
}
