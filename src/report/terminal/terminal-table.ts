import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import { isMeasured } from "../../language/types.js";
import { type Manner, shownForm } from "../forms.js";
import { firstRows, type Grid, type GridColumn } from "../grid.js";
import { shortened } from "./width.js";

/** How a table is to stand on a terminal. */
export interface Fit {
  /** Width there is, in columns. */
  readonly width: number;
  /** Rows there is room for. */
  readonly rows: number;
  readonly heading: (text: string) => string;
}

/** A table as text, and what of it found no room. */
export interface Fitted {
  readonly text: string;
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: number;
}

const GAP = "  ";
const NARROWEST = 10;
/** A cause is cut to no less while there are links that can go. */
const READABLE = 28;
const WIDEST: Readonly<Record<GridColumn["role"], number>> = {
  key: 24,
  name: 20,
  link: 16,
  score: 16,
  part: 16,
  grade: 12,
  pay: 16,
  flags: 32,
  cause: 60,
  other: 40,
};

/**
 * The rows and columns of a grid that fit, aligned whatever the script. Where the width does not do, columns of
 * role `other` go first, from the right, then parts of scores; then causes and flags are cut, links go, causes are cut further, and names are cut. What tells who and how
 * much stays.
 */
export function terminalTable(grid: Grid, manner: Manner, fit: Fit): Fitted {
  const rows = firstRows(grid.rows, fit.rows).map((row) =>
    row.map((cell, i) => printable(cell === undefined ? "" : shownForm(cell, grid.columns[i], manner))),
  );
  const headers = grid.columns.map(({ header, role }) => shortened(printable(header), WIDEST[role]));
  const widths = grid.columns.map(({ role }, i) =>
    Math.min(WIDEST[role], Math.max(textWidth(headers[i]), ...rows.map((row) => textWidth(row[i])))),
  );
  const kept = keepWhatFits(grid.columns, widths, fit.width);
  const padded = (text: string, i: number, shown = text) => {
    const blanks = " ".repeat(Math.max(0, widths[i] - textWidth(text)));
    return isMeasured(grid.columns[i].type) ? blanks + shown : shown + blanks;
  };
  const line = (cells: readonly string[]) => cells.join(GAP).trimEnd();
  const head = kept.map((i) => {
    const text = shortened(headers[i], widths[i]);
    return padded(text, i, fit.heading(text));
  });
  const body = rows.map((row) => line(kept.map((i) => padded(shortened(row[i], widths[i]), i))));
  return {
    text: [line(head), ...body].join("\n"),
    hiddenColumns: headers.filter((_, i) => !kept.includes(i)),
    hiddenRows: grid.rows.length - rows.length,
  };
}

/** Columns that are shown; the widths of those that must be cut are made smaller. */
function keepWhatFits(columns: readonly GridColumn[], widths: number[], width: number): number[] {
  const kept = columns.map((_, i) => i);
  const excess = () => kept.reduce((sum, i) => sum + widths[i] + GAP.length, -GAP.length) - width;
  const drop = (role: GridColumn["role"]): void => {
    for (let i = columns.length - 1; i >= 0 && excess() > 0; i--) {
      if (columns[i].role === role) kept.splice(kept.indexOf(i), 1);
    }
  };
  const cut = (role: GridColumn["role"], narrowest = NARROWEST): void => {
    for (const i of kept) {
      if (columns[i].role === role)
        widths[i] = Math.max(Math.min(narrowest, widths[i]), widths[i] - Math.max(0, excess()));
    }
  };
  drop("other");
  drop("part");
  cut("cause", READABLE);
  cut("flags");
  drop("link");
  cut("cause");
  cut("name");
  return kept;
}
