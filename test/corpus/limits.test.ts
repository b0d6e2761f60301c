/** Limits: each one reached, which names the option that raises it, and raised. */

import { describe, expect, test } from "vitest";
import { LIMIT_NAMES, type Limits, USUAL_LIMITS } from "../../src/base/limits.js";
import type { NodeHost } from "../../src/cli/host/node-host.js";
import { limitedHost } from "../../src/cli/job/limited-host.js";
import { JOBS, PEOPLE, RULEBOOK, RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { workbook, workbookParts, zipOf } from "../sheets/workbook.js";
import { type Case, corpus } from "./corpus.js";

const LINE = `${RUN} --json`;
const people = (content: string | Uint8Array, ending = "csv"): Case["files"] => ({
  "rules/shop.yaml": SHOP["rules/shop.yaml"],
  [`data/people.${ending}`]: content,
  "data/jobs.csv": JOBS,
});
const cell = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;
const ROWS = PEOPLE.trimEnd()
  .split("\n")
  .map((line) => `<row>${line.split(",").map(cell).join("")}</row>`)
  .join("");
const LONG = PEOPLE.replace("王小明", "x".repeat(1_048_577));
const REMARK = PEOPLE.replace("王小明", "x".repeat(98_305));
const WIDE = PEOPLE.trimEnd()
  .split("\n")
  .map((line) => line + ",".repeat(16_384))
  .join("\n");
const FAT = PEOPLE.trimEnd()
  .split("\n")
  .map((line) => line + `,${"x".repeat(1_000_000)}`.repeat(17))
  .join("\n");
const MANY = zipOf([
  ...workbookParts({ rows: ROWS }),
  ...Array.from({ length: 10_001 }, (_, i) => ({ name: `x/${i}`, bytes: "", stored: true })),
]);
/** A sheet of 70 MB, most of it blanks in the tags of empty rows, which are packed to a thousandth. */
const BOMB = workbook({ rows: ROWS + `<row${" ".repeat(100_000)}/>`.repeat(700) });
const TERABYTES = workbook({
  rows: ROWS,
  parts: [{ name: "xl/worksheets/sheet1.xml", bytes: "x", zip64: true, claims: { size: 9 * 2 ** 30 } }],
});
const TALL = { ...SHOP, "rules/shop.yaml": `${RULEBOOK}# ${"x".repeat(1_000_000)}\n` };
const PAID = { "people.1.total": "23.33" };

const reached = (option: string, files: Case["files"], exit: 1 | 2, says: readonly string[]): Case => ({
  what: `${option.split("=")[0]} reached`,
  files,
  exit,
  says,
  also: ({ stderr }) => expect(stderr).toContain(`--read-limit ${option}`),
});
const raised = (option: string, files: Case["files"]): Case => ({
  what: `${option} raised`,
  files,
  line: `${LINE} --read-limit ${option}`,
  exit: 0,
  says: [],
  values: PAID,
});

corpus("limits", { line: LINE }, [
  reached("cell=2MB", people(LONG), 1, ["csv-cell-too-long: people.csv row 2, column B"]),
  raised("cell=2MB --read-limit text=2MB", people(LONG)),
  reached("text=192KB", people(REMARK), 1, ["cell-too-long: people.csv row 2, column 姓名"]),
  raised("text=192KB", people(REMARK)),
  {
    what: "a text of all that a cell of a spreadsheet can hold",
    files: people(PEOPLE.replace("王小明", "王".repeat(32_767))),
    exit: 0,
    says: [],
    values: PAID,
  },
  reached("text=192KB", people(workbook({ rows: ROWS.replace("王小明", "王".repeat(32_769)) }), "xlsx"), 1, [
    "cell-too-long: people.xlsx [Sheet1] row 2, column 姓名",
  ]),
  reached(
    "columns=32768",
    people(WIDE),
    1,
    [1, 2, 3, 4].map((row) => `csv-too-many-columns: people.csv row ${row}`),
  ),
  raised("columns=32768", people(WIDE)),
  reached("row=32MB", people(FAT), 1, ["csv-row-too-long: people.csv row 1"]),
  raised("row=32MB", people(FAT)),
  reached("parts=20000", people(MANY, "xlsx"), 2, ["zip-too-many-parts: people.xlsx"]),
  raised("parts=20000", people(MANY, "xlsx")),
  reached("ratio=500", people(BOMB, "xlsx"), 2, ["zip-bomb: people.xlsx"]),
  raised("ratio=1100", people(BOMB, "xlsx")),
  reached("part=16GB", people(TERABYTES, "xlsx"), 2, ["zip-part-too-large: people.xlsx"]),
  {
    what: "part raised: then the ratio speaks against it",
    files: people(TERABYTES, "xlsx"),
    line: `${LINE} --read-limit part=16GB`,
    exit: 2,
    says: ["zip-bomb: people.xlsx"],
  },
  reached("rulebook=2000000", TALL, 2, ["yaml-too-long: rules/shop.yaml:1:1"]),
  raised("rulebook=2000000", TALL),
  ...["size=4MB", "cell=1KB", "cell=1TB", "cell", "cell=-4MB", "cell=99GB"].map(
    (option): Case => ({
      what: `--read-limit ${option} is no limit`,
      files: SHOP,
      line: `${LINE} --read-limit ${option}`,
      exit: 2,
      says: ["usage-bad-value"],
    }),
  ),
  {
    what: "several limits in one command",
    files: SHOP,
    line: `${LINE} --read-limit cell=4MB --read-limit ratio=300`,
    exit: 0,
    says: [],
    values: PAID,
  },
]);

/** What is kept in memory, with limits that small files reach; those that hold are far above. */
describe("limits of what is kept", () => {
  const kept = async (files: Case["files"], low: Partial<Limits>) => {
    const place = new Workplace();
    try {
      place.write(files);
      const limited = (host: NodeHost) => ({ ...host, ...limitedHost(host, { ...USUAL_LIMITS, ...low }) });
      return await place.merit(`${LINE} --lang en`, { change: limited });
    } finally {
      place.remove();
    }
  };
  const WIDE_RULES = RULEBOOK.replace(
    "    key: job\n    dated: day\n",
    '    key: none\n    wide: { headers: "c*" }\n',
  )
    .replace("day: { header: 日期, type: date }", "what: { from: heading }")
    .replace("points: { header: 分值, type: number }", "points: { from: cell, type: number }");

  test.each([
    ["cells=24", "table-too-large", "jobs.csv", SHOP, { cells: 23 }],
    ["cells=30", "table-too-large", "people.csv", people(`${PEOPLE}4,a,a,1\n`), { cells: 15 }],
    ["texts=22", "texts-too-large", "people.csv", SHOP, { texts: 11 }],
  ] as const)("%s is what the finding %s proposes", async (_, code, file, files, low) => {
    const ended = await kept(files, low);
    expect(ended.code).toBe(1);
    const option = `--read-limit ${Object.keys(low)[0]}=${Object.values(low)[0] * 2}`;
    expect(ended.stderr).toMatch(new RegExp(`^${file}: error: .*\\[${code}\\]\\n.*${option}`, "m"));
    expect(ended.stdout).toBe("");
  });

  test("the same files are paid where they just fit", async () => {
    expect(await kept(SHOP, { cells: 24, texts: 22 })).toMatchObject({ code: 0, stderr: "" });
  });

  test("a wide table is counted in the rows that it becomes", async () => {
    const line = (n: number) => `j${n},1${",1".repeat(40)}\n`;
    const header = `单号,工号,${Array.from({ length: 40 }, (_, i) => `c${i}`).join(",")}\n`;
    const jobs = header + Array.from({ length: 10 }, (_, n) => line(n)).join("");
    const files = { ...SHOP, "rules/shop.yaml": WIDE_RULES, "data/jobs.csv": jobs };
    expect((await kept(files, {})).stderr).toBe("");
    expect((await kept(files, { cells: 700 })).stderr).toContain("[table-too-large]");
  });
});

test("every limit is among them", () => {
  const tried = ["cell", "columns", "row", "parts", "ratio", "part", "rulebook", "cells", "texts", "text"];
  expect([...tried].sort()).toEqual([...LIMIT_NAMES].sort());
});
