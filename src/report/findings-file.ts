/** Every finding of a run as a file: piece by piece as they come (CSV, JSON), or as a workbook at the end. */
import { UTC } from "../base/calendar.js";
import { integer } from "../base/exact.js";
import type { Language } from "../base/language.js";
import type { Finding } from "../findings/finding.js";
import { type FindingRecord, findingRecord } from "../findings/render-record.js";
import { SEVERITY_WORDS } from "../findings/severity-words.js";
import { BOM, csvLines, harmless } from "./csv.js";
import { type Cell, type Grid, mappedRows, numberColumn, textColumn } from "./grid.js";
import { sayIn } from "./words.js";

/** Gives the text of a file piece by piece. */
export interface FindingsText {
  readonly start: string;
  next(findings: readonly Finding[]): string;
  readonly end: string;
}

const FIELDS = [
  "severity",
  "code",
  "file",
  "sheet",
  "row",
  "column",
  "offset",
  "line",
  "character",
  "message",
  "fix",
] as const satisfies (keyof FindingRecord)[];

/** One line a finding, with the fields of `FindingRecord` under headings in that language. */
export function findingsCsv(language: Language): FindingsText {
  return {
    start: BOM + csvLines([headings(language)]),
    next: (findings) =>
      csvLines(
        findings.map((finding) => {
          const record = findingRecord(finding, language);
          const cells = FIELDS.map((field) => harmless(String(record[field] ?? "")));
          cells[0] = SEVERITY_WORDS[finding.severity][language];
          return cells;
        }),
      ),
    end: "",
  };
}

/** An array of `FindingRecord`, one a line. */
export function findingsJson(language: Language): FindingsText {
  let separator = "\n";
  return {
    start: "[",
    next: (findings) => {
      let text = "";
      for (const finding of findings) {
        text += `${separator}  ${JSON.stringify(findingRecord(finding, language))}`;
        separator = ",\n";
      }
      return text;
    },
    end: "\n]\n",
  };
}

/** A workbook of findings. Loads what writes workbooks. */
export async function findingsWorkbook(
  findings: readonly Finding[],
  language: Language,
): Promise<Uint8Array> {
  const { gridsWorkbook } = await import("./excel/xlsx.js");
  const say = sayIn(language);
  const numbers: ReadonlySet<string> = new Set(["row", "offset", "line", "character"]);
  const grid: Grid = {
    name: "findings",
    title: say("findings"),
    columns: headings(language).map((heading, i) =>
      numbers.has(FIELDS[i]) ? numberColumn(FIELDS[i], heading) : textColumn(FIELDS[i], heading),
    ),
    rows: mappedRows(findings, (finding) => cellsOf(finding, language)),
  };
  return gridsWorkbook([grid], { language, zone: UTC, say }, 0);
}

function cellsOf(finding: Finding, language: Language): Cell[] {
  const record = findingRecord(finding, language);
  return FIELDS.map((field) => {
    if (field === "severity") return SEVERITY_WORDS[finding.severity][language];
    const value = record[field];
    return typeof value === "number" ? integer(value) : value;
  });
}

function headings(language: Language): string[] {
  const say = sayIn(language);
  return [
    say("severity"),
    say("code"),
    say("file"),
    say("sheetName"),
    say("row"),
    say("column"),
    say("byte"),
    say("lineNumber"),
    say("character"),
    say("message"),
    say("fix"),
  ];
}
