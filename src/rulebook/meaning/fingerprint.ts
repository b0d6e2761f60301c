import { posix } from "node:path";
import { sha256 } from "../../base/sha256.js";
import type { Rulebook } from "../model.js";

/** A file of a rulebook, by its path from the rulebook's folder. */
export interface FileHash {
  readonly file: string;
  readonly sha256: string;
}

/** What a rulebook was read from: one hash for all of it, and that of each file, its own file first. */
export interface Fingerprint {
  readonly sha256: string;
  readonly files: readonly FileHash[];
}

/**
 * The hash of a rulebook in one file is that of the file. With used files it is that of the list of their hashes as
 * `sha256sum` prints it, so that anybody can work it out: `sha256sum shop.yaml parts/common.yaml | sha256sum`.
 */
export function fingerprintOf({ source, used }: Pick<Rulebook, "source" | "used">): Fingerprint {
  const own = { file: posix.basename(source.name), sha256: sha256(source.text) };
  const others = used.map(({ path, source: { text } }) => ({ file: path, sha256: sha256(text) }));
  const files = [own, ...others];
  if (others.length === 0) return { sha256: own.sha256, files };
  return { sha256: sha256(files.map((one) => `${one.sha256}  ${one.file}\n`).join("")), files };
}
