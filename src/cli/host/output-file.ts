import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { finding } from "../../findings/finding.js";
import { done, failed, type Outcome, unwritable } from "./failure.js";
import { isAlive } from "./is-alive.js";

/** A file that is written piece by piece and appears under its name only when it is finished. */
export interface OutputFile {
  /** Adds to it. A failure is kept and told by `finish`, so that streams of findings need not ask each time. */
  append(content: string | Uint8Array): void;
  finish(): Outcome<undefined>;
  /** Removes what was written and not finished. May be called at any time, and again. */
  release(): void;
}

const CHUNK = 1 << 16;

/** Begins the file `path`, shown to people as `shownPath`. */
export function beginFile(path: string, shownPath: string): Outcome<OutputFile> {
  const target = resolve(path);
  // Two runs may write findings under one name: each gathers its own, and the last to finish is what stands there.
  const unfinished = `.${basename(target)}.merit-new-`;
  const temporary = join(dirname(target), `${unfinished}${process.pid}`);
  let descriptor: number | undefined;
  try {
    clearAbandoned(dirname(target), unfinished);
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      return failed(finding("file-is-folder", undefined, { path: shownPath }));
    }
    descriptor = openSync(temporary, "w");
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
      rmSync(temporary, { force: true });
      return failed(unwritable(shownPath, problem));
    },
    release: () => {
      if (descriptor === undefined) return;
      close();
      rmSync(temporary, { force: true });
    },
  });
}

/** Removes what killed runs have left of a file that they had begun. */
function clearAbandoned(folder: string, start: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start) && !isAlive(Number(name.slice(start.length)))) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
