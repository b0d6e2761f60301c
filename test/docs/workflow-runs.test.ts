/**
 * The project's own workflow, step by step, as a runner of GitHub takes it: in a clone, with the shell and the environment
 * that GitHub gives, and a program in the place of `gh` that keeps comments. Only what brings Meritbook and Node to the
 * machine is not tried.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildProgram, MERIT } from "../faults/built.js";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const { jobs }: Workflow = parse(readFileSync(".github/workflows/rules.yml", "utf8"));
const canRun = process.platform !== "win32" && ["git", "jq", "bash"].every(isThere);

function isThere(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

/** Stands for `gh api`: keeps comments in a file, and asks `jq` what GitHub's program has of its own. */
const GH = `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const words = process.argv.slice(3);
const after = (option) => words.includes(option) ? words[words.indexOf(option) + 1] : undefined;
const path = words.find((word) => word.startsWith("repos/"));
const file = process.env.COMMENTS_FILE;
const comments = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
if (!process.env.GH_TOKEN) { process.stderr.write("no token\\n"); process.exit(4); }
const field = after("-F");
if (field === undefined) {
  const { stdout, stderr, status } = spawnSync("jq", ["-r", after("--jq")], { input: JSON.stringify(comments), encoding: "utf8" });
  process.stdout.write(stdout); process.stderr.write(stderr); process.exit(status);
}
const body = readFileSync(field.slice("body=@".length), "utf8");
if (Buffer.byteLength(body) > 65536) process.exit(1);
const id = Number(path.split("/").at(-1));
if (after("--method") === "PATCH") comments.find((one) => one.id === id).body = body;
else comments.push({ id: 100 + comments.length, user: { login: "github-actions[bot]" }, body });
writeFileSync(file, JSON.stringify(comments));
`;

const RULEBOOK = "rules/after-sales.yaml";
const TOKEN = "a-token";

