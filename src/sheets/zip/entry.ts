/** The bytes of one part of a ZIP archive, unpacked as they are asked for, within hard limits and checked at the end. */
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { type Bilingual, bilingual } from "../../base/language.js";
import { raising, sizeText, USUAL_LIMITS } from "../../base/limits.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { ByteSource } from "../source.js";
import { crc32 } from "./crc.js";
import type { ZipEntry } from "./zip.js";

/** Up to this size, unpacked, any ratio will do. */
const FREE_SIZE = 64 << 20;

/** Bytes that come in pieces, which are the caller's to keep. */
export interface ByteStream {
  /** The next bytes; undefined at the end, also where reading had to stop. */
  next(): Promise<Uint8Array | undefined>;
  /** Why reading had to stop, or what was found wrong at the end. */
  readonly problem: Finding | undefined;
}

const PACKED_PIECE = 1 << 18;
const UNPACKED_PIECE = 1 << 20;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * Opens a part. Inflating runs on the thread pool, a piece ahead of the reader. The source must give each reader bytes
 * of its own (`sharedSource`).
 */
export function readEntry(source: ByteSource, entry: ZipEntry): ByteStream {
  return new EntryStream(source, entry);
}

class EntryStream implements ByteStream {
  readonly #source: ByteSource;
  readonly #entry: ZipEntry;
  #pieces: AsyncIterator<Uint8Array> | undefined;
  #problem: Finding | undefined;
  #size = 0;
  #crc = 0;
  #over = false;

  constructor(source: ByteSource, entry: ZipEntry) {
    this.#source = source;
    this.#entry = entry;
    this.#problem = refusal(source, entry);
  }

  get problem(): Finding | undefined {
    return this.#problem;
  }

  async next(): Promise<Uint8Array | undefined> {
    if (this.#over || this.#problem) return undefined;
    this.#pieces ??= await this.#open();
    const piece = await this.#piece();
    if (!piece) {
      this.#over = true;
      this.#checkWhole();
      return undefined;
    }
    this.#size += piece.length;
    if (this.#size > this.#entry.size) {
      this.#stop("it holds more than the directory says", "内容多于目录所述");
      await this.#pieces?.return?.();
      return undefined;
    }
    this.#crc = crc32(piece, this.#crc);
    return piece;
  }

  async #open(): Promise<AsyncIterator<Uint8Array> | undefined> {
    const { offset, nameLength, method, compressedSize } = this.#entry;
    const header = await this.#source.read(offset, LOCAL_LENGTH);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    if (header.length < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL_HEADER) {
      return this.#stop("its header is not where the directory says", "其头部不在目录所说的位置");
    }
    if (view.getUint16(26, true) !== nameLength || view.getUint16(8, true) !== method) {
      return this.#stop("its header and the directory differ", "其头部与目录不一致");
    }
    const start = offset + LOCAL_LENGTH + nameLength + view.getUint16(28, true);
    const packed = pieces(this.#source, start, compressedSize);
    return method === STORED ? packed : inflated(packed, this.#entry.size);
  }

  /** The next piece as it comes; undefined also where the packed bytes are broken. */
  async #piece(): Promise<Uint8Array | undefined> {
    try {
      const step = await this.#pieces?.next();
      return step === undefined || step.done ? undefined : step.value;
    } catch (error) {
      if (!isInflateError(error)) throw error;
      return this.#stop("its packed bytes are broken or cut short", "其压缩数据已损坏或不完整");
    }
  }

  #checkWhole(): void {
    if (this.#problem) return;
    if (this.#size !== this.#entry.size) this.#stop("it is cut short", "内容不完整");
    else if (this.#crc !== this.#entry.crc)
      this.#stop("its check sum (CRC-32) does not match", "校验和（CRC-32）不符");
  }

  #stop(en: string, zh: string): undefined {
    this.#problem ??= damagedPart(this.#source.name, this.#entry.name, bilingual(en, zh));
    return undefined;
  }
}

/** The finding for a part whose bytes are not what they should be. */
export function damagedPart(file: string, part: string, problem: Bilingual): Finding {
  return finding("zip-part-damaged", inData({ file }), { part, problem });
}

/** What speaks against unpacking a part at all. */
function refusal(source: ByteSource, entry: ZipEntry): Finding | undefined {
  const place = inData({ file: source.name });
  const part = entry.name;
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return finding("zip-method", place, { part, method: entry.method });
  }
  // A full sheet (1,048,576 rows) of 100 columns takes 4 GB; of equal rows it is about 60 times what it is packed in.
  const { part: largest, ratio: limit } = source.limits ?? USUAL_LIMITS;
  if (entry.size > largest) {
    const values = {
      part,
      size: entry.size,
      limit: sizeText("part", largest),
      option: raising("part", largest),
    };
    return finding("zip-part-too-large", place, values);
  }
  if (entry.size > FREE_SIZE && entry.size > entry.compressedSize * limit) {
    const ratio = Math.floor(entry.size / Math.max(1, entry.compressedSize));
    return finding("zip-bomb", place, { part, ratio, limit, option: raising("ratio", limit) });
  }
  return undefined;
}

async function* pieces(
  source: ByteSource,
  start: number,
  size: number,
): AsyncGenerator<Uint8Array, undefined> {
  const end = start + size;
  for (let at = start; at < end; ) {
    const piece = await source.read(at, Math.min(PACKED_PIECE, end - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

function inflated(packed: AsyncIterable<Uint8Array>, size: number): AsyncIterator<Uint8Array> {
  const chunkSize = Math.min(UNPACKED_PIECE, Math.max(64, size));
  // Room for more than one piece, so that the next is unpacked while the reader is busy with this one.
  const options = { chunkSize, readableHighWaterMark: 2 * UNPACKED_PIECE };
  const inflate = createInflateRaw(options);
  // A failure on either side ends the iteration with that error.
  pipeline(Readable.from(packed, { highWaterMark: 1 }), inflate, () => {});
  return inflate[Symbol.asyncIterator]();
}

function isInflateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
