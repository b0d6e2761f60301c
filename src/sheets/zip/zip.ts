/**
 * The directory of a ZIP archive (PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5), as far as spreadsheet files use it. What
 * could be read in two ways (doubled names, parts that lie in each other) is refused, not decided.
 */
import { bilingual } from "../../base/language.js";
import { raising, USUAL_LIMITS } from "../../base/limits.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { ByteSource } from "../source.js";

/** What the directory may have in bytes for each part that there may be. */
const BYTES_A_PART = 1600;

/** One part of an archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 as it is, 8 deflated; others cannot be read */
  readonly method: number;
  /** in the archive, in bytes */
  readonly compressedSize: number;
  /** once unpacked, in bytes */
  readonly size: number;
  readonly crc: number;
  /** where its local header stands */
  readonly offset: number;
  /** length of its name in the archive, in bytes */
  readonly nameLength: number;
}

/** Parts by `entryKey` of their names. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

/** Package parts are found without regard to case (ECMA-376 part 2, 6.2.2). */
export function entryKey(name: string): string {
  return name.toLowerCase();
}

const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_LENGTH = 20;
const END64_RECORD = 0x06064b50;
const END64_LENGTH = 56;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const ZIP64_EXTRA = 1;
/** In a 32-bit field: the value stands in the ZIP64 field instead. */
const IN_ZIP64 = 0xffffffff;

/** Does a file begin as archives do? An empty one begins with its end record. */
export function isZip(head: Uint8Array): boolean {
  const signature = head.length < 4 ? 0 : viewOf(head).getUint32(0, true);
  return signature === LOCAL_HEADER || signature === END_RECORD;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

/**
 * Reads the directory of an archive; folders have no part. Gives one finding where it cannot be trusted. The source
 * must give each reader bytes of its own (`sharedSource`).
 */
export async function readZip(
  source: ByteSource,
): Promise<{ readonly entries: ZipEntries } | { readonly problem: Finding }> {
  const directory = await findDirectory(source);
  if ("problem" in directory) return directory;
  const bytes = await source.read(directory.offset, directory.size);
  if (bytes.length < directory.size) return damaged(source, "the file ends inside it", "文件在目录中间结束");
  return readEntries(source, bytes, directory);
}

async function findDirectory(source: ByteSource): Promise<Directory | { readonly problem: Finding }> {
  const tailStart = Math.max(0, source.size - END64_LOCATOR_LENGTH - END_LENGTH - LONGEST_COMMENT);
  const tail = await source.read(tailStart, source.size - tailStart);
  const view = viewOf(tail);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && !(view.getUint32(end, true) === END_RECORD && commentFits(view, end))) end--;
  if (end < 0)
    return { problem: finding("zip-truncated", inData({ file: source.name }), { size: source.size }) };

  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let behind = tailStart + end;
  const locator = end - END64_LOCATOR_LENGTH;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
    behind = Number(view.getBigUint64(locator + 8, true));
    const record = viewOf(await source.read(Math.min(behind, source.size), END64_LENGTH));
    if (record.byteLength < END64_LENGTH || record.getUint32(0, true) !== END64_RECORD) {
      return damaged(source, "its ZIP64 end record is missing", "缺少 ZIP64 结束记录");
    }
    count = Number(record.getBigUint64(32, true));
    size = Number(record.getBigUint64(40, true));
    offset = Number(record.getBigUint64(48, true));
  }
  if (offset + size !== behind) {
    return damaged(source, "it is not where the end record says", "不在结束记录所说的位置");
  }
  const limit = (source.limits ?? USUAL_LIMITS).parts;
  if (count > limit || size > limit * BYTES_A_PART) {
    const values = { count, limit, option: raising("parts", limit) };
    return { problem: finding("zip-too-many-parts", inData({ file: source.name }), values) };
  }
  return { count, size, offset };
}

function commentFits(tail: DataView, end: number): boolean {
  return end + END_LENGTH + tail.getUint16(end + 20, true) <= tail.byteLength;
}

function readEntries(
  source: ByteSource,
  bytes: Uint8Array,
  directory: Directory,
): { readonly entries: ZipEntries } | { readonly problem: Finding } {
  const view = viewOf(bytes);
  const place = inData({ file: source.name });
  const entries = new Map<string, ZipEntry>();
  const all: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return damaged(source, `entry ${i + 1} of ${directory.count} is broken`, `第 ${i + 1} 项已损坏`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return damaged(source, "its last entry is cut short", "最后一项不完整");
    const name = new TextDecoder()
      .decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength))
      .replaceAll("\\", "/");
    if (view.getUint16(at + 8, true) & ENCRYPTED)
      return { problem: finding("zip-encrypted", place, { part: name }) };
    if (leadsOutside(name)) return { problem: finding("zip-path", place, { part: name }) };
    const extra = at + ENTRY_LENGTH + nameLength;
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      nameLength,
      ...sizes(view, at, extra, extra + extraLength),
    };
    all.push(entry);
    if (!name.endsWith("/")) {
      if (entries.has(entryKey(name))) return { problem: finding("zip-doubled", place, { part: name }) };
      entries.set(entryKey(name), entry);
    }
    at = next;
  }
  const overlapping = firstOverlap(all, directory.offset);
  if (overlapping) {
    const part = overlapping.name;
    return damaged(
      source,
      `part ${part} lies in another or outside the file`,
      `部件 ${part} 与其他部件重叠或超出文件`,
    );
  }
  return { entries };
}

/** The three numbers that ZIP64 moves to an extra field when they do not fit in 32 bits (APPNOTE 4.5.3). */
function sizes(view: DataView, at: number, extra: number, extraEnd: number) {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    const fieldEnd = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    let value = field + 4;
    const take = (short: number): number => {
      if (short !== IN_ZIP64 || value + 8 > fieldEnd) return short;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    size = take(size);
    compressedSize = take(compressedSize);
    offset = take(offset);
    break;
  }
  return { size, compressedSize, offset };
}

function leadsOutside(name: string): boolean {
  return name.startsWith("/") || /^[a-zA-Z]:/.test(name) || name.split("/").includes("..");
}

/** A part that shares bytes with the next one: so bombs are made (Fifield 2019), and no program writes it. */
function firstOverlap(entries: readonly ZipEntry[], directoryOffset: number): ZipEntry | undefined {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  return ordered.find((entry, i) => {
    const limit = ordered[i + 1]?.offset ?? directoryOffset;
    return entry.offset + LOCAL_LENGTH + entry.nameLength + entry.compressedSize > limit;
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(source: ByteSource, en: string, zh: string): { readonly problem: Finding } {
  return { problem: finding("zip-damaged", inData({ file: source.name }), { problem: bilingual(en, zh) }) };
}
