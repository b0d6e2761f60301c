/** Services that show findings beside lines know files as the repository does. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RULEBOOK } from "./shop.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write({ "rules/shop.yaml": RULEBOOK.replace("scored: people", "scored: peple") });
});

afterEach(() => place.remove());

/** The command as given in a folder of the repository that the workplace is. */
async function saidIn(folder: string, line: string): Promise<string> {
  const within = new Workplace();
  within.remove();
  Object.assign(within, { folder: join(place.folder, folder) });
  return (await within.merit(line)).stdout;
}

test("annotations name a file as seen from the top of the repository", async () => {
  mkdirSync(join(place.folder, ".git"));
  expect(await saidIn("rules", "check shop.yaml --format github")).toMatch(
    /^::error file=rules\/shop\.yaml,/,
  );
  expect(await saidIn(".", "check rules/shop.yaml --format github")).toMatch(
    /^::error file=rules\/shop\.yaml,/,
  );
});

test("so does SARIF", async () => {
  mkdirSync(join(place.folder, ".git"));
  expect(await saidIn("rules", "check ../rules/shop.yaml --format sarif")).toContain(
    '"uri": "rules/shop.yaml"',
  );
});

test("outside of a repository names stay as they were given", async () => {
  expect(await saidIn("rules", "check shop.yaml --format github")).toMatch(/^::error file=shop\.yaml,/);
});
