/** Workbooks: what they are, the archive and the XML they are made of, and what their cells hold. */
import { expect } from "vitest";
import { JOBS, RUN, SHOP } from "../cli/shop.js";
import { compoundFile } from "../sheets/compound-file.js";
import { type WorkbookText, workbook, workbookParts, type ZipPart, zipOf } from "../sheets/workbook.js";
import { type Case, corpus } from "./corpus.js";

const LINE = `${RUN} --json`;

/** The shop's people from a workbook. */
const people = (bytes: Uint8Array | string, name = "people.xlsx"): Case["files"] => ({
  "rules/shop.yaml": SHOP["rules/shop.yaml"],
  [`data/${name}`]: bytes,
  "data/jobs.csv": JOBS,
});

const text = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.join("")}</row>`;
const HEADER = row(...["工号", "姓名", "班组", "基数"].map(text));
const BASE = "<c><v>10</v></c>";
const OTHERS =
  row(text("2"), text("李雷"), text("甲"), BASE) + row(text("3"), text("韩梅"), text("乙"), BASE);
/** The first of three people, by the XML of the four cells. */
const first = (id: string, name = text("王小明"), team = text("甲"), base = BASE) =>
  HEADER + row(id, name, team, base) + OTHERS;
const ROWS = first(text("1"));
const book = (more: WorkbookText = {}) => people(workbook({ rows: ROWS, ...more }));
const withParts = (...parts: readonly ZipPart[]) => book({ parts });
const paid = (files: Case["files"], what: string, more: Partial<Case> = {}): Case => ({
  what,
  files,
  exit: 0,
  says: [],
  values: { "people.1.total": "23.33", "people.1.name": "王小明" },
  ...more,
});
const refused = (
  what: string,
  files: Case["files"],
  code: string,
  place = "people.xlsx",
  exit: 1 | 2 = 2,
  more: readonly string[] = [],
): Case => ({ what, files, exit, says: [`${code}: ${place}`, ...more] });
/** Who the row is cannot be read, so nor can whose the jobs are. */
const UNREAD = "link-unknown-unread: people.xlsx [Sheet1] row 2";

const ENCRYPTED = ["Root Entry", "\u0006DataSpaces", "Version", "DataSpaceMap", "EncryptedPackage"];
const WHOLE = workbook({ rows: ROWS });
const SHEET = "xl/worksheets/sheet1.xml";

corpus("XLSX: files that are none", { line: LINE }, [
  paid(book(), "a workbook as programs write it"),
  paid(people(WHOLE, "people.csv"), "a workbook named .csv", { says: ["file-name-differs: people.csv"] }),
  paid(people(SHOP["data/people.csv"], "people.xlsx"), "CSV named .xlsx", {
    says: ["file-name-differs: people.xlsx"],
  }),
  refused("an encrypted workbook", people(compoundFile(ENCRYPTED, 5)), "workbook-encrypted"),
  refused("an .xls named .xlsx", people(compoundFile(["Root Entry", "Workbook"])), "workbook-old"),
  {
    what: "an .xls by its own name is not read, and said",
    files: people(compoundFile(["Root Entry", "Workbook"]), "people.xls"),
    exit: 2,
    says: ["file-none-fits: rules/shop.yaml:15:11"],
  },
  refused("an .xlsb named .xlsx", people(binary()), "workbook-binary"),
  refused(
    "an .ods named .xlsx",
    people(
      zipOf([{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet", stored: true }]),
    ),
    "not-a-workbook",
  ),
  refused(
    "a Word document named .xlsx",
    people(zipOf([{ name: "word/document.xml", bytes: "<w/>" }])),
    "not-a-workbook",
  ),
  refused(
    "a web page named .xls, as many systems export",
    people("<html><table><tr><td>工号</td></tr></table></html>"),
    "file-saved-as-page",
  ),
  refused("a PDF named .xlsx", people("%PDF-1.7\n"), "file-no-table"),
  refused(
    "a picture named .xlsx",
    people(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(64).fill(1)])),
    "file-no-table",
  ),
  refused("an empty workbook file", people(""), "file-empty"),
  refused("a workbook cut short", people(WHOLE.subarray(0, WHOLE.length - 30)), "zip-truncated"),
  refused("no sheets", book({ sheets: "" }), "workbook-without-sheets"),
]);

corpus("XLSX: archives and XML that mean harm", { line: LINE }, [
  refused(
    "a zip bomb, before anything is unpacked",
    withParts({ name: SHEET, bytes: "<worksheet/>", claims: { size: 4e9 } }),
    "zip-bomb",
  ),
  refused(
    "a part that claims less than it holds",
    withParts({ name: SHEET, bytes: sheet(ROWS), claims: { size: 40 } }),
    "zip-part-damaged",
  ),
  refused(
    "a part that claims terabytes",
    withParts({ name: SHEET, bytes: "<worksheet/>", zip64: true, claims: { size: 2 ** 41 } }),
    "zip-part-too-large",
  ),
  refused(
    "parts that lie in each other",
    withParts({ name: "xl/a.xml", bytes: "a", at: () => 0 }),
    "zip-damaged",
  ),
  refused("a path that leads out: ../", withParts({ name: "../evil.xml", bytes: "" }), "zip-path"),
  refused("a path from the root", withParts({ name: "/etc/passwd", bytes: "" }), "zip-path"),
  refused("a path of a drive, with backslashes", withParts({ name: "C:\\evil.xml", bytes: "" }), "zip-path"),
  refused(
    "two parts of one name",
    people(zipOf([...workbookParts({ rows: ROWS }), { name: SHEET.toUpperCase(), bytes: "" }])),
    "zip-doubled",
  ),
  refused(
    "20,000 parts",
    people(zipOf(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, bytes: "", stored: true })))),
    "zip-too-many-parts",
  ),
  refused("an encrypted part", withParts({ name: SHEET, bytes: "x", claims: { flags: 1 } }), "zip-encrypted"),
  refused(
    "a changed byte: its check sum tells",
    withParts({ name: SHEET, bytes: sheet(ROWS), claims: { crc: 1 } }),
    "zip-part-damaged",
  ),
  refused(
    "a DOCTYPE",
    withParts({ name: SHEET, bytes: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet(ROWS)}` }),
    "xml-doctype",
  ),
  refused(
    "an entity of its own",
    book({ rows: first(text("1"), text("&lol;")) }),
    "cell-entity",
    "people.xlsx [Sheet1] row 2, column B",
    1,
  ),
  refused(
    "an entity in the workbook part",
    book({ sheets: '<sheet name="&xxe;" r:id="rId1"/>' }),
    "xml-entity",
  ),
  refused(
    "XML that ends in the middle",
    withParts({ name: SHEET, bytes: sheet(ROWS).slice(0, -40) }),
    "zip-part-damaged",
  ),
  refused(
    "a part in Latin-1",
    withParts({ name: SHEET, bytes: `<?xml version="1.0" encoding="ISO-8859-1"?>${sheet(ROWS)}` }),
    "xml-encoding",
  ),
  refused(
    "a sheet whose part is missing",
    book({ sheets: '<sheet name="a" r:id="rId9"/>' }),
    "workbook-part-missing",
  ),
]);

