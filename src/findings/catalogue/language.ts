import { entries } from "../entry.js";
import { LANGUAGE_FUNCTIONS } from "./language-functions.js";
import { LANGUAGE_NAMES } from "./language-names.js";
import { LANGUAGE_SPELLING } from "./language-spelling.js";

/** Formulas: their spelling and their types. */
export const LANGUAGE = entries({
  ...LANGUAGE_SPELLING,
  ...LANGUAGE_NAMES,
  ...LANGUAGE_FUNCTIONS,
});