/** A repository with one rulebook, its cases and data, and a pull request that changes it. */
class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), "merit-workflow-"));
  readonly #origin = join(this.folder, "origin");

  constructor() {
    for (const path of [RULEBOOK, "rules/after-sales.test.yaml", "fixtures/after-sales"]) {
      cpSync(path, join(this.#origin, path), { recursive: true });
    }
    mkdirSync(join(this.#origin, "bin"));
    writeFileSync(join(this.#origin, "bin/setup.js"), "// What it needs is there.\n");
    writeFileSync(
      join(this.#origin, "bin/merit.js"),
      `#!/usr/bin/env node\nrequire(${JSON.stringify(MERIT)});\n`,
      { mode: 0o755 },
    );
    this.#git(this.#origin, "init", "--quiet", "--initial-branch", "main");
    this.#commit("The rules");
    this.#git(this.#origin, "checkout", "--quiet", "-b", "change");
  }

  /** Changes the rulebook in the pull request. */
  change(from: string, to: string): void {
    const path = join(this.#origin, RULEBOOK);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${RULEBOOK} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
    this.#commit("A change");
  }

  /** What `actions/checkout` makes of a pull request: its merge with the base, without a branch. */
  checkout(into: string, depth: string | number | boolean | undefined): void {
    const all = depth === 0 ? [] : ["--depth", "1"];
    this.#git(this.folder, "clone", "--quiet", ...all, `file://${this.#origin}`, into);
    this.#git(into, "checkout", "--quiet", "--detach");
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #commit(message: string): void {
    this.#git(this.#origin, "add", "--all");
    this.#git(
      this.#origin,
      "-c",
      "user.name=a",
      "-c",
      "user.email=a@b.c",
      "commit",
      "--quiet",
      "-m",
      message,
    );
  }

  #git(folder: string, ...words: readonly string[]): void {
    mkdirSync(folder, { recursive: true });
    const { status, stderr } = spawnSync("git", words, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
  }
}

/** What came of a step. */
interface Ran {
  readonly name: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A runner with a workspace of its own for each job; artifacts and comments outlive it. */
class Runner {
  readonly #repository: Repository;
  #jobs = 0;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  get comments(): readonly { readonly id: number; readonly body: string }[] {
    const file = join(this.#repository.folder, "comments.json");
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  }

  /** Runs the steps of a job until one fails; after that only those that upload. */
  job(name: string): readonly Ran[] {
    const place = join(this.#repository.folder, `${name}-${this.#jobs++}`);
    const workspace = join(place, "work");
    mkdirSync(workspace, { recursive: true });
    writeFileSync(join(place, "event.json"), JSON.stringify({ pull_request: { number: 7 } }));
    writeFileSync(join(place, "path"), "");
    const ran: Ran[] = [];
    for (const step of jobs[name].steps) {
      if (step.uses !== undefined) this.#use(step, workspace);
      else if (ran.every(({ status }) => status === 0)) ran.push(this.#run(step, place, workspace));
    }
    return ran;
  }

  #use({ uses = "", with: inputs = {} }: Step, workspace: string): void {
    const kept = join(this.#repository.folder, `artifact-${inputs.name}`);
    if (uses.startsWith("actions/checkout@")) this.#repository.checkout(workspace, inputs["fetch-depth"]);
    else if (uses.startsWith("actions/upload-artifact@"))
      copyFileSync(join(workspace, String(inputs.path)), kept);
    else if (uses.startsWith("actions/download-artifact@")) copyFileSync(kept, join(workspace, "comment.md"));
    else expect(uses).toMatch(/^actions\/setup-node@/);
  }

  #run({ name = "", run = "", env = {} }: Step, place: string, workspace: string): Ran {
    const programs = join(place, "programs");
    mkdirSync(programs, { recursive: true });
    writeFileSync(join(programs, "gh"), GH, { mode: 0o755 });
    const script = join(place, "step.sh");
    writeFileSync(script, run);
    const added = readFileSync(join(place, "path"), "utf8")
      .split("\n")
      .filter((one) => one !== "");
    const { status, stdout, stderr } = spawnSync("bash", ["-e", script], {
      cwd: workspace,
      encoding: "utf8",
      env: {
        PATH: [...added.reverse(), programs, process.env.PATH].join(delimiter),
        HOME: place,
        LANG: "C.UTF-8",
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_WORKSPACE: workspace,
        GITHUB_REPOSITORY: "an-org/rules",
        GITHUB_EVENT_NAME: "pull_request",
        GITHUB_EVENT_PATH: join(place, "event.json"),
        GITHUB_BASE_REF: "main",
        GITHUB_HEAD_REF: "change",
        GITHUB_REF: "refs/pull/7/merge",
        GITHUB_PATH: join(place, "path"),
        RUNNER_TEMP: place,
        COMMENTS_FILE: join(this.#repository.folder, "comments.json"),
        ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, expression(value)])),
      },
    });
    return { name, status, stdout, stderr };
  }
}

/** What GitHub puts in the place of the expressions that the workflow has. */
function expression(text: string): string {
  const known: Readonly<Record<string, string>> = {
    "github.base_ref": "main",
    "github.token": TOKEN,
    "github.repository": "an-org/rules",
    "github.event.pull_request.number": "7",
  };
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    if (known[name] === undefined) throw new Error(`the workflow asks for ${name}`);
    return known[name];
  });
}

describe.skipIf(!canRun)(
  "the project's own workflow on a pull request (skipped without git, jq and bash)",
  () => {
    let repository: Repository;
    let runner: Runner;
    beforeAll(() => {
      buildProgram();
      repository = new Repository();
      runner = new Runner(repository);
    });
    afterAll(() => repository.remove());

    test("checks and tests the rulebooks, and tells nothing where nothing is wrong", () => {
      const ran = runner.job("rules");
      expect(ran.map(({ name, status }) => [name, status])).toEqual([
        ["Set up Meritbook", 0],
        ["Find what is wrong with rulebooks", 0],
        ["Hold rulebooks to their cases", 0],
        ["Ask how much of the rules the cases show", 0],
      ]);
      expect(ran[1].stdout).toBe("");
    });

    test("compares with the base branch and comments; the next push writes the comment anew", () => {
      repository.change("complaint_limit: { value: 3%", "complaint_limit: { value: 4%");
      expect(runner.job("difference").map(({ status }) => status)).toEqual([0, 0]);
      expect(runner.job("comment").map(({ status }) => status)).toEqual([0]);
      const [first] = runner.comments;
      expect(first.body).toMatch(/^<!-- merit diff: rules\/after-sales.yaml -->\n/);
      expect(first.body).toContain("complaint_limit");
      repository.change("complaint_limit: { value: 4%", "complaint_limit: { value: 3%");
      runner.job("difference");
      runner.job("comment");
      expect(runner.comments.map(({ id }) => id)).toEqual([first.id]);
      expect(runner.comments[0].body).not.toEqual(first.body);
    });

    test("a change over the limit fails the job, and is shown all the same", () => {
      repository.change("over 5%: 90%", "over 5%: 40%");
      const [, compared] = runner.job("difference");
      expect([compared.status, compared.stderr]).toEqual([1, expect.stringContaining("2%")]);
      runner.job("comment");
      expect(runner.comments[0].body).toContain("|");
    });

    test("a rulebook that cannot be read is annotated at its line, as the repository calls the file", () => {
      repository.change("scored: people", "scored: peple");
      const ran = runner.job("rules");
      expect(ran.map(({ status }) => status)).toEqual([0, 1]);
      expect(ran[1].stdout).toMatch(/^::error file=rules\/after-sales\.yaml,line=10,col=9,title=/);
      expect(runner.job("difference").at(-1)?.status).toBe(2);
      runner.job("comment");
      expect(runner.comments[0].body).toContain("could not be compared");
    });
  },
);
