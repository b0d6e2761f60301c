import { DAY_MS } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { comparable } from "../../base/text.js";
import type { CellType } from "../../intake/declaration.js";
import {
  type CellForm,
  COMPACT_DAY,
  COMPACT_TIME,
  EPOCH_MS,
  EPOCH_S,
  LEADING_ZERO,
  LONG_NUMBER,
  NEXT_DAY,
  STORED,
} from "../../intake/inspect/cell-look.js";
import {
  type ColumnProfile,
  countOf,
  type FormCount,
  filled,
  marked,
} from "../../intake/inspect/column-profile.js";
import { type CellPatterns, patternsOf } from "./cell-patterns.js";
import { formatOf } from "./date-formats.js";
import { guessList, type ListGuess } from "./guess-list.js";
import { type Scale, scaleOf } from "./scales.js";
import { type Hint, hintsOf } from "./vocabulary.js";

/** What a column seems to be, and on how many cells that rests. */
export interface ColumnGuess {
  readonly profile: ColumnProfile;
  readonly hints: ReadonlySet<Hint>;
  /** It counts the rows: 1, 2, 3. */
  readonly isRunning: boolean;
  readonly type: CellType;
  /** Cells that say something, and those of them that fit the type. */
  readonly filled: number;
  readonly fitting: number;
  /** Cells of other forms. */
  readonly odd: readonly FormCount[];
  readonly formats: readonly string[];
  /** Another format that fits as well: day and month cannot be told apart. */
  readonly formatOrElse: string | undefined;
  readonly unit: string | undefined;
  readonly of100: boolean;
  readonly words: readonly string[] | undefined;
  /** The texts are words of a scale: each stands for a number. */
  readonly scale: Scale | undefined;
  /** Several answers in a cell. */
  readonly list: ListGuess | undefined;
  readonly patterns: CellPatterns | undefined;
  readonly without: readonly string[];
  readonly fillDown: boolean;
  readonly emptyWords: readonly string[];
}

/** A running number starts here. */
const FIRST = 1;
const RUNNING = /^(?:序号?|行号|no\.?|#|index|row)$/i;

/** A number that counts the rows of a list: it tells nothing of what stands in them. */
function isRunning({ header, least, ...profile }: ColumnProfile): boolean {
  return (
    RUNNING.test(comparable(header.split("/").at(-1) ?? "")) && least === FIRST && profile.decimals === 0
  );
}

/** A type is taken where so many of the cells that say something fit it. */
const ENOUGH = 0.8;

interface Typed {
  readonly type: CellType;
  readonly forms: readonly CellForm[];
  readonly formats?: readonly string[];
  readonly orElse?: string | undefined;
  readonly unit?: string | undefined;
  readonly of100?: boolean;
}

/** Guesses what a column is, by its cells before its header. */
export function guessColumn(profile: ColumnProfile): ColumnGuess {
  const hints = hintsOf(profile.header);
  const all = filled(profile);
  const found = candidates(profile, hints)
    .map((typed) => ({ typed, count: countOf(profile, ...typed.forms) }))
    .sort((a, b) => b.count - a.count)[0];
  const isTyped = found !== undefined && all > 0 && found.count >= ENOUGH * all;
  const typed: Typed = isTyped ? found.typed : { type: "text", forms: [] };
  const fitting = isTyped ? found.count : all - countOf(profile, "error", "exponent", "cut-time");
  const isOdd = ({ form }: FormCount) =>
    form !== "blank" &&
    form !== "nothing" &&
    (isTyped ? !typed.forms.includes(form) : form === "error" || form === "exponent" || form === "cut-time");
  const isText = typed.type === "text";
  const list = isText ? listIn(profile, hints) : undefined;
  const scale = isText && !list ? scaleIn(profile) : undefined;
  const patterns = isText && !list && !scale ? patternsIn(profile, hints) : undefined;
  return {
    profile,
    hints,
    isRunning: isRunning(profile),
    type: typed.type,
    filled: all,
    fitting,
    odd: profile.forms.filter(isOdd),
    formats: typed.formats ?? [],
    formatOrElse: typed.orElse,
    unit: typed.unit,
    of100: typed.of100 ?? false,
    words: isText && !patterns && !list ? wordsOf(profile, hints) : undefined,
    scale,
    list,
    patterns,
    without: isText ? suffixesOf(profile) : [],
    fillDown: isText && isFilledDown(profile, hints),
    emptyWords: nothings(profile),
  };
}

/** The types that may fit, each with the forms of cells that it reads. */
function candidates(profile: ColumnProfile, hints: ReadonlySet<Hint>): Typed[] {
  return [
    ...truths(profile),
    ...moments(profile),
    ...months(profile),
    ...numbers(profile, hints),
    ...lengths(profile, hints),
  ];
}

function moments(profile: ColumnProfile): Typed[] {
  const found: Typed[] = [];
  const dates = countOf(profile, "date");
  const times = countOf(profile, "datetime");
  const stored = marked(profile, STORED);
  // A spreadsheet's midnight looks like a day.
  if (times > 0 && dates > 0 && stored >= dates)
    found.push({ type: "datetime", forms: ["date", "datetime"] });
  else if (times >= dates && times > 0) found.push({ type: "datetime", forms: ["datetime"] });
  if (dates > 0) found.push({ type: "date", forms: ["date"] });
  const shapes = profile.shapes.map(formatOf);
  const known = shapes.filter((one) => one !== undefined);
  if (known.length > 0 && known.length === shapes.length) {
    const hasClock = known.some((one) => one.hasClock);
    if (known.every((one) => one.hasClock === hasClock)) {
      const type = hasClock ? "datetime" : "date";
      const formats = [...new Set(known.map(({ format }) => format))];
      found.push({ type, forms: ["dated"], formats, orElse: known.find(({ orElse }) => orElse)?.orElse });
    }
  }
  return found;
}

const MONTHS: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-(?:0[1-9]|1[0-2])$/, "yyyy-MM"],
  [/^\d{4}\/(?:0[1-9]|1[0-2])$/, "yyyy/MM"],
  [/^\d{4}年(?:0[1-9]|1[0-2])月$/, "yyyy年MM月"],
  [/^\d{4}年(?:[1-9]|1[0-2])月$/, "yyyy年M月"],
];

