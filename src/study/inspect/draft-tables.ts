import { comparable } from "../../base/text.js";
import { countOf } from "../../intake/inspect/column-profile.js";
import { patternsOf } from "./cell-patterns.js";
import type { ColumnGuess } from "./column-guess.js";
import type { ColumnDraft, DraftNote, SkipDraft, TableDraft } from "./draft.js";
import { type LinkGuess, type LinkTarget, linkOf } from "./links.js";
import { Names } from "./names.js";
import type { SheetGuess } from "./sheet-guess.js";

/** A table at work: sheets that hold the same columns, and the names given so far. */
interface Work {
  readonly name: string;
  readonly file: string;
  readonly sheet: string | undefined;
  readonly guesses: readonly SheetGuess[];
  readonly names: ReadonlyMap<ColumnGuess, string>;
}

/** Drafts tables for sheets: those with the same columns, whose files differ in digits only, become one. */
export function draftTables(guesses: readonly SheetGuess[]): readonly TableDraft[] {
  const names = new Names();
  const works = groups(guesses.filter(({ sheet }) => sheet.header && sheet.columns.length > 0)).map((group) =>
    workOf(group, names),
  );
  const targets = works.flatMap(targetsOf);
  const groupTables = new Map<string, TableDraft>();
  const tables = works.map((work) => tableOf(work, targets, groupTables, names));
  return [...groupTables.values(), ...tables];
}

interface Group {
  readonly file: string;
  readonly guesses: SheetGuess[];
}

const ENDING = /\.(?:csv|tsv|txt|xlsx|xlsm)$/i;

