import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { parseCommandLine } from "../../src/cli/commands/parse.js";
import { Workplace } from "../cli/workplace.js";
import { saidOfSlip } from "./slip.js";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const PAGES = ["docs/ci.md", "docs/ci.zh.md"] as const;
const OWN: Workflow = parse(readFileSync(".github/workflows/rules.yml", "utf8"));

function workflowOf(page: string): Workflow {
  const [, text = ""] = /```yml\n([\s\S]*?)```/.exec(readFileSync(page, "utf8")) ?? [];
  return parse(text);
}

/** The steps but for those by which Meritbook comes to the machine, which differ within its own repository. */
function stepsThatCount({ steps }: Job): readonly Step[] {
  return steps.filter(({ name }) => name !== "Fetch Meritbook" && name !== "Set up Meritbook");
}

/** The commands of the program among the steps, as words; what the shell does with their output is left out. */
function commandsOf({ jobs }: Workflow): string[][] {
  const scripts = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ""));
  return scripts.filter((script) => script.startsWith("merit ")).map(wordsOf);
}

function wordsOf(command: string): string[] {
  const [line = ""] = command.split(" > ");
  return line
    .replaceAll('"', "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(1);
}

const understood = (words: readonly string[]) => parseCommandLine(words, "en", 80).command;

describe.each(PAGES)("the workflow of %s", (page) => {
  const shown = workflowOf(page);

  test("is the project's own, but for how Meritbook gets there", () => {
    const compared = ({ on, permissions, jobs }: Workflow) => ({
      on,
      permissions,
      jobs: Object.entries(jobs).map(([name, job]) => ({ ...job, name, steps: stepsThatCount(job) })),
    });
    expect(compared(shown)).toEqual(compared(OWN));
  });

  test("calls commands that there are, with options that they have", () => {
    const commands = commandsOf(shown);
    expect(commands.map(([name]) => name)).toEqual(["check", "test", "test", "diff", "test"]);
    expect(commands.map(understood)).toEqual(["check", "test", "test", "diff", "test"]);
  });

  test("names no other command on the page that there is not", () => {
    const quoted = [...readFileSync(page, "utf8").matchAll(/(?:^ {4}|`)(merit [a-z][^`\n]*)/gm)].map(
      ([, command]) => wordsOf(command),
    );
    const lacking = quoted.filter((words) => words.length > 1 && understood(words) === "none");
    expect(lacking).toEqual([]);
  });
});

describe("the project's own workflow", () => {
  test("may read, and only the job that comments may write, which runs nothing of a pull request", () => {
    expect(OWN.permissions).toEqual({ contents: "read" });
    expect(Object.keys(OWN.on)).not.toContain("pull_request_target");
    const writing = Object.entries(OWN.jobs).filter(([, { permissions }]) => permissions !== undefined);
    expect(writing.map(([name, { permissions }]) => [name, permissions])).toEqual([
      ["comment", { "pull-requests": "write" }],
    ]);
    const uses = writing.flatMap(([, { steps }]) => steps.map(({ uses }) => uses ?? ""));
    expect(uses.filter((action) => action.startsWith("actions/checkout"))).toEqual([]);
  });

  test("puts nothing that a pull request names into the text of a script", () => {
    const scripts = Object.values(OWN.jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ""));
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  test("finds nothing wrong with the project's rulebooks", async () => {
    const [check = []] = commandsOf(OWN);
    const place = new Workplace();
    cpSync("rules", join(place.folder, "rules"), { recursive: true });
    expect(await place.merit(check.join(" "))).toEqual({ code: 0, stdout: "", stderr: "" });
    place.remove();
  });
});

describe("the page shows what merit check says of a slip", () => {
  it.each([
    ["docs/ci.md", "en"],
    ["docs/ci.zh.md", "zh"],
  ])("%s", async (page, language) => {
    const { stdout } = await saidOfSlip(`--format github --lang ${language}`);
    expect(stdout).toMatch(/^::error file=pool\.yaml,line=49,/);
    expect(readFileSync(page, "utf8")).toContain(`\`\`\`text\n${stdout}\`\`\`\n`);
  });
});
