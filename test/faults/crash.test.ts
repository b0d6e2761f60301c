import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
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

const crashing = fileURLToPath(new URL("crashing.cjs", import.meta.url));

function crash(how: string, environment: Readonly<Record<string, string>> = {}) {
  return start(RUN.replace("data --period", "data --only team=甲 --out out --period"), {
    folder: place.folder,
    node: ["--require", crashing],
    environment: { CRASH: how, ...environment },
  });
}

test.each(["in a call", "later", "in a promise"])(
  "a fault %s is told without the words of the error",
  async (how) => {
    const { code, stdout, stderr } = await crash(how);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^error: This is a fault of Meritbook, not of your files: TypeError in .+ \[tool-bug\]\n/,
    );
    expect(stderr).toContain("`merit run … --data … --only … --out … --period …`");
    expect(stderr).not.toMatch(/王小明|甲|1001/);
    expect(place.names()).toEqual(["data", "rules"]);
  },
);

test.each(["in a call", "later"])("a fault %s is told in full where that is asked for", async (how) => {
  const { stderr } = await crash(how, { MERIT_DEBUG: "1" });
  expect(stderr).toContain("\nTypeError: cannot pay 王小明 (1001)\n    at ");
});
