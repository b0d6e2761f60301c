/** The text of a result.json that comes in pieces of bytes. */
export function textOf(pieces: Iterable<Uint8Array>): string {
  return Buffer.concat([...pieces]).toString("utf8");
}
