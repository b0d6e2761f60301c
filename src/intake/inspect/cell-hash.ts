import { BLANK, BOOLEAN, type CellBatch, QUOTED, SHARED, TEXT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { cellText, isText } from "../cells/cell-text.js";
import { trimmed } from "../parse/trimmed.js";

/** No hash of a text is 0. */
export const NO_HASH = 0;

const REMEMBERED = 20_000;

const encoder = new TextEncoder();

/**
 * Hashes what cells say, so that equal texts have equal hashes in all files, whatever their encoding. Of 53 bits: among
 * a million texts, two that differ share one with a chance of one in ten thousand.
 */
export class CellHasher {
  readonly #sheet: Sheet;
  readonly #isUtf8: boolean;
  readonly #byRaw = new Map<number, number>();
  /** of shared strings, by their index; `NO_HASH` until asked */
  #shared = new Float64Array(0);

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#isUtf8 = sheet.facts.encoding !== "GB18030";
  }

  /** `NO_HASH` for a cell without text. */
  of(batch: CellBatch, at: number): number {
    const kind = batch.kind[at];
    if (kind === BLANK) return NO_HASH;
    if (kind === SHARED) return this.#ofShared(batch, at);
    const { bytes, start, end } = batch;
    if (kind === QUOTED || kind === BOOLEAN) return hashOfText(cellText(this.#sheet, batch, at));
    const raw = hashOfBytes(bytes, start[at], end[at]);
    if (!isText(kind) || this.#isPlain(batch, at)) return raw;
    return this.#byRaw.get(raw) ?? this.#ofDecoded(raw, batch, at);
  }

  /** Bytes that do not stand for themselves are decoded; the hashes of the first few thousand are remembered. */
  #ofDecoded(raw: number, batch: CellBatch, at: number): number {
    const hash = hashOfText(cellText(this.#sheet, batch, at));
    if (this.#byRaw.size < REMEMBERED) this.#byRaw.set(raw, hash);
    return hash;
  }

  #ofShared(batch: CellBatch, at: number): number {
    const index = batch.start[at];
    if (this.#shared.length === 0) this.#shared = new Float64Array(this.#sheet.sharedCount);
    if (this.#shared[index] === NO_HASH) this.#shared[index] = hashOfText(this.#sheet.text(batch, at));
    return this.#shared[index];
  }

  /** Do the bytes stand for themselves in UTF-8, with nothing invisible at their ends? */
  #isPlain({ kind, bytes, start, end }: CellBatch, at: number): boolean {
    if (kind[at] !== TEXT) return false;
    for (let i = start[at]; i < end[at]; i++) {
      if (bytes[i] >= 0x80) return this.#isUtf8 && bytes[start[at]] < 0xef && bytes[end[at] - 1] !== 0xad;
    }
    return true;
  }
}

/** The hash of a text, without white space at its ends. */
export function hashOfText(text: string): number {
  const bytes = encoder.encode(trimmed(text));
  return hashOfBytes(bytes, 0, bytes.length);
}

function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from] <= 32) from += 1;
  while (to > from && bytes[to - 1] <= 32) to -= 1;
  if (from === to) return NO_HASH;
  let low = 0x811c9dc5;
  let high = 0x1234567;
  for (let i = from; i < to; i++) {
    low = Math.imul(low ^ bytes[i], 0x01000193);
    high = Math.imul(high ^ bytes[i], 0x5bd1e995) ^ (high >>> 13);
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}
