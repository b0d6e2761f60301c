/** Small workbooks for tests, written by hand: parts as text, then a ZIP archive of them. */
import { deflateRawSync } from "node:zlib";
import type { CellBatch } from "../../src/sheets/cells.js";
import type { Sheet } from "../../src/sheets/sheet.js";
import type { ByteSource } from "../../src/sheets/source.js";
import { openXlsx } from "../../src/sheets/xlsx/xlsx.js";
import { crc32 } from "../../src/sheets/zip/crc.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of an archive; every field but the first two makes it differ from what programs write. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** as it is, not deflated */
  readonly stored?: boolean;
  /** sizes and check sum behind the data, as streaming writers put them */
  readonly descriptor?: boolean;
  /** sizes in a ZIP64 field of the directory */
  readonly zip64?: boolean;
  /** what the directory says, whatever is true */
  readonly claims?: {
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
  };
  /** where the directory says that it stands */
  readonly at?: (actual: number) => number;
}

/** A ZIP archive (PKWARE APPNOTE 4.3). */
export function zipOf(
  parts: readonly ZipPart[],
  options: { comment?: string; zip64End?: boolean } = {},
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array) => {
    chunks.push(bytes);
    at += bytes.length;
  };
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const bytes = Buffer.from(part.bytes);
    const data = part.stored ? bytes : deflateRawSync(bytes);
    const start = at;
    const method = part.claims?.method ?? (part.stored ? 0 : 8);
    const crc = part.claims?.crc ?? crc32(bytes, 0);
    const size = part.claims?.size ?? bytes.length;
    const flags = (part.claims?.flags ?? 0) | (part.descriptor ? 8 : 0) | 0x800;
    const local = part.descriptor ? { crc: 0, packed: 0, size: 0 } : { crc, packed: data.length, size };
    add(
      numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], [4, local.crc], [4, local.packed]),
    );
    add(numbers([4, local.size], [2, name.length], [2, 0]));
    add(name);
    add(data);
    if (part.descriptor) add(numbers([4, 0x08074b50], [4, crc], [4, data.length], [4, size]));
    const offset = part.at?.(start) ?? start;
    const extra = part.zip64
      ? numbers([2, 1], [2, 24], [8, size], [8, data.length], [8, offset])
      : new Uint8Array(0);
    const short = (value: number) => (part.zip64 ? 0xffffffff : value);
    directory.push(
      numbers([4, 0x02014b50], [2, 45], [2, 20], [2, flags], [2, method], [4, 0], [4, crc]),
      numbers([4, short(data.length)], [4, short(size)], [2, name.length], [2, extra.length], [2, 0], [2, 0]),
      numbers([2, 0], [4, 0], [4, short(offset)]),
      name,
      extra,
    );
  }
  const start = at;
  for (const entry of directory) add(entry);
  const size = at - start;
  if (options.zip64End) {
    const record = at;
    const count = parts.length;
    add(numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]));
    add(numbers([8, size], [8, start], [4, 0x07064b50], [4, 0], [8, record], [4, 1]));
  }
  const comment = Buffer.from(options.comment ?? "");
  const short = (value: number, limit: number) => (options.zip64End ? limit : value);
  const count = short(parts.length, 0xffff);
  add(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, short(size, 0xffffffff)]));
  add(numbers([4, short(start, 0xffffffff)], [2, comment.length]));
  add(comment);
  return Buffer.concat(chunks);
}

/** Little-endian numbers, each `[bytes, value]`. */
function numbers(...fields: (readonly [2 | 4 | 8, number])[]): Uint8Array {
  return Buffer.concat(
    fields.map(([length, value]) => {
      const field = Buffer.alloc(length);
      if (length === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value % 2 ** (8 * length), 0, length);
      return field;
    }),
  );
}

/** What a workbook of tests has; what is not said is as programs write it. */
export interface WorkbookText {
  /** inside `<sheetData>`, or a whole part that begins with `<?xml` or `<worksheet` */
  readonly rows?: string;
  /** behind `</sheetData>` */
  readonly tail?: string;
  /** inside `<sst>`; undefined: no such part */
  readonly strings?: string;
  /** format codes; cell style 1 has the first, 2 the second; a number is a built-in format */
  readonly formats?: readonly (string | number)[];
  /** attributes of `<workbookPr>` */
  readonly properties?: string;
  /** `<sheet>` elements, where there are more than one sheet of the same rows or other attributes */
  readonly sheets?: string;
  /** parts added, or put in place of those of the same name */
  readonly parts?: readonly ZipPart[];
}

