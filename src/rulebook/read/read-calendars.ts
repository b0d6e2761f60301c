/** Calendars: which days are worked, and when a desk is open. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../base/calendar.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import type { ScopeCalendar } from "../../language/calendars.js";
import { didYouMean } from "../../language/check-context.js";
import type { Kind } from "../../language/types.js";
import type { ShapeContext } from "../compile/shape-context.js";
import { type FieldReader, type Fields, start } from "../fields.js";
import type { Calendar, CalendarDays } from "../model.js";
import { readName } from "../names.js";
import type { LinkedTable } from "../resolve/resolve-tables.js";
import type { YamlNode, YamlText } from "../yaml.js";
import { refuseColumns } from "./row-rules.js";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** A calendar but for the days from and until which it is known: these are formulas. */
interface CalendarDraft {
  readonly calendar: Omit<Calendar, "from" | "until">;
  readonly from: YamlNode | undefined;
  readonly until: YamlNode | undefined;
}

/** The calendars as formulas see them, and as they are written; those that are wrong themselves are "broken". */
export interface CalendarDrafts {
  readonly scope: ReadonlyMap<string, ScopeCalendar | "broken">;
  readonly drafts: readonly CalendarDraft[];
}

/** `calendars:` as far as it can be read before formulas are. */
export function readCalendars(
  reader: FieldReader,
  node: YamlNode | undefined,
  tables: ReadonlyMap<string, LinkedTable>,
): CalendarDrafts {
  const scope = new Map<string, ScopeCalendar | "broken">();
  const drafts: CalendarDraft[] = [];
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const name = readName(reader, key);
    const body = reader.map(value);
    const draft =
      name === undefined || !body
        ? undefined
        : readCalendar(reader, key, reader.fields("calendar", body), tables);
    if (draft) drafts.push(draft);
    if (name === undefined) continue;
    const { days, hours } = draft?.calendar ?? {};
    scope.set(name, draft ? { days: days?.table, hours: hours !== undefined } : "broken");
  }
  return { scope, drafts };
}

/** Adds from and until when a calendar is known: dates that are the same for all rows. */
export function finishCalendars({ drafts }: CalendarDrafts, context: ShapeContext): Map<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  for (const { calendar, from, until } of drafts) {
    const edges = [from, until].map((node) => {
      const edge = context.formula(node);
      if (edge && edge.type.kind !== "date") context.mismatch(edge.span, { kind: "date" }, edge.type);
      if (edge) refuseColumns(context, edge, edge.span);
      return edge;
    });
    calendars.set(calendar.name, { ...calendar, from: edges[0], until: edges[1] });
  }
  return calendars;
}

function readCalendar(
  reader: FieldReader,
  name: YamlText,
  fields: Fields<"calendar">,
  tables: ReadonlyMap<string, LinkedTable>,
): CalendarDraft | undefined {
  const weekend = readWeekend(reader, fields.weekend);
  const days = readDays(reader, fields, tables);
  const hours = readHours(reader, fields.open);
  for (const key of ["opens", "closes"] as const) {
    if (fields[key] && !fields.open) refuseKey(reader, key, "open", fields[key].span);
  }
  if (!weekend || (fields.days && !days) || (fields.open && !hours)) return undefined;
  const label = reader.bilingual(fields.label) ?? { en: name.text, zh: name.text };
  const calendar = { name: name.text, label, weekend, days, hours, span: name.span };
  return { calendar, from: fields.from, until: fields.until };
}

/** The days of the week that are not worked, 1 for Monday to 7 for Sunday. */
function readWeekend(reader: FieldReader, node: YamlNode | undefined): ReadonlySet<number> | undefined {
  if (!node) return undefined;
  if (node.kind === "text" && node.text === "none") return new Set();
  const words = (reader.someTexts(node) ?? []).map((text) => reader.word(text, WEEKDAYS));
  if (words.includes(undefined) || words.length === 0) return undefined;
  const weekend = new Set(WEEKDAYS.flatMap((word, i) => (words.includes(word) ? [i + 1] : [])));
  if (weekend.size < WEEKDAYS.length) return weekend;
  return reader.add(finding("calendar-weekend", at(start(node.span)), {}));
}

/** The table of the days that are not as their day of the week, and what its columns say. */
function readDays(
  reader: FieldReader,
  fields: Fields<"calendar">,
  tables: ReadonlyMap<string, LinkedTable>,
): CalendarDays | undefined {
  const text = reader.text(fields.days);
  if (!text) {
    for (const key of ["works", "opens", "closes"] as const) {
      if (fields[key] && !fields.days) refuseKey(reader, key, "days", fields[key].span);
    }
    return undefined;
  }
  const named = tables.get(text.text);
  // A table of values has whatever days other rows name: it says nothing of them.
  const table = named?.origin.kind === "values" ? undefined : named;
  const key = table?.key !== "none" && table?.key.length === 1 ? table.key[0] : undefined;
  if (!table || key === undefined || table.columns.get(key)?.type.kind !== "date") {
    const nearest = table ? "" : didYouMean(text.text, tables.keys());
    return reader.add(finding("calendar-days", at(text.span), { found: text.text, nearest }));
  }
  const works = columnOf(reader, fields.works, table, "boolean");
  const opens = columnOf(reader, fields.opens, table, "duration");
  const closes = columnOf(reader, fields.closes, table, "duration");
  if (works === "broken" || opens === "broken" || closes === "broken") return undefined;
  return { table: table.name, date: key, works, opens, closes };
}

function columnOf(
  reader: FieldReader,
  node: YamlNode | undefined,
  table: LinkedTable,
  kind: Kind,
): string | "broken" | undefined {
  if (!node) return undefined;
  const text = reader.text(node);
  if (text && table.columns.get(text.text)?.type.kind === kind) return text.text;
  if (text) {
    const nearest = didYouMean(text.text, table.columns.keys());
    const values = { found: text.text, table: table.name, expected: EXPECTED[kind] ?? "", nearest };
    reader.add(finding("calendar-column", at(text.span), values));
  }
  return "broken";
}

const EXPECTED: Partial<Record<Kind, { en: string; zh: string }>> = {
  boolean: { en: "yes or no", zh: "是/否" },
  duration: { en: "a duration since midnight", zh: "从零点起的时长" },
};

const CLOCK = /^(\d{1,2}):([0-5]\d) to (\d{1,2}):([0-5]\d)$/;

/** `08:00 to 17:30`, within one day. */
function readHours(reader: FieldReader, node: YamlNode | undefined): Calendar["hours"] {
  const text = reader.text(node);
  if (!text) return undefined;
  const [, ...parts] = CLOCK.exec(text.text) ?? [];
  const [h1, m1, h2, m2] = parts.map(Number);
  const opens = h1 * HOUR_MS + m1 * MINUTE_MS;
  const closes = h2 * HOUR_MS + m2 * MINUTE_MS;
  if (opens < closes && closes <= DAY_MS) return { opens, closes };
  return reader.add(finding("calendar-open", at(text.span), { found: text.text }));
}

function refuseKey(reader: FieldReader, key: string, needs: string, span: Span): void {
  const shape = { en: `a calendar without ${needs}`, zh: `没有 ${needs} 的日历` };
  reader.add(finding("key-misplaced", at(start(span)), { key, shapes: [needs], shape }));
}
