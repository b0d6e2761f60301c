import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCommand } from "../../src/cli/command.js";
import type { Screen } from "../../src/cli/host/host.js";
import { nodeHost } from "../../src/cli/host/node-host.js";
import { saidOfSlip } from "./slip.js";

/** Commands of the page on commands whose output stands below them, whole. */
const SHOWN = [
  "run rules/after-sales.yaml --data fixtures/after-sales --period 2026-10",
  "test docs/examples/scorecard.test.yaml --coverage",
  "init",
  "diff rules/after-sales.yaml --set near=50 --set complaint_limit=1% --data fixtures/after-sales --period 2026-10",
];

it.each(
  SHOWN.flatMap((line) => [
    ["en", "docs/commands.md", line] as const,
    ["zh", "docs/commands.zh.md", line] as const,
  ]),
)("the page on commands (%s, %s) shows what `merit %s` prints", async (language, path, line) => {
  let said = "";
  const screen: Screen = { isTerminal: false, columns: 80, write: (text) => (said += text) };
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
  expect(readFileSync(path, "utf8")).toContain(`    merit ${line}\n\n\`\`\`\n${said}\`\`\`\n`);
});

it.each([
  ["docs/commands.md", "en"],
  ["docs/commands.zh.md", "zh"],
])("%s shows what merit check says of a slip", async (page, language) => {
  const { stderr } = await saidOfSlip(`--lang ${language}`);
  expect(stderr).toContain("[unknown-name]");
  expect(readFileSync(page, "utf8")).toContain(`    merit check pool.yaml\n\n\`\`\`\n${stderr}\`\`\`\n`);
});
