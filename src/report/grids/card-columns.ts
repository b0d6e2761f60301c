import type { ResultColumn, ResultRow } from "../../engine/result/result.js";
import { BOOLEAN, NUMBER, TEXT } from "../../language/types.js";
import type { Manner } from "../forms.js";
import type { Cell, GridColumn } from "../grid.js";

/** A column of a table and where its cells come from. */
export interface ShownColumn {
  readonly column: GridColumn;
  readonly cell: (row: ResultRow) => Cell;
}

/**
 * What a scorecard says besides its score, as columns behind it: subtotals of modules, bonuses, penalties, whether the
 * pass mark is reached, the vetoes that hold.
 */
export function cardColumns({ name, card }: ResultColumn, header: string, manner: Manner): ShownColumn[] {
  if (!card) return [];
  const { language, say } = manner;
  const headed = (unit: string) => say("inUnit", { label: header, unit });
  const parts = card.parts.map((part): ShownColumn => {
    return {
      column: {
        name: `${name}.${part.name}`,
        header: headed(part.label[language]),
        type: NUMBER,
        isScore: true,
        role: "part",
      },
      cell: (row) => row.scores.get(name)?.find((item) => item.name === part.name)?.got,
    };
  });
  const passed: ShownColumn = {
    column: { name: `${name}.passed`, header: headed(say("passed")), type: BOOLEAN, role: "part" },
    cell: (row) => row.cards.get(name)?.passed,
  };
  const vetoes: ShownColumn = {
    column: { name: `${name}.veto`, header: headed(say("veto")), type: TEXT, role: "flags" },
    cell: (row) => vetoText(row, name, manner),
  };
  return [...parts, ...(card.hasPass ? [passed] : []), ...(card.hasVeto ? [vetoes] : [])];
}

/** What the vetoes say that hold; undefined where none does. */
function vetoText(row: ResultRow, quantity: string, { language, say }: Manner): string | undefined {
  const said = row.cards.get(quantity)?.vetoes.map((veto) => veto.say[language]) ?? [];
  return said.length > 0 ? said.join(say("listed")) : undefined;
}
