import type { Language } from "../base/language.js";
import { periodNamed } from "../engine/choose-period.js";
import type { Evaluation } from "../engine/evaluation.js";
import { loadData } from "../engine/load-data.js";
import { planReading } from "../engine/read-plan.js";
import { runRulebook } from "../engine/run-rulebook.js";
import type { Findings } from "../findings/findings.js";
import type { Rulebook } from "../rulebook/model.js";
import { readClosed } from "./closed-periods.js";
import type { RunOptions } from "./commands/run.js";
import { FileFailure } from "./host/failure.js";
import type { Host } from "./host/host.js";
import { Progress } from "./progress.js";
import { sayIn } from "./words.js";

/** What is worked out, and over which data. */
export interface EvaluationTask {
  readonly options: Pick<RunOptions, "data" | "period" | "dataUntil" | "ledger" | "correct">;
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
  // A mistyped period is told before a gigabyte is read for it.
  const asked = options.period;
  const named = asked === undefined ? undefined : periodNamed(rulebook, asked, findings);
  if (asked !== undefined && !named) return undefined;
  const { ledger } = options;
  const closed = ledger === undefined ? undefined : await readClosed(ledger, rulebook, named, host, findings);
  if (ledger !== undefined && !closed) return undefined;
  const folder = await host.openFolder(options.data);
  if (!folder.ok) {
    findings.add(folder.finding);
    return undefined;
  }
  const { data, bytes, close } = folder.value;
  const progress = new Progress(host, sayIn(language), bytes);
  try {
    const tell = { closed, progress: (rows: number, read: number) => progress.update(rows, read) };
    const store = await loadData(planReading([rulebook]), data, tell, findings);
    if (!store) return undefined;
    const { period, correct, dataUntil } = options;
    const evaluation = runRulebook(rulebook, store, { period, closed, correct, dataUntil }, findings);
    return findings.hasErrors ? undefined : evaluation;
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    findings.add(error.finding);
    return undefined;
  } finally {
    progress.end();
    close();
  }
}
