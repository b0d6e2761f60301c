import { expect, test } from "vitest";
import { Progress } from "../../../src/cli/telling/progress.js";
import { sayIn } from "../../../src/cli/words.js";
import { Workplace } from "../workplace.js";

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
      stderr: { ...host.stderr, write: (text) => lines.push(String(text).replace("\r\u001b[K", "‹")) },
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
    "‹reading: 1%, 5 rows, 5 rows/s",
    "‹reading: 4%, 20 rows, 18 rows/s",
    "‹reading: 5%, 25 rows, 20 rows/s",
    "‹",
  ]);
});

test("off a terminal there is none", () => {
  expect(written([0, 5000, 9000], false)).toEqual([]);
});

test("counts are parted by thousands, and the rate is told to two digits", () => {
  // 1,234,567 rows in 3 s are 411,522 a second.
  const lines: string[] = [];
  const place = new Workplace();
  const host = place.host({ stdout: "", stderr: "" }, { terminal: true });
  place.remove();
  const clock = [0, 3000];
  const stderr = { ...host.stderr, write: (text: string) => lines.push(text) };
  const progress = new Progress({ ...host, now: () => clock.shift() ?? 0, stderr }, sayIn("zh"), 1000);
  progress.update(1_234_567, 410);
  expect(lines).toEqual(["\r\u001b[K正在读取：41%，1,234,567 行，每秒 410,000 行"]);
});
