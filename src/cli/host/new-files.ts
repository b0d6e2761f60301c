import * as nodeFiles from "node:fs";
import { dirname } from "node:path";
import { finding } from "../../findings/finding.js";
import { done, failed, type Outcome, systemCode, unwritable } from "./failure.js";

/** The calls to the file system by which new files come about; tests let one of them fail. */
export type NewFileCalls = Pick<
  typeof nodeFiles,
  "closeSync" | "existsSync" | "mkdirSync" | "openSync" | "rmSync" | "rmdirSync" | "writeFileSync"
>;

/** A file that is to be: where it goes, what people call it, and what it holds. */
export interface NewFile {
  readonly path: string;
  readonly shown: string;
  readonly content: string;
}

/** Writes files where none are: all of them, or none and a finding. Nothing that is there already is changed. */
export function writeNewFiles(
  wanted: readonly NewFile[],
  files: NewFileCalls = nodeFiles,
): Outcome<undefined> {
  const taken = wanted.filter(({ path }) => files.existsSync(path));
  if (taken.length > 0) return failed(exists(taken));
  const undo: (() => void)[] = [];
  // A signal's handler runs only when all of this is done, so nothing can be left half written.
  for (const one of wanted) {
    try {
      makeFolder(dirname(one.path), files, undo);
      const descriptor = files.openSync(one.path, "wx");
      undo.push(() => files.rmSync(one.path, { force: true }));
      try {
        files.writeFileSync(descriptor, one.content);
      } finally {
        files.closeSync(descriptor);
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      return failed(systemCode(error) === "EEXIST" ? exists([one]) : unwritable(one.shown, error));
    }
  }
  return done(undefined);
}

function exists(taken: readonly NewFile[]) {
  return finding("init-exists", undefined, { files: taken.map(({ shown }) => shown) });
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
