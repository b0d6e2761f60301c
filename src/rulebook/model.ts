/**
 * A rulebook after all checks: names resolved, types known, quantities in an order in which each comes after what
 * it reads. This is all that the engine and the studies see; nothing in it is text to be parsed again.
 */
export type * from "./model/pay.js";
export type * from "./model/quantity.js";
export type * from "./model/rulebook.js";
export type * from "./model/scorecard.js";
export type * from "./model/shapes.js";
export type * from "./model/table.js";
