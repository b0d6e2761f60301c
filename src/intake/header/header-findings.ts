import { columnLetters } from "../../base/column-letters.js";
import { type Bilingual, bilingual } from "../../base/language.js";
import type { Wide } from "../../base/layout.js";
import { nearestName } from "../../base/nearest.js";
import { shown } from "../../base/shown.js";
import { type DataPlace, type Finding, finding, inData } from "../../findings/finding.js";
import { wideColumns, wideHeaders } from "../arrange/wide-columns.js";
import type { ColumnDeclaration, TableDeclaration } from "../declaration.js";
import { HEADER_ROWS, type HeaderMatch } from "./header.js";

/** Headers that a message lists. */
const LISTED = 40;

/** So many columns missing, and more than half of those that must be there, and it is another sheet than was meant. */
const MANY_MISSING = 3;

/** The top of a sheet, as far as the header is looked for. */
export interface SheetHead {
  readonly texts: readonly (readonly string[])[];
  /** For each of them, its number as spreadsheets count. */
  readonly rowNumbers: ArrayLike<number>;
}

/** Why a sheet cannot be read for a table: what its header lacks or has twice. */
export function headerFindings(
  place: DataPlace,
  table: TableDeclaration,
  head: SheetHead,
  match: HeaderMatch | undefined,
): Finding[] {
  const { headerRow } = table.layout ?? {};
  if (!match && headerRow !== undefined) {
    const own = table.columns.filter(({ reading }) => !reading?.from);
    const accepted = own.map(({ headers }) => headers[0] ?? "");
    const there = head.texts[Array.from(head.rowNumbers).indexOf(headerRow)] ?? [];
    const values = { row: headerRow, table: table.name, accepted, headers: listed(there) };
    return [finding("header-row-other", inData({ ...place, row: headerRow }), values)];
  }
  if (!match) {
    const first = head.texts.find((row) => row.some((text) => text.trim() !== "")) ?? [];
    const own = table.columns.filter(({ reading }) => !reading?.from);
    const accepted = own.map(({ headers }) => headers[0] ?? "");
    const values = { rows: HEADER_ROWS, table: table.name, accepted, headers: listed(first) };
    return [finding("header-none", inData(place), values)];
  }
  const row = head.rowNumbers[match.row];
  const headers = match.columns.map(({ header }) => header);
  const findings: Finding[] = [];
  const needed = [...match.fits].filter(([{ optional }]) => !optional);
  const missing = needed.filter(([, fits]) => fits.length === 0).map(([column]) => column);
  const misfit = missing.length >= MANY_MISSING && missing.length * 2 > needed.length;
  for (const [column, fits] of match.fits) {
    const at = inData({ ...place, row });
    const known = { column: column.name, table: table.name, row };
    if (fits.length > 1) {
      const doubled = fits.map(({ header, column: place }) => `${columnLetters(place)} ${shown(header)}`);
      findings.push(finding("header-repeated", at, { ...known, headers: fewOf(doubled) }));
    } else if (fits.length === 0 && !column.optional && !misfit) {
      const nearest = nearestSentence(nearestHeader(column, headers));
      const values = { ...known, accepted: column.headers, nearest, headers: listed(headers) };
      findings.push(finding("header-missing", at, values));
    }
  }
  if (misfit) {
    const values = {
      table: table.name,
      row,
      needed: needed.length,
      count: missing.length,
      missing: listed(missing.map(({ name, headers: [first] }) => first ?? name)),
      headers: listed(headers),
    };
    findings.push(finding("header-misfit", inData({ ...place, row }), values));
  }
  const wide = table.layout?.wide;
  if (findings.length === 0 && wide && wideColumns(wide, match).length === 0) {
    const values = { row, table: table.name, expected: wideHeaders(wide), headers: listed(headers) };
    findings.push(finding("wide-none", inData({ ...place, row }), values));
  }
  return findings;
}

/** For the choice among several sheets: what one of them lacks, in a sentence without its stop. */
export function lackOf(sheet: string, match: HeaderMatch | undefined, wide: Wide | undefined): Bilingual {
  if (!match) return { en: `“${sheet}” has none of them`, zh: `“${sheet}”一个也没有` };
  const headers = match.columns.map(({ header }) => header);
  const en: string[] = [];
  const zh: string[] = [];
  for (const [column, fits] of match.fits) {
    const name = column.headers[0] ?? column.name;
    if (fits.length > 1) {
      en.push(`has ${name} ${fits.length} times`);
      zh.push(`${name} 出现 ${fits.length} 次`);
    } else if (fits.length === 0 && !column.optional) {
      const nearest = nearestHeader(column, headers);
      en.push(`lacks ${name}${nearest === undefined ? "" : ` (nearest: ${shown(nearest)})`}`);
      zh.push(`缺少 ${name}${nearest === undefined ? "" : `（最接近：${shown(nearest)}）`}`);
    }
  }
  if (en.length === 0 && wide && wideColumns(wide, match).length === 0) {
    const [name] = wideHeaders(wide);
    en.push(`lacks ${name}`);
    zh.push(`缺少 ${name}`);
  }
  return { en: `“${sheet}” ${en.join(", ")}`, zh: `“${sheet}”${zh.join("、")}` };
}

function nearestHeader(column: ColumnDeclaration, headers: readonly string[]): string | undefined {
  for (const accepted of column.headers) {
    const nearest = nearestName(accepted, headers);
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** For messages that have room for it: ` Nearest: X.`, or nothing. */
export function nearestSentence(nearest: string | undefined): Bilingual {
  if (nearest === undefined) return bilingual("");
  return { en: ` Nearest: “${shown(nearest)}”.`, zh: `最接近：“${shown(nearest)}”。` };
}

function listed(headers: readonly string[]): readonly string[] | Bilingual {
  const named = headers.filter((header) => header.trim() !== "").map((header) => shown(header));
  if (named.length === 0) return { en: "nothing", zh: "（无）" };
  return named.length > LISTED ? [...named.slice(0, LISTED), "…"] : named;
}

/** Doubled headers that a message lists. */
const DOUBLED_LISTED = 6;

function fewOf(texts: readonly string[]): readonly string[] {
  return texts.length > DOUBLED_LISTED ? [...texts.slice(0, DOUBLED_LISTED), "…"] : texts;
}
