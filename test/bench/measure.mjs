/** Runs one process and measures it from outside, every contender in the same way. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const GNU_TIME = "/usr/bin/time";
const POLL_MS = 5;

/** How peak memory is taken here, for the report. */
export const MEMORY_METHOD = existsSync(GNU_TIME)
  ? "GNU time (`ru_maxrss` of the process)"
  : `\`VmHWM\` in /proc/PID/status, polled every ${POLL_MS} ms (may miss the last moments)`;

/** A process that did not end with 0: what it was, and what it said. */
export class RunFailed extends Error {}

/**
 * @typedef {object} Measured
 * @property {string} stdout
 * @property {number} seconds from start to exit, by a clock that never goes back
 * @property {number | undefined} cpu seconds in user and system mode, where GNU time is there to tell
 * @property {number | undefined} peak resident set in bytes, where the system tells
 */

/**
 * @param {readonly string[]} command
 * @returns {Promise<Measured>} fails with `RunFailed` where it does not exit with 0
 */
export async function measured(command) {
  const folder = mkdtempSync(join(tmpdir(), "merit-bench-"));
  try {
    const [out, err, times] = ["out", "err", "times"].map((name) => join(folder, name));
    const timed = existsSync(GNU_TIME) ? [GNU_TIME, "-f", "%M %U %S", "-o", times, ...command] : command;
    const { status, seconds, highWater } = await run(timed, out, err);
    if (status !== 0) {
      const said = `${readFileSync(err, "utf8")}${readFileSync(out, "utf8").slice(0, 2000)}`;
      throw new RunFailed(`${command.join(" ")}\nended with ${status}:\n${said.slice(0, 4000)}`);
    }
    const stdout = readFileSync(out, "utf8");
    if (!existsSync(times)) return { stdout, seconds, cpu: undefined, peak: highWater };
    const [kilobytes, user, system] = readFileSync(times, "utf8").trim().split(" ").map(Number);
    return { stdout, seconds, cpu: user + system, peak: kilobytes * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Output goes to files: a pipe would make this process work while the other is being measured. */
async function run([program, ...options], out, err) {
  const [stdout, stderr] = [openSync(out, "w"), openSync(err, "w")];
  let highWater;
  const start = process.hrtime.bigint();
  const child = spawn(program, options, { stdio: ["ignore", stdout, stderr] });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? signal));
  });
  const poll =
    program === GNU_TIME
      ? undefined
      : setInterval(() => (highWater = highWaterOf(child.pid) ?? highWater), POLL_MS);
  const status = await ended;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(poll);
  closeSync(stdout);
  closeSync(stderr);
  return { status, seconds, highWater };
}

function highWaterOf(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
