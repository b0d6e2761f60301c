import type { ByteStream } from "../zip/entry.js";
import { XmlCursor } from "./cursor.js";

/** What must be looked at in one piece (a row, a shared string, a tag) may be this long, in bytes. */
export const MAX_PIECE = 32 << 20;

const FIRST_CAPACITY = 1 << 19;

/** A cursor over a stream: the window holds what the cursor has not passed yet, and grows only for long pieces. */
export class XmlWindow {
  readonly cursor = new XmlCursor();
  /** Did a piece pass `MAX_PIECE`? Then there is no more. */
  tooLong = false;
  readonly #stream: ByteStream;
  #ended = false;

  constructor(stream: ByteStream) {
    this.#stream = stream;
  }

  /**
   * Drops what stands before `keep`, which becomes the window's start and the cursor's place, and adds bytes of the
   * stream: at least as many as were kept, so that a long piece is not scanned again for every few bytes. False where
   * there are no more.
   */
  async more(keep: number): Promise<boolean> {
    const cursor = this.cursor;
    const kept = cursor.limit - keep;
    cursor.bytes.copyWithin(0, keep, cursor.limit);
    cursor.limit = kept;
    cursor.moveTo(0);
    this.tooLong = kept > MAX_PIECE;
    while (!this.#ended && !this.tooLong && (cursor.limit === kept || cursor.limit < 2 * kept)) {
      const piece = await this.#stream.next();
      if (piece) this.#append(piece);
      else this.#ended = true;
    }
    return cursor.limit > kept;
  }

  #append(piece: Uint8Array): void {
    const cursor = this.cursor;
    const limit = cursor.limit + piece.length;
    if (limit > cursor.bytes.length) {
      const grown = new Uint8Array(Math.max(FIRST_CAPACITY, cursor.bytes.length * 2, limit));
      grown.set(cursor.bytes.subarray(0, cursor.limit));
      cursor.bytes = grown;
    }
    cursor.bytes.set(piece, cursor.limit);
    cursor.limit = limit;
  }
}
