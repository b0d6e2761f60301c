import { periodNamed } from "../engine/choose-period.js";
import { loadData } from "../engine/load-data.js";
import { planReading } from "../engine/read-plan.js";
import type { Result } from "../engine/result.js";
import { resultOf } from "../engine/result-of.js";
import { runRulebook } from "../engine/run-rulebook.js";
import { readClosed } from "./closed-periods.js";
import type { OpenedRulebook } from "./open-rulebook.js";
import { Progress } from "./progress.js";
import type { Task } from "./task.js";
import { sayIn } from "./words.js";

/** Reads the data of a run and works its rulebook out. Undefined where there is an error; findings tell. */
export async function compute(
  { options, host, language, findings }: Task,
  { rulebook, overrides }: OpenedRulebook,
): Promise<Result | undefined> {
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
    if (!evaluation || findings.hasErrors) return undefined;
    return resultOf(evaluation, { overrides, dataUntil: options.dataUntil, findings });
  } finally {
    progress.end();
    close();
  }
}
