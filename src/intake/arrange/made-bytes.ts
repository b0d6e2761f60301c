import { MARKUP, TEXT } from "../../sheets/cells.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes of a batch that is made of another one: those of the source as they are, and made texts behind them. */
export class MadeBytes {
  bytes = new Uint8Array(1 << 16);
  #length = 0;
  #source = 0;

  /** A new batch, whose source has these bytes. */
  begin(source: Uint8Array): void {
    this.#length = 0;
    this.#makeRoom(source.length);
    this.bytes.set(source);
    this.#length = source.length;
    this.#source = source.length;
  }

  /** Adds a text and gives its place; `isAscii`: it stands in every encoding as it does here. */
  add(text: string): { readonly start: number; readonly end: number; readonly isAscii: boolean } {
    this.#makeRoom(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.#length));
    const start = this.#length;
    this.#length += written;
    return { start, end: this.#length, isAscii: written === text.length };
  }

  /** Is a cell's text made, and not of the source? */
  isMade(start: number): boolean {
    return start >= this.#source;
  }

  text(start: number, end: number): string {
    return decoder.decode(this.bytes.subarray(start, end));
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(2 * needed);
    grown.set(this.bytes.subarray(0, this.#length));
    this.bytes = grown;
  }
}

/** Texts beyond ASCII are told from those of the sheet's own encoding: only the sheet that made them reads them. */
export function kindOfMade(isAscii: boolean): number {
  return isAscii ? TEXT : MARKUP;
}
