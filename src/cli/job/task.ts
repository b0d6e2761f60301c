import { basename, dirname, join } from "node:path";
import type { Language } from "../../base/language.js";
import type { Findings } from "../../findings/findings.js";
import type { EvaluationOptions } from "../commands/evaluation-options.js";
import type { Host } from "../host/host.js";

/** What is asked of every command that works one rulebook out and shows what came of it. */
export interface TaskOptions extends EvaluationOptions {
  readonly rulebook: string;
  /** Closed periods to correct though they were final. */
  readonly correct: readonly string[];
  /** The definition of a file for another system. */
  readonly export?: string | undefined;
}

/** A run at work, with the options of its command. */
export interface Task<Options extends TaskOptions = TaskOptions> {
  readonly options: Options;
  readonly host: Host;
  /** of the terminal */
  readonly language: Language;
  readonly findings: Findings;
  /** Has the command an option `--findings FILE`? */
  readonly hasFile?: boolean | undefined;
}

/**
 * Results know the rulebook by its bare name, and the files that it uses from its folder; on a terminal they stand
 * under the path that was given. The definition of an export is known by that already.
 */
export function pathOf(rulebookPath: string, definition?: string): (name: string) => string {
  return (name) => {
    if (name === definition) return name;
    if (name === basename(rulebookPath)) return rulebookPath;
    return /\.ya?ml$/.test(name) ? join(dirname(rulebookPath), name) : name;
  };
}