corpus("XLSX: cells", { line: LINE }, [
  paid(book({ rows: first("<c><v>1</v></c>") }), "an id stored as a number"),
  paid(book({ rows: first(text("1"), text("王_x000D_小明")) }), "_x000D_ in a text", {
    values: { "people.1.name": "王\r小明" },
  }),
  paid(
    book({ rows: first(text("1"), "<c><is><t>x</t></is><v></v></c>") }),
    "an empty cell where a name is due",
    { exit: 1, says: ["cell-empty: people.xlsx [Sheet1] row 2, column 姓名"], values: undefined },
  ),
  refused(
    "a formula that was never calculated",
    book({ rows: first(text("1"), undefined, undefined, "<c><f>5*2</f></c>") }),
    "formula-without-value",
    "people.xlsx [Sheet1] row 2, column D",
    1,
  ),
  paid(
    book({ rows: first(text("1"), undefined, undefined, "<c><f>5*2</f><v>10</v></c>") }),
    "a formula with its value",
  ),
  refused(
    "#N/A",
    book({ rows: first(text("1"), undefined, undefined, '<c t="e"><v>#N/A</v></c>') }),
    "cell-error",
    "people.xlsx [Sheet1] row 2, column 基数",
    1,
  ),
  refused(
    "a date in a money column",
    book({
      formats: ["yyyy-mm-dd"],
      rows: first(text("1"), undefined, undefined, '<c s="1"><v>46296</v></c>'),
    }),
    "cell-format",
    "people.xlsx [Sheet1] row 2, column 基数",
    1,
  ),
  refused(
    "a percentage in a money column",
    book({ formats: [9], rows: first(text("1"), undefined, undefined, '<c s="1"><v>0.1</v></c>') }),
    "cell-format",
    "people.xlsx [Sheet1] row 2, column 基数",
    1,
  ),
  paid(
    book({ rows: first(text("1"), undefined, undefined, "<c><v>10.000000000000002</v></c>") }),
    "a number beyond 15 digits of arithmetic",
  ),
  refused(
    "a number beyond 2^53 as an id",
    book({ rows: first("<c><v>12345678901234567890</v></c>") }),
    "cell-long-number",
    "people.xlsx [Sheet1] row 2, column 工号",
    1,
    [UNREAD],
  ),
  {
    what: "ids stored as numbers, which inspect tells before anybody is paid",
    files: book({ rows: ROWS.replace(/<c t="inlineStr"><is><t>(\d)<\/t><\/is><\/c>/g, "<c><v>$1</v></c>") }),
    line: "inspect data",
    exit: 0,
    says: [],
    also: ({ stdout }) => expect(stdout).toMatch(/ids stored as numbers: 3 of 3; 007 would have become 7/),
  },
  refused(
    "a row that stands twice",
    book({ rows: ROWS.replace(OTHERS, `<row r="2"></row>${OTHERS}`) }),
    "row-order",
    "people.xlsx [Sheet1] row 2",
    1,
  ),
  refused(
    "a cell whose address is another",
    book({ rows: first('<c r="B9" t="inlineStr"><is><t>1</t></is></c>') }),
    "cell-address",
    "people.xlsx [Sheet1] row 2",
    1,
    ["row-beyond-header: people.xlsx [Sheet1] row 2", UNREAD],
  ),
  refused(
    "a shared text that is not there",
    book({ rows: first('<c t="s"><v>7</v></c>'), strings: "<si><t>a</t></si>" }),
    "shared-string-missing",
    "people.xlsx [Sheet1] row 2, column A",
    1,
    [UNREAD],
  ),
  paid(
    book({
      tail: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      rows:
        HEADER +
        row(text("1"), text("王小明"), text("甲"), BASE) +
        row("<c/>", text("李雷"), text("甲"), BASE) +
        row(text("3"), text("韩梅"), text("乙"), BASE),
    }),
    "merged data: only the first cell has the value",
    {
      exit: 1,
      says: [
        "cell-empty: people.xlsx [Sheet1] row 3, column 工号",
        "link-unknown-unread: people.xlsx [Sheet1] row 3",
      ],
      values: undefined,
    },
  ),
  paid(
    book({
      tail: '<dataValidations count="1"><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    }),
    "validation of the whole sheet",
  ),
  paid(
    withParts({ name: "xl/comments1.xml", bytes: "<comments>&broken" }),
    "a broken part of comments, which nobody reads",
  ),
  paid(
    book({
      rows: ROWS.replace('<row><c t="inlineStr"><is><t>2', '<row hidden="1"><c t="inlineStr"><is><t>2'),
    }),
    "hidden rows count",
    { says: ["rows-hidden: people.xlsx [Sheet1]"] },
  ),
  paid(
    book({ sheets: '<sheet name="H" state="veryHidden" r:id="rId1"/>' }),
    "a hidden sheet is read, and said",
    { says: ["sheet-hidden: people.xlsx [H]"] },
  ),
  refused(
    "two sheets that both have the headers",
    book({ sheets: '<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>' }),
    "sheet-unclear",
    "people.xlsx",
    1,
  ),
]);

/** A workbook of one person whose column x is of this type. */
function one(type: string, cell: string, more: WorkbookText = {}): Case["files"] {
  return {
    "rules/shop.yaml": `merit: 1
name: Days
period: month
scored: people
tables:
  people: { file: people, key: id, columns: { id: { header: ID }, x: { header: X, type: ${type} } } }
rules:
  people:
    total: { pay: { fixed: 10 } }
`,
    "data/people.xlsx": workbook({
      rows: row(text("ID"), text("X")) + row(text("1"), cell),
      formats: ["yyyy-mm-dd", "h:mm"],
      ...more,
    }),
  };
}
const reads = (what: string, files: Case["files"], value: unknown): Case => ({
  what,
  files,
  exit: 0,
  says: [],
  values: { "people.1.x": value },
});
const X = "people.xlsx [Sheet1] row 2, column X";

corpus("XLSX: days and numbers", { line: LINE }, [
  reads("a day counted from 1900", one("date", '<c s="1"><v>46296</v></c>'), "2026-10-01"),
  reads(
    'the same with date1904="1"',
    one("date", '<c s="1"><v>44834</v></c>', { properties: 'date1904="1"' }),
    "2026-10-01",
  ),
  reads(
    'the same with date1904="true"',
    one("date", '<c s="1"><v>44834</v></c>', { properties: 'date1904="true"' }),
    "2026-10-01",
  ),
  reads("a day in ISO", one("date", '<c t="d"><v>2026-10-01</v></c>'), "2026-10-01"),
  reads(
    "CDATA and a namespace prefix",
    one("text", "<c/>", {
      rows: `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${(row(text("ID"), text("X")) + row(text("1"), text("<![CDATA[<b>]]>"))).replace(/<(\/?)(row|c|is|t)\b/g, "<$1x:$2")}</x:sheetData></x:worksheet>`,
    }),
    "<b>",
  ),
  refused(
    "day 60, the 29th of February 1900 that never was",
    one("date", '<c s="1"><v>60</v></c>'),
    "cell-no-such-date",
    X,
    1,
  ),
  refused("a negative day", one("date", '<c s="1"><v>-1</v></c>'), "cell-no-such-date", X, 1),
  refused(
    "a number in a date column, its format lost",
    one("date", "<c><v>46296</v></c>"),
    "cell-format",
    X,
    1,
  ),
  refused("a time that Excel made of 3-1", one("text", '<c s="1"><v>46082</v></c>'), "cell-format", X, 1),
  refused("NaN", one("number", "<c><v>NaN</v></c>"), "cell-unreadable", X, 1),
  refused("Infinity", one("number", "<c><v>1e999</v></c>"), "cell-unreadable", X, 1),
  reads("1E-3 as XML has numbers", one("number", "<c><v>1E-3</v></c>"), "0.001"),
]);

function sheet(rows: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

/** An .xlsb: its main part is binary. */
function binary(): Uint8Array {
  const main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipOf([
    {
      name: "_rels/.rels",
      bytes: `<Relationships><Relationship Id="r" Type="${main}" Target="xl/workbook.bin"/></Relationships>`,
    },
    { name: "xl/workbook.bin", bytes: "x" },
  ]);
}
