import type { Zone } from "../base/calendar.js";
import { NONE } from "../base/language.js";
import type { SourceFile, Span } from "../base/source.js";
import type { DataFolder } from "../engine/data.js";
import type { Evaluation } from "../engine/evaluation.js";
import { givenStore } from "../engine/given-store.js";
import { loadData } from "../engine/load-data.js";
import { planReading } from "../engine/read-plan.js";
import type { Result } from "../engine/result.js";
import { resultOf } from "../engine/result-of.js";
import { runRulebook } from "../engine/run-rulebook.js";
import type { Store } from "../engine/store.js";
import { zoneOf } from "../engine/zone-of.js";
import type { Code } from "../findings/catalogue.js";
import { at, type Finding, finding } from "../findings/finding.js";
import { type FindingSink, Findings } from "../findings/findings.js";
import { same } from "../language/evaluate.js";
import { isMissing, type Value } from "../language/value.js";
import { valueText } from "../language/value-text.js";
import type { GivenValue } from "../rulebook/given.js";
import { type Library, libraryOf, NO_FILES } from "../rulebook/library.js";
import type { Rulebook } from "../rulebook/model.js";
import { readRulebook } from "../rulebook/read.js";
import { type Case, type Expectation, readCases } from "./cases.js";
import { inputsText } from "./inputs-text.js";

/** A case that was tried; it holds when nothing is against it. */
export interface CaseOutcome {
  readonly name: string;
  /** Where its name stands. */
  readonly span: Span;
  /** To be confirmed by its author: it counts neither as a pass nor as a failure. */
  readonly isDraft: boolean;
  readonly failures: readonly Finding[];
}

/** Sees each case that could be worked out, drafts as well. */
export type WatchCase = (one: Case, evaluation: Evaluation) => void;

/** Opens a data folder that a case names; a finding where there is none. */
export type OpenFolder = (folder: string) => Promise<DataFolder | Finding>;

/**
 * Tries every case of a test file on its rulebook. Undefined where the rulebook or the test file cannot be read;
 * `findings` then tells why. What is wrong with single cases stands in their outcomes.
 */
export async function runCases(
  rulebookSource: SourceFile,
  testSource: SourceFile,
  open: OpenFolder,
  findings: FindingSink,
  library: Library = NO_FILES,
  watch?: WatchCase,
): Promise<readonly CaseOutcome[] | undefined> {
  const gathered = new Findings((problem) => problem.severity === "error" && findings.add(problem));
  const rulebook = readRulebook(rulebookSource, gathered, undefined, library);
  if (!rulebook) return undefined;
  const zone = zoneOf(rulebook);
  const cases = readCases(testSource, rulebook, zone, gathered);
  if (!cases) return undefined;
  const runner = new CaseRunner(rulebook, zone, open, watch);
  const outcomes: CaseOutcome[] = [];
  for (const one of cases) {
    const { name, span, isDraft } = one;
    outcomes.push({ name, span, isDraft, failures: await runner.run(one) });
  }
  return outcomes;
}

class CaseRunner {
  readonly #rulebook: Rulebook;
  readonly #zone: Zone;
  readonly #open: OpenFolder;
  readonly #watch: WatchCase | undefined;

  constructor(rulebook: Rulebook, zone: Zone, open: OpenFolder, watch: WatchCase | undefined) {
    this.#rulebook = rulebook;
    this.#zone = zone;
    this.#open = open;
    this.#watch = watch;
  }

  async run(one: Case): Promise<Finding[]> {
    const findings = new Findings();
    const rulebook =
      one.overrides.size === 0
        ? this.#rulebook
        : readRulebook(this.#rulebook.source, findings, one.overrides, libraryOf(this.#rulebook.used));
    const store = rulebook && (await this.#store(rulebook, one, findings));
    const evaluation =
      store && !findings.hasErrors
        ? runRulebook(rulebook, store, { period: one.period, closed: one.closed }, findings)
        : undefined;
    const unexpected = unexpectedFindings(one, findings);
    if (!evaluation) return unexpected;
    this.#watch?.(one, evaluation);
    const result = resultOf(evaluation, { overrides: [], dataUntil: one.dataUntil, findings });
    const failures = one.expectations.map((expected) => this.#failure(evaluation, expected));
    return [
      ...unexpected,
      ...statusFailure(one, result),
      ...failures.filter((failed) => failed !== undefined),
    ];
  }

  async #store(
    rulebook: Rulebook,
    { input, expectations }: Case,
    findings: Findings,
  ): Promise<Store | undefined> {
    if (input.kind === "given") return givenStore(rulebook, input.tables);
    const folder = await this.#open(input.folder);
    const asked = new Set(expectations.map(({ table, name }) => `${table}.${name}`));
    if (!("code" in folder)) return loadData(planReading([rulebook], asked), folder, {}, findings);
    findings.add({ ...folder, place: at(input.span) });
    return undefined;
  }

  #failure(evaluation: Evaluation, expected: Expectation): Finding | undefined {
    const row = evaluation.rowOf(expected.table, expected.key);
    if (row === undefined) {
      const { rows } = evaluation.tableRows(expected.table);
      const keys = Array.from({ length: Math.min(rows, 8) }, (_, i) =>
        evaluation.tableRows(expected.table).keyText(i),
      );
      const { table, key } = expected;
      return finding("case-row-missing", at(expected.span), {
        table,
        key,
        rows: rows > 8 ? [...keys, "…"] : keys,
      });
    }
    const got = evaluation.value(expected.table, row, expected.name);
    if (agrees(got, expected.value)) return undefined;
    return finding("case-failed", at(expected.span), {
      what: `${expected.table} ${expected.key} ${expected.name}`,
      expected: valueText(expected.value, expected.type, this.#zone),
      got: valueText(got, expected.type, this.#zone),
      inputs: inputsText(evaluation, expected.table, row, expected.name, this.#zone),
    });
  }
}

function agrees(got: Value, expected: GivenValue | undefined): boolean {
  if (isMissing(got)) return expected === undefined;
  return expected !== undefined && same(got, expected);
}

function statusFailure(one: Case, { status }: Result): Finding[] {
  if (one.status === undefined || one.status === status) return [];
  return [finding("case-status", at(one.span), { expected: one.status, got: status })];
}

/** Errors that no case expects; where it names codes, those that came and those that did not. */
function unexpectedFindings(one: Case, findings: Findings): Finding[] {
  if (!one.findings) {
    return findings.kept.filter((problem) => problem.severity === "error");
  }
  const told = findings
    .counts()
    .filter(({ severity, code }) => severity !== "notice" || code === "check-notice");
  const got = told.flatMap(({ code, count }) => new Array<Code>(count).fill(code)).sort();
  const expected = [...one.findings].sort();
  if (got.join() === expected.join()) return [];
  return [finding("case-findings", at(one.span), { expected: listed(expected), got: listed(got) })];
}

const listed = (codes: readonly string[]) => (codes.length === 0 ? NONE : codes);
