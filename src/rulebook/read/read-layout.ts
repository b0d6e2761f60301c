import type { Blocks, CellTest, Layout, RowSkip, Wide } from "../../base/layout.js";
import { at, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import type { FieldReader, Fields } from "../fields.js";
import type { SkipReason } from "../model.js";
import type { YamlMap, YamlNode } from "../yaml.js";
import type { ColumnDraft } from "./draft.js";

/** The keys of a table that say how its sheets are arranged. */
export const LAYOUT_KEYS = [
  "header_row",
  "header_rows",
  "skip_rows",
  "wide",
  "blocks",
  "empty_words",
] as const;

/** Rows in which a header is looked for; see intake. */
const LAST_HEADER_ROW = 30;

const HEADER_ROWS = { "1": 1, "2": 2, "3": 3 } as const;

/** How the sheets of a table are arranged; undefined: a header that is looked for, and a row a line. */
export function readLayout(
  reader: FieldReader,
  fields: Fields<"table">,
  columns: ReadonlyMap<string, ColumnDraft>,
  table: string,
): { readonly layout: Layout | undefined; readonly skips: readonly SkipReason[] } {
  const wide = readWide(reader, fields.wide);
  const blocks = readBlocks(reader, fields.blocks);
  checkSources(reader, columns, wide, fields);
  const { rules, reasons } = readSkips(reader, fields.skip_rows, columns, table);
  const rows = reader.word(fields.header_rows, ["1", "2", "3"]);
  const layout: Layout = {
    headerRow: readHeaderRow(reader, fields.header_row),
    headerRows: rows && HEADER_ROWS[rows],
    skip: rules,
    wide,
    ...(blocks && { blocks }),
  };
  const isSaid = (["header_row", "header_rows", "skip_rows", "wide", "blocks"] as const).some(
    (key) => fields[key],
  );
  return { layout: isSaid ? layout : undefined, skips: reasons };
}

function readHeaderRow(reader: FieldReader, node: YamlNode | undefined): number | undefined {
  const row = reader.whole(node);
  if (row === undefined || (row >= 1 && row <= LAST_HEADER_ROW) || !node) return row;
  return reader.add(finding("header-row-range", at(node.span), { found: row, last: LAST_HEADER_ROW }));
}

function readWide(reader: FieldReader, node: YamlNode | undefined): Wide | undefined {
  const map = reader.map(node);
  if (!map) return undefined;
  const fields = reader.fields("wide", map);
  const each = reader.whole(fields.each) ?? 1;
  const days = reader.word(fields.days, ["title", "file", "sheet"]);
  const headers = reader.someTexts(fields.headers)?.map(({ text }) => text);
  const after = reader.text(fields.after)?.text;
  const before = reader.text(fields.before)?.text;
  if ((headers === undefined) === (after === undefined) || (headers && before !== undefined)) {
    return reader.add(finding("wide-columns", at(map.span), {}));
  }
  if (each === 0 && fields.each) reader.add(finding("value-not-whole", at(fields.each.span), { found: "0" }));
  return {
    columns: headers ? { headers } : { after: after ?? "", before },
    each: Math.max(1, each),
    days,
  };
}

function readBlocks(reader: FieldReader, node: YamlNode | undefined): Blocks | undefined {
  const map = reader.map(node);
  if (!map) return undefined;
  const fields = reader.fields("blocks", map);
  const begin = reader.someTexts(fields.begin)?.map(({ text }) => text);
  const end = reader.someTexts(fields.end)?.map(({ text }) => text);
  return begin && { begin, ...(end && { end }), join: reader.yes(fields.join) };
}

/** Columns that are made of a wide table's cells and headings need one; so do those of the head of a block. */
function checkSources(
  reader: FieldReader,
  columns: ReadonlyMap<string, ColumnDraft>,
  wide: Wide | undefined,
  { wide: wideNode, blocks }: Fields<"table">,
): void {
  const isWide = wideNode !== undefined;
  for (const { reading, span } of columns.values()) {
    if (!reading?.from) continue;
    const key = `from: ${reading.from}`;
    if (reading.from === "block") {
      const shape = { en: "a table whose sheet is no blocks", zh: "不由分块组成的表" };
      if (!blocks) reader.add(finding("key-misplaced", at(span), { key, shapes: ["blocks"], shape }));
    } else if (!isWide) {
      const shape = { en: "a table whose columns stay as they are", zh: "各列保持原样的表" };
      reader.add(finding("key-misplaced", at(span), { key, shapes: ["wide"], shape }));
    } else if (wide && reading.from === "day" && !wide.days) {
      const shape = { en: "columns that are no days", zh: "不表示日期的列" };
      reader.add(finding("key-misplaced", at(span), { key, shapes: ["days"], shape }));
    } else if (wide && reading.place >= wide.each) {
      const shape = { en: `each: ${wide.each}`, zh: `each: ${wide.each}` };
      const shapes = [`each: ${reading.place + 1}`];
      reader.add(
        finding("key-misplaced", at(span), { key: `from: cell ${reading.place + 1}`, shapes, shape }),
      );
    }
  }
}

function readSkips(
  reader: FieldReader,
  node: YamlNode | undefined,
  columns: ReadonlyMap<string, ColumnDraft>,
  table: string,
): { readonly rules: readonly RowSkip[]; readonly reasons: readonly SkipReason[] } {
  const rules: RowSkip[] = [];
  const reasons: SkipReason[] = [];
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const body = reader.map(value);
    if (!body) continue;
    const fields = reader.fields("skip", body);
    const where = readWhere(reader, fields.where, columns, table);
    const say = reader.bilingual(fields.say);
    if (!where || !say) continue;
    rules.push({ where: where === "header" ? where : where.tests, below: reader.yes(fields.below) });
    reasons.push({ name: key.text, say, columns: where === "header" ? [] : where.columns });
  }
  return { rules, reasons };
}

