/** Tables as they are written, before their links lead anywhere. */
import type { Bilingual } from "../base/language.js";
import type { Span } from "../base/source.js";
import type { Expression } from "../language/syntax.js";
import type { Type } from "../language/types.js";
import type { GivenRow, Pattern } from "./model.js";

export interface TableDraft {
  readonly name: string;
  readonly label: Bilingual;
  readonly origin:
    | {
        readonly kind: "file";
        readonly patterns: readonly Pattern[];
        readonly sheet: string | undefined;
        /** There may be no such file; the table then has no rows. */
        readonly optional: boolean;
      }
    | { readonly kind: "ledger"; readonly rulebook: string; readonly table: string | undefined }
    | { readonly kind: "rows"; readonly rows: readonly GivenRow[] }
    | { readonly kind: "values" };
  /** undefined: not said */
  readonly key: readonly Named[] | "none" | undefined;
  readonly keep: { readonly which: "first" | "last"; readonly by: Named } | undefined;
  readonly columns: ReadonlyMap<string, ColumnDraft>;
  readonly links: readonly { readonly name: Named; readonly columns: readonly Named[] }[];
  readonly dated: Expression | undefined;
  readonly needs: readonly { readonly column: Named; readonly beyond: Expression }[];
  readonly exclude: readonly { readonly name: string; readonly when: Expression; readonly say: Bilingual }[];
  readonly shown: boolean;
  readonly span: Span;
}

export interface Named {
  readonly text: string;
  readonly span: Span;
}

export interface ColumnDraft {
  readonly name: string;
  readonly label: Bilingual | undefined;
  /** undefined: not said; a link's is that of its target, else text. */
  readonly type: Type | undefined;
  readonly headers: readonly string[];
  readonly decimals: number | undefined;
  readonly emptyAllowed: boolean;
  readonly optional: boolean;
  readonly words: ReadonlyMap<string, string> | undefined;
  readonly wordLabels: ReadonlyMap<string, Bilingual> | undefined;
  readonly of100: boolean;
  readonly to: { readonly table: Named; readonly column: Named | undefined } | undefined;
  readonly unknownExcluded: boolean;
  /** Its type cannot be told; a finding says so. */
  readonly broken: boolean;
  readonly span: Span;
}
