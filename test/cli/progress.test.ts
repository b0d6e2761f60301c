import { expect, test } from "vitest";
import { Progress } from "../../src/cli/progress.js";
import { sayIn } from "../../src/cli/words.js";
import { Workplace } from "./workplace.js";

/** What is written while time goes on as the clock says and a hundredth of 1,000 bytes is read at each step. */
function written(clock: readonly number[], terminal = true): string[] {
  const place = new Workplace();
  const lines: string[] = [];
  const times = [...clock];
  const host = place.host({ stdout: "", stderr: "" }, { terminal });
  place.remove();
  const progress = new Progress(
    {
      ...host,
      now: () => times.shift() ?? 0,
      stderr: { ...host.stderr, write: (text) => lines.push(text.replace("\r\u001b[K", "‹")) },
    },
    sayIn("en"),
    1000,
  );
  for (let i = 1; i < clock.length; i++) progress.update(i * 5, i * 10);
  progress.end();
  return lines;
}

test("for the first second there is none", () => {
  expect(written([0, 300, 600, 999])).toEqual([]);
});

test("then it is renewed ten times a second at most, and goes at the end", () => {
  expect(written([0, 1000, 1050, 1099, 1100, 1250])).toEqual([
    "‹reading: 1%, 5 rows",
    "‹reading: 4%, 20 rows",
    "‹reading: 5%, 25 rows",
    "‹",
  ]);
});

test("off a terminal there is none", () => {
  expect(written([0, 5000, 9000], false)).toEqual([]);
});
