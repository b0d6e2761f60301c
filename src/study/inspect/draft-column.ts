import type { ColumnDraft } from "./draft.js";

/** A column of texts, of which nothing else is said. */
export const PLAIN_COLUMN: Omit<ColumnDraft, "name"> = {
  header: undefined,
  from: undefined,
  type: "text",
  guess: undefined,
  empty: false,
  emptyWords: [],
  formats: [],
  unit: undefined,
  of100: false,
  decimals: undefined,
  words: undefined,
  scale: undefined,
  whole: undefined,
  has: undefined,
  parted: undefined,
  without: [],
  fillDown: false,
  to: undefined,
  notes: [],
};
