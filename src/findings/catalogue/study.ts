import { entries } from "../entry.js";

/** Rulebook tests and other questions asked of results. */
export const STUDY = entries({});
