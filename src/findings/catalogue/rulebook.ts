import { entries } from "../entry.js";
import { RULEBOOK_HEAD } from "./rulebook-head.js";
import { RULEBOOK_INPUT } from "./rulebook-input.js";
import { RULEBOOK_PAY } from "./rulebook-pay.js";
import { RULEBOOK_SCORES } from "./rulebook-scores.js";
import { RULEBOOK_SHAPES } from "./rulebook-shapes.js";
import { RULEBOOK_TABLES } from "./rulebook-tables.js";
import { RULEBOOK_TEXT } from "./rulebook-text.js";

/** What shows in a rulebook alone, without data. */
export const RULEBOOK = entries({
  ...RULEBOOK_TEXT,
  ...RULEBOOK_HEAD,
  ...RULEBOOK_TABLES,
  ...RULEBOOK_SHAPES,
  ...RULEBOOK_SCORES,
  ...RULEBOOK_PAY,
  ...RULEBOOK_INPUT,
});
