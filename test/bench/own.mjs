/** Jobs that no peer does, on the flagship: how long people wait, and CI. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MERIT, PROJECT } from "./contenders.mjs";
import { dataFolder } from "./data/make.mjs";
import { MONTH } from "./data/month.mjs";

const RULEBOOK = join(PROJECT, "rules", "after-sales.yaml");
const TICKETS = 300_000;

/**
 * @typedef {object} OwnJob
 * @property {string} name
 * @property {string} title
 * @property {number} rounds
 * @property {(scratch: string, say: (note: string) => void) => Promise<import("./rounds.mjs").Tool[]>} tools given a
 *   folder that is empty and removed afterwards
 */

/** @type {readonly OwnJob[]} */
export const OWN_JOBS = [
  { name: "start-up", title: "Start-up: the demo's data and cases", rounds: 15, tools: startUp },
  { name: "reports", title: "All reports for 5,000 people and 300,000 tickets", rounds: 5, tools: reports },
  { name: "diff", title: "Two rulebooks on 5,000 people and 300,000 tickets", rounds: 5, tools: diff },
];

/**
 * @param {OwnJob} job
 * @param {(note: string) => void} say
 * @param {(tools: import("./rounds.mjs").Tool[]) => Promise<import("./rounds.mjs").JobResult>} measure
 */
export async function ownJob({ tools }, say, measure) {
  const scratch = mkdtempSync(join(tmpdir(), "merit-bench-own-"));
  try {
    return await measure(await tools(scratch, say));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function startUp(scratch) {
  const run = [...MERIT, "run", RULEBOOK, "--data", join(PROJECT, "fixtures/after-sales"), "--period", MONTH];
  const cases = RULEBOOK.replace(/yaml$/, "test.yaml");
  return [
    { name: "run --json", command: [...run, "--json"] },
    { name: "run, all files", command: [...run, "--out", join(scratch, "reports")] },
    { name: "check", command: [...MERIT, "check", RULEBOOK] },
    { name: "test --mutate", command: [...MERIT, "test", cases, "--mutate"] },
  ];
}

async function reports(scratch, say) {
  const data = await dataFolder("month", TICKETS, say);
  const out = join(scratch, "reports");
  const command = [...MERIT, "run", RULEBOOK, "--data", data, "--period", MONTH, "--out", out];
  return [{ name: "run, all files", command, writes: join(out, "report.html") }];
}

async function diff(scratch, say) {
  const data = ["--data", await dataFolder("month", TICKETS, say), "--period", MONTH, "--json"];
  const against = (name, changes) => [
    ...[...MERIT, "diff", RULEBOOK, changed(join(scratch, name), changes)],
    ...data,
  ];
  return [
    { name: "run", command: [...MERIT, "run", RULEBOOK, ...data] },
    { name: "diff, one rule changed", command: against("one", CHANGES.slice(0, 1)) },
    { name: "diff, five changed", command: against("five", CHANGES) },
  ];
}

/** A step of the factor; then also two parameters, a condition on tickets and the scorecard. */
const CHANGES = [
  ["over 3% up_to 5%: 95%", "over 3% up_to 5%: 94%"],
  ["near: { value: 100,", "near: { value: 120,"],
  ["complaint_limit: { value: 3%,", "complaint_limit: { value: 2%,"],
  ["answered - reported <= 12h", "answered - reported <= 10h"],
  ["deduct: { above: 3%, each: started 1%, take: 4 }", "deduct: { above: 2%, each: started 1%, take: 4 }"],
];

/** Writes the rulebook with these texts replaced into a folder; its path. */
function changed(folder, changes) {
  let text = readFileSync(RULEBOOK, "utf8");
  for (const [old, fresh] of changes) {
    if (!text.includes(old)) throw new Error(`${RULEBOOK} no longer says ${old}`);
    text = text.replace(old, fresh);
  }
  mkdirSync(folder);
  const file = join(folder, "after-sales.yaml");
  writeFileSync(file, text);
  return file;
}
