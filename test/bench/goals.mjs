/** What was to be reached on 2 cores, whole processes, and whether it was. */

const DUCKDB = "DuckDB, 1 thread";
const ALL_FILES = "run, all files";

/**
 * `job` and `tool` name what was measured; the value is compared with `limit`.
 * @typedef {import("./rounds.mjs").Medians} Medians
 * @typedef {(of: (tool: string) => Medians | undefined, rows: number) => number | undefined} Value
 * @typedef {{ text: string, job: string, limit: number, atMost: boolean, value: Value, show: (value: number) => string }} Goal
 * @typedef {{ text: string, measured: string, met: boolean | undefined }} Verdict `met` undefined: not measured
 */

/** @type {readonly Goal[]} */
const GOALS = [
  slower("CSV, 1,000,000 rows: at most 1.3 × DuckDB in one thread", "csv-1000000", 1.3, DUCKDB),
  faster("CSV, 1,000,000 rows: at least 4 × faster than csv-parse", "csv-1000000", 4, "csv-parse"),
  faster("CSV, 1,000,000 rows: at least 4 × faster than pandas", "csv-1000000", 4, "pandas"),
  peak("CSV, 1,000,000 rows: peak at most 200 MB", "csv-1000000", 200),
  slower("CSV, 100,000 rows: at most 1.0 × DuckDB in one thread", "csv-100000", 1, DUCKDB),
  rate("XLSX, 500,000 rows: at least 200,000 rows/s", "xlsx-500000", 200_000),
  peak("XLSX, 500,000 rows: peak at most 300 MB", "xlsx-500000", 300),
  faster(
    "XLSX, 500,000 rows: at least 6 × faster than exceljs streaming",
    "xlsx-500000",
    6,
    "exceljs streaming",
  ),
  faster("XLSX, 500,000 rows: at least 10 × faster than openpyxl", "xlsx-500000", 10, "openpyxl read-only"),
  wall("`merit run` on the demo's data with `--json`: at most 0.35 s", "start-up", "run --json", 0.35),
  wall("`merit run` on the demo's data, all files: at most 0.8 s", "start-up", ALL_FILES, 0.8),
  wall("`merit check` on its rulebook: at most 0.2 s", "start-up", "check", 0.2),
  wall("`merit test --mutate` on its cases: at most 60 s", "start-up", "test --mutate", 60),
  wall("All reports for 5,000 people: at most 15 s", "reports", ALL_FILES, 15),
  peak("All reports for 5,000 people: peak at most 500 MB", "reports", 500, ALL_FILES),
  written("`report.html` for 5,000 people: at most 15 MB", "reports", 15),
  ofRun("`merit diff`, one rule changed: at most twice a run", "diff, one rule changed"),
  ofRun("`merit diff`, five changed: at most twice a run", "diff, five changed"),
];

/**
 * @param {readonly import("./rounds.mjs").JobResult[]} results
 * @returns {Verdict[]} one for each goal
 */
export function verdicts(results) {
  return GOALS.map(({ text, job, limit, atMost, value, show }) => {
    const result = results.find(({ name }) => name === job);
    const found =
      result && value((tool) => result.tools.find(({ name }) => name === tool)?.medians, result.rows);
    if (found === undefined) return { text, measured: "not measured", met: undefined };
    return { text, measured: show(found), met: atMost ? found <= limit : found >= limit };
  });
}

/** @returns {Goal} */
function slower(text, job, limit, peer) {
  const value = (of) => ratio(of("merit")?.seconds, of(peer)?.seconds);
  return { text, job, limit, atMost: true, value, show: times };
}

/** @returns {Goal} */
function faster(text, job, limit, peer) {
  const value = (of) => ratio(of(peer)?.seconds, of("merit")?.seconds);
  return { text, job, limit, atMost: false, value, show: times };
}

/** @returns {Goal} */
function peak(text, job, megabytes, tool = "merit") {
  const value = (of) => ratio(of(tool)?.peak, 1e6);
  return { text, job, limit: megabytes, atMost: true, value, show: (found) => `${Math.round(found)} MB` };
}

/** @returns {Goal} */
function written(text, job, megabytes) {
  const value = (of) => ratio(of(ALL_FILES)?.written, 1e6);
  return { text, job, limit: megabytes, atMost: true, value, show: (found) => `${found.toFixed(1)} MB` };
}

/** @returns {Goal} */
function ofRun(text, tool) {
  const value = (of) => ratio(of(tool)?.seconds, of("run")?.seconds);
  return { text, job: "diff", limit: 2, atMost: true, value, show: times };
}

/** @returns {Goal} */
function rate(text, job, limit) {
  const value = (of, rows) => ratio(rows, of("merit")?.seconds);
  return {
    text,
    job,
    limit,
    atMost: false,
    value,
    show: (found) => `${Math.round(found).toLocaleString("en")} rows/s`,
  };
}

/** @returns {Goal} */
function wall(text, job, tool, seconds) {
  const value = (of) => of(tool)?.seconds;
  return {
    text,
    job,
    limit: seconds,
    atMost: true,
    value,
    show: (found) => `${found.toFixed(2)} s`,
  };
}

function ratio(above, below) {
  return above === undefined || below === undefined ? undefined : above / below;
}

function times(value) {
  return `${value.toFixed(2)} ×`;
}
