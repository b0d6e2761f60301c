import * as nodeFiles from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { finding } from "../../findings/finding.js";
import { done, failed, type Outcome, systemCode, unwritable } from "./failure.js";
import { readIfThere } from "./lock.js";
import { removeAbandoned, removeIfPossible } from "./remove.js";

/** The calls to the file system by which new files come about; tests let one of them fail. */
export type NewFileCalls = Pick<
  typeof nodeFiles,
  | "copyFileSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "readdirSync"
  | "readFileSync"
  | "renameSync"
  | "rmSync"
  | "rmdirSync"
  | "writeFileSync"
>;

/** A file that is to be: where it goes, what people call it, and what it holds. */
export interface NewFile {
  readonly path: string;
  readonly shown: string;
  readonly content: string;
}

/**
 * Writes files where none are: all of them, or none and a finding. Nothing that is there already is changed; a file that
 * holds just what is wanted (of an earlier call that was killed) is left as it is.
 *
 * They gather in a folder beside. Where the folder that they go to is new, that one takes its name at the end; else they
 * are put in place one by one, each of them whole.
 */
export function writeNewFiles(
  wanted: readonly NewFile[],
  files: NewFileCalls = nodeFiles,
): Outcome<undefined> {
  let missing: readonly NewFile[];
  try {
    const taken = wanted.filter((one) => isTaken(one, files));
    if (taken.length > 0) return failed(exists(taken));
    missing = wanted.filter(({ path }) => !files.lstatSync(path, { throwIfNoEntry: false }));
  } catch (error) {
    return failed(unwritable(wanted[0].shown, error));
  }
  const root = rootOf(wanted.map(({ path }) => path));
  const gathering = `.${basename(root)}.merit-new-`;
  removeAbandoned(dirname(root), gathering, files);
  if (missing.length === 0) return done(undefined);
  const isNew = !files.lstatSync(root, { throwIfNoEntry: false });
  const undo: (() => void)[] = [];
  let current = missing[0];
  try {
    makeFolder(dirname(root), files, undo);
    const gathered = join(dirname(root), `${gathering}${process.pid}`);
    removeIfPossible(gathered, files);
    undo.push(() => removeIfPossible(gathered, files));
    // A signal's handler runs only when all of this is done, so nothing can be left half written.
    for (const one of missing) {
      current = one;
      const path = join(gathered, relative(root, one.path));
      files.mkdirSync(dirname(path), { recursive: true });
      files.writeFileSync(path, one.content);
    }
    if (isNew) {
      files.renameSync(gathered, root);
      return done(undefined);
    }
    for (const one of missing) {
      current = one;
      makeFolder(dirname(one.path), files, undo);
      place(join(gathered, relative(root, one.path)), one.path, files);
      undo.push(() => removeIfPossible(one.path, files));
    }
    removeIfPossible(gathered, files);
    return done(undefined);
  } catch (error) {
    for (const step of undo.reverse()) step();
    return failed(systemCode(error) === "EEXIST" ? exists([current]) : unwritable(current.shown, error));
  }
}

/** Does something else stand under its name? */
function isTaken({ path, content }: NewFile, files: NewFileCalls): boolean {
  const there = files.lstatSync(path, { throwIfNoEntry: false });
  return there !== undefined && !(there.isFile() && readIfThere(path, files) === content);
}

function exists(taken: readonly NewFile[]) {
  return finding("init-exists", undefined, { files: taken.map(({ shown }) => shown) });
}

/** The folder that holds all of these paths. */
function rootOf(paths: readonly string[]): string {
  let root = dirname(paths[0]);
  while (!paths.every((path) => isBelow(path, root))) root = dirname(root);
  return root;
}

function isBelow(path: string, folder: string): boolean {
  return folder === dirname(folder) || path.startsWith(join(folder, "x").slice(0, -1));
}

/** Gives a file its name, unless that is taken; where the file system knows no second names, it is copied. */
function place(from: string, to: string, files: NewFileCalls): void {
  try {
    files.linkSync(from, to);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || code === "EEXIST" || code === "ENOSPC") throw error;
    files.copyFileSync(from, to, nodeFiles.constants.COPYFILE_EXCL);
  }
}

/** Makes a folder and those above it; what was made is removed again when the rest fails, unless it is in use. */
function makeFolder(folder: string, files: NewFileCalls, undo: (() => void)[]): void {
  const first = files.mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  undo.push(() => {
    for (let path = folder; path.length >= first.length; path = dirname(path)) {
      try {
        files.rmdirSync(path);
      } catch {
        return;
      }
    }
  });
}
