/** Starts the command line of this process. */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { useClocks } from "../base/zone.js";
import { finding } from "../findings/finding.js";
import { runCommand, showFault } from "./command.js";
import { COULD_NOT_RUN, STOPPED } from "./exit.js";
import { reasonOf } from "./host/failure.js";
import type { Screen } from "./host/host.js";
import { nodeHost } from "./host/node-host.js";
import { processClock } from "./host/process-clock.js";
import { terminalLanguage } from "./telling/language.js";
import { showFinding } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** Width to write for where nobody looks: pipes and files. */
const COLUMNS_OF_FILES = 120;

function screen(stream: NodeJS.WriteStream): Screen {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? COLUMNS_OF_FILES,
    lines: stream.rows,
    write: (text) => {
      stream.write(text);
    },
  };
}

/** Where the program is installed: what is started lies in its `bin`. */
const home = join(dirname(realpathSync(process.argv[1])), "..");
const host = nodeHost({
  folder: process.cwd(),
  stdout: screen(process.stdout),
  stderr: screen(process.stderr),
  environment: process.env,
  nodeVersion: process.version,
  // Not `performance`: its module is loaded when it is first asked, two milliseconds.
  now: () => Number(process.hrtime.bigint() / 1000n) / 1000,
  starters: join(home, "starters"),
  scanWorker: join(home, "dist", "scan-worker.cjs"),
});
const argv = process.argv.slice(2);
useClocks(processClock);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // Not `once`: a second, impatient signal would end the process before it has tidied up.
  process.on(signal, () => {
    host.undo();
    host.stderr.write(`\n${sayIn(terminalLanguage(argv, process.env))("stopped")}\n`);
    process.exit(STOPPED[signal]);
  });
}
// Node would print what the error says, which may name people.
process.on("uncaughtException", async (error) => {
  host.undo();
  await showFault(error, argv, host, terminalLanguage(argv, process.env));
  process.exit(COULD_NOT_RUN);
});
let lost = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", async (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has seen enough (`merit … | head`).
    if (error.code === "EPIPE" || lost) return;
    lost = true;
    process.exitCode = COULD_NOT_RUN;
    if (stream === process.stderr) return;
    const why = finding("output-lost", undefined, { why: reasonOf(error) });
    await showFinding(host, why, terminalLanguage(argv, process.env));
  });
}

// No await at the top: what setup builds is one script, which Node can keep compiled (bin/merit.js).
runCommand(argv, host).then((code) => {
  process.exitCode = lost ? COULD_NOT_RUN : code;
});
