/**
 * Words of somebody who means harm, wherever an author of rulebooks or a sender of files can put words: in a pull request
 * from outside, all of it runs on the owner's machines and shows on the owner's screens.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Workplace } from "../cli/workplace.js";

/** As a text of YAML and of JSON, with everything unseen escaped. */
const quoted = (text: string) =>
  `"${text.replace(/[\\"]/g, "\\$&").replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;

/** A rulebook that has these words in every place for words. */
const rulebook = (words: string) => {
  const evil = quoted(words);
  return `merit: 1
name: ${evil}
version: ${evil}
period: month
scored: people
params: { p: { value: 3, source: ${evil} } }
tables:
  people:
    label: ${evil}
    file: people
    key: id
    columns:
      id: { header: ID, label: ${evil} }
      name: { header: Name, label: ${evil} }
      team: { header: Team, to: team, label: ${evil} }
      x: { header: X, type: number, label: ${evil} }
      w: { header: W, words: { a: [A] }, labels: { a: ${evil} } }
    exclude: { gone: { when: x > 50, say: ${evil} } }
  team: { label: ${evil} }
rules:
  people:
    score: { label: ${evil}, scorecard: { s: { label: ${evil}, points: 100, of: x, curve: { 0: 0%, 10: 100% } } } }
    g: { label: ${evil}, of: x, grades: { up_to 1: good, over 1: poor }, labels: { good: ${evil} } }
    total:
      label: ${evil}
      pay:
        a: { label: ${evil}, is: 100 }
        b: { label: ${evil}, is: -10 * p, fund: ${evil} }
        c: { label: ${evil}, of: score, bands: { under 15: 0, at_least 15: 50 }, missing: zero }
    flags: { f: { when: x < 2, say: ${evil} } }
    checks: { c: { level: warning, when: x < 2, say: ${evil} } }
  all:
    n: { label: ${evil}, is: count(people) }
    guards: { b: { must: n > 100, say: ${evil}, else: report } }
`;
};

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const people = (words: string) =>
  `ID,Name,Team,X,W\n${[1, 2, 99].map((x) => `${cell(words + x)},${cell(words)},${cell(words)},${x},A\n`).join("")}`;
const cases = (words: string) =>
  `- case: ${quoted(words)}
  period: 2026-10
  given: { people: [{ id: ${quoted(words)}, x: 1, team: ${quoted(words)} }] }
  expect: { people: { ${quoted(words)}: { total: 1 } } }
