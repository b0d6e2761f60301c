import { moneyText } from "../../base/exact.js";
import { NONE } from "../../base/language.js";
import { at, finding, messageOf } from "../../findings/finding.js";
import { type FindingSink, Findings } from "../../findings/findings.js";
import { same } from "../../language/evaluate.js";
import { isMissing } from "../../language/value.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import type { Store } from "../data/store.js";
import { doubtsOf, isProvisional, judge } from "../result/judgements.js";
import { usedRows } from "../result/parts.js";
import { reachOf } from "../result/reach.js";
import { Evaluation } from "../running/evaluation.js";
import { paramValue } from "../running/params.js";
import { keyPartText } from "../words/key-text.js";
import type { Closed } from "./closed.js";
import type { DueCorrection, DueRow } from "./corrections.js";
import { paidQuantity } from "./paid-quantity.js";
import { amountOf, type Standing, standings } from "./paid-so-far.js";

/** What is asked of the past of a run. */
export interface Recomputing {
  readonly rulebook: Rulebook;
  readonly store: Store;
  readonly closed: Closed;
  /** Closed periods that are to be corrected, though they were final. */
  readonly asked: readonly string[];
  readonly dataUntil: number | undefined;
}

/**
 * Works closed periods out again with the data of this run: those that were provisional, and those that were asked
 * for. Undefined after an error.
 */
export function correctionsDue(
  { rulebook, store, closed, asked, dataUntil }: Recomputing,
  firstDay: number,
  findings: FindingSink,
): readonly DueCorrection[] | undefined {
  const before = closed.own.filter(({ period }) => period.first < firstDay);
  const unknown = asked.filter((name) => !before.some(({ period }) => period.name === name));
  for (const period of unknown) {
    const known = before.length === 0 ? NONE : before.map((one) => one.period.name);
    findings.add(finding("correction-not-closed", undefined, { period, known }));
  }
  const paid = paidQuantity(rulebook);
  if (unknown.length > 0) return undefined;
  if (!paid) return [];
  const due: DueCorrection[] = [];
  for (const standing of standings(before)) {
    const isAsked = asked.includes(standing.closed.period.name);
    if (!isAsked && standing.status === "final" && !standing.open) continue;
    const one = new Recomputation(rulebook, store, closed, standing, paid, isAsked, findings).due(dataUntil);
    if (!one) return undefined;
    due.push(one);
  }
  return due;
}

/** One closed period, worked out again. */
class Recomputation {
  readonly #rulebook: Rulebook;
  readonly #standing: Standing;
  readonly #paid: Quantity;
  readonly #isAsked: boolean;
  readonly #findings: FindingSink;
  readonly #own = new Findings();
  readonly #evaluation: Evaluation;

  constructor(
    rulebook: Rulebook,
    store: Store,
    closed: Closed,
    standing: Standing,
    paid: Quantity,
    isAsked: boolean,
    findings: FindingSink,
  ) {
    this.#rulebook = rulebook;
    this.#standing = standing;
    this.#paid = paid;
    this.#isAsked = isAsked;
    this.#findings = findings;
    const { period } = standing.closed;
    this.#evaluation = new Evaluation(rulebook, store, period, this.#own, undefined, closed);
  }

  due(dataUntil: number | undefined): DueCorrection | undefined {
    const { closed } = this.#standing;
    const period = closed.period.name;
    if (!this.#isComplete() || !this.#succeeds()) return undefined;
    const rows = this.#rows();
    if (!rows) return undefined;
    const rule = closed.tables.get(closed.scored)?.columns.get(this.#paid.name)?.rule;
    if (rows.length > 0 && rule !== this.#paid.hash) {
      this.#findings.add(finding("correction-rules", at(this.#paid.span), { period, name: this.#paid.path }));
    }
    for (const { key } of rows) this.#tellOtherData(key);
    const isOpen = isProvisional(reachOf(this.#evaluation, dataUntil), doubtsOf(this.#evaluation));
    const status = isOpen ? "provisional" : "final";
    return { period, status, rows };
  }

  /** Data that hold fewer rows of the period than it was closed on would take pay away that was earned. */
  #isComplete(): boolean {
    const { closed } = this.#standing;
    const period = closed.period.name;
    let complete = true;
    for (const [table, used] of closed.used) {
      if (!this.#rulebook.tables.get(table)?.dated) continue;
      const now = usedRows(this.#evaluation.table(table)).length;
      if (now >= used) continue;
      const values = { period, table, used, now };
      this.#findings.add(
        finding(this.#isAsked ? "correction-fewer" : "correction-thinner", undefined, values),
      );
      if (!this.#isAsked) complete = false;
    }
    return complete;
  }

  #succeeds(): boolean {
    const { period } = this.#standing.closed;
    const lacking = [...this.#rulebook.params.values()].find(
      (p) => paramValue(p, period.first) === undefined,
    );
    if (lacking) {
      const values = { name: lacking.name, period: period.name };
      this.#findings.add(finding("param-without-value", at(lacking.span), values));
      return false;
    }
    this.#evaluation.workOut();
    judge(this.#evaluation);
    const first = this.#own.kept.find(({ severity }) => severity === "error");
    if (!first) return true;
    const count = this.#own.count("error");
    const message = { en: messageOf(first, "en"), zh: messageOf(first, "zh") };
    this.#findings.add(finding("correction-failed", first.place, { period: period.name, count, message }));
    return false;
  }

  /** Rows that were paid something else; undefined where one cannot be worked out again. */
  #rows(): readonly DueRow[] | undefined {
    const { closed, paid } = this.#standing;
    const table = this.#evaluation.table(this.#rulebook.scored);
    const now = new Map(
      usedRows(table).map((row) => {
        const value = this.#evaluation.value(table.name, row, this.#paid.name);
        return [table.keyText(row), amountOf(value)];
      }),
    );
    const lost = [...paid].filter(([key, amount]) => amount.n !== 0n && !now.has(key));
    for (const [key, amount] of lost) {
      const values = { row: key, table: table.name, period: closed.period.name, amount: moneyText(amount) };
      this.#findings.add(finding("correction-lost", undefined, values));
    }
    if (lost.length > 0) return undefined;
    return [...now].flatMap(([key, amount]) => {
      const before = paid.get(key) ?? amountOf(undefined);
      return amount.equals(before) ? [] : [{ key, paid: before, now: amount }];
    });
  }

  /** What the data said of the row when the period was closed, where they say something else now. */
  #tellOtherData(key: string): void {
    const { closed } = this.#standing;
    const { scored } = this.#rulebook;
    const was = closed.tables.get(closed.scored)?.rows.get(key);
    const row = this.#evaluation.rowOf(scored, key);
    if (!was || row === undefined) return;
    for (const { name, type } of this.#rulebook.tables.get(scored)?.columns.values() ?? []) {
      const before = was.value(name);
      const now = this.#evaluation.value(scored, row, name);
      if (before === undefined || (isMissing(before) && isMissing(now))) continue;
      if (!isMissing(before) && !isMissing(now) && same(before, now)) continue;
      const text = (value: typeof now) => keyPartText(value, type, this.#evaluation.time.zone) || "–";
      const values = {
        row: key,
        period: closed.period.name,
        column: name,
        was: text(before),
        now: text(now),
      };
      this.#findings.add(finding("correction-data", undefined, values));
    }
  }
}
