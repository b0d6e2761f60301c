/** How pools were filled and shared, and where a fund's money came from, as text. */
import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import { MONEY, TEXT } from "../../language/types.js";
import type { Explanation } from "../../study/explain/explain.js";
import type { FundTold, PoolTold } from "../../study/explain/pools.js";
import { stepsOf } from "../../study/explain/walk.js";
import { moneyShown } from "../forms.js";
import { type Cell, type Grid, numberColumn, textColumn } from "../grid.js";
import { terminalTable } from "../terminal/terminal-table.js";
import { nodeText } from "./formulas.js";
import { money, rowCalled, ruleText, type Telling } from "./telling.js";
import { termText } from "./terms.js";
import { stepsText, type TextStyle } from "./text.js";

/** Rows of a pool or fund that a screen shows. */
const MOST_ROWS = 40;

/** The pools and funds of an explanation. */
export function poolsText({ pools, funds }: Explanation, telling: Telling, style: TextStyle): string {
  const blocks = [
    ...pools.map((pool) => poolText(pool, telling, style)),
    ...funds.map((fund) => fundText(fund, telling, style)),
  ];
  return blocks.length === 0 ? `${telling.tell("noPools")}\n` : blocks.join("\n");
}

function poolText(pool: PoolTold, telling: Telling, style: TextStyle): string {
  const { tell, language } = telling;
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const row = rowCalled(pool.row, telling);
  const currency = telling.rulebook.currency;
  const cents = `${moneyShown(pool.cents)}${currency === undefined ? "" : ` ${currency}`}`;
  const label = pool.label[language];
  const title =
    pool.row.table === "all" ? tell("poolOfAll", { label, cents }) : tell("pool", { label, row, cents });
  const lines = [`${colours.bold(printable(title))}  ${colours.dim(`[${ruleText(pool.rule, telling)}]`)}`];
  lines.push(tell("poolFilled"));
  if (pool.amount.op !== "step") lines.push(`  ${printable(termText(pool.amount, telling))}`);
  const filled = stepsText(stepsOf(pool.amount), telling, { ...style, columns: style.columns - 2 });
  lines.push(
    ...filled
      .trimEnd()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => `  ${line}`),
  );
  const { value } = pool.amount;
  if (typeof value === "object" && !("missing" in value) && !value.equals(pool.cents)) {
    lines.push(`  ${tell("poolRounded", { exact: money(value), cents: moneyShown(pool.cents) })}`);
  }
  lines.push(printable(sharedText(pool, telling)));
  if (pool.kept) lines.push(`  ${printable(keptText(pool.kept, telling))}`);
  if (pool.sharers.length > 0) {
    lines.push(...tableLines(sharersGrid(pool, telling), telling, style, colours));
    if (!pool.kept) lines.push(`  ${leftText(pool.left, telling)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** By what and among whom it is shared, in labels. */
function sharedText({ path }: PoolTold, telling: Telling): string {
  const { tell, rulebook } = telling;
  const shape = rulebook.quantities.find((quantity) => quantity.path === path)?.shape;
  if (shape?.kind !== "split") throw new Error(`${path} shares no pool`);
  const { by, where } = shape;
  const shared =
    by === undefined ? tell("poolSharedEqually") : tell("poolShared", { by: nodeText(by, telling) });
  return where === undefined ? shared : tell("poolWhere", { text: shared, where: nodeText(where, telling) });
}

function leftText(left: number, { tell }: Telling): string {
  if (left === 0) return tell("poolExact");
  return left === 1 ? tell("poolLeftOne") : tell("poolLeft", { left });
}

function keptText(
  { amount, fund }: NonNullable<PoolTold["kept"]>,
  { tell, manner, language }: Telling,
): string {
  const goes = fund ? manner.say("fundGoes", { fund: fund[language] }) : manner.say("fundKept");
  return tell("poolKept", { amount: moneyShown(amount), goes });
}

function sharersGrid({ sharers, by }: PoolTold, telling: Telling): Grid {
  const { tell } = telling;
  const money = (name: string, header: string) => ({
    ...numberColumn(name, header),
    type: MONEY,
    role: "pay" as const,
  });
  return {
    name: "sharers",
    title: "",
    columns: [
      { ...textColumn("who", tell("who")), role: "key" },
      ...(by === undefined ? [] : [{ ...numberColumn("weight", tell("weight")), role: "score" as const }]),
      money("down", tell("down")),
      money("cents", tell("cents")),
      money("paid", tell("paid")),
    ],
    rows: sharers.map(({ row, weight, down, extra, amount }): Cell[] => [
      rowCalled(row, telling),
      ...(by === undefined ? [] : [weight]),
      down,
      extra.isZero ? undefined : extra,
      amount,
    ]),
  };
}

function tableLines(
  grid: Grid,
  telling: Telling,
  style: TextStyle,
  colours: InstanceType<typeof Chalk>,
): string[] {
  const fit = { width: style.columns - 2, rows: MOST_ROWS, heading: (text: string) => colours.dim(text) };
  const { text, hiddenRows } = terminalTable(grid, telling.manner, fit);
  const lines = text.split("\n").map((line) => `  ${line}`);
  if (hiddenRows > 0) lines.push(`  ${telling.tell("morePoolRows", { count: hiddenRows })}`);
  return lines;
}

function fundText({ fund, total, lines, pools }: FundTold, telling: Telling, style: TextStyle): string {
  const { tell, language } = telling;
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const currency = telling.rulebook.currency;
  const shown = `${moneyShown(total)}${currency === undefined ? "" : ` ${currency}`}`;
  const title = colours.bold(printable(tell("fund", { fund: fund[language], total: shown })));
  if (lines.length === 0 && pools.length === 0) return `${title}\n  ${tell("fundEmpty")}\n`;
  const money = (name: string, header: string) => ({
    ...numberColumn(name, header),
    type: MONEY,
    role: "pay" as const,
  });
  const hasBack = lines.some(({ back }) => !back.isZero);
  const grid: Grid = {
    name: "fund",
    title: "",
    columns: [
      { ...textColumn("who", tell("who")), role: "key" },
      { ...textColumn("line", telling.manner.say("line")), role: "name", type: TEXT },
      ...(hasBack ? [money("took", tell("took")), money("back", tell("back"))] : []),
      money("net", tell("net")),
    ],
    rows: [
      ...lines.map(({ row, label, took, back }): Cell[] => [
        rowCalled(row, telling),
        label[language],
        ...(hasBack ? [took, back.isZero ? undefined : back] : []),
        took.sub(back),
      ]),
      ...pools.map(({ row, label, amount }): Cell[] => [
        rowCalled(row, telling),
        label[language],
        ...(hasBack ? [undefined, undefined] : []),
        amount,
      ]),
    ],
  };
  return `${[title, ...tableLines(grid, telling, style, colours)].join("\n")}\n`;
}
