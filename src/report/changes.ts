/** What is different from the last closed period: the model, before any form is chosen. */
import { type Exact, sumExact, ZERO } from "../base/exact.js";
import type { Result, ResultRow, ResultTable } from "../engine/result/result.js";
import { isMissing } from "../language/value.js";
import { totalColumn } from "./grids/table-grids.js";

/** An amount then and now. */
export interface Change {
  readonly key: string;
  /** undefined where it was not there then */
  readonly before: Exact | undefined;
  /** undefined where it is not there now */
  readonly now: Exact | undefined;
}

/** What is paid now, beside what was paid in the last closed period. */
export interface Changes {
  readonly period: string;
  readonly all: { readonly before: Exact; readonly now: Exact };
  readonly heads: { readonly before: number; readonly now: number };
  /** Every scored row of then and now, by key. */
  readonly rows: ReadonlyMap<string, Change>;
  /** By link of the scored rows: the rows to which they lead. */
  readonly byLink: ReadonlyMap<string, readonly Change[]>;
}

/** What is different from the last closed period; undefined where a run was given none, or pays nobody. */
export function changesOf({ before: closed, tables: [scored] }: Result): Changes | undefined {
  const at = totalColumn(scored);
  if (!closed || at === undefined) return undefined;
  const now = scored.rows.map((row) => ({ row, paid: paidAt(row, at) }));
  const rows = new Map<string, Change>();
  for (const { key, paid } of closed.rows) rows.set(key, { key, before: paid, now: undefined });
  for (const { row, paid } of now) {
    const before = rows.get(row.key)?.before;
    rows.set(row.key, { key: row.key, before, now: paid ?? (before && ZERO) });
  }
  const changes = [...rows.values()];
  return {
    period: closed.period,
    all: { before: sumOf(changes, "before"), now: sumOf(changes, "now") },
    heads: { before: closed.rows.length, now: scored.rows.length },
    rows,
    byLink: new Map(linksOf(scored).map((link) => [link, byLink(link, closed.rows, now)])),
  };
}

/** The change of an amount; undefined where there is only one of the two. */
export function differenceOf({ before, now }: Change): Exact | undefined {
  return before && now?.sub(before);
}

/** The rows of which the pay changed most, the largest first. */
export function largestChanges(changes: Iterable<Change>, most: number): Change[] {
  const moved = [...changes].filter((one) => differenceOf(one)?.isZero === false);
  const size = (one: Change) => differenceOf(one)?.abs() ?? ZERO;
  return moved.sort((a, b) => size(b).compare(size(a))).slice(0, most);
}

function paidAt({ values }: ResultRow, at: number): Exact | undefined {
  const value = values[at];
  return typeof value === "object" && !isMissing(value) ? value : undefined;
}

function sumOf(changes: readonly Change[], side: "before" | "now"): Exact {
  return sumExact(changes.flatMap((one) => one[side] ?? []));
}

function linksOf({ rows }: ResultTable): string[] {
  return [...new Set(rows.flatMap(({ links }) => [...links.keys()]))];
}

function byLink(
  link: string,
  before: NonNullable<Result["before"]>["rows"],
  now: readonly { readonly row: ResultRow; readonly paid: Exact | undefined }[],
): Change[] {
  const sums = new Map<string, { before: Exact[] | undefined; now: Exact[] | undefined }>();
  const add = (key: string | undefined, side: "before" | "now", amount: Exact) => {
    if (key === undefined) return;
    const sum = sums.get(key) ?? { before: undefined, now: undefined };
    sum[side] ??= [];
    sum[side].push(amount);
    sums.set(key, sum);
  };
  for (const { row, paid } of now) add(row.links.get(link), "now", paid ?? ZERO);
  for (const { links, paid } of before) add(links.get(link), "before", paid);
  return [...sums].map(([key, sum]) => {
    return { key, before: sum.before && sumExact(sum.before), now: sum.now && sumExact(sum.now) };
  });
}
