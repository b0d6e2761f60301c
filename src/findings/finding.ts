import type { Language } from "../base/language.js";
import type { Span } from "../base/source.js";
import { CATALOGUE, type Code } from "./catalogue.js";
import type { Severity, Value, ValuesOf } from "./entry.js";

/** Where in a data file: the file alone, or a row (as a spreadsheet program counts it), or a cell of it. */
export interface DataPlace {
  readonly file: string;
  readonly sheet?: string;
  /** from 1 */
  readonly row?: number;
  /** a column's header, or its letters where it has none */
  readonly column?: string;
  /** What is read from each of many columns, such as the days of a month: findings there are counted as one column's. */
  readonly readAs?: string;
  /** offset of a byte, for what cannot be decoded */
  readonly offset?: number;
}

/** Where a finding stands: in a text that somebody wrote, or in data. */
export type Place = { readonly source: Span } | { readonly data: DataPlace };

/** One thing to tell: its code, where it is, and the values its message needs. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place | undefined;
  readonly values: Readonly<Record<string, Value>>;
}

/** Makes a finding; the values are checked against the code's message. */
export function finding<C extends Code>(
  code: C,
  place: Place | undefined,
  values: ValuesOf<(typeof CATALOGUE)[C]>,
): Finding<C> {
  return { code, severity: CATALOGUE[code].severity, place, values };
}

/** Place of a stretch of source text. */
export function at(source: Span): Place {
  return { source };
}

/** Place in a data file. */
export function inData(data: DataPlace): Place {
  return { data };
}

/** Where the file in which a finding stands is taken in, from there outwards; none for a file read for itself. */
export function usersOf({ place }: Pick<Finding, "place">): readonly Span[] {
  const users: Span[] = [];
  let user = place && "source" in place ? place.source.file.usedBy : undefined;
  for (; user; user = user.file.usedBy) users.push(user);
  return users;
}

/** Longest value that a message repeats (characters): a whole file may stand where a word should. */
const LONGEST = 400;

function fill(template: string, values: Readonly<Record<string, Value>>, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) return `{${name}}`;
    return cut(valueText(value, language));
  });
}

function valueText(value: Value, language: Language): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return isList(value) ? value.join(language === "zh" ? "、" : ", ") : value[language];
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${[...text.slice(0, LONGEST)].slice(0, -1).join("")}…` : text;
}

/** The sentence that says what was found. */
export function messageOf(f: Finding, language: Language): string {
  return fill(CATALOGUE[f.code].message[language], f.values, language);
}

/** The sentence that says what to do; empty where the message says all. */
export function fixOf(f: Finding, language: Language): string {
  return fill(CATALOGUE[f.code].fix[language], f.values, language);
}
