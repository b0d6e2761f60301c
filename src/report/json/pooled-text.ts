import type { TextPool } from "../../intake/columns/text-pool.js";
import { quoted } from "./json-text.js";
import type { TextColumn } from "./text-column.js";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A text of a pool as JSON. Most have nothing to escape: their bytes go over, and no string is made of them. */
export function addPooled(into: TextColumn, pool: TextPool, code: number): void {
  into.reserve(pool.lengthOf(code) + 2);
  const start = into.used;
  const end = pool.put(code, into.bytes, start + 1);
  if (!isPlain(into.bytes, start + 1, end)) {
    into.add(quoted(pool.text(code)));
    return;
  }
  into.bytes[start] = QUOTE;
  into.bytes[end] = QUOTE;
  into.end(end + 1);
}

/**
 * Is it all printable ASCII, and characters from U+3000 to U+9FFF, where Chinese ones are and none that `quoted` would
 * escape?
 */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte >= 0x20 && byte < 0x7f) {
      if (byte === QUOTE || byte === BACKSLASH) return false;
    } else if (byte >= 0xe3 && byte <= 0xe9 && i + 2 < to && isRest(bytes[i + 1]) && isRest(bytes[i + 2])) {
      i += 2;
    } else return false;
  }
  return true;
}

/** A byte of a character after its first. */
function isRest(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
