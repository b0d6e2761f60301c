import { NONE } from "../../base/language.js";
import { type Period, periodBefore } from "../../base/period.js";
import { at, finding } from "../../findings/finding.js";
import type { Column, History } from "../../language/tree.js";
import { common } from "../../language/types.js";
import { type Missing, missing, type Value } from "../../language/value.js";
import { hashOf } from "../../rulebook/meaning.js";
import type { Run } from "../running/run.js";
import type { Closed, ClosedPeriod } from "./closed.js";

/** The closed periods before the one of a run, as its formulas look for them. */
export class Past {
  /** The same for the same closed periods. */
  readonly digest: string;
  readonly #run: Pick<Run, "rulebook" | "time" | "tell" | "quantity" | "span">;
  readonly #closed: ReadonlyMap<string, ClosedPeriod>;
  readonly #from: number;
  readonly #told = new Set<string>();

  constructor(
    run: Pick<Run, "rulebook" | "time" | "tell" | "quantity" | "span">,
    closed: Closed | undefined,
  ) {
    this.#run = run;
    const { period } = run.time;
    const before = (closed?.own ?? []).filter((one) => one.period.first < period.first);
    this.#closed = new Map(before.map((one) => [one.period.name, one]));
    const first = before[0]?.period.first ?? period.first;
    this.#from = closed?.partial ? first : (run.rulebook.historyFrom ?? Number.NEGATIVE_INFINITY);
    this.digest = hashOf(before.map(({ period: { name }, sha256 }) => `${name} ${sha256}`));
  }

  /** The closed period so many before this one; missing before history begins, and with a finding in a hole. */
  back(count: number, node: History): ClosedPeriod | Missing {
    const { rule, period } = this.#run.time;
    const wanted = periodBefore(rule, period, count);
    const closed = this.#closed.get(wanted.name);
    if (closed) return closed;
    if (wanted.first >= this.#from) this.#tellHole(wanted, node);
    return missing("no_period");
  }

  /** The closed periods of a stretch, latest first, and whether the present one is in it. */
  within(node: History): { readonly periods: readonly ClosedPeriod[]; readonly isPresentIn: boolean } {
    const isIn = this.#stretch(node);
    const { rule, period } = this.#run.time;
    const periods: ClosedPeriod[] = [];
    for (let count = 1; ; count++) {
      const { first, last, name } = periodBefore(rule, period, count);
      const where = isIn({ name, first, last });
      if (where === "before" || first < this.#from) break;
      if (where !== "in") continue;
      const closed = this.back(count, node);
      if ("missing" in closed) break;
      periods.push(closed);
    }
    return { periods, isPresentIn: isIn(period) === "in" };
  }

  /** A column of a row of a closed period, where it is what it is called today. */
  column(closed: ClosedPeriod, { table, name, type, span }: Column, key: string): Value {
    const kept = closed.tables.get(table);
    const column = kept?.columns.get(name);
    const row = kept?.rows.get(key);
    const path = `${table}.${name}`;
    const period = closed.period.name;
    if (!column) {
      this.#tellOnce(finding("history-lacks", at(span), { name: path, period }), path, period);
      return missing("not_kept");
    }
    if (!row) return missing("not_there");
    if (!common(type, { kind: column.kind })) {
      const values = { name: path, period, found: column.kind, expected: type.kind };
      this.#tellOnce(finding("history-type", at(span), values), path, period);
      return missing("not_kept");
    }
    const quantity = this.#run.quantity(table, name);
    if (quantity && column.rule !== undefined && column.rule !== quantity.hash) {
      this.#tellOnce(finding("history-other-rule", at(span), { name: path, period }), path, period);
    }
    return row.value(name) ?? missing("not_given");
  }

  #stretch({ over }: History): (period: Period) => "before" | "in" | "after" {
    if (typeof over === "object") {
      const { first, last } = this.#run.span(over.span);
      return (period) => (period.last < first ? "before" : period.last <= last ? "in" : "after");
    }
    const own = stretchName(this.#run.time.period, over);
    return (period) => (stretchName(period, over) === own ? "in" : "before");
  }

  #tellHole({ name: period }: Period, node: History): void {
    const names = [...this.#closed.keys()];
    const ends = [...new Set([names[0], names[names.length - 1]])];
    const has = names.length === 0 ? NONE : ends.join(" … ");
    const { id, name } = this.#run.rulebook;
    const rulebook = id ?? name.en;
    this.#tellOnce(finding("history-hole", at(node.span), { period, rulebook, has }), period);
  }

  #tellOnce(found: Parameters<Run["tell"]>[0], ...about: readonly string[]): void {
    const name = [found.code, ...about].join(" ");
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#run.tell(found);
  }
}

/** The calendar quarter or year of which a period bears the name. */
function stretchName({ name }: Period, over: "quarter" | "year" | undefined): string {
  const year = name.slice(0, 4);
  const month = /^\d{4}-(\d{2})$/.exec(name)?.[1];
  if (over === "year" || (month === undefined && name === year)) return year;
  return month === undefined ? name : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
