import { entries } from "../entry.js";

/** The shape of a rulebook: keys, names, links, steps. */
export const RULEBOOK = entries({});
