import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { RUN, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const merit = join(root, "bin", "merit.js");
let place: Workplace;

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "bin", "setup.js")], { stdio: "ignore" });
});

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

function run(...args: string[]) {
  return spawnSync(process.execPath, [merit, ...args], { cwd: place.folder, encoding: "utf8" });
}

test("the program runs, prints to stdout, and exits with 0", () => {
  const { status, stdout, stderr } = run(...RUN.split(" "), "--json");
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).tables.people).toHaveLength(3);
});

test("the program finds the starters that come with it, wherever it is called", () => {
  expect(run("init", "first", "--scheme", "engineer")).toMatchObject({ status: 0, stderr: "" });
  expect(place.names("first")).toEqual(["engineer.test.yaml", "engineer.yaml", "sample"]);
});

test("the program exits with 2 and says why when it cannot run", () => {
  expect(run("run", "none.yaml", "--data", "data")).toMatchObject({ status: 2, stdout: "" });
});

test("the program says what to do where it was not set up yet", () => {
  for (const name of ["merit.js", "program.js", "package.json"]) {
    place.write({ [`bin/${name}`]: readFileSync(join(root, "bin", name)) });
  }
  place.write({ "package.json": '{ "type": "module" }' });
  const { status, stderr } = spawnSync(process.execPath, [join(place.folder, "bin", "merit.js")], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([
    2,
    "Meritbook is not set up yet: run `npm run setup` in its folder first.\n",
  ]);
});

test("a reader that has seen enough is no error", () => {
  const piped = spawnSync("sh", ["-c", `"${process.execPath}" "${merit}" ${RUN} --json | head -c 10`], {
    cwd: place.folder,
    encoding: "utf8",
  });
  expect([piped.status, piped.stdout, piped.stderr]).toEqual([0, '{\n  "schem', ""]);
});

test.skipIf(!existsSync("/dev/full"))("a full disk behind stdout is told without a stack", () => {
  const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${merit}" ${RUN} > /dev/full`], {
    cwd: place.folder,
    encoding: "utf8",
  });
  expect([status, stderr.split("\n")[0]]).toEqual([
    2,
    "error: What was to be printed could not be written in full: the disk is full. [output-lost]",
  ]);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends a run with %i, and leaves what was there before", async (signal, code) => {
  run(...RUN.split(" "), "--out", "out");
  const before = place.bytes("out");
  // Large enough for a thread to hash it.
  const row = (i: number) => `x${i}${".".repeat(70)},1,2026-10-${String((i % 28) + 1).padStart(2, "0")},1\n`;
  place.write({
    "data/jobs.csv": `单号,工号,日期,分值\n${Array.from({ length: 400_000 }, (_, i) => row(i)).join("")}`,
  });
  const child = spawn(process.execPath, [merit, ...RUN.split(" "), "--out", "out"], { cwd: place.folder });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  const locked = setInterval(() => {
    if (existsSync(join(place.folder, ".out.merit-lock"))) child.kill(signal);
  }, 5);
  expect(await ended).toBe(code);
  clearInterval(locked);
  expect(said).toContain("Stopped. No half-written results are left.");
  expect(place.bytes("out")).toEqual(before);
  expect(place.names()).toEqual(["data", "out", "rules"]);
});

/** A program of one file in `built`, as setup leaves it. */
function built(text: string): string {
  place.write({ "built/main.cjs": text });
  return join(place.folder, "built");
}

/** Runs it and keeps what was compiled. */
function compile(folder: string, command = "one") {
  const compiling = [join(root, "bin", "compile.js"), folder, ...command.split(" ")];
  return spawnSync(process.execPath, compiling, { encoding: "utf8" });
}

/** Runs it as merit.js does. */
function load(folder: string) {
  const start = `new (require(${JSON.stringify(join(root, "bin", "program.js"))}).Program)(process.argv[1], process.argv.slice(2)).start()`;
  return spawnSync(process.execPath, ["-e", start, folder, "two"], { encoding: "utf8" });
}

test("what was compiled ahead is kept, and runs with the arguments it is then given", () => {
  const folder = built("console.log(process.argv[2]);");
  expect(compile(folder).stdout).toBe("one\n");
  expect(existsSync(join(folder, "compiled", "reports", "main.cjs"))).toBe(true);
  expect(load(folder).stdout).toBe("two\n");
});

test("is kept apart for commands that call other functions", () => {
  const folder = built("console.log('done');");
  for (const command of ["check x", "test", "run x --json", "run x --out y", "explain x", "diff x y"]) {
    expect(compile(folder, command).stdout).toBe("done\n");
  }
  expect(readdirSync(join(folder, "compiled")).sort()).toEqual(["check", "diff", "json", "reports", "test"]);
});

test("a damaged file of what was compiled is passed over", () => {
  const folder = built("console.log('whole');");
  compile(folder);
  place.write({ "built/compiled/reports/main.cjs": "not compiled at all" });
  expect(load(folder)).toMatchObject({ stdout: "whole\n", stderr: "" });
});
