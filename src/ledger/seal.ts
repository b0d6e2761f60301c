import { createHash } from "node:crypto";
import { sha256 } from "../base/sha256.js";
import { utf8Pieces } from "../base/utf8.js";

const END = "\n}\n";
const SEAL = /,\n {2}"sha256": "([0-9a-f]{64})"\n\}\n$/;

/**
 * A JSON object over several lines, in UTF-8, with the hash of all that stands before it as its last member. It may come
 * in any pieces that part no surrogates, and goes in others: what is hashed and what is written are the same bytes.
 */
export function* sealed(texts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const hash = createHash("sha256");
  let last: Uint8Array = new Uint8Array(0);
  for (const piece of utf8Pieces(texts)) {
    // What is too short to hold the end of the object goes with the piece before it.
    if (piece.length < END.length) {
      last = Buffer.concat([last, piece]);
      continue;
    }
    hash.update(last);
    if (last.length > 0) yield last;
    last = piece;
  }
  if (Buffer.from(last.subarray(-END.length)).toString("latin1") !== END) {
    throw new Error("only an object over several lines can be sealed");
  }
  const body = last.subarray(0, -END.length);
  hash.update(body);
  yield body;
  yield Buffer.from(`,\n  "sha256": "${hash.digest("hex")}"${END}`);
}

/** Does the hash at the end of a sealed text fit what stands before it? */
export function sealFits(json: string): boolean {
  const seal = SEAL.exec(json);
  return seal !== null && sha256(json.slice(0, seal.index)) === seal[1];
}
