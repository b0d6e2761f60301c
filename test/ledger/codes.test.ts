import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { LEDGER } from "../../src/findings/catalogue/ledger.js";

it("every code of the ledger's catalogue is produced by a test", () => {
  const folder = join(import.meta.dirname, "../cli");
  const text = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => basename(name).startsWith("ledger"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  expect(Object.keys(LEDGER).filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});
