import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCommand } from "../../src/cli/command.js";
import { makeProgram } from "../../src/cli/commands/program.js";
import type { Screen } from "../../src/cli/host/host.js";
import { nodeHost } from "../../src/cli/host/node-host.js";
import { saidOfSlip } from "./slip.js";

/** Commands of the page on commands whose output stands below them, whole. */
const SHOWN = [
  "run rules/after-sales.yaml --data fixtures/after-sales --period 2026-10",
  "test docs/examples/scorecard.test.yaml --coverage",
  "init",
  "inspect fixtures/attendance-award/staff.csv",
  "diff rules/after-sales.yaml --set near=50 --set complaint_limit=1% --data fixtures/after-sales --period 2026-10",
];

const PAY = "--data fixtures/after-sales --period 2026-10";

/** Commands of that page of which a part of the output stands below them, or that the Chinese page asks for in Chinese. */
const EXCERPTS = [
  "test docs/examples/unnoticed.test.yaml --mutate",
  `diff rules/after-sales.yaml --sweep complaint_limit=1%..8%:1% ${PAY}`,
  `cliffs rules/after-sales.yaml ${PAY}`,
];

async function printed(line: string, language: string, columns: number): Promise<string> {
  let said = "";
  const screen: Screen = { isTerminal: false, columns, write: (text) => (said += text) };
  const host = nodeHost({
    folder: ".",
    stdout: screen,
    stderr: screen,
    environment: {},
    nodeVersion: "v20.0.0",
    now: () => 0,
    starters: "starters",
  });
  await runCommand([...line.split(" "), "--lang", language], host);
  return said;
}

const onBoth = (lines: readonly string[]) =>
  lines.flatMap((line) => [
    ["en", "docs/commands.md", line] as const,
    ["zh", "docs/commands.zh.md", line] as const,
  ]);

it.each(onBoth(SHOWN))(
  "the page on commands (%s, %s) shows what `merit %s` prints",
  async (language, path, line) => {
    const said = await printed(line, language, 80);
    expect(readFileSync(path, "utf8")).toContain(`    merit ${line}\n\n\`\`\`\n${said}\`\`\`\n`);
  },
);

it.each(onBoth(EXCERPTS))(
  "the page on commands (%s, %s) shows a part of what `merit %s` prints",
  async (language, path, line) => {
    const page = readFileSync(path, "utf8");
    const below = page.split(new RegExp(`^    merit ${line.replace(/[.]/g, "\\.")}(?: --lang zh)?$`, "m"))[1];
    const shown = /```text\n([\s\S]*?)```/.exec(below)?.[1] ?? "";
    expect(shown.length).toBeGreaterThan(200);
    expect(await printed(line, language, 120)).toContain(shown);
  },
);

it.each(["docs/commands.md", "docs/commands.zh.md", "README.md", "README.zh.md"])(
  "%s has every command once, in the order of use",
  (path) => {
    const used = [
      "init",
      "inspect",
      "schema",
      "check",
      "test",
      "run",
      "explain",
      "diff",
      "cliffs",
      "statements",
      "close",
    ];
    const commands = makeProgram("en", () => {}).commands.map((command) => command.name());
    const page = readFileSync(path, "utf8");
    const told = [...page.matchAll(/^(?:## merit ([a-z]+)|\| `([a-z]+)` \|.*)$/gm)];
    const names = told.map(([, section, row]) => section ?? row);
    expect(names.filter((name) => commands.includes(name))).toEqual([...used, "verify"]);
    expect(names.toSorted()).toEqual(commands.toSorted());
  },
);

it.each([
  ["docs/commands.md", "en"],
  ["docs/commands.zh.md", "zh"],
])("%s shows what merit check says of a slip", async (page, language) => {
  const { stderr } = await saidOfSlip(`--lang ${language}`);
  expect(stderr).toContain("[unknown-name]");
  expect(readFileSync(page, "utf8")).toContain(`    merit check pool.yaml\n\n\`\`\`\n${stderr}\`\`\`\n`);
});
