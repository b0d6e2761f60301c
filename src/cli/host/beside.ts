/** Which files are scanned by a thread of their own; a module for itself, so that few files load nothing of threads. */

/** How threads scan files. */
export interface Beside {
  /** Path of the program of such a thread. */
  readonly program: string;
  /** Size of a file in bytes from which on one does; absent: the usual one. */
  readonly from?: number;
}

/** From this size on, in bytes, a thread scans a CSV file. */
const WORTH_A_THREAD = 32 << 20;

export function isWorthThread(size: number, { from = WORTH_A_THREAD }: Beside): boolean {
  return size >= from;
}
