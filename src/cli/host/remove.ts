import type * as nodeFiles from "node:fs";
import { join } from "node:path";
import { systemCode } from "./failure.js";
import { isAlive } from "./is-alive.js";

/** Removes what may be there. What cannot be removed now (a file of it is open somewhere) is cleared by a later run. */
export function removeIfPossible(path: string, files: Pick<typeof nodeFiles, "rmSync">): void {
  try {
    files.rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Removes what killed runs left in a folder: entries named `start` and the number of a process that is no more. */
export function removeAbandoned(
  folder: string,
  start: string,
  files: Pick<typeof nodeFiles, "readdirSync" | "rmSync">,
): void {
  for (const name of namesIn(folder, files)) {
    const number = name.startsWith(start) ? name.slice(start.length) : "";
    if (/^\d+$/.test(number) && !isAlive(Number(number))) removeIfPossible(join(folder, name), files);
  }
}

function namesIn(folder: string, files: Pick<typeof nodeFiles, "readdirSync">): readonly string[] {
  try {
    return files.readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return []; // it may be written and not listed, or is not there yet
  }
}
