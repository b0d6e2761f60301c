import type { Bilingual } from "../base/language.js";

/** Errors stop a run from paying; warnings let it go on (`--strict` counts them as errors); notices only inform. */
export type Severity = "error" | "warning" | "notice";

/**
 * One code of the catalogue. `title` names the problem for the documentation, `message` says what was found, with
 * `{names}` for what differs from case to case, `fix` what to do about it (also with names; may be empty).
 */
export interface Entry {
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** Keeps the literal types of a catalogue's messages, from which the names of their values are read. */
export function entries<const T extends Record<string, Entry>>(catalogue: T): T {
  return catalogue;
}

/** The names in braces of a message: `"{found} is not {expected}"` → `"found" | "expected"`. What holds a blank is none. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | NamesIn<Rest>
  : never;

/** The values a code's message and fix need. */
export type ValuesOf<E extends Entry> = {
  readonly [K in NamesIn<E["message"]["en"]> | NamesIn<E["fix"]["en"]>]: Value;
};

/**
 * What is put into a message: text or a number as it is; a `Bilingual` for names that differ by language; a list
 * is joined by commas.
 */
export type Value = string | number | Bilingual | readonly string[];
