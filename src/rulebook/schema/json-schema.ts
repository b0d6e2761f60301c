/** The words of JSON Schema (draft-07) that schemas of rulebooks are written in, and the parts all are made of. */

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A schema: what a value must be, and what editors show of it. */
export type Schema = { readonly [keyword: string]: Json };

/** What YAML makes of a text without quotes: 60, true and an empty value are no texts to editors. */
export const SCALARS = ["string", "number", "boolean", "null"] as const;

/** Any text, formulas among them. */
export const SCALAR: Schema = { type: SCALARS };

/** One text, or a list of texts. */
export const TEXTS: Schema = { type: [...SCALARS, "array"], items: SCALAR };

/** One text, or a list of at least one: as a choice, so that editors write the text first. */
export const SOME_TEXTS = { anyOf: [SCALAR, { ...TEXTS, type: "array", minItems: 1 }] };

/** A text of a certain form; what YAML takes for something else than text is not looked at. */
export function written(pattern: RegExp): Schema {
  return { ...SCALAR, pattern: pattern.source };
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): Schema {
  return { enum: words };
}

/** One of a few words, or what else a schema says: as a choice, so that editors offer the words. */
export function oneOfOr(words: readonly string[], other: Schema): Schema {
  return { anyOf: [oneOf(...words), other] };
}

/** A map from free names to values of one kind. */
export function mapOf(value: Schema): Schema {
  return { type: "object", additionalProperties: value };
}

/** A list of values of one kind. */
export function listOf(value: Schema): Schema {
  return { type: "array", items: value };
}

/** A map with something in it. */
export function filledMap(schema: Schema): Schema {
  return { ...schema, minProperties: 1 };
}

/** A list with something in it. */
export function filledList(item: Schema): Schema {
  return { ...listOf(item), minItems: 1 };
}

/** A text, or a map as a schema says. */
export function scalarOr(map: Schema): Schema {
  return { ...map, type: [...SCALARS, "object"] };
}

/** A map as a schema says, or nothing at all. */
export function mayBeEmpty(map: Schema): Schema {
  return { ...map, type: ["object", "null"] };
}

/** A schema that is defined once, by the name of its section. */
export function definition(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

/** What holds of a value that a condition fits, and of the others. */
export function where(fits: Schema, holds: Schema, otherwise: Schema = {}): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: fits, then: holds, else: otherwise };
}
