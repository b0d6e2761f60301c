import type { Code } from "./catalogue.js";
import type { Severity } from "./entry.js";
import type { Finding } from "./finding.js";

/** Findings kept for a screen or `result.json`, for each code and column (or check); all are counted. */
const KEPT = 20;
/** Findings kept for each code in texts that people write: each is a line to correct. */
const KEPT_IN_SOURCE = 1000;

/** Takes findings one at a time. */
export interface FindingSink {
  add(finding: Finding): void;
}

/** Where findings of one kind are counted together. */
export interface FindingCount {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
}

/**
 * Gathers findings: all are counted, the first of each code and column are kept, and every one is handed to `each`
 * (which may stream them to a file).
 */
export class Findings implements FindingSink {
  readonly #kept: Finding[] = [];
  readonly #perColumn = new Map<string, number>();
  readonly #perCode = new Map<Code, { severity: Severity; count: number }>();
  readonly #each: ((finding: Finding) => void) | undefined;

  constructor(each?: (finding: Finding) => void) {
    this.#each = each;
  }

  add(finding: Finding): void {
    this.#each?.(finding);
    const counted = this.#perCode.get(finding.code);
    if (counted) counted.count += 1;
    else this.#perCode.set(finding.code, { severity: finding.severity, count: 1 });
    const place = finding.place;
    const data = place && "data" in place ? place.data : undefined;
    // What the checks of a rulebook find has one code, and counts apart by the check.
    const topic = data?.readAs ?? data?.column ?? finding.values.check ?? "";
    const key = data ? `${finding.code}\n${data.file}\n${data.sheet ?? ""}\n${topic}` : finding.code;
    const seen = this.#perColumn.get(key) ?? 0;
    this.#perColumn.set(key, seen + 1);
    if (seen < (data ? KEPT : KEPT_IN_SOURCE)) this.#kept.push(finding);
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** What is kept, in the order of finding. */
  get kept(): readonly Finding[] {
    return this.#kept;
  }

  /** How many there are of each code, in the order in which codes first came. */
  counts(): FindingCount[] {
    return [...this.#perCode].map(([code, { severity, count }]) => ({ code, severity, count }));
  }

  /** How many there are of a severity, kept or not. */
  count(severity: Severity): number {
    let total = 0;
    for (const counted of this.#perCode.values()) if (counted.severity === severity) total += counted.count;
    return total;
  }

  get hasErrors(): boolean {
    return this.count("error") > 0;
  }
}
