import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCommand } from "../../src/cli/command.js";
import { nodeHost } from "../../src/cli/host/node-host.js";

/** `UPDATE_DOCS=1 npx vitest run test/docs` writes the examples anew. */
const UPDATE = process.env.UPDATE_DOCS === "1";
/** A command of `merit explain` right before a block of text: what it prints. */
const EXAMPLE = /^ {4}merit (explain .+)\n\n```text\n([\s\S]*?)```$/gm;

async function printed(line: string): Promise<string> {
  let text = "";
  const screen = { isTerminal: false, columns: 120 };
  const host = nodeHost({
    folder: process.cwd(),
    starters: "starters",
    stdout: { ...screen, write: (more) => (text += more) },
    stderr: { ...screen, write: () => {} },
    environment: {},
    nodeVersion: "v20.0.0",
    now: () => 0,
  });
  expect(await runCommand(line.split(" "), host)).toBe(0);
  return text;
}

test.each(["docs/commands.md", "docs/commands.zh.md"])("%s shows what merit explain prints", async (path) => {
  let page = readFileSync(path, "utf8");
  const examples = [...page.matchAll(EXAMPLE)];
  expect(examples).toHaveLength(2);
  for (const [whole, line, shown] of examples) {
    const now = await printed(line);
    if (UPDATE) page = page.replace(whole, () => whole.replace(shown, () => now));
    else expect(shown).toBe(now);
  }
  if (UPDATE) writeFileSync(path, page);
});
