/** Rows that are written at once: their texts stay in the processor's cache, and make a piece to write. */
export const ROWS_AT_ONCE = 256;

/**
 * The texts of some rows in UTF-8, one behind the other in one buffer, which is used again for the next rows: nothing of it
 * is ever collected.
 */
export class TextColumn {
  bytes: Buffer = Buffer.allocUnsafeSlow(1 << 12);
  /** Where each text ends. */
  readonly ends = new Int32Array(ROWS_AT_ONCE);
  count = 0;
  used = 0;

  clear(): void {
    this.count = 0;
    this.used = 0;
  }

  /** Makes room for so many bytes more. */
  reserve(more: number): void {
    const needed = this.used + more;
    if (needed <= this.bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(2 * needed);
    grown.set(this.bytes.subarray(0, this.used));
    this.bytes = grown;
  }

  /** Ends a text that was written up to there. */
  end(used: number): void {
    this.used = used;
    this.ends[this.count++] = used;
  }

  /** Puts bytes behind those that are there; the text is not ended. */
  put(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    const own = this.bytes;
    let at = this.used;
    for (let i = 0; i < bytes.length; i++) own[at++] = bytes[i];
    this.used = at;
  }

  add(text: string): void {
    this.reserve(3 * text.length);
    this.end(this.used + (text === "" ? 0 : this.bytes.write(text, this.used)));
  }
}
