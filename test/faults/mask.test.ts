import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pseudonym } from "../../src/report/mask/masker.js";
import { RULEBOOK } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { SCHEMES } from "../fixtures/schemes.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

interface Row {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Printed {
  readonly scored: string;
  readonly columns: Readonly<Record<string, Readonly<Record<string, { type: string; role: string }>>>>;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** What tells who is scored: keys, and the texts of their own columns that are no words of the rulebook. */
function secretsOf({ scored, columns, tables }: Printed, masked: Printed): readonly string[] {
  const secrets = new Set<string>();
  tables[scored].forEach((row, i) => {
    secrets.add(row.key);
    for (const [name, { type, role }] of Object.entries(columns[scored])) {
      const value = row.values[name];
      // Texts that stay are words of the rulebook; the test of `mask` holds which.
      const stays = masked.tables[scored][i].values[name] === value;
      if (type === "text" && (role === "key" || role === "column") && typeof value === "string" && !stays) {
        secrets.add(value);
      }
    }
  });
  return [...secrets]
    .flatMap((secret) => [secret, ...secret.split(/[\s/·]+/)])
    .filter((one) => one.length > 1);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a secret stands as a word of its own; of Chinese names also amid other characters. */
function leaksIn(text: string, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => {
    const edge = /\p{Script=Han}/u.test(secret) ? "" : "[\\p{L}\\p{N}]";
    const around = edge === "" ? ["", ""] : [`(?<!${edge})(?<!${edge}[.:,-])`, `(?![.:,-]?${edge})`];
    const found = new RegExp(`${around[0]}${escaped(secret)}${around[1]}`, "u").exec(text);
    return found ? [`${secret}: …${text.slice(Math.max(0, found.index - 40), found.index + 40)}…`] : [];
  });
}

/** Without the numbers of rows and lines, which may be those of ids. */
const withoutRows = (text: string) =>
  text.replace(
    /"(row|line)": \d+|\brows? \d+([–, ]+\d+)*|第 \d+([–、 ]+\d+)* 行|yaml:\d+|\bline \d+|^ *\d+ \|/gm,
    "ROWS",
  );

/** Everything that a file says, also the cells of a workbook. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (!path.endsWith(".xlsx")) return bytes.toString("utf8");
  const book = read(bytes, { type: "buffer" });
  return book.SheetNames.map((name) => `${name}\n${utils.sheet_to_csv(book.Sheets[name])}`).join("\n");
}

function writtenText(): string {
  const names = readdirSync(place.folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(place.folder, name)).isFile());
  return files.map((name) => `${name}\n${textOf(join(place.folder, name))}`).join("\n");
}

interface Scene {
  readonly rules: string;
  readonly folder: string;
  readonly period: string;
  readonly before?: readonly string[];
}

const SCENES: readonly Scene[] = [
  { rules: "after-sales.yaml", folder: "after-sales", period: "2026-10" },
  { rules: "helpdesk-agents.yaml", folder: "helpdesk", period: "2023" },
  ...SCHEMES,
];

describe.each(SCENES)("with --mask, of $rules on $folder in $period", ({ rules, folder, period, before }) => {
  test("no id or name of those scored stands in any output of any command", async () => {
    const rulebook = join(ROOT, "rules", rules);
    const data = `--data ${join(ROOT, "fixtures", folder)}`;
    const ledger = before ? " --ledger ledger" : "";
    for (const earlier of before ?? []) {
      await place.merit(`run ${rulebook} ${data} --period ${earlier} --out earlier${ledger}`);
      expect(await place.merit("close earlier --ledger ledger")).toMatchObject({ code: 0 });
    }
    const on = `${rulebook} ${data} --period ${period}${ledger}`;
    const open = JSON.parse((await place.merit(`run ${on} --json`)).stdout);
    const whole = await place.merit(`run ${on} --json --mask`);
    const masked = JSON.parse(whole.stdout);
    const secrets = secretsOf(open, masked);
    expect(secrets.length).toBeGreaterThan(1);
    const [first] = open.tables[open.scored];
    const who = pseudonym(first.key);
    const commands = [
      `run ${on} --mask --out out`,
      `run ${on} --mask --lang zh`,
      `run ${on} --mask --format markdown`,
      `run ${on} --mask --lang en`,
      `statements ${on} --mask --out pages`,
      `statements ${on} --mask --out page --for ${who}`,
      `explain ${on.replace(rulebook, `${rulebook} ${who}`)} --mask --rows rows.csv`,
      `explain ${on.replace(rulebook, `${rulebook} ${who}`)} --mask --json`,
      `explain ${on.replace(rulebook, `${rulebook} nobody`)} --mask`,
      `cliffs ${on} --mask`,
      `cliffs ${on} --mask --json`,
      ...["text", "json", "markdown"].map((format) => `diff ${rulebook} ${on} --mask --format ${format}`),
    ];
    expect(leaksIn(withoutRows(whole.stdout + whole.stderr), secrets), "run --json").toEqual([]);
    for (const line of commands) {
      const { stdout, stderr, code } = await place.merit(line);
      expect(code, `${line}\n${stderr}`).toBeLessThan(3);
      expect(leaksIn(withoutRows(`${stdout}\n${stderr}`), secrets), line).toEqual([]);
    }
    for (const name of ["ledger", "earlier"]) place.write({ [`${name}/gone`]: "" });
    const { rmSync } = await import("node:fs");
    for (const name of ["ledger", "earlier"]) rmSync(join(place.folder, name), { recursive: true });
    expect(leaksIn(withoutRows(writtenText()), secrets)).toEqual([]);
  });
});

describe("with --mask, where the data have errors", () => {
  const PEOPLE =
    "工号,姓名,班组,基数\n1001,王小明,甲,10\n1002,李雷,甲,lots of 李雷\n1003,韩梅梅,乙,10\n1003,韩梅梅,乙,10\n";
  const JOBS = "单号,工号,日期,分值\na,1001,2026-10-01,1\nb,1004,2026-10-02,2\nc,1001,2026-10-03,1003\n";
  const SECRETS = ["1001", "1002", "1003", "1004", "王小明", "李雷", "韩梅"];
  const ON = "rules/shop.yaml --data data --period 2026-10";

  test.each([
    `run ${ON} --mask`,
    `run ${ON} --mask --out out --lang zh`,
    `run ${ON} --mask --json`,
    `statements ${ON} --mask --out pages`,
    `explain rules/shop.yaml P-00000000 --data data --mask`,
    `cliffs ${ON} --mask`,
    `diff rules/shop.yaml ${ON} --mask`,
    `diff ${ON} --mask --sweep goal=1..3:1`,
  ])("merit %s tells where and what kind, and nobody's name", async (line) => {
    place.write({ "rules/shop.yaml": RULEBOOK, "data/people.csv": PEOPLE, "data/jobs.csv": JOBS });
    const { code, stdout, stderr } = await place.merit(line);
    expect(code).toBe(1);
    expect(leaksIn(withoutRows(stdout + stderr), SECRETS)).toEqual([]);
    expect(stderr).toMatch(/people\.csv (row 3, column 基数|第 3 行，“基数”列).*\[cell-unreadable\]/);
    if (!line.startsWith("diff")) expect(stderr).toContain("[link-unknown]");
    expect(stderr).toMatch(/--mask (it is not shown what cells hold|时不显示单元格内容)/);
    const open = await place.merit(line.replace(" --mask", ""));
    expect(open.stderr).toContain("李雷");
  });
});

test("every command that shows people takes --mask", async () => {
  const names = readdirSync(join(ROOT, "src/cli/commands")).filter((name) => /^[a-z]+\.ts$/.test(name));
  const helps = await Promise.all(names.map((name) => place.merit(`${name.slice(0, -".ts".length)} --help`)));
  const reading = helps.filter(({ stdout }) => stdout.includes("--data <folder>"));
  expect(reading.length).toBeGreaterThan(4);
  for (const { stdout } of reading) expect(stdout).toContain("--mask");
});
