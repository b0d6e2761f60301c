import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, start } from "./built.js";

let place: Workplace;

beforeAll(buildProgram);

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => place.remove());

/** Jobs of many megabytes: read in many stretches. */
function manyJobs(): string {
  const row = (i: number) => `x${i},1,2026-10-${String((i % 28) + 1).padStart(2, "0")},1\n`;
  return `单号,工号,日期,分值\n${Array.from({ length: 120_000 }, (_, i) => row(i)).join("")}`;
}

describe("a file that is written to while it is read", () => {
  const changing = fileURLToPath(new URL("changing-file.cjs", import.meta.url));

  function run(how: string, options = "") {
    place.write({ "data/jobs.csv": manyJobs() });
    const path = join(place.folder, "data", "jobs.csv");
    return start(`${RUN} --out out ${options}`.trim(), {
      folder: place.folder,
      node: ["--require", changing],
      environment: { CHANGING_FILE: JSON.stringify({ path, how }) },
    });
  }

  test.each(["grow", "shrink", "rewrite"])("(%s) is told, and nothing is paid from it", async (how) => {
    const { code, stdout, stderr } = await run(how, "--findings found.csv");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("jobs.csv was written to while it was being read");
    expect(place.names()).toEqual(["data", "found.csv", "rules"]);
    expect(place.read("found.csv")).toContain("file-changed");
  });

  test("is read as it was where the new one takes its place as a whole", async () => {
    const { code, stdout } = await run("replace", "--json");
    expect(code).toBe(0);
    expect(
      JSON.parse(stdout).inputs.find(({ file }: { file: string }) => file === "jobs.csv").rows.read,
    ).toBe(120_000);
  });
});

function canMakePipes(): boolean {
  const own = new Workplace();
  try {
    execFileSync("mkfifo", [join(own.folder, "pipe")], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    own.remove();
  }
}

/** Every way in, with what stands at `PATH` there. */
const WAYS_IN = [
  ["a rulebook", "check PATH", "odd.yaml"],
  ["a rulebook that is run", `${RUN.replace("rules/shop.yaml", "PATH")}`, "odd.yaml"],
  ["cases", "test PATH", "odd.test.yaml"],
  ["a spreadsheet", RUN, "data/people.csv"],
  ["the definition of an export", `${RUN} --out out --export PATH`, "odd.yaml"],
  ["a result to close", "close PATH --ledger ledger", "odd.json"],
  ["the list of a ledger", "verify --ledger ledger", "ledger/ledger.json"],
] as const;

describe.skipIf(!canMakePipes())("a pipe that nobody writes to (skipped where there is no mkfifo)", () => {
  test.each(WAYS_IN)("as %s is refused and not waited for", async (_, line, path) => {
    mkdirSync(join(place.folder, "ledger"));
    execFileSync("rm", ["-f", join(place.folder, path)]);
    execFileSync("mkfifo", [join(place.folder, path)]);
    const { code, stderr } = await start(line.replace("PATH", path), place);
    expect([code, stderr]).toEqual([2, expect.stringContaining("it is no plain file but a pipe")]);
  });

  test("is no file to write findings to, and stays one", async () => {
    execFileSync("mkfifo", [join(place.folder, "found.csv")]);
    const { code, stderr } = await start(`${RUN} --findings found.csv`, place);
    expect([code, stderr]).toEqual([2, expect.stringContaining("[output-unwritable]")]);
    expect(execFileSync("ls", ["-l", join(place.folder, "found.csv")], { encoding: "utf8" })[0]).toBe("p");
  });
});

test.each(WAYS_IN)("a folder as %s is told", async (_, line, path) => {
  execFileSync("rm", ["-rf", join(place.folder, path)]);
  mkdirSync(join(place.folder, path), { recursive: true });
  const { code, stderr } = await start(line.replace("PATH", path), place);
  expect(code).toBe(2);
  expect(stderr).toMatch(/\[(file-is-folder|file-none-fits|file-missing|ledger-empty)\]/);
});

describe("a link in the folder of data", () => {
  const linked = (to: string) => {
    const path = join(place.folder, "data", "people.csv");
    rmSync(path);
    symlinkSync(to, path);
  };

  test("is read as what it leads to, and stays one", async () => {
    place.write({ "elsewhere/staff.csv": SHOP["data/people.csv"] });
    linked("../elsewhere/staff.csv");
    const { code, stdout } = await place.merit(`${RUN} --json --out out`);
    expect([code, JSON.parse(stdout).inputs[0].file]).toEqual([0, "people.csv"]);
    expect(lstatSync(join(place.folder, "data", "people.csv")).isSymbolicLink()).toBe(true);
  });

  test.each([
    ["nowhere", "file-missing"],
    ["people.csv", "file-unreadable"],
    ["/dev/zero", "file-unreadable"],
  ])("to %s is told, and nothing is read", async (to, code) => {
    linked(to);
    const ended = await place.merit(RUN);
    expect([ended.code, ended.stdout]).toEqual([2, ""]);
    expect(ended.stderr).toContain(`[${code}]`);
  });
});

test("a spreadsheet that ends before its end is told, wherever it ends", async () => {
  const { utils, write } = await import("@e965/xlsx");
  const rows = SHOP["data/people.csv"].split("\n").map((line) => line.split(","));
  const book = utils.book_new(utils.aoa_to_sheet(rows.slice(0, -1)));
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
  for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
    execFileSync("rm", ["-f", join(place.folder, "data/people.csv")]);
    place.write({ "data/people.xlsx": bytes.subarray(0, Math.floor(bytes.length * share)) });
    const { code, stdout, stderr } = await start(RUN, place);
    expect([code, stdout], `${share}`).toEqual([2, ""]);
    expect(stderr, `${share}`).toMatch(/\[(file-empty|zip-truncated|zip-damaged)\]/);
  }
});
