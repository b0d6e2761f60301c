import type { Limits } from "../../base/limits.js";
import type { DataFolder } from "../../engine/data/data.js";
import type { Outcome } from "./failure.js";
import type { LedgerFolder } from "./ledger-folder.js";
import type { OutputFile } from "./output-file.js";
import type { OutputFolder } from "./output-folder.js";

/**
 * The world outside: files, streams, clock, environment. Commands reach it only through this, so that whole
 * commands run in tests; the real one is `nodeHost`.
 */
export interface Host extends TextFiles {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Version of Node, for reports of bugs. */
  readonly nodeVersion: string;
  /** Milliseconds on a clock that never goes back; for progress only. */
  now(): number;
  /** Lets what waits outside have its turn: a signal that came meanwhile is heard only then. */
  pause(): Promise<void>;
  /** All bytes of a file, up to `most`. */
  readBytes(path: string, most: number): Promise<Outcome<Uint8Array>>;
  /** The files of a git revision; `shown` is what was asked for, for findings. */
  openRevision(revision: string, shown: string): Promise<Outcome<TextFiles>>;
  /** A folder of input files. */
  openFolder(path: string): Promise<Outcome<OpenFolder>>;
  /** Claims a folder to be replaced as a whole: checks that it may be, and locks it. */
  claimFolder(path: string): Outcome<OutputFolder>;
  /** Claims a ledger's folder to write to it; it is made where there is none. */
  claimLedger(path: string): Outcome<LedgerFolder>;
  /** Begins a file that appears under its name only when it is finished. */
  beginFile(path: string): Outcome<OutputFile>;
  /** Writes files that are not there yet, by their paths: all of them, or none and a finding. */
  writeNewFiles(files: readonly { readonly path: string; readonly content: string }[]): Outcome<undefined>;
  /** Folder of the rulebooks to begin with that come with the program. */
  readonly starters: string;
  /** Does a path lie in a folder, or is it that folder? */
  isInside(path: string, folder: string): boolean;
  /** A path as seen from the top of the repository that the current folder belongs to; else as it is. */
  inRepository(path: string): string;
}

/** Texts that people wrote, wherever they are kept. */
export interface TextFiles {
  /** How much is read of a file; absent: the usual limits. */
  readonly limits?: Limits | undefined;
  /** A rulebook or test file: UTF-8, without its byte order mark. */
  readText(path: string): Promise<Outcome<string>>;
  /** Names in a folder, in code-point order; folders end in `/`. */
  list(path: string): Promise<Outcome<readonly string[]>>;
}

/** A data folder whose files stay open until it is closed. */
export interface OpenFolder {
  readonly data: DataFolder;
  /** Size of all its files together, in bytes. */
  readonly bytes: number;
  close(): void;
}

/** Where text for people goes. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Characters of half width that fit on a line. */
  readonly columns: number;
  /** Lines that are seen at once; undefined where nobody looks. */
  readonly lines?: number | undefined;
  /**
   * Text, or the same as UTF-8, whole characters of it. Build servers obey only what is written as commands; of `json`,
   * pieces of one JSON text, it is known that no line begins with a colon.
   */
  write(text: string | Uint8Array, as?: "commands" | "json"): void;
}
