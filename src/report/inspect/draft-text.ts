import type { Language } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import type { ColumnDraft, DraftNote, SkipDraft, TableDraft } from "../../study/inspect/draft.js";
import type { WideGuess } from "../../study/inspect/guess-wide.js";
import type { Scale } from "../../study/inspect/scales.js";
import { INSPECT_WORDS, NOTE_WORDS } from "./words.js";
import { yamlText, yamlTexts } from "./yaml-text.js";

/** Drafted tables as a `tables:` section to be pasted into a rulebook; `masked`: without texts of the data. */
export function draftText(tables: readonly TableDraft[], language: Language, masked: boolean): string {
  const say = sayer(INSPECT_WORDS, language);
  const head = [say("draft"), ...(masked ? [say("draftMasked")] : []), "tables:"];
  return `${[...head, ...tables.flatMap((table) => tableLines(table, language, masked))].join("\n")}\n`;
}

/** What stands on a line, and why it should be looked at. */
interface Line {
  readonly text: string;
  readonly notes: readonly DraftNote[];
}

function tableLines(table: TableDraft, language: Language, masked: boolean): string[] {
  if (table.file === undefined) return [`  ${table.name}: {}`];
  const { name, file, sheet, key, keep, dated, datedNotes, blocks, wide, skips } = table;
  // An answer is of the data.
  const columns = table.columns.filter(({ has }) => has === undefined || !masked);
  const line = (text: string, notes: readonly DraftNote[] = []): Line => ({ text, notes });
  // A note may name somebody; words for totals name nobody.
  const shownSkips = skips.filter(({ kind }) => !masked || kind !== "notes");
  const width = Math.max(0, ...columns.map((column) => textWidth(column.name)));
  const lines = [
    line(`  ${name}:`),
    line(`    file: ${yamlText(file)}`),
    ...(sheet === undefined ? [] : [line(`    sheet: ${yamlTexts(sheet)}`)]),
    line(`    key: ${key.length === 0 ? "none" : yamlTexts(key)}`, table.keyNotes),
    ...(keep === undefined ? [] : [line(`    keep: last by ${keep}`)]),
    ...(dated === undefined ? [] : [line(`    dated: ${dated}`, datedNotes)]),
    ...(table.headerRows === undefined ? [] : [line(`    header_rows: ${table.headerRows}`)]),
    ...(blocks ? [line(`    blocks: ${blocksText(blocks, masked)}`, [{ note: "blocks" }])] : []),
    ...(wide ? [line(`    wide: ${wideText(wide)}`)] : []),
    ...(shownSkips.length === 0
      ? []
      : [line("    skip_rows:"), ...shownSkips.map((skip) => line(skipText(skip)))]),
    line("    columns:"),
    ...columns.map((column) => {
      const gap = " ".repeat(width - textWidth(column.name));
      return line(`      ${column.name}: ${gap}${columnText(column, masked)}`, column.notes);
    }),
  ];
  return lines.map(({ text, notes }) => {
    const said = notes.map((note) => noteText(note, language, masked));
    return said.length === 0 ? text : `${text}  # ${said.join(language === "zh" ? "；" : "; ")}`;
  });
}

/** A title or foot may name somebody. */
function blocksText({ begin, end, join }: NonNullable<TableDraft["blocks"]>, masked: boolean): string {
  const ends = end.length === 0 || masked ? "" : `, end: ${yamlTexts(end)}`;
  return `{ begin: ${yamlText(begin)}${ends}${join ? ", join: yes" : ""} }`;
}

function wideText({ headers, after, before, each, days }: WideGuess): string {
  const parts = [
    ...(headers ? [`headers: ${yamlTexts(headers)}`] : []),
    ...(after === undefined ? [] : [`after: ${yamlText(after)}`]),
    ...(before === undefined ? [] : [`before: ${yamlText(before)}`]),
    ...(each === 1 ? [] : [`each: ${each}`]),
    ...(days === undefined ? [] : [`days: ${days}`]),
  ];
  return `{ ${parts.join(", ")} }`;
}

