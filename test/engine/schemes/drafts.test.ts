import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { fixOf, messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import { runCases } from "../../../src/study/run-cases.js";

const DRAFTS = fileURLToPath(new URL("../../../../shared/drafts/", import.meta.url));

function draft(name: string, change: (text: string) => string = (text) => text) {
  return sourceFile(name, change(readFileSync(`${DRAFTS}${name}`, "utf8")));
}

// Where the language has moved on since the drafts were written, they are put into its words.
test.for([
  ["s1", (text: string) => text.replace(/(ticket: nov, .* reported: 2026-11-05 08:00)/, "$1, closed: empty")],
  [
    "s3",
    (text: string) =>
      text
        .replace("period.has(year_end)", "in_period(year_end)")
        .replace("by: points\n", "by: points\n      nobody: keep\n"),
  ],
  ["s5", (text: string) => text],
  ["s7", (text: string) => text],
  [
    "s10",
    (text: string) =>
      text
        .replace("period: 2026-10", "period: 2026-Q4")
        .replace("say: No written example", "say: No written example, level: warning"),
  ],
  ["s11", (text: string) => text],
  ["s12", (text: string) => text],
] as const)("the written scheme %s gives its worked figures", async ([name, change], { skip }) => {
  if (!existsSync(DRAFTS)) skip("the written schemes are not here");
  const findings = new Findings();
  const open = () => Promise.reject(new Error("no case names a folder"));
  const outcomes = await runCases(
    draft(`${name}.yaml`, change),
    draft(`${name}.test.yaml`, change),
    open,
    findings,
  );
  expect(findings.kept.map((one) => messageOf(one, "en"))).toEqual([]);
  const failures = outcomes?.flatMap((one) =>
    one.failures.map((failed) => `${one.name}: ${messageOf(failed, "en")} ${fixOf(failed, "en")}`),
  );
  expect(failures).toEqual([]);
});
