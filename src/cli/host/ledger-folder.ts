import * as nodeFiles from "node:fs";
import { join, resolve } from "node:path";
import { type Finding, finding } from "../../findings/finding.js";
import { done, failed, type Outcome, reasonOf, systemCode, unwritable } from "./failure.js";
import { type LockCalls, takeLock } from "./lock.js";
import { removeIfPossible } from "./remove.js";

/** The calls to the file system by which an entry comes into a ledger; tests let one of them fail. */
export type Files = LockCalls &
  Pick<typeof nodeFiles, "closeSync" | "fsyncSync" | "mkdirSync" | "openSync" | "rmdirSync">;

/** A ledger's folder that nobody else can write while it is claimed. */
export interface LedgerFolder {
  /**
   * Puts a file there that survives a loss of power: it is whole under its name, or not there. Where it stands there and
   * the system cannot confirm that it would survive, the finding that warns of that.
   */
  write(name: string, content: string | Uint8Array): Outcome<Finding | undefined>;
  /** Gives the claim up. May be called at any time, and again. */
  release(): void;
}

const LOCK = ".merit-lock";
const UNFINISHED = ".merit-new";

/** Claims the ledger `path` (shown to people as `shownPath`), and makes its folder where there is none. */
export function claimLedger(
  path: string,
  shownPath: string,
  files: Files = nodeFiles,
): Outcome<LedgerFolder> {
  const folder = resolve(path);
  let made = false;
  try {
    made = files.mkdirSync(folder, { recursive: true }) !== undefined;
  } catch (error) {
    return failed(unwritable(shownPath, error));
  }
  const lock = join(folder, LOCK);
  const locked = takeLock(lock, shownPath, "ledger-locked", files);
  if (!locked.ok) {
    if (made) removeIfEmpty(folder, files);
    return locked;
  }
  const temporary = join(folder, UNFINISHED);
  let held = true;
  let written = false;
  return done({
    write: (name, content) => {
      try {
        writeThrough(temporary, content, files);
        files.renameSync(temporary, join(folder, name));
        written = true;
      } catch (error) {
        return failed(unwritable(join(shownPath, name), error));
      }
      try {
        syncFolder(folder, files);
        return done(undefined);
      } catch (error) {
        const values = { path: join(shownPath, name), why: reasonOf(error) };
        return done(finding("ledger-unconfirmed", undefined, values));
      }
    },
    release: () => {
      if (!held) return;
      held = false;
      removeIfPossible(temporary, files);
      locked.value.release();
      if (made && !written) removeIfEmpty(folder, files);
    },
  });
}

function writeThrough(path: string, content: string | Uint8Array, files: Files): void {
  const descriptor = files.openSync(path, "w");
  try {
    files.writeFileSync(descriptor, content);
    files.fsyncSync(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
}

/** A name is safe on the disk once its folder is; some systems cannot sync folders, and need not. */
function syncFolder(folder: string, files: Files): void {
  let descriptor: number;
  try {
    descriptor = files.openSync(folder, "r");
  } catch (error) {
    if (["EISDIR", "EPERM", "EACCES"].includes(systemCode(error) ?? "")) return;
    throw error;
  }
  try {
    files.fsyncSync(descriptor);
  } catch (error) {
    if (!["EINVAL", "EPERM", "ENOTSUP"].includes(systemCode(error) ?? "")) throw error;
  } finally {
    files.closeSync(descriptor);
  }
}

function removeIfEmpty(folder: string, files: Files): void {
  try {
    files.rmdirSync(folder);
  } catch {
    // It is in use now.
  }
}
