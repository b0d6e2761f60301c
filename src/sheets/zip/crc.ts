import * as zlib from "node:zlib";

/** Node has it from 20.15 on; the types know only newer versions. */
const native: typeof zlib.crc32 | undefined = zlib.crc32;

/**
 * CRC-32 as ZIP keeps it (ISO 3309, reflected polynomial 0xEDB88320) of some bytes, going on from the value of those
 * before them; 0 at first.
 */
export const crc32: (bytes: Uint8Array, before: number) => number = native ?? crc32ByTable;

/** The same, a byte at a time by a table: for Node before 20.15. */
export function crc32ByTable(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
