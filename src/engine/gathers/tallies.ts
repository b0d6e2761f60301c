import { NO, UNKNOWN, YES } from "../../intake/columns/columns.js";
import { treeText } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { isBlank, LARGEST, type ScaledSeries } from "../columns/series.js";
import { BATCH, batchesOf } from "../kernels/kernel.js";
import { truths } from "../quantities/truths.js";
import type { Run, Way } from "../running/run.js";
import { nameOfWay } from "./leading.js";

/** Places that a row has among counted answers: no, yes, no value, and one that makes the width a power of two. */
export const ANSWERS = 4;

/** What the numbers come to that lead to each row. */
export interface Numbers {
  /** How many rows with a number lead to it … */
  readonly sample: Int32Array;
  /** … and how many whose number is missing (where it does not apply, it is not). */
  readonly absent: Int32Array;
  /** The sum of the numbers, over the denominator of the series … */
  readonly sums: Float64Array;
  /** … and the largest size that a sum had on the way: beyond the safe integers none of them counts. */
  largest: number;
}

/** Tallies of rows beyond this part of the rows that were counted are made again rather than kept. */
const KEPT = 1 / 8;

/**
 * What many gathers count and add up, for all rows at once, whichever of them matter: a row is looked at once for all
 * gathers that ask the same. What leads on by a further link is put together from the tallies there, so that the tickets of
 * a team are those of its people.
 */
export class Tallies {
  readonly #run: Run;
  #answers = new Map<string, Int32Array>();
  #numbers = new Map<string, Numbers>();

  constructor(run: Run) {
    this.#run = run;
  }