function groups(guesses: readonly SheetGuess[]): Group[] {
  const found = new Map<string, Group>();
  for (const guess of guesses) {
    const { sheet } = guess;
    const stem = baseName(sheet.file).replace(ENDING, "");
    const starred = stem.replace(/\d+(?:[-_.年月日]?\d+)*[年月日]?/g, "*");
    const headers = sheet.columns.map(({ header }) => comparable(header)).sort();
    const key = JSON.stringify([starred, sheet.facts.sheet ?? "", headers]);
    const group = found.get(key);
    if (!group) found.set(key, { file: stem, guesses: [guess] });
    else {
      const isSame = group.file === stem;
      found.set(key, { file: isSame ? stem : starred, guesses: [...group.guesses, guess] });
    }
  }
  return [...found.values()];
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function workOf({ file, guesses }: Group, tables: Names): Work {
  const [{ sheet, own }] = guesses;
  const isOneOfSeveral = sheet.sheets > 1 && sheet.facts.sheet !== undefined;
  const stem = file.replace(/[\d*_.-]+$/, "") || file;
  const name = tables.of(isOneOfSeveral ? `${stem} ${sheet.facts.sheet}` : stem, "table");
  const columns = new Names();
  const names = new Map<ColumnGuess, string>();
  for (const guess of own) {
    if (guess.profile.header === "") continue;
    const leaf = guess.profile.header.split("/").at(-1) ?? "";
    names.set(guess, columns.of(leaf, `column_${guess.profile.column + 1}`));
  }
  return { name, file, sheet: isOneOfSeveral ? sheet.facts.sheet : undefined, guesses, names };
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
  const columns = own
    .filter((guess) => work.names.has(guess))
    .map((guess) => columnOf(work, guess, targets, groupTables, tables));
  const keyNames = key.columns.flatMap((guess) => work.names.get(guess) ?? []);
  const made = wide ? wideColumns(work, columns) : [];
  const all = [...columns, ...made];
  const wideKey = wide ? wideKeyOf(work, keyNames, made) : keyNames;
  const keep = key.doubled > 0 ? own.find((one) => one.type === "datetime" && isUpdate(one)) : undefined;
  const dated = wide ? made.find(({ from }) => from === "day")?.name : datedOf(work);
  return {
    name: work.name,
    file: work.file,
    sheet: work.sheet,
    key: wideKey,
    keyNotes: keyNotes(first),
    keep: keep && work.names.get(keep),
    dated,
    datedNote: dated !== undefined && !wide,
    headerRows: sheet.header?.rows === 2 ? 2 : undefined,
    wide,
    skips: skipsOf(first, work.names),
    columns: all,
    doubledHeaders,
    guesses: work.guesses,
    keyGuess: key,
  };
}

const UPDATED = /更新|修改|变更|提交|updated|changed|modified|submitted|recorded/i;

function isUpdate({ profile }: ColumnGuess): boolean {
  return UPDATED.test(profile.header);
}

function keyNotes({ key }: SheetGuess): DraftNote[] {
  if (key.columns.length === 0) return [{ note: "no-key" }];
  if (key.doubled > 0) return [{ note: "doubled", count: key.doubled }];
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

function columnOf(
  work: Work,
  guess: ColumnGuess,
  targets: readonly LinkTarget[],
  groupTables: Map<string, TableDraft>,
  tables: Names,
): ColumnDraft {
  const name = work.names.get(guess) ?? "";
  const same = work.guesses.flatMap(({ own }) =>
    own.filter((one) => comparable(one.profile.header) === comparable(guess.profile.header)),
  );
  const { profile } = guess;
  const isKey = work.guesses[0].key.columns.includes(guess);
  const isAlone = isKey && work.guesses[0].key.columns.length === 1;
  const link = guess.type === "text" && !isAlone ? linkOf(same, targets) : undefined;
  const words = link ? undefined : guess.words;
  const to = link?.to ?? (isAlone ? undefined : groupTable(guess, name, groupTables, tables));
  const emptyWords = words || guess.type !== "text" || guess.patterns ? guess.emptyWords : emptyTexts(guess);
  const isEmpty = same.some((one) => countOf(one.profile, "blank") > 0) && !guess.fillDown;
  return {
    name,
    header: profile.header,
    from: undefined,
    type: guess.type,
    guess,
    empty: isEmpty || emptyWords.length > 0,
    emptyWords,
    formats: guess.formats,
    unit: guess.unit,
    of100: guess.of100,
    decimals: guess.type === "number" && profile.decimals > 6 ? profile.decimals : undefined,
    words,
    whole: words || link || guess.without.length > 0 ? undefined : guess.patterns?.patterns.map(({ text }) => text),
    without: guess.without,
    fillDown: guess.fillDown,
    to,
    notes: notesOf(guess, link),
  };
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
  const cut = countOf(profile, "cut-time");
  if (cut > 0) notes.push({ note: "cut-time", count: cut });
  if (guess.formatOrElse) notes.push({ note: "ambiguous", format: guess.formatOrElse });
  if (link && link.found < link.of) notes.push({ note: "link", ...link });
  if (guess.hints.has("rating") && guess.type === "number" && profile.zeros > 0 && profile.least === 0) {
    notes.push({ note: "zero", count: profile.zeros });
  }
  if (guess.patterns && !link) notes.push({ note: "take" });
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
  if (count > MOST_GROUPS || (count * 2 > filled && !(profile.repeats === 0 && filled < profile.cells)))
    return undefined;
  const known = groupTables.get(name);
  if (known) return known.name;
  const table: TableDraft = {
    name: tables.of(name, "team"),
    file: undefined,
    sheet: undefined,
    key: [],
    keyNotes: [],
    keep: undefined,
    dated: undefined,
    datedNote: false,
    headerRows: undefined,
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

/** What the columns that become rows are: the cell, and its day or its heading. */
function wideColumns({ guesses, names }: Work, own: readonly ColumnDraft[]): ColumnDraft[] {
  const [{ wide, columns }] = guesses;
  if (!wide) return [];
  const unique = new Names();
  for (const name of names.values()) unique.of(name, name);
  const inside = columns.filter(({ profile }) => wide.columns.includes(profile));
  const types = new Set(inside.filter(({ filled }) => filled > 0).map(({ type }) => type));
  const [type] = types.size === 1 ? types : ["text" as const];
  const plain: Omit<ColumnDraft, "name" | "from" | "type" | "notes"> = {
    header: undefined,
    guess: undefined,
    empty: false,
    emptyWords: [],
    formats: [],
    unit: undefined,
    of100: false,
    decimals: undefined,
    words: undefined,
    whole: undefined,
    without: [],
    fillDown: false,
    to: undefined,
  };
  const heading: ColumnDraft =
    wide.kind === "days" && wide.days !== undefined
      ? { ...plain, name: unique.of("day", "day"), from: "day", type: "date", notes: [] }
      : {
          ...plain,
          name: unique.of(wide.kind === "days" ? "heading" : "question", "heading"),
          from: "heading",
          type: "text",
          notes: wide.kind === "days" ? [{ note: "first-day" }] : [],
        };
  const whole = type === "text" ? wholeOf(inside) : undefined;
  const words = type === "text" && !whole ? answersOf(inside) : undefined;
  const emptyWords = [...new Set(inside.flatMap((one) => one.emptyWords))];
  const [sample] = inside.filter(({ filled }) => filled > 0);
  const cell: ColumnDraft = {
    ...plain,
    name: unique.of(wide.kind === "days" ? "found" : "answer", "cell"),
    from: "cell",
    type,
    empty: true,
    emptyWords,
    formats: type === "text" ? [] : (sample?.formats ?? []),
    unit: type === "text" ? undefined : sample?.unit,
    of100: inside.some(({ of100 }) => of100),
    words,
    whole,
    notes: whole ? [{ note: "take" }] : [],
  };
  return own.length > 0 ? [heading, cell] : [];
}

const MOST_ANSWERS = 12;

function answersOf(inside: readonly ColumnGuess[]): readonly string[] | undefined {
  const answers = new Map<string, string>();
  for (const { profile } of inside) {
    for (const { text, form } of profile.texts.values()) {
      if (form === "nothing") continue;
      if (form !== "text" || text.length > 16) return undefined;
      answers.set(comparable(text), text.trim());
    }
  }
  return answers.size >= 2 && answers.size <= MOST_ANSWERS ? [...answers.values()] : undefined;
}

function wholeOf(inside: readonly ColumnGuess[]): readonly string[] | undefined {
  const texts = inside.flatMap(({ profile }) => [...profile.texts.values()]);
  return patternsOf(texts)?.patterns.map(({ text }) => text);
}

function wideKeyOf(
  { guesses, names }: Work,
  keyNames: readonly string[],
  made: readonly ColumnDraft[],
): string[] {
  const [{ own }] = guesses;
  const who = keyNames.length > 0 ? keyNames : own.slice(0, 1).flatMap((one) => names.get(one) ?? []);
  const [heading] = made;
  return heading ? [...who, heading.name] : [...who];
}

/** Lines that are left out, told by the column in which their word stands. */
function skipsOf({ own, sheet, columns }: SheetGuess, names: ReadonlyMap<ColumnGuess, string>): SkipDraft[] {
  const skips: SkipDraft[] = [];
  const nameAt = (column: number) => {
    const guess = columns[sheet.columns.findIndex((one) => one.sheetColumn === column)];
    return guess && own.includes(guess) ? names.get(guess) : undefined;
  };
  const places = new Set(sheet.totals.first.map(({ column }) => column));
  for (const place of places) {
    const column = nameAt(place);
    const words = sheet.totals.first
      .filter((one) => one.column === place)
      .map(({ text }) => totalsPattern(text));
    const name = skips.length === 0 ? "totals" : `totals_${skips.length + 1}`;
    if (column) skips.push({ name, kind: "totals", column, patterns: [...new Set(words)], below: false });
  }
  if (sheet.headers.count > 0) {
    skips.push({ name: "again", kind: "again", column: undefined, patterns: [], below: false });
  }
  const [first] = sheet.trailing.first;
  const column = first && nameAt(first.column);
  if (first && column) {
    skips.push({ name: "notes", kind: "notes", column, patterns: [beginning(first.text)], below: true });
  }
  return skips;
}

/** The word of a line of totals; where it ends a longer text (`一组小计`), anything before it. */
function totalsPattern(text: string): string {
  const ending = /^.+?([合小总]计)[:：]?$/.exec(text);
  return ending ? `*${ending[1]}` : text.replace(/\s+/g, " ");
}

/** The text up to its first mark, and anything behind. */
function beginning(text: string): string {
  const [word] = text.trim().split(/[\s:：,，。(（*?]/);
  return `${[...word].slice(0, 8).join("")}*`;
}
