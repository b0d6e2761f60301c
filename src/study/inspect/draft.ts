import type { CellType } from "../../intake/declaration.js";
import type { SeenCell } from "../../intake/inspect/column-profile.js";
import type { ColumnGuess } from "./column-guess.js";
import type { KeyGuess } from "./guess-key.js";
import type { WideGuess } from "./guess-wide.js";
import type { Scale } from "./scales.js";
import type { SheetGuess } from "./sheet-guess.js";

/** Why a line of the draft should be looked at. */
export type DraftNote =
  /** So many of the cells that say something fit the type. */
  | {
      readonly note: "fits";
      readonly fitting: number;
      readonly of: number;
      readonly odd: SeenCell | undefined;
    }
  | { readonly note: "ambiguous"; readonly format: string }
  | {
      readonly note: "link";
      readonly found: number;
      readonly of: number;
      readonly unknown: string | undefined;
    }
  | { readonly note: "zero"; readonly count: number }
  | { readonly note: "doubled"; readonly count: number }
  | { readonly note: "no-key" }
  | { readonly note: "few"; readonly rows: number }
  | { readonly note: "among"; readonly rows: number }
  | { readonly note: "dated" }
  /** So many rows have no date, and belong to no period. */
  | { readonly note: "undated"; readonly count: number }
  | { readonly note: "first-day" }
  | { readonly note: "take" }
  | { readonly note: "blocks" }
  | { readonly note: "punches" }
  | { readonly note: "year" }
  | { readonly note: "options" }
  | { readonly note: "scale" }
  | { readonly note: "zone" };

/** A column of the drafted table. */
export interface ColumnDraft {
  readonly name: string;
  readonly header: string | undefined;
  readonly from: "cell" | `cell ${number}` | "heading" | "parent" | "day" | "block" | undefined;
  readonly type: CellType;
  readonly guess: ColumnGuess | undefined;
  readonly empty: boolean;
  readonly emptyWords: readonly string[];
  readonly formats: readonly string[];
  readonly unit: string | undefined;
  readonly of100: boolean;
  readonly decimals: number | undefined;
  readonly words: readonly string[] | undefined;
  /** Words that stand for numbers. */
  readonly scale: Scale | undefined;
  readonly whole: readonly string[] | undefined;
  /** Is this answer among those of the cell? */
  readonly has: string | undefined;
  /** What parts the answers of a cell. */
  readonly parted: string | undefined;
  readonly without: readonly string[];
  /** Where the year stands of dates that say none. */
  readonly year?: "title" | "file" | "sheet" | "period" | undefined;
  /** Of glued punches: which of them, or how many. */
  readonly punches?: "first" | "last" | "count" | undefined;
  readonly fillDown: boolean;
  readonly to: string | undefined;
  readonly notes: readonly DraftNote[];
}

/** Rows that the draft leaves out. */
export interface SkipDraft {
  readonly name: string;
  readonly kind: "totals" | "again" | "notes" | "not-picked";
  readonly column: string | undefined;
  readonly patterns: readonly string[];
  readonly below: boolean;
}

/** A drafted table. */
export interface TableDraft {
  readonly name: string;
  /** Undefined: a table of the values that link to it. */
  readonly file: string | undefined;
  readonly sheet: readonly string[] | undefined;
  readonly key: readonly string[];
  readonly keyNotes: readonly DraftNote[];
  readonly keep: string | undefined;
  readonly dated: string | undefined;
  readonly datedNotes: readonly DraftNote[];
  readonly headerRows: 2 | 3 | undefined;
  /** What the first cell of each block says, and of lines that end them; are the lines of a block one? */
  readonly blocks:
    | { readonly begin: string; readonly end: readonly string[]; readonly join: boolean }
    | undefined;
  readonly wide: WideGuess | undefined;
  readonly skips: readonly SkipDraft[];
  readonly columns: readonly ColumnDraft[];
  /** Headers that stand twice: no column can be told by them. */
  readonly doubledHeaders: readonly string[];
  readonly guesses: readonly SheetGuess[];
  readonly keyGuess: KeyGuess | undefined;
}
