import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, ROOT, start, startFailing } from "./built.js";
import { contentOf, Ready, WRITINGS } from "./writings.js";

beforeAll(buildProgram);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a process has stopped itself; only Linux tells. */
async function untilStopped(pid: number): Promise<void> {
  for (let i = 0; ; i++) {
    const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "latin1"))?.[1];
    if (state === "T") return;
    if (i > 1000) throw new Error("it never stopped");
    await pause(10);
  }
}

const written = ["run --out --export, over an earlier result", "statements", "run --findings", "close"].map(
  (name) => [name, WRITINGS[name]] as const,
);

describe.skipIf(process.platform !== "linux").each(written)(
  "a signal amid the writing of merit %s (skipped off Linux)",
  (_, writing) => {
    test("leaves the old or the new and no more", { timeout: 60_000 }, async () => {
      const ready = new Ready(writing);
      try {
        await ready.make();
        for (const [at, signal, code] of [
          [3, "SIGTERM", 143],
          [4, "SIGINT", 130],
        ] as const) {
          const place = ready.copy();
          let pid = 0;
          let resume = () => {};
          const ended = startFailing(
            writing.line,
            { mode: "stop", at },
            {
              folder: place.folder,
              begun: (child) => {
                pid = child.pid ?? 0;
                resume = () => {
                  child.kill(signal);
                  child.kill("SIGCONT");
                };
              },
            },
          );
          await untilStopped(pid);
          resume();
          const { code: ending, stderr } = await ended;
          const now = contentOf(join(place.folder, writing.target));
          // What was as good as done when the signal came is done.
          if (ending === (writing.code ?? 0)) expect(now).toEqual(ready.fresh);
          else {
            expect([ending, stderr]).toEqual([
              code,
              expect.stringContaining("No half-written results are left."),
            ]);
            expect([ready.old, ready.fresh]).toContainEqual(now);
          }
          expect(
            Object.keys(contentOf(place.folder) ?? {}).filter((name) => name.includes(".merit-")),
          ).toEqual([]);
        }
      } finally {
        ready.remove();
      }
    });
  },
);

describe("a signal amid long work that writes nothing", () => {
  const data = "--data fixtures/after-sales --period 2026-10";

  test.each([
    ["test rules/after-sales.test.yaml rules/dealer.test.yaml --mutate", 1200],
    [`diff rules/after-sales.yaml --sweep complaint_limit=1%..10%:0.1% ${data}`, 1200],
  ])("ends %s soon", { timeout: 60_000 }, async (line, after) => {
    let signalled = 0;
    const { code } = await start(line, {
      folder: ROOT,
      begun: (child) => {
        setTimeout(() => {
          signalled = Date.now();
          child.kill("SIGINT");
        }, after);
      },
    });
    expect(code).toBe(130);
    expect(Date.now() - signalled).toBeLessThan(5000);
  });
});

describe("a reader that has seen enough", () => {
  let place: Workplace;

  beforeEach(() => {
    place = new Workplace();
    place.write(SHOP);
  });

  afterEach(() => place.remove());

  test.each([
    "run rules/shop.yaml --data data --period 2026-10 --json",
    "explain rules/shop.yaml 1 --data data --period 2026-10",
    "cliffs rules/shop.yaml --data data --period 2026-10",
    "schema",
    "run --help",
  ])("of merit %s is no error", async (line) => {
    const { stderr } = await start(line, {
      folder: place.folder,
      begun: (child) => {
        child.stdout?.once("readable", () => child.stdout?.destroy());
      },
    });
    expect(stderr).toBe("");
  });
});
