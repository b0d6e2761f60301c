import { headerFit } from "../../intake/header/header-fit.js";
import { openFile } from "../../sheets/open.js";
import { zoneOf } from "../running/zone-of.js";
import { declarationOf } from "./column-declaration.js";
import type { DataFolder } from "./data.js";
import type { PlannedTable } from "./read-plan.js";

/** Files whose headers are looked at, and how large they may be (in bytes): this only helps a message. */
const FILES = 20;
const SIZE = 50_000_000;

/** How near a file's headers come to a table. */
export interface Likeness {
  readonly file: string;
  /** Columns of the table that it has, of those that it must have. */
  readonly found: number;
  readonly of: number;
}

/**
 * For each table the one of these files that has most of its columns, where that is half of them at least; a file that
 * cannot be opened is passed over.
 */
export async function likenesses(
  tables: readonly PlannedTable[],
  folder: DataFolder,
  names: readonly string[],
): Promise<ReadonlyMap<PlannedTable, Likeness>> {
  const best = new Map<PlannedTable, Likeness>();
  for (const name of names.slice(0, FILES)) {
    const source = await folder.open(name).catch(() => undefined);
    if (!source || source.size > SIZE) continue;
    for (const planned of tables) {
      const { origin, name: table, columns } = planned.table;
      if (origin.kind !== "file") continue;
      const { sheet, lenient, layout } = origin;
      const file = await openFile(source, { lenient });
      const { found, of } = await headerFit(file, {
        name: table,
        files: [source],
        sheet,
        columns: planned.columns.flatMap((one) => {
          const column = columns.get(one);
          return column ? [declarationOf(column)] : [];
        }),
        zone: zoneOf(planned.rulebook),
        layout,
      });
      const near = found >= 2 && found * 2 >= of;
      if (near && found > (best.get(planned)?.found ?? 0)) best.set(planned, { file: name, found, of });
    }
  }
  return best;
}
