import type { Bilingual } from "../../base/language.js";
import type {
  CardOutcome,
  PaidGroup,
  PaidLine,
  ResultColumn,
  ResultRow,
  ResultTable,
  ScoreItem,
} from "./result.js";
import type { TableFigures } from "./table-figures.js";

/**
 * A table of a result as the run has it. Its rows are made when they are first asked for: a run that only prints JSON goes
 * through the figures, and objects of thousands of rows would outlive the making of the next ones. A table that is limited or masked
 * is another one, which has rows only.
 */
export class TableOfRun implements ResultTable {
  readonly name: string;
  readonly label: Bilingual;
  readonly leads: ReadonlyMap<string, string>;
  readonly columns: readonly ResultColumn[];
  readonly figures: TableFigures;
  #rows: readonly ResultRow[] | undefined;

  constructor({ name, label, leads, columns }: Omit<ResultTable, "rows">, figures: TableFigures) {
    this.name = name;
    this.label = label;
    this.leads = leads;
    this.columns = columns;
    this.figures = figures;
  }

  get rows(): readonly ResultRow[] {
    this.#rows ??= rowsOf(this.figures);
    return this.#rows;
  }
}

/** Rows of a table as results show them. What is the same in all rows is made once: a table may have many. */
function rowsOf({ table, order, links: leads, columns, cards, pays, flags }: TableFigures): ResultRow[] {
  // Most pays have no groups: one map then serves all rows, of which there may be thousands.
  const groupless = new Map(pays.map(({ quantity }) => [quantity, []]));
  const hasGroups = pays.some(({ groups }) => groups.length > 0);
  return order.map((row) => {
    const links = new Map<string, string>();
    for (const { link, there, to } of leads) if (there[row] >= 0) links.set(link, to.keyText(there[row]));
    const scores = new Map<string, readonly ScoreItem[]>();
    const outcomes = new Map<string, CardOutcome>();
    for (const card of cards) {
      scores.set(card.quantity, card.itemsAt(row));
      const outcome = card.outcomeAt(row);
      if (outcome) outcomes.set(card.quantity, outcome);
    }
    const pay = new Map<string, readonly PaidLine[]>();
    const payGroups = hasGroups ? new Map<string, readonly PaidGroup[]>() : groupless;
    for (const paid of pays) {
      const corrections = paid.correctionsAt(row);
      const lines = paid.linesAt(row);
      pay.set(paid.quantity, corrections.length === 0 ? lines : [...lines, ...corrections]);
      if (hasGroups) payGroups.set(paid.quantity, paid.groupsAt(row));
    }
    return {
      at: row,
      key: table.keyText(row),
      links,
      values: columns.map((column) => column.at(row)),
      scores,
      cards: outcomes,
      pay,
      payGroups,
      flags: flags.filter((flag) => flag.at(row) === true).map(({ column }) => column.name),
    };
  });
}
