/** Encoders that Node lacks, made for tests from its decoders. */

/** The bytes of a text in UTF-16, without a byte order mark. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** The bytes of a text in GB18030: ASCII, all characters of two bytes, and any others by four. */
export function gb18030(text: string): Uint8Array {
  return Buffer.concat(Array.from(text, (character) => bytesInGb18030(character.codePointAt(0) ?? 0)));
}

/** Characters of four bytes in GB18030, for samples. */
export const FOUR_BYTE_CHARACTERS = ["Ā", "𠮷", "㐀", "😀", "ﬀ"];

const decoder = new TextDecoder("gb18030");
const twoByteCodes = new Map<number, Buffer>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const bytes = Buffer.of(lead, trail);
    twoByteCodes.set(decoder.decode(bytes).codePointAt(0) ?? 0, bytes);
  }
}

function bytesInGb18030(codePoint: number): Uint8Array {
  if (codePoint < 0x80) return Buffer.of(codePoint);
  const known = twoByteCodes.get(codePoint);
  if (known) return known;
  // Above the basic plane the pointer is the code point, shifted; in it, it grows with the code point.
  let pointer = 189_000 + codePoint - 0x10000;
  if (codePoint < 0x10000) {
    let [low, high] = [0, 39_419];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((decoder.decode(fourBytes(middle)).codePointAt(0) ?? 0) < codePoint) low = middle + 1;
      else high = middle;
    }
    pointer = low;
  }
  const bytes = fourBytes(pointer);
  if (decoder.decode(bytes).codePointAt(0) !== codePoint) {
    throw new Error(`U+${codePoint.toString(16)} was not found in GB18030`);
  }
  return bytes;
}

/** The Encoding Standard, gb18030 encoder: from a pointer to four bytes. */
function fourBytes(pointer: number): Buffer {
  return Buffer.of(
    Math.floor(pointer / 12_600) + 0x81,
    (Math.floor(pointer / 1260) % 10) + 0x30,
    (Math.floor(pointer / 10) % 126) + 0x81,
    (pointer % 10) + 0x30,
  );
}
