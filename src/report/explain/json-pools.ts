import { exactText, moneyText } from "../../base/exact.js";
import type { FundTold, PoolTold } from "../../study/explain/pools.js";
import { termRecord } from "./json-terms.js";
import type { ExplanationWriter } from "./json-writer.js";

/** How a pool was filled and shared. */
export function poolRecord(writer: ExplanationWriter, told: PoolTold): object {
  const { path, label, rule, row, amount, cents, by, where, sharers, allWeights, left, kept } = told;
  return {
    path,
    label,
    rule,
    row: writer.row(row),
    amount: termRecord(writer, amount),
    cents: moneyText(cents),
    by: by ?? null,
    where: where ?? null,
    allWeights: exactText(allWeights),
    centsLeft: left,
    sharers: sharers.map(({ row: who, weight, exact, down, extra, amount: paid }) => ({
      ...writer.row(who),
      weight: exactText(weight),
      exact: exactText(exact),
      down: moneyText(down),
      extra: moneyText(extra),
      amount: moneyText(paid),
    })),
    kept: kept ? { amount: moneyText(kept.amount), fund: kept.fund ?? null } : null,
  };
}

/** What a fund got, and from whom. */
export function fundRecord(writer: ExplanationWriter, { fund, total, lines, pools }: FundTold): object {
  return {
    fund,
    total: moneyText(total),
    lines: lines.map(({ label, row, took, back }) => ({
      label,
      ...writer.row(row),
      took: moneyText(took),
      back: moneyText(back),
    })),
    pools: pools.map(({ label, row, amount }) => ({ label, ...writer.row(row), amount: moneyText(amount) })),
  };
}
