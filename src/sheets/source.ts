import type { Limits } from "../base/limits.js";

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
   * Begins a hash that somebody else works out beside, where that is worth it; absent, or undefined: whoever reads
   * does so.
   */
  hash?(): RunningHash | undefined;
}

/** A SHA-256 of bytes as they come. */
export interface RunningHash {
  /** The bytes may be overwritten once this is done. */
  update(bytes: Uint8Array): void | Promise<void>;
  /** In hex, of all bytes so far; asked once, at the end. */
  digest(): string | Promise<string>;
}
