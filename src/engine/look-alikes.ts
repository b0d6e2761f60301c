import { comparable } from "../base/text.js";
import { finding } from "../findings/finding.js";
import type { Evaluation } from "./evaluation.js";
import { tableNames } from "./result-tables.js";

/**
 * Warns of keys that readers would take for the same: `A01`, `Ａ01` and `a01`, or `张三` and `张 三`. They are different
 * rows, so what belongs to one person may be shared between two. Only the tables that a result shows are looked
 * through; they have as many rows as there are people and teams.
 */
export function tellLookAlikes(evaluation: Evaluation): void {
  for (const name of tableNames(evaluation.rulebook)) {
    const table = evaluation.table(name);
    if (table.table.key === "none") continue;
    const seen = new Map<string, string>();
    for (let row = 0; row < table.rows; row++) {
      if (table.accepted !== undefined && table.accepted[row] === 0) continue;
      const key = table.keyText(row);
      const alike = comparable(key);
      const plain = alike.includes(" ") ? alike.replaceAll(" ", "") : alike;
      const other = seen.get(plain);
      if (other === undefined) seen.set(plain, key);
      else if (other !== key) {
        evaluation.tell(finding("keys-alike", table.place(row), { table: name, key, other }));
      }
    }
  }
}
