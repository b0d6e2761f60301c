import { entries } from "../entry.js";
import { CSV } from "./csv.js";
import { FORMATS } from "./formats.js";
import { XLSX } from "./xlsx.js";

/** What the bytes of a spreadsheet file can have wrong with them. */
export const SHEETS = entries({
  ...FORMATS,
  ...CSV,
  ...XLSX,
});
