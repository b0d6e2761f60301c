import type { ColumnDraft, TableDraft } from "./draft.js";

/**
 * Takes links away that go where another link of the same table goes: with a number and a name of the same person, or
 * a department beside a person who has one, every gather would have to choose between two ways.
 */
export function withOneWay(tables: readonly TableDraft[]): readonly TableDraft[] {
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (hasOtherWay(table, column, tables) ? unlinked(column) : column)),
  }));
}

function hasOtherWay(table: TableDraft, column: ColumnDraft, tables: readonly TableDraft[]): boolean {
  const { to } = column;
  if (to === undefined) return false;
  const others = table.columns.flatMap((other) =>
    other === column || other.to === undefined ? [] : other.to,
  );
  const [target, byName] = to.split(".");
  if (byName !== undefined) return others.includes(target);
  const isGroup = !tables.some(({ name }) => name === target);
  return isGroup && others.some((other) => leadsOn(other, target, table, tables));
}

/** Has the table to which a link goes a column that leads on? */
function leadsOn(to: string, target: string, from: TableDraft, tables: readonly TableDraft[]): boolean {
  const [name] = to.split(".");
  const other = tables.find((one) => one.name === name);
  return other !== undefined && other !== from && other.columns.some((column) => column.to === target);
}

function unlinked(column: ColumnDraft): ColumnDraft {
  return { ...column, to: undefined, notes: column.notes.filter(({ note }) => note !== "link") };
}
