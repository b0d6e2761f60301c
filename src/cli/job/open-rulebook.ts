import { basename } from "node:path";
import type { Override } from "../../engine/result/result.js";
import { type FindingSink, Findings } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import { readRulebook } from "../../rulebook/read.js";
import type { Host } from "../host/host.js";
import { overridesOf, overrideTexts } from "./overrides.js";
import { readRulebookText } from "./rulebook-text.js";

/** A rulebook that was read, and the parameters that were set for this run. */
export interface OpenedRulebook {
  readonly rulebook: Rulebook;
  readonly overrides: readonly Override[];
}

/**
 * Reads the rulebook of a run. It is known by its name without folders, so that a result does not depend on where
 * it lies. Gives undefined where it cannot be read or has errors; `findings` tells.
 */
export async function openRulebook(
  path: string,
  set: ReadonlyMap<string, string>,
  host: Host,
  findings: FindingSink,
): Promise<OpenedRulebook | undefined> {
  const text = await readRulebookText(path, host, basename(path));
  if (!text.ok) {
    findings.add(text.finding);
    return undefined;
  }
  const { source, library } = text.value;
  const rulebook = readRulebook(source, findings, overrideTexts(set), library);
  if (!rulebook) return undefined;
  const plain = set.size === 0 ? rulebook : readRulebook(source, new Findings(), undefined, library);
  return { rulebook, overrides: plain ? overridesOf(plain, set) : [] };
}
