import type { Host } from "../host/host.js";
import type { Say } from "../words.js";

const PATIENCE = 1000;
const INTERVAL = 100;

/** A count whose thousands are parted. */
function grouped(count: number): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** To two digits: a rate that trembles in its last ones cannot be read. */
function roughly(count: number): number {
  return Math.round(Number(count.toPrecision(2)));
}

/**
 * A line on the terminal that says how much of the input is read; it appears when reading takes over a second, is
 * renewed ten times a second at most, and is gone when reading is done. Off a terminal there is none.
 */
export class Progress {
  readonly #host: Host;
  readonly #say: Say;
  readonly #started: number;
  readonly #total: number;
  #painted = 0;

  /** `total` is how many bytes there are to read. */
  constructor(host: Host, say: Say, total: number) {
    this.#host = host;
    this.#say = say;
    this.#started = host.now();
    this.#total = total;
  }

  /** So many rows and bytes are read by now. */
  update(rows: number, bytes: number): void {
    const { stderr } = this.#host;
    if (!stderr.isTerminal) return;
    const now = this.#host.now();
    if (now - this.#started < PATIENCE || now - this.#painted < INTERVAL) return;
    this.#painted = now;
    const percent = Math.min(100, Math.floor((100 * bytes) / Math.max(1, this.#total)));
    const seconds = (now - this.#started) / 1000;
    const shown = { rows: grouped(rows), rate: grouped(roughly(rows / seconds)) };
    stderr.write(`\r\u001b[K${this.#say("reading", { percent, ...shown })}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#painted > 0) this.#host.stderr.write("\r\u001b[K");
    this.#painted = 0;
  }
}
