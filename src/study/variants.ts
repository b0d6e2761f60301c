/** Several rulebooks over the same data: read once, worked out with one memo, in the same period. */

import type { DataFolder } from "../engine/data/data.js";
import { type LoadOptions, loadData } from "../engine/data/load-data.js";
import { planReading, type ReadPlan } from "../engine/data/read-plan.js";
import type { Store } from "../engine/data/store.js";
import type { Closed, ClosedPeriod } from "../engine/history/closed.js";
import { choosePeriod } from "../engine/running/choose-period.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { Memo } from "../engine/running/memo.js";
import { runRulebook } from "../engine/running/run-rulebook.js";
import type { Finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { columnText } from "../rulebook/meaning.js";
import type { Rulebook } from "../rulebook/model.js";

/** A rulebook that is to be worked out beside others. */
export interface Variant {
  readonly rulebook: Rulebook;
  /** The closed periods that it looks back at; undefined without a ledger. */
  readonly closed: Closed | undefined;
}

/** What all variants are asked for alike. */
export interface VariantsRequest {
  /** The period's name; undefined: the only one that the data hold for the first variant. */
  readonly period: string | undefined;
  /** Closed periods that are to be corrected though they were final. */
  readonly correct: readonly string[];
  /** The day up to which the data are known, where it was given. */
  readonly dataUntil: number | undefined;
  readonly progress?: LoadOptions["progress"];
}

/** A variant as it was worked out. */
export interface Evaluated {
  /** Undefined where nothing came of it: no such period, a parameter without a value, a ledger with holes. */
  readonly evaluation: Evaluation | undefined;
  /** What reading the data and working it out found. */
  readonly findings: Findings;
}

/**
 * Reads the data of all variants together: each file and column once. Undefined where they cannot be read, or where
 * no period can be chosen; `findings` tells.
 */
export async function openVariants(
  variants: readonly Variant[],
  folder: DataFolder,
  request: VariantsRequest,
  findings: Findings,
): Promise<Variants | undefined> {
  const reading: Finding[] = [];
  const read = new Findings((one) => reading.push(one));
  const { progress } = request;
  const options = {
    closed: tablesClosed(variants),
    period: request.period,
    ...(progress ? { progress } : {}),
  };
  const store = await loadData(planTogether(variants), folder, options, read);
  findings.addAll(reading);
  if (!store) return undefined;
  const period = choosePeriod(variants[0].rulebook, store, request.period, findings);
  return period && new Variants(store, period.name, request, reading);
}

/**
 * Every variant keeps the columns that any of them uses, where all declare them alike: which rows a table has is then
 * the same for all, so that columns need not be worked out again.
 */
function planTogether(variants: readonly Variant[]): ReadPlan {
  const rulebooks = variants.map(({ rulebook }) => rulebook);
  const alone = planReading(rulebooks);
  const used = new Set(
    alone.tables.flatMap(({ table, columns }) => columns.map((name) => `${table.name}.${name}`)),
  );
  const declared = new Map<string, string>();
  for (const { table } of alone.tables) {
    for (const column of table.columns.values()) {
      const path = `${table.name}.${column.name}`;
      const text = columnText(column);
      const known = declared.get(path);
      if (known === undefined) declared.set(path, text);
      else if (known !== text) used.delete(path);
    }
  }
  return planReading(rulebooks, used);
}

/** What closed results of other rulebooks are tables of any variant. */
function tablesClosed(variants: readonly Variant[]): Closed | undefined {
  const others = new Map<string, readonly ClosedPeriod[]>();
  for (const { closed } of variants)
    for (const [id, periods] of closed?.others ?? []) others.set(id, periods);
  const own = variants[0].closed?.own;
  return own && { own, others, partial: false };
}

/** The data of several rulebooks, ready for each to be worked out. */
export class Variants {
  /** The name of the period in which all are worked out. */
  readonly period: string;
  readonly #store: Store;
  readonly #request: VariantsRequest;
  readonly #reading: readonly Finding[];
  readonly #memo = new Memo();

  constructor(store: Store, period: string, request: VariantsRequest, reading: readonly Finding[]) {
    this.#store = store;
    this.period = period;
    this.#request = request;
    this.#reading = reading;
  }

  /**
   * Works out one of the variants for which the data were read. Columns that another one has worked out already are
   * taken over. The findings are those that a run of this rulebook alone would tell; they are added to those that
   * reading the rulebook gave, where these are handed in.
   */
  evaluate({ rulebook, closed }: Variant, findings = new Findings()): Evaluated {
    findings.addAll(this.#reading);
    const { correct, dataUntil } = this.#request;
    const request = { period: this.period, closed, correct, dataUntil, memo: this.#memo };
    return { evaluation: runRulebook(rulebook, this.#store, request, findings), findings };
  }

  /** The same for one of many that are only looked at: what it alone works out is not kept for others. */
  tryOut({ rulebook, closed }: Variant): Evaluated {
    const findings = new Findings();
    findings.addAll(this.#reading);
    const { correct, dataUntil } = this.#request;
    const request = { period: this.period, closed, correct, dataUntil, memo: this.#memo.settled() };
    return { evaluation: runRulebook(rulebook, this.#store, request, findings), findings };
  }
}
