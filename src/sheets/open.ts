import { type Bilingual, bilingual } from "../base/language.js";
import { type Finding, finding, inData } from "../findings/finding.js";
import { type CsvManner, openCsv } from "./csv/csv.js";
import { encodingOfHead } from "./encoding/encoding.js";
import type { OpenFile } from "./sheet.js";
import type { ByteSource } from "./source.js";
import { isCompoundFile } from "./xlsx/compound-file.js";
import { isZip } from "./zip/zip.js";

/** Bytes by which it is seen what a file is. */
const HEAD_BYTES = 1 << 12;

/** A format we read: what messages call it, and the endings its files have; the first is the right one. */
interface Format {
  readonly what: Bilingual;
  readonly endings: readonly string[];
}

const CSV: Format = { what: bilingual("CSV text", "CSV 文本"), endings: ["csv", "tsv", "tab", "txt"] };
const XLSX: Format = {
  what: bilingual("an XLSX workbook", "XLSX 工作簿"),
  endings: ["xlsx", "xlsm", "xltx", "xltm"],
};

/** Endings that promise something. Others, such as `.dat`, cannot be wrong. */
const TELLING_ENDINGS = [...CSV.endings, ...XLSX.endings, "xls", "xlsb", "ods", "xml", "html", "htm", "pdf"];

/** What may stand before the first element of XML or HTML. */
const PROLOG = String.raw`^(?:\s|<\?[^>]*>|<!--[^]*?-->)*`;

/** Texts that are no CSV, by how they begin. */
const OTHER_TEXTS: readonly {
  readonly begins: RegExp;
  readonly code: "file-saved-as-page" | "file-no-table";
  readonly found: Bilingual;
}[] = [
  {
    begins: new RegExp(
      `${PROLOG}<(?:!doctype\\s+html|html|head|meta|body|table|style|title|div|script)\\b`,
      "i",
    ),
    code: "file-saved-as-page",
    found: bilingual("a web page (HTML)", "网页（HTML）"),
  },
  {
    begins: new RegExp(`${PROLOG}<(?:\\w+:)?Workbook\\b`),
    code: "file-saved-as-page",
    found: bilingual("an XML Spreadsheet of 2003", "XML 电子表格 2003"),
  },
  {
    begins: /^\s*MIME-Version:/i,
    code: "file-saved-as-page",
    found: bilingual("a web archive (MHTML)", "网页存档（MHTML）"),
  },
  { begins: /^\s*<\?xml\b/, code: "file-no-table", found: bilingual("an XML text", "XML 文本") },
  { begins: /^%PDF-/, code: "file-no-table", found: bilingual("a PDF document", "PDF 文档") },
];

/**
 * Opens an input file as what its contents are: CSV or XLSX. Its name is not asked, but a notice tells where it says
 * otherwise. A file that is neither has no sheets and a finding that says what it is. Rejects only where the source
 * does.
 */
export async function openFile(source: ByteSource, csv: CsvManner = {}): Promise<OpenFile> {
  const head = (await source.read(0, HEAD_BYTES)).slice();
  const place = inData({ file: source.name });
  const refused = (problem: Finding): OpenFile => ({ source, sheets: [], findings: [problem] });

  const text = beginning(head);
  if (text === "") return refused(finding("file-empty", place, {}));
  if (isZip(head) || isCompoundFile(head)) {
    const { openXlsx } = await import("./xlsx/xlsx.js");
    return named(await openXlsx(source), XLSX);
  }
  const other = OTHER_TEXTS.find(({ begins }) => begins.test(text));
  if (other) return refused(finding(other.code, place, { found: other.found }));
  if (isBinary(text)) return refused(finding("file-no-table", place, { found: BINARY }));
  return named(await openCsv(source, csv), CSV);
}

/** The first characters of a file; what only an encoding's details would tell is not needed here. */
function beginning(head: Uint8Array): string {
  const { encoding, mark } = encodingOfHead(head) ?? { encoding: "latin1", mark: 0 };
  return new TextDecoder(encoding).decode(head.subarray(mark));
}

const BINARY = bilingual("no text but binary data", "二进制数据而非文本");

/** Pictures, archives and the like have a control character in ten bytes or more; a damaged text has a few in all. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) if (text[i] < " " && text[i].trim() !== "") controls++;
  return controls >= 8 && controls * 20 > text.length;
}

/** Adds a notice where the file's name promises another format than it has. */
function named(file: OpenFile, { what, endings }: Format): OpenFile {
  const ending = /\.(\w+)$/.exec(file.source.name)?.[1].toLowerCase() ?? "";
  if (file.sheets.length === 0 || endings.includes(ending) || !TELLING_ENDINGS.includes(ending)) return file;
  const values = { ending, found: what, right: endings[0] };
  const notice = finding("file-name-differs", inData({ file: file.source.name }), values);
  return { ...file, findings: [notice, ...file.findings] };
}
