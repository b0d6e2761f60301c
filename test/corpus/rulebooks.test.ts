/** Rulebooks that nobody can mean, or mean harm. */
import { RULEBOOK, RUN, SHOP } from "../cli/shop.js";
import { type Case, corpus } from "./corpus.js";

const rulebook = (text: string | Uint8Array): Case["files"] => ({ ...SHOP, "rules/shop.yaml": text });
const formula = (text: string) => rulebook(RULEBOOK.replace("sum(jobs.points)", text));
const at = (code: string, place = "1:1") => [`${code}: rules/shop.yaml:${place}`];
const nested = (levels: number, text: string) => "(".repeat(levels) + text + ")".repeat(levels);
const BOMB = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : "a"}, *${i ? `b${i - 1}` : "a"}]`).join("\n")}\n`;
/** What is found in a line of the bomb: a key that no rulebook has, and aliases, none of which is followed. */
const bombed = (line: number) => [
  ...at("key-unknown", `${line}:1`),
  ...(line === 1 ? [] : ["[", ", "].map((_, i) => at("yaml-alias", `${line}:${aliasAt(line, i)}`)[0])),
];
const aliasAt = (line: number, which: number) => {
  const text = BOMB.split("\n")[line - 1];
  return (which === 0 ? text.indexOf("*") : text.lastIndexOf("*")) + 1;
};

