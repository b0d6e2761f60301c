/** Tables as they are written, before their links lead anywhere. */
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import type { Expression } from "../../language/syntax.js";
import type { Type } from "../../language/types.js";
import type { Origin, TableColumn } from "../model.js";

/** A table; what is said by formulas is not checked yet. */
export interface TableDraft {
  readonly name: string;
  readonly label: Bilingual;
  readonly origin: Exclude<Origin, { readonly kind: "all" }>;
  /** undefined: not said */
  readonly key: readonly Named[] | "none" | undefined;
  readonly keep: { readonly which: "first" | "last"; readonly by: Named } | undefined;
  readonly columns: ReadonlyMap<string, ColumnDraft>;
  readonly links: readonly { readonly name: Named; readonly columns: readonly Named[] }[];
  readonly dated: Expression | undefined;
  readonly needs: readonly { readonly column: Named; readonly beyond: Expression }[];
  readonly exclude: readonly { readonly name: string; readonly when: Expression; readonly say: Bilingual }[];
  readonly shown: boolean;
  readonly alikeKeys: boolean;
  readonly span: Span;
}

/** A name and where it stands. */
export interface Named {
  readonly text: string;
  readonly span: Span;
}

/** A column; what its link leads to may say more of it. */
export interface ColumnDraft extends Omit<TableColumn, "label" | "type" | "decimals"> {
  readonly label: Bilingual | undefined;
  /** undefined: not said; a link's is that of its target, else text. */
  readonly type: Type | undefined;
  readonly decimals: number | undefined;
  readonly to: { readonly table: Named; readonly column: Named | undefined } | undefined;
  /** Its type cannot be told; a finding says so. */
  readonly broken: boolean;
}
