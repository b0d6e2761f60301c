import * as nodeFiles from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { finding } from "../../findings/finding.js";
import { filesListedIn, filesWrittenWith, RESULT_FILE, STATEMENTS_FILE } from "../../report/files.js";
import { done, failed, type Outcome, systemCode, unreadable, unwritable } from "./failure.js";
import { type Lock, type LockCalls, readIfThere, takeLock } from "./lock.js";
import { removeIfPossible } from "./remove.js";

/** The calls to the file system by which an output folder comes about; tests let one of them fail. */
export type Files = LockCalls &
  Pick<
    typeof nodeFiles,
    "chmodSync" | "chownSync" | "lstatSync" | "mkdirSync" | "realpathSync" | "rmdirSync" | "statSync"
  >;

/**
 * A folder that is written as a whole or not at all: files gather in a folder beside it, which takes its name at
 * the end. While it is claimed no other run can claim it.
 */
export interface OutputFolder {
  /** Writes a file of the folder to be, whole or from pieces. */
  write(name: string, content: Uint8Array | Iterable<string | Uint8Array>): Outcome<undefined>;
  /** Puts the new folder where the old one was. When that fails, the old one is back in its place. */
  commit(): Outcome<undefined>;
  /** Gives the claim up and removes what was not committed. May be called at any time, and again. */
  release(): void;
}

interface Names {
  readonly target: string;
  readonly shown: string;
  readonly fresh: string;
  readonly old: string;
  readonly lock: string;
}

/** Claims `path` (shown to people as `shownPath`); `here` is the current folder. */
export function claimFolder(
  path: string,
  shownPath: string,
  here: string,
  files: Files = nodeFiles,
): Outcome<OutputFolder> {
  let target = resolve(path);
  let made: string | undefined;
  try {
    if (files.lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink())
      target = files.realpathSync(target);
    if (`${resolve(here)}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`)) {
      return failed(finding("output-inside-use", undefined, { path: shownPath }));
    }
    made = files.mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    return failed(unwritable(shownPath, error));
  }
  const beside = (kind: string) => join(dirname(target), `.${basename(target)}.merit-${kind}`);
  const names: Names = {
    target,
    shown: shownPath,
    fresh: beside("new"),
    old: beside("old"),
    lock: beside("lock"),
  };
  const locked = takeLock(names.lock, shownPath, "output-locked", files);
  if (!locked.ok) {
    removeEmpty(dirname(target), made, files);
    return locked;
  }
  const ready = prepare(names, files);
  const folder = claimed(names, locked.value, made, files);
  if (ready.ok) return done(folder);
  folder.release();
  return ready;
}

/** Clears what a killed run left behind, checks that the target may be replaced, and makes the new folder. */
function prepare(names: Names, files: Files): Outcome<undefined> {
  try {
    const stands = files.statSync(names.target, { throwIfNoEntry: false });
    // A run was killed between the two steps of its commit: what it had put aside is whole.
    if (!stands && files.statSync(names.old, { throwIfNoEntry: false }))
      files.renameSync(names.old, names.target);
    files.rmSync(names.old, { recursive: true, force: true });
    files.rmSync(names.fresh, { recursive: true, force: true });
    const target = files.statSync(names.target, { throwIfNoEntry: false });
    if (target && !target.isDirectory())
      return failed(finding("folder-is-file", undefined, { path: names.shown }));
  } catch (error) {
    return failed(unwritable(names.shown, error));
  }
  const strangers = filesNotOurs(names, files);
  if (!strangers.ok) return strangers;
  if (strangers.value.length > 0) {
    return failed(
      finding("output-not-ours", undefined, { path: names.shown, names: someOf(strangers.value) }),
    );
  }
  try {
    makeAlike(names, files);
    return done(undefined);
  } catch (error) {
    return failed(unwritable(names.shown, error));
  }
}

/** Makes the new folder for those who could enter the old one: a folder of payments is often not for everybody. */
function makeAlike({ fresh, target }: Names, files: Files): void {
  const old = files.statSync(target, { throwIfNoEntry: false });
  if (!old) {
    files.mkdirSync(fresh);
    return;
  }
  files.mkdirSync(fresh, { mode: OWNER_ONLY });
  const made = files.statSync(fresh);
  if (made.uid !== old.uid || made.gid !== old.gid) chownIfAllowed(fresh, old, files);
  files.chmodSync(fresh, old.mode & PERMISSIONS);
}

const OWNER_ONLY = 0o700;
const PERMISSIONS = 0o7777;

function chownIfAllowed(path: string, { uid, gid }: { uid: number; gid: number }, files: Files): void {
  try {
    files.chownSync(path, uid, gid);
  } catch (error) {
    if (systemCode(error) !== "EPERM") throw error;
  }
}

/** Names in the target that no run of ours wrote; all of them, where no result of ours is among them. */
function filesNotOurs({ target, shown }: Names, files: Files): Outcome<readonly string[]> {
  try {
    if (!files.statSync(target, { throwIfNoEntry: false })) return done([]);
    const names = files.readdirSync(target).sort();
    const ours =
      filesWrittenWith(readIfThere(join(target, RESULT_FILE), files)) ??
      filesListedIn(readIfThere(join(target, STATEMENTS_FILE), files));
    return done(names.filter((name) => !isLitter(name) && !ours?.has(name)));
  } catch (error) {
    return failed(unreadable(shown, error));
  }
}

/** What file managers and office programs leave in folders. */
function isLitter(name: string): boolean {
  return /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*)$/.test(name);
}

function someOf(names: readonly string[]): string[] {
  return names.length > 5 ? [...names.slice(0, 5), "…"] : [...names];
}

function claimed(names: Names, lock: Lock, made: string | undefined, files: Files): OutputFolder {
  let held = true;
  return {
    write: (name, content) => {
      try {
        const path = join(names.fresh, name);
        if (content instanceof Uint8Array) files.writeFileSync(path, content);
        else for (const piece of content) files.writeFileSync(path, piece, { flag: "a" });
        return done(undefined);
      } catch (error) {
        return failed(unwritable(join(names.shown, name), error));
      }
    },
    commit: () => {
      // Nothing may come between these steps: a signal's handler runs only when they are done.
      let moved = false;
      try {
        if (files.statSync(names.target, { throwIfNoEntry: false })) {
          files.renameSync(names.target, names.old);
          moved = true;
        }
        files.renameSync(names.fresh, names.target);
      } catch (error) {
        if (moved) moveIfPossible(names.old, names.target, files);
        return failed(unwritable(names.shown, error));
      }
      // Under this name nobody takes it for a folder to be put back, should it be removed only in part.
      if (moved) moveIfPossible(names.old, names.fresh, files);
      removeIfPossible(names.fresh, files);
      return done(undefined);
    },
    release: () => {
      if (!held) return;
      held = false;
      removeIfPossible(names.fresh, files);
      lock.release();
      removeEmpty(dirname(names.target), made, files);
    },
  };
}

/** What cannot be moved now is seen to by the next run. */
function moveIfPossible(from: string, to: string, files: Files): void {
  try {
    files.renameSync(from, to);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Removes the folders above the target that were made for it, as far as they are empty. */
function removeEmpty(from: string, made: string | undefined, files: Files): void {
  if (made === undefined) return;
  for (let folder = from; folder.length >= made.length; folder = dirname(folder)) {
    try {
      files.rmdirSync(folder);
    } catch {
      return; // it is in use now
    }
  }
}
