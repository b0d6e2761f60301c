import type { Wide } from "../../base/layout.js";
import { nearestName } from "../../base/nearest.js";
import { comparable } from "../../base/text.js";
import { fitsWildcard } from "../../base/wildcard.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { CellBatch } from "../../sheets/cells.js";
import type { OpenFile, Sheet, SheetHandle } from "../../sheets/sheet.js";
import { wideColumns } from "../arrange/wide-columns.js";
import { type FirstBlock, firstBlock } from "../blocks/block-head.js";
import { unblocked } from "../blocks/choose-block.js";
import { cellText } from "../cells/cell-text.js";
import type { TableDeclaration } from "../declaration.js";
import { isDayHeading } from "../inspect/guess-header.js";
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
  /** The first block of a sheet that is made of them. */
  readonly block: FirstBlock | undefined;
}

/**
 * Opens the sheets of a file that a table is to be read from: the one of the declared name, all that fit declared
 * patterns, else the only one with all headers. Where there is none, says why and gives undefined.
 */
export async function chooseSheets(
  file: OpenFile,
  table: TableDeclaration,
  findings: Findings,
): Promise<readonly ChosenSheet[] | undefined> {
  const handles = handlesOf(file, table, findings);
  const candidates: Candidate[] = [];
  for (const handle of handles) candidates.push(await candidate(handle, table));
  if (readsSeveral(table)) return await allOf(file.source.name, table, candidates, findings);
  const fitting = candidates.filter(({ match }) => match?.complete);
  if (fitting.length === 1) {
    return chosen(file.source.name, table, fitting[0], findings);
  }
  if (fitting.length > 1) {
    const sheets = fitting.map(({ handle }) => handle.name ?? "");
    const place = inData({ file: file.source.name });
    findings.add(finding("sheet-unclear", place, { table: table.name, sheets }));
  } else if (candidates.length > 0) tellNoneFits(file.source.name, table, candidates, findings);
  return undefined;
}

/** May a table be read from several sheets of one file? */
export function readsSeveral({ sheet = [] }: TableDeclaration): boolean {
  return sheet.length > 1 || sheet.some((name) => /[*?]/.test(name));
}

/** Sheets that belong together must all have the header; only those that hold nothing at all are passed over. */
async function allOf(
  file: string,
  table: TableDeclaration,
  candidates: readonly Candidate[],
  findings: Findings,
): Promise<readonly ChosenSheet[] | undefined> {
  const all: ChosenSheet[] = [];
  let whole = true;
  for (const one of candidates) {
    if (one.match?.complete) all.push(...chosen(file, table, one, findings));
    else if (!(await isEmpty(one))) {
      whole = false;
      tellNoneFits(file, table, [one], findings);
    }
  }
  if (whole && all.length > 0) return all;
  if (whole && candidates.length > 0) tellNoneFits(file, table, candidates.slice(0, 1), findings);
  return undefined;
}

async function isEmpty({ sheet, head }: Candidate): Promise<boolean> {
  const isBlank = head.texts.every((row) => row.every((text) => text.trim() === ""));
  return isBlank && !sheet.isCutShort && (await sheet.next()) === undefined && !sheet.isCutShort;
}

function chosen(
  file: string,
  table: TableDeclaration,
  { handle, sheet, batch, match, block }: Candidate,
  findings: Findings,
): ChosenSheet[] {
  if (!batch || !match) return [];
  const place = placeOf(file, handle);
  if (handle.hidden) findings.add(finding("sheet-hidden", inData(place), { table: table.name }));
  if (!block) return [{ sheet, place, head: batch, match }];
  return [{ place, ...unblocked(sheet, batch, block, match, table, place) }];
}

function placeOf(file: string, { name }: SheetHandle): DataPlace {
  return name === undefined ? { file } : { file, sheet: name };
}

