import type { Findings } from "../../findings/findings.js";
import { fingerprintOf } from "../../rulebook/meaning/fingerprint.js";
import { paidBefore } from "../history/before.js";
import { ledgerEntries } from "../history/ledger-entries.js";
import type { Evaluation } from "../running/evaluation.js";
import { inputsOf, LeftOutRows } from "./accounting.js";
import { fundsOf } from "./funds.js";
import { doubtsOf, guardsOf, isProvisional } from "./judgements.js";
import { cutsOf } from "./paid.js";
import { reachOf } from "./reach.js";
import type { Override, Result } from "./result.js";
import { tableNames, tableOf } from "./result-tables.js";

/** What a result is asked for with, beside the evaluation. */
export interface ResultRequest {
  /** Parameters that were given other values for this run; with any the result is a trial. */
  readonly overrides: readonly Override[];
  /** The day up to which the data are known, where it was given. */
  readonly dataUntil: number | undefined;
  readonly findings: Findings;
}

/** What stands over every figure of a run: by which rules, for when, and how final it is. */
export type Standing = Pick<
  Result,
  | "rulebook"
  | "period"
  | "status"
  | "reach"
  | "provisional"
  | "dataUntil"
  | "overrides"
  | "ledger"
  | "corrections"
>;

/** What a run came to, as plain data. */
export function resultOf(evaluation: Evaluation, request: ResultRequest): Result {
  const { rulebook } = evaluation;
  const { findings } = request;
  const inputs = inputsOf(evaluation);
  return {
    ...standingOf(evaluation, request),
    inputs,
    before: paidBefore(evaluation),
    scored: rulebook.scored,
    tables: tableNames(rulebook).map((table) => tableOf(evaluation, table)),
    cuts: rulebook.quantities.flatMap((quantity) => cutsOf(evaluation, quantity)),
    funds: rulebook.quantities.flatMap((quantity) => fundsOf(evaluation, quantity)),
    guards: guardsOf(evaluation),
    leftOut: new LeftOutRows(evaluation, inputs),
    findings: { kept: findings.kept, counts: findings.counts() },
  };
}

/** By which rules a run was worked out, for when, and how final it is. */
export function standingOf(
  evaluation: Evaluation,
  { overrides, dataUntil }: Omit<ResultRequest, "findings">,
): Standing {
  const { rulebook } = evaluation;
  const reach = reachOf(evaluation, dataUntil);
  const provisional = doubtsOf(evaluation);
  const { name, id, version, language, currency, timezone } = rulebook;
  return {
    rulebook: { name, id, version, ...fingerprintOf(rulebook), language, currency, timezone },
    period: evaluation.time.period,
    status: overrides.length > 0 ? "trial" : isProvisional(reach, provisional) ? "provisional" : "final",
    reach,
    provisional,
    dataUntil,
    overrides,
    ledger: evaluation.closed && ledgerEntries(evaluation, evaluation.closed),
    corrections: evaluation.corrections.all,
  };
}
