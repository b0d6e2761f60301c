import type { ByteSource } from "../../sheets/source.js";

/** A folder of input files, as the host gives it. */
export interface DataFolder {
  /** Names of the files in it (not in its folders), in code-point order, without hidden files and `~$*`. */
  readonly names: readonly string[];
  open(name: string): Promise<ByteSource>;
}
