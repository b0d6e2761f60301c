/** Runs contenders in turn (A B C, A B C, …), so that what disturbs the machine disturbs all of them. */
import { statSync } from "node:fs";
import { watchOthers } from "./busy.mjs";
import { measured } from "./measure.mjs";

/**
 * @typedef {{ seconds: number, fastest: number, slowest: number, cpu: number | undefined, peak: number | undefined, written: number | undefined }} Medians
 *   `fastest` and `slowest` of the wall times; the peak is the highest of all runs; `written` is the size of the file
 *   that was asked for, in bytes
 * @typedef {{ name: string, command: readonly string[], writes?: string }} Tool `writes`: a file whose size is looked at
 * @typedef {object} JobResult
 * @property {string} name
 * @property {string} title
 * @property {number} rows 0 where the job is not about rows
 * @property {number} rounds
 * @property {{ name: string, medians: Medians }[]} tools
 * @property {number} others share of all cores that other work of the machine took meanwhile
 */

/**
 * @param {{ name: string, title: string, rows: number, rounds: number }} job
 * @param {readonly Tool[]} tools
 * @param {(tool: Tool, stdout: string) => void} look given what each run printed
 * @returns {Promise<JobResult>}
 */
export async function inTurn({ name, title, rows, rounds }, tools, look) {
  /** @type {Map<Tool, import("./measure.mjs").Measured[]>} */
  const runs = new Map(tools.map((tool) => [tool, []]));
  const others = watchOthers();
  for (let round = 0; round < rounds; round++) {
    for (const tool of tools) {
      const { stdout, ...figures } = await measured(tool.command);
      look(tool, stdout);
      runs.get(tool).push(figures);
    }
  }
  const own = [...runs.values()].flat().reduce((sum, { cpu }) => sum + (cpu ?? 0), 0);
  return {
    name,
    title,
    rows,
    rounds,
    tools: tools.map((tool) => ({ name: tool.name, medians: medians(runs.get(tool), tool.writes) })),
    others: others(own),
  };
}

/** @returns {Medians} */
function medians(runs, file) {
  const seconds = runs.map((run) => run.seconds);
  const cpu = runs.map((run) => run.cpu);
  const peaks = runs.map((run) => run.peak);
  return {
    seconds: median(seconds),
    fastest: Math.min(...seconds),
    slowest: Math.max(...seconds),
    cpu: cpu.includes(undefined) ? undefined : median(cpu),
    peak: peaks.includes(undefined) ? undefined : Math.max(...peaks),
    written: file === undefined ? undefined : statSync(file).size,
  };
}

/** The middle one; of an even number, half-way between the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
