import { describe, expect, it } from "vitest";
import { readSheet, workbook } from "../workbook.js";

const number = (value: number) => `<c><v>${value}</v></c>`;

/** Row numbers, cells as texts, and codes of findings. */
async function read(rows: string, tail = "") {
  const sheet = await readSheet(workbook({ rows, tail }));
  return {
    ...sheet,
    numbers: sheet.rows.map((row) => row.number),
    texts: sheet.rows.map((row) => row.cells.map(([, text]) => text)),
  };
}

describe("rows and cells", () => {
  it("stand where their addresses say, with gaps", async () => {
    const { rows, numbers, texts, codes } = await read(
      '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="5"/><row r="9"><c r="A9" s="1"/></row>',
    );
    expect(numbers).toEqual([2, 5, 9]);
    expect(texts).toEqual([["", "1", ...Array(24).fill(""), "2"], [], []]);
    expect(rows.map((row) => row.cellCount)).toEqual([27, 0, 0]);
    expect(codes).toEqual([]);
  });

  it("follow each other where they have no addresses", async () => {
    const { numbers, texts } = await read(
      `<row>${number(1)}${number(2)}</row><row r="4">${number(3)}<c r="D4"><v>4</v></c>${number(5)}</row><row>${number(6)}</row>`,
    );
    expect(numbers).toEqual([1, 4, 5]);
    expect(texts).toEqual([["1", "2"], ["3", "", "", "4", "5"], ["6"]]);
  });

  it("may be hidden", async () => {
    const { rows } = await read(
      `<row hidden="1">${number(1)}</row><row hidden="true">${number(2)}</row><row hidden="0">${number(3)}</row><row>${number(4)}</row>`,
    );
    expect(rows.map((row) => row.hidden)).toEqual([true, true, false, false]);
  });

  it("count cells up to the last that is not blank", async () => {
    const { rows } = await read(
      '<row><c r="A1" t="str"><v>a</v></c><c r="C1" t="str"><v></v></c><c r="D1" s="1"/></row>',
    );
    expect(rows[0].cellCount).toBe(1);
  });

  it("reach to column XFD and row 1048576", async () => {
    const { rows, codes } = await read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(rows[0]).toMatchObject({ number: 1_048_576, cellCount: 16_384 });
    expect(codes).toEqual([]);
  });
});

describe("a row that is not where it should be", () => {
  it("stands twice", async () => {
    const { findings, texts } = await read(`<row r="1">${number(1)}</row><row r="1">${number(2)}</row>`);
    expect(findings).toMatchObject([
      { code: "row-order", values: { row: 1, before: 1 }, place: { data: { row: 1, sheet: "Sheet1" } } },
    ]);
    expect(texts).toEqual([["1"], ["2"]]);
  });

  it("stands behind a later one", async () => {
    const { codes, numbers } = await read('<row r="3"/><row r="2"/><row r="4"/>');
    expect(codes).toEqual(["row-order"]);
    expect(numbers).toEqual([3, 2, 4]);
  });

  it.each(["0", "-1", "1048577", "x", ""])("has the number %j", async (r) => {
    const { codes, numbers } = await read(`<row r="5"/><row r="${r}"/>`);
    expect(codes).toEqual(["row-number"]);
    expect(numbers).toEqual([5, 6]);
  });
});

describe("a cell that is not where it should be", () => {
  it("stands twice or behind a later one", async () => {
    const { findings } = await read(
      '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>3</v></c></row>',
    );
    expect(findings).toMatchObject([
      { code: "cell-order", place: { data: { row: 1, column: "B" } }, values: { before: "B" } },
      { code: "cell-order", place: { data: { row: 1, column: "A" } }, values: { before: "B" } },
    ]);
  });

  it.each(["A7", "XFE1", "1", "A", "", "A1B", "$A$1"])("has the address %j in row 1", async (address) => {
    const { findings } = await read(`<row r="1"><c r="${address}"><v>1</v></c></row>`);
    expect(findings).toMatchObject([
      { code: "cell-address", values: { address }, place: { data: { row: 1 } } },
    ]);
  });
});

