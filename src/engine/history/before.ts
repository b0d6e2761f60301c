import type { Exact } from "../../base/exact.js";
import { isMissing } from "../../language/value.js";
import type { Evaluation } from "../running/evaluation.js";
import { paidColumn } from "./paid-quantity.js";

/** What the last closed period paid, beside which this one's pay is shown. */
export interface PaidBefore {
  readonly period: string;
  readonly status: "final" | "provisional";
  readonly rows: readonly PaidThen[];
}

/** What a scored row was paid then. */
export interface PaidThen {
  readonly key: string;
  readonly paid: Exact;
  /** By link: the key of the row to which it led then. */
  readonly links: ReadonlyMap<string, string>;
}

/** The pay of the last period that was closed before the one of a run; undefined where there is none. */
export function paidBefore({ rulebook, closed, time }: Evaluation): PaidBefore | undefined {
  const last = closed?.own.findLast(({ period }) => period.first < time.period.first);
  const table = last?.tables.get(rulebook.scored);
  const column = paidColumn(table);
  if (!last || !table || column === undefined) return undefined;
  const names = [...(rulebook.tables.get(rulebook.scored)?.links.keys() ?? [])];
  const then = [...table.rows].flatMap(([key, row]): PaidThen[] => {
    const paid = row.value(column);
    if (typeof paid !== "object" || isMissing(paid)) return [];
    const links = names.flatMap((name) => {
      const there = row.link(name);
      return there === undefined ? [] : [[name, there] as const];
    });
    return [{ key, paid, links: new Map(links) }];
  });
  return { period: last.period.name, status: last.status, rows: then };
}
