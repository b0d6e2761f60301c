/** What a user may not write or read. As the superuser may do everything, the program is started as nobody then. */
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, start } from "./built.js";
import { contentOf } from "./writings.js";

const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

let place: Workplace;
/** May nobody start the program, wherever this project lies? */
let canStart = false;

const asNobody = (line: string) =>
  start(line, { folder: place.folder, ...(IS_ROOT ? { user: NOBODY } : {}) });

beforeAll(async () => {
  buildProgram();
  place = new Workplace();
  chmodSync(place.folder, 0o755);
  canStart = (await asNobody("--version").catch(() => undefined))?.code === 0;
  place.remove();
});

beforeEach(() => {
  place = new Workplace();
  place.write({ ...SHOP, "out/result.json": "old" });
  const names = readdirSync(place.folder, { recursive: true, encoding: "utf8" });
  for (const name of ["", ...names]) {
    const path = join(place.folder, name);
    chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    if (IS_ROOT) chownSync(path, NOBODY, NOBODY);
  }
});

afterEach(() => {
  chmodSync(place.folder, 0o755);
  place.remove();
});

test.skipIf(process.platform === "win32")("what may be written is", async ({ skip }) => {
  if (!canStart) skip();
  expect(await asNobody(`${RUN} --out fresh`)).toMatchObject({ code: 0 });
  expect(place.names("fresh")).toContain("people.csv");
});

test
  .skipIf(process.platform === "win32")
  .for([
    `${RUN} --out fresh`,
    `${RUN} --findings found.csv`,
    `explain rules/shop.yaml 1 --data data --period 2026-10 --rows rows.csv`,
    `statements rules/shop.yaml --data data --period 2026-10 --out pages`,
    "init first --scheme engineer",
  ])(
  "merit %s into a folder that may not be written to says so, and leaves it as it was",
  async (line, { skip }) => {
    if (!canStart) skip();
    chmodSync(place.folder, 0o555);
    const before = contentOf(place.folder);
    const { code, stdout, stderr } = await asNobody(line);
    expect([code, stdout], stderr).toEqual([2, ""]);
    expect(stderr).toContain("permission is denied");
    expect(stderr).not.toContain("[tool-bug]");
    expect(contentOf(place.folder)).toEqual(before);
  },
);

test.skipIf(process.platform === "win32")(
  "a spreadsheet, a folder or a rulebook that may not be read is named, with the reason",
  async ({ skip }) => {
    if (!canStart) skip();
    for (const [path, mode] of [
      ["data/people.csv", 0o000],
      ["rules/shop.yaml", 0o000],
      ["data", 0o000],
    ] as const) {
      const was = statSync(join(place.folder, path)).mode;
      chmodSync(join(place.folder, path), mode);
      const { code, stderr } = await asNobody(`${RUN} --json`);
      chmodSync(join(place.folder, path), was);
      expect(code, stderr).toBe(2);
      expect(stderr).toContain("permission is denied");
      expect(stderr).toContain(path.split("/").at(-1));
    }
  },
);
