import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FileFailure } from "../../../src/cli/host/failure.js";
import type { OpenFolder } from "../../../src/cli/host/host.js";
import { listFolder, openFolder, readText } from "../../../src/cli/host/input.js";

let place: string;
const BIG = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 7) % 251);

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "merit-in-"));
  mkdirSync(join(place, "folder"));
  for (const name of ["b.csv", "a.csv", "班.csv", ".hidden.csv", "~$a.xlsx"])
    writeFileSync(join(place, name), name);
  writeFileSync(join(place, "big.csv"), BIG);
  writeFileSync(join(place, "bom.yaml"), "\ufeffmerit: 1");
  writeFileSync(join(place, "gb.yaml"), Buffer.from([0x61, 0xe5, 0x94, 0xae, 0xca, 0xdb]));
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

async function opened(): Promise<OpenFolder> {
  const outcome = await openFolder(place, "in");
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
}

describe("a data folder", () => {
  test("holds its files in code-point order, without hidden ones, lock files and folders", async () => {
    expect((await opened()).data.names).toEqual([
      "a.csv",
      "b.csv",
      "big.csv",
      "bom.yaml",
      "gb.yaml",
      "班.csv",
    ]);
  });

  test("that is not there, or is a file, is told", async () => {
    expect(await openFolder(join(place, "none"), "none")).toMatchObject({
      finding: { code: "file-missing" },
    });
    expect(await openFolder(join(place, "a.csv"), "a.csv")).toMatchObject({
      finding: { code: "folder-is-file" },
    });
  });
});

describe("a file of it", () => {
  test("gives the bytes at any offset, however they are asked for", async () => {
    const folder = await opened();
    const source = await folder.data.open("big.csv");
    expect(source.size).toBe(BIG.length);
    for (const [offset, length] of [
      [0, 10],
      [10, 100],
      [1_048_570, 100],
      [2_499_990, 100],
      [5, 3],
      [100, 2_000_000],
      [2_500_000, 5],
    ]) {
      const bytes = await source.read(offset, length);
      expect(Buffer.compare(bytes, BIG.subarray(offset, offset + length)), `${offset}`).toBe(0);
    }
    folder.close();
  });

  test("that is not there any more fails with a finding", async () => {
    await expect((await opened()).data.open("gone.csv")).rejects.toBeInstanceOf(FileFailure);
  });
});

describe("a text file", () => {
  test("is read without its byte order mark", async () => {
    expect(await readText(join(place, "bom.yaml"), "bom.yaml")).toEqual({ ok: true, value: "merit: 1" });
  });

  test("that is not UTF-8 is told with the offset of the first wrong byte", async () => {
    // a, 售 in UTF-8, then 售 in GB18030: CA may begin a character of two bytes, DB cannot end it
    expect(await readText(join(place, "gb.yaml"), "gb.yaml")).toMatchObject({
      finding: { code: "file-not-utf8", values: { path: "gb.yaml", offset: 5 } },
    });
  });

  test.each([
    ["none.yaml", "file-missing"],
    ["folder", "file-is-folder"],
    ["a.csv/x.yaml", "folder-is-file"],
  ])("%s: %s", async (name, code) => {
    expect(await readText(join(place, name), name)).toMatchObject({ finding: { code } });
  });
});

test("a listing marks folders", () => {
  expect(listFolder(place, ".")).toMatchObject({ value: expect.arrayContaining(["folder/", "a.csv"]) });
});
