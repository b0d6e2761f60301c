import { comparable } from "../../base/text.js";
import { countOf } from "../../intake/inspect/column-profile.js";
import type { ColumnGuess } from "./column-guess.js";
import type { ColumnDraft, DraftNote, TableDraft } from "./draft.js";
import { asideTable } from "./draft-asides.js";
import { PLAIN_COLUMN } from "./draft-column.js";
import { endsOf, skipsOf } from "./draft-skips.js";
import { wideColumns, wideKeyOf } from "./draft-wide.js";
import { FEW_ROWS, isUpdate } from "./guess-key.js";
import { type LinkGuess, type LinkTarget, linkOf } from "./links.js";
import { Names } from "./names.js";
import { withOneWay } from "./one-way.js";
import type { SheetGuess } from "./sheet-guess.js";
import { groups, type Work, workOf } from "./table-work.js";
import { yearlessOf } from "./yearless.js";

/** Drafts tables for sheets: those with the same columns, whose files differ in digits only, become one. */
export function draftTables(guesses: readonly SheetGuess[]): readonly TableDraft[] {
  const names = new Names();
  const works = groups(guesses.filter(({ sheet }) => sheet.header && sheet.columns.length > 0)).map((group) =>
    workOf(group, names),
  );
  const targets = works.flatMap(targetsOf);
  const groupTables = new Map<string, TableDraft>();
  const tables = works.flatMap((work) => {
    const table = tableOf(work, targets, groupTables, names);
    const asides = work.guesses[0].asides.flatMap((aside) => asideTable(work, aside, table, names) ?? []);
    return [table, ...asides];
  });
  // A file whose headers all stand twice has no column that a rule could read.
  return [...groupTables.values(), ...withOneWay(tables.filter(({ columns }) => columns.length > 0))];
}

/** The columns of a table that others may lead to: its key, and names that all differ. */
function targetsOf({ name, guesses, names }: Work): LinkTarget[] {
  const [{ key, own, wide }] = guesses;
  if (wide || guesses.length > 1) return [];
  const [alone, more] = key.columns;
  const found: LinkTarget[] = [];
  if (alone && !more && key.doubled === 0 && alone.type === "text") {
    found.push({ table: name, column: undefined, guesses: [alone] });
  }
  for (const guess of own) {
    const isUnique =
      guess.profile.doubled.count === 0 &&
      guess.profile.distinct.exact &&
      guess.filled === guess.profile.cells;
    if (guess === alone || guess.type !== "text" || !guess.hints.has("person") || !isUnique) continue;
    found.push({ table: name, column: names.get(guess), guesses: [guess] });
  }
  return found;
}

function tableOf(
  work: Work,
  targets: readonly LinkTarget[],
  groupTables: Map<string, TableDraft>,
  tables: Names,
): TableDraft {
  const [first] = work.guesses;
  const { sheet, wide, key, own, doubledHeaders } = first;
  const optionNames = new Names();
  for (const name of work.names.values()) optionNames.of(name, name);
  const alike = byHeader(work);
  const columns = own
    .filter((guess) => work.names.has(guess))
    .map((guess) => {
      const same = alike.get(comparable(guess.profile.header)) ?? [];
      return yearOf(work, columnOf(work, guess, same, targets, groupTables, tables));
    })
    .flatMap((column) => [column, ...answersIn(column, optionNames)]);
  const keyNames = key.columns.flatMap((guess) => work.names.get(guess) ?? []);
  const made = wide ? wideColumns(work, columns) : [];
  const all = [...columns, ...made];
  const wideKey = wide ? wideKeyOf(work, keyNames, made) : keyNames;
  const keep = key.doubled > 0 ? own.find(isUpdate) : undefined;
  const yearless = columns.find(({ year }) => year !== undefined);
  const dated = wide ? made.find(({ from }) => from === "day")?.name : (datedOf(work) ?? yearless?.name);
  return {
    name: work.name,
    file: work.file,
    sheet: work.sheet,
    key: wideKey,
    keyNotes: keyNotes(first),
    keep: keep && work.names.get(keep),
    dated,
    datedNotes: dated === undefined || wide ? [] : datedNotes(work, dated),
    headerRows: sheet.header?.rows === 1 ? undefined : sheet.header?.rows,
    blocks: sheet.blocks && {
      begin: sheet.blocks.begin,
      end: endsOf(sheet),
      join: sheet.blocks.severalLines && wide?.kind === "days",
    },
    wide,
    skips: skipsOf(first, work.names),
    columns: all,
    doubledHeaders,
    guesses: work.guesses,
    keyGuess: key,
  };
}

