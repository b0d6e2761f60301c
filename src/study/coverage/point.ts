import type { Span } from "../../base/source.js";

/** What a coverage point belongs to, in the words of rulebooks. */
export type Construct =
  | "bands"
  | "grades"
  | "tiers"
  | "curve"
  | "deduct"
  | "choose"
  | "blend"
  | "split"
  | "edge"
  | "comparison"
  | "if"
  | "else"
  | "and"
  | "or"
  | "in"
  | "is missing"
  | "min"
  | "max"
  | "where"
  | "for"
  | "missing"
  | "floor"
  | "at_most"
  | "at_least"
  | "leaves_at_least"
  | "least"
  | "at_least_rows"
  | "at_least_points"
  | "pass"
  | "veto"
  | "flag"
  | "check"
  | "guard"
  | "provisional"
  | "exclude"
  | "param";

/** What can come about at a place of a rule: each is a coverage point of its own. */
export type Outcome =
  /** a step, row, set, slice or stretch that gives the value */
  | "taken"
  /** where a value stands to an edge; `just`: no further from it than one in the last place of the edge */
  | "at"
  | "just_below"
  | "just_above"
  | "below"
  | "above"
  | "equal"
  | "different"
  | "yes"
  | "no"
  /** of `else`: the second value, or the first */
  | "replaced"
  | "kept"
  /** the part of `and` or `or` that comes first in settling it; or none does */
  | "settles"
  | "none_settles"
  /** a member of a list, or an argument of `min` or `max` */
  | "chosen"
  /** none of the members, rows or sets */
  | "none"
  /** of a rule of `deduct`: nothing beyond the limit, something, an exact number of units, part of a unit */
  | "takes_nothing"
  | "takes"
  | "whole_units"
  | "part_unit"
  /** of caps and floors */
  | "acts"
  | "does_not_act"
  /** a missing value that a policy settles */
  | "met"
  /** too little to go by, or enough */
  | "too_few"
  | "enough"
  /** of a pool */
  | "shared"
  | "nobody"
  /** of a dated value of a parameter */
  | "in_force";

/** One thing that the tests of a rulebook can show. */
export interface Point {
  /** What it means, independent of where and how it is written. */
  readonly key: string;
  /** The quantity with its item or line (`people.score.returns`), or the table or parameter. */
  readonly path: string;
  readonly construct: Construct;
  readonly outcome: Outcome;
  /** The place in the rule's own words: `over 5%: 90%`. */
  readonly text: string;
  readonly span: Span;
}
