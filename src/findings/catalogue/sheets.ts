import { entries } from "../entry.js";

/** What the bytes of a spreadsheet file can have wrong with them. */
export const SHEETS = entries({});
