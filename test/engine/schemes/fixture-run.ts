import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parseExact } from "../../../src/base/exact.js";
import { sourceFile } from "../../../src/base/source.js";
import { loadData } from "../../../src/engine/data/load-data.js";
import { planReading } from "../../../src/engine/data/read-plan.js";
import type { ClosedPeriod } from "../../../src/engine/history/closed.js";
import type { Result } from "../../../src/engine/result/result.js";
import { resultOf } from "../../../src/engine/result/result-of.js";
import type { Evaluation } from "../../../src/engine/running/evaluation.js";
import { runRulebook } from "../../../src/engine/running/run-rulebook.js";
import { messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import { isMissing, type Value } from "../../../src/language/value.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import { FIXTURES } from "../../fixtures/files.js";
import { closed } from "../closing.js";
import { folderAt } from "../folders.js";

/** A run over a folder of the fixtures. */
export interface Run {
  readonly evaluation: Evaluation;
  readonly result: Result;
}

/**
 * Runs a rulebook of `rules/` over a folder of the fixtures; no error may be found. What it looks back at are the
 * results of the periods before, run over the same folder and closed one after the other.
 */
export async function run(
  rules: string,
  folder: string,
  period?: string,
  before: readonly string[] = [],
): Promise<Run> {
  const own: ClosedPeriod[] = [];
  for (const earlier of before) own.push(closed((await runAfter(rules, folder, earlier, [...own])).result));
  return runAfter(rules, folder, period, own);
}

async function runAfter(
  rules: string,
  folder: string,
  period: string | undefined,
  own: readonly ClosedPeriod[],
): Promise<Run> {
  const findings = new Findings();
  const path = new URL(`../../../rules/${rules}`, import.meta.url);
  const rulebook = readRulebook(sourceFile(rules, readFileSync(path, "utf8")), findings);
  if (!rulebook) throw new Error(findings.kept.map((one) => messageOf(one, "en")).join("\n"));
  const store = await loadData(planReading([rulebook]), folderAt(`${FIXTURES}${folder}`), {}, findings);
  const past = { own, others: new Map(), partial: false };
  const evaluation = store && runRulebook(rulebook, store, { period, closed: past }, findings);
  const errors = findings.kept.filter((one) => one.severity === "error").map((one) => messageOf(one, "en"));
  expect(errors).toEqual([]);
  if (!evaluation) throw new Error("nothing came of the run");
  return { evaluation, result: resultOf(evaluation, { overrides: [], dataUntil: undefined, findings }) };
}

/** A value in one form, whether the script wrote it as a decimal or as a quotient. */
export function plain(value: Value | undefined): string | null {
  if (value === undefined || isMissing(value)) return null;
  return typeof value === "object" ? value.toFraction() : String(value);
}

/** The same form for a text of the expected figures. */
export function normal(text: unknown): unknown {
  return typeof text === "string" ? (parseExact(text)?.toFraction() ?? text) : text;
}
