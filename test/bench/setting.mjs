import { spawnSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";
import { PROJECT, pythonVersion } from "./contenders.mjs";
import { MEMORY_METHOD } from "./measure.mjs";

/**
 * On what, with which versions and when, for the report.
 * @param {ReturnType<typeof import("./contenders.mjs").contenders>} all
 * @returns {import("./tables.mjs").Setting}
 */
export function setting(all) {
  const processors = cpus();
  const tools = new Map(
    [...all.csv, ...all.xlsx].map(({ name, version }) => [name.split(/[, ]/)[0], version]),
  );
  const python = pythonVersion();
  return {
    machine: `${processors[0].model.trim()}, ${processors.length} cores, ${Math.round(totalmem() / 1e9)} GB, ${type()} ${release()}`,
    versions: [
      `Node ${process.versions.node}${python === undefined ? "" : `, Python ${python}`}`,
      [...tools].map(([name, version]) => `${name} ${version}`).join(", "),
    ],
    memory: MEMORY_METHOD,
    commit: commit(),
    day: new Date().toISOString().slice(0, 10),
  };
}

function commit() {
  const git = (...words) => spawnSync("git", words, { cwd: PROJECT, encoding: "utf8" });
  const { status, stdout } = git("rev-parse", "--short", "HEAD");
  if (status !== 0) return "unknown";
  const changed = git("status", "--porcelain", "--", "src").stdout.trim() !== "";
  return `${stdout.trim()}${changed ? " with changes to src not yet committed" : ""}`;
}
