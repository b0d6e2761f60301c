import { cpSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { JOBS, PEOPLE, RULEBOOK, RUN } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { start } from "./built.js";

/** A command that writes, and where. */
export interface Writing {
  readonly line: string;
  /** The folder or file that it writes. */
  readonly target: string;
  /** Files that are there before. */
  readonly files: Readonly<Record<string, string>>;
  /** Commands by which the target has come to be as it is before. */
  readonly before: readonly string[];
  /** Files that change after those commands, so that what is written is not what was there. */
  readonly changed?: Readonly<Record<string, string>>;
  /** How it ends where nothing goes wrong. */
  readonly code?: number;
}

const CLOSABLE = RULEBOOK.replace("merit: 1\n", "merit: 1\nid: shop\n");
const SHOP = { "rules/shop.yaml": CLOSABLE, "data/people.csv": PEOPLE, "data/jobs.csv": JOBS };
const MORE_JOBS = { "data/jobs.csv": `${JOBS}g,3,2026-10-16,6\n` };
const FEES = `
merit: 1
name: Fees
period: month
scored: people
tables:
  people: { file: staff, key: id, columns: { id: { header: ID }, jobs: { header: Jobs, type: number } } }
rules:
  people:
    fee: { of: jobs, bands: { under 10: 1, at_least 10: 2 } }
`;
const CASES = `- { case: many, period: 2026-10, given: { people: [{ id: a, jobs: 12 }] }, expect: { people: { a: { fee: 2 } } } }
`;
const EXPORT = `export: 1
file: payroll.csv
columns: { Id: id, Pay: total }
control_total: { of: Pay, line: Sum, file: control.csv }
`;
const NEXT = "--period 2026-11";
const LATER = { "data/jobs.csv": `${JOBS}h,3,2026-11-16,6\n` };

/** Every command that writes, over something that it wrote before and where there was nothing. */
export const WRITINGS: Readonly<Record<string, Writing>> = {
  "run --out --export, over an earlier result": {
    line: `${RUN} --out out --export pay.yaml`,
    target: "out",
    files: { ...SHOP, "pay.yaml": EXPORT },
    before: [`${RUN} --out out --export pay.yaml`],
    changed: MORE_JOBS,
  },
  "run --out, the first time": { line: `${RUN} --out out`, target: "out", files: SHOP, before: [] },
  statements: {
    line: `${RUN.replace("run", "statements")} --out pages`,
    target: "pages",
    files: SHOP,
    before: [`${RUN.replace("run", "statements")} --out pages`],
    changed: MORE_JOBS,
  },
  "run --findings": {
    line: `${RUN} --findings found.csv`,
    target: "found.csv",
    files: SHOP,
    before: [`${RUN} --findings found.csv`],
    changed: { "data/jobs.csv": `${JOBS}g,9,2026-10-16,6\n` },
    code: 1,
  },
  "explain --rows": {
    line: `${RUN.replace("run rules/shop.yaml", "explain rules/shop.yaml 1")} --rows rows.csv`,
    target: "rows.csv",
    files: SHOP,
    before: [`${RUN.replace("run rules/shop.yaml", "explain rules/shop.yaml 1")} --rows rows.csv`],
    changed: { "data/jobs.csv": `${JOBS}g,1,2026-10-16,6\n` },
  },
  "test --write-edges": {
    line: "test fees.test.yaml --write-edges",
    target: "fees.test.yaml",
    files: { "fees.yaml": FEES, "fees.test.yaml": CASES },
    before: [],
  },
  "init, a new folder": { line: "init first --scheme engineer", target: "first", files: {}, before: [] },
  close: {
    line: "close next --ledger ledger",
    target: "ledger",
    files: SHOP,
    before: [
      `${RUN} --out out --ledger ledger`,
      "close out --ledger ledger",
      `${RUN.replace("--period 2026-10", NEXT)} --out next --ledger ledger`,
    ],
    changed: LATER,
  },
};

/** What stands under a path: each file of a folder, or the file; undefined where there is nothing. */
export function contentOf(path: string): Readonly<Record<string, string>> | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return { "": readFileSync(path, "latin1") };
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), "latin1")]));
}

/** A writing made ready: the place before it, and what its target holds before and after. */
export class Ready {
  readonly writing: Writing;
  readonly #before = new Workplace();
  readonly #copies: Workplace[] = [];
  old: ReturnType<typeof contentOf>;
  fresh: ReturnType<typeof contentOf>;
  /** Everything after the command, when nothing went wrong. */
  all: ReturnType<typeof contentOf>;

  constructor(writing: Writing) {
    this.writing = writing;
  }

  async make(): Promise<void> {
    this.#before.write(this.writing.files);
    for (const line of this.writing.before) await this.#do(line, this.#before, 0);
    this.#before.write(this.writing.changed ?? {});
    this.old = contentOf(join(this.#before.folder, this.writing.target));
    const after = this.copy();
    await this.#do(this.writing.line, after, this.writing.code ?? 0);
    this.fresh = contentOf(join(after.folder, this.writing.target));
    this.all = contentOf(after.folder);
  }

  /** A place as it is before the command. */
  copy(): Workplace {
    const place = new Workplace();
    cpSync(this.#before.folder, place.folder, { recursive: true });
    this.#copies.push(place);
    return place;
  }

  remove(): void {
    for (const place of [this.#before, ...this.#copies]) place.remove();
  }

  async #do(line: string, { folder }: Workplace, code: number): Promise<void> {
    const ended = await start(line, { folder });
    if (ended.code !== code) throw new Error(`${line}: ${ended.code}\n${ended.stderr}`);
  }
}
