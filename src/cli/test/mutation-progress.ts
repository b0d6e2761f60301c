import type { Language } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { MUTATION_WORDS } from "../../report/cases/mutation-words.js";
import type { Host } from "../host/host.js";

const PATIENCE = 1000;
const INTERVAL = 100;

/**
 * A line on the terminal that says how many changes have been tried; off a terminal there is none. On and off it, what
 * waits outside has its turn now and then.
 */
export class MutationProgress {
  readonly #host: Host;
  readonly #language: Language;
  readonly #started: number;
  #painted = 0;
  #paused = 0;

  constructor(host: Host, language: Language) {
    this.#host = host;
    this.#language = language;
    this.#started = host.now();
  }

  /** So many of all changes are done. */
  async update(done: number, all: number): Promise<void> {
    const now = this.#host.now();
    if (now - this.#paused >= INTERVAL) {
      this.#paused = now;
      await this.#host.pause();
    }
    this.#paint(now, done, all);
  }

  #paint(now: number, done: number, all: number): void {
    const { stderr } = this.#host;
    if (!stderr.isTerminal || now - this.#started < PATIENCE || now - this.#painted < INTERVAL) return;
    this.#painted = now;
    const percent = Math.floor((100 * done) / Math.max(1, all));
    stderr.write(`\r\u001b[K${sayer(MUTATION_WORDS, this.#language)("trying", { percent })}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#painted > 0) this.#host.stderr.write("\r\u001b[K");
    this.#painted = 0;
  }
}
