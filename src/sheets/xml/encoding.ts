import { type Finding, finding, inData } from "../../findings/finding.js";
import type { ByteStream } from "../zip/entry.js";

/** An XML declaration that names an encoding stands within the first bytes. */
const LONGEST_DECLARATION = 256;

/**
 * A part's bytes as UTF-8 without byte order mark, whatever they are in: XML parts are UTF-8 or UTF-16 (ECMA-376 part
 * 2, 6.1). Any other declared encoding is a problem.
 */
export function utf8Stream(stream: ByteStream, file: string, part: string): ByteStream {
  return new Utf8Stream(stream, file, part);
}

class Utf8Stream implements ByteStream {
  readonly #stream: ByteStream;
  readonly #file: string;
  readonly #part: string;
  #problem: Finding | undefined;
  #began = false;
  #decoder: InstanceType<typeof TextDecoder> | undefined;

  constructor(stream: ByteStream, file: string, part: string) {
    this.#stream = stream;
    this.#file = file;
    this.#part = part;
  }

  get problem(): Finding | undefined {
    return this.#problem ?? this.#stream.problem;
  }

  async next(): Promise<Uint8Array | undefined> {
    if (this.#problem) return undefined;
    const bytes = this.#began ? await this.#stream.next() : await this.#first();
    if (!bytes || !this.#decoder) return bytes;
    return new TextEncoder().encode(this.#decoder.decode(bytes, { stream: true }));
  }

  /** The first bytes, enough of them to see the encoding; without a UTF-8 byte order mark. */
  async #first(): Promise<Uint8Array | undefined> {
    this.#began = true;
    let head: Uint8Array = new Uint8Array(0);
    while (head.length < LONGEST_DECLARATION) {
      const piece = await this.#stream.next();
      if (!piece) break;
      if (head.length === 0) head = piece;
      else head = Uint8Array.from([...head, ...piece]);
    }
    if (head.length === 0) return undefined;
    const wide = utf16Of(head);
    if (wide) {
      this.#decoder = new TextDecoder(wide);
      return head;
    }
    const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    const declaration = new TextDecoder("latin1").decode(head.subarray(0, LONGEST_DECLARATION));
    const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(
      declaration,
    )?.[1];
    if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) {
      const place = inData({ file: this.#file });
      this.#problem = finding("xml-encoding", place, { part: this.#part, encoding: declared });
      return undefined;
    }
    return bom ? head.subarray(3) : head;
  }
}

/** UTF-16 by its byte order mark, or by `<` in two bytes. */
function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  return undefined;
}
