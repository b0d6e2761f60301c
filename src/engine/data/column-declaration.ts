import type { CellType, ColumnDeclaration } from "../../intake/declaration.js";
import type { TableColumn } from "../../rulebook/model.js";
import { zoneOf } from "../running/zone-of.js";

/** A column of a rulebook as intake reads it. */
export function declarationOf(column: TableColumn): ColumnDeclaration {
  const { name, headers, type, decimals, emptyAllowed, optional, words, of100, reading } = column;
  const plain = { name, headers, type: cellType(type.kind), decimals, emptyAllowed, optional, words, of100 };
  if (!reading) return plain;
  const { timezone } = reading;
  return timezone === undefined ? { ...plain, reading } : { ...plain, reading, zone: zoneOf({ timezone }) };
}

function cellType(kind: TableColumn["type"]["kind"]): CellType {
  if (kind === "ratio") throw new Error("no cell holds a ratio");
  return kind;
}
