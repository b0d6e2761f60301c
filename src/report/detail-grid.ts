import type { PaidLine, ResultColumn, ResultRow, ScoreItem } from "../engine/result.js";
import { MONEY } from "../language/types.js";
import { type Manner, shownForm } from "./forms.js";
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
    for (const item of items) yield [say("score"), labelOf(quantity), ...itemCells(item, manner)];
  }
  for (const [quantity, lines] of row.pay) {
    for (const line of lines) yield [say("pay"), labelOf(quantity), ...lineCells(line, manner)];
  }
}

function itemCells(item: ScoreItem, manner: Manner): Cell[] {
  const { measured, measuredType } = item;
  const shown =
    measured === undefined || measuredType === undefined
      ? undefined
      : shownForm(measured, { type: measuredType }, manner);
  const remark = missingRemark(item.missing, manner.say);
  return [item.label[manner.language], shown, item.points, item.got, undefined, undefined, remark, undefined];
}

function lineCells(line: PaidLine, manner: Manner): Cell[] {
  const remark = missingRemark(line.missing, manner.say);
  const label = line.label[manner.language];
  return [label, undefined, undefined, undefined, line.exact, line.amount, remark, line.rule];
}

const POLICIES = { zero: "policyZero", full: "policyFull", exclude: "policyExclude" } as const;

/** Why an item or line was not worked out as usual, and what was done. */
export function missingRemark(missing: ScoreItem["missing"], say: Say): string | undefined {
  if (!missing) return undefined;
  return say("itemMissing", { reason: say(missing.reason), policy: say(POLICIES[missing.policy]) });
}
