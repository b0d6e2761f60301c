import { fstatSync } from "node:fs";

/** A file as it stands: what would differ if somebody wrote to it. */
export interface FileState {
  readonly size: number;
  /** when it was last written, in milliseconds and parts of them */
  readonly written: number;
  readonly isPlain: boolean;
}

export function stateOf(descriptor: number): FileState {
  const stats = fstatSync(descriptor);
  // Reading a folder fails by itself, with a reason of its own.
  if (stats.isDirectory()) return { size: 0, written: stats.mtimeMs, isPlain: true };
  return { size: stats.size, written: stats.mtimeMs, isPlain: stats.isFile() };
}

/**
 * The size that a file has now, where somebody wrote to it since; else undefined. Asked after each stretch that is
 * read, so whatever was read before is of the file as it was opened.
 */
export function changedSize(descriptor: number, { size, written }: FileState): number | undefined {
  const now = stateOf(descriptor);
  return now.size === size && now.written === written ? undefined : now.size;
}
