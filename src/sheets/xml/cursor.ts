/**
 * Steps from tag to tag through the bytes of an XML document (UTF-8), of which only a window need be there. Prefixes
 * are passed over: `x:row` is `row`. It checks what it needs to not be misled, no more: names and quotes, not the
 * pairing of tags, which its users know.
 */

/** Why a document cannot be read on. */
export type XmlProblem = "doctype" | "syntax";

const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const LEFT_BRACKET = 0x5b;
const RIGHT_BRACKET = 0x5d;

/** 1 for bytes that end a name: white space and control bytes, `"`, `'`, `/`, `<`, `=`, `>`. */
const ENDS_NAME = new Uint8Array(256);
ENDS_NAME.fill(1, 0, SPACE + 1);
for (const byte of [DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, LESS, EQUALS, GREATER]) ENDS_NAME[byte] = 1;

export class XmlCursor {
  /** The window. */
  bytes: Uint8Array = new Uint8Array(0);
  /** End of the window in `bytes`. */
  limit = 0;
  /** Where the next step begins. */
  at = 0;

  /** Set when a step fails because the window ends: rewind to a known place and give it more. */
  starved = false;
  /** Set when a step fails for good. */
  problem: XmlProblem | undefined;

  /** Text between the tag before and this one; it is raw, with entities, comments and CDATA sections in it. */
  textStart = 0;
  textEnd = 0;
  /** Does that text hold comments, processing instructions or CDATA sections? */
  marked = false;
  /** Is this tag an end tag? */
  closing = false;
  /** Does this tag end in `/>`? Known once its attributes are passed. */
  empty = false;
  /** Name of the tag or attribute last met: with its prefix, and where the part behind the prefix begins. */
  prefixStart = 0;
  nameStart = 0;
  nameEnd = 0;
  /** The only byte of a one-letter tag name, or of a one-letter attribute name without prefix; else 0. */
  letter = 0;
  /** Raw value of the attribute last met, with entities in it. */
  valueStart = 0;
  valueEnd = 0;

  /** Are we between the name of a tag and its `>`? */
  #inTag = false;

  /** A cursor over a whole stretch of bytes. */
  static over(bytes: Uint8Array, start = 0, end: number = bytes.length): XmlCursor {
    const cursor = new XmlCursor();
    cursor.bytes = bytes;
    cursor.at = start;
    cursor.limit = end;
    return cursor;
  }

  /** Goes back (or ahead) to a place outside of any tag. */
  moveTo(at: number): void {
    this.at = at;
    this.starved = false;
    this.#inTag = false;
  }

