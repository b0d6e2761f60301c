import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, MERIT, ROOT, start } from "./built.js";

beforeAll(buildProgram);

const ON = RUN.slice("run ".length);
const WATCH = fileURLToPath(new URL("no-network.cjs", import.meta.url));

/** At least one line for each command, with what each of them can write. */
const LINES = [
  `${RUN} --out out --findings found.xlsx`,
  `${RUN} --json`,
  "check rules/shop.yaml",
  "test shop.test.yaml --coverage",
  "test shop.test.yaml --mutate",
  `explain rules/shop.yaml 1 ${ON.slice("rules/shop.yaml ".length)}`,
  `diff rules/shop.yaml ${ON}`,
  `diff ${ON} --sweep goal=1..3:1`,
  `cliffs ${ON}`,
  "inspect data/people.csv data/jobs.csv",
  `statements ${ON} --out pages`,
  `${RUN} --out closing --ledger ledger`,
  "close closing --ledger ledger",
  "verify --ledger ledger",
  "init first --scheme engineer",
  "schema",
];
const CASES = `- { case: one, period: 2026-10, data: data, expect: { people: { "1": { done: 3 } } } }\n`;

describe("the program", () => {
  let place: Workplace;

  beforeEach(() => {
    place = new Workplace();
    place.write({ ...SHOP, "rules/shop.yaml": RULEBOOK.replace("merit: 1\n", "merit: 1\nid: shop\n") });
    place.write({ "shop.yaml": place.read("rules/shop.yaml"), "shop.test.yaml": CASES });
  });

  afterEach(() => place.remove());

  test("reaches for no network in any command", async () => {
    const log = join(place.folder, "network.log");
    for (const line of LINES) {
      const { code, stderr } = await start(line, {
        folder: place.folder,
        node: ["--require", WATCH],
        environment: { NETWORK_LOG: log },
      });
      expect(existsSync(log) ? readFileSync(log, "utf8") : "", `${line}\n${stderr}`).toBe("");
      expect(code, `${line}\n${stderr}`).toBeLessThan(2);
    }
  });

  test("has no command that this does not try", async () => {
    const { stdout } = await start("--help", { folder: place.folder });
    const commands = stdout.match(/(?<=^ {2})[a-z]+(?= (\[|<))/gm) ?? [];
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !LINES.some((line) => line.startsWith(name)))).toEqual([]);
  });

  test("would be caught if it did", () => {
    const log = join(place.folder, "network.log");
    const tries = ["fetch('http://127.0.0.1:1')", "require('node:https')", "require('net').connect(1)"];
    for (const one of tries) {
      const text = `try { ${one} } catch {}`;
      const env = { PATH: process.env.PATH, NETWORK_LOG: log };
      execFileSync(process.execPath, ["--require", WATCH, "-e", text], { env, stdio: "ignore" });
    }
    expect(readFileSync(log, "utf8").split("\n")).toHaveLength(tries.length + 1);
  });
});

describe("what is built", () => {
  const NETWORK =
    /(?:require|import)\(\s*["'](?:node:)?(?:net|tls|https?|http2|dns|dgram|inspector|cluster)["'/]/;

  test("loads no module of Node for networks", () => {
    const files = readdirSync(join(ROOT, "dist"), { recursive: true, encoding: "utf8" });
    const scripts = files.filter((name) => name.endsWith(".cjs"));
    expect(scripts.length).toBeGreaterThan(10);
    const found = scripts.filter((name) => NETWORK.test(readFileSync(join(ROOT, "dist", name), "utf8")));
    expect(found).toEqual([]);
  });

  test("starts no other program but git, which reads a revision that was asked for", () => {
    const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
    const starting = sources.filter(
      (name) =>
        name.endsWith(".ts") && readFileSync(join(ROOT, "src", name), "utf8").includes("node:child_process"),
    );
    expect(starting.map((name) => name.replaceAll("\\", "/"))).toEqual(["cli/host/git.ts"]);
    expect(MERIT.endsWith("merit.js")).toBe(true);
  });
});
