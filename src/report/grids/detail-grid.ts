import type { PaidGroup, PaidLine, ResultColumn, ResultRow, ScoreItem } from "../../engine/result/result.js";
import { MONEY } from "../../language/types.js";
import { type Manner, shownForm } from "../forms.js";
import { type Cell, type Grid, type GridColumn, numberColumn, textColumn } from "../grid.js";
import { itemRemark, lineRemark, outcomeRemarks } from "../remarks.js";
import type { RuleInWords } from "../rules/rules-in-words.js";
import type { TableGrid } from "./table-grids.js";

/** What details are told with: the rules in words, by path. */
interface Telling {
  readonly manner: Manner;
  readonly rules: ReadonlyMap<string, RuleInWords>;
}

/** One row for each score item of each row of the tables, and for what made of them the score. */
export function scoreGrid(tables: readonly TableGrid[], manner: Manner, rules: Telling["rules"]): Grid {
  const { say } = manner;
  return {
    rows: detailRows(tables, (row, grid) => scoreCells(row, grid, { manner, rules })),
    name: "score-detail",
    title: say("scoreDetail"),
    columns: [
      ...leadingColumns(tables, manner),
      textColumn("quantity", say("quantity")),
      textColumn("item", say("item")),
      textColumn("measured", say("measured")),
      { ...numberColumn("points", say("points")), isScore: true },
      { ...numberColumn("got", say("got")), isScore: true, role: "score" },
      textColumn("remark", say("remark")),
      textColumn("rule", say("rule")),
      textColumn("words", say("ruleWords")),
    ],
  };
}

/** One row for each pay line and group of each row of the tables. */
export function payGrid(tables: readonly TableGrid[], manner: Manner, rules: Telling["rules"]): Grid {
  const { say } = manner;
  return {
    rows: detailRows(tables, (row, grid) => payCells(row, grid, { manner, rules })),
    name: "pay-detail",
    title: say("payDetail"),
    columns: [
      ...leadingColumns(tables, manner),
      textColumn("part", say("part")),
      textColumn("quantity", say("quantity")),
      textColumn("line", say("line")),
      numberColumn("exact", say("exact")),
      { ...numberColumn("amount", say("amount")), type: MONEY },
      textColumn("remark", say("remark")),
      textColumn("rule", say("rule")),
      textColumn("words", say("ruleWords")),
    ],
  };
}

function leadingColumns(tables: readonly TableGrid[], { say }: Manner): GridColumn[] {
  return [
    textColumn("table", say("table")),
    { ...textColumn("key", say("key")), role: "key" },
    textColumn("name", nameColumn(tables)?.header ?? ""),
  ];
}

/** The column by which people know the rows of the first table, the scored one. */
function nameColumn([first]: readonly TableGrid[]): GridColumn | undefined {
  return first?.columns.find(({ role }) => role === "name");
}

function detailRows(
  tables: readonly TableGrid[],
  detailOf: (row: ResultRow, grid: TableGrid) => Iterable<Cell[]>,
): readonly Cell[][] {
  const nameAt = tables[0]?.columns.findIndex(({ role }) => role === "name") ?? -1;
  return tables.flatMap((grid, place) =>
    grid.table.rows.flatMap((row, i) => {
      const name = place === 0 && nameAt >= 0 ? grid.rows[i][nameAt] : undefined;
      return [...detailOf(row, grid)].map((cells) => [grid.title, row.key, name, ...cells]);
    }),
  );
}

function* scoreCells(row: ResultRow, grid: TableGrid, telling: Telling): Generator<Cell[]> {
  for (const [quantity, items] of row.scores) {
    const label = labelOf(quantity, grid, telling);
    for (const item of items) {
      const path = `${grid.name}.${quantity}.${item.name}`;
      yield [label, ...itemCells(item, items, telling.manner), ...ruleCells(path, telling)];
    }
    const outcome = outcomeCells(row, grid.table.columns, quantity, telling.manner);
    if (outcome) yield [label, ...outcome, ...ruleCells(`${grid.name}.${quantity}`, telling)];
  }
}

function* payCells(row: ResultRow, grid: TableGrid, telling: Telling): Generator<Cell[]> {
  const { say } = telling.manner;
  for (const [quantity, lines] of row.pay) {
    const label = labelOf(quantity, grid, telling);
    const path = (name: string) => `${grid.name}.${quantity}.${name}`;
    for (const line of lines) {
      yield [
        say("pay"),
        label,
        ...lineCells(line, telling.manner),
        line.rule,
        wordsOf(path(line.name), telling),
      ];
    }
    for (const group of row.payGroups.get(quantity) ?? []) {
      yield [
        say("group"),
        label,
        ...groupCells(group, telling.manner),
        group.rule,
        wordsOf(path(group.name), telling),
      ];
    }
  }
}

function labelOf(quantity: string, { table }: TableGrid, { manner }: Telling): string {
  return table.columns.find(({ name }) => name === quantity)?.label[manner.language] ?? quantity;
}

/** Where a rule stands, and what it says. */
function ruleCells(path: string, telling: Telling): Cell[] {
  return [telling.rules.get(path)?.place, wordsOf(path, telling)];
}

function wordsOf(path: string, { rules, manner }: Telling): string | undefined {
  const text = rules.get(path)?.text ?? [];
  // A line that ends in a colon leads to the next.
  return text.length > 0
    ? text.join(manner.say("listed")).replace(/[:：][;；]/g, (marks) => marks[0])
    : undefined;
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
  return [label, shown, item.points, item.got, itemRemark(item, manner)];
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
  const remarks = outcome ? outcomeRemarks(outcome, manner) : [];
  if (!outcome || remarks.length === 0) return undefined;
  const score = row.values[columns.findIndex(({ name }) => name === quantity)];
  return [say("outcome"), undefined, outcome.full, score, remarks.join(say("listed"))];
}

function lineCells(line: PaidLine, manner: Manner): Cell[] {
  return [line.label[manner.language], line.exact, line.amount, lineRemark(line, manner)];
}

/** The subtotal of a group: the sum of its lines, which stand above it. */
function groupCells({ label, amount }: PaidGroup, { language }: Manner): Cell[] {
  return [label[language], undefined, amount, undefined];
}
