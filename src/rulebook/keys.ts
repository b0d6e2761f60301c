/**
 * Every key a rulebook may have: what it is for and how it is written. Reading, the reference and the JSON Schema
 * all follow this catalogue.
 */
import { CASE_KEYS } from "./keys/cases.js";
import { COLUMN_KEYS } from "./keys/columns.js";
import type { Key } from "./keys/key.js";
import { SHEET_KEYS } from "./keys/layout.js";
import { PAY_KEYS } from "./keys/pay.js";
import { QUANTITY_KEYS } from "./keys/quantities.js";
import { RULEBOOK_KEYS } from "./keys/rulebook.js";
import { SCORECARD_KEYS } from "./keys/scorecard.js";
import { TABLE_KEYS } from "./keys/tables.js";
import { TEXT_KEYS } from "./keys/texts.js";
import { VERDICT_KEYS } from "./keys/verdicts.js";

/** All keys, by section: what is read, and what the reference is made of. */
export const KEYS = {
  ...RULEBOOK_KEYS,
  ...TABLE_KEYS,
  ...SHEET_KEYS,
  ...COLUMN_KEYS,
  ...QUANTITY_KEYS,
  ...SCORECARD_KEYS,
  ...PAY_KEYS,
  ...VERDICT_KEYS,
  ...CASE_KEYS,
  ...TEXT_KEYS,
} as const satisfies Record<string, Record<string, Key>>;

/** The name of a section of keys. */
export type Section = keyof typeof KEYS;