`;
const ON = "--data data --period 2026-10";
const LINES = [
  `run r.yaml ${ON} --out out --findings found.csv`,
  `run r.yaml ${ON} --out shown --export pay.yaml`,
  `run r.yaml ${ON} --format markdown`,
  `run r.yaml ${ON} --json`,
  `run r.yaml ${ON} --all --lang zh`,
  ...["text", "json", "github", "sarif"].map((format) => `check r.yaml --format ${format}`),
  ...["text", "json", "github", "sarif", "junit"].map((format) => `test r.test.yaml --format ${format}`),
  "test ok.test.yaml --coverage",
  "test ok.test.yaml --mutate",
  `cliffs r.yaml ${ON}`,
  `cliffs r.yaml ${ON} --of score`,
  "inspect data",
  "inspect data --json",
  `statements r.yaml ${ON} --out pages`,
  ...["text", "json", "markdown"].map((format) => `diff r.yaml ${ON} --set p=4 --format ${format}`),
  `diff r.yaml ${ON} --sweep p=1..3:1`,
  `diff r.yaml ${ON} --sweep p=1..3:1 --format markdown`,
];

/** Those that write what spreadsheet programs open. */
const WRITING = LINES.filter((line) => /--out (out|shown) /.test(line));

interface Shown {
  readonly line: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** All that the commands show where these words stand everywhere, and the folder with what they wrote. */
async function shownOf(
  words: string,
  inData: string,
  lines = LINES,
): Promise<{ readonly shown: readonly Shown[]; readonly place: Workplace }> {
  const place = new Workplace();
  places.push(place);
  place.write({
    "r.yaml": rulebook(words),
    "ok.yaml": rulebook(words),
    "r.test.yaml": cases(words),
    "ok.test.yaml": cases(words).replace("total: 1 ", "total: 70 "),
    "pay.yaml": `export: 1\nfile: payroll.csv\ncolumns: { ${quoted(words)}: id, N: name }\n`,
    "data/people.csv": people(inData),
  });
  const shown: Shown[] = [];
  const explaining = ["explain", "r.yaml", `${inData}1`, ...ON.split(" "), "--rows", "rows.csv"];
  for (const line of [...lines.map((one) => one.split(" ")), explaining]) {
    const { code, stdout, stderr } = await place.asks(line);
    expect(code, `${line.join(" ")}\n${stderr}`).toBeLessThan(2);
    shown.push({ line: line.join(" "), stdout, stderr });
  }
  return { shown, place };
}

const places: Workplace[] = [];
afterAll(() => {
  for (const place of places) place.remove();
});

const filesOf = ({ folder }: Workplace, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.startsWith("data"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

describe("words that mean harm", () => {
  const SERVERS = "::add-mask::e ##[stop-commands]t ##vso[task.complete]y ##teamcity[x]";
  const MARKUP = `@octocat <img src=x onerror=alert(1)> " onclick="y </details></script> ![x](http://e.x/y) [a](x:y) \`z\``;
  let shown: readonly Shown[];
  let place: Workplace;

  beforeAll(async () => {
    const words = `${SERVERS} ${MARKUP} \u009b31m\u202e\u2028`;
    // A file with these characters would be taken for no text at all.
    ({ shown, place } = await shownOf(`${words} \u001b]0;x\u0007\r\b`, words));
  });

  test("are obeyed by no build server", () => {
    const OBEYED = /^\s*::|##(vso|teamcity)?\[/im;
    /** An annotation of ours, in which the toolkit's escapes hold. */
    const OURS = /^::(?=(error|warning|notice) )/gm;
    for (const { line, stdout, stderr } of shown) {
      expect(line.endsWith("--format github") ? stdout.replace(OURS, "") : stdout, line).not.toMatch(OBEYED);
      expect(stderr, line).not.toMatch(OBEYED);
    }
  });

  test("are obeyed by no terminal, and turn no line round", () => {
    const RAW = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
    for (const { line, stdout, stderr } of shown) {
      // JSON in a pipe is for programs.
      if (!/json|sarif/.test(line)) expect(stdout, line).not.toMatch(RAW);
      expect(stderr, line).not.toMatch(RAW);
    }
    for (const [name, page] of filesOf(place, ".html")) expect(page, name).not.toMatch(RAW);
  });

  test("are no markup of a page or a comment", () => {
    for (const { line, stdout } of shown.filter((one) => one.line.includes("markdown"))) {
      // What stands between fences is shown as it is.
      const outside = stdout.replace(/^(`{3,})diff$[\s\S]*?^\1$/gm, "");
      expect(outside, line).not.toMatch(/@octocat|<img|!\[|\]\(|`z`|<\/details>.+/);
    }
    const pages = filesOf(place, ".html");
    expect(pages.length).toBeGreaterThan(2);
    for (const [name, page] of pages)
      expect(page, name).not.toMatch(/<img|<\/details><\/script>|" onclick="y/);
  });
});

test("what spreadsheet programs would compute is a text in every file that they open", async () => {
  const { place } = await shownOf("=1+1", "=1+1", WRITING);
  const files = filesOf(place, ".csv");
  expect(files.map(([name]) => name.split("/").at(-1)).sort()).toEqual(
    expect.arrayContaining([
      "found.csv",
      "payroll.csv",
      "people.csv",
      "rows-left-out.csv",
      "rows.csv",
      "team.csv",
    ]),
  );
  for (const [name, content] of files) {
    const cells: string[][] = parse(content, { bom: true });
    expect(cells.flat().join(), name).toContain("=1+1");
    for (const one of cells.flat()) expect(one, name).not.toMatch(/^\s*=/);
  }
});
