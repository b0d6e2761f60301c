import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { Workplace } from "../cli/workplace.js";
import { buildProgram, inPairs, ROOT, start } from "./built.js";
import { contentOf } from "./writings.js";

beforeAll(buildProgram);

const DATA = `--data ${join(ROOT, "fixtures/after-sales")} --period 2026-10`;
const RULES = join(ROOT, "rules/after-sales.yaml");
const EXPORT = join(ROOT, "fixtures/payroll-export.yaml");

/** Every command whose output becomes a file, or is compared with that of another day. */
const LINES = [
  `run ${RULES} ${DATA} --out out --export ${EXPORT} --findings found.json`,
  `run ${RULES} ${DATA} --findings found.xlsx`,
  `run ${RULES} ${DATA} --json`,
  `run ${RULES} ${DATA} --format markdown`,
  `statements ${RULES} ${DATA} --out pages --only team=城东维修一组`,
  `explain ${RULES} 1001 ${DATA} --json --rows rows.csv`,
  `diff ${RULES} ${DATA} --set complaint_limit=5% --json`,
  `diff ${RULES} ${DATA} --set complaint_limit=5% --format markdown`,
  `diff ${RULES} ${DATA} --sweep complaint_limit=2%..4%:1% --json`,
  `cliffs ${RULES} ${DATA} --json`,
  "schema",
];

/** A machine as it could not differ more: clock, zone, languages, order of files. */
const ELSEWHERE = {
  TZ: "Pacific/Kiritimati",
  LANG: "zh_CN.UTF-8",
  COLUMNS: "40",
  OTHER_CLOCK: "2031-02-28T23:59:59.999Z",
};
const otherClock = fileURLToPath(new URL("other-clock.cjs", import.meta.url));

/** What a command prints and writes. */
async function outcomeOf(line: string, machine: "here" | "elsewhere") {
  const place = new Workplace();
  try {
    const { code, stdout, stderr } = await start(line, {
      folder: place.folder,
      ...(machine === "here"
        ? { environment: { TZ: "UTC", LANG: "C" } }
        : { environment: ELSEWHERE, node: ["--require", otherClock] }),
    });
    expect(code, `${line}: ${stderr}`).toBe(0);
    // What `run --out` prints is for the terminal, and may speak its language.
    return {
      stdout: line.includes("--out") || line.includes(".xlsx") ? "" : stdout,
      files: contentOf(place.folder),
    };
  } finally {
    place.remove();
  }
}

test("other clocks, zones and languages of the machine give the same bytes", async () => {
  await inPairs(LINES, async (line) => {
    const here = await outcomeOf(line, "here");
    expect(here.stdout !== "" || Object.keys(here.files ?? {}).length > 0, line).toBe(true);
    expect(await outcomeOf(line, "elsewhere"), line).toEqual(here);
  });
});

test("the other clock is one: the program would see it", async () => {
  const { execFileSync } = await import("node:child_process");
  const say = "console.log(new Date().getFullYear(), Date.now() > 1.9e12, new Date(0).getTime())";
  const env = { PATH: process.env.PATH, ...ELSEWHERE };
  const told = execFileSync(process.execPath, ["--require", otherClock, "-e", say], {
    encoding: "utf8",
    env,
  });
  expect(told).toBe("2031 true 0\n");
  expect(readFileSync(otherClock, "utf8")).toContain("OTHER_CLOCK");
});
