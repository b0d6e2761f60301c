import { closeSync, constants, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../../base/text.js";
import { finding } from "../../findings/finding.js";
import type { ByteSource } from "../../sheets/source.js";
import { type Beside, isWorthThread } from "./beside.js";
import { done, FileFailure, failed, NO_PLAIN_FILE, type Outcome, unreadable } from "./failure.js";
import { changedSize, stateOf } from "./file-state.js";
import { collectGarbage } from "./garbage.js";
import type { OpenFolder } from "./host.js";
import type { ScanFailure } from "./scan-ring.js";
import type { ScanThreads } from "./scan-threads.js";

const READ_AHEAD = 1 << 20;
/** After so many readings, some hundred milliseconds of work, signals and the like are heard. */
const READINGS_A_TURN = 16;

/** Reads a whole UTF-8 text file. */
export async function readText(path: string, shownPath: string): Promise<Outcome<string>> {
  const read = readWhole(path, shownPath);
  return read.ok ? utf8Text(read.value, shownPath) : read;
}

/** The text of bytes that must be UTF-8, without its byte order mark. */
export function utf8Text(bytes: Uint8Array, shownPath: string): Outcome<string> {
  try {
    return done(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return failed(finding("file-not-utf8", undefined, { path: shownPath, offset: firstWrongByte(bytes) }));
  }
}

/** Reads a whole file, unless it is larger than `most` bytes. */
export async function readBytes(path: string, shownPath: string, most: number): Promise<Outcome<Uint8Array>> {
  return readWhole(path, shownPath, most);
}

function readWhole(path: string, shownPath: string, most = Number.POSITIVE_INFINITY): Outcome<Uint8Array> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, WITHOUT_WAITING);
    const { size, isPlain } = stateOf(descriptor);
    if (!isPlain)
      return failed(finding("file-unreadable", undefined, { path: shownPath, why: NO_PLAIN_FILE }));
    if (size > most) return failed(finding("ledger-too-large", undefined, { path: shownPath, size, most }));
    return done(readFileSync(descriptor));
  } catch (error) {
    return failed(unreadable(shownPath, error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A pipe that nobody writes to would be waited for. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Offset of the first byte that cannot be part of UTF-8 text, by bisection: a prefix is right up to there. */
function firstWrongByte(bytes: Uint8Array): number {
  let right = 0;
  let wrong = bytes.length;
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    try {
      // `stream` lets a character be cut by the end of the prefix.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      right = middle;
    } catch {
      wrong = middle;
    }
  }
  return right;
}

/** Names in a folder, in code-point order; folders end in `/`. */
export function listFolder(path: string, shownPath: string): Outcome<readonly string[]> {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    const names = entries.map((entry) => {
      const folder = entry.isSymbolicLink()
        ? (statSync(join(path, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false)
        : entry.isDirectory();
      return folder ? `${entry.name}/` : entry.name;
    });
    return done(names.sort(byCodePoint));
  } catch (error) {
    return failed(unreadable(shownPath, error));
  }
}

/**
 * Opens a folder of input files: those in it that are neither hidden nor a lock file of an office program. Large ones
 * are scanned by a thread, where they are text and `beside` says how.
 */
export async function openFolder(
  path: string,
  shownPath: string,
  beside?: Beside,
): Promise<Outcome<OpenFolder>> {
  const listed = listFolder(path, shownPath);
  if (!listed.ok) return listed;
  const names = listed.value.filter((name) => !/^(\.|~\$)|\/$/.test(name));
  const open = new Set<() => void>();
  const sizes = names.map((name) => statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0);
  const threads = await threadsFor(names, sizes, beside);
  return done({
    data: {
      names,
      open: async (name) => fileSource(join(path, name), name, open, threads),
    },
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    close: () => {
      threads?.end();
      for (const close of open) close();
      open.clear();
      if (threads?.haveScanned) collectGarbage();
    },
  });
}

/** Threads for the files of a folder, where one is worth it. */
async function threadsFor(
  names: readonly string[],
  sizes: readonly number[],
  beside: Beside | undefined,
): Promise<ScanThreads | undefined> {
  if (!beside || !sizes.some((size) => isWorthThread(size, beside))) return undefined;
  const { ScanThreads } = await import("./scan-threads.js");
  const threads = new ScanThreads(beside);
  for (const [i, name] of names.entries()) threads.expect(name, sizes[i]);
  return threads;
}

/** A file as bytes at any offset, read a megabyte at a time. Throws `FileFailure` when it cannot be read. */
function fileSource(
  path: string,
  name: string,
  open: Set<() => void>,
  threads: ScanThreads | undefined,
): ByteSource {
  const guarded = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw new FileFailure(unreadable(name, error));
    }
  };
  const descriptor = guarded(() => openSync(path, WITHOUT_WAITING));
  open.add(() => closeSync(descriptor));
  const state = guarded(() => stateOf(descriptor));
  const { size } = state;
  if (!state.isPlain) {
    throw new FileFailure(finding("file-unreadable", undefined, { path: name, why: NO_PLAIN_FILE }));
  }
  let buffer = new Uint8Array(Math.min(READ_AHEAD, size));
  let bufferedAt = 0;
  let buffered = 0;
  let readings = 0;

  // A megabyte of a file is mostly at hand, and copied in 0.2 ms. To have another thread do so takes as long, and many
  // times that while V8's threads keep the processors busy.
  const fill = async (offset: number, length: number): Promise<void> => {
    if (length > buffer.length) buffer = new Uint8Array(length);
    bufferedAt = offset;
    buffered = 0;
    const wanted = Math.min(buffer.length, size - offset);
    while (buffered < wanted) {
      const bytesRead = readSync(descriptor, buffer, buffered, wanted - buffered, offset + buffered);
      if (bytesRead === 0) break;
      buffered += bytesRead;
    }
    const now = changedSize(descriptor, state);
    if (now !== undefined) throw changed(name, size, now);
    if (++readings % READINGS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  };

  return {
    name,
    size,
    scan: (form, read) => {
      const failed = (failure: ScanFailure) => failureOf(failure, name, size);
      const batches = threads?.scan({ descriptor, state, form, read, failed });
      // What was read to see what it is: the thread has memory of its own.
      if (batches) {
        buffer = new Uint8Array(0);
        buffered = 0;
      }
      return batches;
    },
    read: async (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      if (offset < bufferedAt || offset + wanted > bufferedAt + buffered) {
        try {
          await fill(offset, wanted);
        } catch (error) {
          throw error instanceof FileFailure ? error : new FileFailure(unreadable(name, error));
        }
      }
      const start = offset - bufferedAt;
      return buffer.subarray(start, Math.min(start + wanted, buffered));
    },
  };
}

function changed(name: string, before: number, after: number): FileFailure {
  return new FileFailure(finding("file-changed", undefined, { path: name, before, after }));
}

function failureOf(failure: ScanFailure, name: string, size: number): FileFailure {
  if (failure.why === "changed") return changed(name, size, failure.now);
  return new FileFailure(unreadable(name, Object.assign(new Error(failure.code), { code: failure.code })));
}