function keyNotes({ key, sheet, wide }: SheetGuess): DraftNote[] {
  if (key.columns.length === 0) return wide ? [] : [{ note: "no-key" }];
  if (key.doubled > 0) return [{ note: "doubled", count: key.doubled }];
  if (sheet.rows < FEW_ROWS && !wide) return [{ note: "few", rows: sheet.rows }];
  return key.among === undefined ? [] : [{ note: "among", rows: key.among }];
}

const CLOSING = /关闭|结案|完成|完工|解决|办结|closed?|completed?|finished|resolved?|resolution|done|ended/i;

/** A table of what happens belongs to periods by when it ended, else by its day or its first time. */
function datedOf({ guesses, names }: Work): string | undefined {
  const [{ own, sheet }] = guesses;
  const moments = own.filter(({ type }) => type === "date" || type === "datetime");
  // A list of people has dates too: of their birth, or since when they are there.
  if (own.some(({ profile }) => /入职|离职|生日|出生|hired|joined|birth/i.test(profile.header)))
    return undefined;
  if (sheet.rows === 0) return undefined;
  const closing = moments.filter(({ profile }) => CLOSING.test(profile.header));
  const chosen = closing.at(-1) ?? moments[0];
  return chosen && names.get(chosen);
}

/** What a table is dated by is a guess; a row without it would be in no month. */
function datedNotes({ guesses, names }: Work, dated: string): DraftNote[] {
  const header = guesses[0].own.find((guess) => names.get(guess) === dated)?.profile.header;
  const same = guesses.flatMap(({ own }) => own).filter(({ profile }) => profile.header === header);
  const count = same.reduce((sum, { profile }) => sum + countOf(profile, "blank", "nothing"), 0);
  return [{ note: "dated" }, ...(count === 0 ? [] : [{ note: "undated", count } as const])];
}

/** The columns of all sheets of a table by their headers. */
function byHeader({ guesses }: Work): Map<string, ColumnGuess[]> {
  const found = new Map<string, ColumnGuess[]>();
  for (const guess of guesses.flatMap(({ own }) => own)) {
    const header = comparable(guess.profile.header);
    const list = found.get(header);
    if (list) list.push(guess);
    else found.set(header, [guess]);
  }
  return found;
}

function columnOf(
  work: Work,
  guess: ColumnGuess,
  same: readonly ColumnGuess[],
  targets: readonly LinkTarget[],
  groupTables: Map<string, TableDraft>,
  tables: Names,
): ColumnDraft {
  const name = work.names.get(guess) ?? "";
  const { profile } = guess;
  const isKey = work.guesses[0].key.columns.includes(guess);
  const isAlone = isKey && work.guesses[0].key.columns.length === 1 && !work.guesses[0].wide;
  const link =
    guess.type === "text" ? linkOf(same, isAlone ? largerThan(guess, targets) : targets) : undefined;
  const scale = link ? undefined : guess.scale;
  const list = link ? undefined : guess.list;
  const words = link || scale ? undefined : guess.words;
  const to = link?.to ?? (isAlone ? undefined : groupTable(guess, name, groupTables, tables));
  const isClosed = words || scale || list || guess.type !== "text" || guess.patterns;
  const zero = scale && profile.zeros > 0 ? ["0"] : [];
  const emptyWords = [...(isClosed ? guess.emptyWords : emptyTexts(guess)), ...zero];
  const isEmpty = same.some((one) => countOf(one.profile, "blank") > 0) && !guess.fillDown;
  return {
    name,
    header: profile.header,
    from: isOfHead(work.guesses[0], guess) ? "block" : undefined,
    type: scale ? "number" : guess.type,
    guess,
    empty: isEmpty || emptyWords.length > 0,
    emptyWords,
    formats: guess.formats,
    unit: guess.unit,
    of100: guess.of100,
    decimals: guess.type === "number" && profile.decimals > 6 ? profile.decimals : undefined,
    words,
    scale,
    whole:
      words || link || guess.without.length > 0
        ? undefined
        : (guess.patterns?.patterns.map(({ text }) => text) ?? (list && [...list.options, ...list.open])),
    has: undefined,
    parted: list?.mark,
    without: guess.without,
    fillDown: guess.fillDown,
    to,
    notes: notesOf(guess, link),
  };
}

