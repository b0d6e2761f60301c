import type { Run } from "../running/run.js";

/** `people 王`: a row by its table and key, for messages; by its table alone where it has no key. */
export function rowName(run: Run, name: string, row: number): string {
  const table = run.table(name);
  const { key } = table.table;
  return key === "none" || key.length === 0 ? name : `${name} ${table.keyText(row)}`;
}
