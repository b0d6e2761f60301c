import { type Exact, moneyText, ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import { finding } from "../../findings/finding.js";
import { missing } from "../../language/value.js";
import type { Quantity } from "../../rulebook/model.js";
import { exactAt, exactOrReason } from "../columns/exact-at.js";
import type { Series } from "../columns/series.js";
import { usedRows } from "../result/parts.js";
import type { CorrectedRow, Correction, PaidLine } from "../result/result.js";
import type { Run, Scope } from "../running/run.js";
import { upToCent } from "../shapes/pay-limits.js";

/** A closed period that comes out differently, before anything of it is paid. */
export interface DueCorrection {
  readonly period: string;
  readonly status: "final" | "provisional";
  readonly rows: readonly DueRow[];
}

/** A row that was paid something else than comes out now. */
export interface DueRow {
  readonly key: string;
  readonly paid: Exact;
  readonly now: Exact;
}

/** The corrections of periods before, as lines of what a row is paid in this one. */
export class Corrections {
  readonly #due: readonly DueCorrection[];
  readonly #path: string | undefined;
  readonly #lines = new Map<number, PaidLine[]>();
  #all: readonly Correction[] = [];

  /** `paid` is the quantity to which they are added. */
  constructor(due: readonly DueCorrection[], paid: Quantity | undefined) {
    this.#due = due;
    this.#path = paid?.path;
  }

  /** What was paid of them, period by period. */
  get all(): readonly Correction[] {
    return this.#all;
  }

  /** Was no period worked out again? */
  get none(): boolean {
    return this.#due.length === 0;
  }

  /** The lines of a row, beside those of the rulebook. */
  linesOf(path: string, row: number): readonly PaidLine[] {
    return path === this.#path ? (this.#lines.get(row) ?? []) : [];
  }

  /** The pay quantity with its corrections; they take no row below its floor, and what is left is kept for later. */
  addTo(run: Run, quantity: Quantity, series: Series, scope: Scope): Series {
    if (this.none || quantity.path !== this.#path) return series;
    const floor =
      quantity.shape.kind === "pay" && quantity.shape.atLeast
        ? run.formula(quantity.shape.atLeast, scope)
        : undefined;
    const rows = usedByKey(run, quantity.table);
    const totals = new Map<number, Exact>();
    this.#all = this.#due.map(({ period, status, rows: due }) => ({
      period,
      status,
      rows: due.flatMap((one): CorrectedRow[] => {
        const row = rows.get(one.key);
        const total = row === undefined ? undefined : (totals.get(row) ?? exactAt(series, row));
        if (row === undefined || !total) {
          tellLeft(run, quantity, period, one);
          return [];
        }
        const least = floor && exactAt(floor, row);
        const corrected = bounded(one, total, least && upToCent(least));
        totals.set(row, total.add(corrected.amount));
        this.#addLine(row, period, corrected);
        if (corrected.rest.n !== 0n) tellHeld(run, period, corrected);
        return [corrected];
      }),
    }));
    if (totals.size === 0) return series;
    const { rows: count } = run.table(quantity.table);
    const values = Array.from(
      { length: count },
      (_, row) => totals.get(row) ?? exactOrReason(series, row) ?? missing("not_applicable"),
    );
    return { kind: "exact", values };
  }

  #addLine(row: number, period: string, { paid, now, amount }: CorrectedRow): void {
    const label: Bilingual = { en: `Correction ${period}`, zh: `更正 ${period}` };
    const figures = { paid: moneyText(paid), now: moneyText(now) };
    const reason = {
      en: `${period}: ${figures.paid} was paid, ${figures.now} with the present data`,
      zh: `${period}：已付 ${figures.paid}，按现有数据为 ${figures.now}`,
    };
    const line: PaidLine = {
      name: `correction ${period}`,
      label,
      groups: [],
      exact: now.sub(paid),
      due: now.sub(paid),
      amount,
      missing: undefined,
      rule: `ledger: ${period}`,
      reason,
    };
    this.#lines.set(row, [...(this.#lines.get(row) ?? []), line]);
  }
}

function usedByKey(run: Run, name: string): ReadonlyMap<string, number> {
  const table = run.table(name);
  return new Map(usedRows(table).map((row) => [table.keyText(row), row]));
}

/** A correction takes back no more than stands over the floor. */
function bounded(due: DueRow, total: Exact, floor: Exact | undefined): CorrectedRow {
  const difference = due.now.sub(due.paid);
  const most = floor && (floor.compare(total) < 0 ? floor.sub(total) : ZERO);
  const amount = most && difference.compare(most) < 0 ? most : difference;
  return { ...due, amount, rest: difference.sub(amount) };
}

function tellLeft(run: Run, { table }: Quantity, period: string, { key, paid, now }: DueRow): void {
  const values = { row: key, table, period, amount: moneyText(now.sub(paid)) };
  run.tell(finding("correction-left", undefined, values));
}

function tellHeld(run: Run, period: string, { key, amount, rest }: CorrectedRow): void {
  const values = { row: key, period, amount: moneyText(amount), rest: moneyText(rest) };
  run.tell(finding("correction-held", undefined, values));
}
