import type { Language } from "../base/language.js";
import { lineColumn } from "../base/source.js";
import type { Severity } from "./entry.js";
import { type Finding, fixOf, messageOf, usersOf } from "./finding.js";

/** A finding as plain data with a fixed set of fields: what JSON and tables of findings hold. */
export interface FindingRecord {
  readonly severity: Severity;
  readonly code: string;
  readonly file?: string;
  readonly sheet?: string;
  /** in a data file: the row as spreadsheets count, the column's header, the offset of a byte */
  readonly row?: number;
  readonly column?: string;
  readonly offset?: number;
  /** in a rulebook or test file: line and character from 1 */
  readonly line?: number;
  readonly character?: number;
  /** where that file is taken in by `use:`, as `file:line`, from there outwards */
  readonly usedBy?: readonly string[];
  readonly message: string;
  readonly fix?: string;
}

/** The record of a finding in one language; fields without a value are absent. */
export function findingRecord(finding: Finding, language: Language): FindingRecord {
  const fix = fixOf(finding, language);
  return {
    severity: finding.severity,
    code: finding.code,
    ...placeOf(finding),
    message: messageOf(finding, language),
    ...(fix === "" ? {} : { fix }),
  };
}

function placeOf({ place }: Finding): Partial<FindingRecord> {
  if (!place) return {};
  if ("source" in place) {
    const { line, column } = lineColumn(place.source.file, place.source.start);
    const users = usersOf({ place }).map(({ file, start }) => `${file.name}:${lineColumn(file, start).line}`);
    const usedBy = users.length === 0 ? {} : { usedBy: users };
    return { file: place.source.file.name, line, character: column, ...usedBy };
  }
  const { file, sheet, row, column, offset } = place.data;
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(offset === undefined ? {} : { offset }),
  };
}
