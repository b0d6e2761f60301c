import * as nodeFiles from "node:fs";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeNewFiles } from "../../../src/cli/host/new-files.js";

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "merit-new-"));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const wanted = (...paths: string[]) =>
  paths.map((path) => ({ path: join(place, path), shown: path, content: `of ${path}` }));
const everything = () => readdirSync(place, { recursive: true, encoding: "utf8" }).sort();

describe("new files", () => {
  test("are written with the folders that they need", () => {
    expect(writeNewFiles(wanted("a/b/one", "a/two")).ok).toBe(true);
    expect(everything()).toEqual(["a", "a/b", "a/b/one", "a/two"]);
    expect(readFileSync(join(place, "a/b/one"), "utf8")).toBe("of a/b/one");
  });

  test("name every file that is in the way", () => {
    writeFileSync(join(place, "one"), "mine");
    writeFileSync(join(place, "three"), "mine");
    const written = writeNewFiles(wanted("one", "two", "three"));
    expect(written).toMatchObject({
      ok: false,
      finding: { code: "init-exists", values: { files: ["one", "three"] } },
    });
    expect(everything()).toEqual(["one", "three"]);
  });

  test("that are there already, just as wanted, are left, and the others written", () => {
    writeNewFiles(wanted("a/one"));
    expect(writeNewFiles(wanted("a/one", "a/two")).ok).toBe(true);
    expect(everything()).toEqual(["a", "a/one", "a/two"]);
  });

  test("are not written through a link that leads nowhere yet", () => {
    symlinkSync(join(place, "elsewhere"), join(place, "two"));
    expect(writeNewFiles(wanted("sub/one", "two"))).toMatchObject({ finding: { code: "init-exists" } });
    expect(everything()).toEqual(["two"]);
  });

  test.each([1, 2, 3])("leave nothing behind when the disk is full at file %i", (at) => {
    writeFileSync(join(place, "mine"), "mine");
    let count = 0;
    const full: typeof nodeFiles.writeFileSync = (path, data, options) => {
      count += 1;
      if (count === at) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      nodeFiles.writeFileSync(path, data, options);
    };
    const written = writeNewFiles(wanted("a/b/one", "a/two", "three"), { ...nodeFiles, writeFileSync: full });
    expect(written).toMatchObject({ finding: { code: "output-unwritable" } });
    expect(everything()).toEqual(["mine"]);
  });
});
