import { entries } from "../entry.js";
import { ENGINE_HISTORY } from "./engine-history.js";
import { ENGINE_JUDGEMENTS } from "./engine-judgements.js";
import { ENGINE_ROWS } from "./engine-rows.js";
import { ENGINE_SHAPES } from "./engine-shapes.js";

/** What shows when a rulebook meets its data. */
export const ENGINE = entries({
  ...ENGINE_ROWS,
  ...ENGINE_SHAPES,
  ...ENGINE_HISTORY,
  ...ENGINE_JUDGEMENTS,
});
