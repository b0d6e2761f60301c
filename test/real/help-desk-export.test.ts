import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { loadData } from "../../src/engine/data/load-data.js";
import { planReading } from "../../src/engine/data/read-plan.js";
import type { Result } from "../../src/engine/result/result.js";
import { resultOf } from "../../src/engine/result/result-of.js";
import { runRulebook } from "../../src/engine/running/run-rulebook.js";
import { Findings } from "../../src/findings/findings.js";
import { isMissing, type Value } from "../../src/language/value.js";
import { readRulebook } from "../../src/rulebook/read.js";
import { folderAt } from "../engine/folders.js";

/** A real export, which users do not have (and we may not copy). */
const FOLDER = "../shared/real";
const FILE = `${FOLDER}/technical_support_2330.csv`;
const present = existsSync(FILE);
if (!present) process.stderr.write(`skipped: there is no ${FILE}\n`);

/** What the people who handed us the file counted in it. */
const CHECKS = {
  "tickets.answered_before_created": 2,
  "tickets.resolved_before_answered": 18,
  "tickets.closed_before_resolved": 42,
  "tickets.answer_label_disagrees": 14,
};

interface Agent {
  readonly tickets: number;
  readonly first_response_on_time: string;
  readonly resolution_on_time: string;
  readonly resolved: string;
  readonly survey_mean: string | null;
}

const checked = new Map<string, number>();
let result: Result;

const text = (value: Value | undefined) =>
  value === undefined || isMissing(value)
    ? null
    : typeof value === "object"
      ? value.toFraction()
      : String(value);

async function runOnExport(): Promise<Result> {
  const findings = new Findings((one) => {
    const check = one.values.check;
    if (typeof check === "string") checked.set(check, (checked.get(check) ?? 0) + 1);
  });
  const source = sourceFile("helpdesk-agents.yaml", readFileSync("rules/helpdesk-agents.yaml", "utf8"));
  const rulebook = readRulebook(source, findings);
  const store = rulebook && (await loadData(planReading([rulebook]), folderAt(FOLDER), {}, findings));
  const evaluation = rulebook && store && runRulebook(rulebook, store, {}, findings);
  if (!evaluation) throw new Error("nothing came of the run");
  return resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
}

describe.skipIf(!present)("a help desk's export as it was found", () => {
  beforeAll(async () => {
    result = await runOnExport();
  });

  it("accounts for every row", () => {
    expect(result.inputs.map(({ rows }) => rows)).toEqual([
      { read: 2330, used: 2330, outside: 0, excluded: 0, rejected: 0, consulted: 0 },
    ]);
  });

  it("reports the impossible orders of times and the labels that disagree", () => {
    expect(Object.fromEntries(checked)).toMatchObject(CHECKS);
  });

  it("pays nobody by a blank: 1,157 tickets without a rating are passed over, and it says so", () => {
    const passedOver = result.findings.kept.filter(({ code }) => code === "values-passed-over");
    expect(passedOver.map(({ values }) => String(values.count))).toEqual(["1157"]);
  });

  it("gives the figures that an independent script computes", ({ skip }) => {
    const script = ["fixtures/expect/helpdesk.py", FILE];
    let written: string;
    try {
      written = execFileSync("python3", script, { encoding: "utf8" });
    } catch {
      return skip("there is no python3");
    }
    const { agents } = JSON.parse(written) as { agents: Record<string, Agent> };
    const table = result.tables.find(({ name }) => name === "agents");
    const column = (name: string) => table?.columns.findIndex((one) => one.name === name) ?? -1;
    const got = (table?.rows ?? []).map(({ key, values }) => [
      key,
      ["tickets_handled", "first_response", "resolution", "solved", "rating"].map((name) =>
        text(values[column(name)]),
      ),
    ]);
    const expected = Object.entries(agents).map(([key, agent]) => [
      key,
      [
        String(agent.tickets),
        agent.first_response_on_time,
        agent.resolution_on_time,
        agent.resolved,
        agent.survey_mean,
      ],
    ]);
    expect(got).toEqual(expected);
  });
});
