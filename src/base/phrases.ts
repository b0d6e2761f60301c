import type { Bilingual, Language } from "./language.js";

/** The names in braces of a phrase: `"{count} rows of {table}"` → `"count" | "table"`. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Phrases by name, each in both languages. */
export type Phrases = Readonly<Record<string, Bilingual>>;

type Values<P extends Bilingual> = Readonly<Record<NamesIn<P["en"]>, string | number>>;

/** Says a phrase in one language; what stands in braces is filled in, and must be given. */
export type Say<P extends Phrases> = <W extends keyof P>(
  phrase: W,
  ...values: NamesIn<P[W]["en"]> extends never ? [] : [Values<P[W]>]
) => string;

/** Says the phrases of a catalogue in one language. */
export function sayer<P extends Phrases>(phrases: P, language: Language): Say<P> {
  return (phrase, ...values) => {
    const given: Readonly<Record<string, string | number>> = values[0] ?? {};
    return phrases[phrase][language].replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
  };
}
