import { differences, meritFigures, peerFigures } from "./agree.mjs";

/** Compares the figures of every run with those of the first peer that ran. */
export class Judge {
  agreed = true;
  #expected;
  #waiting = [];

  /**
   * @param {string} job
   * @param {(note: string) => void} say told of figures that differ
   */
  constructor(job, say) {
    this.job = job;
    this.say = say;
  }

  /** What one run of a tool printed. */
  look(tool, stdout) {
    if (tool.name === "merit") {
      this.#waiting.push([tool.name, meritFigures(stdout)]);
    } else if (this.#expected === undefined) {
      this.#expected = { tool: tool.name, figures: peerFigures(stdout) };
    } else {
      this.#waiting.push([tool.name, peerFigures(stdout)]);
    }
    if (this.#expected === undefined) return;
    for (const [name, figures] of this.#waiting.splice(0)) this.#compare(name, figures);
  }

  #compare(name, figures) {
    const found = differences(figures, this.#expected.figures);
    if (found.length === 0) return;
    this.agreed = false;
    this.say(`${this.job}: ${name} differs from ${this.#expected.tool} in ${found.length} figures:`);
    for (const line of found.slice(0, 5)) this.say(`  ${line}`);
  }
}
