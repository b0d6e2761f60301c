#!/usr/bin/env node
// Brings node_modules and dist up to date; does nothing, quickly, when they are.
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const stampFile = join(root, "dist", ".built-from");

/** Runs a program; on failure shows what it said and ends this process. */
function perform(what, program, args) {
  process.stderr.write(`Setting up: ${what}\n`);
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}`);
  process.stderr.write(`Setting up failed: ${program} ${args.join(" ")}\n`);
  process.exit(2);
}

/** Are all packages of package-lock.json installed, each in its version? npm lists what it installed. */
function isInstalled() {
  const installedList = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/** Paths of the files below a folder, relative to it, with `/`. */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, folder).length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** What dist is built from: names, sizes and times of the sources, and the packages they are built with. */
function sourceStamp() {
  const hash = createHash("sha256");
  for (const path of [
    ...filesBelow("src").map((name) => `src/${name}`),
    "package-lock.json",
    "bin/setup.js",
    "bin/program.js",
    "bin/compile.js",
  ]) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Node does not warn people of what libraries do, which it knows by this folder. */
const WORKBOOK_WRITER = "./node_modules/exceljs/workbook-writer.cjs";

/**
 * Builds dist: the modules of src and the libraries they need in a few files, which load in half the time. Types are
 * not checked here but by `npm test`.
 */
async function build(stamp) {
  process.stderr.write("Setting up: building\n");
  const fresh = join(root, `dist.${process.pid}.tmp`);
  const writer = "exceljs/lib/stream/xlsx/workbook-writer.js";
  await bundle(writer, { file: join(fresh, WORKBOOK_WRITER) });
  const names = { entryFileNames: "[name].cjs", chunkFileNames: "[name].cjs" };
  await bundle("src/cli/main.ts", { dir: fresh, ...names, paths: { [writer]: WORKBOOK_WRITER } }, writer);
  await bundle("src/cli/host/scan-worker.ts", { file: join(fresh, "scan-worker.cjs") });
  for (const name of readdirSync(fresh, { recursive: true })) {
    if (name.endsWith(".cjs")) writeInAscii(join(fresh, name));
  }
  compileAhead(fresh);
  writeFileSync(join(fresh, ".built-from"), stamp);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
}

/**
 * string-width makes its tables and expressions when it is loaded: 12 ms of every command that prints a finding or a
 * table, and hardly any text of those needs them (src/base/text-width.ts). So it is loaded by the first that does.
 */
const WIDTH_LIBRARY = JSON.stringify(join(root, "node_modules/string-width/index.js"));
const WIDTH_WHEN_NEEDED = {
  name: "string-width when needed",
  resolveId: (id, importer) =>
    id === "string-width" && importer?.endsWith("text-width.ts") ? "\0string-width" : null,
  load: (id) =>
    id === "\0string-width"
      ? `let width; export default (text) => (width ??= require(${WIDTH_LIBRARY}).default)(text);`
      : null,
};

/** commander asks for `node:child_process` when it is loaded, 2 ms, and needs it only for commands in other files. */
const CHILDREN_WHEN_NEEDED = {
  name: "node:child_process when needed",
  resolveId: (id, importer) =>
    id === "node:child_process" && importer?.includes("commander") ? "\0children" : null,
  load: (id) =>
    id === "\0children"
      ? `exports.spawn = (...given) => require("node:child_process").spawn(...given);`
      : null,
};

async function bundle(input, output, ...external) {
  const { rolldown } = await import("rolldown");
  const plugins = [WIDTH_WHEN_NEEDED, CHILDREN_WHEN_NEEDED];
  const built = await rolldown({ cwd: root, input, platform: "node", plugins, external, logLevel: "warn" });
  await built.write({ ...output, format: "cjs" });
  await built.close();
}

/**
 * Writes the other characters of a program as escapes, which mean the same in texts and expressions: Node keeps a text
 * with a single Chinese character in twice the room, and the large files have some.
 */
function writeInAscii(path) {
  const text = readFileSync(path, "utf8");
  const behindBackslash = /\\[\x80-\uffff]/.exec(text);
  if (behindBackslash) throw new Error(`${path}: ${behindBackslash[0]} would be changed by an escape`);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(path, text.replace(/[\x80-\uffff]/g, escaped));
}

/**
 * Runs the commands that people wait for, so that what Node compiles for them can be kept (see program.js). How they
 * end does not matter here: a rulebook that is being written may be broken.
 */
function compileAhead(fresh) {
  const rulebook = "rules/after-sales.yaml";
  const run = ["run", rulebook, "--data", "fixtures/after-sales", "--period", "2026-10"];
  const out = join(fresh, "out");
  const diff = ["diff", rulebook, rulebook, "--set", "near=90", ...run.slice(2)];
  for (const command of [["check", rulebook], ["test"], diff, [...run, "--json"], [...run, "--out", out]]) {
    spawnSync(process.execPath, [join(root, "bin", "compile.js"), fresh, ...command], { cwd: root });
  }
  rmSync(out, { recursive: true, force: true });
}

async function setUp() {
  if (!isInstalled()) perform("installing packages", "npm", ["ci", "--loglevel=error"]);
  const stamp = sourceStamp();
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) await build(stamp);
}

setUp();
