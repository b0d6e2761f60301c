/** Pay: lines that add up, and the groups that they stand in. */
import type { Exact, Rounding } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import type { Node } from "../../language/tree.js";
import type { ItemShape, MissingPolicy } from "./shapes.js";

/** Named lines that add up; each is rounded once (design §3.1). */
export interface Pay {
  readonly kind: "pay";
  /** All lines in their order, those of groups among them. */
  readonly lines: readonly PayLine[];
  /** A group comes before those that stand in it. */
  readonly groups: readonly PayGroup[];
  /** Of the sum of all lines: never below this; what was raised is reported. undefined: no floor. */
  readonly atLeast: Node | undefined;
  /** Never above this; the last lines give way. */
  readonly atMost: Node | undefined;
}

/** A line of a pay. */
export interface PayLine {
  readonly name: string;
  readonly label: Bilingual;
  /** The innermost group that it stands in, by its place among the pay's groups. */
  readonly group: number | undefined;
  /** `for:`: where this is no, the line is absent. */
  readonly applies: Node | undefined;
  readonly gives: ItemShape;
  readonly missing: MissingPolicy | undefined;
  readonly round: { readonly to: Exact; readonly how: Rounding };
  /** The size that a limit leaves to it; undefined: none. */
  readonly least: Node | undefined;
  /** Whose the money is that the line takes away; undefined: nobody's. */
  readonly fund: Bilingual | undefined;
  readonly span: Span;
}

/** Lines that stand together: what applies to all of them, and what their sum is kept within (design §3.9). */
export interface PayGroup {
  readonly name: string;
  readonly label: Bilingual;
  /** The group that it stands in, by its place among the pay's groups. */
  readonly group: number | undefined;
  /** Its lines are those from `first` up to `end`, which is none of them. */
  readonly first: number;
  readonly end: number;
  /** `for:`: where this is no, its lines are absent. */
  readonly applies: Node | undefined;
  /** A factor that each line takes before it is rounded. */
  readonly times: Node | undefined;
  /** The most that the group adds, or takes away. */
  readonly atMost: Node | undefined;
  /** What the group leaves, where it takes away, of the pay so far. */
  readonly leavesAtLeast: Node | undefined;
  /** The sum is never below this; what was raised is reported. */
  readonly atLeast: Node | undefined;
  readonly span: Span;
}
