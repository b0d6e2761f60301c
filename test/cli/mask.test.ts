import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbook } from "../sheets/workbook.js";
import { Workplace } from "./workplace.js";

const RULES = `merit: 1
name: Garage
period: month
scored: people
tables:
  team: {}
  people:
    file: staff-*
    key: id
    columns:
      id: { header: ID }
      name: { header: Name }
      team: { header: Team, to: team }
      base: { header: Base, type: money }
      note: { header: Note, empty: allowed }
  jobs:
    file: jobs
    key: job
    dated: day
    columns:
      job: { header: Job }
      who: { header: Who, to: people.name, unknown: exclude }
      day: { header: Day, type: date }
      remark: { header: Remark, empty: allowed }
    exclude: { test: { when: remark = "test" else no, say: Test } }
  adjust:
    file: adjust
    key: nr
    columns:
      nr: { header: Nr }
      who: { header: Who, to: people }
      amount: { header: Amount, type: money }
      why: { header: Why }
    checks: {}
rules:
  adjust:
    checks: { big: { level: warning, when: amount > 5, say: Big } }
  people:
    reason: one(adjust.why) else "none"
    total: { pay: { share: { is: base * count(jobs) }, extra: { is: sum(adjust.amount) } } }
    flags: { idle: { when: count(jobs) = 0, say: Idle } }
`.replace("    checks: {}\n", "");

const cell = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;
const row = (line: string) => `<row>${line.split(",").map(cell).join("")}</row>`;
const FILES = {
  "r.yaml": RULES,
  // A sheet a person, in a file called by them; and columns that no rule reads.
  "data/staff-Xaverius.xlsx": workbook({
    sheets: '<sheet name="Xaverius 2026" r:id="rId1"/>',
    rows: ["ID,Name,Team,Base,Note,Phone", "SEC1,Xaverius,A,10,likes Yolandica,13800000001"]
      .map(row)
      .join(""),
  }),
  "data/staff-2.csv": `ID,Name,Team,Base,Note,Phone
SEC2,Yolandica,A,20,born 1980 secretly,13800000002
SEC3,赵小燕,Friends of Xaverius,30,,13800000003
`,
  "data/jobs.csv": `Job,Who,Day,Remark,Customer
J-SEC1-1,Xaverius,2026-10-01,for Xaverius,Mother of Xaverius
J2,Yolandica,2026-10-02,test,c
J3,赵小燕,2026-10-03,,c
J4,Nemodeus,2026-10-03,,c
J5,Xaverius,2026-09-03,,c
`,
  "r2.yaml": RULES.replace("one(adjust.why)", "one(adjust.why where amount > 9)").replace(
    "is: sum(adjust.amount)",
    'is: "if(reason = \\"none\\", 0, sum(adjust.amount))"',
  ),
  "data/adjust.csv": "Nr,Who,Amount,Why\nA1,SEC1,9,因赵小燕请假由Xaverius顶班\nA2,SEC2,1,thanks\n",
};
const SECRETS = [
  "SEC1",
  "SEC2",
  "SEC3",
  "Xaverius",
  "Yolandica",
  "赵小燕",
  "Nemodeus",
  "1380000000",
  "secretly",
];

/** A file as text; of a workbook all its parts. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (!path.endsWith(".xlsx")) return bytes.toString("utf8");
  const parts: string[] = [];
  for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0; ) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      ...[28, 30, 32].map((field) => bytes.readUInt16LE(at + field)),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + packed);
    parts.push(bytes.readUInt16LE(at + 10) === 0 ? body.toString() : inflateRawSync(body).toString());
    at = bytes.indexOf("PK\u0001\u0002", at + 46 + name + extra + comment, "latin1");
  }
  expect(parts.length).toBeGreaterThan(8);
  return parts.join("\n");
}

describe("--mask, where names stand wherever people put them,", () => {
  const place = new Workplace();
  const ON = "--data data --period 2026-10 --mask";
  let who: readonly string[];

  beforeAll(async () => {
    place.write(FILES);
    const { stdout, stderr } = await place.merit(`run r.yaml ${ON} --json`);
    expect(stderr).toContain("[check-warning]");
    who = JSON.parse(stdout).tables.people.map(({ key }: { key: string }) => key);
  });
  afterAll(() => place.remove());

  const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret));

  test.each([
    `run r.yaml ${ON} --out out`,
    `run r.yaml ${ON} --json`,
    `run r.yaml ${ON} --format markdown --lang zh`,
    `statements r.yaml ${ON} --out pages`,
    // Texts of those who are shown name people who are not.
    `run r.yaml ${ON} --only team=A --out some`,
    `run r.yaml ${ON} --only team=A --json`,
    `statements r.yaml ${ON} --only team=A --out some-pages`,
    ...["WHO --rows rows.csv", "WHO --json", "WHO reason", "adjust:A1 amount", "WHO total"].map(
      (asked) => `explain r.yaml ${asked} ${ON}`,
    ),
    `cliffs r.yaml ${ON}`,
    `diff r.yaml r.yaml ${ON} --format markdown`,
    `diff r.yaml r2.yaml ${ON} --only team=A --json`,
    `diff r.yaml r2.yaml ${ON} --only team=A --format markdown`,
  ])("merit %s names nobody, in sentences, keys, files and sheets either", async (line) => {
    const { code, stdout, stderr } = await place.merit(line.replace("WHO", who[0]));
    expect(code, stderr).toBe(0);
    expect(leaks(stdout + stderr)).toEqual([]);
  });

  test("no file written does, and none is called by anybody", () => {
    const names = readdirSync(place.folder, { recursive: true, encoding: "utf8" });
    const written = names.filter((name) => /\.\w+$/.test(name) && !/^data|^r2?\.yaml/.test(name));
    expect(written.length).toBeGreaterThan(8);
    for (const name of written)
      expect(leaks(`${name}\n${textOf(join(place.folder, name))}`), name).toEqual([]);
  });

  test("and what is said of them stays readable", async () => {
    const { stdout } = await place.merit(`explain r.yaml ${who[0]} reason ${ON} --lang en`);
    expect(stdout).toContain(`因${who[1]}请假由${who[0]}顶班`.replace(who[1], who[2]));
  });
});
