import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, ROOT, start, startFailing, untilStopped, untilWorked, workOf } from "./built.js";
import { contentOf, Ready, WRITINGS } from "./writings.js";

beforeAll(buildProgram);

const written = ["run --out --export, over an earlier result", "statements", "run --findings", "close"].map(
  (name) => [name, WRITINGS[name]] as const,
);

describe.skipIf(process.platform !== "linux").each(written)(
  "a signal amid the writing of merit %s (skipped off Linux)",
  (_, writing) => {
    test("leaves the old or the new and no more", async () => {
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

describe.skipIf(process.platform !== "linux")(
  "a signal amid long work that writes nothing (skipped off Linux)",
  () => {
    const data = "--data fixtures/after-sales --period 2026-10";

    test.each([
      ["test rules/after-sales.test.yaml rules/dealer.test.yaml --mutate", 1200],
      [`diff rules/after-sales.yaml --sweep complaint_limit=1%..10%:0.1% ${data}`, 1200],
    ])("ends %s soon", async (line, after) => {
      let pid = 0;
      let signal = () => {};
      const ended = start(line, {
        folder: ROOT,
        begun: (child) => {
          pid = child.pid ?? 0;
          signal = () => child.kill("SIGINT");
        },
      });
      await untilWorked(pid, after);
      signal();
      let worked = 0;
      const watch = setInterval(() => {
        if (existsSync(`/proc/${pid}/stat`)) worked = Math.max(worked, workOf(pid));
      }, 10);
      const { code } = await ended.finally(() => clearInterval(watch));
      expect(code).toBe(130);
      expect(worked).toBeLessThan(after + 2000);
    });
  },
);

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
