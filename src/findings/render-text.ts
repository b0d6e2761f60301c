import type { Language } from "../base/language.js";
import { printable } from "../base/printable.js";
import { lineColumn, lineText, type SourceFile, type Span } from "../base/source.js";
import { textWidth } from "../base/text-width.js";
import { CATALOGUE } from "./catalogue.js";
import type { Severity } from "./entry.js";
import { type DataPlace, type Finding, fixOf, messageOf, usersOf } from "./finding.js";
import { SEVERITY_WORDS } from "./severity-words.js";

/** How parts of a finding are set off; the identity for plain text. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly faint: (text: string) => string;
}

/** No colours. */
export const PLAIN: Paint = { severity: (_, text) => text, faint: (text) => text };

/** How findings are shown: in which language, with which colours, and source files under which path. */
export interface FindingStyle {
  readonly language: Language;
  readonly paint: Paint;
  /** The path to show for a source file's name; the name itself unless given. */
  readonly pathOf?: (name: string) => string;
  /** Tell the kind of the finding, and not what it met. */
  readonly withoutValues?: boolean;
  /** The finding that is shown just before: what to do is not said again where it is the same. */
  readonly after?: Finding | undefined;
}

/** Widest excerpt of a source line, in columns of the terminal. */
const EXCERPT = 96;

/**
 * A finding as text for people: place, severity, message and code on the first line, then the source with a caret
 * where it has one, then what to do. Ends with a line end.
 */
export function findingText(finding: Finding, style: FindingStyle): string {
  const { language, paint, pathOf } = style;
  const severity = paint.severity(finding.severity, SEVERITY_WORDS[finding.severity][language]);
  const code = paint.faint(`[${finding.code}]`);
  const { title, fix: advice } = CATALOGUE[finding.code];
  const message = style.withoutValues ? title[language] : printable(messageOf(finding, language));
  const place = placeText(finding, language, pathOf);
  const lines = [`${place === "" ? "" : `${place}: `}${severity}: ${message} ${code}`];
  if (finding.place && "source" in finding.place) lines.push(...excerpt(finding.place.source, paint));
  const users = usersOf(finding).map((user) => spanText(user, pathOf));
  if (users.length > 0) lines.push(`  ${{ en: "used by ", zh: "引用自 " }[language]}${users.join(", ")}`);
  const isFilled = advice[language].includes("{");
  const fix = style.withoutValues && isFilled ? "" : printable(fixOf(finding, language));
  if (fix !== "" && !isSaidBy(style.after, finding, language)) lines.push(`  ${fix}`);
  return `${lines.join("\n")}\n`;
}

/** Does a row of data follow another of the same kind, for which the same is to be done? */
function isSaidBy(
  before: Finding | undefined,
  { code, place, values }: Finding,
  language: Language,
): boolean {
  const isData = place !== undefined && "data" in place;
  if (!before?.place || !isData || before.code !== code || !("data" in before.place)) return false;
  return fixOf(before, language) === fixOf({ code, place, values, severity: before.severity }, language);
}

/**
 * Findings as they are read best: those in rulebooks file by file from top to bottom, then the others in the order in
 * which they were found.
 */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  const files = new Map<SourceFile, { start: number; finding: Finding }[]>();
  const others: Finding[] = [];
  for (const finding of findings) {
    const source = finding.place && "source" in finding.place ? finding.place.source : undefined;
    if (!source) {
      others.push(finding);
      continue;
    }
    const own = files.get(source.file) ?? [];
    own.push({ start: source.start, finding });
    files.set(source.file, own);
  }
  const inFiles = [...files.values()].flatMap((own) => own.sort((a, b) => a.start - b.start));
  return [...inFiles.map(({ finding }) => finding), ...others];
}

/** Where a finding stands, as text: `rules/a.yaml:12:8` or `tickets.xlsx [May] row 7, column base`; may be empty. */
export function placeText(
  finding: Finding,
  language: Language,
  pathOf: (name: string) => string = (name) => name,
): string {
  const { place } = finding;
  if (!place) return "";
  if ("data" in place) return printable(dataPlaceText(place.data, language));
  const { column } = lineColumn(place.source.file, place.source.start);
  return `${spanText(place.source, pathOf)}:${column}`;
}

/** `rules/a.yaml:12` */
function spanText(
  { file, start }: Pick<Span, "file" | "start">,
  pathOf: (name: string) => string = (name) => name,
): string {
  return printable(`${pathOf(file.name)}:${lineColumn(file, start).line}`);
}

function dataPlaceText({ file, sheet, row, column, offset }: DataPlace, language: Language): string {
  const english = language === "en";
  const parts: string[] = [];
  if (row !== undefined) parts.push(english ? `row ${row}` : `第 ${row} 行`);
  if (column !== undefined) parts.push(english ? `column ${column}` : `“${column}”列`);
  if (offset !== undefined) parts.push(english ? `byte ${offset}` : `第 ${offset} 字节`);
  const where = parts.join(english ? ", " : "，");
  return `${file}${sheet === undefined ? "" : ` [${sheet}]`}${where === "" ? "" : ` ${where}`}`;
}

/** The line in which a stretch of source begins, and carets below it. */
function excerpt(span: Span, paint: Paint): string[] {
  const { line } = lineColumn(span.file, span.start);
  const text = lineText(span.file, line);
  const from = span.start - span.file.lineStarts[line - 1];
  const to = Math.min(Math.max(from + 1, span.end - span.file.lineStarts[line - 1]), text.length);
  const cut = window(text, from, to);
  const number = String(line);
  const carets = "^".repeat(Math.max(1, textWidth(cut.marked)));
  return [
    `  ${paint.faint(`${number} |`)} ${cut.before}${cut.marked}${cut.after}`,
    `  ${paint.faint(`${" ".repeat(number.length)} |`)} ${" ".repeat(textWidth(cut.before))}${carets}`,
  ];
}

/** A line in three parts, shortened on both sides so that the marked part can be seen on one line. */
function window(text: string, from: number, to: number): { before: string; marked: string; after: string } {
  const parts = [text.slice(0, from), text.slice(from, to), text.slice(to)].map(printable);
  if (textWidth(parts.join("")) <= EXCERPT) return { before: parts[0], marked: parts[1], after: parts[2] };
  const [before, marked, after] = parts.map((part) => [...part]);
  const shownBefore = takeWidth(before.reverse(), EXCERPT / 2);
  const left = `${shownBefore.cut ? "…" : ""}${[...shownBefore.text].reverse().join("")}`;
  const middle = takeWidth(marked, EXCERPT - textWidth(left));
  const right = takeWidth(middle.cut ? [] : after, EXCERPT - textWidth(left) - textWidth(middle.text));
  return {
    before: left,
    marked: middle.text,
    after: `${right.text}${right.cut || middle.cut ? "…" : ""}`,
  };
}

/** As many characters as fit a width. */
function takeWidth(characters: readonly string[], width: number): { text: string; cut: boolean } {
  let text = "";
  let used = 0;
  for (const character of characters) {
    used += textWidth(character);
    if (used > width) return { text, cut: true };
    text += character;
  }
  return { text, cut: false };
}
