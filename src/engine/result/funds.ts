import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { Pay, PayLine, Quantity } from "../../rulebook/model.js";
import type { Evaluation } from "../running/evaluation.js";
import type { PayDetail } from "../shapes/pay.js";
import type { SplitDetail } from "../shapes/split.js";
import { inKeyOrder, usedRows } from "./parts.js";
import type { Fund } from "./result.js";

/** Pools of a split that nobody shares; what the lines of a pay took away for funds. */
export function fundsOf(evaluation: Evaluation, quantity: Quantity): readonly Fund[] {
  if (quantity.shape.kind !== "split" && quantity.shape.kind !== "pay") return [];
  const { shape } = quantity;
  const { detail } = evaluation.computed(quantity);
  if (detail?.kind === "split") return poolsKept(evaluation, quantity, detail);
  return detail?.kind === "pay" && shape.kind === "pay" ? taken(evaluation, quantity, shape, detail) : [];
}

function poolsKept(evaluation: Evaluation, quantity: Quantity, detail: SplitDetail): Fund[] {
  const table = evaluation.table(detail.pools);
  const used = new Set(usedRows(table));
  const rows = [...detail.kept.keys()].filter((row) => used.has(row));
  return inKeyOrder(table, rows).flatMap((row) => {
    const kept = detail.kept.get(row);
    return kept ? [{ ...namesOf(evaluation, quantity), key: table.keyText(row), lines: [], ...kept }] : [];
  });
}

/** What a line took from a row for its fund, and what a floor gave the row back of it. */
export interface Taking {
  readonly line: PayLine;
  readonly row: number;
  readonly took: Exact;
  readonly back: Exact;
}

/** What the lines of a pay took from the rows of the period, line by line and in the order of the rows' keys. */
export function takings(evaluation: Evaluation, quantity: Quantity, pay: Pay, detail: PayDetail): Taking[] {
  if (pay.lines.every(({ fund }) => fund === undefined)) return [];
  const table = evaluation.table(quantity.table);
  const rows = inKeyOrder(table, usedRows(table));
  const back = new Map(rows.map((row) => [row, givenBack(pay, detail, row)]));
  return detail.lines.flatMap(({ amount }, at) => {
    // What was worked out for another rulebook of the same meaning may have other labels.
    const line = pay.lines[at];
    if (!line.fund) return [];
    return rows.flatMap((row) => {
      const own = amount[row];
      return own ? [{ line, row, took: own.neg(), back: back.get(row)?.get(at) ?? ZERO }] : [];
    });
  });
}

/** By fund, in the order of the lines: what they took away from all rows of the period, as it was paid. */
function taken(evaluation: Evaluation, quantity: Quantity, pay: Pay, detail: PayDetail): Fund[] {
  const funds = new Map<string, { fund: Bilingual; lines: PayLine[]; amounts: Exact[] }>();
  for (const line of pay.lines) {
    if (!line.fund) continue;
    const name = nameOf(line.fund);
    const fund = funds.get(name) ?? { fund: line.fund, lines: [], amounts: [] };
    funds.set(name, fund);
    fund.lines.push(line);
  }
  for (const { line, took, back } of takings(evaluation, quantity, pay, detail)) {
    if (line.fund) funds.get(nameOf(line.fund))?.amounts.push(took.sub(back));
  }
  return [...funds.values()].map(({ fund, lines, amounts }) => ({
    ...namesOf(evaluation, quantity),
    key: undefined,
    lines: lines.map(({ name, label }) => ({ name, label })),
    fund,
    amount: sumExact(amounts),
  }));
}

function nameOf({ en, zh }: Bilingual): string {
  return JSON.stringify([en, zh]);
}

function namesOf(
  evaluation: Evaluation,
  { path, table, label }: Quantity,
): Pick<Fund, "quantity" | "tableLabel" | "quantityLabel"> {
  return { quantity: path, tableLabel: evaluation.table(table).table.label, quantityLabel: label };
}

/**
 * What a floor (`at_least:` of a group or of the whole) gives a row back of what lines took away, by their place: of
 * the last ones first, as where they give way to a limit. No fund gets what nobody was paid less for.
 */
function givenBack({ groups }: Pay, { lines, cuts }: PayDetail, row: number): ReadonlyMap<number, Exact> {
  const back = new Map<number, Exact>();
  for (const { line: cut, group, before, after } of cuts.get(row) ?? []) {
    if (cut !== undefined) continue;
    const { first, end } = group === undefined ? { first: 0, end: lines.length } : groups[group];
    let raised = after.sub(before);
    for (let at = end - 1; at >= first && raised.compare(ZERO) > 0; at--) {
      const known = back.get(at) ?? ZERO;
      const took = ZERO.sub(lines[at].amount[row] ?? ZERO).sub(known);
      if (took.compare(ZERO) <= 0) continue;
      const part = took.compare(raised) < 0 ? took : raised;
      back.set(at, known.add(part));
      raised = raised.sub(part);
    }
  }
  return back;
}
