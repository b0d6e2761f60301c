import type { Period } from "../base/period.js";
import type { Closed, ClosedPeriod, ClosedTable } from "../engine/history/closed.js";
import { zoneOf } from "../engine/running/zone-of.js";
import { KEY_JOINT, keyPartText } from "../engine/words/key-text.js";
import type { GivenRow, Rulebook, Table } from "../rulebook/model.js";

/** The rows of one earlier period that a test gives, by table and key. */
export interface GivenPast {
  readonly period: Period;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, GivenRow["values"]>>;
}

/** What a test says of the past, as closed periods; what it does not say of a row is not given. */
export function givenHistory(rulebook: Rulebook, given: readonly GivenPast[]): Closed {
  const ascending = [...given].sort((a, b) => a.period.first - b.period.first);
  const own = ascending.map(
    ({ period, tables }): ClosedPeriod => ({
      rulebook: rulebook.id ?? "",
      period,
      status: "final",
      sha256: "",
      scored: rulebook.scored,
      tables: new Map(
        [...rulebook.tables.keys()].map((name) => [
          name,
          givenTable(rulebook, name, tables.get(name) ?? new Map()),
        ]),
      ),
      used: new Map(),
      corrections: [],
    }),
  );
  return { own, others: new Map(), partial: true };
}

function givenTable(
  rulebook: Rulebook,
  name: string,
  rows: ReadonlyMap<string, GivenRow["values"]>,
): ClosedTable {
  const table = rulebook.tables.get(name);
  const types = [
    ...(table?.columns.values() ?? []),
    ...rulebook.quantities.filter((quantity) => quantity.table === name),
  ];
  return {
    columns: new Map(
      types.map(({ name: column, type }) => [column, { kind: type.kind, role: "quantity", rule: undefined }]),
    ),
    rows: new Map(
      [...rows].map(([key, values]) => [
        key,
        {
          link: (link) => linkText(rulebook, table, link, values),
          value: (column) => values.get(column),
        },
      ]),
    ),
  };
}

/** Where a row leads: the values of the link's columns, as keys are written. */
function linkText(
  rulebook: Rulebook,
  table: Table | undefined,
  name: string,
  values: GivenRow["values"],
): string | undefined {
  const columns = table?.links.get(name)?.columns ?? [];
  const texts = columns.map((column) => {
    const type = table?.columns.get(column)?.type;
    const value = values.get(column);
    return type && value !== undefined ? keyPartText(value, type, zoneOf(rulebook)) : undefined;
  });
  return texts.some((text) => text === undefined) ? undefined : texts.join(KEY_JOINT);
}