/** Texts that all name a month in one way. */
function months({ texts, distinct }: ColumnProfile): Typed[] {
  if (!distinct.exact || texts.size !== distinct.count) return [];
  const said = [...texts.values()].flatMap(({ form, text }) => (form === "nothing" ? [] : [text.trim()]));
  const found = MONTHS.find(([pattern]) => said.length > 0 && said.every((text) => pattern.test(text)));
  return found ? [{ type: "date", forms: ["text"], formats: [found[1]] }] : [];
}

/** Up to here numbers under 率 may be marks: 效率 5. */
const RATINGS = 10;

function numbers(profile: ColumnProfile, hints: ReadonlySet<Hint>): Typed[] {
  const count = countOf(profile, "number");
  const found: Typed[] = [];
  const every = (mark: number) => count > 0 && marked(profile, mark) === count;
  const isMoment = hints.has("moment");
  if (every(COMPACT_DAY) && isMoment) return [{ type: "date", forms: ["number"], formats: ["yyyyMMdd"] }];
  if (every(COMPACT_TIME)) return [{ type: "datetime", forms: ["number"], formats: ["yyyyMMddHHmmss"] }];
  if (isMoment && every(EPOCH_MS)) return [epoch(profile, "epoch_milliseconds", DAY_MS)];
  if (isMoment && every(EPOCH_S)) return [epoch(profile, "epoch_seconds", DAY_MS / 1000)];
  const isId = hints.has("id") && profile.decimals === 0;
  const hasId = marked(profile, LEADING_ZERO) > 0 || marked(profile, LONG_NUMBER) > 0;
  const [unit, more] = [...profile.units.keys()];
  // What stands behind a single number may be its text: 9月转正.
  const isUnit = more === undefined && (count > 0 || countOf(profile, "measured") > 1);
  const one = isUnit ? unit : undefined;
  if (countOf(profile, "yen") > 0 || (hints.has("money") && profile.decimals <= 2)) {
    found.push({
      type: "money",
      forms: ["number", "yen", ...(one ? (["measured"] as const) : [])],
      unit: one,
    });
  } else if (hints.has("minutes") && count > 0) {
    found.push({ type: "duration", forms: ["number"], unit: "minutes" });
  } else if (!isId && !hasId && (count > 0 || one)) {
    found.push({ type: "number", forms: ["number", ...(one ? (["measured"] as const) : [])], unit: one });
  }
  const percents = countOf(profile, "percent");
  if (percents > 0) {
    const bare = count > 0 && profile.most > 1;
    found.push({ type: "percent", forms: bare ? ["percent", "number"] : ["percent"], of100: bare });
  } else if (hints.has("rate") && count > 0 && profile.most > RATINGS && profile.most <= 100) {
    found.unshift({ type: "percent", forms: ["number"], of100: true });
  }
  return found;
}

/** Instants that are all of one time of day are days, told by their midnights. */
function epoch({ texts }: ColumnProfile, format: string, day: number): Typed {
  const clocks = new Set([...texts.values()].map(({ text }) => Number(text) % day));
  const isDay = clocks.size === 1 && texts.size > 1;
  return { type: isDay ? "date" : "datetime", forms: ["number"], formats: [format] };
}

const POINTS = "分";

/** Are all lengths written like `5分`? Beside a rating that is points, and no minutes. */
function isInPoints({ texts }: ColumnProfile): boolean {
  return [...texts.values()].every(
    ({ text, form }) => form !== "duration" || /^\d+(?:\.\d+)?分$/.test(halfWidth(text).trim()),
  );
}

