import { createHash } from "node:crypto";
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
import type { DataPlace, Finding } from "../../findings/finding.js";
import type { Rulebook, Table } from "../../rulebook/model.js";
import { mappedRows } from "../grid.js";
import { isClear, MaskedWords } from "./masked-words.js";

/** Replaces what tells who the scored rows of a result are. */
export interface Masker {
  /** Any text: what is an id, name or telling text of a scored row, and what surely is one within it. */
  readonly text: (original: string) => string;
  /** Any sentence: ids, names and telling texts that stand in it as words. */
  readonly within: (original: string) => string;
  /** Where a scored row is named, also one that is not among the rows (a rejected one, a misspelt one). */
  readonly who: (original: string) => string;
  /** Where something stands: files, sheets and columns can be called by a person. */
  readonly place: (original: DataPlace) => DataPlace;
  /** The key of a row of a table. */
  readonly key: (original: string, table: string) => string;
  /** The text in a column or quantity of a table. */
  readonly cell: (original: string, table: string, column: string) => string;
}

/** A masker for the rows of the scored table. */
export function maskerOf(scored: ResultTable, rulebook: Rulebook): Masker {
  const known = pseudonyms(scored);
  const words = new MaskedWords(known);
  const clear = new MaskedWords([...known].filter(([name]) => isClear(name)));
  const part: Replace = (original) =>
    known.get(original) ?? (IS_DAY.test(original) ? original : clear.replacedIn(original));
  const text: Replace = (original) => known.get(original) ?? inParts(original, part);
  const who: Replace = (original) => known.get(original) ?? pseudonym(original);
  return {
    text,
    who,
    within: (original) => words.replacedIn(original),
    place: ({ file, sheet, ...place }) => ({
      ...place,
      file: clear.replacedIn(file),
      ...(sheet === undefined ? {} : { sheet: clear.replacedIn(sheet) }),
      ...(place.column === undefined ? {} : { column: clear.replacedIn(place.column) }),
    }),
    key: (original, table) => maskKey(original, table, rulebook, { text: part, who }),
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
  const linkedFromScored = linksMasked(rulebook.tables.get(scored.name), masker);
  return {
    ...maskStanding(result, masker),
    tables: result.tables.map((table) => {
      const leads = columnsThatLead(rulebook, table.name, scored.name);
      const linked = linksMasked(rulebook.tables.get(table.name), masker);
      return table === scored
        ? maskScored(table, leads, linked, masker)
        : maskOther(table, leads, linked, masker);
    }),
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

/** Days in keys hold numbers that are no ids. */
const IS_DAY = /^\d{4}-\d{2}/;

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

/** A text that may be or hold the key of a scored row: any that is no word. */
function mayName({ type, role }: ResultColumn): boolean {
  return type.kind === "text" && type.words === undefined && role !== "grade";
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

type Links = ReadonlyMap<string, string>;

function maskScored(
  table: ResultTable,
  leads: ReadonlySet<string>,
  linked: (links: Links) => Links,
  { text, who }: Masker,
): ResultTable {
  const rows = table.rows.map((row): ResultRow => {
    const own = pseudonym(row.key);
    const values = row.values.map((value, i) => {
      if (typeof value !== "string") return value;
      const column = table.columns[i];
      if (isTelling(column)) return own;
      if (leads.has(column.name)) return who(value);
      return mayName(column) ? text(value) : value;
    });
    return { ...row, key: own, links: linked(row.links), values };
  });
  return { ...table, rows };
}

function maskOther(
  table: ResultTable,
  leads: ReadonlySet<string>,
  linked: (links: Links) => Links,
  { text, who, key }: Masker,
): ResultTable {
  const rows = table.rows.map((row): ResultRow => {
    const values = row.values.map((value, i) => {
      const column = table.columns[i];
      if (typeof value !== "string") return value;
      if (leads.has(column.name)) return who(value);
      return mayName(column) ? text(value) : value;
    });
    return { ...row, key: key(row.key, table.name), links: linked(row.links), values };
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

/**
 * Replaces the parts of a key that name a scored row. Where rows lead to scored ones, numbers such as `P1-K7` are often
 * made of their ids: so of each part those words are replaced, too.
 */
function maskKey(
  key: string,
  table: string,
  rulebook: Rulebook,
  { text, who }: Pick<Masker, "text" | "who">,
): string {
  if (table === rulebook.scored) return who(key);
  const columns = rulebook.tables.get(table)?.key ?? [];
  const leads = columnsThatLead(rulebook, table, rulebook.scored);
  const other: Replace = (part) => {
    const whole = text(part);
    return whole === part && leads.size > 0 ? inRuns(part, text) : whole;
  };
  return inParts(key, (part, i) => (columns !== "none" && leads.has(columns[i] ?? "") ? who : other)(part));
}

function inParts(key: string, replace: (part: string, i: number) => string): string {
  return key.split(KEY_JOINT).map(replace).join(KEY_JOINT);
}

/** More words than this are no number that somebody gave. */
const MOST_WORDS = 12;

/** Replaces each run of words, the longest first, that a text has a replacement for: `E-001` in `E-001/K7`. */
function inRuns(text: string, replace: Replace): string {
  const pieces = text.split(/([^\p{L}\p{N}]+)/u);
  if (pieces.length > 2 * MOST_WORDS) return text;
  const out: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    let run = pieces.slice(from, to).join("");
    while (to > from + 1 && replace(run) === run) run = pieces.slice(from, --to).join("");
    out.push(replace(run));
    from = to;
  }
  return out.join("");
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
  const own: Replace = (one) => (text(one) === one ? within(one) : text(one));
  if (typeof value === "string") return own(value);
  if (isList(value)) return value.map(own);
  return bilingual(within(value.en), within(value.zh));
}

function isList(value: Said): value is readonly string[] {
  return Array.isArray(value);
}
