/** Scorecards: items that add up to a score, in modules where there are some. */
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import type { Node } from "../../language/tree.js";
import type { ItemShape, MissingPolicy } from "./shapes.js";

/** Items that add up to a score. */
export interface Scorecard extends ItemGroup {
  readonly kind: "scorecard";
  /** `at_least_points:`: with fewer points left to score, the score is missing (too few). */
  readonly atLeastPoints: Node | undefined;
  /** What the points of its items must add up to. */
  readonly full: Node | undefined;
  /** The score is not above this. */
  readonly atMost: Node | undefined;
  /** Where one of them holds the score is 0. */
  readonly vetoes: readonly Veto[];
}

/** Items that add up: those of a scorecard, or of a module in it. */
export interface ItemGroup {
  readonly items: readonly Item[];
  /** Do its items have points, or weights that add up to 100 %? */
  readonly by: "points" | "weight";
  /** The mark that must be reached: a share of all points (percent), or points (number). */
  readonly pass: Node | undefined;
}

/** A condition under which a score is 0. */
export interface Veto {
  readonly name: string;
  readonly when: Node;
  readonly say: Bilingual;
  readonly span: Span;
}

/**
 * What an item is worth: `points`, or a `weight` of a score of 100, are what the full score is made of; a `bonus` is
 * given on top of it, a `penalty` taken away.
 */
export type Role = "points" | "bonus" | "penalty" | "weight";

/** An item of a scorecard or module. */
export interface Item {
  readonly name: string;
  readonly label: Bilingual;
  readonly role: Role;
  /**
   * Points the item can give or take, or its weight; all points together are what `exclude` scales up to. undefined
   * for a module whose points are those of its items.
   */
  readonly worth: Node | undefined;
  /** What is measured, for reports; the shape's `of`, or the formula itself. */
  readonly of: Node | undefined;
  /**
   * What the item gives. A percent (or ratio) is a share of the item's points, a number is points. `deduct` starts
   * from the item's points; a penalty is what it deducts. Kept within 0 and the item's points. Of an item with a
   * weight a number is a score of 100, and nothing bounds it. A module gives what its items come to, scaled to its own
   * points where it has some.
   */
  readonly gives: ItemShape | Module;
  /** undefined: not said, so a missing value is an error. */
  readonly missing: MissingPolicy | undefined;
  readonly span: Span;
}

/** An item made of items. */
export interface Module extends ItemGroup {
  readonly kind: "module";
}
