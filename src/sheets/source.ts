import type { Limits } from "../base/limits.js";
import type { BatchReader, CsvForm } from "./csv/batches.js";

/** Bytes of an input file, however the host gets at them. Nothing in `sheets/` opens a file itself. */
export interface ByteSource {
  /** The name for messages and results: relative to the data folder, with `/`. */
  readonly name: string;
  /** in bytes */
  readonly size: number;
  /** How much of it is read; absent: the usual limits. */
  readonly limits?: Limits | undefined;
  /**
   * The bytes from `offset` on: `length` of them, or fewer only where the file ends. The array belongs to the
   * caller until it asks for more. Rejects only when the file cannot be read any more.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /**
   * Begins to read and scan it as CSV beside, where that is worth it; absent, or undefined: whoever asks does so. What
   * is read so is the file from its start to its end. `read` is told how many bytes that was, as it goes on.
   */
  scan?(form: CsvForm, read?: (bytes: number) => void): BatchReader | undefined;
}
