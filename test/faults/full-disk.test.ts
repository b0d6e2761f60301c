import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, inPairs, isBetweenFiles, start, startFailing } from "./built.js";
import { contentOf, Ready, WRITINGS } from "./writings.js";

beforeAll(buildProgram);

describe.each(Object.entries(WRITINGS))(
  "merit %s, on a disk that is full from some write on,",
  (name, writing) => {
    test("leaves what was there and nothing else, and says why", async () => {
      const ready = new Ready(writing);
      try {
        await ready.make();
        const counted = ready.copy();
        const log = join(counted.folder, "calls.json");
        await startFailing(writing.line, { mode: "fail", at: 9999, log }, counted);
        const writes: string[] = JSON.parse(readFileSync(log, "utf8"));
        const isStep = (call: string, i: number) => call !== writes[i + 1] && !isBetweenFiles(writes, i);
        const steps = writes.flatMap((call, i) => (isStep(call, i) ? [i + 1] : []));
        expect(steps.length).toBeGreaterThan(1);
        await inPairs(steps, async (at) => {
          const place = ready.copy();
          const before = contentOf(place.folder);
          const fault = { mode: "fail", at, code: "ENOSPC" } as const;
          const { code, stderr, stdout } = await startFailing(writing.line, fault, place);
          expect(stderr, `write ${at}`).toContain("the disk is full");
          // Only the disk's word for the last name was missing.
          if (name === "close" && code === 0) {
            expect(stderr).toContain("[ledger-unconfirmed]");
            expect(contentOf(place.folder)).toEqual(ready.all);
            return;
          }
          expect(stderr, `write ${at}`).toContain("[output-unwritable]");
          expect(code, `write ${at}`).toBe(2);
          expect(stdout, `write ${at}`).not.toContain("out (");
          const left = contentOf(place.folder) ?? {};
          if (name === "close") expectSameLedger(left, before ?? {});
          else expect(left, `write ${at}`).toEqual(before);
          place.remove();
        });
      } finally {
        ready.remove();
      }
    });
  },
);

type Content = Readonly<Record<string, string>>;

/** An entry that no list names may be left: the one that closing again would write. */
function expectSameLedger(left: Content, before: Content): void {
  const { "ledger/shop.2026-11.json": entry, ...others } = left;
  expect(others).toEqual(before);
  if (entry !== undefined) expect(entry).toBe(before["next/result.json"]);
}

/** May this machine mount a small disk of its own? */
function mayMount(): boolean {
  const place = new Workplace();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "merit-test", place.folder], { stdio: "ignore" });
    execFileSync("umount", [place.folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    place.remove();
  }
}

describe.skipIf(!mayMount())("a disk of its own (skipped where it may not be mounted)", () => {
  let place: Workplace;
  const disk = () => join(place.folder, "disk");
  const mount = (...options: string[]) =>
    execFileSync("mount", ["-t", "tmpfs", "-o", options.join(","), "merit-test", disk()]);

  beforeEach(() => {
    place = new Workplace();
    place.write(SHOP);
    mkdirSync(disk());
  });

  afterEach(() => {
    execFileSync("umount", [disk()]);
    place.remove();
  });

  test.each([36, 48, 60, 100])(
    "with room for the old result and %i KB more keeps it, whole, or has the new",
    async (room) => {
      expect(await start(`${RUN} --out first`, place)).toMatchObject({ code: 0 });
      const old = contentOf(join(place.folder, "first"));
      mount(`size=${room + 60}k`);
      cpSync(join(place.folder, "first"), join(disk(), "out"), { recursive: true });
      place.write({ "data/jobs.csv": `${SHOP["data/jobs.csv"]}g,3,2026-10-16,6\n` });
      expect(await start(`${RUN} --out second`, place)).toMatchObject({ code: 0 });
      const { code, stderr } = await start(`${RUN} --out disk/out`, place);
      const now = contentOf(disk());
      const expected = code === 0 ? contentOf(join(place.folder, "second")) : old;
      const inOut = Object.entries(expected ?? {}).map(([name, content]) => [`out/${name}`, content]);
      expect(now).toEqual(Object.fromEntries(inOut));
      if (code !== 0) expect([code, stderr]).toEqual([2, expect.stringContaining("the disk is full")]);
      if (room < 40) expect(code).toBe(2);
    },
  );

  test("that is read-only is told, and left as it was", async () => {
    mount("size=64k");
    place.write({ "disk/found.csv": "old" });
    execFileSync("mount", ["-o", "remount,ro", disk()]);
    for (const option of ["--out disk/out", "--findings disk/found.csv"]) {
      const { code, stderr } = await start(`${RUN} ${option}`, place);
      expect([code, stderr]).toEqual([2, expect.stringContaining("the disk is read-only")]);
    }
    expect(contentOf(disk())).toEqual({ "found.csv": "old" });
  });
});
