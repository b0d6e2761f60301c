const FIRST_SLOTS = 1 << 12;
const EMPTY = 0;

/** A set of positive numbers in one typed array; it takes as many as it is told, and says when it is full. */
export class NumberSet {
  #slots = new Float64Array(FIRST_SLOTS);
  #size = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size >= this.#most;
  }

  has(value: number): boolean {
    return this.#slots[this.#slotOf(value)] === value;
  }

  /** Adds a number; false where it was there already, or there is no room. */
  add(value: number): boolean {
    const slot = this.#slotOf(value);
    if (this.#slots[slot] === value || this.isFull) return false;
    this.#slots[slot] = value;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  *values(): Generator<number> {
    for (const value of this.#slots) if (value !== EMPTY) yield value;
  }

  #slotOf(value: number): number {
    const mask = this.#slots.length - 1;
    let slot = (value ^ Math.floor(value / 0x1_0000_0000)) & mask;
    while (this.#slots[slot] !== EMPTY && this.#slots[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const value of before) if (value !== EMPTY) this.#slots[this.#slotOf(value)] = value;
  }
}
