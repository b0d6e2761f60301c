/**
 * `npm run bench`: the same job by us and by others, whole processes in turn, all figures compared.
 *
 *   npm run bench                              everything, to the terminal
 *   npm run bench -- --only csv-100000,start-up   only these jobs
 *   npm run bench -- --rounds 3                so many rounds of each
 *   npm run bench -- --publish                 also writes the results into docs/performance.md
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contenders } from "./contenders.mjs";
import { dataFolder } from "./data/make.mjs";
import { installPeers } from "./install.mjs";
import { Judge } from "./judge.mjs";
import { RunFailed } from "./measure.mjs";
import { OWN_JOBS, ownJob } from "./own.mjs";
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

const say = (note) => process.stderr.write(`${note}\n`);

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string" },
    publish: { type: "boolean", default: false },
  },
});
const names = [...JOBS, ...OWN_JOBS].map(({ name }) => name);
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
      await inTurn({ ...job, title: titleOf(job), rounds: rounds ?? job.rounds }, tools, (tool, stdout) =>
        judge.look(tool, stdout),
      ),
    );
    agreed = judge.agreed && agreed;
  }
  for (const job of OWN_JOBS.filter(({ name }) => chosen.includes(name))) {
    const measure = (tools) => {
      say(`${job.name}: ${tools.map(({ name }) => name).join(" · ")}`);
      return inTurn({ ...job, rows: 0, rounds: rounds ?? job.rounds }, tools, () => {});
    };
    results.push(await ownJob(job, say, measure));
  }
  const text = report(results, setting(all));
  process.stdout.write(`${text}\n`);
  if (!agreed) say("The tools do not agree: see above. Nothing is published.");
  else if (options.publish) publish(text);
  return agreed;
}

function titleOf({ format, rows }) {
  return `${rows.toLocaleString("en")} rows as ${format.toUpperCase()}`;
}
