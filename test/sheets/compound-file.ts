/** A compound file with these names in its directory, after so many sectors of other things ([MS-CFB]). */
export function compoundFile(names: readonly string[], sectorsBefore = 0): Uint8Array {
  const sector = 512;
  const directory = 1 + sectorsBefore;
  const directorySectors = Math.ceil(names.length / 4);
  const bytes = Buffer.alloc(sector * (1 + directory + directorySectors));
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(directory, 48);
  bytes.writeUInt32LE(0, 76);
  const table = sector;
  for (let i = 0; i < directorySectors; i++) {
    const isLast = i === directorySectors - 1;
    bytes.writeUInt32LE(isLast ? 0xfffffffe : directory + i + 1, table + 4 * (directory + i));
  }
  names.forEach((name, i) => {
    const entry = sector * (1 + directory) + 128 * i;
    bytes.write(name, entry, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, entry + 64);
  });
  return bytes;
}
