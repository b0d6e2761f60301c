/** The rows that lead to a gather, by what became of them. */
import type { Bilingual } from "../../base/language.js";
import type { Fate, GatherHow, RowTold } from "../../study/explain/tree.js";
import type { Listed } from "./places.js";
import type { Telling } from "./telling.js";

/** What may become of a row, in the order in which it is told. */
export const FATES: readonly Fate[] = [
  "taken",
  "holds",
  "does_not_hold",
  "no_value",
  "not_meant",
  "outside",
  "left_out",
];

/** How many rows had a fate, and which. */
export function fateText(
  fate: Fate,
  count: number,
  rows: string,
  detail: string | undefined,
  { tell }: Telling,
): string {
  const isTold = detail !== undefined && (fate === "outside" || fate === "left_out");
  return isTold ? tell(`why_${fate}`, { count, detail, rows }) : tell(`fate_${fate}`, { count, rows });
}

/** The rows of one fate that are told of together. */
export interface Together {
  readonly detail: Bilingual | undefined;
  readonly rows: Iterable<Listed>;
  readonly size: number;
}

/** Rows of one fate; those that are left out by what is said of them, so that it is said once. */
export function byDetail(how: GatherHow, fate: Fate): readonly Together[] {
  const sizes = new Map<string, { detail: Bilingual | undefined; size: number }>();
  for (const row of how.rows) {
    if (row.fate !== fate) continue;
    const name = row.detail?.en ?? "";
    const known = sizes.get(name);
    if (known) known.size += 1;
    else sizes.set(name, { detail: row.detail, size: 1 });
  }
  return [...sizes].map(([name, { detail, size }]) => {
    const isHere = (row: RowTold) => row.fate === fate && (row.detail?.en ?? "") === name;
    return { detail, size, rows: { [Symbol.iterator]: () => listed(how, isHere) } };
  });
}

/** Rows with the value that is gathered of each that counts. */
function* listed(how: GatherHow, isHere: (row: RowTold) => boolean): Iterator<Listed> {
  const type = how.node.value?.type;
  for (const row of how.rows) {
    if (!isHere(row)) continue;
    yield { ref: row.ref, value: row.fate === "taken" && type ? { value: row.value, type } : undefined };
  }
}
