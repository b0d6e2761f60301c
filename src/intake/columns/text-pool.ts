import { hashOf, tagOf } from "./text-hash.js";
import { madeView, orderOf, put, viewOf } from "./words-of-bytes.js";

const FIRST_BYTES = 1 << 12;
const FIRST_SLOTS = 1 << 8;
/** A table of fewer slots is small: it takes less than 100 KB. */
const SMALL_SLOTS = 1 << 14;
/** Texts that are looked for at once. */
const AT_ONCE = 256;

/** From so many texts on that are asked for, all are decoded at once, if they are no more bytes than these. */
const FEW_ASKED = 64;
const MOST_AT_ONCE = 1 << 20;

/** Of each of those: its hash; the tag and the code where the search for it begins; the first byte of that code's text. */
const hashes = new Uint32Array(AT_ONCE);
const tagsThere = new Uint8Array(AT_ONCE);
const guesses = new Uint32Array(AT_ONCE);
const heads = new Uint8Array(AT_ONCE);

/** Texts that stand in one buffer, `[start[i], end[i])`, and where their codes are to be noted. */
export interface Spans {
  count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly code: Int32Array;
}

/**
 * Distinct texts, each kept once as UTF-8 bytes in one buffer and known by a small code (0, 1, 2 … in the order of
 * coming). A Map of a million strings takes 100 MB and most of the reading time; this takes their bytes and twelve
 * to twenty bytes more a text.
 *
 * The codes stand in a hash table with open addressing. Beside each slot stands a byte of its text's hash: a search
 * for a new text, as every ticket number is one, seldom looks farther than at these bytes, which stay in the
 * processor's cache when the texts no longer do.
 *
 * As long as each text is greater than the one before, as ticket numbers of an export mostly are, there is no table
 * at all: such a text is new. Of a million ticket numbers that saves 10 MB and more than half of the time.
 */
export class TextPool {
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = madeView(this.#bytes);
  #used = 0;
  /** start of each text; one more entry than there are texts */
  #starts = new Uint32Array(FIRST_SLOTS);
  #count = 0;
  /** code of each slot that is taken */
  #slots = new Uint32Array(1);
  /** a byte of the hash for each slot, never 0; 0 where the slot is free */
  #tags = new Uint8Array(1);
  /** Is there no table, but one free slot, which every search meets first? */
  #isSettled = true;
  /** Is each text greater than the one before, by its bytes, and was there never a table? */
  #ascends = true;
  #decoded: (string | undefined)[] = [];
  #asked = 0;
  /** all texts of the first so many codes, one behind the other, where they are ASCII */
  #all: string | undefined;
  #allCount = 0;
  /** where these texts were last looked up, and how many it had then */
  #elsewhere: { readonly pool: TextPool; readonly size: number; readonly codes: Int32Array } | undefined;

  /** Number of distinct texts. */
  get size(): number {
    return this.#count;
  }

  /** Bytes of all distinct texts together. */
  get bytes(): number {
    return this.#used;
  }

  /** The code of `bytes[start, end)`, which is added where it is new. */
  add(bytes: Uint8Array, start: number, end: number): number {
    if (this.#ascends) {
      const code = this.#addGreater(viewOf(bytes), start, end);
      if (code >= 0) return code;
    }
    return this.#add(hashOf(bytes, start, end), bytes, start, end);
  }

  /**
   * Adds many texts, in their order, and notes the code of each. Memory is slower than anything done here, and texts
   * hash to places all over it: so what a search looks at first is fetched for many texts before one is compared, in
   * loops without a branch, which let the processor wait for several places at once.
   */
  addAll(bytes: Uint8Array, spans: Spans): void {
    let from = this.#ascends ? this.#addAscending(viewOf(bytes), spans) : 0;
    for (; from < spans.count; from += AT_ONCE) {
      const to = Math.min(spans.count, from + AT_ONCE);
      hashAll(bytes, spans, from, to);
      this.#guess(to - from);
      this.#findGuessed(bytes, spans, from, to);
    }
  }

  /** Adds texts as long as each is greater than the one before; gives how many those are. */
  #addAscending(view: DataView, { count, start, end, code }: Spans): number {
    for (let i = 0; i < count; i++) {
      const found = this.#addGreater(view, start[i], end[i]);
      if (found < 0) return i;
      code[i] = found;
    }
    return count;
  }

