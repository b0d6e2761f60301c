/** A byte of a hash that has no part in choosing the slot of a table of up to 16 million, never 0. */
export function tagOf(h: number): number {
  return (h >>> 24) | 1;
}

/**
 * The hash of `bytes[start, end)`, from 0 to 2^32 - 1. Takes four bytes at a time, in the manner of MurmurHash3 but
 * with one multiplication for each.
 */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let h = end - start;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    h = Math.imul(h ^ word, 0x9e3779b1);
    h ^= h >>> 15;
  }
  for (; i < end; i++) h = Math.imul(h ^ bytes[i], 0x01000193);
  // Every bit of the last bytes must reach those that choose the slot.
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
