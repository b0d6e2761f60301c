import { DESCRIPTIONS, FAULTS } from "./pools.mjs";
import { assetText, HEADERS, ticketNumber } from "./texts.mjs";
import { assetsFor, pools, tickets } from "./tickets.mjs";
import { ZipWriter } from "./zip.mjs";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Style of a date and time (built-in number format 22). */
const DATETIME = 1;

/**
 * Writes tickets as a workbook of one sheet: repeated texts shared, ticket numbers inline, times as serials of the 1900
 * system, as Excel writes them. The shared strings come before the sheet, which spares streaming readers a copy of it.
 * @param {string} file
 * @param {number} rows
 */
export async function writeTicketsXlsx(file, rows) {
  const { people, customers } = pools();
  const shared = new SharedTexts();
  const starts = {
    headers: shared.take(HEADERS.length),
    makers: shared.take(2),
    faults: shared.take(FAULTS.length),
    descriptions: shared.take(DESCRIPTIONS.length),
    people: shared.take(people.length),
    customers: shared.take(customers.length),
    assets: shared.take(assetsFor(rows)),
  };
  const zip = new ZipWriter(file);
  await zip.entry("[Content_Types].xml", (text) => text.add(contentTypes()));
  await zip.entry("_rels/.rels", (text) => text.add(relations([["officeDocument", "xl/workbook.xml"]])));
  await zip.entry("xl/workbook.xml", (text) => text.add(workbook()));
  await zip.entry("xl/_rels/workbook.xml.rels", (text) =>
    text.add(
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ),
  );
  await zip.entry("xl/styles.xml", (text) => text.add(styles()));
  await zip.entry("xl/sharedStrings.xml", async (text) => {
    await text.add(`${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.count}">`);
    const known = [
      ...HEADERS,
      "否",
      "是",
      ...FAULTS,
      ...DESCRIPTIONS,
      ...people.map(({ name }) => name),
      ...customers,
    ];
    for (const one of known) await text.add(`<si><t>${escaped(one)}</t></si>`);
    for (let asset = 0; asset < assetsFor(rows); asset++)
      await text.add(`<si><t>${assetText(asset)}</t></si>`);
    await text.add("</sst>");
  });
  await zip.entry("xl/worksheets/sheet1.xml", async (text) => {
    await text.add(`${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:N${rows + 1}"/><sheetData>`);
    await text.add(
      `<row r="1">${HEADERS.map((_, i) => string(LETTERS[i], 1, starts.headers + i)).join("")}</row>`,
    );
    for (const ticket of tickets(rows)) await text.add(row(ticket, starts));
    await text.add("</sheetData></worksheet>");
  });
  zip.close();
}

/** Where each group of shared texts begins; they are written in the order in which they were taken. */
class SharedTexts {
  count = 0;

  /** @param {number} texts */
  take(texts) {
    this.count += texts;
    return this.count - texts;
  }
}

const LETTERS = [..."ABCDEFGHIJKLMN"];

function row(ticket, starts) {
  const r = ticket.number + 1;
  const asset = ticket.asset < 0 ? "" : string("C", r, starts.assets + ticket.asset);
  const texts =
    `<c r="A${r}" t="inlineStr"><is><t>${ticketNumber(ticket.number)}</t></is></c>${string("B", r, starts.people + ticket.engineer)}` +
    `${asset}${string("D", r, starts.customers + ticket.customer)}${string("E", r, starts.faults + ticket.fault)}` +
    string("F", r, starts.descriptions + ticket.description);
  const times = `${time("G", r, ticket.reported)}${time("H", r, ticket.answered)}${time("I", r, ticket.arrived)}${time("J", r, ticket.closed)}`;
  const rest =
    number("K", r, ticket.tenths / 10) +
    string("L", r, starts.makers + (ticket.maker ? 1 : 0)) +
    number("M", r, ticket.cents / 100) +
    (ticket.rating === undefined ? "" : number("N", r, ticket.rating));
  return `<row r="${r}">${texts}${times}${rest}</row>`;
}

const string = (letter, r, index) => `<c r="${letter}${r}" t="s"><v>${index}</v></c>`;
const number = (letter, r, value) => `<c r="${letter}${r}"><v>${value}</v></c>`;

/** Days from the 1900 system's day 0 to 1970 (ECMA-376 part 1, 18.17.4.1), and seconds in a day. */
const EPOCH = 25569;
const DAY = 86_400;
const time = (letter, r, seconds) =>
  seconds === undefined ? "" : `<c r="${letter}${r}" s="${DATETIME}"><v>${EPOCH + seconds / DAY}</v></c>`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function contentTypes() {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
    ["/xl/styles.xml", "styles"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`);
  const xml = '<Default Extension="xml" ContentType="application/xml"/>';
  const rels =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rels}${xml}${parts.join("")}</Types>`;
}

function relations(targets) {
  const list = targets.map(
    ([type, to], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${to}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

function workbook() {
  const sheet = '<sheet name="工单" sheetId="1" r:id="rId1"/>';
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheet}</sheets></workbook>`;
}

function styles() {
  const font = '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>';
  const fill =
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const border = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const cells = `<cellXfs count="2">${plain} xfId="0"/>${plain.replace('"0"', '"22"')} xfId="0" applyNumberFormat="1"/></cellXfs>`;
  const named = `<cellStyleXfs count="1">${plain}/></cellStyleXfs>`;
  const names = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
  return `${XML}<styleSheet xmlns="${MAIN}">${font}${fill}${border}${named}${cells}${names}</styleSheet>`;
}
