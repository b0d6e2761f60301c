import type { Zone } from "../base/calendar.js";
import { NONE } from "../base/language.js";
import { resultOf } from "../engine/result/result-of.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { runRulebook } from "../engine/running/run-rulebook.js";
import { zoneOf } from "../engine/running/zone-of.js";
import type { Code } from "../findings/catalogue.js";
import { at, type Finding, finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { same } from "../language/evaluate.js";
import { isMissing, type Value } from "../language/value.js";
import { valueText } from "../language/value-text.js";
import type { GivenValue } from "../rulebook/given.js";
import type { Rulebook } from "../rulebook/model.js";
import type { DataOf } from "./case-data.js";
import type { Case, Expectation } from "./cases.js";
import { inputsText } from "./inputs-text.js";
import { type OpenCell, openCells } from "./open-cells.js";

/** Sees each case that could be worked out, drafts as well. */
export type WatchCase = (one: Case, evaluation: Evaluation) => void;

/** What cases are tried on. */
export interface CaseWorld {
  readonly rulebook: Rulebook;
  /** The rulebook with other values of params; undefined, with findings, where it cannot be read so. */
  readonly withParams: (overrides: Case["overrides"], findings: Findings) => Rulebook | undefined;
  readonly dataOf: DataOf;
  /** Are cells told that cases leave open? Absent where only their figures matter. */
  readonly tellsOpen?: boolean;
}

/** Tries a case: what speaks against it. */
export async function runCase(world: CaseWorld, one: Case, watch?: WatchCase): Promise<Finding[]> {
  const findings = new Findings();
  const rulebook = one.overrides.size === 0 ? world.rulebook : world.withParams(one.overrides, findings);
  const data = rulebook && (await world.dataOf(rulebook, one, findings));
  const { period, closed } = one;
  const request = data?.memo ? { period, closed, memo: data.memo } : { period, closed };
  const evaluation =
    data && !findings.hasErrors ? runRulebook(rulebook, data.store, request, findings) : undefined;
  const unexpected = unexpectedFindings(one, findings);
  if (!evaluation) return unexpected;
  watch?.(one, evaluation);
  const zone = zoneOf(world.rulebook);
  const failures = one.expectations.map((expected) => failure(evaluation, expected, zone));
  return [
    ...unexpected,
    ...(world.tellsOpen && one.input.kind === "given" ? openFailures(evaluation, one) : []),
    ...statusFailure(one, evaluation, findings),
    ...failures.filter((failed) => failed !== undefined),
  ];
}

function failure(evaluation: Evaluation, expected: Expectation, zone: Zone): Finding | undefined {
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
    expected: valueText(expected.value, expected.type, zone),
    got: valueText(got, expected.type, zone),
    inputs: inputsText(evaluation, expected.table, row, expected.name, zone),
  });
}

function agrees(got: Value, expected: GivenValue | undefined): boolean {
  if (isMissing(got)) return expected === undefined;
  return expected !== undefined && same(got, expected);
}

/** Cells that the case does not give and its expectations rest on, each told once. */
function openFailures(evaluation: Evaluation, { expectations }: Case): Finding[] {
  const told = new Map<string, Finding>();
  for (const { table, key, name, span } of expectations) {
    const row = evaluation.rowOf(table, key);
    if (row === undefined) continue;
    for (const open of openCells(evaluation, { table, row }, name)) {
      const place = `${open.table}.${open.column} ${open.row}`;
      if (told.has(place)) continue;
      const { column, formula } = open;
      const values = { what: `${table} ${key} ${name}`, column, row: openRow(evaluation, open), formula };
      told.set(place, finding("case-not-given", at(span), values));
    }
  }
  return [...told.values()];
}

/** By its key; where that is not given either, by its number from 1 among the rows that are. */
function openRow(evaluation: Evaluation, { table, row }: OpenCell): string {
  const rows = evaluation.tableRows(table);
  const { key } = rows.table;
  const isKeyed = key !== "none" && key.length > 0 && key.every((one) => rows.stored.columns.has(one));
  const text = isKeyed ? rows.keyText(row) : "";
  return text === "" ? `${table} ${row + 1}` : `${table} ${text}`;
}

function statusFailure(one: Case, evaluation: Evaluation, findings: Findings): Finding[] {
  if (one.status === undefined) return [];
  const { status } = resultOf(evaluation, { overrides: [], dataUntil: one.dataUntil, findings });
  if (one.status === status) return [];
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
