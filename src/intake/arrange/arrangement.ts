import type { Years } from "../../base/stretch.js";
import type { CellKind } from "../../sheets/cells.js";
import type { UnreadTexts } from "../blocks/unread-texts.js";
import type { ColumnDeclaration } from "../declaration.js";
import type { RowHasher } from "../rows/row-hash.js";
import type { RowJudge } from "../rows/row-judge.js";
import type { CellPreparer } from "./cell-preparer.js";
import type { RowSkips } from "./row-skips.js";
import type { SurplusDays } from "./surplus-days.js";
import type { Unit } from "./wide-columns.js";

/** A declared column, and where its cells come from. */
export interface ArrangedColumn {
  readonly declaration: ColumnDeclaration;
  /** The sheet's column; undefined for what a wide table gives, and for a column that is absent. */
  readonly column: number | undefined;
  readonly preparer: CellPreparer | undefined;
  /** Among which days its dates lie, where they have no year. */
  readonly years: Years | undefined;
}

/** One of the rows that a line of a wide table makes. */
export interface DatedUnit extends Unit {
  readonly day: number | undefined;
  /** Of the heading's cell: headings may be dates or numbers of a spreadsheet. */
  readonly headingKind: CellKind;
}

/** How one sheet is arranged. */
export interface Arrangement {
  readonly columns: readonly ArrangedColumn[];
  /** Undefined: a row a line. */
  readonly units: readonly DatedUnit[] | undefined;
  /** Columns after the last day. */
  readonly surplus: SurplusDays | undefined;
  /** In sheets of blocks: texts that cannot belong to a block. */
  readonly unread: UnreadTexts | undefined;
  readonly skips: RowSkips;
  readonly judge: RowJudge;
  readonly hasher: RowHasher | undefined;
}
