const FIRST_BYTES = 1 << 12;
const FIRST_SLOTS = 1 << 8;

/**
 * Distinct texts, each kept once as UTF-8 bytes in one buffer and known by a small code (0, 1, 2 … in the order of
 * coming). A Map of a million strings takes 100 MB and most of the reading time; this takes their bytes and eight
 * to twelve bytes more a text.
 */
export class TextPool {
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  /** start of each text; one more entry than there are texts */
  #starts = new Uint32Array(FIRST_SLOTS);
  #count = 0;
  /** open addressing: code + 1, or 0 where free */
  #slots = new Uint32Array(FIRST_SLOTS);
  #decoded: (string | undefined)[] = [];

  /** Number of distinct texts. */
  get size(): number {
    return this.#count;
  }

  /** The code of `bytes[start, end)`, which is added where it is new. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash(bytes, start, end) & mask;
    for (;;) {
      const entry = slots[slot];
      if (entry === 0) break;
      if (this.#is(entry - 1, bytes, start, end)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return this.#append(slot, bytes, start, end);
  }

  /** The code of bytes that may not be there; -1 then. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(bytes, start, end) & mask;
    for (;;) {
      const entry = this.#slots[slot];
      if (entry === 0) return -1;
      if (this.#is(entry - 1, bytes, start, end)) return entry - 1;
      slot = (slot + 1) & mask;
    }
  }

  addText(text: string): number {
    const bytes = encoder.encode(text);
    return this.add(bytes, 0, bytes.length);
  }

  findText(text: string): number {
    const bytes = encoder.encode(text);
    return this.find(bytes, 0, bytes.length);
  }

  /** The text of a code. Decoded on demand and remembered: most texts are never shown. */
  text(code: number): string {
    const known = this.#decoded[code];
    if (known !== undefined) return known;
    const text = decoder.decode(this.#bytes.subarray(this.#starts[code], this.#starts[code + 1]));
    this.#decoded[code] = text;
    return text;
  }

  /** For each code of this pool, the code of the same text in another, or -1 where that has it not. */
  codesIn(other: TextPool): Int32Array {
    const codes = new Int32Array(this.#count);
    for (let code = 0; code < this.#count; code++) {
      codes[code] = other.find(this.#bytes, this.#starts[code], this.#starts[code + 1]);
    }
    return codes;
  }

  #is(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#starts[code];
    if (this.#starts[code + 1] - at !== end - start) return false;
    for (let i = start; i < end; i++) if (own[at++] !== bytes[i]) return false;
    return true;
  }

  #append(slot: number, bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (this.#used + length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + length));
      grown.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = grown;
    }
    if (this.#count + 2 > this.#starts.length) {
      const grown = new Uint32Array(this.#starts.length * 2);
      grown.set(this.#starts);
      this.#starts = grown;
    }
    this.#bytes.set(bytes.subarray(start, end), this.#used);
    this.#used += length;
    const code = this.#count++;
    this.#starts[code + 1] = this.#used;
    this.#slots[slot] = code + 1;
    // At most two thirds of the slots are taken, so that searches stay short.
    if (this.#count * 3 > this.#slots.length * 2) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#count; code++) {
      let slot = hash(this.#bytes, this.#starts[code], this.#starts[code + 1]) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** FNV-1a with a last mix, so that texts that differ only in a final digit do not stand in one run of slots. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ bytes[i], 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
