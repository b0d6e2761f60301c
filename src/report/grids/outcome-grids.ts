import type { Cut, Fund, Result } from "../../engine/result/result.js";
import { BOOLEAN, MONEY } from "../../language/types.js";
import { type Manner, moneyShown } from "../forms.js";
import { type Grid, type GridColumn, numberColumn, textColumn } from "../grid.js";

const moneyColumn = (name: string, header: string): GridColumn => ({
  ...numberColumn(name, header),
  type: MONEY,
});

/** Every line that gave way to a limit, and every sum that one raised. */
export function cutsGrid({ cuts }: Result, { language, say }: Manner): Grid {
  return {
    name: "pay-cuts",
    title: say("cuts"),
    columns: [
      textColumn("table", say("table")),
      { ...textColumn("key", say("key")), role: "key" },
      textColumn("quantity", say("quantity")),
      textColumn("line", say("line")),
      moneyColumn("before", say("cutBefore")),
      moneyColumn("after", say("cutAfter")),
      moneyColumn("gave_way", say("gaveWay")),
      textColumn("limit_of", say("limitOf")),
      textColumn("limit", say("limitRule")),
      moneyColumn("limit_amount", say("limitAmount")),
      textColumn("formula", say("formula")),
      textColumn("rule", say("rule")),
    ],
    rows: cuts.map(({ tableLabel, key, quantityLabel, label, before, after, by }) => [
      tableLabel[language],
      key,
      quantityLabel[language],
      label[language],
      before,
      after,
      by.rule === "at_least" ? undefined : before.sub(after).abs(),
      by.label[language],
      say(`limit_${by.rule}`),
      by.limit,
      by.formula,
      by.place,
    ]),
  };
}

/** One cut in a sentence; `who`: what readers call the row. */
export function cutText({ label, before, after, by }: Cut, who: string, { language, say }: Manner): string {
  const acted = say(`by_${by.rule}`, { whose: by.label[language], limit: moneyShown(by.limit) });
  const values = { who, label: label[language], by: acted };
  if (by.rule === "at_least") {
    return say("cutRaised", { ...values, before: moneyShown(before), after: moneyShown(after) });
  }
  if (after.isZero) {
    return say(before.s < 0n ? "cutTakenAll" : "cutPaidAll", { ...values, before: moneyShown(before.abs()) });
  }
  const sizes = { before: moneyShown(before.abs()), given: moneyShown(before.sub(after).abs()) };
  return say(before.s < 0n ? "cutTaken" : "cutPaid", { ...values, ...sizes });
}

/** Pools that nobody shares, and what lines took away for funds. */
export function fundsGrid({ funds }: Result, manner: Manner): Grid {
  const { say } = manner;
  return {
    name: "funds",
    title: say("funds"),
    columns: [
      textColumn("quantity", say("quantity")),
      { ...textColumn("key", say("key")), role: "key" },
      textColumn("lines", say("lines")),
      moneyColumn("amount", say("amount")),
      textColumn("where", say("where")),
    ],
    rows: funds.map((fund) => [
      quantityOf(fund, manner),
      fund.key,
      linesOf(fund, manner) || undefined,
      fund.amount,
      whereItGoes(fund, manner),
    ]),
  };
}

function quantityOf({ tableLabel, quantityLabel }: Fund, { language }: Manner): string {
  return `${tableLabel[language]} ${quantityLabel[language]}`;
}

function linesOf({ lines }: Fund, { language, say }: Manner): string {
  return lines.map(({ label }) => label[language]).join(say("listed"));
}

function whereItGoes({ fund }: Fund, { language, say }: Manner): string {
  return fund ? say("fundGoes", { fund: fund[language] }) : say("fundKept");
}

/** One fund in a sentence. */
export function fundText(fund: Fund, manner: Manner): string {
  const { say, language } = manner;
  const values = {
    quantity: fund.quantityLabel[language],
    amount: moneyShown(fund.amount),
    where: whereItGoes(fund, manner),
  };
  if (fund.key === undefined) return say("fundLines", { ...values, lines: linesOf(fund, manner) });
  return say("fund", { ...values, key: fund.key });
}

/** Every guard at every row that it judges. */
export function guardsGrid({ guards }: Result, { language, say }: Manner): Grid {
  return {
    name: "guards",
    title: say("guardsAll"),
    columns: [
      textColumn("guard", say("guardWord")),
      textColumn("table", say("table")),
      { ...textColumn("key", say("key")), role: "key" },
      { ...textColumn("held", say("held")), type: BOOLEAN },
      textColumn("otherwise", say("otherwise")),
      textColumn("says", say("says")),
    ],
    rows: guards.map(({ label, tableLabel, key, held, otherwise, say: says }) => [
      label[language],
      tableLabel[language],
      key,
      held,
      say(`otherwise_${otherwise}`),
      held ? undefined : says[language],
    ]),
  };
}
