/**
 * May the bytes be kept as they stand? In UTF-8: is there certainly no white space and no invisible character at
 * either end? In doubt the answer is no, and the text is decoded and trimmed. `end` is above `start`.
 */
export function isTidyUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  // C2, E2, E3 and EF begin no-break and ideographic spaces, zero-width characters, and some harmless ones.
  if (first <= 32 || first === 0x7f || first === 0xc2 || first === 0xe2 || first === 0xe3 || first === 0xef)
    return false;
  // E1 begins the Ogham space mark.
  if (first === 0xe1) return false;
  const last = bytes[end - 1];
  if (last < 0x80) return last > 32 && last !== 0x7f;
  // Two bytes back stands the first byte of a character of three, one back that of a character of two.
  const lead = end - start >= 3 ? bytes[end - 3] : 0;
  if (lead === 0xe1 || lead === 0xe2 || lead === 0xe3 || lead === 0xef) return false;
  return end - start < 2 || bytes[end - 2] !== 0xc2;
}

/** The same for encodings that share only ASCII with UTF-8: all bytes must be ASCII. */
export function isTidyAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] >= 0x80 || bytes[i] === 0) return false;
  return bytes[start] > 32 && bytes[end - 1] > 32 && bytes[end - 1] !== 0x7f && bytes[start] !== 0x7f;
}