  /**
   * For each row `ANSWERS` numbers: for how many of the rows that lead to it a condition is no, yes and neither. Without a
   * condition all are no.
   */
  answers(way: Way, where: Node | undefined, standing: number): Int32Array {
    const name = `${nameOfWay(way)} ${where ? treeText(where) : ""}`;
    let counts = this.#answers.get(name);
    if (!counts) {
      const { before, last } = this.#lastStep(way);
      counts = last
        ? folded(this.answers(before, where, this.#rowsOf(last.from)), this.#run.rowsTo([last]), standing)
        : this.#countedAnswers(way, where, standing);
      if (this.#isKept(way, standing)) this.#answers.set(name, counts);
    }
    return counts;
  }

  /** What the numbers of a formula come to that lead to each row; `series` is what the formula came to. */
  numbers(way: Way, value: Node, series: ScaledSeries, standing: number): Numbers {
    const name = `${nameOfWay(way)} ${treeText(value)}`;
    let numbers = this.#numbers.get(name);
    if (!numbers) {
      const { before, last } = this.#lastStep(way);
      numbers = last
        ? joined(
            this.numbers(before, value, series, this.#rowsOf(last.from)),
            this.#run.rowsTo([last]),
            standing,
          )
        : addedUp(this.#run, way, value, series, this.#run.leading(way), standing);
      if (this.#isKept(way, standing)) this.#numbers.set(name, numbers);
    }
    return numbers;
  }

  /** Lets go of all. */
  clear(): void {
    this.#answers = new Map();
    this.#numbers = new Map();
  }

  /** While exclusions are looked at, rows are counted that are left out later. */
  #isKept({ from, via }: Way, standing: number): boolean {
    if (standing > this.#rowsOf(from) * KEPT) return false;
    return this.#run.table(from).settled && via.every(({ to }) => this.#run.table(to).settled);
  }

  /** A way but for its last link, and that link; none where the rows before it are as many as those that are counted. */
  #lastStep(way: Way) {
    const { from, via, time } = way;
    const last = via.at(-1);
    const isFurther = via.length > 1 && last !== undefined && this.#rowsOf(last.from) < this.#rowsOf(from);
    if (!isFurther) return { before: way, last: undefined };
    return { before: { from, via: via.slice(0, -1), time }, last };
  }

  #rowsOf(table: string): number {
    return this.#run.table(table).rows;
  }

  #countedAnswers(way: Way, where: Node | undefined, standing: number): Int32Array {
    const targets = this.#run.leading(way);
    const counts = new Int32Array(standing * ANSWERS);
    const answers = where && truths(this.#run, where, this.#run.scopeOn(way.from));
    const none = new Uint8Array(answers ? 0 : BATCH);
    for (let start = 0; start < targets.length; start += BATCH) {
      const end = Math.min(targets.length, start + BATCH);
      if (answers) countBatch(counts, targets, start, end, answers, 0);
      else countBatch(counts, targets, start, end, none, start);
    }
    return counts;
  }
}

// The loops below are what most of a run's gathers are made of. They stand in functions of their own that are called once
// a batch: so V8 has them optimized before the first column is through, for all further ones.

/** Counts the answers of some rows; the answer of row `first` is the first one. */
function countBatch(
  counts: Int32Array,
  targets: Int32Array,
  start: number,
  end: number,
  answers: Uint8Array,
  first: number,
): void {
  for (let row = start; row < end; row++) {
    const target = targets[row];
    if (target >= 0) counts[target * ANSWERS + answers[row - first]] += 1;
  }
}

/** Adds the numbers of some rows to those of the rows to which they lead; gives the largest sum on the way. */
function addBatch(
  { sample, absent, sums }: Numbers,
  targets: Int32Array,
  start: number,
  numbers: Float64Array,
) {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) {
    const target = targets[start + i];
    if (target < 0) continue;
    const value = numbers[i];
    // No comparison holds of NaN. There is no branch for it: V8 would leave out one that the first column never took, and
    // begin anew with the second.
    const has = value <= LARGEST ? 1 : 0;
    sample[target] += has;
    absent[target] += 1 - has;
    const total = sums[target] + (has === 1 ? value : 0);
    sums[target] = total;
    if (total > largest) largest = total;
    else if (-total > largest) largest = -total;
  }
  return largest;
}

/** Adds up the numbers of the rows that lead somewhere. */
export function addedUp(
  run: Run,
  { from }: Pick<Way, "from">,
  value: Node,
  series: ScaledSeries,
  targets: Int32Array,
  standing: number,
): Numbers {
  const batch = batchesOf(series);
  const numbers = noNumbers(standing);
  for (let start = 0; start < targets.length; start += BATCH) {
    const end = Math.min(targets.length, start + BATCH);
    const largest = addBatch(numbers, targets, start, batch(start, end).subarray(0, end - start));
    if (largest > numbers.largest) numbers.largest = largest;
  }
  if (run.mayNotApply(value)) passOverWhatDoesNotApply(run, from, value, series, targets, numbers.absent);
  return numbers;
}

/** What does not apply is not missing. */
function passOverWhatDoesNotApply(
  run: Run,
  from: string,
  value: Node,
  series: ScaledSeries,
  targets: Int32Array,
  absent: Int32Array,
): void {
  const here = run.scopeOn(from);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0 || !isBlank(series, row)) continue;
    if (run.why(value, row, here) === "not_applicable") absent[target] -= 1;
  }
}

function noNumbers(standing: number): Numbers {
  return {
    sample: new Int32Array(standing),
    absent: new Int32Array(standing),
    sums: new Float64Array(standing),
    largest: 0,
  };
}

/** Answers of rows as those of the rows to which they lead. */
function folded(counts: Int32Array, leadsTo: Int32Array, standing: number): Int32Array {
  const into = new Int32Array(standing * ANSWERS);
  for (let row = 0; row < leadsTo.length; row++) {
    const target = leadsTo[row];
    if (target < 0) continue;
    const from = row * ANSWERS;
    const to = target * ANSWERS;
    into[to + NO] += counts[from + NO];
    into[to + YES] += counts[from + YES];
    into[to + UNKNOWN] += counts[from + UNKNOWN];
  }
  return into;
}

/** Numbers of rows as those of the rows to which they lead. */
function joined(of: Numbers, leadsTo: Int32Array, standing: number): Numbers {
  const into = noNumbers(standing);
  into.largest = Math.max(of.largest, addBatch(into, leadsTo, 0, of.sums));
  into.sample.fill(0);
  for (let row = 0; row < leadsTo.length; row++) {
    const target = leadsTo[row];
    if (target < 0) continue;
    into.sample[target] += of.sample[row];
    into.absent[target] += of.absent[row];
  }
  return into;
}
