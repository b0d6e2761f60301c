import { type Exact, sumExact } from "../base/exact.js";
import type { Bilingual } from "../base/language.js";
import type { Quantity } from "../rulebook/model.js";
import type { Evaluation } from "./evaluation.js";
import { inKeyOrder, usedRows } from "./parts.js";
import type { Fund } from "./result.js";
import type { PayDetail } from "./shapes/pay.js";
import type { SplitDetail } from "./shapes/split.js";

/** Pools of a split that nobody shares; what the lines of a pay took away for funds. */
export function fundsOf(evaluation: Evaluation, quantity: Quantity): readonly Fund[] {
  if (quantity.shape.kind !== "split" && quantity.shape.kind !== "pay") return [];
  const { detail } = evaluation.computed(quantity);
  if (detail?.kind === "split") return poolsKept(evaluation, quantity, detail);
  return detail?.kind === "pay" ? taken(evaluation, quantity, detail) : [];
}

function poolsKept(evaluation: Evaluation, quantity: Quantity, detail: SplitDetail): Fund[] {
  const table = evaluation.table(detail.pools);
  const used = new Set(usedRows(table));
  const rows = [...detail.kept.keys()].filter((row) => used.has(row));
  return inKeyOrder(table, rows).flatMap((row) => {
    const kept = detail.kept.get(row);
    return kept ? [{ quantity: quantity.path, key: table.keyText(row), lines: [], ...kept }] : [];
  });
}

/** By fund, in the order of the lines: what they took away from all rows of the period, as it was paid. */
function taken(evaluation: Evaluation, quantity: Quantity, { lines }: PayDetail): Fund[] {
  const rows = usedRows(evaluation.table(quantity.table));
  const funds = new Map<string, { fund: Bilingual; lines: string[]; amounts: Exact[] }>();
  for (const { line, amount } of lines) {
    if (!line.fund) continue;
    const name = JSON.stringify([line.fund.en, line.fund.zh]);
    const fund = funds.get(name) ?? { fund: line.fund, lines: [], amounts: [] };
    funds.set(name, fund);
    fund.lines.push(line.name);
    for (const row of rows) fund.amounts.push(...(amount[row] ? [amount[row]] : []));
  }
  return [...funds.values()].map(({ fund, lines: names, amounts }) => {
    const amount = sumExact(amounts).neg();
    return { quantity: quantity.path, key: undefined, lines: names, fund, amount };
  });
}
