import { isAscii, isUtf8 } from "node:buffer";
import type { ByteSource } from "../source.js";
import { firstUndecodable, LENGTH_AT, type ScannedEncoding } from "./characters.js";

export type Encoding = ScannedEncoding | "UTF-16LE" | "UTF-16BE";

/** In what encoding a text file is written. */
export interface TextEncoding {
  readonly encoding: Encoding;
  /** length of the byte order mark in bytes; 0 where there is none */
  readonly mark: number;
  /**
   * From which byte on the text may be in an encoding that we do not know: it can be read as GB18030, but common
   * Chinese characters are a minority in it. Undefined: no doubt.
   */
  readonly doubtfulFrom: number | undefined;
}

/** The encoding of the bytes that are scanned: UTF-16 becomes UTF-8. */
export function scannedEncoding({ encoding }: TextEncoding): ScannedEncoding {
  return encoding === "GB18030" ? "GB18030" : "UTF-8";
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "UTF-8" },
  { bytes: [0xff, 0xfe], encoding: "UTF-16LE" },
  { bytes: [0xfe, 0xff], encoding: "UTF-16BE" },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: "GB18030" },
];

const HEAD_BYTES = 1 << 16;

/**
 * Finds out the encoding of a text file: by its beginning, else, as UTF-8 and GB18030 are told apart by text beyond
 * ASCII, by the first such text, wherever in the file that stands.
 */
export async function textEncoding(source: ByteSource): Promise<TextEncoding> {
  return encodingOfHead(await source.read(0, HEAD_BYTES)) ?? (await utf8OrGb18030(source));
}

/** The encoding that the first bytes of a file show: by a byte order mark, or zero bytes as UTF-16 has them. */
export function encodingOfHead(head: Uint8Array): TextEncoding | undefined {
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (marked) return { encoding: marked.encoding, mark: marked.bytes.length, doubtfulFrom: undefined };
  const encoding = unmarkedUtf16(head);
  return encoding && { encoding, mark: 0, doubtfulFrom: undefined };
}

/**
 * UTF-16 without a mark: in a table of it, delimiters, digits and line ends have a zero byte on the same side. On the
 * other side a zero is rare (`一` is U+4E00), and text in other encodings has none.
 */
function unmarkedUtf16(head: Uint8Array): Encoding | undefined {
  if (!head.includes(0)) return undefined;
  const units = head.length >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < units; i++) {
    if (head[2 * i] === 0) first++;
    if (head[2 * i + 1] === 0) second++;
  }
  if (second * 10 >= units && second > first * 8) return "UTF-16LE";
  if (first * 10 >= units && first > second * 8) return "UTF-16BE";
  return undefined;
}

/** Read at a time: with as much, a file of a hundred megabytes is looked through in some hundredths of a second. */
const LOOK_BYTES = 1 << 20;

/**
 * Looks for the first piece of text that breaks the rules of one of them. Text that is good in both to the end of the
 * file is taken for UTF-8, as other text hardly ever is UTF-8 by chance.
 */
async function utf8OrGb18030(source: ByteSource): Promise<TextEncoding> {
  for (let at = 0; ; ) {
    const chunk = await source.read(at, LOOK_BYTES);
    const last = chunk.length < LOOK_BYTES;
    const text = last || isAscii(chunk) ? chunk : wholeCharacters(chunk);
    if (!isUtf8(text)) return decided(text, at);
    if (last || firstUndecodable("GB18030", text, 0, text.length) >= 0) return UTF8;
    at += text.length;
  }
}

const UTF8: TextEncoding = { encoding: "UTF-8", mark: 0, doubtfulFrom: undefined };

/** Decides by a text, at some offset of the file, that is not good UTF-8 throughout. */
function decided(text: Uint8Array, offset: number): TextEncoding {
  const utf8 = tally("UTF-8", text);
  const gb18030 = tally("GB18030", text);
  // Of Chinese text in GB18030 a fifth or less is UTF-8 by chance; a damaged UTF-8 file is mostly good.
  if (utf8.good > 4 * utf8.bad || utf8.bad <= gb18030.bad) return UTF8;
  const first = text.findIndex((byte) => byte >= 0x80);
  const doubtfulFrom = mostlyCommonChinese(text) ? undefined : offset + first;
  return { encoding: "GB18030", mark: 0, doubtfulFrom };
}

/** Up to the last byte that in both encodings is a character of its own. */
function wholeCharacters(chunk: Uint8Array): Uint8Array {
  let end = chunk.length;
  while (end > 0 && chunk[end - 1] >= 0x30) end--;
  return end > 0 ? chunk.subarray(0, end) : chunk;
}

/** How many characters beyond ASCII a text has in an encoding, and how many bytes that are none. */
function tally(encoding: ScannedEncoding, bytes: Uint8Array): { good: number; bad: number } {
  const lengthAt = LENGTH_AT[encoding];
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at, bytes.length);
    if (length === 0) bad++;
    else if (length > 1) good++;
    at += length || 1;
  }
  return { good, bad };
}

/**
 * At least half of the characters beyond ASCII are such as other encodings hardly show: those of GB 2312, where the
 * common ones stand and have both bytes above 0xA0, and those of four bytes.
 */
function mostlyCommonChinese(bytes: Uint8Array): boolean {
  const lengthAt = LENGTH_AT.GB18030;
  let all = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at, bytes.length) || 1;
    if (bytes[at] >= 0x80) all++;
    const inGb2312 = length === 2 && bytes[at] > 0xa0 && bytes[at] < 0xf8 && bytes[at + 1] > 0xa0;
    if (inGb2312 || length === 4) common++;
    at += length;
  }
  return common * 2 >= all;
}
