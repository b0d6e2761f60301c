import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../src/sheets/xlsx/xlsx.js";
import { readSheet, relationships, sourceOf, type WorkbookText, workbook, zipOf } from "../workbook.js";

async function open(text: WorkbookText) {
  const file = await openXlsx(sourceOf(workbook(text)));
  return {
    names: file.sheets.map(({ name }) => name),
    hidden: file.sheets.map(({ hidden }) => hidden),
    file,
  };
}

const date = '<row><c s="1"><v>0</v></c></row>';

describe("a workbook", () => {
  it("lists its sheets in their order, by decoded names, hidden ones told", async () => {
    const { names, hidden } = await open({
      sheets:
        '<sheet name="R&amp;D 工单" sheetId="9" r:id="rId1"/><sheet name="two" sheetId="1" state="hidden" r:id="rId1"/><sheet name="three" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="four" state="visible" r:id="rId1"/>',
    });
    expect(names).toEqual(["R&D 工单", "two", "three", "four"]);
    expect(hidden).toEqual([false, true, true, false]);
  });

  it("leaves out sheets that are charts, dialogs or macros", async () => {
    const { names, file } = await open({
      sheets:
        '<sheet name="chart" r:id="rId9"/><sheet name="cells" r:id="rId1"/><sheet name="macro" r:id="rId8"/>',
      parts: [
        {
          name: "xl/_rels/workbook.xml.rels",
          bytes: relationships([
            ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
            ["rId8", "xlMacrosheet", "macrosheets/sheet1.xml"],
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ]),
        },
      ],
    });
    expect(names).toEqual(["cells"]);
    expect(file.findings).toEqual([]);
  });

  it.each([
    ['date1904="1"', "1904-01-01"],
    ['date1904="true"', "1904-01-01"],
    ["date1904=' true '", "1904-01-01"],
    ['date1904="0"', "00:00"],
    ['date1904="false"', "00:00"],
    ["", "00:00"],
  ])("counts days as it says: %j", async (properties, shown) => {
    const { rows } = await readSheet(workbook({ properties, rows: date, formats: ["yyyy-mm-dd"] }));
    expect(rows[0].cells).toEqual([["serial", shown]]);
  });

  it("is found by relationships wherever its parts stand, with any prefix", async () => {
    const bytes = zipOf([
      {
        name: "_rels/.rels",
        bytes:
          '<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/odd place/Book.xml"/></p:Relationships>',
      },
      {
        name: "odd place/Book.xml",
        bytes:
          '<w:workbook xmlns:w="m" xmlns:q="o"><w:workbookPr date1904="true"/><w:sheets><w:sheet name="S" sheetId="1" q:id="one"/></w:sheets></w:workbook>',
      },
      {
        name: "ODD PLACE/_rels/book.xml.rels",
        bytes:
          '<Relationships><Relationship Id="one" Type="o/worksheet" Target="../cells%20here/./S.xml"/><Relationship Id="two" Type="o/styles" Target="/st.xml"/></Relationships>',
      },
      {
        name: "cells here/s.xml",
        bytes: '<worksheet><sheetData><row><c s="0"><v>1</v></c></row></sheetData></worksheet>',
      },
      {
        name: "st.xml",
        bytes:
          '<s:styleSheet xmlns:s="m"><s:dxfs><s:dxf><s:numFmt numFmtId="9" formatCode="yyyy"/></s:dxf></s:dxfs><s:cellXfs><s:xf numFmtId="9"/></s:cellXfs></s:styleSheet>',
      },
    ]);
    const { rows, codes } = await readSheet(bytes);
    expect(codes).toEqual([]);
    expect(rows[0].cells).toEqual([["percentage", "100%"]]);
  });

  it("may redefine built-in formats", async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="1" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="1"/></cellXfs></styleSheet>';
    const { rows } = await readSheet(
      workbook({
        rows: "<row><c s='0'><v>46296</v></c></row>",
        parts: [{ name: "xl/styles.xml", bytes: styles }],
      }),
    );
    expect(rows[0].cells).toEqual([["serial", "2026-10-01"]]);
  });
});

describe("a workbook that lacks something", () => {
  it("tells which sheet's part is missing, and still opens the others", async () => {
    const { names, file } = await open({
      sheets: '<sheet name="gone" r:id="rId7"/><sheet name="there" r:id="rId1"/>',
    });
    expect(names).toEqual(["there"]);
    expect(file.findings).toMatchObject([
      { code: "workbook-part-missing", values: { part: "gone", namedBy: "xl/workbook.xml" } },
    ]);
  });

  it("has no sheet of cells", async () => {
    const { names, file } = await open({ sheets: " " });
    expect(names).toEqual([]);
    expect(file.findings).toMatchObject([{ code: "workbook-without-sheets" }]);
  });

  it.each([
    ["xl/workbook.xml", '<!DOCTYPE w [<!ENTITY a "b">]><workbook/>', "xml-doctype"],
    ["xl/workbook.xml", '<workbook><sheets><sheet name="&a;"/></sheets></workbook>', "xml-entity"],
    ["xl/workbook.xml", "<workbook><sheets>", "zip-part-damaged"],
    ["xl/workbook.xml", "<?xml version='1.0' encoding='GBK'?><workbook/>", "xml-encoding"],
    ["xl/_rels/workbook.xml.rels", "<Relationships>", "zip-part-damaged"],
    ["_rels/.rels", "", "zip-part-damaged"],
  ])("has a broken %s: %s", async (name, bytes, code) => {
    const { names, file } = await open({ parts: [{ name, bytes }] });
    expect(names).toEqual([]);
    expect(file.findings.map((finding) => finding.code)).toEqual([code]);
  });

  it("has broken styles: the sheet is read, its dates as numbers, and a finding", async () => {
    const { rows, codes } = await readSheet(
      workbook({ rows: date, formats: ["yyyy"], parts: [{ name: "xl/styles.xml", bytes: "<styleSheet>" }] }),
    );
    expect(rows[0].cells).toEqual([["number", "0"]]);
    expect(codes).toEqual(["zip-part-damaged"]);
  });
});
