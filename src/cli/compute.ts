import type { Result } from "../engine/result.js";
import { resultOf } from "../engine/result-of.js";
import { evaluate } from "./evaluate.js";
import type { OpenedRulebook } from "./open-rulebook.js";
import type { Task } from "./task.js";

/** Reads the data of a run and works its rulebook out. Undefined where there is an error; findings tell. */
export async function compute(
  task: Task,
  { rulebook, overrides }: OpenedRulebook,
): Promise<Result | undefined> {
  const evaluation = await evaluate(task, rulebook);
  const { findings, options } = task;
  return evaluation && resultOf(evaluation, { overrides, dataUntil: options.dataUntil, findings });
}
