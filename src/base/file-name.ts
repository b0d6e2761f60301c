import { sha256 } from "./sha256.js";

/** Names that Windows keeps for devices, also with an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Letters and digits of any script, and what no file system or shell takes for more than itself. */
const UNSAFE = /[^\p{L}\p{M}\p{N}_-]+/gu;
/** Bytes of a name before its ending and mark; file systems take 255 of the whole. */
const LONGEST = 120;

/**
 * Names of files for keys, each another one also where letters are not told apart by case or form: what is unsafe is
 * replaced by `_`, and what was changed, is long or would meet another gets a mark made of the key, so that a key has
 * the same name whichever others there are with it (save those that differ by case alone).
 */
export function fileNames(keys: readonly string[], ending: string): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const folded = fold(safeName(key));
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return new Map(
    keys.map((key) => {
      const safe = safeName(key);
      const isPlain = safe === key && !DEVICE.test(safe) && counts.get(fold(safe)) === 1;
      return [key, `${isPlain ? safe : `${safe}-${sha256(key).slice(0, 8)}`}${ending}`];
    }),
  );
}

function safeName(key: string): string {
  let name = "";
  for (const character of key.normalize("NFC").replace(UNSAFE, "_")) {
    if (Buffer.byteLength(name + character) > LONGEST) break;
    name += character;
  }
  return name === "" ? "_" : name;
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