/** The bytes of a workbook. */
export function workbook(text: WorkbookText): Uint8Array {
  const parts = new Map(workbookParts(text).map((part) => [part.name, part]));
  for (const part of text.parts ?? []) parts.set(part.name, part);
  return zipOf([...parts.values()]);
}

export function workbookParts(text: WorkbookText): ZipPart[] {
  const rows = text.rows ?? "";
  const sheet = /^<(\?xml|worksheet)/.test(rows)
    ? rows
    : `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${text.tail ?? ""}</worksheet>`;
  const sheets = text.sheets ?? '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>';
  const parts: ZipPart[] = [
    { name: "_rels/.rels", bytes: relationships([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      bytes: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${text.properties ?? ""}/><sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ...(text.strings === undefined ? [] : ([["rId3", "sharedStrings", "sharedStrings.xml"]] as const)),
      ]),
    },
    { name: "xl/worksheets/sheet1.xml", bytes: sheet },
    { name: "xl/styles.xml", bytes: styles(text.formats ?? []) },
  ];
  if (text.strings !== undefined) {
    parts.push({
      name: "xl/sharedStrings.xml",
      bytes: `${DECLARATION}<sst xmlns="${MAIN}">${text.strings}</sst>`,
    });
  }
  return parts;
}

/** A relationships part: `[id, last word of the type, target]`. */
export function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

function styles(formats: readonly (string | number)[]): string {
  const ids = formats.map((format, i) => (typeof format === "number" ? format : 200 + i));
  const codes = formats.flatMap((format, i) =>
    typeof format === "number" ? [] : [`<numFmt numFmtId="${ids[i]}" formatCode="${attribute(format)}"/>`],
  );
  const xfs = [0, ...ids].map((id) => `<xf numFmtId="${id}"/>`);
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
}

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Bytes as a file. What a read gave is overwritten by the next one, as a source may do. */
export function sourceOf(bytes: Uint8Array, name = "book.xlsx"): ByteSource {
  const given = Buffer.alloc(bytes.length);
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => {
      await Promise.resolve();
      given.fill(0xff);
      const piece = bytes.subarray(offset, offset + length);
      given.set(piece);
      return given.subarray(0, piece.length);
    },
  };
}

export const KIND_NAMES = [
  "blank",
  "text",
  "quoted",
  "markup",
  "shared",
  "number",
  "serial",
  "elapsed",
  "percentage",
  "boolean",
  "error",
  "iso-date",
] as const;

export interface ReadRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cellCount: number;
  /** kind and text of each cell up to the last that is not blank */
  readonly cells: readonly (readonly [(typeof KIND_NAMES)[number], string])[];
}

/** The rows of a batch, decoded. */
export function rowsOf(sheet: Sheet, batch: CellBatch): ReadRow[] {
  return Array.from({ length: batch.rows }, (_, row) => {
    const cells: [(typeof KIND_NAMES)[number], string][] = [];
    for (let column = 0; column < batch.width; column++) {
      const at = row * batch.width + column;
      cells.push([KIND_NAMES[batch.kind[at]], sheet.text(batch, at)]);
    }
    while (cells.at(-1)?.[0] === "blank") cells.pop();
    return {
      number: batch.rowNumber[row],
      hidden: batch.hidden[row] === 1,
      cellCount: batch.cellCount[row],
      cells,
    };
  });
}

/** Reads a sheet to its end. */
export async function rowsOfSheet(sheet: Sheet): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (let batch = await sheet.next(); batch; batch = await sheet.next()) rows.push(...rowsOf(sheet, batch));
  return rows;
}

/** Opens a workbook and reads one of its sheets: its rows, and the codes of all findings. */
export async function readSheet(bytes: Uint8Array, index = 0) {
  const file = await openXlsx(sourceOf(bytes));
  const sheet = await file.sheets[index]?.open();
  const rows = sheet ? await rowsOfSheet(sheet) : [];
  const findings = [...file.findings, ...(sheet?.takeFindings() ?? [])];
  return { file, sheet, rows, findings, codes: findings.map(({ code }) => code) };
}

/** The cells of the only row of a workbook's sheet, as texts. */
export async function textsOf(text: WorkbookText): Promise<string[]> {
  const { rows } = await readSheet(workbook(text));
  return rows.flatMap((row) => row.cells.map(([, said]) => said));
}
