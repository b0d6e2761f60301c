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
    const text = phrases[phrase][language];
    if (language === "zh") return filledClosely(text, given);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
  };
}

/** Full-width marks have their own room: a blank of the phrase beside one that a value begins or ends with is left out. */
function filledClosely(phrase: string, given: Readonly<Record<string, string | number>>): string {
  let text = "";
  // Parts of a phrase and names of values in turn.
  phrase.split(/\{(\w+)\}/).forEach((part, i) => {
    const next = i % 2 === 0 ? part : String(given[part]);
    const isBlankPart = i % 2 === 0;
    if (isBlankPart && BLANK.test(next) && CLOSES.test(text)) text += next.slice(1);
    else if (!isBlankPart && text.endsWith(" ") && OPENS.test(next)) text = text.slice(0, -1) + next;
    else text += next;
  });
  return text;
}

/** Before a word, not before a sign such as `|`. */
const BLANK = /^ (?:$|[\p{L}\p{N}])/u;
const CLOSES = /[）】」』》，。；：、]$/;
const OPENS = /^[（【「『《，。；：、]/;