  /** Goes to the next tag and reads its name. False where the window ends first or the bytes are no XML. */
  next(): boolean {
    if (this.#inTag && !this.finish()) return false;
    const bytes = this.bytes;
    const limit = this.limit;
    let i = this.at;
    this.textStart = i;
    this.marked = false;
    let first = 0;
    for (;;) {
      while (i < limit && bytes[i] !== LESS) i++;
      if (i + 1 >= limit) return this.#starve();
      first = bytes[i + 1];
      if (first !== BANG && first !== QUESTION) break;
      i = this.#special(i, first);
      if (i < 0) return false;
      this.marked = true;
    }
    this.textEnd = i;
    this.closing = first === SLASH;
    this.empty = false;
    this.#inTag = true;
    this.at = i + (first === SLASH ? 2 : 1);
    return this.#name();
  }

  /** Reads the next attribute of this tag. False when there is none, or the window ends, or the bytes are no XML. */
  nextAttribute(): boolean {
    const bytes = this.bytes;
    const limit = this.limit;
    let i = this.at;
    if (this.#isShort(i)) return this.#shortAttribute(i + 1);
    while (i < limit && bytes[i] <= SPACE) i++;
    if (i >= limit) return this.#starve();
    if (bytes[i] === GREATER || bytes[i] === SLASH) {
      this.at = i;
      this.finish();
      return false;
    }
    this.at = i;
    if (!this.#name()) return false;
    if (this.prefixStart !== this.nameStart) this.letter = 0;
    i = this.at;
    while (i < limit && bytes[i] <= SPACE) i++;
    if (i < limit && bytes[i] !== EQUALS) return this.fail();
    do i++;
    while (i < limit && bytes[i] <= SPACE);
    if (i >= limit) return this.#starve();
    const quote = bytes[i];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return this.fail();
    const start = i + 1;
    do i++;
    while (i < limit && bytes[i] !== quote);
    if (i >= limit) return this.#starve();
    this.valueStart = start;
    this.valueEnd = i;
    this.at = i + 1;
    return true;
  }

  /** Passes what is left of this tag; `at` then stands behind its `>`. */
  finish(): boolean {
    if (!this.#inTag) return true;
    const bytes = this.bytes;
    const limit = this.limit;
    let i = this.at;
    for (; i < limit; i++) {
      const byte = bytes[i];
      if (byte === GREATER) {
        this.empty = bytes[i - 1] === SLASH;
        this.at = i + 1;
        this.#inTag = false;
        return true;
      }
      if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
        do i++;
        while (i < limit && bytes[i] !== byte);
      } else if (byte === LESS) return this.fail();
    }
    return this.#starve();
  }

  /** Is there text before this tag that is not white space? To be asked where there may be none. */
  followsText(): boolean {
    let i = this.textEnd;
    while (i > this.textStart && this.bytes[i - 1] <= SPACE) i--;
    return i > this.textStart && this.bytes[i - 1] !== GREATER;
  }

  /** Says that the bytes are no XML as it should be here; gives false, as steps that fail do. */
  fail(problem: XmlProblem = "syntax"): false {
    this.problem ??= problem;
    return false;
  }

  /** Is this the name of the tag or attribute last met? */
  named(name: Uint8Array): boolean {
    const length = name.length;
    if (this.nameEnd - this.nameStart !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[this.nameStart + i] !== name[i]) return false;
    return true;
  }

  /** Is there ` x="` at `i`? Nearly all attributes of a sheet are such. */
  #isShort(i: number): boolean {
    const { bytes } = this;
    if (i + 4 >= this.limit || bytes[i] !== SPACE || ENDS_NAME[bytes[i + 1]] !== 0) return false;
    return bytes[i + 2] === EQUALS && bytes[i + 3] === DOUBLE_QUOTE;
  }

  #shortAttribute(name: number): boolean {
    const { bytes, limit } = this;
    const start = name + 3;
    let i = start;
    while (i < limit && bytes[i] !== DOUBLE_QUOTE) i++;
    if (i >= limit) return this.#starve();
    this.prefixStart = name;
    this.nameStart = name;
    this.nameEnd = name + 1;
    this.letter = bytes[name];
    this.valueStart = start;
    this.valueEnd = i;
    this.at = i + 1;
    return true;
  }

  /** Reads a name from `at` on. */
  #name(): boolean {
    const bytes = this.bytes;
    const limit = this.limit;
    let i = this.at;
    let start = i;
    while (i < limit && ENDS_NAME[bytes[i]] === 0) {
      if (bytes[i] === COLON) start = i + 1;
      i++;
    }
    if (i >= limit) return this.#starve();
    if (i === start) return this.fail();
    this.prefixStart = this.at;
    this.nameStart = start;
    this.nameEnd = i;
    this.letter = i - start === 1 ? bytes[start] : 0;
    this.at = i;
    return true;
  }

  /** Behind the comment, processing instruction or CDATA section that begins at `i`; -1 where that fails. */
  #special(i: number, first: number): number {
    if (first === QUESTION) return this.#behind(i + 2, QUESTION, 1);
    if (i + 2 >= this.limit) return this.#starved();
    const third = this.bytes[i + 2];
    if (third === DASH) return this.#behind(i + 4, DASH, 2);
    if (third === LEFT_BRACKET) return this.#behind(i + 9, RIGHT_BRACKET, 2);
    this.fail("doctype");
    return -1;
  }

  /** Behind the next `>` that follows `count` times `byte`. */
  #behind(from: number, byte: number, count: number): number {
    const bytes = this.bytes;
    for (let i = from + count; i < this.limit; i++) {
      if (bytes[i] !== GREATER || bytes[i - 1] !== byte) continue;
      if (count === 1 || bytes[i - 2] === byte) return i + 1;
    }
    return this.#starved();
  }

  #starved(): number {
    this.#starve();
    return -1;
  }

  #starve(): false {
    this.starved = true;
    return false;
  }
}
