import type { Finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";

/** Hands on what is found during a run, and remembers what is found while one quantity is worked out. */
export class Telling {
  #findings: FindingSink | undefined;
  /** Notices that were told: they are about a formula, which several quantities may share. */
  readonly #told = new Set<string>();
  /** What is found about each quantity that is being worked out, innermost last; undefined after an error. */
  readonly #about: (Finding[] | undefined)[] = [];

  constructor(findings: FindingSink) {
    this.#findings = findings;
  }

  tell(found: Finding): void {
    if (found.severity === "notice") {
      const text = `${found.code} ${JSON.stringify(found.values)}`;
      if (this.#told.has(text)) return;
      this.#told.add(text);
    }
    this.#findings?.add(found);
    const last = this.#about.length - 1;
    if (last < 0) return;
    if (found.severity === "error") this.#about[last] = undefined;
    else this.#about[last]?.push(found);
  }

  /** From here on findings are about one more quantity, within those before. */
  begin(): void {
    this.#about.push([]);
  }

  /** What was found about the quantity that was begun last; undefined where that is an error. */
  end(): readonly Finding[] | undefined {
    return this.#about.pop();
  }

  /** From here on nothing is told. */
  silence(): void {
    this.#findings = undefined;
  }
}
