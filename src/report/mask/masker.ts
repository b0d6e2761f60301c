import { createHash } from "node:crypto";
import type { ResultColumn, ResultTable } from "../../engine/result/result.js";
import type { DataPlace } from "../../findings/finding.js";
import type { Rulebook } from "../../rulebook/model.js";
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
export function isTelling(column: ResultColumn): boolean {
  const isOwn = column.role === "key" || column.role === "column";
  return isOwn && column.type.kind === "text" && column.type.words === undefined;
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
export function columnsThatLead(rulebook: Rulebook, table: string, scored: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const link of rulebook.tables.get(table)?.links.values() ?? []) {
    if (link.to !== scored) continue;
    names.add(link.link);
    for (const column of link.columns) names.add(column);
  }
  return names;
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
