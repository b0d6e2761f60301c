/** The package around a workbook: parts in a ZIP archive, and the relationships by which they name each other (OPC, ECMA-376 part 2). */
import { bilingual } from "../../base/language.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { ByteSource } from "../source.js";
import { forEachElement } from "../xml/elements.js";
import { utf8Stream } from "../xml/encoding.js";
import { type ByteStream, damagedPart, readEntry } from "../zip/entry.js";
import { entryKey, type ZipEntries } from "../zip/zip.js";
import { xmlFinding } from "./xml-findings.js";

/** Parts that are read whole (workbook, styles, relationships) may be this large, in bytes. */
const MAX_WHOLE_PART = 64 << 20;

/** What one part says of another. */
export interface Relationship {
  readonly id: string;
  /** the last word of its type, such as `worksheet`: Transitional and Strict documents differ before that */
  readonly type: string;
  /** full name of the part it leads to */
  readonly target: string;
}

/** Either what was asked for or why it cannot be had. */
export type Result<T> = { readonly value: T } | { readonly problem: Finding };

export class Package {
  readonly source: ByteSource;
  readonly #entries: ZipEntries;

  constructor(source: ByteSource, entries: ZipEntries) {
    this.source = source;
    this.#entries = entries;
  }

  has(part: string): boolean {
    return this.#entries.has(entryKey(part));
  }

  /** A part's bytes, whatever they are. */
  bytes(part: string): ByteStream | undefined {
    const entry = this.#entries.get(entryKey(part));
    return entry && readEntry(this.source, entry);
  }

  /** An XML part's bytes, as UTF-8. */
  xml(part: string): ByteStream | undefined {
    const bytes = this.bytes(part);
    return bytes && utf8Stream(bytes, this.source.name, part);
  }

  /** An XML part as a whole; `namedBy` says who needs it, for the finding where it is missing. */
  async whole(part: string, namedBy: string): Promise<Result<Uint8Array>> {
    const stream = this.xml(part);
    if (!stream) return { problem: missingPart(this.source.name, part, namedBy) };
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (let piece = await stream.next(); piece && size <= MAX_WHOLE_PART; piece = await stream.next()) {
      pieces.push(piece);
      size += piece.length;
    }
    if (stream.problem) return { problem: stream.problem };
    if (size > MAX_WHOLE_PART) {
      const tooLarge = bilingual("it is larger than 64 MiB", "大于 64 MiB");
      return { problem: damagedPart(this.source.name, part, tooLarge) };
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return { value: whole };
  }

  /** What a part says of others; "" is the package itself. A part without such a list says nothing. */
  async relationships(part: string): Promise<Result<Relationship[]>> {
    const slash = part.lastIndexOf("/") + 1;
    const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.has(list)) return { value: [] };
    const bytes = await this.whole(list, part);
    if ("problem" in bytes) return bytes;
    const found: Relationship[] = [];
    const problem = forEachElement(bytes.value, ({ name, attributes }) => {
      if (name !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      found.push({
        id: attributes.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolveTarget(part, attributes.get("Target") ?? ""),
      });
    });
    return problem ? { problem: xmlFinding(this.source.name, list, problem) } : { value: found };
  }
}

export function missingPart(file: string, part: string, namedBy: string): Finding {
  return finding("workbook-part-missing", inData({ file }), { part, namedBy });
}

/** The full name of a part that another names: relative to its folder, or from the root with `/`. */
function resolveTarget(from: string, target: string): string {
  const folder = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") folder.pop();
    else if (segment !== "" && segment !== ".") folder.push(unescapeUri(segment));
  }
  return folder.join("/");
}

/** `%20` and the like; what is no escape stands for itself. */
function unescapeUri(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
