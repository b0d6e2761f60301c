import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Workplace } from "../cli/workplace.js";
import { buildProgram, type Fault, inPairs, isBetweenFiles, startFailing } from "./built.js";
import { contentOf, Ready, WRITINGS } from "./writings.js";

beforeAll(buildProgram);

/** Calls of which a killed process may have done a part. */
const DIVISIBLE = ["writeSync", "rmSync"];

/** The steps at which a command that writes may be killed: before each call that changes files, and amid some. */
async function stepsOf(ready: Ready): Promise<Fault[]> {
  const { folder } = ready.copy();
  const log = join(folder, "calls.json");
  await startFailing(ready.writing.line, { mode: "count", log }, { folder });
  const calls: string[] = JSON.parse(readFileSync(log, "utf8"));
  return calls.flatMap((call, i): Fault[] => {
    if (isBetweenFiles(calls, i)) return [];
    const kill = { mode: "kill", at: i + 1 } as const;
    const half = { mode: "half", at: i + 1 } as const;
    return [...(isMadeOf(call, calls[i + 1]) ? [] : [kill]), ...(DIVISIBLE.includes(call) ? [half] : [])];
  });
}

/** Does a call only begin the next one? */
function isMadeOf(call: string, next: string | undefined): boolean {
  return (call === "writeFileSync" && next === "openSync") || (call === "rmSync" && next === "rmdirSync");
}

/** Old or new; between two renames of folders neither, but both lie whole beside. */
function expectOldOrNew(
  { old, fresh, writing: { target } }: Ready,
  { folder }: Workplace,
  step: string,
): void {
  const now = contentOf(join(folder, target));
  if (now === undefined && old !== undefined) {
    const beside = ["old", "new"].map((kind) => contentOf(join(folder, `.${target}.merit-${kind}`)));
    expect(beside, step).toEqual([old, fresh]);
  } else expect([old, fresh], step).toContainEqual(now);
}

/** Of a ledger that was not finished closing: its list is the old or the new one, and what it lists is as it was. */
async function expectVerified({ old, fresh }: Ready, place: Workplace, step: string): Promise<void> {
  const { code, stderr } = await place.merit("verify --ledger ledger");
  // An entry that was written and not listed yet is told, and closing again lists it.
  if (code !== 0) expect(stderr.match(/\[[a-z-]+\]/g), step).toEqual(["[ledger-entry-added]"]);
  const now = contentOf(join(place.folder, "ledger"))?.["ledger.json"];
  expect([old?.["ledger.json"], fresh?.["ledger.json"]], step).toContain(now);
}

describe.each(Object.entries(WRITINGS))("merit %s, killed at any step,", (name, writing) => {
  test("leaves the old or the new, and the next one finishes it and tidies up", async () => {
    const ready = new Ready(writing);
    try {
      await ready.make();
      expect(ready.fresh).not.toEqual(ready.old);
      const steps = await stepsOf(ready);
      expect(steps.length).toBeGreaterThan(3);
      await inPairs(steps, async (fault) => {
        const step = `${fault.mode} at ${fault.at}`;
        const place = ready.copy();
        expect(await startFailing(writing.line, fault, place), step).toMatchObject({ signal: "SIGKILL" });
        if (name === "close") await expectVerified(ready, place, step);
        else expectOldOrNew(ready, place, step);
        const isDone = name === "close" && isClosed(ready, place);
        const { code, stderr } = await place.merit(writing.line);
        expect(code, `${step}: ${stderr}`).toBe(isDone ? 1 : (writing.code ?? 0));
        const left = contentOf(place.folder);
        if (name !== "test --write-edges") expect(left, step).toEqual(ready.all);
        else expect(Object.keys(left ?? {}), step).toEqual(Object.keys(ready.all ?? {}));
        place.remove();
      });
    } finally {
      ready.remove();
    }
  });
});

/** What is closed is not closed again. */
function isClosed({ fresh }: Ready, { folder }: Workplace): boolean {
  return contentOf(join(folder, "ledger"))?.["ledger.json"] === fresh?.["ledger.json"];
}

test("a run that fails puts back what one that was killed between its two renames had put aside", async () => {
  const ready = new Ready(WRITINGS["run --out --export, over an earlier result"]);
  try {
    await ready.make();
    const steps = await stepsOf(ready);
    let met = false;
    for (const fault of steps.filter(({ mode }) => mode === "kill").reverse()) {
      const copy = ready.copy();
      await startFailing(ready.writing.line, fault, copy);
      if (existsSync(join(copy.folder, "out"))) continue;
      met = true;
      copy.write({ "data/jobs.csv": "no such header\n" });
      expect(await copy.merit(ready.writing.line)).toMatchObject({ code: 1 });
      expect(contentOf(join(copy.folder, "out"))).toEqual(ready.old);
      break;
    }
    expect(met).toBe(true);
  } finally {
    ready.remove();
  }
});

test("merit init, killed at any step in a folder that holds other files, leaves whole files, and goes on", async () => {
  const ready = new Ready({ ...WRITINGS["init, a new folder"], files: { "first/mine.txt": "mine" } });
  try {
    await ready.make();
    await inPairs(await stepsOf(ready), async (fault) => {
      const step = `${fault.mode} at ${fault.at}`;
      const place = ready.copy();
      await startFailing(ready.writing.line, fault, place);
      const there = Object.entries(contentOf(join(place.folder, "first")) ?? {});
      for (const [name, content] of there.filter(([one]) => !one.startsWith(".")))
        expect(content, step).toBe(ready.fresh?.[name]);
      expect(await place.merit(ready.writing.line), step).toMatchObject({ code: 0 });
      expect(contentOf(place.folder), step).toEqual(ready.all);
    });
  } finally {
    ready.remove();
  }
});