describe("what stands around the rows", () => {
  it("is passed over, whatever it claims", async () => {
    const { texts, codes } = await read(
      `<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="m"><x:dimension ref="A1:XFD1048576"/><x:cols><x:col min="1" max="16384" hidden="1"/></x:cols><z><x:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData></z><x:sheetData><x:row r="1" spans="1:9999"><x:c r="A1" t="inlineStr"><x:is><x:t>prefixed</x:t></x:is></x:c><x:c r="B1"><x:f>1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:extLst><x:ext><y:row r="1"><y:c><y:v>3</y:v></y:c></y:row></x:ext></x:extLst></x:worksheet>`,
    );
    expect(texts).toEqual([["prefixed", "2"]]);
    expect(codes).toEqual([]);
  });

  it("may be a data validation of the whole sheet", async () => {
    const { texts, codes } = await read(
      `<row>${number(1)}</row>`,
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    );
    expect(texts).toEqual([["1"]]);
    expect(codes).toEqual([]);
  });

  it("counts merged areas, known at the end", async () => {
    const { sheet } = await read(
      `<row>${number(1)}</row>`,
      '<mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"></mergeCell></mergeCells>',
    );
    expect(sheet?.facts.merged).toBe(2);
  });

  it("may be nothing: a sheet without rows", async () => {
    const { rows, codes } = await read(
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
    );
    expect(rows).toEqual([]);
    expect(codes).toEqual([]);
    expect((await read("<worksheet/>")).codes).toEqual([]);
  });

  it("holds elements of no interest in rows and cells", async () => {
    const { texts } = await read(
      `<row><extLst><ext><c><v>9</v></c></ext></extLst><c><extLst><ext><v>8</v></ext></extLst><v>1</v></c></row>`,
    );
    expect(texts).toEqual([["1"]]);
  });
});

describe("a sheet's part that is broken", () => {
  it.each([
    ["cut short in a row", '<worksheet><sheetData><row r="1"><c><v>1</v></c></row><row r="2"><c><v>'],
    ["cut short behind its rows", '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData>'],
    [
      "with a row that does not end",
      '<worksheet><sheetData><row r="1"><c><v>1</v></c></row><row><c></row></sheetData></worksheet>',
    ],
    [
      "with a cell that ends as something else",
      "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>1</v></d></row></sheetData></worksheet>",
    ],
    [
      "with a value in a value",
      '<worksheet><sheetData><row r="1"><c><v>1</v></c></row><row><c><v><v/></v></c></row></sheetData></worksheet>',
    ],
    ["with rows that do not end", '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></worksheet>'],
  ])("is %s: the rows before are given, and a finding", async (_, xml) => {
    const { texts, findings } = await read(xml);
    expect(texts).toEqual([["1"]]);
    expect(findings).toMatchObject([
      { code: "zip-part-damaged", values: { part: "xl/worksheets/sheet1.xml" } },
    ]);
  });

  it.each([
    ["another element", "<?xml version='1.0'?><chartsheet/>"],
    [
      "text before its element",
      "<?xml version='1.0'?>foo<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
    ],
  ])("is no sheet: %s", async (_, xml) => {
    const { rows, codes } = await read(xml);
    expect(rows).toEqual([]);
    expect(codes).toEqual(["zip-part-damaged"]);
  });

  it("has a DOCTYPE, which is not read on", async () => {
    const { rows, codes } = await read(
      '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x "9">]><worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>',
    );
    expect(rows).toEqual([]);
    expect(codes).toEqual(["xml-doctype"]);
  });

  it("has the wrong check sum: the rows are given, and a finding", async () => {
    const xml = `<worksheet><sheetData><row>${number(1)}</row></sheetData><!--${" ".repeat(1000)}--></worksheet>`;
    const part = { name: "xl/worksheets/sheet1.xml", bytes: xml, claims: { crc: 1 } };
    const { rows, codes } = await readSheet(workbook({ parts: [part] }));
    expect(rows.length).toBe(1);
    expect(codes).toEqual(["zip-part-damaged"]);
  });
});
