import type { Result } from "../../engine/result/result.js";
import { resultOf } from "../../engine/result/result-of.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { evaluate } from "./evaluate.js";
import type { OpenedRulebook } from "./open-rulebook.js";
import type { Task } from "./task.js";

/** What a run came to, and the run itself, of which reports ask how figures came about. */
export interface Computed {
  readonly result: Result;
  readonly evaluation: Evaluation;
}

/** Reads the data of a run and works its rulebook out. Undefined where there is an error; findings tell. */
export async function compute(
  task: Task,
  { rulebook, overrides }: OpenedRulebook,
): Promise<Computed | undefined> {
  const evaluation = await evaluate(task, rulebook);
  const { findings, options } = task;
  if (!evaluation) return undefined;
  const result = resultOf(evaluation, { overrides, dataUntil: options.dataUntil, findings });
  return { result, evaluation };
}
