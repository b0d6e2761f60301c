import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
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

/** Waits until a process has stopped itself; only Linux tells. */
export async function untilStopped(pid: number): Promise<void> {
  while (statusOf(pid).state !== "T") await pause(10);
}

/** Waits until a process has kept a processor at work for so long, or has ended; only Linux tells. */
export async function untilWorked(pid: number, milliseconds: number): Promise<void> {
  while (workOf(pid) < milliseconds) await pause(10);
}

/** Milliseconds for which a process has kept a processor at work: a busy machine makes them no more. */
export function workOf(pid: number): number {
  return statusOf(pid).work;
}

/** An ended process has the state Z, or no file: then reading it throws. */
function statusOf(pid: number): { readonly state: string; readonly work: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
    .replace(/^.*\) /s, "")
    .split(" ");
  // Of user and system, in hundredths of a second.
  return { state: fields[0], work: (Number(fields[11]) + Number(fields[12])) * 10 };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does work on each item, two at a time. */
export async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([worker(), worker()]);
}
