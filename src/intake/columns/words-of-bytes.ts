// Four bytes at a time at any position, for which JavaScript has data views only. To compare and copy ticket numbers so
// takes two thirds of the time; to hash texts and to search for them takes longer so than with single bytes.

let lastBytes: Uint8Array = new Uint8Array(0);
let lastView = madeView(lastBytes);

/** A view of `bytes`, made once as long as the same are asked for. */
export function viewOf(bytes: Uint8Array): DataView {
  if (bytes !== lastBytes) {
    lastView = madeView(bytes);
    lastBytes = bytes;
  }
  return lastView;
}

export function madeView({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** How the bytes of one view stand to as many of the other in order: less than 0 where they come before them. */
export function orderOf(one: DataView, at: number, other: DataView, start: number, length: number): number {
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const difference = one.getUint32(at + i) - other.getUint32(start + i);
    if (difference !== 0) return difference;
  }
  for (; i < length; i++) {
    const difference = one.getUint8(at + i) - other.getUint8(start + i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Puts `length` bytes from `start` on into another view, from `at` on. Most are few: to set up a copy takes longer. */
export function put(view: DataView, start: number, length: number, into: DataView, at: number): void {
  let i = 0;
  for (; i + 4 <= length; i += 4) into.setInt32(at + i, view.getInt32(start + i));
  for (; i < length; i++) into.setUint8(at + i, view.getUint8(start + i));
}
