import * as nodeFiles from "node:fs";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/cli/host/failure.js";
import { claimFolder, type Files, type OutputFolder } from "../../../src/cli/host/output-folder.js";

const OLD_RESULT = '{ "schema": "meritbook-result/1", "tables": { "people": [] } }';
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "merit-out-"));
});

afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function claim(name = "out", files?: Files): Outcome<OutputFolder> {
  return claimFolder(join(place, name), name, join(place, "here"), files);
}

function claimed(name = "out", files?: Files): OutputFolder {
  const outcome = claim(name, files);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
}

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "ok" : outcome.finding.code;
}

/** An output folder of an earlier run. */
function earlierRun(name = "out"): void {
  mkdirSync(join(place, name));
  writeFileSync(join(place, name, "result.json"), OLD_RESULT);
  writeFileSync(join(place, name, "people.csv"), "old");
}

const inside = (name = "out") => readdirSync(join(place, name)).sort();

/** The real files, but for one call that fails as a full disk does. */
function failingAt(call: "renameSync" | "writeFileSync", count: number): Files {
  let calls = 0;
  const fail = () => {
    calls += 1;
    if (calls === count) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  };
  return {
    ...nodeFiles,
    renameSync: (from, to) => {
      if (call === "renameSync") fail();
      nodeFiles.renameSync(from, to);
    },
    writeFileSync: (path, data, options) => {
      if (call === "writeFileSync") fail();
      nodeFiles.writeFileSync(path, data, options);
    },
  };
}

describe("an output folder", () => {
  test("appears with all its files at once, and leaves nothing else behind", () => {
    const folder = claimed();
    folder.write("people.csv", ["a,", "b"]);
    folder.write("report.xlsx", new Uint8Array([80, 75]));
    expect(readdirSync(place)).not.toContain("out");
    expect(codeOf(folder.commit())).toBe("ok");
    folder.release();
    expect(readdirSync(place)).toEqual(["out"]);
    expect(inside()).toEqual(["people.csv", "report.xlsx"]);
    expect(readFileSync(join(place, "out", "people.csv"), "utf8")).toBe("a,b");
  });

  test("takes the place of that of an earlier run as a whole", () => {
    earlierRun();
    const folder = claimed();
    folder.write("result.json", ["{}"]);
    folder.commit();
    folder.release();
    expect(inside()).toEqual(["result.json"]);
    expect(readdirSync(place)).toEqual(["out"]);
  });

  test("stays closed to those to whom the earlier one was", () => {
    earlierRun();
    nodeFiles.chmodSync(join(place, "out"), 0o700);
    const folder = claimed();
    expect(nodeFiles.statSync(join(place, ".out.merit-new")).mode & 0o777).toBe(0o700);
    folder.write("result.json", [OLD_RESULT]);
    expect(codeOf(folder.commit())).toBe("ok");
    folder.release();
    expect(nodeFiles.statSync(join(place, "out")).mode & 0o777).toBe(0o700);
  });

  test("may be named by a link, which stays one", () => {
    earlierRun("real");
    symlinkSync(join(place, "real"), join(place, "link"));
    const folder = claimed("link");
    folder.write("new.csv", ["x"]);
    folder.commit();
    folder.release();
    expect(inside("real")).toEqual(["new.csv"]);
    expect(inside("link")).toEqual(["new.csv"]);
  });

  test("may stand in folders that are not there yet, which go again when nothing comes of it", () => {
    const folder = claimed("a/b/out");
    folder.release();
    expect(readdirSync(place)).toEqual([]);
  });
});

