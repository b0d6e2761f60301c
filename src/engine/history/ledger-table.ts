import { integer } from "../../base/exact.js";
import { at, finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import { didYouMean } from "../../language/check-context.js";
import { common, type Kind } from "../../language/types.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Table, TableColumn } from "../../rulebook/model.js";
import { compact, seriesOf } from "../columns/series.js";
import { storeTable } from "../data/made-tables.js";
import type { StoreTable } from "../data/store.js";
import { REASON_TEXTS } from "../words/reasons.js";
import type { ClosedPeriod, ClosedRow } from "./closed.js";

/** A row of a closed result, and where it is from. */
interface Row {
  readonly closed: ClosedPeriod;
  readonly key: string;
  readonly row: ClosedRow;
}

/** What a column can say of the row itself, by its header. */
const ABOUT: Readonly<Record<string, { readonly kind: Kind; readonly of: (row: Row) => Value } | undefined>> =
  {
    key: { kind: "text", of: ({ key }) => key },
    period: { kind: "text", of: ({ closed }) => closed.period.name },
    "period.first": { kind: "date", of: ({ closed }) => integer(closed.period.first) },
    "period.last": { kind: "date", of: ({ closed }) => integer(closed.period.last) },
    status: { kind: "text", of: ({ closed }) => closed.status },
  };

/** The rows of closed results as a table: one for each row of each period. */
export function ledgerTable(
  table: Table,
  named: string | undefined,
  periods: readonly ClosedPeriod[],
  findings: FindingSink,
): StoreTable {
  const rows = periods.flatMap((closed) => {
    const kept = closed.tables.get(named ?? closed.scored);
    if (!kept) tellTable(table, named, closed, findings);
    return [...(kept?.rows ?? [])].map(([key, row]): Row => ({ closed, key, row }));
  });
  const columns = new Map(
    [...table.columns.values()].map((column) => {
      const values = valuesOf(table, column, named, periods, rows, findings);
      return [
        column.name,
        compact(
          seriesOf(column.type, rows.length, (row) => values[row]),
          "forget",
        ),
      ];
    }),
  );
  return storeTable(table.name, rows.length, columns);
}

function valuesOf(
  table: Table,
  column: TableColumn,
  named: string | undefined,
  periods: readonly ClosedPeriod[],
  rows: readonly Row[],
  findings: FindingSink,
): readonly Value[] {
  const [header = column.name] = column.headers;
  const about = Object.hasOwn(ABOUT, header) ? ABOUT[header] : undefined;
  const fits = new Map(
    periods.map((closed) => {
      const kept = closed.tables.get(named ?? closed.scored);
      const found = about?.kind ?? kept?.columns.get(header)?.kind;
      if (kept && found === undefined)
        tellColumn(table, column, header, closed, [...kept.columns.keys()], findings);
      const isAlike = found !== undefined && common(column.type, { kind: found }) !== undefined;
      if (found !== undefined && !isAlike) {
        const values = { name: header, period: closed.period.name, found, expected: column.type.kind };
        findings.add(finding("history-type", at(column.span), values));
      }
      return [closed, isAlike];
    }),
  );
  return rows.map((row) => {
    if (!fits.get(row.closed)) return missing("not_kept");
    const value = about ? about.of(row) : (row.row.value(header) ?? missing("not_kept"));
    if (isMissing(value) && !column.emptyAllowed) {
      const values = {
        column: header,
        row: row.key,
        period: row.closed.period.name,
        reason: REASON_TEXTS[value.missing],
      };
      findings.add(finding("ledger-value-missing", at(column.span), values));
    }
    return value;
  });
}

function tellTable(
  { span }: Table,
  named: string | undefined,
  { rulebook, period, tables }: ClosedPeriod,
  findings: FindingSink,
): void {
  const nearest = didYouMean(named ?? "", tables.keys());
  const values = { rulebook, period: period.name, found: named ?? "", known: [...tables.keys()], nearest };
  findings.add(finding("ledger-table-unknown", at(span), values));
}

function tellColumn(
  { name: table }: Table,
  { span }: TableColumn,
  header: string,
  { rulebook, period }: ClosedPeriod,
  known: readonly string[],
  findings: FindingSink,
): void {
  const nearest = didYouMean(header, [...Object.keys(ABOUT), ...known]);
  const values = { table, rulebook, period: period.name, found: header, nearest };
  findings.add(finding("ledger-column-unknown", at(span), values));
}
