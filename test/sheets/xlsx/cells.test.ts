import { describe, expect, it } from "vitest";
import { readSheet, textsOf, type WorkbookText, workbook } from "../workbook.js";

/** Kind and text of the cells of a sheet's only row, and the codes of findings. */
async function cellsOf(text: WorkbookText) {
  const { rows, codes } = await readSheet(workbook(text));
  return { cells: rows[0]?.cells, codes };
}

const row = (cells: string) => `<row r="1">${cells}</row>`;

describe("a cell's text", () => {
  it("is a shared string, plain or empty", async () => {
    const { cells, codes } = await cellsOf({
      strings: "<si><t>工单</t></si><si><t/></si><si/><si><t>b</t></si>",
      rows: row([0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join("")),
    });
    expect(cells).toEqual([
      ["shared", "工单"],
      ["blank", ""],
      ["blank", ""],
      ["shared", "b"],
    ]);
    expect(codes).toEqual([]);
  });

  it("is an inline string, or the text of a formula", async () => {
    const { cells } = await cellsOf({
      rows: row(
        '<c t="inlineStr"><is><t>in line</t></is></c><c t="str"><f>A1</f><v>by formula</v></c><c t="inlineStr"><is/></c><c t="str"><v>R&amp;D</v></c>',
      ),
    });
    expect(cells).toEqual([
      ["text", "in line"],
      ["text", "by formula"],
      ["blank", ""],
      ["markup", "R&D"],
    ]);
  });

  it("is joined from its runs, without their pronunciation", async () => {
    const rich =
      '<r><rPr><b/><rFont val="Arial"/></rPr><t xml:space="preserve">one </t></r><r><t>two</t></r><rPh/><rPh sb="0" eb="1"><t>NO</t></rPh><r><t>!</t></r><phoneticPr fontId="1"/>';
    const { cells } = await cellsOf({
      strings: `<si>${rich}</si>`,
      rows: row(`<c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c>`),
    });
    expect(cells).toEqual([
      ["shared", "one two!"],
      ["markup", "one two!"],
    ]);
  });

  it.each([
    ["<t>a &lt; b &amp; c &#x4e00;</t>", "a < b & c 一"],
    ["<t><![CDATA[a < b & _x0041_]]></t>", "a < b & A"],
    ["<t><![CDATA[plain]]></t>", "plain"],
    ["<t>a<![CDATA[ & ]]>b<!-- no --></t>", "a & b"],
    ["<t><![CDATA[a]]><![CDATA[b]]></t>", "ab"],
    ["<t>one_x000D__x000A_two</t>", "one\r\ntwo"],
    ["<t>_x005F_x000D_</t>", "_x000D_"],
    ["<t>_xD83D__xDE00_ _xD83D_!</t>", "😀 \ufffd!"],
    ["<t>_x00_ _x000g_ _X000D_ a_b</t>", "_x00_ _x000g_ _X000D_ a_b"],
    ["<t>one\r\ntwo</t>", "one\ntwo"],
    ["<t>\n  trimmed\t</t>", "trimmed"],
    ['<t xml:space="preserve"> kept </t>', " kept "],
    ['<t xml:space="default"> trimmed </t>', "trimmed"],
    ["<x:t>prefixed</x:t>", "prefixed"],
  ])("is decoded: %s", async (text, said) => {
    expect(await textsOf({ strings: `<si>${text}</si>`, rows: row('<c t="s"><v>0</v></c>') })).toEqual([
      said,
    ]);
    expect(await textsOf({ rows: row(`<c t="inlineStr"><is>${text}</is></c>`) })).toEqual([said]);
    const value = text.replaceAll("t>", "v>").replace("<t ", "<v ");
    expect(await textsOf({ rows: row(`<c t="str">${value}</c>`) })).toEqual([said]);
  });

  it("is blank where there is nothing but markup in it", async () => {
    const { cells } = await cellsOf({
      rows: row('<c t="str"><v><!-- c --></v></c><c t="inlineStr"><is><r><t/></r></is></c><c><v>1</v></c>'),
    });
    expect(cells?.map(([kind]) => kind)).toEqual(["blank", "blank", "number"]);
  });

  it("is refused where it refers to no shared string", async () => {
    const { cells, codes } = await cellsOf({
      strings: "<si><t>only</t></si>",
      rows: row('<c t="s"><v>1</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c><c t="s"><v>0</v></c>'),
    });
    expect(cells?.map(([kind]) => kind)).toEqual(["blank", "blank", "blank", "shared"]);
    expect(codes).toEqual(Array(3).fill("shared-string-missing"));
  });

  it("is refused where it uses an entity that only a DOCTYPE could define", async () => {
    const inline = await readSheet(
      workbook({ rows: row('<c r="A1" t="inlineStr"><is><t>&evil;</t></is></c>') }),
    );
    expect(inline.findings).toMatchObject([
      {
        code: "cell-entity",
        values: { entity: "&evil;" },
        place: { data: { row: 1, column: "A", sheet: "Sheet1" } },
      },
    ]);
    const shared = await readSheet(
      workbook({ strings: "<si><t>&evil;</t></si>", rows: row('<c t="s"><v>0</v></c>') }),
    );
    expect(shared.findings).toMatchObject([{ code: "xml-entity", values: { part: "xl/sharedStrings.xml" } }]);
    expect(shared.rows[0].cells).toEqual([["shared", "&evil;"]]);
  });

  it("is refused where it is no UTF-8, with its place", async () => {
    const xml = Buffer.from(
      `<worksheet><sheetData><row r="7"><c r="A7" t="str"><v>ok</v></c><c r="C7" t="str"><v>B?d</v></c></row></sheetData></worksheet>`,
    );
    xml[xml.indexOf("?")] = 0xff;
    const { findings, rows } = await readSheet(
      workbook({ parts: [{ name: "xl/worksheets/sheet1.xml", bytes: xml }] }),
    );
    expect(findings).toMatchObject([{ code: "cell-not-utf8", place: { data: { row: 7, column: "C" } } }]);
    expect(rows[0].cells[0]).toEqual(["text", "ok"]);
  });
});

describe("a cell's number", () => {
  it("is a number, date, time or percentage by its style", async () => {
    const formats = ["yyyy-mm-dd", "[h]:mm", 10, 22, "General"];
    const styled = (style: number | string, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const { cells } = await cellsOf({
      formats,
      rows: row(
        [
          styled(0, "12.50"),
          styled(1, "46296"),
          styled(2, "1.5"),
          styled(3, "0.95"),
          styled(4, "46296.5"),
          styled(5, "7"),
          styled(99, "8"),
        ].join(""),
      ),
    });
    expect(cells).toEqual([
      ["number", "12.5"],
      ["serial", "2026-10-01"],
      ["elapsed", "36:00"],
      ["percentage", "95%"],
      ["serial", "2026-10-01 12:00"],
      ["number", "7"],
      ["number", "8"],
    ]);
  });

  it("is a number in CDATA, with blanks around it, and with type n", async () => {
    const { cells } = await cellsOf({
      rows: row('<c><v><![CDATA[12]]></v></c><c><v>\n 13 </v></c><c t="n"><v>1.5E3</v></c>'),
    });
    expect(cells).toEqual([
      ["number", "12"],
      ["number", "13"],
      ["number", "1500"],
    ]);
  });

  it("is text where it is no number at all", async () => {
    const { cells } = await cellsOf({ rows: row("<c><v>NaN</v></c><c><v>1 2</v></c><c><v>a&amp;b</v></c>") });
    expect(cells).toEqual([
      ["text", "NaN"],
      ["text", "1 2"],
      ["markup", "a&b"],
    ]);
  });
});

it("booleans, errors and ISO dates stand as they are", async () => {
  const { cells } = await cellsOf({
    rows: row(
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>maybe</v></c><c t="e"><v>#N/A</v></c><c t="d" s="1"><v>2026-10-01T08:30:00</v></c>',
    ),
    formats: ["yyyy-mm-dd"],
  });
  expect(cells).toEqual([
    ["boolean", "TRUE"],
    ["boolean", "FALSE"],
    ["boolean", "TRUE"],
    ["text", "maybe"],
    ["error", "#N/A"],
    ["iso-date", "2026-10-01T08:30:00"],
  ]);
});

describe("a formula", () => {
  it("is read by its cached value", async () => {
    const { cells, codes } = await cellsOf({
      rows: row(
        '<c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c t="str"><f t="shared" si="0"/><v>x</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
    });
    expect(cells).toEqual([
      ["number", "2"],
      ["blank", ""],
      ["text", "x"],
      ["error", "#DIV/0!"],
    ]);
    expect(codes).toEqual([]);
  });

  it.each(["<f>SUM(B1:B9)</f>", "<f>SUM(B1:B9)</f><v></v>", "<f>SUM(B1:B9)</f><v/>"])(
    "that was never calculated is a finding with its address: %s",
    async (content) => {
      const { rows, findings } = await readSheet(
        workbook({ rows: `<row r="3"><c r="B3"><v>1</v></c><c r="D3">${content}</c></row>` }),
      );
      expect(rows[0].cells).toEqual([
        ["blank", ""],
        ["number", "1"],
      ]);
      expect(rows[0].cellCount).toBe(4);
      expect(findings).toMatchObject([
        { code: "formula-without-value", place: { data: { sheet: "Sheet1", row: 3, column: "D" } } },
      ]);
    },
  );
});
