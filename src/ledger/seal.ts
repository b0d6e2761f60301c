import { createHash } from "node:crypto";
import { sha256 } from "../base/sha256.js";

const END = "\n}\n";
const SEAL = /,\n {2}"sha256": "([0-9a-f]{64})"\n\}\n$/;

/**
 * A JSON object over several lines, in pieces, with the hash of all that stands before it as its last member. It
 * may be cut anywhere: what is too short to hold the end of the object goes with the piece before it.
 */
export function* sealed(pieces: Iterable<string>): Generator<string> {
  const hash = createHash("sha256");
  let last = "";
  for (const piece of pieces) {
    if (piece.length < END.length) {
      last += piece;
      continue;
    }
    hash.update(last);
    yield last;
    last = piece;
  }
  if (!last.endsWith(END)) throw new Error("only an object over several lines can be sealed");
  const body = last.slice(0, -END.length);
  yield `${body},\n  "sha256": "${hash.update(body).digest("hex")}"${END}`;
}

/** Does the hash at the end of a sealed text fit what stands before it? */
export function sealFits(json: string): boolean {
  const seal = SEAL.exec(json);
  return seal !== null && sha256(json.slice(0, seal.index)) === seal[1];
}
