// Runs every check of the project, also when one fails, and says at the end how each came out.
import { spawnSync } from "node:child_process";
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

const checks = [
  ["lint", program("@biomejs", "biome", "bin", "biome"), ["check", "--error-on-warnings"]],
  ["types", program("typescript", "bin", "tsc"), ["-p", "test"]],
  [
    "tests",
    program("vitest", "vitest.mjs"),
    ["run", "--reporter=default", "--reporter=json", "--outputFile.json=out/test-results.json"],
  ],
  ["rulebooks", merit, ["check"]],
  ["rulebook tests", merit, ["test", "--coverage", "--min", "90%"]],
  ["rulebook changes", merit, ["test", "--mutate"]],
  ["starters", merit, ["check", ...starters.filter((name) => !isTest(name))]],
  ["starter tests", merit, ["test", "--coverage", "--min", "90%", ...starterTests]],
  ["starter changes", merit, ["test", "--mutate", ...starterTests]],
];

mkdirSync(join(root, "out"), { recursive: true });
let failed = 0;
const results = checks.map(([name, script, args]) => {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed += 1;
  return `${name}: ${status === 0 ? "ok" : "FAILED"}`;
});
process.stdout.write(`\n${results.join("\n")}\n`);
process.exitCode = failed === 0 ? 0 : 1;
