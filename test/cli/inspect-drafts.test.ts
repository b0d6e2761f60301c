import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Workplace } from "./workplace.js";

const FIXTURES = resolve("fixtures");
/** Folders of the fixtures that hold spreadsheets, with a period that their rows are of. */
const FOLDERS = readdirSync(FIXTURES).filter(
  (name) =>
    statSync(join(FIXTURES, name)).isDirectory() &&
    readdirSync(join(FIXTURES, name)).some((file) => /\.(csv|xlsx)$/.test(file)),
);

const place = new Workplace();
afterAll(() => place.remove());

async function draftOf(folder: string): Promise<string> {
  const { stdout } = await place.merit(`inspect ${join(FIXTURES, folder)} --json --lang en`);
  const { draft } = JSON.parse(stdout);
  return String(draft);
}

/** A draft as a rulebook of its own, whose rules read every column of every table that has a file. */
function rulebookOf(draft: string): string {
  const { tables } = parse(draft, { schema: "failsafe" });
  const own = Object.entries<{ file?: string; columns?: object }>(tables).filter(([, { file }]) => file);
  const rules = own.map(([name, { columns }]) => {
    const asked = Object.keys(columns ?? {}).map((column) => `    no_${column}: ${column} is missing`);
    return [`  ${name}:`, ...asked].join("\n");
  });
  const scored = own[0]?.[0] ?? "";
  return `merit: 1\nname: Draft\nperiod: month\ntimezone: Asia/Shanghai\nscored: ${scored}\n${draft}rules:\n${rules.join("\n")}\n`;
}

describe("a draft of merit inspect", () => {
  it.each(FOLDERS)("passes merit check as it stands: %s", async (folder) => {
    place.write({ [`${folder}.yaml`]: rulebookOf(await draftOf(folder)) });
    const { code, stderr } = await place.merit(`check ${folder}.yaml`);
    expect([code, stderr]).toEqual([0, ""]);
  });

  it.each(FOLDERS)("reads all files that it was drafted from: %s", async (folder) => {
    const draft = await draftOf(folder);
    place.write({ [`${folder}.yaml`]: rulebookOf(draft) });
    const data = join(FIXTURES, folder);
    const { stderr } = await place.merit(`run ${folder}.yaml --data ${data} --period 2026-10 --lang en`);
    const errors = stderr.split("\n").filter((line) => / error: /.test(line));
    // A link that most values have is drafted, and the draft says how many have it not.
    const isTold = draft.includes("values are there, not ");
    expect(errors.filter((line) => !(isTold && line.endsWith("[link-unknown]")))).toEqual([]);
  });
});
