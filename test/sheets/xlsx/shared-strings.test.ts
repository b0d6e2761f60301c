import { describe, expect, it } from "vitest";
import { readSheet, workbook, type ZipPart } from "../workbook.js";

const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
const PART = "xl/sharedStrings.xml";

/** Texts of the first row and codes of findings, with this shared strings part. */
async function read(part: Partial<ZipPart>) {
  const replaced = { name: PART, bytes: "", ...part };
  const { rows: read, codes } = await readSheet(workbook({ rows, strings: "", parts: [replaced] }));
  return { texts: read[0].cells.map(([, text]) => text), codes };
}

describe("the shared strings part", () => {
  it("may have any prefix, unused counts and other elements", async () => {
    const bytes =
      '<?xml version="1.0"?><x:sst xmlns:x="m" count="9999999999"><x:si><x:t>a</x:t></x:si><x:extLst><x:ext><x:t>no</x:t></x:ext></x:extLst><x:si><x:t>b</x:t></x:si></x:sst>';
    expect(await read({ bytes })).toEqual({ texts: ["a", "b"], codes: [] });
  });

  it.each([
    ["cut short", "<sst><si><t>a</t></si><si><t>b</t></si>"],
    ["cut short in a text", "<sst><si><t>a</t></si><si><t>b</t></si><si><t>c"],
    ["empty", ""],
    ["another document", "<worksheet/>"],
    ["text before its element", "foo<sst><si><t>a</t></si></sst>"],
    ["an element in a text", "<sst><si><t>a</t></si><si><t>b</t></si><si><t>c<d/></t></si></sst>"],
  ])("is a finding when it is %s", async (_, bytes) => {
    expect((await read({ bytes })).codes).toContain("zip-part-damaged");
  });

  it("is a finding when its check sum is wrong", async () => {
    const bytes = `<sst><si><t>a</t></si><si><t>b</t></si></sst><!--${" ".repeat(1000)}-->`;
    const { texts, codes } = await read({ bytes, claims: { crc: 1 } });
    expect(texts).toEqual(["a", "b"]);
    expect(codes).toEqual(["zip-part-damaged"]);
  });

  it("is a finding when it is no UTF-8", async () => {
    const bytes = Buffer.from("<sst><si><t>a</t></si><si><t>B?d</t></si></sst>");
    bytes[bytes.indexOf("?")] = 0xc0;
    expect((await read({ bytes })).codes).toEqual(["zip-part-damaged"]);
  });

  it("is a finding when it has a DOCTYPE", async () => {
    const { codes } = await read({ bytes: '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' });
    expect(codes[0]).toBe("xml-doctype");
  });

  it("is a finding when it is named and missing", async () => {
    const rels = workbook({ rows });
    expect((await readSheet(rels)).codes).toEqual(["shared-string-missing", "shared-string-missing"]);
    const named = workbook({
      rows: "<row><c><v>1</v></c></row>",
      parts: [
        {
          name: "xl/_rels/workbook.xml.rels",
          bytes:
            '<Relationships><Relationship Id="rId1" Type="o/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="x" Type="o/sharedStrings" Target="gone.xml"/></Relationships>',
        },
      ],
    });
    const { findings, rows: read } = await readSheet(named);
    expect(findings).toMatchObject([{ code: "workbook-part-missing", values: { part: "xl/gone.xml" } }]);
    expect(read.length).toBe(1);
  });
});
