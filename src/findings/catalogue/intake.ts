import { entries } from "../entry.js";
import { INTAKE_CELLS } from "./intake-cells.js";
import { INTAKE_LAYOUT } from "./intake-layout.js";
import { INTAKE_SHEETS } from "./intake-sheets.js";

/** What shows when files are read as the tables that a rulebook declares. */
export const INTAKE = entries({
  ...INTAKE_SHEETS,
  ...INTAKE_CELLS,
  ...INTAKE_LAYOUT,
});