type Where = "header" | { readonly tests: readonly CellTest[]; readonly columns: readonly string[] };

/** `header`, or for each column the texts that it may hold. */
function readWhere(
  reader: FieldReader,
  node: YamlNode | undefined,
  columns: ReadonlyMap<string, ColumnDraft>,
  table: string,
): Where | undefined {
  if (!node) return undefined;
  if (node.kind === "text" && node.text === "header") return "header";
  const map = reader.map(node);
  if (!map) return undefined;
  if (map.entries.length === 0) return reader.add(finding("steps-none", at(map.span), {}));
  return wheres(reader, map, columns, table);
}

function wheres(
  reader: FieldReader,
  map: YamlMap,
  columns: ReadonlyMap<string, ColumnDraft>,
  table: string,
): Where | undefined {
  const tests: CellTest[] = [];
  const names: string[] = [];
  for (const { key, value } of reader.unique(map)) {
    const column = columns.get(key.text);
    const patterns = cellTexts(reader, value);
    if (!column) {
      const nearest = didYouMean(key.text, columns.keys());
      reader.add(finding("unknown-column", at(key.span), { found: key.text, table, nearest }));
    } else if (patterns) {
      const { headers, reading } = column;
      tests.push({ headers, from: reading?.from, place: reading?.place ?? 0, patterns });
      names.push(key.text);
    }
  }
  return tests.length === map.entries.length ? { tests, columns: names } : undefined;
}

/** One text or several; `""` is an empty cell. */
function cellTexts(reader: FieldReader, node: YamlNode): readonly string[] | undefined {
  if (node.kind === "list" && node.items.length > 0) {
    const texts = node.items.map((item) => cellTexts(reader, item));
    return texts.every((some) => some !== undefined) ? texts.flat() : undefined;
  }
  if (node.kind === "text" && node.text === "" && !node.plain) return [""];
  return reader.someTexts(node)?.map(({ text }) => text);
}
