import { Chalk } from "chalk";
import type { Language } from "../../base/language.js";
import { type Say, sayer } from "../../base/phrases.js";
import { printable } from "../../base/printable.js";
import { shown } from "../../base/shown.js";
import { textWidth } from "../../base/text-width.js";
import { type ColumnProfile, countOf } from "../../intake/inspect/column-profile.js";
import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";
import type { ColumnGuess } from "../../study/inspect/column-guess.js";
import type { ColumnDraft, TableDraft } from "../../study/inspect/draft.js";
import type { InspectedSheet, Inspection } from "../../study/inspect/inspection.js";
import type { SheetGuess } from "../../study/inspect/sheet-guess.js";
import { wrapped } from "../explain/wrap.js";
import { shortened } from "../terminal/width.js";
import { draftText } from "./draft-text.js";
import { remarkText } from "./remark-text.js";
import { INSPECT_WORDS, TYPE_WORDS } from "./words.js";

/** The terminal, the language, and whether what the cells say is hidden. */
export interface InspectStyle {
  readonly columns: number;
  readonly colour: boolean;
  readonly language: Language;
  readonly masked: boolean;
}

type InspectSay = Say<typeof INSPECT_WORDS>;

/** Columns of a sheet that are shown. */
const MOST_COLUMNS = 200;
const WIDEST_NAME = 28;
const NARROWEST_EXAMPLES = 12;

/** What files seem to be, sheet by sheet, and the draft of their tables. Ends with a line end. */
export function inspectionText(inspection: Inspection, style: InspectStyle): string {
  const say = sayer(INSPECT_WORDS, style.language);
  const blocks = inspection.sheets.map((sheet) => sheetText(sheet, inspection.tables, style, say));
  const draft =
    inspection.tables.length === 0
      ? `${say("noDraft")}\n`
      : draftText(inspection.tables, style.language, style.masked);
  return [...blocks, draft].join("\n");
}

function sheetText(
  { guess, remarks }: InspectedSheet,
  tables: readonly TableDraft[],
  style: InspectStyle,
  say: InspectSay,
): string {
  const { bold } = new Chalk({ level: style.colour ? 1 : 0 });
  const { sheet } = guess;
  const lines = [
    ...wrapped(`${bold(printable(sheet.file))}  ${factsText(sheet, say)}`, style.columns, 2),
    ...wrapped(`  ${shapeText(sheet, say)}`, style.columns, 2),
    ...(style.masked
      ? []
      : sheet.titles.slice(0, 3).map(({ text }) => `  ${say("title", { text: shown(text, 60) })}`)),
    ...columnsTable(guess, tables, style, say),
    ...limits(guess, say).flatMap((text) => wrapped(`  ${text}`, style.columns, 2)),
  ];
  if (remarks.length > 0) {
    lines.push(`  ${say("look")}`);
    for (const remark of remarks) {
      lines.push(...wrapped(`  - ${remarkText(remark, style.language, style.masked)}`, style.columns, 4));
    }
  }
  return `${lines.join("\n")}\n`;
}

function draftOf(guess: SheetGuess, tables: readonly TableDraft[]): TableDraft | undefined {
  return tables.find(({ guesses }) => guesses.includes(guess));
}

const DELIMITERS: Readonly<Record<string, "comma" | "tab" | "semicolon" | "bar">> = {
  ",": "comma",
  "\t": "tab",
  ";": "semicolon",
  "|": "bar",
};

function factsText({ facts, size }: SheetProfile, say: InspectSay): string {
  const { format, encoding, delimiter, sheet, hidden, date1904, merged } = facts;
  const name = delimiter === undefined ? undefined : DELIMITERS[delimiter];
  const parts = [
    say(format),
    ...(format === "csv" ? [encoding] : []),
    ...(delimiter === undefined
      ? []
      : [say("delimiter", { delimiter: name ? say(name) : printable(delimiter) })]),
    ...(sheet === undefined ? [] : [say("sheet", { sheet: printable(sheet) })]),
    ...(hidden ? [say("hidden")] : []),
    ...(date1904 ? [say("date1904")] : []),
    ...(merged ? [say("merged", { count: merged })] : []),
    sizeText(size),
  ];
  return parts.join(say("listComma"));
}

function sizeText(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1 << 20) return `${Math.round(size / 1024)} KB`;
  return `${(size / (1 << 20)).toFixed(1)} MB`;
}

function shapeText({ header, rows }: SheetProfile, say: InspectSay): string {
  const first = (header?.row ?? 0) - (header?.rows ?? 1) + 1;
  const words = ({ 1: "header", 2: "header2", 3: "header3" } as const)[header?.rows ?? 1];
  const place = header ? say(words, { first, row: header.row }) : say("noHeader");
  return `${place}${say("listSemicolon")}${rows === 0 ? say("noRows") : say("rows", { count: grouped(rows) })}`;
}

/** `1500` as `1,500`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** What was not looked at in full. */
function limits({ sheet, columns, key }: SheetGuess, say: InspectSay): string[] {
  const cut = columns.filter(({ profile }) => !profile.distinct.exact);
  const names = cut.slice(0, 5).map(({ profile }) => printable(profile.header));
  const count = cut[0]?.profile.texts.size ?? 0;
  return [
    ...(cut.length > 0 ? [say("limited", { count: grouped(count), columns: names.join(", ") })] : []),
    ...(key.columns.length > 1 && sheet.sample.rows < sheet.rows
      ? [say("sampled", { count: grouped(sheet.sample.rows) })]
      : []),
  ];
}

type Row = readonly [
  name: string,
  seems: string,
  fits: string,
  empty: string,
  odd: string,
  distinct: string,
  examples: string,
];

