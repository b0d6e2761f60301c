import { createHash } from "node:crypto";
import { bilingual } from "../base/language.js";
import type { LeftOutRow, Result, ResultColumn, ResultRow, ResultTable } from "../engine/result.js";
import type { Standing } from "../engine/result-of.js";
import type { Value as Said } from "../findings/entry.js";
import type { Finding } from "../findings/finding.js";
import type { Rulebook } from "../rulebook/model.js";
import { mappedRows } from "./grid.js";

/** Replaces what tells who the scored rows of a result are. */
export interface Masker {
  /** Any text: an id, name or telling text of a scored row, wherever it stands. */
  readonly text: (original: string) => string;
  /** Where a scored row is named, also one that is not among the rows (a rejected one, a misspelt one). */
  readonly who: (original: string) => string;
  /** The key of a row of a table. */
  readonly key: (original: string, table: string) => string;
  /** The text in a column or quantity of a table. */
  readonly cell: (original: string, table: string, column: string) => string;
}

/** A masker for the rows of the scored table. */
export function maskerOf(scored: ResultTable, rulebook: Rulebook): Masker {
  const known = pseudonyms(scored);
  const text: Replace = (original) => known.get(original) ?? original;
  const who: Replace = (original) => known.get(original) ?? pseudonym(original);
  return {
    text,
    who,
    key: (original, table) => maskKey(original, table, rulebook, who),
    cell: (original, table, column) =>
      (columnsThatLead(rulebook, table, scored.name).has(column) ? who : text)(original),
  };
}

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
 * from readers, not from somebody who has a list of the ids and this program.
 */
export function mask(result: Result, rulebook: Rulebook): Result {
  const [scored] = result.tables;
  const masker = maskerOf(scored, rulebook);
  const { text, who } = masker;
  return {
    ...maskStanding(result, masker),
    tables: result.tables.map((table) => {
      const leads = columnsThatLead(rulebook, table.name, scored.name);
      return table === scored
        ? maskScored(table, leads, who, text)
        : maskOther(table, leads, rulebook, who, text);
    }),
    before: result.before && {
      ...result.before,
      rows: result.before.rows.map((row) => ({
        ...row,
        key: who(row.key),
        links: maskLinks(row.links, columnsThatLead(rulebook, scored.name, scored.name), who),
      })),
    },
    cuts: result.cuts.map((cut) => ({ ...cut, key: masker.key(cut.key, cut.table) })),
    funds: result.funds.map((fund) => ({
      ...fund,
      key: fund.key === undefined ? undefined : text(fund.key),
    })),
    guards: result.guards.map((guard) => ({ ...guard, key: masker.key(guard.key, guard.table) })),
    leftOut: mappedRows(result.leftOut, (row) => maskLeftOut(row, rulebook, who, text)),
    findings: {
      kept: result.findings.kept.map((finding) => maskFinding(finding, masker)),
      counts: result.findings.counts,
    },
  };
}

type Replace = (original: string) => string;

const KEY_JOINT = " / ";
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `P-` and 8 letters (40 bits): among 5,000 ids, two meet about once in 90,000 reports. */
export function pseudonym(key: string): string {
  const hash = createHash("sha256").update(`merit pseudonym\n${key}`).digest();
  let letters = "";
  let bits = 0n;
  for (const byte of hash.subarray(0, 5)) bits = bits * 256n + BigInt(byte);
  for (let i = 0; i < 8; i++) {
    letters = LETTERS[Number(bits & 31n)] + letters;
    bits >>= 5n;
  }
  return `P-${letters}`;
}

/** A column that can tell who a scored row is: any text that is neither a word nor a link. */
function isTelling(column: ResultColumn): boolean {
  const isOwn = column.role === "key" || column.role === "column";
  return isOwn && column.type.kind === "text" && column.type.words === undefined;
}

/** A quantity that gives a text, such as the name of whom a row leads to. */
function mayTell(column: ResultColumn): boolean {
  return column.role === "quantity" && column.type.kind === "text" && column.type.words === undefined;
}

