import type { Period } from "../../base/period.js";
import { at, finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Store } from "../data/store.js";
import type { Closed } from "../history/closed.js";
import { tellLedgerHoles } from "../history/ledger-holes.js";
import { tellOwnHoles } from "../history/own-holes.js";
import { readsHistory } from "../history/reads-history.js";
import { correctionsDue } from "../history/recompute.js";
import { judge } from "../result/judgements.js";
import { tellLookAlikes } from "../rows/look-alikes.js";
import { choosePeriod, tellEmptyPeriod } from "./choose-period.js";
import { Evaluation } from "./evaluation.js";
import type { Memo } from "./memo.js";
import { paramValue } from "./params.js";
import { tooLongFinding } from "./too-long.js";

/** What a run is asked for. */
export interface RunRequest {
  /** The period's name (`2026-10`); undefined: the only one that the data hold. */
  readonly period?: string | undefined;
  /** The closed periods, where a ledger or a test gives them. */
  readonly closed?: Closed | undefined;
  /** Closed periods that are to be corrected though they were final. */
  readonly correct?: readonly string[];
  /** The day up to which the data are known, where it was given. */
  readonly dataUntil?: number | undefined;
  /** Columns that other runs over the same store worked out. */
  readonly memo?: Memo;
}

/**
 * Works a rulebook out over a store that was made for it. What is wrong goes to `findings`: after an error nobody may
 * be paid from what is given back. Undefined where there is no period, a parameter has no value in it, or a number
 * becomes too long to go on.
 */
export function runRulebook(
  rulebook: Rulebook,
  store: Store,
  request: RunRequest,
  findings: FindingSink,
): Evaluation | undefined {
  const reading = request.closed === undefined ? readsHistory(rulebook) : undefined;
  if (reading) {
    findings.add(finding("ledger-needed", at(reading.span), { name: reading.name }));
    return undefined;
  }
  const period = choosePeriod(rulebook, store, request.period, findings);
  if (!period) return undefined;
  const lacking = [...rulebook.params.values()].filter((p) => paramValue(p, period.first) === undefined);
  for (const { name, span } of lacking) {
    findings.add(finding("param-without-value", at(span), { name, period: period.name }));
  }
  if (lacking.length > 0) return undefined;
  tellOwnHoles(rulebook, period, request.closed, findings);
  if (request.closed) tellLedgerHoles(rulebook, period, request.closed, findings);
  try {
    return workedOut(rulebook, store, request, period, findings);
  } catch (error) {
    const found = tooLongFinding(error);
    if (!found) throw error;
    findings.add(found);
    return undefined;
  }
}

function workedOut(
  rulebook: Rulebook,
  store: Store,
  { closed, correct: asked = [], dataUntil, memo }: RunRequest,
  period: Period,
  findings: FindingSink,
): Evaluation | undefined {
  const due = closed
    ? correctionsDue({ rulebook, store, closed, asked, dataUntil }, period.first, findings)
    : [];
  if (!due) return undefined;
  const evaluation = new Evaluation(rulebook, store, period, findings, memo, closed, due);
  evaluation.workOut();
  tellNobody(evaluation);
  tellEmptyPeriod(evaluation);
  tellLookAlikes(evaluation);
  judge(evaluation);
  evaluation.finish();
  return evaluation;
}

/** A result of nobody is none: most likely an export without rows. A test may ask about other tables only. */
function tellNobody(evaluation: Evaluation): void {
  const { scored } = evaluation.rulebook;
  const { stored, rows, used, leftOut } = evaluation.table(scored);
  const isSomebody = used === undefined ? rows > 0 : used.includes(1);
  if (isSomebody || stored.partial) return;
  // Rows are rejected for an error, which is told already.
  for (let row = 0; row < rows; row++) if (leftOut.cause(row)?.reason === "rejected") return;
  const { name } = evaluation.time.period;
  evaluation.tell(finding("scored-empty", undefined, { table: scored, period: name }));
}
