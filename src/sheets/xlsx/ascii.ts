/** Words and numbers in bytes that are ASCII. */

const encoder = new TextEncoder();

/** 1 for the bytes of a number as XML has it. */
export const IN_NUMBER = new Uint8Array(256);
for (const byte of encoder.encode("0123456789+-.eE")) IN_NUMBER[byte] = 1;

export function ascii(word: string): Uint8Array {
  return encoder.encode(word);
}

/** Does `word` stand at `at`? */
export function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

/** Are `bytes[start, end)` this word? */
export function isWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  return end - start === word.length && standsAt(bytes, start, word);
}

const TRUE_WORDS = [ascii("1"), ascii("true")];
const FALSE_WORDS = [ascii("0"), ascii("false")];

/** A boolean of XML Schema; undefined for anything else. */
export function booleanIn(bytes: Uint8Array, start: number, end: number): boolean | undefined {
  if (TRUE_WORDS.some((word) => isWord(bytes, start, end, word))) return true;
  return FALSE_WORDS.some((word) => isWord(bytes, start, end, word)) ? false : undefined;
}

/** The whole number that all the bytes are digits of; -1 where they are not, or there are none. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i] - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Are there only bytes that numbers have? */
export function looksNumeric(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (IN_NUMBER[bytes[i]] === 0) return false;
  return true;
}