/** For each id and each telling text of the scored rows, what replaces it; `P-*` where several rows share it. */
function pseudonyms({ columns, rows }: ResultTable): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const row of rows) {
    const own = pseudonym(row.key);
    columns.forEach((column, i) => {
      const value = row.values[i];
      if (!isTelling(column) || typeof value !== "string") return;
      const other = known.get(value);
      known.set(value, other === undefined || other === own ? own : "P-*");
    });
  }
  for (const row of rows) known.set(row.key, pseudonym(row.key));
  return known;
}

/** Columns and links of a table that lead to the scored rows: what stands in them names one. */
function columnsThatLead(rulebook: Rulebook, table: string, scored: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const link of rulebook.tables.get(table)?.links.values() ?? []) {
    if (link.to !== scored) continue;
    names.add(link.link);
    for (const column of link.columns) names.add(column);
  }
  return names;
}

function maskScored(
  table: ResultTable,
  leads: ReadonlySet<string>,
  who: Replace,
  text: Replace,
): ResultTable {
  const rows = table.rows.map((row): ResultRow => {
    const own = pseudonym(row.key);
    const values = row.values.map((value, i) => {
      if (typeof value !== "string") return value;
      const column = table.columns[i];
      if (isTelling(column)) return own;
      if (leads.has(column.name)) return who(value);
      return mayTell(column) ? text(value) : value;
    });
    return { ...row, key: own, links: maskLinks(row.links, leads, who), values };
  });
  return { ...table, rows };
}

function maskOther(
  table: ResultTable,
  leads: ReadonlySet<string>,
  rulebook: Rulebook,
  who: Replace,
  text: Replace,
): ResultTable {
  const rows = table.rows.map((row): ResultRow => {
    const values = row.values.map((value, i) => {
      const column = table.columns[i];
      if (typeof value !== "string") return value;
      if (leads.has(column.name)) return who(value);
      return (column.role !== "key" && isTelling(column)) || mayTell(column) ? text(value) : value;
    });
    const key = maskKey(row.key, table.name, rulebook, who);
    return { ...row, key, links: maskLinks(row.links, leads, who), values };
  });
  return { ...table, rows };
}

function maskLinks(
  links: ReadonlyMap<string, string>,
  leads: ReadonlySet<string>,
  who: Replace,
): ReadonlyMap<string, string> {
  return new Map([...links].map(([link, key]) => [link, leads.has(link) ? who(key) : key]));
}

/** The parts of a key that name a scored row, replaced. */
function maskKey(key: string, table: string, rulebook: Rulebook, who: Replace): string {
  if (table === rulebook.scored) return who(key);
  const columns = rulebook.tables.get(table)?.key ?? [];
  const leads = columnsThatLead(rulebook, table, rulebook.scored);
  if (columns === "none" || !columns.some((column) => leads.has(column))) return key;
  const parts = key.split(KEY_JOINT);
  return parts.map((part, i) => (leads.has(columns[i] ?? "") ? who(part) : part)).join(KEY_JOINT);
}

/** Replaces in the key of a row of any table what names a scored row. */
export function keyMasker(rulebook: Rulebook): (key: string, table: string) => string {
  return (key, table) => maskKey(key, table, rulebook, pseudonym);
}

function maskLeftOut(row: LeftOutRow, rulebook: Rulebook, who: Replace, text: Replace): LeftOutRow {
  return {
    ...row,
    key: maskKey(row.key, row.table, rulebook, who),
    detail: bilingual(text(row.detail.en), text(row.detail.zh)),
  };
}

/** A finding in whose message no scored row is named. */
export function maskFinding(finding: Finding, { text }: Pick<Masker, "text">): Finding {
  const values = Object.entries(finding.values).map(([name, value]) => [name, maskSaid(value, text)]);
  return { ...finding, values: Object.fromEntries(values) };
}

function maskSaid(value: Said, text: Replace): Said {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((one: string) => text(one));
  return value;
}