describe("what was there before stays", () => {
  const expectOldStays = () => {
    expect(inside()).toEqual(["people.csv", "result.json"]);
    expect(readFileSync(join(place, "out", "people.csv"), "utf8")).toBe("old");
    expect(readdirSync(place)).toEqual(["out"]);
  };

  test("when the run is given up", () => {
    earlierRun();
    const folder = claimed();
    folder.write("people.csv", ["new"]);
    folder.release();
    folder.release();
    expectOldStays();
  });

  test("when a file cannot be written", () => {
    earlierRun();
    // the first write is that of the lock
    const folder = claimed("out", failingAt("writeFileSync", 3));
    expect(codeOf(folder.write("a.csv", ["new"]))).toBe("ok");
    expect(codeOf(folder.write("people.csv", ["new"]))).toBe("output-unwritable");
    folder.release();
    expectOldStays();
  });

  test.each([1, 2])("when moving fails at step %i", (step) => {
    earlierRun();
    const folder = claimed("out", failingAt("renameSync", step));
    folder.write("people.csv", ["new"]);
    expect(codeOf(folder.commit())).toBe("output-unwritable");
    folder.release();
    expectOldStays();
  });

  test("when a run was killed between the two moves: the next one puts it back", () => {
    earlierRun();
    nodeFiles.renameSync(join(place, "out"), join(place, ".out.merit-old"));
    mkdirSync(join(place, ".out.merit-new"));
    claimed().release();
    expectOldStays();
  });
});

describe("a folder is not replaced", () => {
  test("when it holds files that no run wrote", () => {
    mkdirSync(join(place, "out"));
    writeFileSync(join(place, "out", "thesis.docx"), "");
    expect(codeOf(claim())).toBe("output-not-ours");
    expect(readdirSync(place)).toEqual(["out"]);
  });

  test("when somebody put a file of their own beside the results", () => {
    earlierRun();
    writeFileSync(join(place, "out", "notes.csv"), "");
    const outcome = claim();
    expect(outcome).toMatchObject({ finding: { code: "output-not-ours", values: { names: ["notes.csv"] } } });
  });

  test("when its result.json is another program's", () => {
    mkdirSync(join(place, "out"));
    writeFileSync(join(place, "out", "result.json"), '{"schema": 1, "tables": {}}');
    expect(codeOf(claim())).toBe("output-not-ours");
  });

  test("when it is a file", () => {
    writeFileSync(join(place, "out"), "");
    expect(codeOf(claim())).toBe("folder-is-file");
    expect(readdirSync(place)).toEqual(["out"]);
  });

  test.each(["here", "."])("when it is the current folder or holds it: %s", (name) => {
    mkdirSync(join(place, "here"));
    expect(codeOf(claim(name))).toBe("output-inside-use");
  });

  test("but an empty one is, and one with litter of file managers", () => {
    mkdirSync(join(place, "out"));
    writeFileSync(join(place, "out", ".DS_Store"), "");
    expect(codeOf(claim())).toBe("ok");
  });
});

describe("two runs into the same folder", () => {
  test("do not meet: the second is told who has it", () => {
    const first = claimed();
    expect(claim()).toMatchObject({
      finding: { code: "output-locked", values: { process: `${process.pid}`, machine: hostname() } },
    });
    first.release();
    expect(codeOf(claim())).toBe("ok");
  });

  test("of which the first has died do not hinder the second", () => {
    // No process has this number: Linux ends at 2^22, others far below.
    writeFileSync(join(place, ".out.merit-lock"), `99999999 ${hostname()}\n`);
    expect(codeOf(claim())).toBe("ok");
  });

  test("of which the first has died with the number that the second has now do not hinder it", () => {
    // As in a container, where every run may have the same number.
    writeFileSync(join(place, ".out.merit-lock"), `${process.pid} ${hostname()}\n`);
    expect(codeOf(claim())).toBe("ok");
  });

  test("do not meet where the file system knows no second names for a file", () => {
    const plain: Files = {
      ...nodeFiles,
      linkSync: () => {
        throw Object.assign(new Error("no links"), { code: "EPERM" });
      },
    };
    const first = claimed("out", plain);
    expect(codeOf(claim("out", plain))).toBe("output-locked");
    first.release();
    expect(codeOf(claim("out", plain))).toBe("ok");
  });

  test("on two machines are told apart: nobody can see whether the other one lives", () => {
    writeFileSync(join(place, ".out.merit-lock"), "1 elsewhere\n");
    expect(codeOf(claim())).toBe("output-locked");
  });
});
