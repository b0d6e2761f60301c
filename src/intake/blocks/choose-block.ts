import { comparable } from "../../base/text.js";
import type { DataPlace } from "../../findings/finding.js";
import type { CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { CellWriter } from "../arrange/cell-writer.js";
import { wideColumns } from "../arrange/wide-columns.js";
import { heldKind } from "../cells/cell-text.js";
import type { ColumnDeclaration, TableDeclaration } from "../declaration.js";
import type { HeaderMatch, SheetColumn } from "../header/header.js";
import { DATA_ROW } from "../rows/row-judge.js";
import { type FirstBlock, heldCells } from "./block-head.js";
import { type HeldCell, labelValues } from "./block-label.js";
import type { BlockPlan } from "./block-plan.js";
import { BlockSheet } from "./block-sheet.js";

/** A sheet of blocks as one with a row a line, with the rows down to its header. */
export interface UnblockedSheet {
  readonly sheet: BlockSheet;
  readonly head: CellBatch;
  readonly match: HeaderMatch;
}

/** Columns that the head of a block gives. */
export function headColumns({ columns }: TableDeclaration): readonly ColumnDeclaration[] {
  return columns.filter(({ reading }) => reading?.from === "block");
}

/** Makes rows of the blocks of a sheet; `match`: the header that was found in the columns of the first block. */
export function unblocked(
  sheet: Sheet,
  batch: CellBatch,
  block: FirstBlock,
  match: HeaderMatch,
  table: TableDeclaration,
  place: DataPlace,
): UnblockedSheet {
  const { layout } = table;
  const heads = headColumns(table);
  const wide = layout?.wide ? wideColumns(layout.wide, match) : [];
  const columns = [...match.columns, ...wide].map(({ column }) => column);
  const width = 1 + Math.max(...columns);
  const names = Array.from({ length: width }, () => "");
  for (const { column, header } of match.columns) names[column] = header;
  const isOnTop = match.row < block.row;
  const titles = isOnTop ? match.row : block.row;
  const plan: BlockPlan = {
    blocks: layout?.blocks ?? { begin: [], join: false },
    heads,
    header: block.rows.slice(match.row - match.rows + 1, match.row + 1).map((cells) => cells.slice(0, width)),
    isOnTop,
    names,
    read: mayAllBeEmpty(table) ? [...match.fits.values()].flatMap(([fit]) => fit?.column ?? []) : undefined,
    taken: table.columns.flatMap(({ reading }) => {
      const take = reading?.from === "cell" ? reading.take : undefined;
      return take && "patterns" in take ? take.patterns : [];
    }),
    sameDays:
      layout?.wide?.days === "title" || table.columns.some(({ reading }) => reading?.year === "title"),
  };
  const rows = block.rows.slice(0, match.row + 1).map((cells, row) => {
    // A title goes beyond the columns of the first block.
    const isTitle = row < titles;
    return isTitle ? heldCells(sheet, batch, row, 0, batch.width) : cells.slice(0, width);
  });
  const head = headBatch(rows, batch, heads.length, names.length);
  const caption = block.rows.slice(block.row, isOnTop ? block.row + 1 : match.row - match.rows + 1);
  return {
    sheet: new BlockSheet(sheet, batch, plan, place),
    head,
    match: shifted(match, heads, caption),
  };
}

/** May a line hold nothing in all columns that are read from it? */
function mayAllBeEmpty({ columns, layout }: TableDeclaration): boolean {
  if (layout?.wide || layout?.blocks?.join) return false;
  const own = columns.filter(({ reading }) => reading?.from !== "block");
  return own.length > 0 && own.every(({ emptyAllowed }) => emptyAllowed);
}

/** The columns of a block stand behind those that its head gives. */
function shifted(
  match: HeaderMatch,
  heads: readonly ColumnDeclaration[],
  caption: readonly (readonly HeldCell[])[],
): HeaderMatch {
  const by = heads.length;
  const move = ({ column, ...rest }: SheetColumn): SheetColumn => ({ ...rest, column: column + by });
  const labels = heads.flatMap(({ headers }) => headers);
  const found = heads.map((declaration, column): readonly [ColumnDeclaration, readonly SheetColumn[]] => {
    const [value] = labelValues(caption, declaration.headers, labels);
    const label = value?.label ?? declaration.headers.find((header) => comparable(header) !== "") ?? "";
    return [declaration, value || !declaration.optional ? [{ column, header: label }] : []];
  });
  const fits = [...match.fits].map(([declaration, columns]) => [declaration, columns.map(move)] as const);
  return {
    ...match,
    columns: [...found.flatMap(([, columns]) => columns), ...match.columns.map(move)],
    fits: new Map([...found, ...fits]),
  };
}

/** The rows above the first line, as a batch: titles as they stand, the rows of the block behind its head's columns. */
function headBatch(
  rows: readonly (readonly HeldCell[])[],
  source: CellBatch,
  heads: number,
  width: number,
): CellBatch {
  const all = heads + Math.max(width, ...rows.map((cells) => cells.length));
  const writer = new CellWriter(all);
  writer.begin(source, rows.length);
  for (const [i, cells] of rows.entries()) {
    const first = writer.row(i, { verdict: DATA_ROW, rule: 0, unit: 0, hash: 0, head: 0 });
    for (const [column, { kind, text }] of cells.entries()) {
      if (text === "") continue;
      writer.made(first + heads + column, heldKind(kind), text, -1);
    }
  }
  const { batch } = writer.finish();
  // A header has the cells that its rows have.
  batch.cellCount.fill(heads + width, 0, rows.length);
  return batch;
}
