import { alikeForm, differenceOf } from "../../base/look-alike.js";
import { shown } from "../../base/shown.js";
import { finding, type Place } from "../../findings/finding.js";
import { tableNames } from "../result/result-tables.js";
import type { Evaluation } from "../running/evaluation.js";
import type { RunTable } from "../running/run.js";

/**
 * Refuses keys that readers would take for the same: `A01`, `Ａ01` and `a01`, or `张三` and `张 三`. They are different
 * rows, so what belongs to one person may be shared between two. Only the tables that a result shows are looked
 * through; they have as many rows as there are people and teams.
 */
export function tellLookAlikes(evaluation: Evaluation): void {
  for (const name of tableNames(evaluation.rulebook)) {
    const table = evaluation.table(name);
    if (table.table.key === "none" || table.table.alikeKeys) continue;
    if (areDistinct(table)) continue;
    const seen = new Map<string, string>();
    for (let row = 0; row < table.rows; row++) {
      if (table.accepted !== undefined && table.accepted[row] === 0) continue;
      const key = table.keyText(row);
      const plain = alikeForm(key);
      const other = seen.get(plain);
      if (other === undefined) seen.set(plain, key);
      else if (other !== key) {
        const values = { table: name, key: shown(key), other: shown(other), how: differenceOf(key, other) };
        evaluation.tell(finding("keys-alike", placeOf(evaluation, name, row), values));
      }
    }
  }
}

/** Keys of large letters and digits, as most staff numbers are: no two different ones are alike. */
const PLAIN_KEY = /^(?!0)[!-`{-~]*$/;

/** The same characters, for all keys one behind the other. */
const PLAIN_KEYS = /^[!-`{-~]*$/;

/** Is it seen at once that no two keys can be alike? */
function areDistinct(table: RunTable): boolean {
  const { accepted, rows } = table;
  if (arePlain(table)) return true;
  for (let row = 0; row < rows; row++) {
    if ((accepted === undefined || accepted[row] === 1) && !PLAIN_KEY.test(table.keyText(row))) return false;
  }
  return true;
}

/** Is that seen of all texts of the key's column together? To look at thousands one by one takes milliseconds. */
function arePlain({ table, stored }: RunTable): boolean {
  const series = table.key.length === 1 ? stored.columns.get(table.key[0]) : undefined;
  if (series?.kind !== "text") return false;
  const all = series.pool.allAscii();
  return all !== undefined && PLAIN_KEYS.test(all) && !series.pool.anyBeginsWith("0");
}

/** Where the key stands: in its own row or, for rows made of values, in the first row that has it. */
function placeOf(evaluation: Evaluation, name: string, row: number): Place {
  const table = evaluation.table(name);
  if (table.table.origin.kind !== "values") return table.place(row);
  for (const { name: other, links } of evaluation.rulebook.tables.values()) {
    for (const link of links.values()) {
      if (link.to !== name) continue;
      const from = evaluation.rowsTo([{ from: other, link: link.link, to: name }]).indexOf(row);
      if (from >= 0) return evaluation.table(other).place(from, link.columns[0]);
    }
  }
  return table.place(row);
}
