import type { Code } from "../../findings/catalogue.js";
import type { Findings } from "../../findings/findings.js";

/** Errors that speak about figures: they forbid to pay, and the figures are there all the same. */
const VERDICTS: ReadonlySet<Code> = new Set(["guard-failed", "check-error"]);

/** Did a run come to figures, right by its data and rules, whatever guards and checks say about them? */
export function bearsFigures(findings: Pick<Findings, "counts">): boolean {
  return findings.counts().every(({ code, severity }) => severity !== "error" || VERDICTS.has(code));
}
