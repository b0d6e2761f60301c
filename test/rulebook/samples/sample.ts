import type { RULEBOOK } from "../../../src/findings/catalogue/rulebook.js";

/** A code and a rulebook that produces exactly it, once for each mark (▸), at the mark. */
export type Sample = readonly [code: keyof typeof RULEBOOK, rulebook: string];
