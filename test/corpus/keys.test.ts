/** Keys, names and links: who is who, and who is nobody. */
import { JOBS, PEOPLE, RULEBOOK, RUN, SHOP } from "../cli/shop.js";
import { type Case, corpus } from "./corpus.js";

const LINE = `${RUN} --json`;
const people = (content: string, rulebook = RULEBOOK): Case["files"] => ({
  ...SHOP,
  "rules/shop.yaml": rulebook,
  "data/people.csv": content,
});
const jobs = (content: string, rulebook = RULEBOOK): Case["files"] => ({
  ...SHOP,
  "rules/shop.yaml": rulebook,
  "data/jobs.csv": content,
});
/** The first job, done by this person. */
const by = (id: string) => JOBS.replace("a,1,", `a,${id},`);
const BY_NAME = RULEBOOK.replace(
  "who: { header: 工号, to: people }",
  "who: { header: 工号, to: people.name }",
);
const ALLOWED = RULEBOOK.replace("file: people\n", "file: people\n    alike_keys: allowed\n");

/** A fourth person whose id is another spelling of A01's. */
const alike = (what: string, id: string, first = "A01"): Case => ({
  what,
  files: { ...people(`${PEOPLE}${first},赵,乙,10\n${id},钱,乙,10\n`) },
  exit: 1,
  says: ["keys-alike: people.csv row 6"],
});

corpus("keys: doubled and alike", { line: LINE }, [
  {
    what: "a doubled id",
    files: people(`${PEOPLE}1,王小明,甲,10\n`),
    exit: 1,
    says: ["key-doubled: people.csv row 5"],
  },
  {
    what: "a ticket given twice",
    files: jobs(`${JOBS}a,1,2026-10-01,1\n`),
    exit: 1,
    says: ["key-doubled: jobs.csv row 8"],
  },
  alike("A01 and a01", "a01"),
  alike("A01 and Ａ01", "Ａ01"),
  alike("A01 with a zero-width space", "A\u200b01"),
  alike("A01 with a blank inside", "A 01"),
  alike("007 and 7", "7", "007"),
  alike("José in NFC and NFD", "José".normalize("NFD"), "José"),
  {
    what: "007 and 7 where the rulebook says that they differ",
    files: people(`${PEOPLE}007,赵,乙,10\n7,钱,乙,10\n`, ALLOWED),
    exit: 0,
    says: [],
    values: { "people.007.id": "007", "people.7.id": "7" },
  },
  {
    what: "two teams that differ by width, told where the second stands",
    files: people(PEOPLE.replace("李雷,甲", "李雷,A").replace("韩梅,乙", "韩梅,Ａ")),
    exit: 1,
    says: ["keys-alike: people.csv row 4, column 班组"],
  },
  {
    what: "blanks around an id are no part of it",
    files: people(PEOPLE.replace("1,王", " 1\u3000,王")),
    exit: 0,
    says: [],
    values: { "people.1.total": "23.33" },
  },
]);

