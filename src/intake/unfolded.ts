import type { Arranged } from "./arrange/arrange.js";
import { BlockSheet } from "./blocks/block-sheet.js";
import type { ChosenSheet } from "./header/choose-sheet.js";
import type { ReadFile } from "./table.js";

/** How rows were made of the lines of a sheet: by columns, and by blocks side by side. */
export function unfoldedOf(
  { sheet, match }: ChosenSheet,
  { sheet: made, units }: Arranged,
): Pick<ReadFile, "wide" | "besides"> {
  const blocks = sheet instanceof BlockSheet ? sheet : undefined;
  const slots = Array.from({ length: blocks?.slots ?? 0 }, (_, slot) => slot);
  const inSlot = (slot: number, column: number, header: string) => blocks?.headerAt(slot, column) ?? header;
  if (units) {
    const own = units.map(({ header }) => header);
    const headers = blocks
      ? slots.flatMap((slot) => units.map(({ columns, header }) => inSlot(slot, columns[0], header)))
      : own;
    return { wide: { lines: made.lines, each: own.length, headers } };
  }
  if (slots.length < 2) return {};
  const besides = slots.map(
    (slot) =>
      new Map(
        [...match.fits].flatMap(([{ name }, [fit]]) =>
          fit ? [[name, inSlot(slot, fit.column, fit.header)] as const] : [],
        ),
      ),
  );
  return { besides };
}
