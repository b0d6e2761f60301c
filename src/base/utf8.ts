/** Bytes in a piece: few enough not to be kept long, enough for a write each. */
const PIECE = 1 << 16;

/**
 * Texts as UTF-8, in pieces of a size. Each text is encoded once, into the piece that it ends up in: of texts that were
 * joined first, all their parts would be kept until then. None may end within a
 * surrogate pair. What comes as bytes goes on as it is.
 */
export function* utf8Pieces(texts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let piece = Buffer.allocUnsafeSlow(PIECE);
  let used = 0;
  for (const text of texts) {
    if (typeof text !== "string") {
      if (used > 0) yield piece.subarray(0, used);
      piece = piece.subarray(used);
      used = 0;
      yield text;
      continue;
    }
    // A code unit takes at most three bytes.
    const most = 3 * text.length;
    if (used + most > piece.length) {
      if (used > 0) yield piece.subarray(0, used);
      piece = Buffer.allocUnsafeSlow(Math.max(PIECE, most));
      used = 0;
    }
    used += piece.write(text, used);
  }
  if (used > 0) yield piece.subarray(0, used);
}
