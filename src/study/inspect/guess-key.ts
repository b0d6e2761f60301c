import { countOf } from "../../intake/inspect/column-profile.js";
import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";
import type { ColumnGuess } from "./column-guess.js";

/** What seems to tell rows apart. */
export interface KeyGuess {
  /** Columns; none where nothing does. */
  readonly columns: readonly ColumnGuess[];
  /** Rows whose key stands in a row above, too. */
  readonly doubled: number;
  /** A compound key was looked for among so many rows only. */
  readonly among: number | undefined;
}

/** A doubled key may be a mistake; beyond this share of the rows it is no key. */
const DOUBLED_AT_MOST = 0.1;
const LONGEST = 60;

/** The column, or the two or three, by which rows seem to be told apart. */
export function guessKey(sheet: SheetProfile, guesses: readonly ColumnGuess[]): KeyGuess {
  const able = guesses.filter((guess) => canTell(guess));
  const ids = able.filter(({ hints }) => hints.has("id"));
  const log = logOf(ids, guesses);
  if (log) return { columns: [log], doubled: log.profile.doubled.count, among: undefined };
  // A day tells rows apart together with something else; alone it does so by chance.
  const told = [...ids, ...able.filter(({ type }) => type !== "date")].filter((guess) => isUnique(guess));
  // An id of its own tells more than the number of the row.
  const alone = told.find(({ hints, isRunning }) => hints.has("id") && !isRunning) ?? told[0];
  const happened = alone && sheet.rows < FEW_ROWS ? whenOf(alone, able) : undefined;
  if (alone && happened) return { columns: [alone, happened], doubled: 0, among: undefined };
  if (alone) return { columns: [alone], doubled: 0, among: undefined };
  const nearly = ids.find((guess) => isWhole(guess) && isNearlyUnique(guess, sheet));
  if (nearly) return { columns: [nearly], doubled: nearly.profile.doubled.count, among: undefined };
  const together = compound(sheet, guesses, able);
  if (together) {
    const among = sheet.sample.rows < sheet.rows ? sheet.sample.rows : undefined;
    return { columns: together, doubled: 0, among };
  }
  const day = able.find((guess) => isUnique(guess));
  return { columns: day ? [day] : [], doubled: 0, among: undefined };
}

/** Of fewer rows than this anything may look like a key. */
export const FEW_ROWS = 10;
const STAFF = /工号|员工|人员|姓名|考勤号|登记号|staff|employee|agent|person|^name$/i;
const SINCE = /成立|入职|离职|转正|生日|出生|hired|joined|birth|left/i;

/** Where few rows tell when something happened to somebody or to a team, the same may well come again on other days. */
function whenOf({ profile, hints }: ColumnGuess, able: readonly ColumnGuess[]): ColumnGuess | undefined {
  if (!STAFF.test(profile.header) && !hints.has("group")) return undefined;
  const days = able.filter((guess) => guess.type === "date" && isWhole(guess));
  return days.some((day) => SINCE.test(day.profile.header)) ? undefined : days[0];
}

function isNearlyUnique({ profile }: ColumnGuess, sheet: SheetProfile): boolean {
  return profile.distinct.exact && profile.doubled.count <= DOUBLED_AT_MOST * sheet.rows;
}

const UPDATED = /更新|修改|变更|提交|updated|changed|modified|submitted/i;

/** Does a column say when a row was changed, or answered anew? */
export function isUpdate({ profile, type }: ColumnGuess): boolean {
  return (type === "datetime" || type === "date") && UPDATED.test(profile.header);
}

/** The id of what a log tells of in several rows, each with the time of its change. */
function logOf(ids: readonly ColumnGuess[], guesses: readonly ColumnGuess[]): ColumnGuess | undefined {
  if (!guesses.some(isUpdate)) return undefined;
  const [first] = ids;
  return first && isWhole(first) && first.profile.doubled.count > 0 ? first : undefined;
}

function isWhole({ profile }: ColumnGuess): boolean {
  return countOf(profile, "blank", "nothing", "error", "exponent") === 0;
}

function isUnique(guess: ColumnGuess): boolean {
  return isWhole(guess) && guess.profile.doubled.count === 0 && guess.profile.distinct.exact;
}

/** Texts, whole numbers and days can tell rows apart; amounts, remarks and answers do not. */
function canTell({ type, hints, profile, words, scale, list }: ColumnGuess): boolean {
  if (profile.header === "" || profile.longest > LONGEST || hints.has("free") || hints.has("state"))
    return false;
  if (type === "text") return !words && !scale && !list;
  if (type === "date") return true;
  return type === "number" && hints.has("id") && profile.decimals === 0;
}

/** Kinds, steps and the like can be a part of a key; a state changes. */
function isKind({ words, hints }: ColumnGuess): boolean {
  return words !== undefined && !hints.has("state");
}

const MOST_COLUMNS = 10;

function compound(
  sheet: SheetProfile,
  guesses: readonly ColumnGuess[],
  able: readonly ColumnGuess[],
): readonly ColumnGuess[] | undefined {
  if (sheet.rows < 2) return undefined;
  const whole = guesses
    .filter((guess) => isWhole(guess) && (able.includes(guess) || isKind(guess)))
    .slice(0, MOST_COLUMNS);
  const isKey = (some: readonly ColumnGuess[]) =>
    sheet.sample.areKey(some.map(({ profile }) => profile.column));
  // Whose and when, before others.
  const days = whole.filter(({ type }) => type === "date");
  const others = whole
    .filter(({ type, hints }) => type !== "date" && (hints.has("id") || hints.has("person")))
    .sort((a, b) => Number(b.hints.has("id")) - Number(a.hints.has("id")));
  for (const other of others) for (const day of days) if (isKey([other, day])) return [other, day];
  const pairs = whole.flatMap((a, i) => whole.slice(i + 1).map((b) => [a, b]));
  const pair =
    pairs.find((some) => some.some(({ hints }) => hints.has("id")) && isKey(some)) ??
    pairs.find((some) => some.some((one) => others.includes(one)) && isKey(some)) ??
    pairs.find((some) => some.some(({ hints }) => hints.has("moment")) && isKey(some));
  if (pair) return pair;
  return days
    .flatMap((day) => others.flatMap((other) => whole.map((third) => [other, day, third])))
    .find((some) => new Set(some).size === 3 && isKey(some));
}
