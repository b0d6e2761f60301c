import type { Bilingual } from "../base/language.js";
import { nearestName } from "../base/nearest.js";
import type { Span } from "../base/source.js";
import type { CATALOGUE, Code } from "../findings/catalogue.js";
import type { ValuesOf } from "../findings/entry.js";
import type { Scope } from "./scope.js";
import type { Expression } from "./syntax.js";
import type { Node } from "./tree.js";

/** What the parts of the checker share: the names in reach, and how to check what stands inside. */
export interface CheckContext {
  readonly scope: Scope;
  /** The checked formula, or undefined where it (or a column that it reads) is wrong and a finding says so. */
  check(e: Expression): Node | undefined;
  /** A formula that must be a condition. */
  condition(e: Expression): Node | undefined;
  /** Adds a finding; gives undefined, so that a function can end with it. */
  fail<C extends Code>(code: C, span: Span, values: ValuesOf<(typeof CATALOGUE)[C]>): undefined;
  /** The same, seen from the rows of another table. */
  on(scope: Scope): CheckContext;
}

/** A hint at the known name that is nearest, as the end of a message; empty where none is near. */
export function didYouMean(name: string, known: Iterable<string>): Bilingual {
  const nearest = nearestName(name, known);
  return nearest === undefined
    ? { en: "", zh: "" }
    : { en: ` Did you mean ${nearest}?`, zh: `是否想写 ${nearest}？` };
}
