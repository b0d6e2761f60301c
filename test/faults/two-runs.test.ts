import { hostname } from "node:os";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, type Ended, start, startFailing, untilStopped } from "./built.js";

let place: Workplace;

beforeAll(buildProgram);

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => place.remove());

test.skipIf(process.platform !== "linux")(
  "the second run into a folder is told who has it, and the first goes on undisturbed (skipped off Linux)",
  async () => {
    let first: { pid?: number; kill(signal: "SIGCONT"): boolean } | undefined;
    const begun = (child: NonNullable<typeof first>) => {
      first = child;
    };
    // Its seventh call comes after the lock was taken.
    const ended = startFailing(`${RUN} --out out`, { mode: "stop", at: 7 }, { folder: place.folder, begun });
    await untilStopped(first?.pid ?? 0);
    const second = await start(`${RUN} --out out`, place);
    expect([second.code, second.stdout]).toEqual([2, ""]);
    expect(second.stderr).toContain(`being written by another run (process ${first?.pid} on ${hostname()})`);
    first?.kill("SIGCONT");
    expect(await ended).toMatchObject({ code: 0 });
    expect(place.names()).toEqual(["data", "out", "rules"]);
  },
);

test("of many runs that come upon the lock of a dead one together, each is whole or told", async () => {
  // No process has this number: Linux ends at 2^22, others far below.
  place.write({ ".out.merit-lock": `99999999 ${hostname()}\n` });
  const runs: Ended[] = await Promise.all(Array.from({ length: 6 }, () => start(`${RUN} --out out`, place)));
  for (const { code, stderr } of runs) {
    if (code !== 0) expect([code, stderr]).toEqual([2, expect.stringContaining("[output-locked]")]);
  }
  expect(runs.some(({ code }) => code === 0)).toBe(true);
  expect(place.names()).toEqual(["data", "out", "rules"]);
  expect(place.names("out")).toHaveLength(6);
});
