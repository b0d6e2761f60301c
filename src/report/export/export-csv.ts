import { stringify } from "csv-stringify/sync";
import type { Finding } from "../../findings/finding.js";
import { finding } from "../../findings/finding.js";
import { BOM, harmless } from "../csv.js";
import type { CsvForm, ExportEncoding } from "./definition.js";
import type { ExportCell } from "./export-rows.js";

/**
 * Lines of an export as the bytes of a CSV file. Texts that a spreadsheet program would take for a formula are given an
 * apostrophe in front. A finding where the encoding has no form for a character.
 */
export async function exportCsv(
  lines: readonly (readonly ExportCell[])[],
  form: CsvForm,
): Promise<Uint8Array | Finding> {
  const text = stringify(
    lines.map((cells) => cells.map((cell) => (cell.number ? cell.text : harmless(cell.text)))),
    {
      delimiter: form.delimiter,
      quoted: form.quotes === "always",
      quoted_empty: form.quotes === "always",
      // A lone line feed in a text would pass unquoted where it is not this file's own line end.
      quoted_match: /[\r\n]/,
      record_delimiter: form.lineEnds === "crlf" ? "windows" : "unix",
    },
  );
  return encoded(text, form.encoding);
}

/** The bytes of a text; a finding that names the first character that the encoding has not. */
async function encoded(text: string, encoding: ExportEncoding): Promise<Uint8Array | Finding> {
  const lost = /\p{Cs}/u.exec(text)?.[0];
  if (lost !== undefined) {
    const character = `U+${lost.charCodeAt(0).toString(16).toUpperCase()}`;
    return finding("export-character", undefined, { character, encoding });
  }
  if (encoding !== "GB18030") return Buffer.from(encoding === "UTF-8" ? text : BOM + text, "utf8");
  const { default: iconv } = await import("iconv-lite");
  return iconv.encode(text, "gb18030");
}