/** A column of texts that are dates without a year becomes one of dates. */
function yearOf({ guesses }: Work, column: ColumnDraft): ColumnDraft {
  const [{ sheet }] = guesses;
  const found = column.type === "text" && column.guess ? yearlessOf(sheet, column.guess.profile) : undefined;
  if (!found) return column;
  const { format, year } = found;
  return { ...column, type: "date", formats: [format], year, ...PLAIN_TEXTS, notes: [{ note: "year" }] };
}

const PLAIN_TEXTS = { words: undefined, scale: undefined, whole: undefined, to: undefined } as const;

/** Beside a list of answers, for each answer whether it is among them. */
function answersIn(column: ColumnDraft, names: Names): ColumnDraft[] {
  const { list } = column.guess ?? {};
  if (!list || column.parted === undefined) return [];
  return list.options.map((option) => ({
    ...PLAIN_COLUMN,
    name: names.of(option, `${column.name}_answer`),
    header: column.header,
    type: "boolean",
    has: option,
    parted: list.mark,
    empty: column.empty,
    emptyWords: column.emptyWords,
  }));
}

/** Does the head of a block give this column? Those stand before the others. */
function isOfHead({ sheet }: SheetGuess, { profile }: ColumnGuess): boolean {
  return sheet.blocks !== undefined && profile.column < sheet.blocks.labels.length;
}

/** A key may lead on to the key of a longer table: answers to their tickets. */
function largerThan({ profile }: ColumnGuess, targets: readonly LinkTarget[]): LinkTarget[] {
  return targets.filter(
    ({ column, guesses: [target] }) =>
      column === undefined && target.profile.distinct.count > profile.distinct.count,
  );
}

/** In free text `无` may be an answer; in short texts it stands for nothing. */
function emptyTexts({ hints, emptyWords }: ColumnGuess): readonly string[] {
  return hints.has("free") ? [] : emptyWords;
}

function notesOf(guess: ColumnGuess, link: LinkGuess | undefined): DraftNote[] {
  const { profile } = guess;
  const notes: DraftNote[] = [];
  if (guess.fitting < guess.filled) {
    const odd = guess.odd[0]?.first[0];
    notes.push({ note: "fits", fitting: guess.fitting, of: guess.filled, odd });
  }
  if (guess.formatOrElse) notes.push({ note: "ambiguous", format: guess.formatOrElse });
  if (link && link.found < link.of) notes.push({ note: "link", ...link });
  if (guess.hints.has("rating") && guess.type === "number" && profile.zeros > 0 && profile.least === 0) {
    notes.push({ note: "zero", count: profile.zeros });
  }
  if (guess.formats.some((format) => format.startsWith("epoch_")) && guess.type === "date") {
    notes.push({ note: "zone" });
  }
  if (guess.patterns && !link) notes.push({ note: "take" });
  if (guess.list && !link) notes.push({ note: "options" });
  if (guess.scale && !link) notes.push({ note: "scale" });
  return notes;
}

const MOST_GROUPS = 200;

/** A table for the teams, departments or the like that rows name. */
function groupTable(
  { hints, profile, type, filled }: ColumnGuess,
  name: string,
  groupTables: Map<string, TableDraft>,
  tables: Names,
): string | undefined {
  const { count, exact } = profile.distinct;
  if (!hints.has("group") || hints.has("id") || type !== "text" || !exact) return undefined;
  const known = groupTables.get(name);
  if (known && count <= MOST_GROUPS) return known.name;
  if (count > MOST_GROUPS || (count * 2 > filled && !(profile.repeats === 0 && filled < profile.cells)))
    return undefined;
  const table: TableDraft = {
    name: tables.of(name, "team"),
    file: undefined,
    sheet: undefined,
    key: [],
    keyNotes: [],
    keep: undefined,
    dated: undefined,
    datedNotes: [],
    headerRows: undefined,
    blocks: undefined,
    wide: undefined,
    skips: [],
    columns: [],
    doubledHeaders: [],
    guesses: [],
    keyGuess: undefined,
  };
  groupTables.set(name, table);
  return table.name;
}
