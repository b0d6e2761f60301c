/** Who does the job, on what, and how each is started: always a whole process that prints every figure as JSON. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PERIOD } from "./data/tickets.mjs";

export const BENCH = fileURLToPath(new URL(".", import.meta.url));
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
export const MERIT = [process.execPath, join(PROJECT, "bin", "merit.js")];
/** Debian's packages belong to this one, not to whichever `python3` comes first on the path. */
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} version
 * @property {(folder: string) => readonly string[]} command
 */

/** @type {(name: string, version: string, script: string, ...options: string[]) => Contender} */
function inNode(name, version, script, ...options) {
  return {
    name,
    version,
    command: (folder) => [process.execPath, join(BENCH, "peers", script), folder, ...options],
  };
}

/** @type {(name: string, version: string, script: string) => Contender} */
function inPython(name, version, script) {
  return { name, version, command: (folder) => [PYTHON, "-B", join(BENCH, "peers", script), folder] };
}

/**
 * The contenders for each format, ours first.
 * @param {(note: string) => void} say told what is left out, and why
 * @returns {{ csv: Contender[], xlsx: Contender[] }}
 */
export function contenders(say) {
  const merit = {
    name: "merit",
    version: versionIn(join(PROJECT, "package.json")),
    command: (folder) => [
      ...MERIT,
      ...["run", join(BENCH, "rulebook.yaml"), "--data", folder, "--period", PERIOD, "--json"],
    ],
  };
  const csvParse = installed("csv-parse");
  const csv = [
    merit,
    inNode("DuckDB, 1 thread", installed("@duckdb/node-api"), "duckdb.mjs", "1"),
    inNode("DuckDB, 2 threads", installed("@duckdb/node-api"), "duckdb.mjs", "2"),
    inNode("papaparse", installed("papaparse"), "papaparse.mjs"),
    inNode("csv-parse", csvParse, "csv-parse.mjs"),
  ];
  const xlsx = [merit, inNode("exceljs streaming", installed("exceljs"), "exceljs.mjs")];
  const pandas = pythonPackage("pandas", say);
  if (pandas) csv.push(inPython("pandas", pandas, "pandas-csv.py"));
  const openpyxl = pythonPackage("openpyxl", say);
  if (openpyxl) xlsx.push(inPython("openpyxl read-only", openpyxl, "openpyxl-xlsx.py"));
  return { csv, xlsx };
}

/** Version of the Python that runs the peers; undefined where there is none. */
export function pythonVersion() {
  const { status, stdout } = spawnSync(PYTHON, ["-c", "import platform; print(platform.python_version())"]);
  return status === 0 ? stdout.toString().trim() : undefined;
}

function pythonPackage(name, say) {
  const { status, stdout } = spawnSync(PYTHON, ["-c", `import ${name}; print(${name}.__version__)`]);
  if (status === 0) return stdout.toString().trim();
  say(`${name} is left out: ${PYTHON} does not have it (on Debian: apt-get install python3-${name})`);
  return undefined;
}

const installed = (name) => versionIn(join(BENCH, "node_modules", name, "package.json"));
const versionIn = (file) => JSON.parse(readFileSync(file, "utf8")).version;
