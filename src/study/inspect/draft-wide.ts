import { comparable } from "../../base/text.js";
import { patternsOf } from "./cell-patterns.js";
import type { ColumnGuess } from "./column-guess.js";
import type { ColumnDraft } from "./draft.js";
import { PLAIN_COLUMN } from "./draft-column.js";
import { leaf, type WideGuess } from "./guess-wide.js";
import { Names } from "./names.js";
import { scaleOf } from "./scales.js";
import type { Work } from "./table-work.js";

/** What the columns that become rows are: the cell, and its day or its heading. */
export function wideColumns({ guesses, names }: Work, own: readonly ColumnDraft[]): ColumnDraft[] {
  const [{ wide }] = guesses;
  if (!wide) return [];
  const unique = new Names();
  for (const name of names.values()) unique.of(name, name);
  // Days of one month may hold what those of another do not.
  const inside = guesses.flatMap((one) =>
    one.columns.filter(({ profile }) => one.wide?.columns.includes(profile)),
  );
  const heading: ColumnDraft =
    wide.kind === "days" && wide.days !== undefined
      ? { ...PLAIN_COLUMN, name: unique.of("day", "day"), from: "day", type: "date", notes: [] }
      : {
          ...PLAIN_COLUMN,
          name: unique.of(wide.kind === "days" ? "heading" : "question", "heading"),
          from: "heading",
          type: "text",
          notes: wide.kind === "days" ? [{ note: "first-day" }] : [],
        };
  if (own.length === 0) return [];
  const cells = Array.from({ length: wide.each }, (_, place) => {
    const some = inside.filter((_one, i) => i % wide.each === place);
    const times = wide.kind === "days" && wide.each === 1 ? punchesOf(some, unique) : undefined;
    return times ?? [cellOf(some, wide, place, unique)];
  });
  return [heading, ...cells.flat()];
}

/** The cell of each row, or of several that make one the cell at a place. */
function cellOf(inside: readonly ColumnGuess[], wide: WideGuess, place: number, names: Names): ColumnDraft {
  const types = new Set(inside.filter(({ filled }) => filled > 0).map(({ type }) => type));
  const [type] = types.size === 1 ? types : ["text" as const];
  const whole = type === "text" ? wholeOf(inside) : undefined;
  const answers = type === "text" && !whole ? answersOf(inside) : undefined;
  const scale = answers && scaleOf(answers);
  const words = scale ? undefined : answers;
  const zero = answers && inside.some(({ profile }) => profile.zeros > 0) ? ["0"] : [];
  const emptyWords = [...new Set([...inside.flatMap((one) => one.emptyWords), ...zero])];
  const [sample] = inside.filter(({ filled }) => filled > 0);
  const name =
    wide.each > 1 ? leaf(inside[0]?.profile.header ?? "") : wide.kind === "days" ? "found" : "answer";
  return {
    ...PLAIN_COLUMN,
    name: names.of(name, "cell"),
    from: place === 0 ? "cell" : `cell ${place + 1}`,
    type: scale ? "number" : type,
    empty: true,
    emptyWords,
    formats: type === "text" ? [] : (sample?.formats ?? []),
    unit: type === "text" ? undefined : sample?.unit,
    of100: inside.some(({ of100 }) => of100),
    words,
    scale,
    whole,
    notes: whole ? [{ note: "take" }] : scale ? [{ note: "scale" }] : [],
  };
}

/** Times of day and nothing else: `08:5118:31`. */
const PUNCHES = /^(?:\s*(?:次日|第二天|翌日|当日|前日)?(?:2[0-4]|[01]?\d):[0-5]\d(?::[0-5]\d)?\s*)+$/;
const SEVERAL = /\d:\d\d.*\d:\d\d/s;

/** Where cells hold nothing but punches, and some several: the first, the last, and how many. */
function punchesOf(inside: readonly ColumnGuess[], names: Names): readonly ColumnDraft[] | undefined {
  const texts = inside.flatMap(({ profile }) => [...profile.texts.values()]);
  const said = texts.filter(({ form }) => form !== "nothing" && form !== "blank").map(({ text }) => text);
  if (!said.every((text) => PUNCHES.test(text)) || !said.some((text) => SEVERAL.test(text))) return undefined;
  const column = (name: string, punches: "first" | "last" | "count"): ColumnDraft => ({
    ...PLAIN_COLUMN,
    name: names.of(name, name),
    from: "cell",
    type: punches === "count" ? "number" : "duration",
    formats: punches === "count" ? [] : ["clock"],
    empty: true,
    punches,
    notes: punches === "first" ? [{ note: "punches" }] : [],
  });
  return [column("came", "first"), column("went", "last"), column("punches", "count")];
}

const MOST_ANSWERS = 12;

function answersOf(inside: readonly ColumnGuess[]): readonly string[] | undefined {
  const answers = new Map<string, string>();
  for (const { profile } of inside) {
    for (const { text, form } of profile.texts.values()) {
      // Among words a 0 says that nothing was chosen.
      if (form === "nothing" || text === "0") continue;
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

/** Of whom or what a line is, and which of its rows. */
export function wideKeyOf(
  { guesses, names }: Work,
  keyNames: readonly string[],
  made: readonly ColumnDraft[],
): string[] {
  const [{ own, sheet }] = guesses;
  const [first] = own;
  const named = own.find(({ hints }) => hints.has("id")) ?? own.find(({ hints }) => hints.has("person"));
  const teller = sheet.blocks ? (named ?? first) : first;
  const who =
    keyNames.length > 0 || !teller ? keyNames : [names.get(teller)].filter((name) => name !== undefined);
  const [heading] = made;
  return heading ? [...who, heading.name] : [...who];
}