const YAML: readonly Case[] = [
  {
    what: "an alias bomb",
    files: rulebook(BOMB + RULEBOOK),
    exit: 1,
    says: [1, 2, ...Array.from({ length: 29 }, (_, i) => i + 3)].flatMap((line) => bombed(line)),
  },
  {
    what: "an alias where a value is due",
    files: rulebook(
      RULEBOOK.replace("name: { en: Shop, zh: 小店 }", "name: &n Shop\nversion: *n").replace(
        'version: "7"\n',
        "",
      ),
    ),
    exit: 1,
    says: at("yaml-alias", "3:10"),
  },
  {
    what: "a nesting bomb",
    files: rulebook(`a: ${"[".repeat(10_000)}`),
    exit: 1,
    says: at("yaml-too-deep", "1:44"),
  },
  {
    what: "deep maps in block style",
    files: rulebook(Array.from({ length: 60 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")),
    exit: 1,
    says: at("yaml-too-deep", "41:41"),
  },
  {
    what: "several documents",
    files: rulebook(`${RULEBOOK}---\n${RULEBOOK}`),
    exit: 1,
    says: at("yaml-several-documents", "47:1"),
  },
  {
    what: "an unknown tag",
    files: rulebook(RULEBOOK.replace("period: month", "period: !!js/function month")),
    exit: 1,
    says: at("yaml-tag", "4:9"),
  },
  {
    what: "a tag of Python",
    files: rulebook(RULEBOOK.replace("period: month", "period: !!python/object:os.system month")),
    exit: 1,
    says: at("yaml-tag", "4:9"),
  },
  {
    what: "tabs for blanks",
    files: rulebook(RULEBOOK.replace("    file: people", "\tfile: people")),
    exit: 1,
    says: at("yaml-syntax", "15:1"),
  },
  {
    what: "1 MB of rulebook",
    files: rulebook(`${RULEBOOK}# ${"x".repeat(1_000_000)}\n`),
    exit: 1,
    says: at("yaml-too-long"),
  },
  { what: "an empty rulebook", files: rulebook(""), exit: 1, says: at("yaml-empty") },
  {
    what: "a rulebook that is no UTF-8",
    files: rulebook(Buffer.from([0x6d, 0xff])),
    exit: 2,
    says: ["file-not-utf8"],
  },
  {
    what: "a rulebook in UTF-16",
    files: rulebook(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(RULEBOOK, "utf16le")])),
    exit: 2,
    says: ["file-not-utf8"],
  },
  {
    what: "a NUL in it",
    files: rulebook(RULEBOOK.replace("Shop", "Sh\0op")),
    exit: 1,
    says: at("yaml-hidden-character", "2:15"),
  },
  {
    what: "a key that stands twice",
    files: rulebook(RULEBOOK.replace("period: month", "period: month\nperiod: year")),
    exit: 1,
    says: at("key-twice", "5:1"),
  },
  {
    what: "a key that is mistyped",
    files: rulebook(RULEBOOK.replace("scored:", "scord:")),
    exit: 1,
    says: [...at("key-missing"), ...at("key-unknown", "7:1")],
  },
  {
    what: "a file that takes in itself",
    files: rulebook(RULEBOOK.replace("period:", "use: shop.yaml\nperiod:")),
    exit: 1,
    says: at("use-cycle", "4:6"),
  },
  {
    what: "a file that leads out: use: /etc/passwd",
    files: rulebook(RULEBOOK.replace("period:", "use: /etc/passwd\nperiod:")),
    exit: 1,
    says: at("use-path", "4:6"),
  },
];
corpus("rulebooks: YAML", { line: "check rules/shop.yaml" }, YAML);

corpus("rulebooks: formulas", { line: "check rules/shop.yaml" }, [
  {
    what: "a formula nested 10,000 deep",
    files: formula(nested(10_000, "sum(jobs.points)")),
    exit: 1,
    says: at("formula-depth", "34:150"),
  },
  { what: "a formula nested 99 deep", files: formula(nested(98, "sum(jobs.points)")), exit: 0, says: [] },
  {
    what: "not 10,000 times",
    files: formula(`${"not ".repeat(10_000)}true`),
    exit: 1,
    says: at("formula-depth", "34:450"),
  },
  {
    what: "a sum of 10,000 terms",
    files: formula(`${"1 + ".repeat(10_000)}1`),
    exit: 1,
    says: at("formula-long", "34:2052"),
  },
  {
    what: "a number of 100,000 digits",
    files: formula("9".repeat(100_000)),
    exit: 1,
    says: at("formula-number-long", "34:50"),
  },
  {
    what: "powers of powers are not in the language",
    files: formula("9 ^ 9 ^ 9"),
    exit: 1,
    says: at("formula-character", "34:52"),
  },
  { what: "a quantity that reads itself", files: formula("points + 1"), exit: 1, says: at("cycle", "34:5") },
  {
    what: "division by a literal zero",
    files: formula("sum(jobs.points) / 0"),
    exit: 0,
    says: at("missing-unsaid", "42:9"),
  },
  {
    what: "full-width brackets and operators",
    files: formula("sum（jobs.points）＋１"),
    exit: 1,
    says: at("formula-character-width", "34:53"),
  },
  {
    what: "what looks like a program",
    files: formula("process.exit()"),
    exit: 1,
    says: at("formula-syntax", "34:62"),
  },
  {
    what: "bidi marks in a formula",
    files: formula("sum(jobs.points) \u202e+ 1"),
    exit: 1,
    says: at("yaml-hidden-character", "34:67"),
  },
]);

/** Quantities that each come to the square of the one before. */
const SQUARES = RULEBOOK.replace(
  "rules:\n  people:\n",
  `rules:\n  people:\n    q0: count(jobs) + 7\n${Array.from({ length: 60 }, (_, i) => `    q${i + 1}: q${i} * q${i}\n`).join("")}`,
);
/** Prices of jobs that have nothing in common: sums of their reciprocals double their digits at each step. */
const PRICES = Array.from({ length: 6000 }, (_, i) => `j${i},1,2026-10-01,${2 ** 20 + 2 * i + 1}`);
const COSTS = RULEBOOK.replace("rules:\n", "rules:\n  jobs:\n    each: 1 / points else 0\n").replace(
  "sum(jobs.points)",
  "sum(jobs.each)",
);

corpus("rulebooks: numbers that never end", { line: `${RUN} --json` }, [
  {
    what: "squares of squares",
    files: rulebook(SQUARES),
    exit: 1,
    says: at("number-too-long", "47:5"),
  },
  {
    what: "a sum of thousands of quotients that have nothing in common",
    files: { ...rulebook(COSTS), "data/jobs.csv": `单号,工号,日期,分值\n${PRICES.join("\n")}\n` },
    exit: 1,
    says: at("number-too-long", "36:5"),
  },
]);

corpus("rulebooks: patterns that others run away with", { line: `${RUN} --json` }, [
  {
    what: "a pattern of files with many stars, beside a long name",
    files: {
      ...rulebook(RULEBOOK.replace("file: jobs", `file: "${"a*".repeat(40)}b"`)),
      [`data/${"a".repeat(200)}.csv`]: "x\n",
    },
    exit: 2,
    says: at("file-none-fits", "23:11"),
  },
  {
    what: "a part of cells with many holes, on a long cell",
    files: {
      ...rulebook(
        RULEBOOK.replace(
          "points: { header: 分值, type: number }",
          `points: { header: 分值, type: number, take: "${"<number>".repeat(12)}{number}x" }`,
        ),
      ),
      "data/jobs.csv": `单号,工号,日期,分值\na,1,2026-10-01,${"1".repeat(15_000)}\n`,
    },
    exit: 1,
    says: ["cell-not-found: jobs.csv row 2, column 分值"],
  },
]);
