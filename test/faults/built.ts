import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const MERIT = join(ROOT, "bin", "merit.js");
const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Builds the program, where it is not what the sources say. */
export function buildProgram(): void {
  execFileSync(process.execPath, [join(ROOT, "bin", "setup.js")], { stdio: "ignore" });
}

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the program is started with. */
export interface Start {
  readonly folder: string;
  /** Options of Node, such as a script to load first. */
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The number of the user to start it as; that of this process unless said. */
  readonly user?: number;
  /** Called with the process when it has begun, for tests that signal it. */
  readonly begun?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs the built program in a process of its own. */
export function start(
  line: string | readonly string[],
  { folder, node, environment, user, begun }: Start,
): Promise<Ended> {
  const words = typeof line === "string" ? line.split(" ") : line;
  const env = { PATH: process.env.PATH ?? "", ...environment };
  const child = spawn(process.execPath, [...(node ?? []), MERIT, ...words], {
    cwd: folder,
    env,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  begun?.(child);
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...said }));
  });
}

/** Where a call that changes files is to fail, and how. */
export interface Fault {
  readonly mode: "count" | "kill" | "half" | "stop" | "fail";
  /** from 1 */
  readonly at?: number;
  readonly code?: "ENOSPC" | "EDQUOT" | "EIO";
  /** File for the names of the calls that were made. */
  readonly log?: string;
}

/** Runs the built program so that one of its calls to the file system does not come back, or fails. */
export function startFailing(line: string, fault: Fault, place: Start): Promise<Ended> {
  return start(line, {
    ...place,
    node: ["--require", join(HERE, "failing-files.cjs")],
    environment: { ...place.environment, FAILING_FILES: JSON.stringify(fault) },
  });
}

/** The calls by which one file of a folder is written. */
const ONE_FILE = ["writeFileSync", "openSync", "writeSync"];

/**
 * Does a call write a file that is neither the first nor the last of several written one after another? Ended there,
 * the folder that is being made holds only some whole files more or fewer.
 */
export function isBetweenFiles(calls: readonly string[], index: number): boolean {
  const isFile = (from: number) => ONE_FILE.every((call, i) => calls[from + i] === call);
  const begun = [index, index - 1, index - 2].find(isFile);
  return begun !== undefined && isFile(begun - ONE_FILE.length) && isFile(begun + ONE_FILE.length);
}

/** Does work on each item, two at a time. */
export async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([worker(), worker()]);
}
