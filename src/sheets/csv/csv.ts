import { USUAL_LIMITS } from "../../base/limits.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import { textEncoding } from "../encoding/encoding.js";
import { EncodedReader } from "../encoding/reader.js";
import { utf16Transcoder } from "../encoding/utf16.js";
import type { OpenFile } from "../sheet.js";
import type { ByteSource } from "../source.js";
import { CsvBatches, type CsvForm } from "./batches.js";
import { detectDialect } from "./dialect.js";
import { CsvSheet } from "./sheet.js";

/** Bytes by which the delimiter is found. */
const HEAD_BYTES = 1 << 16;
/** Bytes read at a time. */
const CHUNK_BYTES = 1 << 18;

/** How a CSV file is read. */
export interface CsvManner {
  /** Quotes out of place are taken as text, and told; else they are errors. */
  readonly lenient?: boolean;
  /** How many bytes are read at a time; the result does not depend on it. */
  readonly chunkBytes?: number;
}

/**
 * Opens a text file of separated values: one sheet without a name. Its encoding and delimiter are found here; what
 * else is wrong with it shows as findings of the sheet while that is read. Rejects only where the source does.
 */
export async function openCsv(source: ByteSource, manner: CsvManner = {}): Promise<OpenFile> {
  const { lenient = false, chunkBytes = CHUNK_BYTES } = manner;
  const encoding = await textEncoding(source);
  const head = (await source.read(encoding.mark, HEAD_BYTES)).slice();
  const dialect = detectDialect(utf16Transcoder(encoding)?.transcode(head, false) ?? head);
  const file = source.name;
  const { delimiter } = dialect;

  if (encoding.encoding === "GB18030" && mayEndCharacter(delimiter)) {
    return {
      source,
      sheets: [],
      findings: [finding("csv-delimiter-in-gb18030", inData({ file }), { delimiter })],
    };
  }
  const findings: Finding[] = [];
  const offset = encoding.doubtfulFrom;
  if (offset !== undefined)
    findings.push(finding("text-encoding-doubtful", inData({ file, offset }), { offset }));
  const open = async () => {
    const form: CsvForm = { encoding, dialect, limits: source.limits ?? USUAL_LIMITS, chunkBytes };
    const beside = lenient ? undefined : source.scan?.(form);
    if (beside) return new CsvSheet({ source, form, batches: beside });
    const reader = new EncodedReader(source, encoding, chunkBytes);
    if (!lenient) return new CsvSheet({ source, form, batches: new CsvBatches(reader, form) });
    // csv-parse is loaded only where a rulebook asks for it.
    const { LenientReader } = await import("./lenient.js");
    const mending = new LenientReader(reader, delimiter, source.limits);
    return new CsvSheet({ source, form, batches: new CsvBatches(mending, form), lenient: mending });
  };
  return { source, sheets: [{ name: undefined, hidden: false, open }], findings };
}

/** Can the character be the second byte of one in GB18030? */
function mayEndCharacter(delimiter: string): boolean {
  return delimiter >= "@" && delimiter <= "~";
}
