import type * as nodeFiles from "node:fs";
import { hostname } from "node:os";
import { finding } from "../../findings/finding.js";
import { done, failed, type Outcome, systemCode, unwritable } from "./failure.js";
import { isAlive } from "./is-alive.js";

type Files = Pick<typeof nodeFiles, "readFileSync" | "rmSync" | "writeFileSync">;

/** Takes the lock that guards what people know as `shownPath`; one whose process has ended is taken over. */
export function takeLock(
  lock: string,
  shownPath: string,
  code: "output-locked" | "ledger-locked",
  files: Files,
): Outcome<undefined> {
  for (let attempt = 0; ; attempt++) {
    try {
      files.writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: "wx" });
      return done(undefined);
    } catch (error) {
      if (systemCode(error) !== "EEXIST") return failed(unwritable(shownPath, error));
    }
    const [holder = "", machine = ""] = readIfThere(lock, files).trim().split(" ");
    const stale = machine === hostname() && !isAlive(Number(holder));
    if (!stale || attempt > 0) {
      return failed(finding(code, undefined, { path: shownPath, process: holder, machine, lock }));
    }
    files.rmSync(lock, { force: true });
  }
}

/** The text of a file; empty where there is none. */
export function readIfThere(path: string, files: Pick<Files, "readFileSync">): string {
  try {
    return files.readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw error;
  }
}
