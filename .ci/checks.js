// Runs every check of the project, also when one fails, and says at the end how each came out.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = (...parts) => join(root, "node_modules", ...parts);

const merit = join(root, "bin", "merit.js");
const starters = readdirSync(join(root, "starters"), { recursive: true })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => join("starters", name));
const isTest = (name) => name.endsWith(".test.yaml");
const starterTests = starters.filter(isTest);

const tests = [
  "tests",
  program("vitest", "vitest.mjs"),
  ["run", "--reporter=default", "--reporter=json", "--outputFile.json=out/test-results.json"],
];
const others = [
  ["lint", program("@biomejs", "biome", "bin", "biome"), ["check", "--error-on-warnings"]],
  ["types", program("typescript", "bin", "tsc"), ["-p", "test"]],
  ["rulebooks", merit, ["check"]],
  ["rulebook tests", merit, ["test", "--coverage", "--min", "90%"]],
  ["rulebook changes", merit, ["test", "--mutate"]],
  ["starters", merit, ["check", ...starters.filter((name) => !isTest(name))]],
  ["starter tests", merit, ["test", "--coverage", "--min", "90%", ...starterTests]],
  ["starter changes", merit, ["test", "--mutate", ...starterTests]],
];

/** Runs a check to its end. What it says is shown as it comes, or else given back. */
function run([name, script, args], isShown) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: isShown ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ name, isOk: false, said: `${error.message}\n` }));
    child.on("close", (status) => resolve({ name, isOk: status === 0, said }));
  });
}

const title = (name) => process.stdout.write(`\n== ${name}\n`);

/** The checks beside the tests, one after another: each works on one core, and so would leave the others idle. */
async function runOthers() {
  const results = [];
  for (const check of others) results.push(await run(check, false));
  return results;
}

mkdirSync(join(root, "out"), { recursive: true });
title("tests");
const [testResult, otherResults] = await Promise.all([run(tests, true), runOthers()]);
for (const { name, said } of otherResults) {
  title(name);
  process.stdout.write(said);
}
const results = [testResult, ...otherResults];
const lines = results.map(({ name, isOk }) => `${name}: ${isOk ? "ok" : "FAILED"}`);
process.stdout.write(`\n${lines.join("\n")}\n`);
process.exitCode = results.every(({ isOk }) => isOk) ? 0 : 1;
