import { DAY_MS, dateText } from "../../base/calendar.js";
import type { Bilingual } from "../../base/language.js";
import { civilOfSerial } from "../../base/spreadsheet-days.js";
import type { YearSource } from "../../base/stretch.js";
import { type CellBatch, SERIAL } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { cellText } from "../cells/cell-text.js";
import type { ChosenSheet } from "../header/choose-sheet.js";
import { HEADER_ROWS } from "../header/header.js";
import { daysInMs } from "../parse/serial.js";

/** Where days are named by a sheet itself. */
export type NamedWhere = Exclude<YearSource, "period">;

export const NAMED_WHERE: Readonly<Record<YearSource, Bilingual>> = {
  title: { en: "in the rows above the header", zh: "表头上方各行中" },
  file: { en: "in the name of the file", zh: "文件名中" },
  sheet: { en: "in the name of the sheet", zh: "工作表名称中" },
  period: { en: "on the command line (“--period”)", zh: "命令行中（“--period”）" },
};

/** The texts in which a sheet may name its days, row by row. */
export function namingTexts(
  { sheet, head, match, place }: ChosenSheet,
  where: NamedWhere,
): readonly (readonly string[])[] {
  if (where === "file") return [[place.file]];
  if (where === "sheet") return [[place.sheet ?? ""]];
  return Array.from({ length: Math.min(match.row, HEADER_ROWS) }, (_, row) =>
    Array.from({ length: head.width }, (_, column) => titleText(sheet, head, row * head.width + column)),
  );
}

/** A date of a spreadsheet as people read it. */
function titleText(sheet: Sheet, head: CellBatch, at: number): string {
  if (head.kind[at] !== SERIAL) return cellText(sheet, head, at);
  const civil = civilOfSerial(
    daysInMs(head.bytes, head.start[at], head.end[at]),
    sheet.facts.date1904 === true,
  );
  return Number.isNaN(civil) ? "" : dateText(Math.floor(civil / DAY_MS));
}
