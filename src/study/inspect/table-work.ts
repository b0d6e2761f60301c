import { comparable } from "../../base/text.js";
import type { ColumnGuess } from "./column-guess.js";
import { Names } from "./names.js";
import type { SheetGuess } from "./sheet-guess.js";

/** A table at work: sheets that hold the same columns, and the names given so far. */
export interface Work {
  readonly name: string;
  readonly file: string;
  /** Names of the sheets it is read from; undefined: the only one that has its headers. */
  readonly sheet: readonly string[] | undefined;
  readonly guesses: readonly SheetGuess[];
  readonly names: ReadonlyMap<ColumnGuess, string>;
}

/** Sheets that become one table: they have the same columns, and their files differ in digits only. */
export interface Group {
  readonly file: string;
  readonly guesses: SheetGuess[];
}

/** What tells that sheets have the same columns; days differ from month to month. */
function headersOf({ sheet, wide }: SheetGuess): string[] {
  const days = new Set(wide?.kind === "days" ? wide.columns : []);
  return sheet.columns.filter((column) => !days.has(column)).map(({ header }) => comparable(header));
}

const ENDING = /\.(?:csv|tsv|txt|xlsx|xlsm)$/i;

/** Puts sheets together that become one table. */
export function groups(guesses: readonly SheetGuess[]): Group[] {
  const found = new Map<string, Group>();
  for (const guess of guesses) {
    const { sheet } = guess;
    const stem = baseName(sheet.file).replace(ENDING, "");
    const starred = stem.replace(/\d+(?:[-_.年月日]?\d+)*[年月日]?/g, "*");
    const headers = headersOf(guess).sort();
    const key = JSON.stringify([starred, headers]);
    const group = found.get(key);
    if (!group) found.set(key, { file: stem, guesses: [guess] });
    else {
      const isSame = group.file === stem;
      found.set(key, { file: isSame ? stem : starred, guesses: [...group.guesses, guess] });
    }
  }
  return [...found.values()];
}

/** What every question has below it in the second row of a header. */
const ANSWER = /^(?:open-ended )?response$|^answer$|^答案$/i;

/** The part of a header that tells what its column is. */
function toldBy(header: string): string {
  const parts = header.split("/");
  const last = parts.at(-1) ?? "";
  return ANSWER.test(last.trim()) ? (parts.at(-2) ?? last) : last;
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** Names a table and its columns. */
export function workOf({ file, guesses }: Group, tables: Names): Work {
  const [{ sheet, own }] = guesses;
  const sheets = [...new Set(guesses.flatMap((one) => one.sheet.facts.sheet ?? []))];
  const isOneOfSeveral = sheet.sheets > sheets.length || sheets.length > 1;
  const stem = file.replace(/[\d*_.-]+$/, "") || file;
  const name = tables.of(isOneOfSeveral && sheets.length === 1 ? `${stem} ${sheets[0]}` : stem, "table");
  const columns = new Names();
  const names = new Map<ColumnGuess, string>();
  for (const guess of own) {
    if (guess.profile.header === "") continue;
    names.set(guess, columns.of(toldBy(guess.profile.header), `column_${guess.profile.column + 1}`));
  }
  return { name, file, sheet: isOneOfSeveral && sheets.length > 0 ? sheets : undefined, guesses, names };
}
