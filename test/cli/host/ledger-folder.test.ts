import * as nodeFiles from "node:fs";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readBytes } from "../../../src/cli/host/input.js";
import { claimLedger, type Files } from "../../../src/cli/host/ledger-folder.js";
import { YARD } from "../garage.js";
import { Workplace } from "../workplace.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "merit-ledger-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ledger = () => join(folder, "ledger");
const claim = (files?: Files) => claimLedger(ledger(), "ledger", files);
const names = () => readdirSync(ledger()).sort();

function claimed(files?: Files) {
  const outcome = claim(files);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
}

describe("a claimed ledger", () => {
  test("is claimed by one at a time, and given up", () => {
    const first = claimed();
    const second = claim();
    expect(second).toMatchObject({ ok: false, finding: { code: "ledger-locked" } });
    first.release();
    first.release();
    const third = claim();
    expect(third.ok).toBe(true);
  });

  test("is taken over from a process that has ended", () => {
    mkdirSync(ledger());
    writeFileSync(join(ledger(), ".merit-lock"), `999999999 ${hostname()}\n`);
    expect(claim().ok).toBe(true);
  });

  test("is not taken over from another machine", () => {
    mkdirSync(ledger());
    writeFileSync(join(ledger(), ".merit-lock"), "1 elsewhere\n");
    expect(claim()).toMatchObject({
      ok: false,
      finding: { code: "ledger-locked", values: { machine: "elsewhere" } },
    });
  });

  test("leaves no folder where nothing was written", () => {
    claimed().release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("writes a file through to the disk before it has its name", () => {
    const calls: string[] = [];
    const noted: Files = {
      ...nodeFiles,
      fsyncSync: (descriptor) => {
        calls.push("sync");
        nodeFiles.fsyncSync(descriptor);
      },
      renameSync: (from, to) => {
        calls.push("rename");
        nodeFiles.renameSync(from, to);
      },
    };
    const folder = claimed(noted);
    expect(folder.write("a.json", "text").ok).toBe(true);
    folder.release();
    expect(calls).toEqual(["sync", "rename", "sync"]);
    expect(names()).toEqual(["a.json"]);
    expect(readFileSync(join(ledger(), "a.json"), "utf8")).toBe("text");
  });

  test("warns where the disk does not confirm that a file has its name", () => {
    let syncs = 0;
    const folder = claimed({
      ...nodeFiles,
      fsyncSync: (descriptor) => {
        syncs += 1;
        if (syncs === 2) throw Object.assign(new Error("broken"), { code: "EIO" });
        nodeFiles.fsyncSync(descriptor);
      },
    });
    expect(folder.write("a.json", "text")).toMatchObject({ ok: true, value: { code: "ledger-unconfirmed" } });
    folder.release();
    expect(names()).toEqual(["a.json"]);
  });

  test.each(["openSync", "writeFileSync", "fsyncSync", "renameSync"] as const)(
    "keeps the old file where %s fails",
    (call) => {
      const before = claimed();
      before.write("a.json", "old");
      before.release();
      let failing = false;
      const fail = () => {
        if (failing) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      };
      const whole: Files = nodeFiles;
      const broken: Files = {
        ...whole,
        [call]: (...args: never[]) => {
          fail();
          const real: (...given: never[]) => unknown = whole[call];
          return real(...args);
        },
      };
      const folder = claimed(broken);
      failing = true;
      expect(folder.write("a.json", "new")).toMatchObject({
        ok: false,
        finding: { code: "output-unwritable" },
      });
      folder.release();
      expect(names()).toEqual(["a.json"]);
      expect(readFileSync(join(ledger(), "a.json"), "utf8")).toBe("old");
    },
  );
});

describe("bytes of a file", () => {
  test("are not read where there are too many", async () => {
    const path = join(folder, "large");
    writeFileSync(path, "");
    truncateSync(path, 3_000_000_000);
    expect(await readBytes(path, "large", 1000)).toMatchObject({
      ok: false,
      finding: { code: "ledger-too-large" },
    });
  });

  test("of a folder are none", async () => {
    expect(await readBytes(folder, "folder", 1000)).toMatchObject({
      ok: false,
      finding: { code: "file-is-folder" },
    });
  });
});

describe("merit close, cut off", () => {
  test.each([1, 2, 3])("at write %i leaves a ledger that it can go on with", async (failingWrite) => {
    const place = new Workplace();
    place.write(YARD);
    const run = "run rules/garage.yaml --data data --ledger ledger --period 2026-09 --out out";
    expect((await place.merit(run)).code).toBe(0);
    let writes = 0;
    const ended = await place.merit("close out --ledger ledger", {
      change: (host) => ({
        ...host,
        claimLedger: (path) => {
          const outcome = host.claimLedger(path);
          if (!outcome.ok) return outcome;
          const { write, release } = outcome.value;
          const failing: typeof write = (name, content) => {
            writes += 1;
            if (writes < failingWrite) return write(name, content);
            return claimLedger(join(folder, "x"), "x", {
              ...nodeFiles,
              mkdirSync: () => {
                throw Object.assign(new Error("no space"), { code: "ENOSPC" });
              },
            }) as ReturnType<typeof write>;
          };
          return { ok: true, value: { write: failing, release } };
        },
      }),
    });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect((await place.merit("close out --ledger ledger")).code).toBe(0);
    expect((await place.merit("verify --ledger ledger")).code).toBe(0);
    place.remove();
  });
});
