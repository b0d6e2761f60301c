import type { Bilingual } from "../../base/language.js";
import type { CellReading, Form, Take, TakePatterns } from "../../base/layout.js";
import { parseMomentFormat } from "../../base/moment-format.js";
import type { YearSource } from "../../base/stretch.js";
import { HOLES, type PatternProblem, parsePattern, type TextPattern } from "../../base/text-pattern.js";
import { zoneNamed } from "../../base/zone.js";
import { at, finding } from "../../findings/finding.js";
import type { Kind } from "../../language/types.js";
import type { FieldReader, Fields } from "../fields.js";
import type { YamlNode, YamlText } from "../yaml.js";

/** The keys of a column that say how its cells are prepared before they are read. */
export const CELL_KEYS = [
  "from",
  "fill",
  "empty_words",
  "take",
  "format",
  "year",
  "unit",
  "timezone",
] as const;

/** How the cells of a column are prepared; undefined: they are read as they stand. `kind`: the column's type. */
export function readCell(reader: FieldReader, fields: Fields<"column">, kind: Kind): CellReading | undefined {
  const source = readFrom(reader, fields.from);
  const forms = (reader.someTexts(fields.format) ?? []).flatMap((text) => readForm(reader, text, kind) ?? []);
  const reading: CellReading = {
    from: source?.from,
    place: source?.place ?? 0,
    fillDown: reader.word(fields.fill, ["down"]) !== undefined,
    emptyWords: reader.someTexts(fields.empty_words)?.map(({ text }) => text) ?? [],
    take: readTake(reader, fields.take, kind),
    forms,
    year: readYear(reader, fields, forms),
    units: readUnits(reader, fields.unit, kind),
    timezone: readZone(reader, fields.timezone, kind),
  };
  if (fields.empty_words && !fields.empty) {
    reader.add(finding("empty-words-refused", at(fields.empty_words.span), {}));
  }
  if (source?.from === "day" && fields.from && kind !== "date")
    misplaced(reader, fields.from, "from: day", ["date"], kind);
  if (source && source.from !== "block" && fields.header) {
    const shape = { en: "a cell that stands under many headers", zh: "来自多个表头之下的单元格" };
    misplaced(reader, fields.header, "header", ["file"], shape);
  }
  return CELL_KEYS.some((key) => fields[key]) ? reading : undefined;
}

function misplaced(
  reader: FieldReader,
  node: YamlNode,
  key: string,
  shapes: readonly string[],
  shape: string | Bilingual,
): undefined {
  return reader.add(finding("key-misplaced", at(node.span), { key, shapes, shape }));
}

/** `cell`, `cell 2`, `heading`, `parent`, `day` or `block` */
function readFrom(
  reader: FieldReader,
  node: YamlNode | undefined,
): { readonly from: NonNullable<CellReading["from"]>; readonly place: number } | undefined {
  const text = node && reader.text(node);
  if (!text) return undefined;
  const numbered = /^cell ([1-9]\d?)$/.exec(text.text);
  if (numbered) return { from: "cell", place: Number(numbered[1]) - 1 };
  const from = reader.word(text, ["cell", "heading", "parent", "day", "block"]);
  return from && { from, place: 0 };
}

const COUNTS = ["days", "hours", "minutes", "seconds"] as const;

/** What a bare number of a duration counts; or what may stand behind a number. */
function readUnits(reader: FieldReader, node: YamlNode | undefined, kind: Kind): readonly string[] {
  if (!node) return [];
  if (kind === "duration") return [reader.word(node, COUNTS) ?? "minutes"];
  if (kind === "number" || kind === "money") return reader.someTexts(node)?.map(({ text }) => text) ?? [];
  misplaced(reader, node, "unit", ["number", "money", "duration"], kind);
  return [];
}

function readZone(reader: FieldReader, node: YamlNode | undefined, kind: Kind): string | undefined {
  const text = reader.text(node);
  if (!text) return undefined;
  if (kind !== "datetime" && kind !== "date")
    return misplaced(reader, text, "timezone", ["date", "datetime"], kind);
  if (zoneNamed(text.text)) return text.text;
  return reader.add(finding("timezone-unknown", at(text.span), { found: text.text }));
}

/** Formats without a year need to know where it stands, and others have it. */
function readYear(
  reader: FieldReader,
  { year, format }: Fields<"column">,
  forms: readonly Form[],
): YearSource | undefined {
  const source = reader.word(year, YEAR_SOURCES);
  const without = forms.find((form) => form.kind === "moment" && !form.format.hasYear);
  if (without?.kind === "moment" && !year && format) {
    reader.add(finding("format-year", at(format.span), { found: without.format.text, known: YEAR_SOURCES }));
  }
  if (!without && year) {
    const shape = { en: "dates that say their year", zh: "自带年份的日期" };
    misplaced(reader, year, "year", ["format: MM-dd"], shape);
  }
  return source;
}

