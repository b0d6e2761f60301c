import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { PEOPLE, RULEBOOK, RUN } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, start } from "./built.js";

beforeAll(buildProgram);

const ROWS = 1_000_000;

/** A million jobs, every third of each person; all of October. */
function writeJobs(path: string): void {
  const file = openSync(path, "w");
  writeSync(file, "单号,工号,日期,分值\n");
  for (let from = 0; from < ROWS; from += 50_000) {
    let rows = "";
    for (let i = from; i < from + 50_000; i++) {
      rows += `JOB-${String(i).padStart(9, "0")},${(i % 3) + 1},2026-10-${String((i % 31) + 1).padStart(2, "0")},${i % 5}\n`;
    }
    writeSync(file, rows);
  }
  closeSync(file);
}

/** Points of the jobs of one person, counted without the program. */
function pointsOf(person: number): number {
  let points = 0;
  for (let i = person - 1; i < ROWS; i += 3) points += i % 5;
  return points;
}

test("a million rows are paid in a heap of 512 MB, and all of them count", async () => {
  const place = new Workplace();
  try {
    place.write({ "rules/shop.yaml": RULEBOOK, "data/people.csv": PEOPLE });
    writeJobs(join(place.folder, "data", "jobs.csv"));
    const { code, stdout, stderr } = await start(`${RUN} --out out --json`, {
      folder: place.folder,
      node: ["--max-old-space-size=512"],
    });
    expect(code, stderr).toBe(0);
    const { tables, inputs } = JSON.parse(stdout);
    expect(tables.people.map(({ values }: { values: { points: string } }) => values.points)).toEqual(
      [1, 2, 3].map((person) => `${pointsOf(person)}`),
    );
    expect(inputs.at(-1).rows).toMatchObject({ read: ROWS, used: ROWS });
    expect(place.names("out")).toContain("report.xlsx");
  } finally {
    place.remove();
  }
});