function columnsTable(
  guess: SheetGuess,
  tables: readonly TableDraft[],
  { columns: width, masked }: InspectStyle,
  say: InspectSay,
): string[] {
  const head: Row = [
    say("column"),
    say("seems"),
    say("fits"),
    say("empty"),
    say("odd"),
    say("distinct"),
    masked ? "" : say("examples"),
  ];
  const draft = draftOf(guess, tables);
  const rowed = [guess.wide, ...guess.asides].flatMap((one) => one ?? []);
  const inside = rowed.flatMap(({ columns }) => columns);
  const own = guess.columns.filter(({ profile }) => !inside.includes(profile));
  const rows: Row[] = own.slice(0, MOST_COLUMNS).map((one) => columnRow(one, guess, draft, masked, say));
  for (const wide of rowed) {
    const table = tables.find((one) => one.wide === wide) ?? draft;
    rows.push(wideRow(wide.columns, table, masked, say));
  }
  const lines = aligned([head, ...rows], width - 2).map((line) => `  ${line}`);
  if (own.length > MOST_COLUMNS) lines.push(`  ${say("moreColumns", { count: own.length - MOST_COLUMNS })}`);
  return lines;
}

function columnRow(
  guess: ColumnGuess,
  sheet: SheetGuess,
  draft: TableDraft | undefined,
  masked: boolean,
  say: InspectSay,
): Row {
  const { profile, filled, fitting } = guess;
  const own = draft?.columns.find((one) => one.guess === guess || one.header === profile.header);
  const empty = countOf(profile, "blank", "nothing");
  const { count, exact } = profile.distinct;
  return [
    shortened(printable(profile.header), WIDEST_NAME),
    seemsText(guess, own, sheet, say),
    grouped(fitting),
    empty === 0 ? "" : grouped(empty),
    fitting === filled ? "" : grouped(filled - fitting),
    exact ? grouped(count) : say("more", { count: grouped(count) }),
    masked ? "" : examplesOf([profile]),
  ];
}

function wideRow(
  inside: readonly ColumnProfile[],
  draft: TableDraft | undefined,
  masked: boolean,
  say: InspectSay,
): Row {
  const cell = draft?.columns.find(({ from }) => from === "cell");
  const values = { first: leaf(inside[0]), last: leaf(inside[inside.length - 1]), count: inside.length };
  const texts = new Set(inside.flatMap(({ texts: own }) => [...own.keys()]));
  const empty = inside.reduce((sum, one) => sum + countOf(one, "blank", "nothing"), 0);
  const cells = inside.reduce((sum, one) => sum + one.cells, 0);
  return [
    shortened(say("wide", values), WIDEST_NAME + 8),
    cell ? typeText(cell, say) : "",
    grouped(cells - empty),
    empty === 0 ? "" : grouped(empty),
    "",
    inside.every(({ distinct }) => distinct.exact)
      ? grouped(texts.size)
      : say("more", { count: grouped(texts.size) }),
    masked ? "" : examplesOf(inside),
  ];
}

function leaf({ header }: ColumnProfile): string {
  return printable(header.split("/").at(-1) ?? header);
}

function seemsText(
  guess: ColumnGuess,
  own: ColumnDraft | undefined,
  sheet: SheetGuess,
  say: InspectSay,
): string {
  const keys = sheet.key.columns;
  const key = keys.includes(guess) ? [say(keys.length === 1 && !sheet.wide ? "key" : "partOfKey")] : [];
  const type = own ? typeText(own, say) : TYPE_WORDS[guess.type][languageOf(say)];
  return [type, ...key, ...(own?.to === undefined ? [] : [`→ ${own.to}`])].join(say("listComma"));
}

function typeText({ type, words, scale, parted, formats, unit }: ColumnDraft, say: InspectSay): string {
  const closed = scale ? "scaleOf" : parted === undefined ? "wordsOf" : "listOf";
  const name = words || scale || parted !== undefined ? say(closed) : TYPE_WORDS[type][languageOf(say)];
  return [name, ...formats.slice(0, 1), ...(unit === undefined ? [] : [printable(unit)])].join(" ");
}

function languageOf(say: InspectSay): Language {
  return say("key") === INSPECT_WORDS.key.zh ? "zh" : "en";
}

const EXAMPLES = 3;

function examplesOf(profiles: readonly ColumnProfile[]): string {
  const texts: string[] = [];
  for (const { texts: own } of profiles) {
    for (const { text, form } of own.values()) {
      if (texts.length >= EXAMPLES) break;
      if (form !== "nothing" && !texts.includes(text)) texts.push(text);
    }
  }
  return texts.map((text) => shown(text, 24)).join(" · ");
}

/** Rows in columns, numbers to the right; the examples take what room is left. */
function aligned(rows: readonly Row[], width: number): string[] {
  const last = rows[0].length - 1;
  const widths = Array.from({ length: last }, (_, i) => Math.max(...rows.map((row) => textWidth(row[i]))));
  const shownAt = widths.flatMap((_, i) => (i < 2 || rows.slice(1).some((row) => row[i] !== "") ? [i] : []));
  const used = shownAt.reduce((sum, i) => sum + widths[i] + 2, 0);
  const room = Math.max(NARROWEST_EXAMPLES, width - used);
  return rows.map((row) => {
    const cells = shownAt.map((i) => {
      const gap = " ".repeat(widths[i] - textWidth(row[i]));
      return i < 2 ? row[i] + gap : gap + row[i];
    });
    return [...cells, shortened(row[last], room)].join("  ").trimEnd();
  });
}
