import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Outcome } from "./failure.js";
import type { Host } from "./host.js";
import { listFolder, openFolder, readBytes, readText } from "./input.js";
import { claimLedger } from "./ledger-folder.js";
import { writeNewFiles } from "./new-files.js";
import { beginFile } from "./output-file.js";
import { claimFolder } from "./output-folder.js";

/** What the real host stands on; tests give a folder and screens of their own. */
export interface Surroundings
  extends Pick<Host, "stdout" | "stderr" | "environment" | "nodeVersion" | "now" | "starters"> {
  /** The current folder, from which paths are understood. */
  readonly folder: string;
  /** Path of the program of the thread that scans large files; absent: they are scanned here. */
  readonly scanWorker?: string;
}

/** A host, and the way to undo what its commands have begun (when a signal ends them). */
export interface NodeHost extends Host {
  /** Removes temporary files and gives up locks. */
  undo(): void;
}

/** The host over Node's own files and clock. */
export function nodeHost(around: Surroundings): NodeHost {
  const begun = new Set<{ release(): void }>();
  const from = (path: string) => resolve(around.folder, path);
  const beside = around.scanWorker === undefined ? undefined : { program: around.scanWorker };
  const kept = <T extends { release(): void }>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.ok) begun.add(outcome.value);
    return outcome;
  };
  return {
    stdout: around.stdout,
    stderr: around.stderr,
    environment: around.environment,
    nodeVersion: around.nodeVersion,
    now: around.now,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    readText: (path) => readText(from(path), path),
    readBytes: (path, most) => readBytes(from(path), path, most),
    list: async (path) => listFolder(from(path), path),
    openRevision: async (revision, shown) => {
      const { openRevision } = await import("./git.js");
      return openRevision(around.folder, revision, shown);
    },
    openFolder: (path) => openFolder(from(path), path, beside),
    claimFolder: (path) => kept(claimFolder(from(path), path, around.folder)),
    claimLedger: (path) => kept(claimLedger(from(path), path)),
    beginFile: (path) => kept(beginFile(from(path), path)),
    writeNewFiles: (files) =>
      writeNewFiles(files.map(({ path, content }) => ({ path: from(path), shown: path, content }))),
    starters: around.starters,
    isInside: (path, folder) => {
      const way = relative(real(from(folder)), real(from(path)));
      return way !== ".." && !way.startsWith(`..${sep}`);
    },
    inRepository: (path) => {
      const top = repositoryOf(around.folder);
      const way = top === undefined ? ".." : relative(top, from(path));
      return way === ".." || way.startsWith(`..${sep}`) ? path : way.split(sep).join("/");
    },
    undo: () => {
      for (const one of begun) one.release();
      begun.clear();
    },
  };
}

/** The nearest folder, from this one outwards, that git keeps its own folder or file in. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/** A path with its links followed, as far as it is there already. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}
