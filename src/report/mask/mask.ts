import { bilingual } from "../../base/language.js";
import type {
  Input,
  LeftOutRow,
  Result,
  ResultColumn,
  ResultRow,
  ResultTable,
} from "../../engine/result/result.js";
import type { Standing } from "../../engine/result/result-of.js";
import type { Value as Said } from "../../findings/entry.js";
import type { Finding } from "../../findings/finding.js";
import type { Rulebook, Table } from "../../rulebook/model.js";
import { mappedRows } from "../grid.js";
import { columnsThatLead, isTelling, type Masker, maskerOf } from "./masker.js";

/** What stands over the figures, without the keys of scored rows. */
export function maskStanding<S extends Pick<Standing, "corrections" | "provisional">>(
  standing: S,
  { who, key }: Masker,
): S {
  return {
    ...standing,
    corrections: standing.corrections.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, key: who(row.key) })),
    })),
    provisional: standing.provisional.map((doubt) => ({
      ...doubt,
      keys: doubt.keys.map((own) => key(own, doubt.table)),
    })),
  };
}

/**
 * A result in which the ids, names and other free texts of the scored rows are replaced, wherever they stand, by a
 * pseudonym: the same for the same id in every run, so that masked reports can be compared. It hides who is meant
 * from readers, not from somebody who has a list of the ids and this program. Of a result that was limited, the masker is
 * that of the whole: texts also name people who are not shown.
 */
export function mask(
  result: Result,
  rulebook: Rulebook,
  masker: Masker = maskerOf(result.tables[0], rulebook),
): Result {
  const [scored] = result.tables;
  const { text, who } = masker;
  const linkedFromScored = linksMasked(rulebook.tables.get(scored.name), masker);
  return {
    ...maskStanding(result, masker),
    tables: result.tables.map((table) => maskTable(table, rulebook, masker, table === scored)),
    before: result.before && {
      ...result.before,
      rows: result.before.rows.map((row) => ({
        ...row,
        key: who(row.key),
        links: linkedFromScored(row.links),
      })),
    },
    cuts: result.cuts.map((cut) => ({ ...cut, key: masker.key(cut.key, cut.table) })),
    funds: result.funds.map((fund) => ({
      ...fund,
      key: fund.key === undefined ? undefined : text(fund.key),
    })),
    guards: result.guards.map((guard) => ({ ...guard, key: masker.key(guard.key, guard.table) })),
    inputs: result.inputs.map((input) => maskInput(input, masker)),
    leftOut: mappedRows(result.leftOut, (row) => maskLeftOut(row, masker)),
    findings: {
      kept: result.findings.kept.map((finding) => maskFinding(finding, masker)),
      counts: result.findings.counts,
    },
  };
}

/** A text that may be or hold the key of a scored row: any that is no word. */
function mayName({ type, role }: ResultColumn): boolean {
  return type.kind === "text" && type.words === undefined && role !== "grade";
}

type Links = ReadonlyMap<string, string>;

function maskTable(table: ResultTable, rulebook: Rulebook, masker: Masker, isScored: boolean): ResultTable {
  const { text, who, key } = masker;
  const leads = columnsThatLead(rulebook, table.name, rulebook.scored);
  const linked = linksMasked(rulebook.tables.get(table.name), masker);
  const rows = table.rows.map((row): ResultRow => {
    const own = key(row.key, table.name);
    const values = row.values.map((value, i) => {
      if (typeof value !== "string") return value;
      const column = table.columns[i];
      if (isScored && isTelling(column)) return own;
      if (leads.has(column.name)) return who(value);
      return mayName(column) ? text(value) : value;
    });
    return { ...row, key: own, links: linked(row.links), values };
  });
  return { ...table, rows };
}

/** Replaces what the links of a table's rows lead to: scored rows, and rows in whose keys one stands. */
function linksMasked(table: Table | undefined, { key }: Masker): (links: Links) => Links {
  return (links) =>
    new Map(
      [...links].map(([link, own]) => {
        const to = table?.links.get(link)?.to;
        return [link, to === undefined ? own : key(own, to)];
      }),
    );
}

function maskLeftOut(row: LeftOutRow, { key, text, place }: Masker): LeftOutRow {
  const { file, sheet } = place({ file: row.file, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) });
  return {
    ...row,
    file,
    sheet,
    key: key(row.key, row.table),
    detail: bilingual(text(row.detail.en), text(row.detail.zh)),
  };
}

function maskInput(input: Input, { place }: Masker): Input {
  const { file } = place({ file: input.file });
  const { facts } = input;
  if (facts.sheet === undefined) return { ...input, file };
  return { ...input, file, facts: { ...facts, sheet: place({ file: facts.sheet }).file } };
}

/** A finding in whose message no scored row is named. */
export function maskFinding(finding: Finding, masker: Pick<Masker, "text" | "within" | "place">): Finding {
  const values = Object.entries(finding.values).map(([name, value]) => [name, maskSaid(value, masker)]);
  const { place } = finding;
  return {
    ...finding,
    place: place && "data" in place ? { data: masker.place(place.data) } : place,
    values: Object.fromEntries(values),
  };
}

function maskSaid(value: Said, { text, within }: Pick<Masker, "text" | "within">): Said {
  if (typeof value === "number") return value;
  const own = (one: string) => (text(one) === one ? within(one) : text(one));
  if (typeof value === "string") return own(value);
  if (isList(value)) return value.map(own);
  return bilingual(within(value.en), within(value.zh));
}

function isList(value: Said): value is readonly string[] {
  return Array.isArray(value);
}
