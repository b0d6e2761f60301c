import { basename } from "node:path";
import type { Language } from "../base/language.js";
import type { Findings } from "../findings/findings.js";
import type { Host } from "./host/host.js";
import type { RunOptions } from "./invocation.js";

/** A run at work. */
export interface Task {
  readonly options: RunOptions;
  readonly host: Host;
  /** of the terminal */
  readonly language: Language;
  readonly findings: Findings;
}

/** Results know the rulebook by its bare name; on a terminal it stands under the path that was given. */
export function pathOf(rulebookPath: string): (name: string) => string {
  return (name) => (name === basename(rulebookPath) ? rulebookPath : name);
}
