/**
 * Compound files ([MS-CFB]): the container of Office before 2007, and of encrypted workbooks of any age. We read none
 * of them, but say which it is.
 */
import type { ByteSource } from "../source.js";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
/** of the header: where the list of table sectors begins, and how many fit in it */
const TABLE_LIST = 76;
const TABLES_IN_HEADER = 109;
const DIRECTORY_ENTRY = 128;
/** Sector numbers from here on mean "none". */
const NO_SECTOR = 0xfffffffa;
/** A directory of more sectors than this we do not follow. */
const MAX_SECTORS = 1024;

export type CompoundKind = "encrypted" | "xls" | "other";

export function isCompoundFile(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => head[i] === byte);
}

/** What a compound file is, by the names in its directory. The source must give bytes of its own (`sharedSource`). */
export async function compoundKind(source: ByteSource): Promise<CompoundKind> {
  const names = await directoryNames(source);
  if (names.has("EncryptedPackage")) return "encrypted";
  return names.has("Workbook") || names.has("Book") ? "xls" : "other";
}

async function directoryNames(source: ByteSource): Promise<Set<string>> {
  const names = new Set<string>();
  const header = view(await source.read(0, HEADER_LENGTH));
  if (header.byteLength < HEADER_LENGTH) return names;
  const sectorSize = 1 << Math.min(16, header.getUint16(30, true));
  const sector = async (number: number) => view(await source.read((number + 1) * sectorSize, sectorSize));
  let number = header.getUint32(48, true);
  for (let read = 0; number < NO_SECTOR && read < MAX_SECTORS; read++) {
    namesIn(await sector(number), names);
    // The next sector of a chain stands in a table, whose sectors the header lists.
    const perTable = sectorSize / 4;
    const table = Math.floor(number / perTable);
    if (table >= TABLES_IN_HEADER) break;
    const entries = await sector(header.getUint32(TABLE_LIST + table * 4, true));
    const at = (number % perTable) * 4;
    if (at + 4 > entries.byteLength) break;
    number = entries.getUint32(at, true);
  }
  return names;
}

function namesIn(sector: DataView, names: Set<string>): void {
  for (let at = 0; at + DIRECTORY_ENTRY <= sector.byteLength; at += DIRECTORY_ENTRY) {
    // Length in bytes, with the zero at the end.
    const length = Math.min(64, sector.getUint16(at + 64, true)) - 2;
    let name = "";
    for (let i = 0; i < length; i += 2) name += String.fromCharCode(sector.getUint16(at + i, true));
    if (name) names.add(name);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
