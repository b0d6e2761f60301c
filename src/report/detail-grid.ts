import { toFixed } from "../base/exact.js";
import type { PaidGroup, PaidLine, ResultColumn, ResultRow, ScoreItem } from "../engine/result.js";
import { MONEY } from "../language/types.js";
import { vetoText } from "./card-columns.js";
import { type Manner, moneyShown, shownForm } from "./forms.js";
import { type Cell, type Grid, numberColumn, textColumn } from "./grid.js";
import type { TableGrid } from "./table-grids.js";
import type { Say } from "./words.js";

/** One row for each score item and each pay line of each row of the tables. */
export function detailGrid(tables: readonly TableGrid[], manner: Manner): Grid {
  const { say } = manner;
  const shown = tables.filter(({ table }) =>
    table.rows.some((row) => row.scores.size > 0 || row.pay.size > 0),
  );
  const [named] = shown;
  const nameAt = named?.columns.findIndex(({ role }) => role === "name") ?? -1;
  const rows: Cell[][] = [];
  for (const grid of shown) {
    grid.table.rows.forEach((row, i) => {
      const name = grid === named && nameAt >= 0 ? grid.rows[i][nameAt] : undefined;
      for (const cells of detailOf(row, grid.table.columns, manner))
        rows.push([grid.title, row.key, name, ...cells]);
    });
  }
  return {
    name: "detail",
    title: say("detail"),
    columns: [
      textColumn("table", say("table")),
      { ...textColumn("key", say("key")), role: "key" },
      textColumn("name", nameAt >= 0 ? (named?.columns[nameAt].header ?? "") : ""),
      textColumn("part", say("part")),
      textColumn("quantity", say("quantity")),
      textColumn("line", say("line")),
      textColumn("measured", say("measured")),
      { ...numberColumn("points", say("points")), isScore: true },
      { ...numberColumn("got", say("got")), isScore: true },
      numberColumn("exact", say("exact")),
      { ...numberColumn("amount", say("amount")), type: MONEY },
      textColumn("remark", say("remark")),
      textColumn("rule", say("rule")),
    ],
    rows,
  };
}

function* detailOf(row: ResultRow, columns: readonly ResultColumn[], manner: Manner): Generator<Cell[]> {
  const { language, say } = manner;
  const labelOf = (name: string) => columns.find((column) => column.name === name)?.label[language] ?? name;
  for (const [quantity, items] of row.scores) {
    for (const item of items) yield [say("score"), labelOf(quantity), ...itemCells(item, items, manner)];
    const outcome = outcomeCells(row, columns, quantity, manner);
    if (outcome) yield [say("score"), labelOf(quantity), ...outcome];
  }
  for (const [quantity, lines] of row.pay) {
    for (const line of lines) yield [say("pay"), labelOf(quantity), ...lineCells(line, manner)];
    for (const group of row.payGroups.get(quantity) ?? []) {
      yield [say("group"), labelOf(quantity), ...groupCells(group, manner)];
    }
  }
}

function itemCells(item: ScoreItem, items: readonly ScoreItem[], manner: Manner): Cell[] {
  const { measured, measuredType } = item;
  const { language, say } = manner;
  const module = items.find(({ name }) => name === item.module);
  const label = module
    ? say("inModule", { module: module.label[language], item: item.label[language] })
    : item.label[language];
  const shown =
    measured === undefined || measuredType === undefined
      ? undefined
      : shownForm(measured, { type: measuredType }, manner);
  const remarks = [
    item.role === "points" ? undefined : say(item.role),
    item.isModule ? say("subtotal") : undefined,
    item.passed === undefined ? undefined : say(item.passed ? "passed" : "notPassed"),
    missingRemark(item.missing, say),
  ].filter((remark) => remark !== undefined);
  const remark = remarks.length > 0 ? remarks.join(say("listed")) : undefined;
  return [label, shown, item.points, item.got, undefined, undefined, remark, undefined];
}

/** What made of the items the score, where a pass mark, a veto or a bound had a say. */
function outcomeCells(
  row: ResultRow,
  columns: readonly ResultColumn[],
  quantity: string,
  manner: Manner,
): Cell[] | undefined {
  const { say } = manner;
  const outcome = row.cards.get(quantity);
  const veto = vetoText(row, quantity, manner);
  const remarks = [
    veto === undefined && outcome?.atMost && outcome.before
      ? say("scoreBounded", { before: toFixed(outcome.before, 2) })
      : undefined,
    veto === undefined ? undefined : say("vetoed", { veto }),
    outcome?.passed === undefined ? undefined : say(outcome.passed ? "passed" : "notPassed"),
  ].filter((remark) => remark !== undefined);
  if (!outcome || remarks.length === 0) return undefined;
  const score = row.values[columns.findIndex(({ name }) => name === quantity)];
  const remark = remarks.join(say("listed"));
  return [say("outcome"), undefined, outcome.full, score, undefined, undefined, remark, undefined];
}

function lineCells(line: PaidLine, manner: Manner): Cell[] {
  const { language, say } = manner;
  const amounts = { due: moneyShown(line.due), amount: moneyShown(line.amount) };
  const gaveWay = line.due.equals(line.amount) ? undefined : say("gaveWayRemark", amounts);
  const remarks = [line.reason?.[language], missingRemark(line.missing, say), gaveWay].filter(
    (one) => one !== undefined,
  );
  const remark = remarks.length > 0 ? remarks.join(say("listed")) : undefined;
  const label = line.label[language];
  return [label, undefined, undefined, undefined, line.exact, line.amount, remark, line.rule];
}

/** The subtotal of a group: the sum of its lines, which stand above it. */
function groupCells({ label, amount, rule }: PaidGroup, { language }: Manner): Cell[] {
  return [label[language], undefined, undefined, undefined, undefined, amount, undefined, rule];
}

const POLICIES = { zero: "policyZero", full: "policyFull", exclude: "policyExclude" } as const;

/** Why an item or line was not worked out as usual, and what was done. */
function missingRemark(missing: ScoreItem["missing"], say: Say): string | undefined {
  if (!missing) return undefined;
  return say("itemMissing", { reason: say(missing.reason), policy: say(POLICIES[missing.policy]) });
}