const YEAR_SOURCES = ["title", "file", "sheet", "period"] as const;

const EPOCHS = { epoch_seconds: "seconds", epoch_milliseconds: "milliseconds" } as const;

function readForm(reader: FieldReader, text: YamlText, kind: Kind): Form | undefined {
  if (text.text === "clock") {
    return kind === "duration"
      ? { kind: "clock" }
      : misplaced(reader, text, "format: clock", ["duration"], kind);
  }
  if (kind !== "date" && kind !== "datetime") {
    return misplaced(reader, text, "format", ["date", "datetime", "duration"], kind);
  }
  for (const [name, unit] of Object.entries(EPOCHS)) if (text.text === name) return { kind: "epoch", unit };
  const format = parseMomentFormat(text.text);
  if (!format) return reader.add(finding("format-unreadable", at(text.span), { found: text.text }));
  if (format.hasClock === (kind === "datetime")) return { kind: "moment", format };
  return reader.add(finding("format-type", at(text.span), { found: text.text, type: kind }));
}

const HOW = ["first", "last", "whole", "count", "sum", "has", "without"] as const;
/** The types that what is taken can have; others take any. */
const TAKE_TYPES: Readonly<Partial<Record<(typeof HOW)[number], readonly Kind[]>>> = {
  count: ["number"],
  sum: ["number", "money", "duration"],
  has: ["boolean"],
};

/** A pattern, a list of them, or `{ sum: … }` and the like. */
function readTake(reader: FieldReader, node: YamlNode | undefined, kind: Kind): Take | undefined {
  if (!node) return undefined;
  if (node.kind !== "map") return patternsTaken(reader, "first", node);
  const fields = reader.fields("take", node);
  const said = HOW.filter((how) => fields[how]);
  const [how] = said;
  if (said.length !== 1) {
    return reader.add(
      finding("take-how", at(node.span), { known: HOW, found: said.length === 0 ? "–" : said }),
    );
  }
  const types = TAKE_TYPES[how];
  if (types && !types.includes(kind)) {
    reader.add(
      finding("key-misplaced", at(node.span), { key: `take: { ${how}: … }`, shapes: types, shape: kind }),
    );
  }
  if (fields.parted_by && how !== "has" && how !== "whole")
    misplaced(reader, fields.parted_by, "parted_by", ["has", "whole"], how);
  const parted = reader.text(fields.parted_by)?.text;
  if (how !== "has" && how !== "without") {
    const taken = patternsTaken(reader, how, fields[how], fields.except);
    return taken && parted !== undefined ? { ...taken, parted } : taken;
  }
  if (fields.except)
    misplaced(reader, fields.except, "except", ["first", "last", "whole", "count", "sum"], how);
  const texts = reader.someTexts(fields[how])?.map(({ text }) => text) ?? [];
  return how === "has" ? { how, texts, parted } : { how, texts };
}

function patternsTaken(
  reader: FieldReader,
  how: "first" | "last" | "whole" | "count" | "sum",
  node: YamlNode | undefined,
  passed?: YamlNode,
): TakePatterns | undefined {
  const mustTake = how !== "whole" && how !== "count";
  const read = (some: YamlNode | undefined, must: boolean) =>
    (reader.someTexts(some) ?? []).flatMap((text) => readPattern(reader, text, must) ?? []);
  const patterns = read(node, mustTake);
  return patterns.length > 0 ? { how, patterns, except: read(passed, false) } : undefined;
}

function readPattern(reader: FieldReader, text: YamlText, mustTake: boolean): TextPattern | undefined {
  const pattern = parsePattern(text.text, mustTake);
  if (!("problem" in pattern)) return pattern;
  const values = {
    found: text.text,
    why: WHY[pattern.problem](pattern),
    holes: HOLES,
    example: "迟到{number}分钟",
  };
  return reader.add(finding("pattern-unreadable", at(text.span), values));
}

const WHY: Readonly<Record<PatternProblem["problem"], (problem: PatternProblem) => Bilingual>> = {
  unknown: (problem) => {
    const name = "found" in problem ? problem.found : "";
    return { en: `there is no hole {${name}}`, zh: `没有 {${name}} 这种空位` };
  },
  open: () => ({ en: "a { has no }", zh: "{ 缺少对应的 }" }),
  none: () => ({ en: "no part of it is taken", zh: "没有写明取哪一部分" }),
  several: () => ({
    en: "several parts are taken; those that are only passed over stand in <…>",
    zh: "取了多个部分；只跳过不取的部分写作 <…>",
  }),
  touch: () => ({
    en: "two texts stand side by side, and nothing says where one ends",
    zh: "两个 text 相邻，无法判断在何处分开",
  }),
};
