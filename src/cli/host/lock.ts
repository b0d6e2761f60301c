import type * as nodeFiles from "node:fs";
import { hostname } from "node:os";
import { basename, dirname } from "node:path";
import { finding } from "../../findings/finding.js";
import { done, failed, type Outcome, systemCode, unwritable } from "./failure.js";
import { isAlive } from "./is-alive.js";
import { removeAbandoned, removeIfPossible } from "./remove.js";

/** The calls to the file system by which a lock is taken. */
export type LockCalls = Pick<
  typeof nodeFiles,
  "linkSync" | "readdirSync" | "readFileSync" | "renameSync" | "rmSync" | "writeFileSync"
>;

/** What a claim of ours has locked. */
export interface Lock {
  /** Gives it up. */
  release(): void;
}

/** Locks that this process holds: one of its own number that is not among them is of an earlier process. */
const held = new Set<string>();

/** Takes the lock that guards what people know as `shownPath`; one whose process has ended is taken over. */
export function takeLock(
  lock: string,
  shownPath: string,
  code: "output-locked" | "ledger-locked",
  files: LockCalls,
): Outcome<Lock> {
  for (let attempt = 0; ; attempt++) {
    try {
      if (!held.has(lock) && place(lock, files)) {
        held.add(lock);
        removeAbandoned(dirname(lock), `${basename(lock)}-`, files);
        return done({
          release: () => {
            held.delete(lock);
            removeIfPossible(lock, files);
          },
        });
      }
      const holder = readIfThere(lock, files);
      const [process = "", machine = ""] = holder.trim().split(" ");
      if (attempt > 0 || !isStale(lock, process, machine)) {
        return failed(finding(code, undefined, { path: shownPath, process, machine, lock }));
      }
      putAside(lock, holder, files);
    } catch (error) {
      return failed(unwritable(shownPath, error));
    }
  }
}

/** Puts the lock there with what it holds in one step, unless there is one: nobody must meet one without its holder. */
function place(lock: string, files: LockCalls): boolean {
  const holder = `${process.pid} ${hostname()}\n`;
  const own = besideOf(lock);
  try {
    files.writeFileSync(own, holder);
    files.linkSync(own, lock);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return false;
    // Some file systems know no second names.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(code ?? "")) throw error;
    return placeWithoutLink(lock, holder, files);
  } finally {
    removeIfPossible(own, files);
  }
}

/** A name of this process alone. */
function besideOf(lock: string): string {
  return `${lock}-${process.pid}`;
}

function placeWithoutLink(lock: string, holder: string, files: LockCalls): boolean {
  try {
    files.writeFileSync(lock, holder, { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

function isStale(lock: string, holder: string, machine: string): boolean {
  if (machine !== hostname()) return false;
  const number = Number(holder);
  // In a container every run may have the same number.
  return number === process.pid ? !held.has(lock) : !isAlive(number);
}

/**
 * Takes a stale lock away. Two runs may come upon it together: the second one finds the lock of the first under its
 * name, and puts that back.
 */
function putAside(lock: string, stale: string, files: LockCalls): void {
  const aside = besideOf(lock);
  try {
    files.renameSync(lock, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  if (readIfThere(aside, files) === stale) removeIfPossible(aside, files);
  else files.renameSync(aside, lock);
}

/** The text of a file; empty where there is none. */
export function readIfThere(path: string, files: Pick<LockCalls, "readFileSync">): string {
  try {
    return files.readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw error;
  }
}
