import { isMissing } from "../../language/value.js";
import { type Manner, shownForm } from "../forms.js";
import { type Cell, firstRows, type Grid, type GridColumn } from "../grid.js";
import { type Content, html, type Markup } from "./markup.js";

const NUMBERS: ReadonlySet<string> = new Set(["number", "percent", "ratio", "money", "duration"]);

/** A grid as a table, its first column as the heads of its rows. `most`: rows shown. */
export function gridTable(grid: Grid, manner: Manner, most = Number.POSITIVE_INFINITY): Markup {
  const { columns, title, rows } = grid;
  const head = columns.map(
    (column) => html`<th scope="col" class="${alignment(column)}">${column.header}</th>`,
  );
  const body = firstRows(rows, most).map((cells) => {
    const shown = cells.map((cell, i) => {
      const text = cellText(cell, columns[i], manner);
      return i === 0
        ? html`<th scope="row">${text}</th>`
        : html`<td class="${alignment(columns[i])}">${text}</td>`;
    });
    return html`<tr>${shown}</tr>`;
  });
  return table(title, head, body);
}

/** A table with its name for those who cannot see where it stands. */
export function table(name: string, head: readonly Markup[], body: Content, foot?: Markup): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot && html`<tfoot>${foot}</tfoot>`}</table></div>`;
}

/** A cell as readers see it. */
export function cellText(cell: Cell, column: GridColumn, manner: Manner): string {
  if (cell === undefined) return "";
  return typeof cell === "object" && isMissing(cell) ? "–" : shownForm(cell, column, manner);
}

/** Numbers stand to the right. */
export function alignment({ type }: Pick<GridColumn, "type">): "n" | "" {
  return NUMBERS.has(type.kind) ? "n" : "";
}
