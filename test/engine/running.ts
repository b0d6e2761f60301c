import { exactText } from "../../src/base/exact.js";
import { sourceFile } from "../../src/base/source.js";
import { givenStore } from "../../src/engine/data/given-store.js";
import { loadData } from "../../src/engine/data/load-data.js";
import { planReading } from "../../src/engine/data/read-plan.js";
import type { Result } from "../../src/engine/result/result.js";
import { resultOf } from "../../src/engine/result/result-of.js";
import { Evaluation } from "../../src/engine/running/evaluation.js";
import { type RunRequest, runRulebook } from "../../src/engine/running/run-rulebook.js";
import { zoneOf } from "../../src/engine/running/zone-of.js";
import { messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import { isMissing, type Value } from "../../src/language/value.js";
import type { Rulebook } from "../../src/rulebook/model.js";
import { readRulebook } from "../../src/rulebook/read.js";
import { readTestFile } from "../../src/study/cases.js";
import { folderOf } from "./folders.js";

/** A rulebook from its text; an error in it is a mistake of the test. */
export function rulebookOf(yaml: string): Rulebook {
  const findings = new Findings();
  const head = yaml.includes("merit: 1") ? "" : "merit: 1\nname: Test\nperiod: month\n";
  const rulebook = readRulebook(sourceFile("rules.yaml", head + yaml), findings);
  if (!rulebook) throw new Error(findings.kept.map((one) => messageOf(one, "en")).join("\n"));
  return rulebook;
}

/** What a run came to, as texts that tests can state. */
export class Ran {
  readonly evaluation: Evaluation;
  readonly findings: Findings;

  constructor(evaluation: Evaluation, findings: Findings) {
    this.evaluation = evaluation;
    this.findings = findings;
  }

  /** The value of a column or quantity in the row with a key: a number, a text, yes, no, or `missing: why`. */
  value(table: string, key: string, name: string): string {
    const row = this.evaluation.rowOf(table, key);
    return row === undefined ? "no such row" : textOf(this.evaluation.value(table, row, name));
  }

  /** The values of some quantities in the rows with some keys, one line a row. */
  lines(table: string, keys: readonly string[], names: readonly string[]): string[] {
    return keys.map((key) => [key, ...names.map((name) => this.value(table, key, name))].join(" | "));
  }

  /** Codes of what was found, each with its count. */
  get codes(): Record<string, number> {
    return Object.fromEntries(this.findings.counts().map(({ code, count }) => [code, count]));
  }

  get messages(): string[] {
    return messagesOf(this.findings);
  }

  get result(): Result {
    return resultOf(this.evaluation, { overrides: [], dataUntil: undefined, findings: this.findings });
  }
}

export function textOf(value: Value | undefined): string {
  if (value === undefined) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  return isMissing(value) ? `missing: ${value.missing}` : exactText(value);
}

/** Each finding as its message, with the row of the file where it has one. */
export function messagesOf(findings: Findings): string[] {
  return findings.kept.map((one) => {
    const data = one.place && "data" in one.place ? one.place.data : undefined;
    const place = data?.row === undefined ? "" : `${data.file}:${data.row}: `;
    return place + messageOf(one, "en");
  });
}

/** Runs a rulebook over files that stand in the test, whatever is found. */
export async function runFiles(
  yaml: string,
  files: Readonly<Record<string, string>>,
  request: RunRequest = {},
): Promise<Ran> {
  const { findings, evaluation } = await tryFiles(yaml, files, request);
  if (!evaluation) throw new Error(`nothing came of the run: ${messagesOf(findings).join("\n")}`);
  return new Ran(evaluation, findings);
}

/** The same, where nothing may come of it. */
export async function tryFiles(
  yaml: string,
  files: Readonly<Record<string, string>>,
  request: RunRequest = {},
): Promise<{ findings: Findings; evaluation: Evaluation | undefined }> {
  const rulebook = rulebookOf(yaml);
  const findings = new Findings();
  const store = await loadData(planReading([rulebook]), folderOf(files), {}, findings);
  return { findings, evaluation: store && runRulebook(rulebook, store, request, findings) };
}

/** Runs a rulebook over what a rulebook test would give, written as its `given:`. */
export function runGiven(yaml: string | Rulebook, given: string, period = "2026-10"): Ran {
  const rulebook = typeof yaml === "string" ? rulebookOf(yaml) : yaml;
  const findings = new Findings();
  const indented = given.replace(/^/gm, "    ");
  const text = `- case: given\n  given:\n${indented}\n  expect: { all: {} }\n`;
  const read = readTestFile(sourceFile("given.test.yaml", text), rulebook, zoneOf(rulebook), findings);
  const input = read?.cases[0]?.input;
  if (input?.kind !== "given") throw new Error(messagesOf(findings).join("\n"));
  const evaluation = runRulebook(rulebook, givenStore(rulebook, input.tables), { period }, findings);
  if (!(evaluation instanceof Evaluation)) throw new Error(messagesOf(findings).join("\n"));
  return new Ran(evaluation, findings);
}
