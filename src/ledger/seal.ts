import { sha256 } from "../base/sha256.js";

const END = "\n}\n";
const SEAL = /,\n {2}"sha256": "([0-9a-f]{64})"\n\}\n$/;

/** A JSON object over several lines, with the hash of all that stands before it as its last member. */
export function sealed(json: string): string {
  if (!json.endsWith(END)) throw new Error("only an object over several lines can be sealed");
  const body = json.slice(0, -END.length);
  return `${body},\n  "sha256": "${sha256(body)}"${END}`;
}

/** Does the hash at the end of a sealed text fit what stands before it? */
export function sealFits(json: string): boolean {
  const seal = SEAL.exec(json);
  return seal !== null && sha256(json.slice(0, seal.index)) === seal[1];
}