corpus("keys: persons", { line: LINE }, [
  {
    what: "an unknown person",
    files: jobs(by("9")),
    exit: 1,
    says: ["link-unknown: jobs.csv row 2, column 工号"],
  },
  {
    what: "a person whose id lost its zeros on the way",
    files: { ...jobs(by("7")), "data/people.csv": `${PEOPLE}007,赵,乙,10\n` },
    exit: 1,
    says: ["link-unknown: jobs.csv row 2, column 工号"],
    also: ({ stderr }) => has(stderr, "Is 007 meant? It differs only in leading zeros."),
  },
  {
    what: "a job left out for its person, who is there in another spelling",
    files: {
      ...jobs(by("7"), RULEBOOK.replace("to: people }", "to: people, unknown: exclude }")),
      "data/people.csv": `${PEOPLE}007,赵,乙,10\n`,
    },
    exit: 0,
    says: ["link-alike: jobs.csv row 2, column 工号"],
    also: ({ stderr }) => has(stderr, "But 007 is there, and differs only in leading zeros."),
  },
  {
    what: "a job left out for its person, of whom nobody has heard",
    files: jobs(by("9"), RULEBOOK.replace("to: people }", "to: people, unknown: exclude }")),
    exit: 0,
    says: [],
  },
  {
    what: "a departed person, marked so in the export",
    files: jobs(JOBS.replaceAll(",1,2", ",王小明（离职）,2").replaceAll(",2,2", ",李雷,2"), BY_NAME),
    exit: 1,
    says: [2, 3, 4].map((row) => `link-unknown: jobs.csv row ${row}, column 工号`),
  },
  {
    what: "two persons of one name, by which jobs lead to them",
    files: {
      ...jobs(JOBS.replaceAll(",1,2", ",王小明,2").replaceAll(",2,2", ",李雷,2"), BY_NAME),
      "data/people.csv": `${PEOPLE}4,王小明,乙,10\n`,
    },
    exit: 1,
    says: ["link-target-doubled: people.csv row 5, column 姓名"],
  },
  {
    what: "two persons of one name, where ids lead to them",
    files: people(`${PEOPLE}4,王小明,乙,10\n`),
    exit: 0,
    says: [],
    values: { "people.1.total": "23.33", "people.4.total": "0.00" },
  },
  {
    what: "nobody: an empty id",
    files: jobs(by("")),
    exit: 1,
    says: ["cell-empty: jobs.csv row 2, column 工号"],
  },
  {
    what: "a base that cannot be read is told once, and not for each of the person's jobs",
    files: people(PEOPLE.replace("甲,10\n2", "甲,十\n2")),
    exit: 1,
    says: ["cell-unreadable: people.csv row 2, column 基数"],
  },
  {
    what: "an id that is not there is told once",
    files: people(PEOPLE.replace("1,王", ",王")),
    exit: 1,
    says: ["cell-empty: people.csv row 2, column 工号", "link-unknown-unread: people.csv row 2"],
  },
  {
    what: "an unread staff row hides no other spelling of a known id, and says how many are unknown in any case",
    files: {
      ...people(`${PEOPLE.replace("1,王", ",王")}007,赵,乙,10\n`),
      "data/jobs.csv": `${JOBS}g,7,2026-10-01,1\nh,8,2026-10-01,1\ni,9,2026-10-01,1\n`,
    },
    exit: 1,
    says: [
      "cell-empty: people.csv row 2, column 工号",
      "link-unknown-unread: people.csv row 2",
      "link-unknown: jobs.csv row 8, column 工号",
    ],
    also: ({ stderr }) => {
      has(stderr, "Is 007 meant? It differs only in leading zeros.");
      has(stderr, "5 rows of table jobs lead to 1, 8, 9");
      has(stderr, "at least 2 of them are unknown in any case");
    },
  },
  {
    what: "the same file twice under two names",
    files: { ...jobs(JOBS, RULEBOOK.replace("file: jobs", "file: jobs*")), "data/jobs2.csv": JOBS },
    exit: 1,
    says: ["file-repeated: jobs2.csv"],
  },
]);

const PROTO = ["__proto__", "constructor", "toString", "hasOwnProperty"];
corpus("keys: names of plain objects", { line: LINE }, [
  ...PROTO.map(
    (name): Case => ({
      what: `${name} as id, name and team`,
      files: {
        ...people(PEOPLE.replace("1,王小明,甲", `${name},${name},${name}`)),
        "data/jobs.csv": JOBS.replaceAll(",1,2", `,${name},2`),
      },
      exit: 0,
      says: [],
      also: ({ stdout }) => {
        const { tables } = JSON.parse(stdout) as { tables: { people: { key: string; total: string }[] } };
        has(tables.people.map(({ key, total }) => `${key} ${total}`).join("\n"), `${name} 23.33`);
      },
    }),
  ),
  {
    what: "__proto__ as a word, a table, a column and a quantity",
    files: {
      "rules/shop.yaml": `merit: 1
name: Proto
period: month
scored: __proto__
tables:
  __proto__: { file: people, key: constructor, columns: { constructor: { header: ID }, x: { header: X, words: { __proto__: [a] } } } }
rules:
  __proto__:
    valueOf: if(x = "__proto__", 3, 4)
    total: { pay: { toString: 10 * valueOf } }
`,
      "data/people.csv": "ID,X\n1,a\n",
    },
    exit: 0,
    says: [],
    values: { "__proto__.1.total": "30.00", "__proto__.1.x": "__proto__" },
  },
]);

const CHECKED = RULEBOOK.replace(
  "rules:\n",
  `rules:
  jobs:
    checks:
      range: { level: error, when: points < 0 or points > 10, say: { en: Points are 0 to 10, zh: 分值为 0 到 10 } }
`,
);
corpus("keys: what a rulebook checks itself", { line: LINE }, [
  {
    what: "a score out of range",
    files: jobs(JOBS.replace("10-01,1", "10-01,99"), CHECKED),
    exit: 1,
    says: ["check-error: jobs.csv row 2"],
  },
  {
    what: "a negative one",
    files: jobs(JOBS.replace("10-01,1", "10-01,-1"), CHECKED),
    exit: 1,
    says: ["check-error: jobs.csv row 2"],
  },
]);

function has(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${JSON.stringify(part)} is not in ${text}`);
}
