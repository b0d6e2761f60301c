/** Rulebooks and folders that do not belong together. */
import { expect } from "vitest";
import { JOBS, PEOPLE, RULEBOOK, RUN, SHOP } from "../cli/shop.js";
import { type Case, corpus, type Outcome } from "./corpus.js";

const DIFF = "diff rules/shop.yaml --set parts=4 --data data --period 2026-10";
const SWEEP = "diff rules/shop.yaml --sweep parts=2..4:1 --data data --period 2026-10";

const rules = { "rules/shop.yaml": RULEBOOK };
/** The folder of another rulebook. */
const ELSEWHERE = {
  ...rules,
  "data/orders.csv": "Order,Shop,Sum\n1,A,10\n",
  "data/stock.csv": "Part,Left\nx,3\n",
};
/** The right files under other names. */
const RENAMED = { ...rules, "data/2026-10 staff.csv": PEOPLE, "data/2026-10 work.csv": JOBS };
/** The jobs of another system. */
const OTHER_JOBS = "编号,工号,Closed,Worth\na,1,2026-10-01,1\n";

const misfit = ["data-misfit: rules/shop.yaml:15:11"];
const says =
  (text: string): Case["also"] =>
  ({ stderr }: Outcome) =>
    expect(stderr).toContain(text);

corpus("misfits: the folder", { line: RUN }, [
  ...[
    ["run", RUN],
    ["a comparison of two rulebooks", DIFF],
    ["a sweep", SWEEP],
    ["an explanation", "explain rules/shop.yaml 1 --data data --period 2026-10"],
    ["thresholds", "cliffs rules/shop.yaml --data data --period 2026-10"],
  ].map(
    ([what, line]): Case => ({
      what: `${what}: the folder of another rulebook`,
      files: ELSEWHERE,
      line,
      exit: 2,
      says: misfit,
      also: says(
        "Of 2 tables that need a file, 2 have none in the data folder: people, jobs. By its headers no other file there comes near any of them. The folder has: orders.csv, stock.csv.",
      ),
    }),
  ),
  {
    what: "the right files under other names",
    files: RENAMED,
    exit: 2,
    says: misfit,
    also: says(
      "Nearest by headers: 2026-10 staff.csv for people (4 of 4 columns), 2026-10 work.csv for jobs (4 of 4 columns).",
    ),
  },
  {
    what: "old workbooks",
    files: { ...rules, "data/people.xls": "", "data/jobs.xls": "" },
    exit: 2,
    says: misfit,
    also: says(
      "people.xls, jobs.xls are not read: save them as .xlsx or .csv. The folder has: no such file.",
    ),
  },
  {
    what: "optional files are not told of where the folder is another one",
    files: {
      ...ELSEWHERE,
      "rules/shop.yaml": RULEBOOK.replace(
        "\nrules:",
        "\n  extra: { file: extra, optional: yes, key: none, columns: { who: { to: people } } }\nrules:",
      ),
    },
    exit: 2,
    says: misfit,
  },
  {
    what: "one file of two is missing",
    files: { ...rules, "data/people.csv": PEOPLE, "data/2026-10 work.csv": JOBS },
    exit: 2,
    says: ["file-none-fits: rules/shop.yaml:23:11"],
    also: says("By its headers 2026-10 work.csv comes nearest (4 of 4 columns)."),
  },
]);

corpus("misfits: the columns", { line: RUN }, [
  {
    what: "a file of another system",
    files: { ...SHOP, "data/jobs.csv": OTHER_JOBS },
    exit: 1,
    says: ["header-misfit: jobs.csv row 1"],
    also: says(
      "Of the 4 columns that table jobs needs, the header in row 1 lacks 3: 单号, 日期, 分值. It has: 编号, 工号, Closed, Worth.",
    ),
  },
  {
    what: "a file of another system, for two rulebooks",
    files: { ...SHOP, "data/jobs.csv": OTHER_JOBS },
    line: DIFF,
    exit: 1,
    says: ["header-misfit: jobs.csv row 1"],
  },
  {
    what: "half of the columns are told one by one",
    files: { ...SHOP, "data/jobs.csv": "编号,工号,日期,Worth\na,1,2026-10-01,1\n" },
    exit: 1,
    says: ["header-missing: jobs.csv row 1", "header-missing: jobs.csv row 1"],
  },
]);
