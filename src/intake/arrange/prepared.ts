import type { CellCode } from "../cells/cell-report.js";

/** What is made of a cell before it is read: nothing (it is read as it stands), another text, or what is wrong. */
export type Prepared =
  | { readonly kind: "as-is" }
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unfit"; readonly code: CellCode };

export const AS_IS: Prepared = { kind: "as-is" };
export const MADE_BLANK: Prepared = { kind: "blank" };

export function madeText(text: string): Prepared {
  return { kind: "text", text };
}

export function unfit(code: CellCode): Prepared {
  return { kind: "unfit", code };
}
