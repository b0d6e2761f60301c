import { nearestName } from "../base/nearest.js";
import { comparable } from "../base/text.js";
import { type DataPlace, finding, inData } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";
import type { CellBatch } from "../sheets/cells.js";
import type { OpenFile, Sheet, SheetHandle } from "../sheets/sheet.js";
import { wideColumns } from "./arrange/wide-columns.js";
import { cellText } from "./cell-text.js";
import type { TableDeclaration } from "./declaration.js";
import { findHeader, HEADER_ROWS, type HeaderMatch } from "./header.js";
import { headerFindings, lackOf, nearestSentence, type SheetHead } from "./header-findings.js";

/** A sheet that has the headers of a table, read as far as its first batch. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly place: DataPlace;
  readonly head: CellBatch;
  readonly match: HeaderMatch;
}

/** A sheet that may be meant. */
interface Candidate {
  readonly handle: SheetHandle;
  readonly sheet: Sheet;
  readonly batch: CellBatch | undefined;
  readonly head: SheetHead;
  readonly match: HeaderMatch | undefined;
}

/**
 * Opens the sheet of a file that a table is to be read from: the one of the declared name, else the only one with all
 * headers. Where there is none, says why and gives undefined.
 */
export async function chooseSheet(
  file: OpenFile,
  table: TableDeclaration,
  findings: Findings,
): Promise<ChosenSheet | undefined> {
  const handles = handlesOf(file, table, findings);
  const candidates: Candidate[] = [];
  for (const handle of handles) candidates.push(await candidate(handle, table));
  const fitting = candidates.filter(({ match }) => match?.complete);
  if (fitting.length === 1) return chosen(file.source.name, table, fitting[0], findings);
  if (fitting.length > 1) {
    const sheets = fitting.map(({ handle }) => handle.name ?? "");
    const place = inData({ file: file.source.name });
    findings.add(finding("sheet-unclear", place, { table: table.name, sheets }));
  } else if (candidates.length > 0) tellNoneFits(file.source.name, table, candidates, findings);
  return undefined;
}

function chosen(
  file: string,
  table: TableDeclaration,
  { handle, sheet, batch, match }: Candidate,
  findings: Findings,
): ChosenSheet | undefined {
  if (!batch || !match) return undefined;
  const place = placeOf(file, handle);
  if (handle.hidden) findings.add(finding("sheet-hidden", inData(place), { table: table.name }));
  return { sheet, place, head: batch, match };
}

function placeOf(file: string, { name }: SheetHandle): DataPlace {
  return name === undefined ? { file } : { file, sheet: name };
}

/** The sheets that may be meant: those of the declared name; a CSV has one sheet without a name. */
function handlesOf(file: OpenFile, table: TableDeclaration, findings: Findings): readonly SheetHandle[] {
  const wanted = table.sheet;
  const names = file.sheets.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (wanted === undefined || names.length === 0) return file.sheets;
  const same = file.sheets.filter(({ name }) => name === wanted);
  if (same.length > 0) return same;
  const alike = file.sheets.filter(
    ({ name }) => name !== undefined && comparable(name) === comparable(wanted),
  );
  if (alike.length === 0) {
    const nearest = nearestSentence(nearestName(wanted, names));
    const values = { sheet: wanted, sheets: names, nearest, table: table.name };
    findings.add(finding("sheet-missing", inData({ file: file.source.name }), values));
  }
  return alike;
}

/** Looks for a table's header at the top of a sheet. */
export async function candidate(handle: SheetHandle, table: TableDeclaration): Promise<Candidate> {
  const sheet = await handle.open();
  const batch = await sheet.next();
  const head = { texts: batch ? headTexts(sheet, batch) : [], rowNumbers: [...(batch?.rowNumber ?? [])] };
  const { headerRow, headerRows: rows, wide } = table.layout ?? {};
  const row = headerRow === undefined ? undefined : head.rowNumbers.indexOf(headerRow);
  const has = wide && ((match: HeaderMatch) => wideColumns(wide, match).length > 0);
  const own = table.columns.filter(({ reading }) => !reading?.from);
  return { handle, sheet, batch, head, match: findHeader(head.texts, own, { row, rows, has }) };
}

function headTexts(sheet: Sheet, batch: CellBatch): string[][] {
  const { rows, width } = batch;
  return Array.from({ length: Math.min(rows, HEADER_ROWS) }, (_, row) =>
    Array.from({ length: width }, (_, column) => cellText(sheet, batch, row * width + column)),
  );
}

function tellNoneFits(
  file: string,
  table: TableDeclaration,
  candidates: readonly Candidate[],
  findings: Findings,
): void {
  for (const { sheet } of candidates) findings.addAll(sheet.takeFindings());
  // Where no row could be read, that no header was found is only the consequence.
  if (candidates.every(({ sheet, head }) => sheet.isCutShort && head.texts.length === 0)) return;
  if (candidates.length === 1) {
    const [{ handle, head, match }] = candidates;
    findings.addAll(headerFindings(placeOf(file, handle), table, head, match));
    return;
  }
  const lacks = candidates.map(({ handle, match }) => lackOf(handle.name ?? "", match, table.layout?.wide));
  const all = { en: lacks.map(({ en }) => en).join("; "), zh: lacks.map(({ zh }) => zh).join("；") };
  findings.add(finding("sheet-none-fits", inData({ file }), { table: table.name, lacks: all }));
}
