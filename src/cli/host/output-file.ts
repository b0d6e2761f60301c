import * as nodeFiles from "node:fs";
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { finding } from "../../findings/finding.js";
import { done, failed, NO_PLAIN_FILE, type Outcome, unwritable } from "./failure.js";
import { removeAbandoned, removeIfPossible } from "./remove.js";

/** A file that is written piece by piece and appears under its name only when it is finished. */
export interface OutputFile {
  /** Adds to it. A failure is kept and told by `finish`, so that streams of findings need not ask each time. */
  append(content: string | Uint8Array): void;
  finish(): Outcome<undefined>;
  /** Removes what was written and not finished. May be called at any time, and again. */
  release(): void;
}

const CHUNK = 1 << 16;
/** What a file that takes the place of another keeps of its permissions. */
const READ_AND_WRITE = 0o666;

/** Begins the file `path`, shown to people as `shownPath`. */
export function beginFile(path: string, shownPath: string): Outcome<OutputFile> {
  let temporary: string;
  let target: string;
  let descriptor: number | undefined;
  try {
    target = linkFollowed(resolve(path));
    // Two runs may write findings under one name: each gathers its own, and the last to finish is what stands there.
    const unfinished = `.${basename(target)}.merit-new-`;
    temporary = join(dirname(target), `${unfinished}${process.pid}`);
    removeAbandoned(dirname(target), unfinished, nodeFiles);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory()) return failed(finding("file-is-folder", undefined, { path: shownPath }));
    if (old && !old.isFile()) {
      return failed(finding("output-unwritable", undefined, { path: shownPath, why: NO_PLAIN_FILE }));
    }
    rmSync(temporary, { force: true });
    descriptor = openSync(temporary, "wx", old ? old.mode & READ_AND_WRITE : undefined);
  } catch (error) {
    return failed(unwritable(shownPath, error));
  }
  let pending: string[] = [];
  let length = 0;
  let problem: unknown;

  const guarded = (step: (descriptor: number) => void): void => {
    if (descriptor === undefined || problem !== undefined) return;
    try {
      step(descriptor);
    } catch (error) {
      problem = error;
    }
  };
  const flush = (): void => {
    guarded((open) => writeAll(open, Buffer.from(pending.join(""))));
    pending = [];
    length = 0;
  };
  const close = (): void => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };

  return done({
    append: (content) => {
      if (typeof content !== "string") {
        flush();
        guarded((open) => writeAll(open, content));
        return;
      }
      pending.push(content);
      length += content.length;
      if (length >= CHUNK) flush();
    },
    finish: () => {
      flush();
      guarded(() => {
        close();
        renameSync(temporary, target);
      });
      if (problem === undefined) return done(undefined);
      close();
      removeIfPossible(temporary, nodeFiles);
      return failed(unwritable(shownPath, problem));
    },
    release: () => {
      if (descriptor === undefined) return;
      close();
      removeIfPossible(temporary, nodeFiles);
    },
  });
}

/** The file that a link leads to: it is to be replaced, not the link. */
function linkFollowed(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
