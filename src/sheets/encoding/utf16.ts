import type { TextEncoding } from "./encoding.js";

/** What a transcoded text has in the place of what cannot be decoded: a byte that UTF-8 never has. */
const UNDECODABLE = Buffer.of(0xff);
const REPLACEMENT = Buffer.from("\ufffd", "utf8");

/** With the `u` flag this matches only halves of surrogate pairs that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * UTF-16 made UTF-8, piece by piece. A lone surrogate and an odd last byte become the byte 0xFF, so that the check of
 * UTF-8 that follows finds them like any other undecodable byte; `fileOffset` tells where they stood.
 */
export class Utf16Transcoder {
  readonly #bigEndian: boolean;
  /** the end of the last piece: half a character, or half a surrogate pair */
  #rest: Uint8Array = new Uint8Array(0);
  #offset: number;
  #written = 0;
  /** what was met: its place in the UTF-8 text, and in the file; `#asked` of them were passed by questions */
  #undecodables: { readonly at: number; readonly offset: number }[] = [];
  #asked = 0;

  /** `offset`: where in the file the first byte stands. */
  constructor(bigEndian: boolean, offset: number) {
    this.#bigEndian = bigEndian;
    this.#offset = offset;
  }

  /** The next piece of the file as UTF-8; `last` tells that no more will come. */
  transcode(piece: Uint8Array, last: boolean): Uint8Array {
    const bytes = Buffer.concat([this.#rest, piece]);
    const units = bytes.subarray(0, bytes.length & ~1);
    let text = (this.#bigEndian ? Buffer.from(units).swap16() : units).toString("utf16le");
    if (!last && isHighSurrogate(text.charCodeAt(text.length - 1))) text = text.slice(0, -1);
    this.#rest = bytes.subarray(text.length * 2);
    this.#undecodables.splice(0, this.#asked);
    this.#asked = 0;
    const result = this.#encode(text, last && bytes.length % 2 === 1);
    this.#offset += text.length * 2;
    this.#written += result.length;
    return result;
  }

  /**
   * Where in the file the byte or surrogate stands that became the 0xFF at `position` of the UTF-8 text. To be asked
   * in ascending order.
   */
  fileOffset(position: number): number {
    while (this.#undecodables[this.#asked].at < position) this.#asked++;
    return this.#undecodables[this.#asked].offset;
  }

  #encode(text: string, oddByte: boolean): Uint8Array {
    const whole = Buffer.from(text, "utf8");
    // Node writes U+FFFD for a lone surrogate; without one in the result there was none.
    if (!oddByte && !whole.includes(REPLACEMENT)) return whole;
    const lone = Array.from(text.matchAll(LONE_SURROGATE), ({ index }) => index);
    if (oddByte) lone.push(text.length);
    const parts: Uint8Array[] = [];
    let written = this.#written;
    let from = 0;
    for (const at of lone) {
      const part = Buffer.from(text.slice(from, at), "utf8");
      parts.push(part, UNDECODABLE);
      written += part.length;
      this.#undecodables.push({ at: written, offset: this.#offset + at * 2 });
      written++;
      from = at + 1;
    }
    parts.push(Buffer.from(text.slice(from), "utf8"));
    return Buffer.concat(parts);
  }
}

/** What the bytes of a file must go through, if it is UTF-16. */
export function utf16Transcoder({ encoding, mark }: TextEncoding): Utf16Transcoder | undefined {
  if (encoding !== "UTF-16LE" && encoding !== "UTF-16BE") return undefined;
  return new Utf16Transcoder(encoding === "UTF-16BE", mark);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
