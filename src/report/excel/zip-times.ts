/**
 * A ZIP archive in which every entry bears the same time, 1980-01-01 00:00, the first that ZIP can tell. The bytes
 * given are changed in place and returned. Offsets after APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16; archives
 * of more than 4 GB or with a comment are not expected here and throw.
 */
export function withFixedTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error("no end of a ZIP directory");
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i++) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new Error("no entry where the ZIP directory says that there is one");
    }
    view.setUint32(at + 12, FIRST_TIME, true);
    view.setUint32(local + 10, FIRST_TIME, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Time 00:00:00 in the lower half, date 1980-01-01 in the upper. */
const FIRST_TIME = 0x00210000;
