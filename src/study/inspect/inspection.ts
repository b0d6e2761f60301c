import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";
import type { TableDraft } from "./draft.js";
import { draftTables } from "./draft-tables.js";
import { type Remark, remarksOf } from "./remarks.js";
import { guessSheet, type SheetGuess } from "./sheet-guess.js";

/** A sheet with what is guessed of it. */
export interface InspectedSheet {
  readonly guess: SheetGuess;
  readonly remarks: readonly Remark[];
}

/** What some files seem to be, and tables drafted for them. */
export interface Inspection {
  readonly sheets: readonly InspectedSheet[];
  readonly tables: readonly TableDraft[];
}

/** Guesses what sheets are. Files with the same bytes are told, and drafted once. */
export function inspectionOf(profiles: readonly SheetProfile[]): Inspection {
  const firstFile = new Map<string, string>();
  const sheets = profiles.map((sheet): InspectedSheet => {
    const other = firstFile.get(sheet.sha256);
    if (other === undefined) firstFile.set(sheet.sha256, sheet.file);
    const sameAs = other === sheet.file ? undefined : other;
    const guess = guessSheet(sheet);
    return { guess, remarks: remarksOf(guess, sameAs) };
  });
  const originals = sheets.filter(({ remarks }) => !remarks.some(({ code }) => code === "same-file"));
  return { sheets, tables: draftTables(originals.map(({ guess }) => guess)) };
}
