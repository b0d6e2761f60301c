import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import type { YamlMap } from "../../rulebook/yaml.js";
import type { Spot } from "./spot.js";

/** What is changed: one word for each sort of meaning. */
export type MutationKind =
  | "edge"
  | "threshold"
  | "value"
  | "shape"
  | "limit"
  | "weight"
  | "sign"
  | "rounding"
  | "logic"
  | "condition"
  | "else"
  | "function"
  | "clause"
  | "missing"
  | "unit"
  | "order"
  | "rows"
  | "level"
  | "time";

/** A rulebook with one meaning changed. */
export interface Mutation {
  readonly kind: MutationKind;
  /** Where: the keys from the top of the rulebook, joined by dots. */
  readonly at: string;
  /** What: `up_to 3% -> under 3%`. With `at` it names the change, whatever line it stands in. */
  readonly change: string;
  readonly span: Span;
  /** What kind of case would notice it. */
  readonly hint: Bilingual;
  /** The changed rulebook. */
  readonly root: () => YamlMap;
}

/** A change at a spot; `change` says what. */
export function mutation(
  kind: MutationKind,
  { path }: Pick<Spot, "path">,
  change: string,
  span: Span,
  hint: Bilingual,
  root: () => YamlMap,
): Mutation {
  return { kind, at: path.join("."), change, span, hint, root };
}

/** `from -> to`, as the author of a rulebook reads it. */
export function arrow(from: string, to: string): string {
  return `${from} -> ${to}`;
}