/** The sheets that may be meant: those of the declared names; a CSV has one sheet without a name. */
function handlesOf(file: OpenFile, table: TableDeclaration, findings: Findings): readonly SheetHandle[] {
  const names = file.sheets.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (table.sheet === undefined || names.length === 0) return file.sheets;
  const meant = new Set<SheetHandle>();
  for (const wanted of table.sheet) {
    const same = sheetsNamed(file.sheets, wanted);
    for (const one of same) meant.add(one);
    if (same.length > 0) continue;
    const nearest = nearestSentence(nearestName(wanted, names));
    const values = { sheet: wanted, sheets: names, nearest, table: table.name };
    findings.add(finding("sheet-missing", inData({ file: file.source.name }), values));
    return [];
  }
  return file.sheets.filter((one) => meant.has(one));
}

function sheetsNamed(sheets: readonly SheetHandle[], wanted: string): readonly SheetHandle[] {
  const same = sheets.filter(({ name }) => name === wanted);
  if (same.length > 0) return same;
  const pattern = comparable(wanted);
  return sheets.filter(({ name }) => name !== undefined && fitsWildcard(pattern, comparable(name)));
}

/** Looks for a table's header at the top of a sheet. */
export async function candidate(handle: SheetHandle, table: TableDeclaration): Promise<Candidate> {
  const sheet = await handle.open();
  const batch = await sheet.next();
  const { headerRow, headerRows: rows, wide, blocks } = table.layout ?? {};
  const block = batch && blocks && firstBlock(sheet, batch, blocks);
  const texts = block ? block.rows.map((cells) => cells.map(({ text }) => text)) : undefined;
  const head = {
    texts: texts ?? (batch ? headTexts(sheet, batch) : []),
    rowNumbers: [...(batch?.rowNumber ?? [])],
  };
  if (blocks && !block) return { handle, sheet, batch, head, match: undefined, block };
  const row = headerRow === undefined ? undefined : head.rowNumbers.indexOf(headerRow);
  const own = table.columns.filter(({ reading }) => !reading?.from);
  const has = wide && ((match: HeaderMatch) => hasWide(wide, match, own.length === 0));
  const spread = wide && namesParent(table, wide);
  const match = findHeader(head.texts, own, { row, rows, spread, has });
  return { handle, sheet, batch, head, match, block };
}

/** Columns that are days, by which alone a header is known. */
const FEWEST_DAYS = 3;

/** Has a header the columns that become rows? Where it is known by nothing else, most of them must be days. */
function hasWide(wide: Wide, match: HeaderMatch, isAlone: boolean): boolean {
  const headings = wideColumns(wide, match).map(({ header }) => header.split("/").at(-1) ?? "");
  if (!isAlone || !wide.days) return headings.length > 0;
  const named = headings.filter((heading) => heading !== "");
  // A title may say from which day to which.
  return named.length >= FEWEST_DAYS && named.filter(isDayHeading).length > named.length / 2;
}

/** Do the columns that become rows stand under parents, as the rulebook says? */
function namesParent({ columns }: TableDeclaration, { columns: units }: Wide): boolean {
  const isPath = "headers" in units && units.headers.some((header) => header.includes("/"));
  return isPath || columns.some(({ reading }) => reading?.from === "parent");
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
    const [{ handle, head, match, block }] = candidates;
    const { blocks } = table.layout ?? {};
    if (blocks && !block) {
      const values = { table: table.name, rows: HEADER_ROWS, begin: blocks.begin };
      findings.add(finding("blocks-none", inData(placeOf(file, handle)), values));
      return;
    }
    findings.addAll(headerFindings(placeOf(file, handle), table, head, match));
    return;
  }
  const lacks = candidates.map(({ handle, match }) => lackOf(handle.name ?? "", match, table.layout?.wide));
  const all = { en: lacks.map(({ en }) => en).join("; "), zh: lacks.map(({ zh }) => zh).join("；") };
  findings.add(finding("sheet-none-fits", inData({ file }), { table: table.name, lacks: all }));
}
