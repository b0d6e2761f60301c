/**
 * `npm run bench`: the same job by us and by others, whole processes in turn, all figures compared.
 *
 *   npm run bench                              everything, to the terminal
 *   npm run bench -- --only csv-100000,start-up   only these jobs
 *   npm run bench -- --rounds 3                so many rounds of each
 *   npm run bench -- --publish                 also writes the results into docs/performance.md
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contenders, MERIT, PROJECT } from "./contenders.mjs";
import { dataFolder } from "./data/make.mjs";
import { installPeers } from "./install.mjs";
import { Judge } from "./judge.mjs";
import { RunFailed } from "./measure.mjs";
import { publish } from "./publish.mjs";
import { inTurn } from "./rounds.mjs";
import { setting } from "./setting.mjs";
import { report } from "./tables.mjs";

const JOBS = [
  { name: "csv-10000", format: "csv", rows: 10_000, rounds: 9 },
  { name: "csv-100000", format: "csv", rows: 100_000, rounds: 9 },
  { name: "csv-1000000", format: "csv", rows: 1_000_000, rounds: 5 },
  { name: "xlsx-100000", format: "xlsx", rows: 100_000, rounds: 5 },
  { name: "xlsx-500000", format: "xlsx", rows: 500_000, rounds: 3 },
];
const START_UP = { name: "start-up", rows: 0, rounds: 15 };

const say = (note) => process.stderr.write(`${note}\n`);

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string" },
    publish: { type: "boolean", default: false },
  },
});
const names = [...JOBS, START_UP].map(({ name }) => name);
const chosen = options.only?.split(",") ?? names;
const rounds = options.rounds === undefined ? undefined : Number(options.rounds);
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
  say(`--only takes some of ${names.join(", ")}; --rounds a whole number`);
  process.exit(2);
}

if (!installPeers(say)) {
  say("The peers could not be installed.");
  process.exit(2);
}
if (options.publish && chosen.length < names.length) {
  say("--publish writes the results of all jobs: leave --only away");
  process.exit(2);
}
try {
  process.exitCode = (await bench()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof RunFailed)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/** Does it all; false where tools disagree. */
async function bench() {
  const all = contenders(say);
  const results = [];
  let agreed = true;
  for (const job of JOBS.filter(({ name }) => chosen.includes(name))) {
    const folder = await dataFolder(job.format, job.rows, say);
    readFileSync(join(folder, `tickets.${job.format}`)); // so that the first to run does not also pay for the disk
    const tools = all[job.format].map(({ name, command }) => ({ name, command: command(folder) }));
    const judge = new Judge(job.name, say);
    say(`${job.name}: ${tools.map(({ name }) => name).join(" · ")}`);
    results.push(
      await inTurn({ ...job, rounds: rounds ?? job.rounds }, tools, (tool, stdout) =>
        judge.look(tool, stdout),
      ),
    );
    agreed = judge.agreed && agreed;
  }
  if (chosen.includes(START_UP.name)) results.push(await startUp());
  const text = report(results, setting(all));
  process.stdout.write(`${text}\n`);
  if (!agreed) say("The tools do not agree: see above. Nothing is published.");
  else if (options.publish) publish(text);
  return agreed;
}

/** The demo's data: how long a person waits for a small month, and CI for a check. */
async function startUp() {
  const rulebook = join(PROJECT, "rules", "after-sales.yaml");
  const run = [
    ...MERIT,
    "run",
    rulebook,
    "--data",
    join(PROJECT, "fixtures", "after-sales"),
    "--period",
    "2026-10",
  ];
  const out = mkdtempSync(join(tmpdir(), "merit-bench-out-"));
  const tools = [
    { name: "run --json", command: [...run, "--json"] },
    { name: "run, all files", command: [...run, "--out", join(out, "reports")] },
    { name: "check", command: [...MERIT, "check", rulebook] },
    {
      name: "test --mutate",
      command: [...MERIT, "test", rulebook.replace(/yaml$/, "test.yaml"), "--mutate"],
    },
  ];
  say(`${START_UP.name}: ${tools.map(({ name }) => name).join(" · ")}`);
  try {
    return await inTurn({ ...START_UP, rounds: rounds ?? START_UP.rounds }, tools, () => {});
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
