/** Character data of XML: what raw bytes between tags, or between quotes, say. */

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const QUESTION = 0x3f;
const DASH = 0x2d;
const SMALL_X = 0x78;
const GREATER = 0x3e;
const RIGHT_BRACKET = 0x5d;
/** `<![CDATA[` */
const CDATA_OPENING = 9;
/** An entity's name and number are shorter than this; a lone `&` is not searched further. */
const LONGEST_ENTITY = 12;

/** Bytes that grow; decoded texts are appended to it. */
export class ByteSink {
  bytes: Uint8Array;
  length = 0;
  /** The first entity met that XML itself does not define, such as `&name;`. */
  unknownEntity: string | undefined;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  clear(): void {
    this.length = 0;
    this.unknownEntity = undefined;
  }

  byte(byte: number): void {
    if (this.length === this.bytes.length) this.#grow(1);
    this.bytes[this.length++] = byte;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (this.length + length > this.bytes.length) this.#grow(length);
    // Short stretches are the rule, and for them a loop is faster than a view of a part.
    if (length > 64) this.bytes.set(from.subarray(start, end), this.length);
    else for (let i = 0; i < length; i++) this.bytes[this.length + i] = from[start + i];
    this.length += length;
  }

  /** Appends a character as UTF-8. */
  codePoint(code: number): void {
    if (code < 0x80) {
      this.byte(code);
      return;
    }
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    this.byte(((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more)));
    for (let i = more - 1; i >= 0; i--) this.byte(0x80 | ((code >> (6 * i)) & 0x3f));
  }

  /** What was appended from `start` on, as text. */
  text(start = 0): string {
    return decoder.decode(this.bytes.subarray(start, this.length));
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Appends what character data says: entities and character references resolved, CDATA sections opened, comments and
 * processing instructions left out, line ends as LF (XML 1.0, 2.11). An entity that XML itself does not define is
 * noted and appended as it stands: documents may define some, but we do not expand them.
 */
export function appendCharacters(bytes: Uint8Array, start: number, end: number, sink: ByteSink): void {
  let i = start;
  while (i < end) {
    const byte = bytes[i];
    if (byte === AMPERSAND) {
      i += appendEntity(bytes, i, end, sink);
    } else if (byte === RETURN) {
      sink.byte(LINE_FEED);
      i += bytes[i + 1] === LINE_FEED ? 2 : 1;
    } else if (byte === LESS) {
      i = appendSection(bytes, i, end, sink);
    } else {
      sink.byte(byte);
      i++;
    }
  }
}

/** A CDATA section is appended, a comment or processing instruction is not; gives the place behind it. */
function appendSection(bytes: Uint8Array, at: number, end: number, sink: ByteSink): number {
  const closing = bytes[at + 1] === QUESTION ? QUESTION : bytes[at + 2] === DASH ? DASH : RIGHT_BRACKET;
  const isData = closing === RIGHT_BRACKET;
  let i = at + (isData ? CDATA_OPENING : closing === DASH ? 4 : 2);
  for (; i < end; i++) {
    if (bytes[i] === closing && (closing === QUESTION || bytes[i + 1] === closing)) {
      const greater = i + (closing === QUESTION ? 1 : 2);
      if (bytes[greater] === GREATER) return greater + 1;
    }
    if (!isData) continue;
    if (bytes[i] === RETURN) {
      sink.byte(LINE_FEED);
      if (bytes[i + 1] === LINE_FEED) i++;
    } else sink.byte(bytes[i]);
  }
  return end;
}

/** Appends the character that the entity at `at` stands for; gives how many bytes that took. */
function appendEntity(bytes: Uint8Array, at: number, end: number, sink: ByteSink): number {
  const name = entityText(bytes, at, end);
  const code = bytes[at + 1] === HASH ? referenceCode(name, bytes[at + 2] === SMALL_X) : PREDEFINED.get(name);
  if (code !== undefined) {
    sink.codePoint(code);
    return name.length;
  }
  sink.unknownEntity ??= name;
  sink.byte(AMPERSAND);
  return 1;
}

const PREDEFINED = new Map([
  ["&amp;", 0x26],
  ["&lt;", 0x3c],
  ["&gt;", 0x3e],
  ["&quot;", 0x22],
  ["&apos;", 0x27],
]);

/** The code point of `&#13;` or `&#xD;`; undefined where that is no character. */
function referenceCode(name: string, hex: boolean): number | undefined {
  const match = hex ? /^&#x([0-9a-fA-F]+);$/.exec(name) : /^&#([0-9]+);$/.exec(name);
  if (!match) return undefined;
  const code = Number.parseInt(match[1], hex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? code : undefined;
}

/** From `&` to `;`, or a few bytes where no `;` follows. */
function entityText(bytes: Uint8Array, at: number, end: number): string {
  const limit = Math.min(end, at + LONGEST_ENTITY);
  let i = at;
  while (i < limit && bytes[i] !== SEMICOLON) i++;
  return decoder.decode(bytes.subarray(at, Math.min(i + 1, limit)));
}