  /** Notes the codes of the texts that `hashes` and `#guess` are about. */
  #findGuessed(bytes: Uint8Array, { start, end, code }: Spans, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const n = i - from;
      const isLikely = tagsThere[n] === tagOf(hashes[n]) && heads[n] === bytes[start[i]];
      code[i] =
        isLikely && this.#is(guesses[n], bytes, start[i], end[i])
          ? guesses[n]
          : this.#add(hashes[n], bytes, start[i], end[i]);
    }
  }

  /** Looks at what stands where the searches for the first `count` of `hashes` begin. */
  #guess(count: number): void {
    const tags = this.#tags;
    const slots = this.#slots;
    const starts = this.#starts;
    const bytes = this.#bytes;
    const mask = tags.length - 1;
    for (let n = 0; n < count; n++) {
      const slot = hashes[n] & mask;
      tagsThere[n] = tags[slot];
      guesses[n] = slots[slot];
    }
    for (let n = 0; n < count; n++) heads[n] = bytes[starts[guesses[n]]];
  }

  /** The code of a text that is greater than the last one or equal to it; -1, and no more of this, where it is less. */
  #addGreater(view: DataView, start: number, end: number): number {
    const last = this.#count - 1;
    if (last >= 0) {
      const at = this.#starts[last];
      const length = end - start;
      const before = this.#used - at;
      const order = orderOf(view, start, this.#view, at, Math.min(length, before)) || length - before;
      if (order === 0) return last;
      if (order < 0) {
        this.#ascends = false;
        return -1;
      }
    }
    return this.#keep(view, start, end);
  }

  #add(h: number, bytes: Uint8Array, start: number, end: number): number {
    const tags = this.#tags;
    const mask = tags.length - 1;
    const tag = tagOf(h);
    let slot = h & mask;
    for (;;) {
      const found = tags[slot];
      if (found === 0) {
        if (this.#isSettled) break;
        return this.#append(slot, tag, bytes, start, end);
      }
      if (found === tag && this.#is(this.#slots[slot], bytes, start, end)) return this.#slots[slot];
      slot = (slot + 1) & mask;
    }
    this.#rehash(slotsFor(this.#count));
    return this.#add(h, bytes, start, end);
  }

  /** The code of bytes that may not be there; -1 then. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const h = hashOf(bytes, start, end);
    const tags = this.#tags;
    const mask = tags.length - 1;
    const tag = tagOf(h);
    let slot = h & mask;
    for (;;) {
      const found = tags[slot];
      if (found === 0) {
        if (this.#isSettled) break;
        return -1;
      }
      if (found === tag && this.#is(this.#slots[slot], bytes, start, end)) return this.#slots[slot];
      slot = (slot + 1) & mask;
    }
    this.#rehash(slotsFor(this.#count));
    return this.find(bytes, start, end);
  }

  /**
   * Says that hardly anything will be looked for from now on: the hash table, up to half of what a pool takes, is let
   * go, and made again when a text is looked for all the same.
   */
  settle(): void {
    this.#slots = new Uint32Array(1);
    this.#tags = new Uint8Array(1);
    this.#isSettled = true;
  }

  /**
   * Makes room for so many texts, of the length of those that are there, so that none need be moved later. Room that is
   * not used costs nothing: the system gives memory to what is written. Only the hash table is written all over, so it
   * is made for the `distinct` ones that are likely among them.
   */
  expect(count: number, distinct = count): void {
    if (count <= this.#count || this.#count === 0) return;
    const bytes = Math.ceil((this.#used / this.#count) * count * 1.02);
    if (bytes > this.#bytes.length) this.#growBytes(bytes);
    if (count + 1 > this.#starts.length) this.#growStarts(count + 1);
    const slots = slotsFor(distinct);
    if (!this.#isSettled && slots > this.#slots.length) this.#rehash(slots);
  }

  addText(text: string): number {
    const end = encodeToScratch(text);
    return this.add(scratch, 0, end);
  }

  findText(text: string): number {
    const end = encodeToScratch(text);
    return this.find(scratch, 0, end);
  }

  /** The text of a code. Decoded on demand and remembered: most texts are never shown. */
  text(code: number): string {
    const known = this.#decoded[code];
    if (known !== undefined) return known;
    const start = this.#starts[code];
    const end = this.#starts[code + 1];
    // To cut a piece off a string takes less time than to decode one. All are not decoded anew with each text that is added.
    if (++this.#asked > FEW_ASKED && this.#count >= 2 * this.#allCount) this.allAscii();
    const text =
      this.#all !== undefined && code < this.#allCount
        ? this.#all.slice(start, end)
        : decoder.decode(this.#bytes.subarray(start, end));
    this.#decoded[code] = text;
    return text;
  }

  /** All texts, one behind the other. Undefined where they have characters beyond ASCII, or are too many to be kept so. */
  allAscii(): string | undefined {
    if (this.#count === this.#allCount) return this.#all;
    this.#allCount = this.#count;
    const text = this.#used <= MOST_AT_ONCE ? decoder.decode(this.#bytes.subarray(0, this.#used)) : undefined;
    // A character beyond ASCII takes more bytes than it has places in a string.
    this.#all = text?.length === this.#used ? text : undefined;
    return this.#all;
  }

  /** Does one of the texts begin with that ASCII character? */
  anyBeginsWith(character: string): boolean {
    const byte = character.charCodeAt(0);
    for (let code = 0; code < this.#count; code++) if (this.#bytes[this.#starts[code]] === byte) return true;
    return false;
  }

  /**
   * For each code of this pool, the code of the same text in another, or -1 where that has it not. To be read only: it is
   * kept, since rulebooks that are compared follow the same links.
   */
  codesIn(other: TextPool): Int32Array {
    const known = this.#elsewhere;
    if (known?.pool === other && known.size === other.#count && known.codes.length === this.#count)
      return known.codes;
    const codes = this.#lookedUpIn(other);
    this.#elsewhere = { pool: other, size: other.#count, codes };
    return codes;
  }

  #lookedUpIn(other: TextPool): Int32Array {
    const codes = new Int32Array(this.#count);
    for (let code = 0; code < this.#count; code++) {
      codes[code] = other.find(this.#bytes, this.#starts[code], this.#starts[code + 1]);
    }
    return codes;
  }

  /** How many bytes a text takes. */
  lengthOf(code: number): number {
    return this.#starts[code + 1] - this.#starts[code];
  }

  /** Puts the bytes of a text into `into`, which must have room, from `at` on; gives where they end. */
  put(code: number, into: Uint8Array, at: number): number {
    const own = this.#bytes;
    const end = this.#starts[code + 1];
    let to = at;
    for (let i = this.#starts[code]; i < end; i++) into[to++] = own[i];
    return to;
  }

  #is(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#starts[code];
    if (this.#starts[code + 1] - at !== end - start) return false;
    for (let i = start; i < end; i++) if (own[at++] !== bytes[i]) return false;
    return true;
  }

  #append(slot: number, tag: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.#keep(viewOf(bytes), start, end);
    this.#slots[slot] = code;
    this.#tags[slot] = tag;
    if (isFull(this.#count, this.#slots.length)) this.#rehash(this.#moreSlots);
    return code;
  }

  /** How many slots come next: small tables grow faster, so that the first texts are seldom hashed again. */
  get #moreSlots(): number {
    const slots = this.#slots.length;
    return slots < SMALL_SLOTS ? 4 * slots : 2 * slots;
  }

  /** Puts a new text behind the others and gives its code. */
  #keep(view: DataView, start: number, end: number): number {
    const length = end - start;
    const needed = this.#used + length;
    if (needed > this.#bytes.length) this.#growBytes(Math.max(needed, 2 * this.#bytes.length));
    if (this.#count + 2 > this.#starts.length) this.#growStarts(2 * this.#starts.length);
    put(view, start, length, this.#view, this.#used);
    this.#used = needed;
    const code = this.#count++;
    this.#starts[code + 1] = needed;
    return code;
  }

  #growBytes(length: number): void {
    const grown = new Uint8Array(length);
    grown.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = grown;
    this.#view = madeView(grown);
  }

  #growStarts(length: number): void {
    const grown = new Uint32Array(length);
    grown.set(this.#starts.subarray(0, this.#count + 1));
    this.#starts = grown;
  }

  /** Moves all codes to a table of so many slots, a power of two. */
  #rehash(length: number): void {
    const slots = new Uint32Array(length);
    const tags = new Uint8Array(length);
    const mask = length - 1;
    const bytes = this.#bytes;
    const starts = this.#starts;
    for (let code = 0; code < this.#count; code++) {
      const h = hashOf(bytes, starts[code], starts[code + 1]);
      let slot = h & mask;
      while (tags[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
      tags[slot] = tagOf(h);
    }
    this.#slots = slots;
    this.#tags = tags;
    this.#isSettled = false;
    this.#ascends = false;
  }
}

/** Puts the hashes of texts `from` to `to` (exclusive) into `hashes`. */
function hashAll(bytes: Uint8Array, { start, end }: Spans, from: number, to: number): void {
  for (let i = from; i < to; i++) hashes[i - from] = hashOf(bytes, start[i], end[i]);
}

/** At most two thirds of the slots are taken, so that searches stay short. */
function isFull(count: number, slots: number): boolean {
  return count * 3 > slots * 2;
}

function slotsFor(count: number): number {
  let slots = FIRST_SLOTS;
  while (isFull(count, slots)) slots *= 2;
  return slots;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Where texts are encoded on their way in; an array for each would cost more than all the rest. */
let scratch = new Uint8Array(FIRST_BYTES);

/** Encodes a text to the start of `scratch`; gives the number of bytes. */
function encodeToScratch(text: string): number {
  if (scratch.length < 3 * text.length) scratch = new Uint8Array(6 * text.length);
  return encoder.encodeInto(text, scratch).written;
}
