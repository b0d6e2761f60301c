import { entries } from "../entry.js";

/** What shows when a rulebook meets its data. */
export const ENGINE = entries({});
