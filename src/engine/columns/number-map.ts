const FIRST_SLOTS = 1 << 10;

/**
 * Whole numbers that columns hold (days, instants, scaled amounts, pairs of codes), each known by a small
 * number in the order of coming. Open addressing on typed arrays: a Map of a million numbers takes four times as long.
 */
export class NumberMap {
  #keys = new Float64Array(FIRST_SLOTS);
  /** index + 1, or 0 where free */
  #slots = new Int32Array(FIRST_SLOTS);
  #count = 0;

  /** How many different numbers there are. */
  get size(): number {
    return this.#count;
  }

  /** The index of a number (not NaN), which is added where it is new. */
  add(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const entry = this.#slots[slot];
      if (entry === 0) break;
      if (this.#keys[slot] === key) return entry - 1;
      slot = (slot + 1) & mask;
    }
    this.#keys[slot] = key;
    this.#slots[slot] = ++this.#count;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return this.#count - 1;
  }

  /** The index of a number, or -1. */
  find(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const entry = this.#slots[slot];
      if (entry === 0) return -1;
      if (this.#keys[slot] === key) return entry - 1;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const slots = this.#slots;
    this.#keys = new Float64Array(keys.length * 2);
    this.#slots = new Int32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      let slot = hash(keys[old]) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#keys[slot] = keys[old];
      this.#slots[slot] = slots[old];
    }
  }
}

function hash(key: number): number {
  let h = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul((key / 4_294_967_296) | 0, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