function lengths(profile: ColumnProfile, hints: ReadonlySet<Hint>): Typed[] {
  const clocks = countOf(profile, "clock");
  const durations = countOf(profile, "duration");
  if (clocks + durations === 0) return [];
  if (hints.has("rating") && clocks === 0 && isInPoints(profile)) {
    return [{ type: "number", forms: ["number", "duration"], unit: POINTS }];
  }
  const isLength = durations > 0 || (hints.has("length") && marked(profile, NEXT_DAY) === 0);
  if (isLength) return [{ type: "duration", forms: ["clock", "duration"] }];
  return [{ type: "duration", forms: ["clock"], formats: ["clock"] }];
}

const ASKS = /^是否|^(?:is|has|was)[_\s]|[?？]$/;

function truths(profile: ColumnProfile): Typed[] {
  const count = countOf(profile, "truth");
  if (count > 0) return [{ type: "boolean", forms: ["truth"] }];
  const isNoughtOrOne = profile.distinct.count === 2 && profile.least === 0 && profile.most === 1;
  if (!isNoughtOrOne || !ASKS.test(comparable(profile.header))) return [];
  return [{ type: "boolean", forms: ["number"] }];
}

/** Their texts are many, whatever a month's file shows. */
const UNWORDED: readonly Hint[] = ["id", "person", "group", "free"];
const MOST_WORDS = 12;
const LONGEST_WORD = 16;
/** A word stands in so many rows on the average. */
const ROWS_A_WORD = 3;

/** The texts of a column of few, each spelling of one once; none for names, ids and the like. */
function wordsOf(profile: ColumnProfile, hints: ReadonlySet<Hint>): readonly string[] | undefined {
  if (UNWORDED.some((hint) => hints.has(hint))) return undefined;
  const { distinct, texts } = profile;
  const all = filled(profile);
  const words = new Map<string, { text: string; count: number }>();
  for (const { text, form, count } of texts.values()) {
    if (form === "nothing") continue;
    if (form !== "text" && form !== "truth") return undefined;
    if (text.length > LONGEST_WORD || /[\n\r]/.test(text)) return undefined;
    const known = words.get(comparable(text));
    if (!known || known.count < count) words.set(comparable(text), { text: text.trim(), count });
  }
  if (!distinct.exact || words.size < 2 || words.size > MOST_WORDS || all < ROWS_A_WORD * words.size)
    return undefined;
  return [...words.values()].sort((a, b) => b.count - a.count).map(({ text }) => text);
}

const ASKS_FOR_SEVERAL = /多选|可选多项|select all|all that apply|multiple/i;

/** Lists of names or remarks are no answers to choose from, unless the header says so. */
function listIn(profile: ColumnProfile, hints: ReadonlySet<Hint>): ListGuess | undefined {
  const isOther = UNWORDED.some((hint) => hints.has(hint));
  return isOther && !ASKS_FOR_SEVERAL.test(profile.header) ? undefined : guessList(profile);
}

/** A scale that all texts are of; a 0 among them says that nothing was chosen. */
function scaleIn({ distinct, texts }: ColumnProfile): Scale | undefined {
  if (!distinct.exact || texts.size !== distinct.count) return undefined;
  const said = [...texts.values()].filter(({ form, text }) => form !== "nothing" && text !== "0");
  return said.every(({ form }) => form === "text") ? scaleOf(said.map(({ text }) => text)) : undefined;
}

function patternsIn(profile: ColumnProfile, hints: ReadonlySet<Hint>): CellPatterns | undefined {
  if (hints.has("id") || hints.has("person") || hints.has("free") || hints.has("group")) return undefined;
  if (!profile.distinct.exact || profile.texts.size !== profile.distinct.count) return undefined;
  const found = patternsOf(profile.texts.values());
  const isTimed = found?.patterns.some(({ text }) => /<time>|<duration>|<number>\/<number>/.test(text));
  return isTimed ? found : undefined;
}

const SUFFIX = /[（(](?:离职|已离职|停职|实习|试用|试用期|退休|外包|left|intern)[)）]$/i;

function suffixesOf(profile: ColumnProfile): readonly string[] {
  const found = new Set<string>();
  for (const { text } of profile.texts.values()) {
    const suffix = SUFFIX.exec(text.trim());
    if (suffix) found.add(suffix[0]);
  }
  return [...found];
}

/** Merged cells: the group stands in the first row of its people only. */
function isFilledDown(profile: ColumnProfile, hints: ReadonlySet<Hint>): boolean {
  const blanks = countOf(profile, "blank");
  return hints.has("group") && blanks > 0 && !profile.firstIsBlank && profile.repeats === 0;
}

function nothings(profile: ColumnProfile): readonly string[] {
  const words = [...profile.texts.values()]
    .filter(({ form }) => form === "nothing")
    .map(({ text }) => text.trim());
  return [...new Set(words)];
}
