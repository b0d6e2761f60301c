import { entries } from "../entry.js";

/** Formulas: their spelling and their types. */
export const LANGUAGE = entries({});