const SAY: Readonly<Record<SkipDraft["kind"], string>> = {
  totals: "{ en: Totals, zh: 合计行 }",
  again: "{ en: Header again, zh: 重复的表头 }",
  notes: "{ en: Remarks, zh: 附注 }",
  "not-picked": "{ en: Not picked, zh: 未选 }",
};

function skipText({ name, kind, column, patterns, below }: SkipDraft): string {
  const where = column === undefined ? "header" : `{ ${column}: ${yamlTexts(patterns)} }`;
  return `      ${name}: { where: ${where}${below ? ", below: yes" : ""}, say: ${SAY[kind]} }`;
}

function columnText(column: ColumnDraft, masked: boolean): string {
  const { header, from, type, words, whole, without, to, formats, unit, decimals, emptyWords } = column;
  const isWords = words !== undefined && !masked;
  const partedBy = column.parted === undefined ? "" : `, parted_by: ${yamlText(column.parted)}`;
  const parts = [
    ...(header === undefined ? [] : [`header: ${yamlText(header)}`]),
    ...(from === undefined ? [] : [`from: ${from}`]),
    ...(type === "text" ? [] : [`type: ${type}`]),
    ...(formats.length === 0 ? [] : [`format: ${yamlTexts(formats)}`]),
    ...(column.year === undefined ? [] : [`year: ${column.year}`]),
    ...(unit === undefined ? [] : [`unit: ${yamlText(unit)}`]),
    ...(column.of100 ? ["of_100: yes"] : []),
    ...(decimals === undefined ? [] : [`decimals: ${decimals}`]),
    ...(column.fillDown ? ["fill: down"] : []),
    ...(column.punches ? [`take: { ${column.punches}: "{time}" }`] : []),
    ...(whole && !masked ? [`take: { whole: ${yamlTexts(whole)}${partedBy} }`] : []),
    ...(column.has === undefined ? [] : [`take: { has: ${yamlText(column.has)}${partedBy} }`]),
    ...(without.length === 0 ? [] : [`take: { without: ${yamlTexts(without)} }`]),
    ...(isWords ? [`words: [${words.map(yamlText).join(", ")}]`] : []),
    ...(column.scale === undefined ? [] : [`words: ${scaleText(column.scale)}`]),
    ...(to === undefined ? [] : [`to: ${to}`]),
    ...(column.empty ? ["empty: allowed"] : []),
    ...(emptyWords.length === 0 ? [] : [`empty_words: [${emptyWords.map(yamlText).join(", ")}]`]),
  ];
  return `{ ${parts.join(", ")} }`;
}

/** A scale is known by itself, so nothing of the data is told by it. */
function scaleText(scale: Scale): string {
  return `{ ${scale.map(([value, words]) => `${value}: [${words.map(yamlText).join(", ")}]`).join(", ")} }`;
}

function noteText(note: DraftNote, language: Language, masked: boolean): string {
  const say = sayer(NOTE_WORDS, language);
  const example = (text: string | undefined) =>
    text === undefined || masked
      ? ""
      : `${language === "zh" ? "，其他如 " : ", not "}${printable(text).slice(0, 24)}`;
  switch (note.note) {
    case "fits":
      return say("fits", { fitting: note.fitting, of: note.of }) + example(note.odd?.text);
    case "ambiguous":
      return say("ambiguous", { format: note.format });
    case "link":
      return say("link", { found: note.found, of: note.of }) + example(note.unknown);
    case "zero":
      return say("zero", { count: note.count });
    case "doubled":
      return say("doubled", { count: note.count });
    case "undated":
      return say("undated", { count: note.count });
    case "few":
      return say("few", { rows: note.rows });
    case "among":
      return say("among", { rows: note.rows });
    case "no-key":
    case "dated":
    case "first-day":
    case "take":
    case "blocks":
    case "punches":
    case "year":
    case "options":
    case "scale":
    case "zone":
      return NOTE_WORDS[note.note][language];
  }
}
