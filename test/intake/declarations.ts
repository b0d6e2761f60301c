import { UTC } from "../../src/base/calendar.js";
import type { ColumnDeclaration, TableDeclaration } from "../../src/intake/declaration.js";
import type { ByteSource } from "../../src/sheets/source.js";

/** A required column of text under a header of its own name, unless said otherwise. */
export function column(name: string, more: Partial<ColumnDeclaration> = {}): ColumnDeclaration {
  return {
    name,
    headers: [name],
    type: "text",
    decimals: more.type === "money" ? 2 : 6,
    emptyAllowed: false,
    optional: false,
    words: undefined,
    of100: false,
    ...more,
  };
}

export function table(
  files: readonly ByteSource[],
  columns: readonly ColumnDeclaration[],
  more: Partial<TableDeclaration> = {},
): TableDeclaration {
  return { name: "tickets", files, sheet: undefined, columns, zone: UTC, ...more };
}
