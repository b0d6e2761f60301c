import type { Language } from "../../base/language.js";
import { loadData } from "../../engine/data/load-data.js";
import { planReading } from "../../engine/data/read-plan.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { runRulebook } from "../../engine/running/run-rulebook.js";
import type { Findings } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Host } from "../host/host.js";
import { historyFor } from "./closed-periods.js";
import type { TaskOptions } from "./task.js";
import { withSpreadsheets } from "./with-spreadsheets.js";

/** What is worked out, and over which data. */
export interface EvaluationTask {
  readonly options: TaskOptions;
  readonly host: Host;
  /** of the terminal */
  readonly language: Language;
  readonly findings: Findings;
}

/** Reads the data of a run and works its rulebook out. Undefined where there is an error; findings tell. */
export async function evaluate(
  { options, host, language, findings }: EvaluationTask,
  rulebook: Rulebook,
): Promise<Evaluation | undefined> {
  const history = await historyFor(rulebook, options, host, findings);
  if (!history) return undefined;
  const { closed } = history;
  return withSpreadsheets(options.data, { host, language, findings }, async (data, progress) => {
    const store = await loadData(
      planReading([rulebook]),
      data,
      { closed, period: options.period, progress },
      findings,
    );
    if (!store) return undefined;
    const { period, correct, dataUntil } = options;
    const evaluation = runRulebook(rulebook, store, { period, closed, correct, dataUntil }, findings);
    return findings.hasErrors ? undefined : evaluation;
  });
}
