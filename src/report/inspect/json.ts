import type { Language } from "../../base/language.js";
import type { ColumnProfile } from "../../intake/inspect/column-profile.js";
import { countOf } from "../../intake/inspect/column-profile.js";
import type { Lines } from "../../intake/inspect/sheet-profile.js";
import type { ColumnGuess } from "../../study/inspect/column-guess.js";
import type { InspectedSheet, Inspection } from "../../study/inspect/inspection.js";
import { VERSION } from "../version.js";
import { draftText } from "./draft-text.js";

/** Name and version of the form of what `merit inspect --json` prints. */
const INSPECT_SCHEMA = "meritbook-inspect/1";
const EXAMPLES = 5;

/** All that was found, for programs; `masked`: without what the cells say. */
export function inspectionJson(inspection: Inspection, language: Language, masked: boolean): string {
  const body = {
    schema: INSPECT_SCHEMA,
    tool: { name: "Meritbook", version: VERSION },
    masked,
    sheets: inspection.sheets.map((sheet) => sheetRecord(sheet, masked)),
    draft: inspection.tables.length === 0 ? null : draftText(inspection.tables, language, masked),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function sheetRecord({ guess, remarks }: InspectedSheet, masked: boolean): object {
  const { sheet, columns, key, wide, asides } = guess;
  const { file, facts, size, sha256, header, rows } = sheet;
  return {
    file,
    sha256,
    size,
    format: facts.format,
    encoding: facts.encoding,
    delimiter: facts.delimiter ?? null,
    sheet: facts.sheet ?? null,
    hidden: facts.hidden ?? false,
    header: header ? { row: header.row, rows: header.rows } : null,
    titles: masked ? [] : sheet.titles.map(({ row, text }) => ({ row, text })),
    rows: {
      data: rows,
      blank: sheet.blank.count,
      totals: sheet.totals.count,
      headers: sheet.headers.count,
      notes: sheet.notes.count + sheet.trailing.count,
      uneven: sheet.uneven.count,
      hidden: sheet.hidden.count,
    },
    key: key.columns.map(({ profile }) => profile.header),
    wide: wide ? { kind: wide.kind, columns: wide.columns.map(({ header: name }) => name) } : null,
    beside: asides.map(({ kind, columns: own }) => ({ kind, columns: own.map(({ header: name }) => name) })),
    columns: columns.map((one) => columnRecord(one, masked)),
    leftOut: masked
      ? []
      : [...linesRecord(sheet.totals), ...linesRecord(sheet.notes), ...linesRecord(sheet.trailing)],
    remarks: remarks.map(({ code, column, values, cells }) => ({
      code,
      column: column ?? null,
      ...values,
      cells: cells.map(({ row, text }) => (masked ? { row } : { row, text })),
    })),
  };
}

function linesRecord({ first }: Lines): object[] {
  return first.map(({ row, text }) => ({ row, text }));
}

function columnRecord(
  { profile, type, filled, fitting, formats, words, emptyWords }: ColumnGuess,
  masked: boolean,
): object {
  return {
    header: profile.header,
    type,
    formats,
    filled,
    fitting,
    empty: countOf(profile, "blank", "nothing"),
    distinct: profile.distinct.count,
    distinctExact: profile.distinct.exact,
    doubled: profile.doubled.count,
    emptyWords,
    forms: profile.forms.map(({ form, count, first }) => ({
      form,
      count,
      ...(masked ? {} : { first: first.map(({ row, text }) => ({ row, text })) }),
    })),
    words: masked ? null : (words ?? null),
    examples: masked ? [] : examplesOf(profile),
  };
}

function examplesOf({ texts }: ColumnProfile): string[] {
  return [...texts.values()].slice(0, EXAMPLES).map(({ text }) => text);
}
