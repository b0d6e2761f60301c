#!/usr/bin/env node
// Brings node_modules and dist up to date; does nothing, quickly, when they are.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
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
  ]) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * Builds dist: the modules of src and the small libraries they need in a few files, which load in half the time.
 * Types are not checked here but by `npm test`. exceljs is left out: it is large, CommonJS and seldom needed.
 */
async function build(stamp) {
  process.stderr.write("Setting up: building\n");
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    cwd: root,
    input: "src/cli/main.ts",
    platform: "node",
    external: /^exceljs/,
    logLevel: "warn",
  });
  const fresh = join(root, `dist.${process.pid}.tmp`);
  await bundle.write({ dir: fresh, format: "esm", chunkFileNames: "[name].js" });
  await bundle.close();
  writeFileSync(join(fresh, ".built-from"), stamp);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
}

if (!isInstalled()) perform("installing packages", "npm", ["ci", "--loglevel=error"]);
const stamp = sourceStamp();
if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) await build(stamp);
